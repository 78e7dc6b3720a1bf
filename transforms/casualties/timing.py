"""When: the time expression of a claim's event, and the dates that it gives.

A time expression belongs to a statement of its own sentence when it stands inside it or nearest to it, with one clause
boundary between them at most; a day that tells when somebody spoke ("said on Sunday") is not it. After "since" the
event runs from there to the day of publication. A statement without one takes the date of the article's main event:
that of the first claim of scope `incident` with a day or a few days of its own, a week before publication at the
most, or that on which a sentence beside the toll says that it happened. Where that fails too, nothing is said.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.speech_times import is_speech_time
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER, shape_pattern
from transforms.lexicon.no_harm import VIOLENCE
from transforms.lexicon.numbers import ORDINALS
from transforms.lexicon.sources import OF_THE_PAST, SPEECH
from transforms.records import Article, TimeExpression

_TIME, _STOP, _PREPOSITION, _SUBORDINATOR, _RELATIVE, _SAY = (
    CHARACTER[kind] for kind in ("time", "stop", "preposition", "subordinator", "relative", "say")
)
_BE: Final = CHARACTER["be"]
_BOUNDARIES: Final = frozenset((_SUBORDINATOR, _RELATIVE, _SAY, CHARACTER["condition"]))
_MARKS: Final = frozenset(CHARACTER[kind] for kind in ("comma", "stop", "dash", "open", "quote"))
_GONE_BY: Final = (" after", " since", " following")
_STRETCH: Final = re.compile(r"P(?P<number>\w+?)(?P<unit>[DWMY])")  # hours make no other day
_FARTHEST: Final = 20
_OPENING: Final = 12
_FEW_DAYS: Final = 2
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n")
# Before "the murder of a judge" stands the time of the main verb: "condemned today", "were arrested on Friday for".
_NAMED_ACTS: Final = frozenset({"act_of", "possessed_act"})
_HEAD: Final = 120
# "NAIROBI, May 29 (Agency) - Gunmen killed".
_DATELINE_BEHIND: Final = re.compile(r"[.,]?\s{0,2}(?:\([^)\n]{1,40}\)|\[[^\]\n]{1,40}\])?\s{0,2}(?:-{1,2}|–|—)\s")
_LED_TO: Final = re.compile(r"\b(?:and|before|by|from|in|of|on|since|the|until)\s{1,3}$", re.IGNORECASE)
# "the first deaths since 2013" are no deaths since 2013.
SUPERLATIVES: Final = frozenset({"first", "worst", "deadliest", "bloodiest", "biggest", "largest", "highest", "most"})


@dataclass(slots=True, init=False)
class EventTime:
    """When the people were harmed: the expression, and the days and UCDP precision it comes to."""

    timex_id: str | None
    start: dt.date | None
    end: dt.date | None
    precision: int | None
    is_since: bool

    def __init__(
        self,
        timex_id: str | None = None,
        start: dt.date | None = None,
        end: dt.date | None = None,
        precision: int | None = None,
        is_since: bool = False,
    ) -> None:
        self.timex_id = timex_id
        self.start = start
        self.end = end
        self.precision = precision
        self.is_since = is_since

    @property
    def is_unknown(self) -> bool:
        """Whether no expression tells it."""
        return self.timex_id is None


UNKNOWN: Final = EventTime()


def without_heading(article: Article, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The time expressions, those that only head the story without their days: they say when it was published.

    Such a date stands at the top, is the day of publication written out, and no preposition leads to it.
    """
    return [
        time._replace(date_start=None, date_end=None, date_prec=None) if _is_heading(article, time) else time
        for time in times
    ]


def _is_heading(article: Article, time: TimeExpression) -> bool:
    is_dateline = _DATELINE_BEHIND.match(article.text, time.char_end) is not None
    return (
        time.char_start < _HEAD
        and (time.anchor == "explicit" or is_dateline)
        and time.date_start == time.date_end == article.publication_date
        and not _LED_TO.search(article.text, max(0, time.char_start - 12), time.char_start)
    )


