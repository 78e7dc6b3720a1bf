"""Claims of one article, in short, and the killed they add up to for its main incident."""

import datetime as dt
from dataclasses import dataclass

from transforms.records import CasualtyClaim, Scope, VictimClass, identifier


@dataclass(frozen=True)
class Said:
    """One claim of people killed, in short."""

    best: int | None
    victim_class: VictimClass = "unspecified"
    scope: Scope = "incident"
    part_of: int | None = None
    is_update: bool = False
    is_negated: bool = False
    by: str | None = None
    day: int | None = None
    words: str = "Harm"


@dataclass(frozen=True)
class TollExample:
    """What an article says, claim by claim, and the best number of killed of its main incident."""

    meaning: str
    said: tuple[Said, ...]
    killed: int | None


def example(meaning: str, killed: int | None, *said: Said) -> TollExample:
    return TollExample(meaning, said, killed)


def text_of(example: TollExample) -> str:
    """A text in which every claim of the example has a sentence of its own, of 100 characters."""
    return "".join((said.words + " ").ljust(98, "x") + ". " for said in example.said)


def claims_of(example: TollExample) -> tuple[CasualtyClaim, ...]:
    """The claims of an example, a sentence of 100 characters each."""
    ids = [identifier(example.meaning, order) for order in range(len(example.said))]
    return tuple(
        CasualtyClaim(
            claim_id=ids[order],
            article_id="a",
            char_start=order * 100,
            char_end=order * 100 + len(said.words),
            text="",
            outcome="killed",
            quantity=None,
            mod=None,
            low=said.best,
            best=said.best,
            high=said.best,
            vague_term=None if said.best is not None else "dozens",
            victims=None if said.words == "Harm" else said.words,
            victim_class=said.victim_class,
            victim_sex_age=None,
            part_of=None if said.part_of is None else ids[said.part_of],
            scope=said.scope,
            is_update=said.is_update,
            is_negated=said.is_negated,
            hedge=None,
            attributed_to=said.by,
            timex_id=None if said.day is None else f"t{said.day}",
            event_date_start=None if said.day is None else dt.date(2015, 3, said.day),
            event_date_end=None if said.day is None else dt.date(2015, 3, said.day),
            event_date_prec=None if said.day is None else 1,
            place_name=None,
            rule="example",
        )
        for order, said in enumerate(example.said)
    )


TOLLS = [
    # the same people again
    example("one claim", 23, Said(23)),
    example("headline and body repeat one number", 23, Said(23), Said(23)),
    example("a smaller number of the same people", 23, Said(23), Said(21)),
    example("a higher number from somebody else", 23, Said(23, by="the army"), Said(40, by="a rebel")),
    # totals and parts
    example("a total and its parts", 5, Said(5), Said(1, "combatant", part_of=0), Said(4, "perpetrator", part_of=0)),
    example("a total and one side of it", 22, Said(22), Said(6, "civilian")),
    example("a total after one person", 31, Said(1, "civilian"), Said(31, words="People")),
    # over and above
    example("two sides' losses", 42, Said(30, "combatant"), Said(12, "civilian")),
    example("one person and two others", 3, Said(1, words="Mayor"), Said(2, words="Two other guards")),
    example("one person told twice", 1, Said(1, words="Mayor"), Said(1, words="Mayor")),
    # updates
    example("the same source, later, higher", 14, Said(12, by="police"), Said(14, by="police")),
    example("the toll rises", 14, Said(12), Said(14, is_update=True)),
    # other people
    example("a running total is never the event's", 3, Said(3), Said(411, scope="cumulative")),
    example("an earlier event told for context", 3, Said(3), Said(23, scope="background")),
    example("another day", 3, Said(3, day=17), Said(8, day=12)),
    example("elsewhere", 3, Said(3), Said(8, words="Elsewhere eight people")),
    example("only a running total", None, Said(411, scope="cumulative")),
    # nobody, and no number
    example("nobody was killed", 0, Said(0, is_negated=True)),
    example("nobody, then somebody", 2, Said(0, is_negated=True), Said(2)),
]
