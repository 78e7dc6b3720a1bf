"""The records that travel between the stages: what one row of each table says.

What an article has by the dozen is a named tuple: as unchangeable as a frozen dataclass, made in a third of the time.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

DateBasis = Literal["header", "field", "metadata", "filename", "missing"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["explicit", "publication_date", "narrative", "quotation"]
Outcome = Literal["killed", "injured", "missing", "captured", "displaced"]
QuantityMod = Literal["EQUAL_OR_MORE", "MORE_THAN", "EQUAL_OR_LESS", "LESS_THAN", "APPROX"]
VictimClass = Literal["civilian", "combatant", "perpetrator", "police", "child", "mixed", "unspecified"]
Scope = Literal["incident", "cumulative", "background"]
Hedge = Literal["reported", "claimed", "alleged", "feared", "confirmed", "denied"]
Role = Literal["main", "update", "part", "repeat", "background"]

OUTCOMES: tuple[Outcome, ...] = ("killed", "injured", "missing", "captured", "displaced")


_LENGTHS = tuple(length.to_bytes(8, "big") for length in range(64))


def identifier(*parts: object) -> str:
    """The id of a record: 20 hexadecimal digits that depend on `parts` alone, in their order.

    None and the empty string differ; the same parts give the same id in every run and on every machine.
    """
    pieces: list[bytes] = []
    for part in parts:
        text = "\x00" if part is None else f"\x01{part}"
        data = text.encode() if text.isascii() else text.encode("utf-8", "surrogatepass")
        pieces += (_LENGTHS[len(data)] if len(data) < len(_LENGTHS) else len(data).to_bytes(8, "big"), data)
    return hashlib.blake2b(b"".join(pieces), digest_size=10).hexdigest()


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record of a corpus as its file has it, before anything is checked.

    `source_path` is the corpus folder's name and the path below it; `source_record` counts the records of a file
    from 1, None where the file is the record. `default_id` names the record where it brings no id of its own.
    `date_basis` says where `fields["publication_date"]` was found.
    """

    source_path: str
    source_record: int | None
    default_id: str
    fields: Mapping[str, object]
    date_basis: DateBasis


@dataclass(frozen=True, slots=True)
class Reject:
    """One record that could not be read: where, at which stage, why, and its bytes as far as they are kept."""

    source_path: str
    source_record: int | None
    stage: Literal["read", "extract"]
    reason_code: str
    reason: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was given; `text` is unchanged to the character."""

    article_id: str
    source_id: str
    source_path: str
    source_record: int | None
    publisher: str | None
    url: str | None
    title: str | None
    language: str | None
    publication_date: dt.date | None
    publication_date_basis: DateBasis
    text: str


class TimeExpression(NamedTuple):
    """One TIMEX3 in an article; `date_start` and `date_end` are both inclusive.

    `value` is a TIMEX3 value ("2020-02-13TEV", "P3D", "PRESENT_REF"). The interval and `date_prec` (UCDP GED
    23.1: 1 day, 2 two to six days, 3 week, 4 up to a month, 5 up to a year or more) are None where the
    expression is no calendar date, or where its anchor is missing.
    """

    timex_id: str
    article_id: str
    char_start: int
    char_end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    date_start: dt.date | None
    date_end: dt.date | None
    date_prec: int | None
    anchor: Anchor | None
    rule: str


class CasualtyClaim(NamedTuple):
    """One statement of a number of people with an outcome, as the words have it.

    `char_start`/`char_end` span the statement; `quantity` and `victims` are words inside the article.
    `low`, `best`, `high` are None where the words give none: a number nobody stated is never 0.
    `part_of` is the claim_id of the total this is a subset of.
    """

    claim_id: str
    article_id: str
    char_start: int
    char_end: int
    text: str
    outcome: Outcome
    quantity: str | None
    mod: QuantityMod | None
    low: int | None
    best: int | None
    high: int | None
    vague_term: str | None
    victims: str | None
    victim_class: VictimClass
    victim_sex_age: str | None
    part_of: str | None
    scope: Scope
    is_update: bool
    is_negated: bool
    hedge: Hedge | None
    attributed_to: str | None
    timex_id: str | None
    event_date_start: dt.date | None
    event_date_end: dt.date | None
    event_date_prec: int | None
    place_name: str | None
    rule: str


class PlaceMention(NamedTuple):
    """One place named in an article, resolved against the gazetteer as far as the text settles it.

    `country` is ISO 3166-1 alpha-3, `adm_1` the name of the first-order region; coordinates are WGS 84 degrees.
    `where_prec` after UCDP GED 23.1: 1 exact, 2 within 25 km, 3 second-order, 4 first-order, 5 linear or fuzzy,
    6 country, 7 sea or air. All are None where the name is not resolved; the words are kept. `tells_where` is false of
    a name that only says who acts, whence somebody came or where he was bound: nothing happened there.
    """

    char_start: int
    char_end: int
    text: str
    country: str | None
    adm_1: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None
    tells_where: bool = True


class Toll(NamedTuple):
    """Low, best and high of one outcome, in people; each None where nothing states it."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


class IncidentReport(NamedTuple):
    """What one article says of one incident: the unit that is linked across articles.

    `is_main` marks the main newly reported incident of the article, at most one; `is_item` a newly reported one of
    a digest, whose paragraphs are items apart. `claims` are the claim_ids of
    the report with their role. `event_clarity` is 1 for one event and 2 for an aggregate over several. `is_update` says
    that its words revise an earlier report of it. `means`
    says how people came to harm (air, shelling, bomb, shooting ...), the first one told first; `terms` are the words
    that tell the incident from others, names with a capital first letter.
    """

    report_id: str
    article_id: str
    is_main: bool
    is_item: bool
    date_start: dt.date | None
    date_end: dt.date | None
    date_prec: int | None
    place_name: str | None
    country: str | None
    adm_1: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None
    killed: Toll
    injured: Toll
    missing: Toll
    captured: Toll
    displaced: Toll
    deaths_civilians: int | None
    deaths_combatants: int | None
    deaths_unknown: int | None
    event_clarity: int
    is_update: bool
    means: tuple[str, ...]
    terms: tuple[str, ...]
    claims: tuple[tuple[str, Role], ...]


@dataclass(frozen=True, slots=True)
class PublishedReport:
    """A report with what linking has to know of its article. `source` is the first article of its copies.

    `report.claims` may be empty: linking does not look at them.
    """

    report: IncidentReport
    published: dt.date | None
    publisher: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One event over all articles that report it.

    `bounds` names the report behind each number: (outcome, "low" | "best" | "high", number, report_id). `standings`
    says for each (report_id, outcome) what its number is beside those of earlier reports: main, update or repeat.
    """

    incident_id: str
    date_start: dt.date | None
    date_end: dt.date | None
    date_prec: int | None
    place_name: str | None
    country: str | None
    adm_1: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None
    killed: Toll
    injured: Toll
    missing: Toll
    captured: Toll
    displaced: Toll
    deaths_civilians: int | None
    deaths_combatants: int | None
    deaths_unknown: int | None
    number_of_articles: int
    number_of_sources: int
    first_reported: dt.date | None
    last_reported: dt.date | None
    event_clarity: int
    link_reason: str | None
    bounds: tuple[tuple[Outcome, str, int, str], ...]
    standings: tuple[tuple[str, Outcome, Role], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read from one article. `signature` is its MinHash, by which copies are found."""

    article: Article
    time_expressions: tuple[TimeExpression, ...]
    claims: tuple[CasualtyClaim, ...]
    reports: tuple[IncidentReport, ...]
    signature: bytes | None = None
