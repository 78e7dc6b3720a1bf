"""Text and time expressions -> casualty claims: the order of the steps."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from transforms.casualties.all_told import stands_for_others, with_all_counted
from transforms.casualties.attribution import Source, hedge_of, read_sources
from transforms.casualties.classes import class_of_part
from transforms.casualties.context import is_counted_too, looks_back, sums_up_many
from transforms.casualties.earlier import goes_back_with, is_of_an_earlier_capture, is_of_an_earlier_event
from transforms.casualties.main_event import day_told_later, follows_another, lead_time
from transforms.casualties.no_day import is_of_no_day
from transforms.casualties.no_harm import is_harm, is_of_a_patient, is_quiet_death, is_rate
from transforms.casualties.people import Clause, read_clause
from transforms.casualties.readings import TOLL_RULES, inherit, read_statements
from transforms.casualties.reality import hedges_of, is_real, told_in
from transforms.casualties.remains import are_given_over
from transforms.casualties.scope import (
    HABITS,
    Cues,
    comes_after,
    goes_on_counting,
    goes_on_from,
    is_habit,
    is_told_after,
    read_cues,
    scope_of,
)
from transforms.casualties.sentences import harmful_sentences, is_uppercase, lower
from transforms.casualties.shares import bound_shares, mark_shares
from transforms.casualties.speakers import Speakers
from transforms.casualties.statements import Statement, fits_within
from transforms.casualties.teasers import is_teaser
from transforms.casualties.timing import (
    UNKNOWN,
    EventTime,
    event_time,
    gone_by,
    opening_time,
    without_heading,
)
from transforms.casualties.tokens import read_tokens
from transforms.casualties.turns import AMONG_VICTIMS
from transforms.casualties.vocabulary import HARM_CLASSES
from transforms.casualties.wounds import mark_conditions, with_wounds_told
from transforms.lexicon.harm import CONDITIONS, MAY_HAVE_DIED
from transforms.records import Article, CasualtyClaim, Hedge, Outcome, Scope, TimeExpression, identifier


def read_casualty_claims(article: Article, time_expressions: Sequence[TimeExpression]) -> tuple[CasualtyClaim, ...]:
    """Every casualty claim of `article`, in order of `char_start`, with the time expression of its event."""
    return read_claims_together([article], [time_expressions])[0]


def read_claims_together(
    articles: Sequence[Article], times: Sequence[Sequence[TimeExpression]]
) -> list[tuple[CasualtyClaim, ...]]:
    """What read_casualty_claims gives for each of `articles` with its `times`."""
    texts = [_Text(article, found) for article, found in zip(articles, times, strict=True)]
    claims: list[tuple[CasualtyClaim, ...]] = [()] * len(texts)
    for number, told in groupby(_told(texts), key=_number_of_text):
        claims[number] = _claims_of(texts[number], told)
    return claims


@dataclass(slots=True, init=False)
class _Text:
    """An article as the steps need it: its text in lower case, its harmful sentences, its times and their spans."""

    article: Article
    lowered: str
    sentences: list[tuple[int, int, int]]
    is_uppercase: bool
    times: Sequence[TimeExpression]
    spans: list[tuple[int, int]]

    def __init__(self, article: Article, times: Sequence[TimeExpression]) -> None:
        self.article = article
        self.lowered = lower(article.text)
        self.sentences = harmful_sentences(article.text, self.lowered)
        self.is_uppercase = bool(self.sentences) and is_uppercase(article.text)
        self.times = without_heading(article, times) if self.sentences else ()
        self.spans = [(one.char_start, one.char_end) for one in self.times]


# A sentence that states something: which text it is of, where the sentence before it begins and its own span, which
# times of the text are in it, its clause and its statements.
_Told = tuple[int, tuple[int, int, int], int, int, Clause, list[Statement]]


def _number_of_text(told: _Told) -> int:
    return told[0]


def _claims_of(read: _Text, told: Iterable[_Told]) -> tuple[CasualtyClaim, ...]:
    """The claims of one article from its sentences that state something."""
    article, lowered, time_expressions = read.article, read.lowered, read.times
    text = article.text
    cues: Cues | None = None
    found: list[_Found] = []
    speakers = Speakers(text, read.spans, read.is_uppercase)
    is_death_told = False
    numbers: set[tuple[Outcome, int | None]] = set()
    is_past = True  # whether all that has been told is of earlier events
    before: Statement | None = None
    for _, (start_before, start, end), low, high, clause, statements in told:
        if not HABITS.isdisjoint(clause.sentence.words):
            statements = [one for one in statements if not is_habit(clause, one, time_expressions[low:high])]
        if is_death_told or any(_is_other_death(one) for one in statements):
            statements = [one for one in statements if one.rule != "his_body"]  # whose death is told already
        statements = [
            one
            for one in statements
            if not is_quiet_death(lowered, clause, one) and not is_of_a_patient(lowered, clause, one)
        ]
        if low < high:
            statements = [one for one in statements if not is_rate(clause, one, time_expressions[low:high])]
        if not statements or is_teaser(text, start, end):
            continue
        if stands_for_others(statements):
            beside = _clause_before(read, start_before, start, low) if start_before < start else None
            statements = with_all_counted(statements, beside)
            if not statements:
                continue
        mark_shares(clause, statements)
        bound_shares(clause, statements)
        sources = read_sources(clause)
        statements = with_wounds_told(clause, statements)
        if found:
            mark_conditions(clause, statements, numbers)
        inherit(statements, before)
        before = statements[-1]
        told_before = len(found)
        is_lead = told_before < _OF_LEAD
        is_aside = not _ASIDE.isdisjoint(clause.sentence.words)
        for statement in statements:
            source = speakers.of_statement(clause, statement, sources, start, end)
            time = event_time(clause, statement, time_expressions[low:high], article.publication_date)
            given_over = are_given_over(text, clause, statement)
            is_state = clause.sentence.words[clause.firsts[statement.trigger]] in CONDITIONS
            if statement.rule == "his_body" or given_over or is_state:
                time = UNKNOWN  # the day when somebody was found or given back, or still was in hospital
            passed = gone_by(clause, statement, time_expressions[low:high])
            is_undated = given_over or is_state or statement.rule in _UNDATED
            is_carried = time.is_unknown and start_before < start and not is_undated and passed is None
            if is_carried:
                time = opening_time(text, start_before, start, time_expressions)
            if cues is None:  # one article in four with a word of harm states nothing
                cues = read_cues(lowered, article.publication_date)
            scope = scope_of(cues, clause, statement, time, article.publication_date, is_lead=is_lead)
            if is_of_an_earlier_capture(statement, statements) or is_told_after(text, clause, statement, statements):
                scope = "background"
            if given_over or (scope == "incident" and passed is not None and passed.is_long):
                scope = "background"
            if scope == "incident" and found and comes_after(text, lowered, clause, statement):
                scope = "background"
            if scope == "incident" and told_before:
                number = statement.people.quantity.number
                is_told = number is not None and (statement.outcome, number) in numbers
                is_tried = is_past and time.is_unknown and cues.is_of_trial()
                is_dated = not (time.is_unknown or is_carried)
                is_gone = not is_told and (
                    looks_back(text, clause, statement)
                    or goes_back_with(lowered[start_before:start], clause)
                    or is_of_an_earlier_event(lowered, clause, statement, is_dated, is_said=bool(sources))
                )
                if is_tried or is_gone:
                    scope = "background"
                elif not is_told and sums_up_many(text, clause, statement, cues, _most(numbers, statement)):
                    scope = "cumulative"
                goes_on = scope == "incident" and time.is_unknown and found[-1].scope == "cumulative"
                if goes_on and is_counted_too(clause, statement):
                    scope = "cumulative"
            if scope == "incident" and time.is_unknown and found and goes_on_counting(clause, statement):
                scope = "cumulative" if all(one.scope == "cumulative" for one in found) else scope
            last = found[-1] if len(found) > told_before else None
            is_running = last is not None and last.scope == "cumulative" and scope == "incident"
            if is_running and last is not None and goes_on_from(clause, last.statement, statement):
                scope = "cumulative"
            if statement.rule == "added" and time.is_unknown and last is not None:
                time, scope = last.time, last.scope
            if last is not None and not last.time.is_unknown and _is_one_deed(clause, last.statement, statement):
                time, scope = last.time, last.scope
            if is_carried and scope == "background":
                time = UNKNOWN  # the day told before is not its day
            hedge = hedge_of(hedges_of(clause, statement), source, told_in(clause, statement))
            is_hit = clause.sentence.words[clause.firsts[statement.trigger]] in MAY_HAVE_DIED
            may_be_dead = is_hit and statement.outcome == "injured"
            is_of_another = passed is not None or (
                time.is_unknown and is_of_no_day(clause, statement, time_expressions[low:high])
            )
            found.append(_Found(statement, time, scope, source, hedge, is_of_another, is_aside, may_be_dead))
            is_death_told = is_death_told or _is_other_death(statement)
            numbers.add((statement.outcome, statement.people.quantity.number))
            is_past = is_past and scope == "background"
    return _claims(article, found, time_expressions)


def _clause_before(read: _Text, start_before: int, start: int, low: int) -> Clause:
    """The sentence that ends at `start`, before which `low` times of the text stand."""
    times = read.spans[bisect_left(read.spans, (start_before, 0)) : low]
    return read_clause(read_tokens(read.article.text, start_before, start, times, read.is_uppercase))


_UNDATED: Final = TOLL_RULES | {"his_body"}


def _most(numbers: Collection[tuple[Outcome, int | None]], statement: Statement) -> int:
    """The highest number told so far with the outcome of `statement`; the statement's own where none is."""
    told = [number for outcome, number in numbers if outcome == statement.outcome and number]
    return max(told, default=statement.people.quantity.number or 0)


