"""Places: the names of places in an article, resolved offline against a gazetteer."""

from itertools import zip_longest

from transforms.places.claims import place_of_claim
from transforms.places.mentions import countries_of_people, named_in, words_of
from transforms.places.resolution import resolve, setting_of, within
from transforms.records import Article, PlaceMention

__all__ = ["place_of_claim", "read_places"]


def read_places(article: Article) -> tuple[PlaceMention, ...]:
    """Every place named in `article`, in order of `char_start`, without overlap."""
    words = words_of(article.text)
    named = tuple(named_in(article.text, words))
    setting = setting_of(named, countries_of_people(words))
    mentions = []
    for name, following in zip_longest(named, named[1:]):
        inside = within(name, following, article.text[name.end : following.start]) if following else None
        mention = resolve(name, inside) if inside else None
        if mention is None or mention.where_prec is None:
            mention = resolve(name, setting)
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)
