"""The places of an article: what each name of one means there, and whether it tells where something happened."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from transforms.places.mentions import Named, named_in, peoples_in
from transforms.places.resolution import Setting, Where, resolve, setting_of, within
from transforms.places.standing import lies_in, tells_where
from transforms.places.tokens import words_of
from transforms.records import Article, PlaceMention

_BLANK_LINE: Final = re.compile(r"\n(?=\n)")


def read_places(article: Article) -> tuple[PlaceMention, ...]:
    """Every place named in `article`, in order of `char_start`, without overlap."""
    text = article.text
    named = named_in(text, words_of(text))
    peoples = peoples_in(text)
    setting = setting_of(named, [country for _, country in peoples])
    paragraphs = _Paragraphs(text, named, peoples)
    mentions: list[PlaceMention] = []
    previous: Named | None = None
    told = True
    for index, name in enumerate(named):
        if name.is_faint:
            previous = name
            continue
        following = named[index + 1] if index + 1 < len(named) else None
        where = _where(text, name, following, setting, paragraphs)
        told = tells_where(text, name, previous, told)
        if where is not None:
            mention = PlaceMention(name.start, name.end, name.text, *where, told)
            is_at = previous is not None and previous.sense not in ("far", "line")
            if mentions and previous is not None and is_at and mentions[-1].char_end == previous.end:
                mentions[-1] = lies_in(text, mentions[-1], mention)
            mentions.append(mention)
        previous = name
    return tuple(mentions)


def _where(
    text: str, name: Named, following: Named | None, setting: Setting, paragraphs: "_Paragraphs"
) -> Where | None:
    """What `name` means by the name that follows it, else by the article as a whole, else by its paragraph."""
    inside = within(text, name, following) if following is not None and following.means.larger else None
    where = resolve(name, inside) if inside is not None else None
    if where is None or where.where_prec is None:
        where = resolve(name, setting)
    if where is not None and where.where_prec is None:
        where = resolve(name, paragraphs.around(name)) or where
    return where


class _Paragraphs:
    """What the paragraph of a name says of where it is, by the names and the peoples in it."""

    def __init__(self, text: str, named: Sequence[Named], peoples: Sequence[tuple[int, str]]) -> None:
        self._text, self._named, self._peoples = text, named, peoples
        self._breaks: list[int] | None = None
        self._starts: list[int] = []
        self._starts_of_peoples: list[int] = []
        self._settings: dict[tuple[int, int], Setting] = {}

    def around(self, name: Named) -> Setting:
        """What the paragraph of `name` says."""
        if self._breaks is None:  # most articles do not ask
            self._breaks = [match.start() for match in _BLANK_LINE.finditer(self._text)]
            self._starts = [other.start for other in self._named]
            self._starts_of_peoples = [at for at, _ in self._peoples]
        breaks = self._breaks
        before, behind = bisect_right(breaks, name.start - 2), bisect_left(breaks, name.end)
        start = breaks[before - 1] + 1 if before else 0
        end = breaks[behind] if behind < len(breaks) else len(self._text)
        known = self._settings.get((start, end))
        if known is None:
            here = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            first, after = (bisect_left(self._starts_of_peoples, at) for at in (start, end))
            known = setting_of(here, [country for _, country in self._peoples[first:after]])
            self._settings[start, end] = known
        return known
