"""Which people are meant: those of the event reported, those of many events together, or those of an earlier one.

A statement is cumulative when its words count over many events: it stands with "since", with a stretch of months or
years, with "bringing the total to", or in a war or a conflict as a whole. It is background when its own date lies two
weeks and more before publication, or words before it lead to an earlier event ("in response to", "convicted of").
Everything else is of the incident reported.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from transforms.casualties.people import Clause
from transforms.casualties.sentences import as_bytes
from transforms.casualties.statements import Statement
from transforms.casualties.timing import SUPERLATIVES as _SUPERLATIVES
from transforms.casualties.timing import EventTime
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.dates import MONTHS, NAMED_DAYS, NAMED_HAPPENINGS
from transforms.lexicon.incidents import DISASTERS, EVENT, EVENTS
from transforms.lexicon.numbers import ORDINALS
from transforms.lexicon.sources import EARLIER, LONG_EVENTS, RUNNING, STILL_NEW
from transforms.records import Scope, TimeExpression

_STOP, _RELATIVE = CHARACTER["stop"], CHARACTER["relative"]
_ENDS: Final = frozenset(CHARACTER[kind] for kind in ("stop", "comma", "subordinator", "say"))
# From here on another number is told, which sums up this one and those before.
_SUMMING: Final = frozenset({"bringing", "brings", "brought", "raising", "raises", "taking", "totaling", "totalling"})
_LEADING: Final = frozenset({"following", "after", "since"})
_LONG_AGO: Final = dt.timedelta(days=14)
# Fewer people than this can be those of one fight "in the conflict".
_MANY: Final = 100
_VERY_MANY: Final = 1000
_NOT_LONG_AGO: Final = dt.timedelta(days=3)
# A toll, or bodies counted, of a thousand and more is that of a war or a disaster, not of one attack.
_SUMMED: Final = frozenset({"toll", "bodies", "bodies_of"})


@dataclass(frozen=True, slots=True)
class Cues:
    """Where an article has words that make a running total, and words that lead to an earlier event; in order.

    `named` are the names of earlier events, which may stand behind those who came to harm in them. The article begins
    with `opening`.
    """

    running: tuple[int, ...]
    earlier: tuple[int, ...]
    named: tuple[int, ...]
    opening: str

    def is_of_disaster(self) -> bool:
        """Whether the article begins with a disaster that may kill thousands."""
        return _DISASTER.search(self.opening) is not None

    def is_of_trial(self) -> bool:
        """Whether it begins with a court that tries an old crime."""
        return _TRIAL.search(self.opening) is not None


def _names_of_events() -> dict[str, int]:
    """What events are called by their day, with the year: "the Oct. 7 attack". From the next year on it is a name."""
    named: dict[str, int] = {}
    for month, day, year in NAMED_DAYS.values():
        for word in (word for word, number in MONTHS.items() if number == month):
            for written in (f"{word} {day}", f"{word}. {day}", f"{day} {word}"):
                named |= {f"{written} {happening}": year for happening in NAMED_HAPPENINGS}
    return named


_NAMED: Final = _names_of_events()
_TURNS: Final = (*RUNNING, *EARLIER, *_NAMED, *STILL_NEW)
_YEARS: Final = tuple(_NAMED.values())
_SCAN: Final = BytesAhoCorasick(
    [turn.encode("ascii") for turn in _TURNS], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
)
_TORN: Final = re.compile(r"\b(?:amid|by|despite|from)\s(?:[\w-]+\s){0,3}$")
_STRETCH: Final = re.compile(r"(?: [\w-]+){0,2} (?:week|month|year|decade)s?\b")
_PAST, _OPENING_STRETCH = (" the past", " the last"), ("over", "within", "during", "in")
# "in May alone", "this week alone": what one stretch of time adds to a running total.
_ALONE: Final = re.compile(rf"\b(?:{'|'.join(sorted(MONTHS))}|weeks?|months?|years?|(?:19|20)\d\d) alone\b")


def read_cues(lowered: str, published: dt.date | None) -> Cues:
    """The cues of an article, in one scan."""
    running: list[int] = []
    earlier: list[int] = []
    by_name: list[int] = []
    for number, start, end in _SCAN.find_matches_as_indexes(as_bytes(lowered)):
        if lowered[start - 1 : start].isalnum() or lowered[end : end + 1].isalnum():
            continue
        named = number - len(RUNNING) - len(EARLIER)
        if named >= len(_NAMED) or (named >= 0 and published is not None and published.year <= _YEARS[named]):
            continue
        if number < len(RUNNING) and " of " in _TURNS[number] and _TORN.search(lowered, max(0, start - 30), start):
            continue  # "torn by years of war"
        (running if number < len(RUNNING) else earlier).append(start)
        if named >= 0:
            by_name.append(start)
    for words in _PAST:
        running += _stretches(lowered, words)
    if " alone" in lowered:
        running += [match.start() for match in _ALONE.finditer(lowered)]
    return Cues(tuple(sorted(running)), tuple(earlier), tuple(by_name), lowered[:_OPENING])


_OPENING: Final = 500
_DISASTER: Final = re.compile(
    r"\b(?:(?:earth)?quakes?|tremors?|tsunamis?|cyclones?|hurricanes?|typhoons?|floods?|flooding|landslides?|mudslides?"
    r"|avalanches?|erupt(?:s|ed|ion)|ferry|dam)\b"
)
_TRIAL: Final = re.compile(
    r"\b(?:convicted|sentenced|jury|jurors|on trial|pleaded guilty|death row|life in prison|death penalty)\b"
)


def _stretches(lowered: str, words: str) -> list[int]:
    """Where stretches of time with these words begin: "over the past two years".

    The words are sought as a plain string, which is far faster than an expression that leads up to them.
    """
    found: list[int] = []
    at = lowered.find(words)
    while at >= 0:
        end = at + len(words)
        for word in _OPENING_STRETCH:
            if lowered.endswith(word, 0, at):
                if _STRETCH.match(lowered, end) is not None:
                    found.append(at - len(word))
                break
        at = lowered.find(words, end)
    return found


def _any_within(positions: tuple[int, ...], start: int, end: int) -> bool:
    index = bisect_left(positions, start)
    return index < len(positions) and positions[index] < end


def scope_of(
    cues: Cues, clause: Clause, statement: Statement, time: EventTime, published: dt.date | None, is_lead: bool
) -> Scope:
    """The scope of one statement. `is_lead` is True for the first statements of an article."""
    sentence = clause.sentence
    first, last = clause.firsts[statement.first], clause.lasts[statement.last]
    after = last + 1
    while after < len(sentence.words) and after - last < 12 and clause.sentence.shape[after] != _STOP:
        if sentence.words[after] in _SUMMING:
            break
        after += 1
    before = first
    while before > 0 and first - before < 12 and clause.sentence.shape[before - 1] != _STOP:
        before -= 1
    around = (sentence.starts[before], sentence.ends[after - 1])
    if time.is_since:
        running = time.end is not None and time.start is not None and time.end - time.start > _NOT_LONG_AGO
    else:
        running = _is_running(cues, clause, around, time) and not _is_of_one_event(clause, statement, before, after)
    running = running and not _is_of_one_disaster(clause, time)
    running = running or (_is_this_year(time, published) and not _is_of_one_event(clause, statement, before, after))
    running = running or (not time.is_since and _is_perfect_since(clause, statement))
    if running and not _is_one_by_name(statement):
        return "cumulative"
    if _in_long_event(clause, statement, first, last, after):
        return "cumulative"
    number = statement.people.quantity.number
    if statement.rule in _SUMMED and number is not None and number >= _VERY_MANY and not cues.is_of_disaster():
        return "cumulative"
    if number is not None and number >= _VERY_MANY and _goes_on(clause, statement, time, published):
        return "cumulative"
    beside = sentence.words[before : min(after, last + _BESIDE)]
    is_undated = _TIME not in sentence.shape[before:after]
    if number is not None and number >= _VERY_MANY and is_undated and not _MANY_EVENTS.isdisjoint(beside):
        return "cumulative"  # "shootings that killed more than 2,000"
    if statement.rule == "toll" and sentence.words[first - 1 : first] == ["total"] and _of_many(beside):
        return "cumulative"
    if statement.outcome == "displaced" and _is_of_millions(statement):
        return "cumulative"
    if _is_of_years(time, number) and not cues.is_of_disaster():
        return "cumulative"
    if _is_of_a_stretch(sentence.words[last + 1 : after], time):
        return "cumulative"
    if _any_within(cues.named, *around):
        return "background"
    begins = max(_behind_rank(clause, first), sentence.starts[_start_of_clause(clause, statement, first)])
    if _any_within(cues.earlier, begins, sentence.starts[first]) or _leads_to(clause, first):
        return "background"
    if time.end is not None and published is not None and published - time.end > _LONG_AGO:
        return "incident" if is_lead and (time.precision or 9) <= 2 else "background"
    return "incident"


def _is_of_years(time: EventTime, number: int | None) -> bool:
    """Whether so many died within a year or more that no one event killed them: "in 2012 about 12,000 people died"."""
    if number is None or number < _VERY_MANY or time.start is None or time.end is None:
        return False
    return time.end - time.start >= _ALL_YEAR


def _is_of_a_stretch(following: Sequence[str], time: EventTime) -> bool:
    """Whether they died "in air raids" within weeks that are told: "between April 23 and May 23"."""
    if time.start is None or time.end is None or time.end - time.start < _WEEKS:
        return False
    return any(
        word in _FROM and any(_is_many(following, at) for at in range(index + 1, index + 4))
        for index, word in enumerate(following[:_BESIDE])
    )


def _is_many(words: Sequence[str], at: int) -> bool:
    """Whether several events are named at `at`, and no few of them that are counted."""
    return at < len(words) and words[at] in EVENTS and _FEW.isdisjoint(words[max(0, at - 3) : at])


_FEW: Final = frozenset(
    {"two", "three", "2", "3", "both", "twin", "the", "these", "those", "coordinated", "simultaneous"}
)
_ALL_YEAR, _WEEKS = dt.timedelta(days=300), dt.timedelta(days=13)


def _start_of_clause(clause: Clause, statement: Statement, first: int) -> int:
    """Where the clause of a statement begins that has a subject of its own: "vowed to avenge it, and two men died"."""
    words, shape = clause.sentence.words, clause.shape
    if statement.rule in _ACTS:  # "is investigating the raid, and the murder of a judge"
        return 0
    for index in range(statement.first - 1, max(0, statement.first - _FAR_SINCE), -1):
        if shape[index] == _RELATIVE:
            return 0
        word = words[clause.firsts[index]]
        if word == ";" or (word in _AND_SO and shape[index - 1] == _COMMA):
            if _AGO_TOLD.search(" ".join(words[: clause.firsts[index]])) or _TIME in shape[:index]:
                return 0  # "crashed some months ago, and its pilot died"
            has_subject = index + 1 < statement.first or shape[index + 1] in _SUBJECTS
            return clause.firsts[index] if has_subject and index < statement.trigger else 0
    return 0


_ACTS: Final = frozenset({"act_of", "possessed_act", "bodies_of"})
_AGO_TOLD: Final = re.compile(r"\b(?:ago|earlier|last year|previous)\b")
_AND_SO: Final = frozenset({"and", "but"})
_COMMA: Final = CHARACTER["comma"]
_SUBJECTS: Final = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "plural", "one", "named"))

_BESIDE: Final = 5


def _behind_rank(clause: Clause, first: int) -> int:
    """Where words may begin that lead to an earlier event; "in the deadliest raid", "the deadliest of" lead to none."""
    words = clause.sentence.words
    opening = words[: min(first, _LONGEST_RANK)]
    for index, word in enumerate(opening):
        is_new = words[index + 1 : index + 2] == ["of"] or "in" in opening[max(0, index - 4) : index]
        if word == "deadliest" and is_new:
            return clause.sentence.starts[index]
    return clause.sentence.starts[0]


_LONGEST_RANK: Final = 14


def _of_many(words: Sequence[str]) -> bool:
    """Whether a toll is "from shootings at the sites": of events that nothing makes those of one day."""
    return any(word in _MANY_EVENTS and before in _FROM for before, word in pairwise(words))


_FROM: Final = frozenset({"from", "of", "in"})
# "The attacks" are often those of one morning.
_MANY_EVENTS: Final = frozenset(EVENTS) - {"attacks"}


def _is_running(cues: Cues, clause: Clause, around: tuple[int, int], time: EventTime) -> bool:
    """Whether words for a running total stand around; "in January this year" names a month and no year so far."""
    index = bisect_left(cues.running, around[0])
    sentence = clause.sentence
    while index < len(cues.running) and cues.running[index] < around[1]:
        token = bisect_left(sentence.starts, cues.running[index] + 1) - 1
        is_named = sentence.shape[token] == _TIME and sentence.ends[token] - cues.running[index] == len("this year")
        if not is_named or (time.precision or 9) >= _YEAR or sentence.starts[token] == cues.running[index]:
            return True
        index += 1
    return False


def _is_of_one_disaster(clause: Clause, time: EventTime) -> bool:
    """Whether a week of floods or storms is one event: "21 people died in the past week due to floods"."""
    if time.is_since or time.start is None or time.end is None or time.end - time.start > _FORTNIGHT:
        return False
    return not DISASTERS.isdisjoint(clause.sentence.words)


_FORTNIGHT: Final = dt.timedelta(days=15)


def _is_perfect_since(clause: Clause, statement: Statement) -> bool:
    """ "662 people have been killed in acts of terrorism and armed conflict since the group took the town"."""
    if CHARACTER["have"] not in clause.shape[statement.first : statement.last + 1]:
        return False
    first = clause.lasts[statement.last] + 1
    words = clause.sentence.words[first : first + _FAR_SINCE]
    if "." in words:
        words = words[: words.index(".")]
    return "since" in words and not _is_of_one_event(clause, statement, clause.firsts[statement.first], first)


_FAR_SINCE: Final = 24
_TIME, _YEAR = CHARACTER["time"], 5
_MILLION: Final = 1_000_000


def _is_of_millions(statement: Statement) -> bool:
    """Whether so many were displaced as no single event drives out."""
    quantity = statement.people.quantity
    return quantity.vague_term == "millions" or (quantity.number or 0) >= _MILLION


_SIDE_BY_SIDE: Final = frozenset(CHARACTER[kind] for kind in ("and", "comma", "have", "adverb", "be", "force"))


def goes_on_from(clause: Clause, before: Statement, statement: Statement) -> bool:
    """Whether one subject did both: "the war has killed 3,000 people and wounded many more"."""
    between = clause.shape[before.last + 1 : statement.first]
    return before.last < statement.first and between != "" and _SIDE_BY_SIDE.issuperset(between)


def is_habit(clause: Clause, statement: Statement, times: Sequence[TimeExpression]) -> bool:
    """Whether it tells what happens year by year: "smoking kills 7 million people a year" is no event."""
    sentence = clause.sentence
    if sentence.words[clause.firsts[statement.trigger]] not in HABITS:
        claims = sentence.words[max(0, clause.firsts[statement.trigger] - 6) : clause.firsts[statement.trigger]]
        if statement.rule != "lives" or HABITS.isdisjoint(claims):
            return False
    after = clause.lasts[max(statement.last, statement.trigger)] + 1
    words = sentence.words[after : after + _LONGEST_HABIT]
    if any(words[at] in _EACH and words[at + 1] in _SPANS for at in range(len(words) - 1)):
        return True
    found = [value for value in sentence.values[after : after + _LONGEST_HABIT] if isinstance(value, int)]
    told = [times[value] for value in found if value < len(times)]
    return any(time.type == "SET" or time.text.split(" ", 1)[0].lower() in _EACH for time in told)


# Verbs in the form that tells what happens again and again.
HABITS: Final = frozenset({"kill", "kills", "claim", "claims", "die", "dies", "injure", "injures", "drown", "drowns"})
_EACH, _SPANS = frozenset({"a", "every", "each", "per"}), frozenset({"year", "day", "week", "month", "hour"})
_LONGEST_HABIT: Final = 6


def _is_one_by_name(statement: Statement) -> bool:
    """Whether it is one person by name, who is no total of many events."""
    return statement.people.quantity.number == 1 and statement.people.kind in ("named", "titled", "possessor")


def _is_of_one_event(clause: Clause, statement: Statement, before: int, after: int) -> bool:
    """Whether a turn for a running total means no such thing: "the deadliest attack this year", "12 dead in total".

    After people who died in one event "in total" sums up those of the event.
    """
    words = clause.sentence.words[before:after]
    if not _SUPERLATIVES.isdisjoint(words) or any(word in ORDINALS for word in words):
        return True
    is_perfect = CHARACTER["have"] in clause.shape[statement.first : statement.last + 1]
    is_few = (statement.people.quantity.number or 0) < _MANY
    return not _SUMS.isdisjoint(words if is_few else words[1:]) and not is_perfect


# After people who died in one event these sum up those of the event.
_SUMS: Final = frozenset({"in total", "overall"})


def goes_on_counting(clause: Clause, statement: Statement) -> bool:
    """Whether an undated number is of those a running total has counted: "44 health workers had been killed".

    So it is where nothing but running totals has been told before.
    """
    has_perfect = CHARACTER["have"] in clause.shape[statement.first : statement.last + 1]
    return has_perfect and (statement.people.quantity.number or 0) >= _SEVERAL


_SEVERAL: Final = 20


def is_told_after(text: str, clause: Clause, statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether it is an earlier event told after that of the sentence: "two died, a day after a soldier was shot"."""
    first = statement.first
    if first < 2 or not any(one.last < first for one in statements):
        return False
    start = clause.sentence.starts[clause.firsts[first]]
    return text[max(0, start - 8) : start].rstrip().endswith("after") and not _AGO.isdisjoint(
        clause.shape[first - 2 : first]
    )