def precision_of(start: dt.date, end: dt.date) -> int:
    """The UCDP date_prec of an interval, both ends included."""
    days = (end - start).days + 1
    return 1 if days == 1 else 2 if days <= 6 else 3 if days == 7 else 4 if days <= 31 else 5


def event_time(
    clause: Clause, statement: Statement, times: Sequence[TimeExpression], published: dt.date | None
) -> EventTime:
    """The time that the sentence gives to `statement`; UNKNOWN where it gives none."""
    if _TIME not in clause.shape:
        return UNKNOWN
    best: tuple[int, int] | None = None
    chosen: TimeExpression | None = None
    chosen_item = -1
    passed = gone_by(clause, statement, times)
    for index, character in enumerate(clause.shape):
        if character != _TIME or (passed is not None and not _is_within(clause, passed.index, statement, index)):
            continue
        distance = distance_of(clause, statement, index)
        expression = None if distance is None else _dated(clause, index, times)
        if distance is None or expression is None:
            continue
        if published is not None and expression.date_start is not None and expression.date_start > published:
            continue
        if index > statement.last and not _ELSEWHERE.isdisjoint(_words_between(clause, statement.last, index)):
            continue
        if statement.rule in _NAMED_ACTS and index < statement.first - 1:
            continue
        if statement.rule == "apart" and index < statement.last and _is_of_next(clause, statement.last + 1):
            continue
        if _UP_FROM.search(" ".join(clause.sentence.words[max(0, clause.firsts[index] - 12) : clause.firsts[index]])):
            continue
        if statement.rule in _TOLLS and _is_of_count(clause, statement, index):
            continue
        if statement.is_update and statement.rule in _TOLLS and not _is_of_toll(clause, statement, index):
            continue
        if (expression.date_prec or 1) < 3 and (is_speech_time(clause, index, statement) or _is_by_then(clause, index)):
            continue
        if _is_of_the_past(clause, statement, index) or _is_of_a_site(clause, index):
            continue
        if _is_since_compared(clause, statement, index) and not _is_told_of(clause, index):
            continue
        if "-century" in expression.text:
            continue  # "the shrine of a 14th-century saint"
        if _reaches_now(expression, published) and _is_compared(clause, index) and not _is_told_of(clause, index):
            continue
        rank = (distance, -index)
        if best is None or rank < best:
            best, chosen, chosen_item = rank, expression, index
    if chosen is None:
        return UNKNOWN
    start, end, precision = chosen.date_start, chosen.date_end, chosen.date_prec
    is_since = _is_since(clause, chosen_item) and not _is_told_of(clause, chosen_item)
    is_since = is_since or _is_harmed_since(clause, statement, chosen_item)
    if is_since and published is not None and start is not None and start <= published:
        return EventTime(chosen.timex_id, start, published, precision_of(start, published), True)
    if precision == 1 and start is not None and end is not None:
        start, end = _with_day_beside(clause, chosen_item, times, start, end)
        precision = precision_of(start, end)
    return EventTime(chosen.timex_id, start, end, precision)


def _is_of_next(clause: Clause, after: int) -> bool:
    """Whether the second of two days follows: "one was killed on Monday and two on Tuesday", "and four since"."""
    return clause.shape[after : after + 1] == _SUBORDINATOR or _TIME in clause.shape[after : after + 2]


def _with_day_beside(
    clause: Clause, index: int, times: Sequence[TimeExpression], start: dt.date, end: dt.date
) -> tuple[dt.date, dt.date]:
    """The day of the item at `index`, with the one beside it that it is joined to: "on Saturday and early Sunday"."""
    for step in (1, -1):
        other = next((at for at in (index + step, index + 2 * step) if clause.shape[at : at + 1] == _TIME), -1)
        if other < 0:
            continue
        left, right = min(index, other), max(index, other)
        between = clause.sentence.words[clause.lasts[left] + 1 : clause.firsts[right]]
        beside = _dated(clause, other, times) if between in (["and"], ["and", "on"]) else None
        if beside is None or beside.date_start is None or beside.date_prec != 1:
            continue
        if (beside.date_start - start).days == step:
            return min(start, beside.date_start), max(end, beside.date_start)
    return start, end


@dataclass(frozen=True, slots=True)
class GoneBy:
    """The stretch that has gone by since an event: its place in the clause, and whether it is two weeks or more."""

    index: int
    is_long: bool


