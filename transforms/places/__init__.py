"""Places: the names of places in an article, resolved offline against a gazetteer."""

from transforms.places.claims import place_of_claim
from transforms.places.reading import read_places

__all__ = ["place_of_claim", "read_places"]
