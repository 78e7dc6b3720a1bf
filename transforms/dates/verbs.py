"""The verbs and turns that tell a tense, found in running text: a word is asked once what may begin with it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from transforms.shapes import alternatives_of

VERBS: Final[Mapping[str, str]] = {
    "past": (
        r"(?:had|have|has) been "
        r"(?!(?:told|ordered|asked|instructed|warned|given) to\b|given until|"
        r"(?:called|postponed|delayed|moved) (?:for|to|until)\b)"
        r"[a-z]+(?: to [a-z]+)?"
        r"|as (?:[a-z]+ly )?(?:planned|scheduled|expected)|"
        r"(?:was|were|been) (?:cancell?ed|postponed(?! (?:to|until|till)\b)|called off|scrapped)"
        r"|(?:appear|seem|believ|thought|said|report|known|consider|alleg|suspect|understood|found|prov|claim|presum|turn)"
        r"[a-z]*(?: out)? to(?: [a-z]+)? be [a-z]+"
    ),
    "resolved": (
        r"(?:decid|agree|pledg|promis|vow|(?<!were )(?<!was )prepar|intend|hop|want|plan|expect|schedul|aim|"
        r"threaten|order)[a-z]* to(?: [a-z]+)?|agreement to [a-z]+"
        r"|(?:decision|deal|decree|request|bid) to (?:extend|prolong|renew|postpone|delay|suspend|adjourn)"
    ),
    "future": (
        r"(?:will|wo?n['’]?t|shall)(?: (?:also|not|then|now|soon|still|likely|probably))? "
        r"(?:have(?: [a-z]+)?|set|cut|put|hit|become|run|come|shed|spread|beat|hold|lead|meet|read|shut|split)\b"
        r"|(?:date|dates|trial|hearing|talks|vote|session|sentencing)(?: [a-z]+){0,2} to (?:begin|start|open|resume)\b"
        r"|(?:will|won['’]?t|wont|would|shall|should|can|may|might|must|['’]ll|to)(?: [a-z]+)? be [a-z]+"
        r"|will|won['’]?t|wont|would|shall|going to|due(?! to\b)|"
        r"due to (?:be|arrive|begin|start|meet|hold|take|leave|expire|open|resume|end|visit|vote|go|"
        r"return|come|travel|land|face|appear|make|sign|speak|address|rule|decide|report|issue|publish|run|play|hear|announce|give|"
        r"deliver|complete|finish|launch|join|retire|step|stand|testify)|scheduled|slated|expected|expects|"
        r"(?<!the )(?<!this )(?<!that )(?<!announced )(?<!unveiled )(?<!outlined )plans?|planned|planning|set to|"
        r"set for|expires?|payable|hopes?|hoping|intends?|about to|ready|can|should|"
        r"(?<!\d )(?<!\bin )(?<!\bof )(?<!\bon )(?<!since )(?<!until )(?<!from )(?<!last )(?<!early )(?<!late )"
        r"may(?! \d| and| to\b|[-,./–])|might|must|deadline|"
        r"effective|as early as|as soon as|(?:is|are|were) to(?: be [a-z]+)?|(?:is|are)(?: also| still)? supposed to|"
        r"upcoming|no later than|"
        r"(?:go|goes|head|heads) to the polls|travels|flies|(?:has|have|(?:was|were) given) until|"
        r"(?:told|ordered|asked|instructed|warned|given) to [a-z]+(?: [a-z]+){0,3}(?= by ?$)|"
        r"could (?:come|begin|start|arrive|happen|take place)|called(?: [a-z]+){0,3} for(?= ?$)|"
        r"(?:called|calling|calls?) (?:for|on) "
        r"(?:(?!(?:after|amid|to|end|halt|over|following|against|about)\b)[a-z]+,? ){0,4}?"
        r"(?:protests?|demonstrations?|rally|rallies|march|marches|strikes?|walkouts?|"
        r"shutdown|vigils?|elections?|gatherings?|boycott|sit-ins?)(?=(?: [a-z]+){0,6} on ?$)|"
        r"(?:postponed|moved|delayed|put back|brought forward|rescheduled) (?:to|for)(?= ?$)|"
        r"(?:is|are) being (?:sworn|inaugurated|buried)|"
        r"(?:is|are) (?:forecast|predicted|likely|billed|booked)|(?:is|are)(?= on ?$)|"
        r"meets?|convenes?|arrives|departs|includes|calls? for|calling for|"
        r"proposes|provides for|envisages|foresees|"
        r"if|unless|takes? effect|(?:goes|go|comes?) into (?:effect|force)|"
        r"(?:is|are) (?:meeting|visiting|travell?ing|arriving|leaving|returning|flying|hosting|voting)|"
        r"(?:begins|starts|opens|ends|resumes|reopens|closes|returns|leaves|leaves office|votes|"
        r"takes office|takes place|steps down|(?:polls|talks|elections|negotiations|schools) "
        r"(?:open|begin|start|end|resume|close))(?=(?: on)? ?$)|ends(?= in ?$)|"
        r"(?:guidance|outlook|forecasts?|projections?)(?=(?: [a-z-]+){1,7} ending ?$)|"
        r"(?:gave|given|gives?|extended|postponed|delayed|adjourned|suspended|put off)(?= [^.]{0,60}until\b)"
    ),
    "present": (
        r"(?:is|are|be|being|am) "
        r"(?!scheduled|due|expected|planned|set|slated|going|about|preparing to|planning to|to\b)[a-z]+"
    ),
    "told": (
        r"was|were|set|had|has|have|did|said|told|began|came|went|took|made|left|met|fell|rose|held|hit|won|lost|"
        r"struck|shot|sent|found|broke|gave|brought|saw|led|ran|cut|since|ago|last|blew|fought|flew|fled|became|got|"
        r"kept|put|spoke|withdrew|wrote|died|sank|swept|stood|spent|drove|threw|tore|built|caught|bought|paid|sold|heard|"
        r"felt|thought|knew|grew|drew|bled|burst|rang|dug|chose|froze|stole|swore|taught|hid"
    ),
}
"""What tells a tense, by kind; of two that begin at one word the first is read."""

REGULAR: Final = (
    r"(?!united|hundred|ahmed|moham|muham|indeed|armed|alleged|limited|unspecified|so-called|wounded|injured|feed|need|"
    r"speed|exceed|succeed|proceed|fred|alfred|unit)[a-z]{2,14}ed"
)
"""The past of most verbs, "shelled"; it tells of what has been, as the irregular ones do."""

_REGULAR_KIND, _REGULAR_END = "told", "ed"
_ALTERNATIVES: Final = [
    *((kind, one) for kind, pattern in VERBS.items() for one in alternatives_of(pattern)),
    (_REGULAR_KIND, REGULAR),
]

_LOOKS: Final = re.compile(r"\(\?<?[=!]")
_LETTERS: Final = re.compile(r"(?:[a-z](?![?*]))*")
_APOSTROPHE: Final = "['’]"
# Where a word begins, or an apostrophe follows one.
_BEGINNING: Final = re.compile(r"(?<!\w)[a-z]\w*|(?<=\w)['’]")


def _end_of_group(pattern: str, start: int) -> int:
    """Where the group that opens at `start` is closed again; classes hold no brackets here."""
    depth = 0
    for position in range(start, len(pattern)):
        depth += (pattern[position] == "(") - (pattern[position] == ")")
        if depth == 0:
            break
    return position


def _openings(pattern: str) -> frozenset[str]:
    """The letters that a match of one alternative may open with, up to where they are no longer certain."""
    while _LOOKS.match(pattern):
        pattern = pattern[_end_of_group(pattern, 0) + 1 :]
    if pattern.startswith("(?:"):
        return frozenset().union(*map(_openings, alternatives_of(pattern[3 : _end_of_group(pattern, 0)])))
    if pattern.startswith(_APOSTROPHE):
        return frozenset("'")
    letters = _LETTERS.match(pattern)
    return frozenset({letters[0] if letters else ""})


_OPENINGS: Final = [(_openings(one) if one is not REGULAR else frozenset(), kind, one) for kind, one in _ALTERNATIVES]


def _pattern_for(word: str) -> re.Pattern[str] | None:
    """The pattern of what may begin with `word`, which is a word or an apostrophe."""
    word = word.replace("’", "'")
    able = tuple(
        (kind, one)
        for openings, kind, one in _OPENINGS
        if any(map(word.startswith, openings)) or (one is REGULAR and word.endswith(_REGULAR_END))
    )
    return _compiled(able) if able else None


@cache  # there are few sets of alternatives, for these are few
def _compiled(alternatives: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    groups = {kind: "|".join(one for of, one in alternatives if of == kind) for kind in VERBS}
    able = "|".join(f"(?P<{kind}>{group})" for kind, group in groups.items() if group)
    others = "".join(f"(?P<{kind}>)" for kind, group in groups.items() if not group)
    return re.compile(rf"(?:{able}|(?!){others})\b")


_MOST_KNOWN: Final = 1 << 16
_LONGEST_KNOWN: Final = 40  # characters


class _Pieces(dict[str, tuple[tuple[int, re.Pattern[str]], ...]]):
    """Where in what stands between two blanks a verb may begin, and what it may be; kept for what was met.

    Emptied where it holds _MOST_KNOWN, so that its size is bounded.
    """

    def __missing__(self, piece: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
        words = [(match.start(), _pattern_for(match[0])) for match in _BEGINNING.finditer(piece)]
        found = tuple((start, pattern) for start, pattern in words if pattern is not None)
        if len(piece) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[piece] = found
        return found


_PIECES: Final = _Pieces()


def verbs_in(lowered: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The verbs of lowered[start:], which begins with a word, from left to right without overlap.

    The group that matched is the kind: past, resolved, future, present, or told for what any past tense tells.
    """
    position = end = start
    for piece in lowered[start:].split(" "):
        for offset, pattern in _PIECES[piece]:
            if position + offset >= end:
                match = pattern.match(lowered, position + offset)
                if match is not None:
                    yield match
                    end = match.end()
        position += len(piece) + 1
