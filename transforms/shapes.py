"""What a pattern over letters for classes of words can match: asked of a text first, it spares most searches."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """What a pattern can match: the letters it begins with, the fewest letters, and sets of which each gives one."""

    firsts: frozenset[str]
    shortest: int
    needs: tuple[frozenset[str], ...]


_NOTHING = Shape(frozenset(), 0, ())
_PIECE = re.compile(r"\\.|\[[^][]*\]|.")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")


def shape_of(pattern: str, alphabet: str) -> Shape:
    """What `pattern` can match, where it has groups, classes, letters, quantifiers, ^, $ and |.

    `alphabet` are all letters there are. What a pattern looks at beside its match counts for nothing.
    """
    position = 0

    def alternatives() -> Shape:
        nonlocal position
        branches = [sequence()]
        while position < len(pattern) and pattern[position] == "|":
            position += 1
            branches.append(sequence())
        if len(branches) == 1:
            return branches[0]
        firsts = frozenset[str]().union(*(branch.firsts for branch in branches))
        shortest = min(branch.shortest for branch in branches)
        if not all(branch.needs for branch in branches):
            return Shape(firsts, shortest, ())
        needed = frozenset[str]().union(*(min(branch.needs, key=len) for branch in branches))
        return Shape(firsts, shortest, (needed,))

    def sequence() -> Shape:
        nonlocal position
        firsts: frozenset[str] = frozenset()
        needs: tuple[frozenset[str], ...] = ()
        shortest = 0
        while position < len(pattern) and pattern[position] not in "|)":
            item = atom()
            if not shortest:
                firsts |= item.firsts
            shortest += item.shortest
            needs += item.needs
        return Shape(firsts, shortest, needs)

    def atom() -> Shape:
        nonlocal position
        letter = pattern[position]
        if letter == "(":
            looks = re.compile(r"\(\?(?:<?[=!])").match(pattern, position)
            opening = re.compile(r"\((?:\?(?:P<\w+>|:|>|<?[=!]))?").match(pattern, position)
            position = opening.end() if opening else position + 1
            shape = alternatives()
            position += 1
            if looks:
                shape = _NOTHING
        elif letter == "[":
            end = pattern.index("]", position)
            inside = pattern[position + 1 : end]
            letters = frozenset(alphabet) - frozenset(inside[1:]) if inside.startswith("^") else frozenset(inside)
            shape = Shape(letters, 1, (letters,))
            position = end + 1
        elif letter in "^$":
            shape = _NOTHING
            position += 1
        else:
            if letter == "\\":
                position += 1
            letters = frozenset(alphabet if letter == "." else pattern[position])
            shape = Shape(letters, 1, (letters,))
            position += 1
        match = _QUANTIFIER.match(pattern, position)
        if match is None:
            return shape
        position = match.end()
        least = int(match["least"]) if match["least"] else 1 if match[0].startswith("+") else 0
        return Shape(shape.firsts, least * shape.shortest, shape.needs if least else ())

    return alternatives()


def alternatives_of(pattern: str) -> list[str]:
    """The alternatives of `pattern` that no group holds, in order."""
    found, begins, depth = [], 0, 0
    for piece in _PIECE.finditer(pattern):
        if piece[0] == "|" and depth == 0:
            found.append(pattern[begins : piece.start()])
            begins = piece.end()
        depth += (piece[0] == "(") - (piece[0] == ")")
    return [*found, pattern[begins:]]


def by_first(pattern: re.Pattern[str], alphabet: str) -> dict[str, re.Pattern[str]]:
    """For each letter that a match of `pattern` may begin with, the pattern of those alternatives that may.

    Each has every group, so that a match can be asked for any of them.
    """
    alternatives = [(one, shape_of(one, alphabet).firsts) for one in alternatives_of(pattern.pattern)]
    found: dict[str, re.Pattern[str]] = {}
    for letter in alphabet:
        able = "|".join(one for one, firsts in alternatives if letter in firsts)
        if able:
            others = "".join(f"(?P<{name}>)" for name in pattern.groupindex if f"(?P<{name}>" not in able)
            found[letter] = re.compile(f"{able}|(?!){others}" if others else able)
    return found
