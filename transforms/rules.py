"""Rules: a name, a pattern whose slots are lexicons, what a match means; scanned leftmost-longest."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from transforms.errors import UnknownSlot

Record = TypeVar("Record")
Lexicons = Mapping[str, Mapping[str, object]]

_SLOT = re.compile(r"\{(?P<lexicon>[a-z_]+)(?::(?P<group>[a-z_0-9]+))?\}")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Record]):
    """One way of combining words. `resolve` turns a match into a record, or None where it means nothing."""

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str]], Record | None]


def alternation(words: Mapping[str, object]) -> str:
    """A pattern that matches any key of `words`, the longest first; blanks in a key match any run of white space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def compile_rule(
    name: str, pattern: str, lexicons: Lexicons, resolve: Callable[[re.Match[str]], Record | None]
) -> Rule[Record]:
    """A Rule from a pattern with slots: `{month}` matches a word of that lexicon and names the group `month`.

    `{month:first}` names it `first`, so that one lexicon can fill two slots. Raises UnknownSlot.
    """

    def fill(slot: re.Match[str]) -> str:
        lexicon = slot["lexicon"]
        if lexicon not in lexicons:
            raise UnknownSlot(name, lexicon)
        return f"(?P<{slot['group'] or lexicon}>{alternation(lexicons[lexicon])})"

    return Rule(name, re.compile(_SLOT.sub(fill, pattern), re.IGNORECASE), resolve)


def scan(text: str, rules: Sequence[Rule[Record]]) -> Iterator[tuple[Rule[Record], re.Match[str], Record]]:
    """Every reading of `text` under `rules`, without overlap: leftmost, then longest, then the earlier rule."""
    found = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(rules)
        for match in rule.pattern.finditer(text)
    ]
    found.sort(key=lambda item: item[:3])
    end = 0
    for start, negative_end, _, rule, match in found:
        if start < end:
            continue
        record = rule.resolve(match)
        if record is not None:
            yield rule, match, record
            end = -negative_end
