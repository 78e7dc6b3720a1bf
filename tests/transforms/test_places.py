"""Tests for transforms.places: names of places in text, and what they mean."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples.places import ELSEWHERE, HERE, NO_PLACES, PLACES, PlaceExample
from transforms.lexicon.countries import OTHER_NAMES, REGIONS, TOWNS
from transforms.places import read_places
from transforms.places.gazetteer import gazetteer, region_keys
from transforms.places.mentions import is_dateline
from transforms.places.names import key_of
from transforms.records import Article


def article(text: str) -> Article:
    """An article of `text`, published on a Wednesday."""
    return Article("a", "a", "a", None, None, None, None, None, dt.date(2015, 3, 18), "field", text)


@pytest.mark.parametrize(
    ("text", "is_filed"),
    [
        ("BEIRUT, July 13 - Gunmen killed two.", True),
        ("AMMAN/BEIRUT - Gunmen killed two.", True),
        ("YANGON: Gunmen killed two.", True),
        ("MAIDUGURI. Gunmen killed two.", True),
        ("Raipur: Gunmen killed two.", True),
        ("Mali: Gunmen killed two.", False),
        ("Kumasi (Agency) - Gunmen killed two.", True),
        ("Beirut was calm on Monday - the first time this year.", False),
        ("BEIRUT WAS CALM. GUNMEN KILLED TWO.", False),
    ],
)
def test_where_a_story_was_filed(text: str, is_filed: bool) -> None:
    end = next(index for index, character in enumerate(text) if not character.isalpha())
    assert is_dateline(text, 0, end) == is_filed


@pytest.mark.parametrize("example", PLACES, ids=lambda example: example.sentence)
def test_a_sentence_gives_its_places(example: PlaceExample) -> None:
    found = read_places(article(example.sentence))
    assert [(p.text, p.country, p.adm_1, p.where_prec) for p in found] == list(example.places)


@pytest.mark.parametrize("sentence", NO_PLACES)
def test_names_that_are_no_places_give_nothing(sentence: str) -> None:
    assert read_places(article(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "name", "tells"), [(*one, False) for one in ELSEWHERE] + [(*one, True) for one in HERE]
)
def test_whether_a_name_tells_where(sentence: str, name: str, tells: bool) -> None:
    told = [place.tells_where for place in read_places(article(sentence)) if place.text.endswith(name)]
    assert told == [tells]


def test_words_of_places_are_places_of_the_gazetteer() -> None:
    regions = {(country, name) for country, name, _, _ in gazetteer().regions}
    assert [key for key, (country, name) in REGIONS.items() if name and (country, name) not in regions] == []
    assert [key for key, (country, name, _, _) in TOWNS.items() if name and (country, name) not in regions] == []
    assert [other for other, key in OTHER_NAMES.items() if not gazetteer().places_named(key)] == []
    assert [other for other in OTHER_NAMES if not gazetteer().places_named(other)] == []


@given(st.text(max_size=300) | st.text("ABCabc .,-\n'’éأ1", max_size=300))
def test_any_text_gives_well_formed_places(text: str) -> None:
    end = 0
    for place in read_places(article(text)):
        assert end <= place.char_start < place.char_end <= len(text)
        assert text[place.char_start : place.char_end] == place.text
        assert place.where_prec is None or 1 <= place.where_prec <= 7
        assert (place.latitude is None) == (place.longitude is None)
        end = place.char_end


def test_keys_ignore_accents_apostrophes_and_hyphens() -> None:
    assert key_of("Deir ez-Zor") == key_of("Deir Ez Zor") == "deir ez zor"
    assert key_of("Sana'a") == key_of("Sanaʻā") == "sanaa"


def test_regions_go_by_their_name_without_type_and_article() -> None:
    assert {"al anbar", "anbar"} <= region_keys("Al Anbar")
    assert {"northern darfur", "north darfur"} <= region_keys("Northern Darfur")
    assert {"idlib governorate", "idlib"} <= region_keys("Idlib Governorate")


def test_every_town_has_coordinates_on_earth_and_a_country() -> None:
    for word in ("san", "al", "new", "deir", "saint"):
        for key in gazetteer().names_from(word):
            for entry in gazetteer().places_named(key):
                if entry.kind == "town":
                    assert entry.latitude is not None
                    assert -90 <= entry.latitude <= 90
                    assert entry.longitude is not None
                    assert -180 <= entry.longitude <= 180
                    assert entry.country is not None
                    assert len(entry.country) == 3
