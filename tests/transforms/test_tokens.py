"""The words of a sentence: each stands where the text has it, whatever the blanks and marks around it."""

import pytest

from transforms.casualties.sentences import lower
from transforms.casualties.tokens import Pieces, read_tokens

TEXTS = (
    "  Two  men\twere\u00a0killed,\nsaid J. Doe and A.B. Roe of St. Mary.  ",
    "(Three) were hurt... \u201cby him\u201d -- 1,200 fled; o'Neil's 25-year-old son, too",
    "Marks \ufdd0\ufdd1 that stand \ufdd2 for others\ufdd0",
    "J.",
    "\n\n",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("is_uppercase", [False, True])
def test_words_stand_where_the_text_has_them(text: str, is_uppercase: bool) -> None:
    sentence = read_tokens(text, 0, len(text), (), is_uppercase)
    assert len(sentence.starts) == len(sentence.ends) == len(sentence.words) == len(sentence.values)
    assert len(sentence.shape) == len(sentence.words)
    for start, end, word in zip(sentence.starts, sentence.ends, sentence.words, strict=True):
        assert word == lower(text[start:end]).replace("\ufdd0", "\ufffd").replace("\ufdd1", "\ufffd").replace(
            "\ufdd2", "\ufffd"
        )


def test_a_time_expression_is_one_word_with_its_number() -> None:
    text = "On May 5, two died; last week's blast"
    times = ((text.index("May"), text.index(",")), (text.index("last"), text.index("'s")))
    sentence = read_tokens(text, 0, len(text), times, False)
    spans = list(zip(sentence.starts, sentence.ends, strict=True))
    for number, span in enumerate(times):
        index = spans.index(span)
        assert (sentence.words[index], sentence.values[index]) == ("", number)
    assert sentence.words[-1] == "blast"


def test_a_full_stop_belongs_to_an_initial_only_where_a_name_goes_on() -> None:
    with_name, alone = (read_tokens(text, 0, len(text), (), False).words for text in ("J. Doe", "It was J."))
    assert with_name == ["j.", "doe"]
    assert alone[-2:] == ["j", "."]


def test_what_is_kept_of_pieces_is_bounded() -> None:
    pieces = Pieces(is_uppercase=False, most=3)
    for number in range(10):
        assert pieces[f"{number}"][0] == (f"{number}",)
    assert len(pieces) <= 3
    assert pieces["a" * 50][0] == ("a" * 50,)
    assert "a" * 50 not in pieces
