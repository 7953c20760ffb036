"""What stands around a when: the quick look says nothing that the close one would not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.when import words
from meetings.when.leftovers import Phrases, doubtful, initials, says_nothing_of_days
from meetings.when.tokens import tokenise
from tests.meetings.when.tables import rows

NO_PHRASES = Phrases(())
TYPED = sorted({word for row in rows(Path(__file__).parents[2] / "data/absences.tsv") for word in row.text.split()})
KNOWN = sorted(
    {*words.DATE_WORDS, *words.VAGUE_WORDS, *words.DOUBT_WORDS, "vacation", "(vacation)", "mondayand", "Fryday"}
)


@given(st.lists(st.sampled_from([*TYPED, *KNOWN]), max_size=5))
def test_what_the_quick_look_lets_pass_the_close_one_does(typed: list[str]) -> None:
    tokens = tokenise(" ".join(typed))
    if says_nothing_of_days(tokens):
        assert initials(tokens) is None
        assert doubtful(tokens, (), NO_PHRASES) is None
        assert doubtful((), tokens, NO_PHRASES) is None


@pytest.mark.parametrize("text", ["vacation", "(family visit)", "dentist, home", ""])
def test_most_reasons_pass_the_quick_look(text: str) -> None:
    assert says_nothing_of_days(tokenise(text))


@pytest.mark.parametrize("text", ["not", "maybe", "Friday", "Fryday", "mondayand", "at 3", "M/W", "and", "?", "or so"])
def test_what_may_mean_days_does_not(text: str) -> None:
    assert not says_nothing_of_days(tokenise(text))