def gone_by(clause: Clause, statement: Statement, times: Sequence[TimeExpression]) -> GoneBy | None:
    """The stretch that leads to the statement: "ten days after 14 people were killed". None where none does.

    What the rest of such a sentence tells happened on another day.
    """
    fronted = _opens_earlier(clause, statement, times)
    if fronted is not None:
        return fronted
    for index in range(statement.first - 1, max(-1, statement.first - _FARTHEST), -1):
        character = clause.shape[index]
        if character in _MARKS or character == _SAY:
            return None
        if character == _TIME:
            number = clause.sentence.values[clause.firsts[index]]
            time = times[number] if isinstance(number, int) and number < len(times) else None
            if time is None or time.date_start is not None or not time.text.lower().endswith(_GONE_BY):
                return None
            stretch = _STRETCH.fullmatch(time.value)
            return GoneBy(index, _is_long(stretch)) if stretch else None
    return None


def _opens_earlier(clause: Clause, statement: Statement, times: Sequence[TimeExpression]) -> GoneBy | None:
    """The stretch that opens the sentence and looks back from what was told: "several months earlier, 12 died"."""
    index = next((at for at in range(min(3, statement.first)) if clause.shape[at] == _TIME), -1)
    number = clause.sentence.values[clause.firsts[index]] if index >= 0 else None
    time = times[number] if isinstance(number, int) and number < len(times) else None
    if time is None or time.date_start is not None or not time.text.lower().endswith((" earlier", " before")):
        return None
    return GoneBy(index, is_long=not _LONG_SPANS.isdisjoint(time.text.lower().split()))


_LONG_SPANS: Final = frozenset({"months", "year", "years", "decade", "decades"})


# "up from nearly 15,000 confirmed dead the day before": when fewer had been counted
_UP_FROM: Final = re.compile(
    r"\b(?:up|rose|risen|rising|climbed|jumped|increased) from (?:[a-z0-9,.]+ ){0,6}"
    r"(?:dead|killed|deaths|fatalities|confirmed)(?: on| by)?$"
)


# After these another event is dated: "killed five in retaliation for the 2013 massacre".
_ELSEWHERE: Final = frozenset({"anniversary", "avenge", "reminiscent", "reprisal", "retaliation", "revenge", "unlike"})


def _words_between(clause: Clause, last: int, index: int) -> list[str]:
    return clause.sentence.words[clause.lasts[last] + 1 : clause.firsts[index]]


def _is_long(stretch: re.Match[str]) -> bool:
    number, unit = stretch["number"], stretch["unit"]
    return unit in "MY" or not number.isdigit() or int(number) >= (2 if unit == "W" else 14)


def _is_within(clause: Clause, start: int, statement: Statement, index: int) -> bool:
    """Whether the time at `index` stands in the clause that begins at `start` and holds `statement`."""
    return start < index and _MARKS.isdisjoint(clause.shape[statement.last + 1 : index])


def opening_time(text: str, start: int, end: int, times: Sequence[TimeExpression]) -> EventTime:
    """The days that the sentence text[start:end] opens with, which the next one goes on with; UNKNOWN for none.

    "On Monday a bus overturned. Nobody died."
    """
    first = bisect_left(times, start, key=lambda time: time.char_start)
    if (
        first == len(times)
        or times[first].char_start >= min(end, start + _OPENING)
        or _PARAGRAPH.search(text, start, end)
    ):
        return UNKNOWN
    time = times[first]
    if (time.date_prec or 9) > _FEW_DAYS:
        return UNKNOWN
    spoken = _SAID.search(text, time.char_end, min(end, time.char_end + _UNTIL_SAID))
    if spoken is not None and _VIOLENT.search(text, time.char_end, spoken.start()) is None:
        return UNKNOWN  # "On Saturday the monitor quoted sources. It said 40 were killed."
    return EventTime(time.timex_id, time.date_start, time.date_end, time.date_prec)


