"""Rules over classes of words: each known word is one letter, a rule is a regular expression over those letters.

The text is read word by word once. Words that no lexicon knows cost one dictionary look-up; known words that stand
together become a `Run`, a short string with one letter for each word, and only runs meet the rules. So the time is
linear in the text's length, and a rule cannot backtrack over anything longer than a run.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat

from transforms.dates.readings import Reading
from transforms.errors import UnknownSlot

Lexicons = Mapping[str, Mapping[str, object]]

_NAME_HEAD = "\uf8ff"  # a word that only begins a name of several
_NAME_TAIL = "\uf8fb"  # one that only stands second in a name, behind a word that begins many things
_UNKNOWN, _EMPTY = "\uf8fd", "\uf8fe"  # a word that no lexicon has; nothing between two separators
_POSSESSIVE = "\uf8fc"  # the s of "year's"
_BETWEEN_WORDS = (_EMPTY, _POSSESSIVE)
_NO_WORD = (_UNKNOWN, _NAME_HEAD, _NAME_TAIL)
LONGEST_RUN = 60  # words; a longer run is cut, so that no rule ever sees more
KEPT = 32768  # strings of letters whose matches are kept
WORDS_BEFORE = 8  # of a trigger that can belong to its expression

# Bytes of a text's ASCII: letters and figures stay, everything else separates words.
_PLAIN = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))

_SLOT = re.compile(r"\{(?P<lexicon>[a-z_0-9]+)(?::(?P<group>[a-z_0-9]*))?\}")
_LITERAL = re.compile(r"(?<!\?P)<(?P<words>[a-z|]+)>")
_GROUP = re.compile(r"\(\?P<(?P<name>\w+)>")
_BETWEEN = re.compile(r"[\s'’-]+")
_SPACE = re.compile(r"\s+")

# How the characters between two words are written in a run; what is not here ends the run.
_GAPS = {
    "": "",
    ",": ",",
    "-": "-",
    "–": "-",
    "—": "-",
    "/": "/",
    ":": ":",
    "'": "'",
    "’": "'",
    "`": "'",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "'s": "'",
    "’s": "'",
    "`s": "'",
    "“": "",
    "‘": "",
    '"': "",
}


_COMMON_GAPS = {", ": ",", "-": "-"}


@lru_cache(maxsize=4096)
def gap_letter(gap: str, after_abbreviation: bool) -> str | None:
    """What stands for the characters between two words: nothing for white space, one letter else, None ends the run."""
    if gap == " ":
        return ""
    if gap == ",":
        return ";"  # no space: inside a number
    if gap == ".":
        return "."
    if len(gap) > 12 or gap.count("\n") > 1:
        return None
    bare = _SPACE.sub("", gap)
    if after_abbreviation and bare.startswith("."):
        bare = bare[1:]
    if bare == "-" and len(gap) > 2:
        return "~"
    if bare in ("–", "—") and len(gap) > 2:
        return "~"
    return _GAPS.get(bare)


@dataclass(slots=True)
class Run:
    """Known words that stand together: `letters` holds one letter a word and one a gap, `spans` where each is."""

    letters: str
    spans: list[tuple[int, int]]


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


def _first_letters(pattern: str, alphabet: str) -> frozenset[str]:
    """The letters that a match of `pattern` can begin with. `pattern` has groups, classes, letters, ? and |."""
    position = 0

    def alternatives() -> tuple[set[str], bool]:
        nonlocal position
        firsts: set[str] = set()
        optional = False
        while True:
            branch, empty = sequence()
            firsts |= branch
            optional |= empty
            if position < len(pattern) and pattern[position] == "|":
                position += 1
                continue
            return firsts, optional

    def sequence() -> tuple[set[str], bool]:
        nonlocal position
        firsts: set[str] = set()
        open_ = True
        while position < len(pattern) and pattern[position] not in "|)":
            item, empty = atom()
            if open_:
                firsts |= item
            open_ = open_ and empty
        return firsts, open_

    def atom() -> tuple[set[str], bool]:
        nonlocal position
        letter = pattern[position]
        if letter == "(":
            looks = re.compile(r"\(\?(?:<?[=!])").match(pattern, position)
            opening = re.compile(r"\((?:\?(?:P<\w+>|:|<?[=!]))?").match(pattern, position)
            position = opening.end() if opening else position + 1
            firsts, empty = alternatives()
            position += 1
            if looks:
                firsts, empty = set(), True
        elif letter == "[":
            end = pattern.index("]", position)
            inside = pattern[position + 1 : end]
            firsts = set(alphabet) - set(inside[1:]) if inside.startswith("^") else set(inside)
            empty = False
            position = end + 1
        else:
            if letter == "\\":
                position += 1
            firsts, empty = {pattern[position]}, False
            position += 1
        if position < len(pattern) and pattern[position] in "?*":
            position += 1
            empty = True
        elif position < len(pattern) and pattern[position] == "{":
            empty = empty or pattern[position + 1] == "0"
            position = pattern.index("}", position) + 1
        return firsts, empty

    return frozenset(alternatives()[0])


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
    """A phrase whose `pattern` reads the letters of a run; a grammar compiles it when a run first begins like it."""

    name: str
    pattern: str
    resolve: Callable[..., Reading | None]


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
        self.abbreviations = abbreviations
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
        # names of several words are read as one word, the longest first, by the word they begin with
        self.names: dict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
        tailed: set[str] = set()  # letters of words that begin many things, and names too
        for name in sorted(long_names, key=len, reverse=True):
            head, *others = name.split()
            if others:
                if head in self.letter and self.letter.setdefault(others[0], _NAME_TAIL) == _NAME_TAIL:
                    tailed.add(self.letter[head])
                rest = re.compile("".join(rf"(?:\s+|['’-]\s?){word}\b" for word in others))
                self.names[head].append((name, rest))
        for first in self.names:
            self.letter.setdefault(first, _NAME_HEAD)
        self._bytes = {word.encode(): letter for word, letter in self.letter.items()} | {b"": _EMPTY, b"s": _POSSESSIVE}
        self._letter_of_bytes = self._bytes.get
        wanted = {letter for name in triggers for letter in holding[name]} | {_NAME_HEAD}
        pairs = [(holding[first], f"{_EMPTY}?[{holding[second]}]") for first, second in trigger_pairs]
        pairs += [("".join(sorted(tailed)), _NAME_TAIL)] if tailed else []
        firsts = "".join(sorted({letter for letters, _ in pairs for letter in letters}))
        behind = "|".join(f"[{letters}](?={second})" for letters, second in pairs)
        # one look at each letter tells whether any pair can begin there
        self._trigger = re.compile(f"[{''.join(sorted(wanted))}]" + (f"|(?=[{firsts}])(?:{behind})" if pairs else ""))
        self._matches = lru_cache(maxsize=KEPT)(self._match_letters)
        self._places = lru_cache(maxsize=KEPT)(self._scan_letters)
        self._compiled = cache(_compile)
        self.heads = frozenset(self.letter[first] for first in self.names)
        alphabet = "".join(letter_of.values()) + ",-/:'();.~"
        self.rules: list[PhraseRule] = []
        self.starting: dict[str, list[tuple[int, PhraseRule]]] = defaultdict(list)
        for order, phrase in enumerate(phrases):
            pattern = self._letters(phrase.name, sources[phrase.name], holding)
            rule = PhraseRule(phrase.name, pattern, phrase.resolve)
            self.rules.append(rule)
            for letter in _first_letters(pattern, alphabet):
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

    def runs(self, lowered: str) -> Iterator[Run]:
        """The runs of `lowered` that hold a trigger, in order."""
        words = lowered.encode("ascii", "replace").translate(_PLAIN).split(b" ")
        letters = "".join(map(self._letter_of_bytes, words, repeat(_UNKNOWN)))
        done = -1
        index = offset = 0  # the word reached, and where it begins
        for trigger in self._trigger.finditer(letters):
            position = trigger.start()
            if position <= done:
                continue
            offset += sum(map(len, words[index:position])) + position - index
            index = position
            first, start = self._first_of_run(lowered, letters, words, index, offset, done)
            run, done = self._run(lowered, letters, words, first, start, index)
            if run is not None:
                yield run

    def _first_of_run(
        self, lowered: str, letters: str, words: list[bytes], trigger: int, offset: int, done: int
    ) -> tuple[int, int]:
        """The first word of the run around `trigger` and where it begins, at most WORDS_BEFORE before it."""
        first, start = trigger, offset
        for _ in range(WORDS_BEFORE):
            before = first - 1
            end = start - 1
            while before > done and letters[before] in _BETWEEN_WORDS:
                end -= 1 + len(words[before])
                before -= 1
            if before <= done or letters[before] in _NO_WORD:
                break
            begins = end - len(words[before])
            gap = lowered[end:start]
            if gap != " " and gap_letter(gap, lowered[begins:end] in self.abbreviations) is None:
                break
            first, start = before, begins
        return first, start

    def _run(
        self, lowered: str, letters: str, words: list[bytes], first: int, start: int, trigger: int
    ) -> tuple[Run | None, int]:
        """The run that begins with the word `first` at `start`, and the index of its last word."""
        run: list[str] = []
        spans: list[tuple[int, int]] = []
        last_end = last_start = 0
        index, last = first, trigger
        limit = min(len(words), first + LONGEST_RUN)
        while index < limit:
            letter = letters[index]
            end = start + len(words[index])
            if letter == _EMPTY or (letter == _POSSESSIVE and lowered[last_end : last_end + 1] in ("'", "’", "`")):
                index += 1
                start = end + 1
                continue
            if letter in (_UNKNOWN, _POSSESSIVE, _NAME_TAIL):
                break
            if run:
                gap = lowered[last_end:start]
                if gap != " ":
                    between = _COMMON_GAPS.get(gap) or gap_letter(
                        gap, lowered[last_start:last_end] in self.abbreviations
                    )
                    if between is None:
                        break
                    if between:
                        run.append(between)
                        spans.append((last_end, start))
            last_start = start
            if letter in self.heads:
                name = self._name(lowered, start, end)
                if name is not None:
                    letter, name_end = name
                    while end < name_end:
                        index += 1
                        end += 1 + len(words[index])
                elif letter == _NAME_HEAD:
                    break
            run.append(letter)
            spans.append((last_start, end))
            last_end, last = end, index
            index += 1
            start = end + 1
        return (Run("".join(run), spans) if run else None), max(last, trigger)

    def _name(self, lowered: str, start: int, end: int) -> tuple[str, int] | None:
        """The letter and the end of a name of several words that begins with the word at `start`."""
        for name, rest in self.names.get(lowered[start:end], ()):
            match = rest.match(lowered, end)
            if match is not None:
                return self.letter[name], match.end()
        return None

    def scan(self, lowered: str) -> "list[Candidate]":
        """The places where some rule matches, leftmost and longest, without overlap, in order."""
        return [
            Candidate(self, lowered, run, matches)
            for run in self.runs(lowered)
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
        for order, rule in self.starting.get(letters[position], ()):
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
