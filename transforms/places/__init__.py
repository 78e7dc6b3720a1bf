"""Places: the names of places in an article, resolved offline against a gazetteer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest

from transforms.places.claims import place_of_claim
from transforms.places.mentions import Named, countries_of_people, named_in, peoples_in, words_of
from transforms.places.resolution import Setting, resolve, setting_of, within
from transforms.places.standing import lies_in, tells_where
from transforms.records import Article, PlaceMention

__all__ = ["place_of_claim", "read_places"]

_BLANK_LINE = re.compile(r"\n(?=\n)")


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
    breaks = [match.start() for match in _BLANK_LINE.finditer(text)]
    starts = [other.start for other in named]
    starts_of_peoples = [at for at, _ in peoples]

    def around(name: Named) -> Setting:
        before, behind = bisect_right(breaks, name.start - 2), bisect_left(breaks, name.end)
        start, end = breaks[before - 1] + 1 if before else 0, breaks[behind] if behind < len(breaks) else len(text)
        if (start, end) not in settings:
            here = named[bisect_left(starts, start) : bisect_left(starts, end)]
            spoken_of = peoples[bisect_left(starts_of_peoples, start) : bisect_left(starts_of_peoples, end)]
            settings[start, end] = setting_of(here, (country for _, country in spoken_of))
        return settings[start, end]

    return around
