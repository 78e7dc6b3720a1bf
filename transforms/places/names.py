"""Names of places as keys: one key for every way of writing a name."""

import re
import unicodedata
from typing import Final

_DROPPED: Final = re.compile(r"[ʻʼ‘’'`´ʿʾ.,]|[^\w\s\-]")
_ARTICLES: Final = re.compile(r"\b(?:al|ad|an|ar|as|ash|at|az|el|es|ez|ed|er)\s(?=\w{3})")
_SOUNDS: Final = (("ph", "f"), ("gh", "g"), ("dh", "d"), ("q", "k"), ("c", "k"), ("j", "y"), ("w", "v"))
_WEAK: Final = re.compile(r"(?<=\w)[aeiouy]|h\b")
_DOUBLED: Final = re.compile(r"(\w)\1+")
_BLANKS: Final = re.compile(r"[\s_\-–]+")


def key_of(name: str) -> str:
    """`name` in lower case without accents, apostrophes and stops, its words apart by one blank."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _BLANKS.sub(" ", _DROPPED.sub("", name)).strip().casefold()


def without_article(key: str) -> str:
    """`key` without an Arabic article before its first word: "qamishli" for "al qamishli"."""
    match = _ARTICLES.match(key)
    return key[match.end() :] if match else key


def skeleton_of(key: str) -> str:
    """What transliterations of one Arabic, Persian or Hebrew name have in common: the consonants of `key`.

    Articles, vowels after the first letter, doubled letters and a final h fall away; letters that stand for one
    sound become one.
    """
    bare = _ARTICLES.sub("", key)
    for letters, sound in _SOUNDS:
        bare = bare.replace(letters, sound)
    return _DOUBLED.sub(r"\1", _WEAK.sub("", bare))