def _is_one_deed(clause: Clause, before: Statement, statement: Statement) -> bool:
    """Whether both are told of one deed: "killing 13 people and wounding 40"."""
    return before.rule == statement.rule == "active" and goes_on_from(clause, before, statement)


def _is_other_death(statement: Statement) -> bool:
    """Whether a death is told in other words than that somebody's body was found."""
    return statement.outcome == "killed" and statement.rule != "his_body"


def _stands(clause: Clause, statement: Statement) -> bool:
    """Whether a statement says that these people came to harm."""
    return is_real(clause, statement) and is_harm(clause, statement)


def _told(texts: Sequence[_Text]) -> Iterator[_Told]:
    """The sentences of `texts` that state something, in order.

    Many sentences are taken through each step together: what a step needs is then at hand in the processor's memory.
    """
    sentences = [(number, sentence) for number, text in enumerate(texts) for sentence in text.sentences]
    for first in range(0, len(sentences), _TOGETHER):
        some = sentences[first : first + _TOGETHER]
        times = [
            (bisect_left(texts[number].spans, (start, 0)), bisect_left(texts[number].spans, (end, 0)))
            for number, (_, start, end) in some
        ]
        tokens = [
            read_tokens(
                texts[number].article.text, start, end, texts[number].spans[low:high], texts[number].is_uppercase
            )
            for (number, (_, start, end)), (low, high) in zip(some, times, strict=True)
        ]
        harmful = [index for index, sentence in enumerate(tokens) if _OF_HARM.search(sentence.shape)]
        clauses = [read_clause(tokens[index]) for index in harmful]
        statements = [read_statements(clause, _stands) for clause in clauses]
        for index, clause, stated in zip(harmful, clauses, statements, strict=True):
            if stated:
                number, sentence = some[index]
                yield number, sentence, *times[index], clause, stated


