"""Rules over classes of words: each known word is one letter, a rule is a regular expression over those letters.

Known words that stand together become a `Run`, a short string with one letter for each word, and only runs meet the
rules. So the time is linear in the text's length, and a rule cannot backtrack over anything longer than a run.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from transforms.dates.readings import Reading
from transforms.dates.runs import Run, RunReader
from transforms.errors import UnknownSlot
from transforms.shapes import shape_of

Lexicons = Mapping[str, Mapping[str, object]]

_MOST_NEEDS: Final = 2  # sets of letters that a rule is known by
KEPT: Final = 32768  # strings of letters whose matches are kept

_SLOT: Final = re.compile(r"\{(?P<lexicon>[a-z_0-9]+)(?::(?P<group>[a-z_0-9]*))?\}")
_LITERAL: Final = re.compile(r"(?<!\?P)<(?P<words>[a-z|]+)>")
_GROUP: Final = re.compile(r"\(\?P<(?P<name>\w+)>")
_BETWEEN: Final = re.compile(r"[\s'’-]+")


class Found:
    """A rule's match in a run: the words its slots caught."""

    __slots__ = ("_lexicons", "_lowered", "_spans", "end", "run", "start")

    def __init__(self, match: "Match", run: Run, lowered: str, lexicons: Lexicons) -> None:
        self.run, self._lowered, self._lexicons, self._spans = run, lowered, lexicons, match.spans
        self.start = run.spans[match.first][0]
        start, self.end = run.spans[match.last - 1]
        if run.letters[match.last - 1] == ")":  # without the blank behind the bracket
            self.end = start + len(lowered[start : self.end].rstrip())
        elif lowered[self.end : self.end + 1] == ")" and "(" in run.letters[match.first : match.last]:
            self.end += 1

    def __contains__(self, group: str) -> bool:
        return group in self._spans

    def groups(self) -> Set[str]:
        """The names of the groups that caught something."""
        return self._spans.keys()

    def span(self, group: str) -> tuple[int, int]:
        """Where the words in `group` stand in the text."""
        first, last = self._spans[group]
        return self.run.spans[first][0], self.run.spans[last - 1][1]

    def word(self, group: str) -> str:
        """The word in `group`, lower case; the words of a name with one blank between."""
        start, end = self.run.spans[self._spans[group][0]]
        word = self._lowered[start:end]
        return word if word.isalnum() else _BETWEEN.sub(" ", word)

    def gap_before(self, group: str) -> str:
        """The letter before the word in `group`: a hyphen, a comma, or a word's letter."""
        position = self._spans[group][0]
        return self.run.letters[position - 1] if position else ""

    def words(self, group: str) -> list[str]:
        """Every word or gap in `group`, lower case."""
        first, last = self._spans[group]
        return [self._lowered[start:end] for start, end in self.run.spans[first:last]]

    def leave_out(self, group: str, until: str) -> None:
        """Let the match begin with the words in `until`, as if those in `group` before them had not been caught."""
        self.start = self.span(until)[0]
        self._spans = {name: span for name, span in self._spans.items() if name != group}

    def value(self, lexicon: str, group: str | None = None) -> object:
        """What the word in `group` stands for in `lexicon`."""
        return self._lexicons[lexicon][self.word(group or lexicon)]

    def number(self, lexicon: str, group: str | None = None) -> int:
        """The whole number that the word in `group` stands for in `lexicon`."""
        value = self._lexicons[lexicon][self.word(group or lexicon)]
        return value if isinstance(value, int) else 0

    def code(self, lexicon: str, group: str | None = None) -> str:
        """The code that the word in `group` stands for in `lexicon`."""
        value = self._lexicons[lexicon][self.word(group or lexicon)]
        return value if isinstance(value, str) else ""


