"""Rules over classes of words: each known word is one letter, a rule is a regular expression over those letters.

The text is read word by word once. Words that no lexicon knows cost one dictionary look-up; known words that stand
together become a `Run`, a short string with one letter for each word, and only runs meet the rules. So the time is
linear in the text's length, and a rule cannot backtrack over anything longer than a run.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from transforms.errors import UnknownSlot
from transforms.rules import Lexicons

Record = TypeVar("Record")

WORD = re.compile(r"\w+")
LONGEST_RUN = 40  # words; a longer run is cut, so that no rule ever sees more

_SLOT = re.compile(r"\{(?P<lexicon>[a-z_0-9]+)(?::(?P<group>[a-z_0-9]*))?\}")
_LITERAL = re.compile(r"(?<!\?P)<(?P<words>[a-z|]+)>")
_GROUP = re.compile(r"\(\?P<(?P<name>\w+)>")
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
    "'s-": "-",
    "“": "",
    "‘": "",
    '"': "",
}


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

    __slots__ = ("_groups", "_lexicons", "_lowered", "end", "match", "run", "start")

    def __init__(
        self,
        match: re.Match[str],
        run: Run,
        lowered: str,
        lexicons: Lexicons,
        groups: Mapping[str, tuple[int, ...]],
    ) -> None:
        self.match, self.run, self._lowered, self._lexicons, self._groups = match, run, lowered, lexicons, groups
        self.start = run.spans[match.start()][0]
        self.end = run.spans[match.end() - 1][1]

    def __contains__(self, group: str) -> bool:
        return self._number_of(group) > 0

    def _number_of(self, group: str) -> int:
        """The number of the group of that name that caught something, 0 where none did."""
        for number in self._groups.get(group, ()):
            if self.match.start(number) >= 0:
                return number
        return 0

    def groups(self) -> set[str]:
        """The names of the groups that caught something."""
        return {name for name in self._groups if name in self}

    def span(self, group: str) -> tuple[int, int]:
        """Where the words in `group` stand in the text."""
        first, last = self.match.span(self._number_of(group))
        return self.run.spans[first][0], self.run.spans[last - 1][1]

    def word(self, group: str) -> str:
        """The word in `group`, lower case."""
        start, end = self.run.spans[self.match.start(self._number_of(group))]
        return self._lowered[start:end]

    def gap_before(self, group: str) -> str:
        """The letter before the word in `group`: a hyphen, a comma, or a word's letter."""
        position = self.match.start(self._number_of(group))
        return self.run.letters[position - 1] if position else ""

    def words(self, group: str) -> list[str]:
        """Every word or gap in `group`, lower case."""
        first, last = self.match.span(self._number_of(group))
        return [self._lowered[start:end] for start, end in self.run.spans[first:last]]

    def value(self, lexicon: str, group: str | None = None) -> object:
        """What the word in `group` stands for in `lexicon`."""
        return self._lexicons[lexicon][self.word(group or lexicon)]

    def number(self, lexicon: str, group: str | None = None) -> int:
        """The whole number that the word in `group` stands for in `lexicon`."""
        value = self.value(lexicon, group)
        return value if isinstance(value, int) else 0

    def code(self, lexicon: str, group: str | None = None) -> str:
        """The code that the word in `group` stands for in `lexicon`."""
        value = self.value(lexicon, group)
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


def _compile(pattern: str) -> tuple[re.Pattern[str], dict[str, tuple[int, ...]]]:
    """The pattern compiled, and the group numbers behind each name: alternatives may use one name."""
    names = [match["name"] for match in _GROUP.finditer(pattern)]
    numbers = iter(range(len(names)))
    compiled = re.compile(_GROUP.sub(lambda _: f"(?P<g{next(numbers)}>", pattern))
    groups: dict[str, tuple[int, ...]] = {}
    for index, name in enumerate(names):
        groups[name] = (*groups.get(name, ()), compiled.groupindex[f"g{index}"])
    return compiled, groups


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Record]):
    """A rule before it is compiled: `{month}` is a slot that a word of that lexicon fills, `{month:first}` names
    the group `first`, `{month:}` names none, `<the>` is the word itself, `%(number)s` a part from `parts`."""

    name: str
    pattern: str
    resolve: Callable[..., Record | None]