def _dated(clause: Clause, index: int, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The expression of one item that gives calendar days; of several side by side the narrowest."""
    found = [
        times[one]
        for one in clause.sentence.values[clause.firsts[index] : clause.lasts[index] + 1]
        if isinstance(one, int)
    ]
    dated = [one for one in found if one.date_start is not None and one.date_end is not None]
    return min(dated, key=lambda one: one.date_prec or 9, default=None)


def distance_of(clause: Clause, statement: Statement, index: int) -> int | None:
    """How far the time at `index` stands from the statement, in items; None where it cannot be its time."""
    shape = clause.shape
    if statement.first <= index <= statement.last:
        return 0
    if index > statement.last:
        between = shape[statement.last + 1 : index]
        distance = index - statement.last
    else:
        between = shape[index + 1 : statement.first]
        distance = statement.first - index
    if index < statement.first and _is_fronted(shape, index, between):
        return distance
    if distance > _FARTHEST or (_STOP in between and not _is_colon(clause, index, statement.first)):
        return None
    crossed = sum(character in _BOUNDARIES or character == _STOP for character in between)
    if index > statement.last and _RELATIVE in between and _OF_OTHERS.search(between, between.index(_RELATIVE)):
        return None  # "killed a gunman who shot dead three people in May"
    return None if crossed > 1 else distance + 3 * crossed


_OF_OTHERS: Final = shape_pattern("of_others", "{kills|killed}{counts|one|bare|plural}")
_UNDER_A_FRONT: Final = frozenset((_STOP, _SAY, _SUBORDINATOR, _TIME, CHARACTER["condition"], CHARACTER["quote"]))
_LONGEST_FRONT: Final = 40


def _is_fronted(shape: str, index: int, between: str) -> bool:
    """Whether the time opens the sentence and holds for all of it: "In March a bomb hit a bus and killed 9"."""
    is_first = index == 1 and shape[0] == _PREPOSITION
    return is_first and len(between) < _LONGEST_FRONT and _UNDER_A_FRONT.isdisjoint(between)


# What stands before an entry of a list.
_BULLETS: Final = frozenset("•*·-–—")


def _is_colon(clause: Clause, index: int, first: int) -> bool:
    """Whether a time's clause leads to the statement by a colon: "June was deadly: 40 died", "Monday: 40 died"."""
    between = [at for at in range(index + 1, first) if clause.shape[at] == _STOP]
    if not between or any(clause.sentence.words[clause.firsts[at]] != ":" for at in between):
        return False
    opens = index == 0 or clause.shape[index - 1] == _STOP or (index == 1 and clause.sentence.words[0] in _BULLETS)
    is_day = between[0] == index + 1 and opens
    return is_day or _BE in clause.shape[index + 1 : between[0]]


def _is_by_then(clause: Clause, index: int) -> bool:
    """Whether the time tells when people had been counted, not when they were harmed: "by Monday", "as of Tuesday"."""
    first = clause.firsts[index]
    before = clause.sentence.words[max(0, first - 2) : first]
    if before == ["day", "on"] and clause.sentence.words[max(0, first - 3)] in ORDINALS:
        return True  # "the search moved into its third day on Friday"
    return before[-1:] == ["by"] or before == ["as", "of"]


def _reaches_now(expression: TimeExpression, published: dt.date | None) -> bool:
    """Whether the expression is a long stretch up to the day of publication: "this year", "since 2002"."""
    if (expression.date_prec or 1) <= 3 or expression.date_end is None or published is None:
        return False
    return published - expression.date_end <= dt.timedelta(days=31)


def _is_compared(clause: Clause, index: int) -> bool:
    """Whether the time is what an event is compared with: "the deadliest attack this year", "the first since 2002"."""
    first = clause.firsts[index]
    before = clause.sentence.words[max(0, first - 7) : first]
    return any(word in SUPERLATIVES or word in ORDINALS for word in before)


def _is_since_compared(clause: Clause, statement: Statement, index: int) -> bool:
    """Whether the time is that since which nothing was so bad: "the most deadly since 2009, killing 14".

    What is told behind the words for another event is of that: "the first since a bomb in 2009, in which 14 died".
    """
    first = clause.firsts[index]
    before = clause.sentence.words[max(0, first - _LONGEST_SINCE) : first]
    since = next((at for at in range(len(before) - 1, max(-1, len(before) - 8), -1) if before[at] == "since"), None)
    if since is None or "," in before[since:] or (since < len(before) - 1 and statement.first > index):
        return False
    return not SUPERLATIVES.isdisjoint(before[max(0, since - 7) : since])


def _is_told_of(clause: Clause, index: int) -> bool:
    """Whether a clause tells what happened at that time: "the worst since July, when 84 died"."""
    after = clause.lasts[index] + 1
    return "when" in clause.sentence.words[after : after + 2]


def _is_of_the_past(clause: Clause, statement: Statement, index: int) -> bool:
    """Whether the time is of what the people had done: "killed two men accused of an attack last year"."""
    first, last = clause.lasts[statement.last] + 1, clause.firsts[index]
    return any(word.partition(" ")[0] in OF_THE_PAST for word in clause.sentence.words[first:last])


def _is_of_a_site(clause: Clause, index: int) -> bool:
    """Whether the time is of what happened at a place before: "in Karvel, the site of a deadly 2013 attack"."""
    before = clause.sentence.words[max(0, clause.firsts[index] - 4) : clause.firsts[index]]
    if clause.shape[index + 1 : index + 2] == CHARACTER["of"]:  # "the scene at the end of May of a riot"
        return any(word in _SITES for word in before)
    if clause.shape[index + 1 : index + 2] not in _ATTRIBUTED:
        return False
    return any(word in _SITES and following == "of" for word, following in pairwise(before))


_SITES: Final = frozenset({"location", "scene", "site", "survivor", "survivors", "target", "veteran", "veterans"})
_TOLLS: Final = frozenset({"toll", "brings_to", "number_killed"})


def _is_of_toll(clause: Clause, statement: Statement, index: int) -> bool:
    """Whether the time is the event's and not when the toll moved: "the toll of Monday's raid rose on Friday"."""
    if statement.trigger <= index < statement.last:
        return True
    return clause.shape[index + 1 : index + 2] in _ATTRIBUTED


# What a toll does on the day when it is counted: "the toll passed 300 on Saturday".
_COUNTS: Final = frozenset(
    {
        "climb",
        "climbed",
        "climbs",
        "crossed",
        "exceeded",
        "hit",
        "increased",
        "jumped",
        "mounted",
        "passed",
        "reached",
        "revised",
        "rise",
        "risen",
        "rises",
        "rising",
        "rose",
        "soared",
        "stands",
        "stood",
        "surpassed",
        "topped",
    }
)


def _is_of_count(clause: Clause, statement: Statement, index: int) -> bool:
    """Whether the time is when a toll was counted: "rose on Friday to 48", where "the toll of Friday's raid" is not."""
    if clause.shape[index + 1 : index + 2] in _ATTRIBUTED:
        return False
    words = clause.sentence.words[clause.firsts[statement.first] : clause.firsts[index]]
    return index > statement.first and not _COUNTS.isdisjoint(words)


_ATTRIBUTED: Final = frozenset(
    CHARACTER[kind] for kind in ("thing", "things", "word", "words", "act", "modifier", "name")
)
_UNTIL_SAID: Final = 80
_VIOLENT: Final = re.compile(rf"\b(?:{'|'.join(sorted(VIOLENCE))})\b", re.IGNORECASE)
_SAID: Final = re.compile(rf"\b(?:{'|'.join(SPEECH)})\b")


def _is_since(clause: Clause, index: int) -> bool:
    first = clause.firsts[index]
    before = clause.sentence.words[max(0, first - 14) : first]
    return "since" in before[-6:] and not SUPERLATIVES.intersection(before)


def _is_harmed_since(clause: Clause, statement: Statement, index: int) -> bool:
    """Whether people were harmed since the time: "200 have died in Peru since the war first broke out in 1980"."""
    between = clause.sentence.words[clause.lasts[statement.last] + 1 : clause.firsts[index]][:_LONGEST_SINCE]
    if "since" not in between:
        return False
    return between.index("since") < _LONGEST_PLACE and SUPERLATIVES.isdisjoint(between[: between.index("since")])


_LONGEST_SINCE, _LONGEST_PLACE = 18, 10