_AGO: Final = frozenset((CHARACTER["time"], CHARACTER["quantified_thing"]))


def comes_after(text: str, lowered: str, clause: Clause, statement: Statement) -> bool:
    """Whether what was told before only followed it: "the raid came a week after gangs killed 200 people"."""
    start = clause.sentence.starts[0]
    first = clause.sentence.starts[clause.firsts[statement.first]]
    end = min(first, start + _LONGEST_LEAD)
    if lowered.find("after", start, end) < 0:  # the word alone is sought in a moment, what leads up to it is not
        return False
    return _COMES_AFTER.search(text, start, end) is not None


_COMES_AFTER: Final = re.compile(
    r"\b(?:it|this|which|developments?|incidents?|casualties|deaths|gun ?battles?|killings?|violence"
    rf"|(?:{'|'.join((*EVENT, *EVENTS))}))\s(?:comes?|came)\s"
    r"(?:(?:just|only|barely|less than|more than|nearly|almost|about|some)\s)?"
    r"(?:(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|a few)\s)?"
    r"(?:(?:hours?|days?|weeks?|months?|years?)\s)?after\b",
    re.IGNORECASE,
)
_LONGEST_LEAD: Final = 160


def _goes_on(clause: Clause, statement: Statement, time: EventTime, published: dt.date | None) -> bool:
    """Whether what began in a month or a year long ago goes on: "the war they began in 1980 has killed 15,000"."""
    if time.end is None or published is None or (time.precision or 0) < 4 or published - time.end <= _LONG_AGO:
        return False
    return CHARACTER["have"] in clause.shape[max(0, statement.first - 3) : statement.last + 1]