_TOGETHER: Final = 256
_OF_HARM: Final = re.compile(f"[{''.join(map(re.escape, sorted(HARM_CLASSES)))}]")
# Up to so many claims an article's first sentences tell its own event, whenever that was.
_OF_LEAD: Final = 2
# A sentence with one of these tells of something beside the main event.
_ASIDE: Final = frozenset({"also", "elsewhere", "separately"})


@dataclass(slots=True, init=False)
class _Found:
    """A statement with what its sentence says about it."""

    statement: Statement
    time: EventTime
    scope: Scope
    source: Source | None
    hedge: Hedge | None
    is_of_another_day: bool
    is_aside: bool
    may_be_dead: bool

    def __init__(
        self,
        statement: Statement,
        time: EventTime,
        scope: Scope,
        source: Source | None,
        hedge: Hedge | None,
        is_of_another_day: bool,
        is_aside: bool,
        may_be_dead: bool,
    ) -> None:
        self.statement = statement
        self.time = time
        self.scope = scope
        self.source = source
        self.hedge = hedge
        self.is_of_another_day = is_of_another_day
        self.is_aside = is_aside

        self.may_be_dead = may_be_dead


def _claims(article: Article, found: list[_Found], times: Sequence[TimeExpression]) -> tuple[CasualtyClaim, ...]:
    """The claims of one article: parts joined to their wholes, the main event's date where a sentence gives none."""
    found = _without_wounds_of_the_dead(found)
    main = _main_time(article, found, times)
    for position, one in enumerate(found):
        if one.statement.is_part and one.statement.whole is None:
            one.statement.whole = _whole_before(found, position)
    found = [one for one in found if one.statement.whole is not None or not _is_of_victims(article.text, one.statement)]
    ids = {
        id(one.statement): identifier(
            article.article_id,
            one.statement.outcome,
            one.statement.start,
            one.statement.end,
            one.statement.people.quantity_start,
        )
        for one in found
    }
    by_id = {id(one.statement): one for one in found}
    claims: dict[str, CasualtyClaim] = {}
    for one in found:
        statement = one.statement
        whole = by_id.get(id(statement.whole)) if statement.whole is not None else None
        scope = one.scope if whole is None else whole.scope
        time = one.time
        if time.is_unknown and whole is not None:
            time = whole.time
        if time.is_unknown and scope == "incident" and not one.is_of_another_day:
            time = main
        part_of = None if whole is None else ids[id(whole.statement)]
        claim = _claim(article, one, ids[id(statement)], part_of, scope, time)
        claims.setdefault(claim.claim_id, claim)
    return tuple(sorted(claims.values(), key=lambda claim: (claim.char_start, claim.char_end, claim.claim_id)))