@dataclass(frozen=True, slots=True, eq=False)
class PhraseRule(Generic[Record]):
    """A compiled phrase: `pattern` reads the letters of a run, `groups` has the group numbers behind each name."""

    name: str
    pattern: re.Pattern[str]
    groups: Mapping[str, tuple[int, ...]]
    resolve: Callable[..., Record | None]


class Grammar(Generic[Record]):
    """Phrases compiled over one alphabet: a letter for each set of words that the same lexicons and rules know."""

    def __init__(
        self,
        phrases: Sequence[Phrase[Record]],
        lexicons: Lexicons,
        triggers: Sequence[str],
        parts: Mapping[str, str],
        abbreviations: frozenset[str],
        fixed: Mapping[str, re.Pattern[str]],
    ) -> None:
        self.lexicons = lexicons
        self.abbreviations = abbreviations
        self.fixed = fixed
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
        self.triggers = frozenset(letter for name in triggers for letter in holding[name])
        alphabet = "".join(letter_of.values()) + ",-/:'(;.~"
        self.rules: list[PhraseRule[Record]] = []
        self.starting: dict[str, list[tuple[int, PhraseRule[Record]]]] = defaultdict(list)
        for order, phrase in enumerate(phrases):
            pattern = self._letters(phrase.name, sources[phrase.name], holding)
            compiled, groups = _compile(pattern)
            rule = PhraseRule(phrase.name, compiled, groups, phrase.resolve)
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
        letter_of = self.letter.get
        known = [(letter, *match.span()) for match in WORD.finditer(lowered) if (letter := letter_of(match[0]))]
        triggers = self.triggers
        count = len(known)
        index = 0
        while index < count:
            if known[index][0] not in triggers:
                index += 1
                continue
            first = index
            while first > 0 and index - first < 8 and self._gap(lowered, known[first - 1], known[first]) is not None:
                first -= 1
            run, index = self._run(lowered, known, first, index)
            yield run

    def _gap(self, lowered: str, left: tuple[str, int, int], right: tuple[str, int, int]) -> str | None:
        gap = lowered[left[2] : right[1]]
        if gap == " ":
            return ""
        return gap_letter(gap, lowered[left[1] : left[2]] in self.abbreviations) if len(gap) < 13 else None

    def _run(self, lowered: str, known: list[tuple[str, int, int]], first: int, trigger: int) -> tuple[Run, int]:
        """The run that begins with the known word `first`, and the index of the first word after it."""
        letters = [known[first][0]]
        spans = [known[first][1:]]
        index = first + 1
        while index < len(known) and index - first < LONGEST_RUN:
            gap = self._gap(lowered, known[index - 1], known[index])
            if gap is None:
                break
            if gap:
                letters.append(gap)
                spans.append((known[index - 1][2], known[index][1]))
            letters.append(known[index][0])
            spans.append(known[index][1:])
            index += 1
        return Run("".join(letters), spans), max(index, trigger + 1)

    def scan(self, lowered: str, start: int = 0) -> Iterator[tuple[PhraseRule[Record], Found]]:
        """Every match, leftmost, then longest, then the earlier rule; matches of different positions may overlap."""
        for run in self.runs(lowered):
            yield from self.scan_run(run, lowered)

    def scan_run(self, run: Run, lowered: str) -> Iterator[tuple[PhraseRule[Record], Found]]:
        """The matches in one run at each position, the longest first."""
        starting = self.starting
        for position, letter in enumerate(run.letters):
            rules = starting.get(letter)
            if not rules:
                continue
            found = []
            for order, rule in rules:
                match = rule.pattern.match(run.letters, position)
                if match is not None and match.end() > position:
                    found.append((-match.end(), order, rule, match))
            if len(found) > 1:
                found.sort(key=lambda item: item[:2])
            for _, _, rule, match in found:
                yield rule, Found(match, run, lowered, self.lexicons, rule.groups)
