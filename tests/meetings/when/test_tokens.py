"""How a text is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.when.tokens import quote, suspicious, tokenise


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("July 15-17", "word number dash number"),  # a range of days
        ("7/15-7/17", "slashed dash slashed"),  # dates in numbers
        ("7/15/26", "slashed"),  # with a year
        ("2026-07-15..2026-07-17", "iso dash iso"),  # dots are a dash
        ("3.5.32", "junk"),  # a version is one piece
        ("v23.1", "junk"),  # so is this
        ("1,000", "junk comma number"),  # no day of the month
        ("15th 2pm 9:30", "ordinal clock clock"),  # ordinals and hours
        ("Mon/Tue", "word slash word"),  # a pair
        ("Friday's", "word"),  # a possessive
        ("A &amp; B", "word amp word"),  # as Slack escapes it
        ("<@U1|ada>", "mention"),  # as Slack writes a mention
        ("p.m. a.m", "word word"),  # dots inside
        ("Wed–Fri — x", "word dash word dash word"),  # any dash
        ("٣ ²", "junk word"),  # digits of other scripts are no numbers here
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert " ".join(token.kind for token in tokenise(text)) == kinds


@given(st.text(max_size=100))
def test_nothing_is_lost(text: str) -> None:
    tokens = tokenise(text)
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(text.split())
    assert all(text[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize("text", ["room 5", "²", "next time", "not now", "won’t", "maybe", "Monday's", "v2", "sure?"])
def test_what_must_not_be_left_over(text: str) -> None:
    assert suspicious(tokenise(text)) is not None


@pytest.mark.parametrize("text", ["dentist", "with the family (Hawaii)", "🏖", "<!channel>", "jury duty"])
def test_what_may_be_left_over(text: str) -> None:
    assert suspicious(tokenise(text)) is None


def test_a_quote_is_one_short_line() -> None:
    assert quote("a\n`b`  " + "c" * 500) == "a 'b' " + "c" * 51 + "..."
