"""Places: the names of places in an article, resolved offline against a gazetteer."""

from collections.abc import Sequence

from transforms.records import Article, CasualtyClaim, PlaceMention


def read_places(article: Article) -> tuple[PlaceMention, ...]:
    """Every place named in `article`, in order of `char_start`, without overlap."""
    return ()


def place_of_claim(article: Article, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> str | None:
    """The words that name where the people of `claim` came to harm; None where the article does not say."""
    return None
