"""Claims of one article, in short, and the killed they add up to for its main incident."""

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


@dataclass(frozen=True)
class TollExample:
    """What an article says, claim by claim, and the best number of killed of its main incident."""

    meaning: str
    said: tuple[Said, ...]
    killed: int | None


def example(meaning: str, killed: int | None, *said: Said) -> TollExample:
    return TollExample(meaning, said, killed)


def claims_of(example: TollExample) -> tuple[CasualtyClaim, ...]:
    """The claims of an example, a sentence of 100 characters each."""
    ids = [identifier(example.meaning, order) for order in range(len(example.said))]
    return tuple(
        CasualtyClaim(
            claim_id=ids[order],
            article_id="a",
            char_start=order * 100,
            char_end=order * 100 + 10,
            text="",
            outcome="killed",
            quantity=None,
            mod=None,
            low=said.best,
            best=said.best,
            high=said.best,
            vague_term=None if said.best is not None else "dozens",
            victims=None,
            victim_class=said.victim_class,
            victim_sex_age=None,
            part_of=None if said.part_of is None else ids[said.part_of],
            scope=said.scope,
            is_update=said.is_update,
            is_negated=said.is_negated,
            hedge=None,
            attributed_to=None,
            timex_id=None,
            event_date_start=None,
            event_date_end=None,
            event_date_prec=None,
            place_name=None,
            rule="example",
        )
        for order, said in enumerate(example.said)
    )


TOLLS = [
    example("one claim", 23, Said(23)),
    example("headline and body repeat one number", 23, Said(23), Said(23)),
    example("a total and its parts", 5, Said(5), Said(1, "combatant", part_of=0), Said(4, "perpetrator", part_of=0)),
    example("two sides' losses", 42, Said(30, "combatant"), Said(12, "civilian")),
    example("the later number is higher", 14, Said(12), Said(14)),
    example("a running total is never the event's", 3, Said(3), Said(411, scope="cumulative")),
    example("an earlier event told for context", 3, Said(3), Said(23, scope="background")),
    example("only a running total", None, Said(411, scope="cumulative")),
    example("nobody was killed", 0, Said(0, is_negated=True)),
]