def _is_of_victims(text: str, statement: Statement) -> bool:
    """Whether somebody was "among the victims", who may all have lived."""
    return AMONG_VICTIMS in text[statement.start : statement.end].lower()


def _without_wounds_of_the_dead(found: list[_Found]) -> list[_Found]:
    """The statements without those of people stabbed or hit, where the article tells of deaths: they may be those."""
    if not any(one.statement.outcome == "killed" and not one.statement.people.quantity.is_nobody for one in found):
        return found
    return [one for one in found if not one.may_be_dead]


def _whole_before(found: list[_Found], position: int) -> Statement | None:
    """The total that a part told in a sentence of its own belongs to: the nearest before it, else beside it."""
    part = found[position].statement
    is_of_all = part.rule in _OF_ALL
    is_new = (is_of_all or found[position].scope == "incident") and any(
        one.scope == "incident" and one.statement.outcome == part.outcome for one in found[:position]
    )
    for other in (*reversed(found[:position]), *found[position + 1 : position + 4]):
        whole = other.statement
        if whole.outcome != part.outcome or whole.whole is not None or whole.is_part:
            continue
        if is_new and other.scope != "incident":
            continue  # "one day after 150 died. The dead include": those of the event reported
        if (whole.rule, whole.first, whole.trigger) == (part.rule, part.first, part.trigger):
            continue  # told side by side: "the gunman and one of the victims were shot dead"
        if part.rule == "was_among_the_dead" and whole.people.quantity == part.people.quantity:
            continue  # the same people told before: "three were among eight people killed"
        if not whole.people.quantity.is_nobody and fits_within(part.people.quantity, whole.people.quantity):
            return whole
        if not is_of_all or whole.people.quantity.is_nobody:
            return None  # "the dead include 15": no three more who died overnight
    return None


