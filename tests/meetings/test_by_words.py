"""Things that have numbers, meant by their words."""

from __future__ import annotations

import pytest

from meetings.by_words import meant, number_of

TEXTS = {3: "OSG User School July 15-19", 5: "Bring a mug", 7: "Bring a mug to the school", 9: "mug"}


@pytest.mark.parametrize(("typed", "number"), [("12", 12), ("#12", 12), (" 3 ", 3), ("12 mugs", None), ("", None)])
def test_a_number_is_a_number_alone(typed: str, number: int | None) -> None:
    assert number_of(typed) == number


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        pytest.param("User School", (3,), id="words of one"),
        pytest.param("user school july", (3,), id="in any case"),
        pytest.param("School", (3, 7), id="words of two"),
        pytest.param("Bring a mug", (5,), id="the whole of one counts more"),
        pytest.param("mug", (9,), id="of a short one too"),
        pytest.param("choo", (), id="whole words"),
        pytest.param("School User", (), id="in this order"),
        pytest.param("-", (), id="no word"),
    ],
)
def test_words_mean_what_has_them(typed: str, numbers: tuple[int, ...]) -> None:
    assert meant(typed, TEXTS) == numbers