def _leads_to(clause: Clause, first: int) -> bool:
    """Whether the statement is a clause about an earlier event: "following clashes that left 20 dead"."""
    words, shape = clause.sentence.words, clause.sentence.shape
    position = first - 1
    while position > 0 and first - position < 12 and (shape[position] not in _ENDS or words[position] == "where"):
        if shape[position] == _RELATIVE or words[position] == "where":
            break
        position -= 1
    if position < 1 or (shape[position] != _RELATIVE and words[position] != "where"):
        return False
    return not _LEADING.isdisjoint(words[max(0, position - 6) : position])


def _in_long_event(clause: Clause, statement: Statement, first: int, last: int, after: int) -> bool:
    """Whether a war as a whole is what killed them: "killed in the conflict", "a war that has killed"."""
    sentence = clause.sentence
    number = statement.people.quantity.number
    for index in range(last + 1, after):
        if sentence.words[index] in LONG_EVENTS:
            between = clause.sentence.shape[last + 1 : index]
            is_many = number is None or number >= _MANY
            return is_many and len(between) <= 7 and clause.sentence.shape[last + 1] == CHARACTER["preposition"]
    is_vague = statement.people.quantity.vague_term in _THOUSANDS
    if not is_vague and (number is None or number < _MANY):
        return False
    before = sentence.words[max(0, first - 7) : first]
    following = (*before[1:], "")
    return any(
        word in LONG_EVENTS and after_it not in _NO_EVENT for word, after_it in zip(before, following, strict=False)
    )


_THOUSANDS: Final = frozenset({"thousands", "millions"})
# "a war monitor", "war crimes": no war as a whole.
_NO_EVENT: Final = frozenset(
    {"monitor", "monitors", "monitoring", "crime", "crimes", "zone", "zones", "plane", "planes"}
)


def _is_this_year(time: EventTime, published: dt.date | None) -> bool:
    """Whether the people are those of a year up to now: "abducted this year"."""
    if time.start is None or time.end is None or published is None:
        return False
    return time.precision == 5 and published - time.end <= dt.timedelta(days=31)
