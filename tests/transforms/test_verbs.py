"""Tests for transforms.dates.verbs: words are asked one by one, and give what one pattern of all verbs would."""

import re

from tests.examples.dates import STORIES
from transforms.dates.verbs import REGULAR, VERBS, verbs_in

TURNS = [
    "he'll soon be freed, but they won't",
    "she’ll be sworn in; the well-planned march is scheduled",
    "talks set to resume may 3, may not, and might",
    "the exiled had been unarmed and were called off until friday",
    "\n“was”—'will be'",
    "l'ed bed fled shed ed shelled_on",
]


def _one_pattern() -> re.Pattern[str]:
    kinds = {kind: f"{pattern}|{REGULAR}" if kind == "told" else pattern for kind, pattern in VERBS.items()}
    return re.compile(rf"\b(?=[a-z'’])(?:{'|'.join(f'(?P<{kind}>{pattern})' for kind, pattern in kinds.items())})\b")


def test_verbs_are_those_that_one_pattern_of_all_finds() -> None:
    whole = _one_pattern()
    told = 0
    for text in (*TURNS, *(story.text.lower() for story in STORIES)):
        expected = [(match.span(), match.groupdict()) for match in whole.finditer(text)]
        assert [(match.span(), match.groupdict()) for match in verbs_in(text)] == expected
        told += len(expected)
    assert told > len(STORIES)


def test_verbs_are_sought_from_the_word_at_the_start() -> None:
    text = "they left and will return"
    assert [match[0] for match in verbs_in(text, text.index("and"))] == ["will"]