# Of all the dead or injured that have been told.
_OF_ALL: Final = frozenset({"the_dead_include", "among_the_dead_were", "was_among_the_dead"})


# What people are for days, and not on the one of the event alone.
_STATES: Final = frozenset({"missing", "displaced"})
# Bodies are often found on a later day.
_BODIES: Final = frozenset({"bodies", "bodies_of", "his_body"})


def _main_time(article: Article, found: list[_Found], times: Sequence[TimeExpression]) -> EventTime:
    """The date of the main event, within a week of publication.

    It is that of the first incident claim; else the day that the lead gives to what happened before anybody is counted;
    else what comes first behind it: the date of another claim, or the day on which the text says that it happened.
    """
    incidents = [one for one in found if one.scope == "incident"]
    dated: EventTime | None = None
    for number, one in enumerate(incidents):
        is_recalled = number > 0 and _is_recalled(one.time, times)
        if one.time.start is None or (one.time.precision or 9) > 2 or one.is_aside or is_recalled:
            continue
        if number > 0 and (
            one.statement.outcome in _STATES
            or one.statement.rule in _BODIES
            or follows_another(article.text, one.statement.start)
        ):
            continue
        published = article.publication_date
        if published is None and number > 0:
            break  # a history tells of many days
        if published is None or dt.timedelta(0) <= published - one.time.start <= dt.timedelta(7):
            dated = one.time
            if number == 0:
                return dated
            break
    first = incidents[0].statement if incidents else None
    led = lead_time(article, times, 0 if first is None else first.start)
    if first is None or not led.is_unknown:
        return led
    told = day_told_later(article, times, first.end)
    if told is None:
        return dated or UNKNOWN
    later = EventTime(told.timex_id, told.date_start, told.date_end, told.date_prec)
    at = None if dated is None else next((one.char_start for one in times if one.timex_id == dated.timex_id), None)
    return dated if dated is not None and at is not None and at <= told.char_start else later


def _is_recalled(time: EventTime, times: Sequence[TimeExpression]) -> bool:
    """Whether a time looks back beside what was told: "only last Sunday a teacher was shot"."""
    text = next((one.text for one in times if one.timex_id == time.timex_id), "")
    return text.lower().startswith("last ")


# "Four more", "three other bodies": words that name nobody.
_NOBODY_NAMED: Final = frozenset({"", "more", "other", "of those"})


def _claim(
    article: Article, found: _Found, claim_id: str, part_of: str | None, scope: Scope, time: EventTime
) -> CasualtyClaim:
    """The row of one statement."""
    statement, text = found.statement, article.text
    people, quantity = statement.people, statement.people.quantity
    victims = text[people.victims_start : people.victims_end] if people.victims_end > people.victims_start >= 0 else ""
    whole = statement.whole.people.victim_class if statement.whole is not None else "unspecified"
    return CasualtyClaim(
        claim_id=claim_id,
        article_id=article.article_id,
        char_start=statement.start,
        char_end=statement.end,
        text=text[statement.start : statement.end],
        outcome=statement.outcome,
        quantity=text[people.quantity_start : people.quantity_end],
        mod=quantity.mod,
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        vague_term=quantity.vague_term,
        victims=None if victims.lower() in _NOBODY_NAMED else victims,
        victim_class=class_of_part(people.noun, people.victim_class, whole),
        victim_sex_age=people.sex_age,
        part_of=part_of,
        scope=scope,
        is_update=statement.is_update,
        is_negated=quantity.is_nobody,
        hedge=found.hedge,
        attributed_to=None if found.source is None else found.source.words(text),
        timex_id=time.timex_id,
        event_date_start=time.start,
        event_date_end=time.end,
        event_date_prec=time.precision,
        place_name=None,
        rule=statement.rule,
    )