def _compile(pattern: str) -> tuple[re.Pattern[str], tuple[tuple[str, int], ...]]:
    """The pattern compiled, and the group numbers behind each name: alternatives may use one name."""
    names = [match["name"] for match in _GROUP.finditer(pattern)]
    numbers = iter(range(len(names)))
    compiled = re.compile(_GROUP.sub(lambda _: f"(?P<g{next(numbers)}>", pattern))
    # the first alternative that caught something is the one that is kept
    groups = tuple((name, compiled.groupindex[f"g{index}"]) for index, name in reversed(list(enumerate(names))))
    return compiled, groups


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule before it is compiled: `{month}` is a slot that a word of that lexicon fills, `{month:first}` names
    the group `first`, `{month:}` names none, `<the>` is the word itself, `%(number)s` a part from `parts`."""

    name: str
    pattern: str
    resolve: Callable[..., Reading | None]


@dataclass(frozen=True, slots=True, eq=False)
class PhraseRule:
    """A phrase whose `pattern` reads the letters of a run; a grammar compiles it when a run first begins like it.

    A match has `shortest` letters or more, and one of each set in `needs`: a look at them spares most searches.
    """

    name: str
    pattern: str
    resolve: Callable[..., Reading | None]
    shortest: int = 0
    needs: tuple[frozenset[str], ...] = ()


class Grammar:
    """Phrases over one alphabet: a letter for each set of words that the same lexicons and rules know."""

    def __init__(
        self,
        phrases: Sequence[Phrase],
        lexicons: Lexicons,
        triggers: Sequence[str],
        trigger_pairs: Sequence[tuple[str, str]],
        parts: Mapping[str, str],
        abbreviations: frozenset[str],
        long_names: frozenset[str],
    ) -> None:
        self.lexicons = lexicons
        sources = {phrase.name: phrase.pattern % parts for phrase in phrases}
        member: dict[str, set[str]] = defaultdict(set)
        for name, words in lexicons.items():
            for word in words:
                member[word].add(name)
        for source in sources.values():
            for literal in _LITERAL.finditer(source):
                for word in literal["words"].split("|"):
                    member[word].add(f"={word}")
        classes = sorted({tuple(sorted(names)) for names in member.values()})
        letter_of = {names: chr(0xE000 + i) for i, names in enumerate(classes)}
        self.letter = {word: letter_of[tuple(sorted(names))] for word, names in member.items()}
        holding: dict[str, str] = defaultdict(str)
        for names, letter in letter_of.items():
            for name in names:
                holding[name] += letter
        self.runs = RunReader(
            self.letter,
            frozenset(letter for name in triggers for letter in holding[name]),
            [(holding[first], holding[second], second.startswith("=")) for first, second in trigger_pairs],
            abbreviations,
            long_names,
        )
        self._matches = lru_cache(maxsize=KEPT)(self._match_letters)
        self._places = lru_cache(maxsize=KEPT)(self._scan_letters)
        self._compiled = cache(_compile)
        alphabet = "".join(letter_of.values()) + ",-/:'();.~"
        self.rules: list[PhraseRule] = []
        self.starting: dict[str, list[tuple[int, PhraseRule]]] = defaultdict(list)
        for order, phrase in enumerate(phrases):
            pattern = self._letters(phrase.name, sources[phrase.name], holding)
            shape = shape_of(pattern, alphabet)
            needs = sorted((letters for letters in shape.needs if not shape.firsts <= letters), key=len)[:_MOST_NEEDS]
            rule = PhraseRule(phrase.name, pattern, phrase.resolve, shape.shortest, tuple(needs))
            self.rules.append(rule)
            for letter in shape.firsts:
                self.starting[letter].append((order, rule))

    def _letters(self, rule: str, source: str, holding: Mapping[str, str]) -> str:
        def slot(match: re.Match[str]) -> str:
            lexicon, group = match["lexicon"], match["group"]
            if lexicon not in self.lexicons:
                raise UnknownSlot(rule, lexicon)
            letters = f"[{holding[lexicon]}]"
            return letters if group == "" else f"(?P<{group or lexicon}>{letters})"

        def literal(match: re.Match[str]) -> str:
            return "[" + "".join(holding[f"={word}"] for word in match["words"].split("|")) + "]"

        return _LITERAL.sub(literal, _SLOT.sub(slot, "".join(source.split())))

    def scan(self, lowered: str) -> "list[Candidate]":
        """The places where some rule matches, leftmost and longest, without overlap, in order."""
        return [
            Candidate(self, lowered, run, matches)
            for run in self.runs.read(lowered)
            for matches in self._places(run.letters)
        ]

    def _scan_letters(self, letters: str) -> "list[list[Match]]":
        """The matches at each place in `letters`, the places leftmost and longest without overlap.

        What a run's letters match depends on them alone, and texts repeat them: the answers are kept.
        """
        places = []
        position = 0
        while position < len(letters):
            matches = self._matches(letters, position)
            if matches:
                places.append(matches)
                position = matches[0].last
            else:
                position += 1
        return places

    def _match_letters(self, letters: str, position: int) -> "list[Match]":
        """The rules that match at `position`, the longest first, then the earlier."""
        found = []
        rest = letters[position:]
        length = len(rest)
        for order, rule in self.starting.get(letters[position], ()):
            if rule.shortest > length:
                continue
            for needed in rule.needs:
                if needed.isdisjoint(rest):
                    break
            else:
                pattern, groups = self._compiled(rule.pattern)
                match = pattern.match(letters, position)
                if match is not None and match.end() > position:
                    spans = match.regs
                    caught = {name: spans[number] for name, number in groups if spans[number][0] >= 0}
                    found.append((-match.end(), order, Match(rule, position, match.end(), caught)))
        found.sort(key=_by_length)
        return [match for _, _, match in found]


def _by_length(found: "tuple[int, int, Match]") -> tuple[int, int]:
    return found[:2]


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A rule's match in a string of letters: from letter `first` to before `last`, and what each group caught."""

    rule: PhraseRule
    first: int
    last: int
    spans: Mapping[str, tuple[int, int]]


class Candidate:
    """A place where rules match. Where none makes sense of the whole, the words inside it are tried."""

    __slots__ = ("_grammar", "_lowered", "_matches", "best", "rule", "run")

    def __init__(self, grammar: Grammar, lowered: str, run: Run, matches: list[Match]) -> None:
        self._grammar, self._lowered, self.run, self._matches = grammar, lowered, run, matches
        self.rule = matches[0].rule
        self.best = Found(matches[0], run, lowered, grammar.lexicons)

    def readings(self) -> Iterator[tuple[PhraseRule, Found]]:
        """Every match at this place and at the words inside it, the leftmost and longest first."""
        yield self.rule, self.best
        grammar, run, lowered = self._grammar, self.run, self._lowered
        for match in self._matches[1:]:
            yield match.rule, Found(match, run, lowered, grammar.lexicons)
        for position in range(self._matches[0].first + 1, self._matches[0].last):
            for match in grammar._matches(run.letters, position):
                yield match.rule, Found(match, run, lowered, grammar.lexicons)
