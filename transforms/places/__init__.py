"""Places: the names of places in an article, resolved offline against a gazetteer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest

from transforms.places.claims import place_of_claim
from transforms.places.mentions import Named, countries_of_people, named_in, peoples_in, words_of
from transforms.places.resolution import Setting, resolve, setting_of, within
from transforms.places.standing import lies_in, tells_where
from transforms.records import Article, PlaceMention

__all__ = ["place_of_claim", "read_places"]


def read_places(article: Article) -> tuple[PlaceMention, ...]:
    """Every place named in `article`, in order of `char_start`, without overlap."""
    text = article.text
    words = words_of(text)
    named = tuple(named_in(text, words))
    setting = setting_of(named, countries_of_people(words))
    around = _paragraphs(text, named, peoples_in(text))
    mentions: list[PlaceMention] = []
    previous: Named | None = None
    told = True
    for name, following in zip_longest(named, named[1:]):
        inside = within(name, following, text[name.end : following.start]) if following else None
        mention = resolve(name, inside) if inside else None
        if mention is None or mention.where_prec is None:
            mention = resolve(name, setting)
        if mention is not None and mention.where_prec is None:
            mention = resolve(name, around(name)) or mention
        told = tells_where(text, name, previous, told)
        if mention is not None:
            is_at = previous is not None and previous.sense not in ("far", "line")
            if mentions and previous is not None and is_at and mentions[-1].char_end == previous.end:
                mentions[-1] = lies_in(text, mentions[-1], mention)
            mentions.append(mention if told else replace(mention, tells_where=False))
        previous = name
    return tuple(mentions)


def _paragraphs(text: str, named: Sequence[Named], peoples: Sequence[tuple[int, str]]) -> Callable[[Named], Setting]:
    """What the paragraph of a name says of where it is, by the names and the peoples in it."""
    settings: dict[tuple[int, int], Setting] = {}

    def around(name: Named) -> Setting:
        start, end = text.rfind("\n\n", 0, name.start) + 1, text.find("\n\n", name.end)
        span = (start, end if end >= 0 else len(text))
        if span not in settings:
            here = [other for other in named if span[0] <= other.start < span[1]]
            settings[span] = setting_of(here, (country for at, country in peoples if span[0] <= at < span[1]))
        return settings[span]

    return around
