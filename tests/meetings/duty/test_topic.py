"""Our piece of a channel's topic: put in its place, and everything else left as people wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.duty.topic import LONGEST, Has, Placed, forms, placed
from meetings.when.locale import Locale, speaking
from tests.cast import day

FULL, SHORT = forms([Has("Triage Duty", ("Mat",), day("07-15"))])
NAMES = ["Triage Duty"]


def test_the_fullest_form_comes_first() -> None:
    both = [Has("Triage Duty", ("Mat", "Bo"), day("07-15")), Has("Release manager", (), None)]
    assert forms(both) == (
        "Triage Duty: Mat and Bo until Mon July 15; Release manager: nobody",
        "Triage Duty: Mat and Bo; Release manager: nobody",
    )
    assert forms([Has("Triage Duty", ("Mat",))]) == ("Triage Duty: Mat",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "{}", id="an empty topic"),
        pytest.param("Be nice", "Be nice | {}", id="behind everything"),
        pytest.param("Triage Duty: Bo until Mon July 8", "{}", id="nothing else"),
        pytest.param("a | Triage Duty: Bo until Mon July 8 | b", "a | {} | b", id="in its place"),
        pytest.param("Triage Duty: Bo until Mon July 8, b", "{}, b", id="what is written close to it stays"),
        pytest.param("Triage Duty: Bo until Mon 8 July", "{}", id="in another locale's order"),
        pytest.param("Triage Duty: Bo until Mon Jan 6, 2020!", "{}!", id="with a year"),
        pytest.param("Triage Duty: see the wiki", "Triage Duty: see the wiki | {}", id="a person's own words stay"),
        pytest.param("Triage Duty: wiki | until Mon July 8", "Triage Duty: wiki | until Mon July 8 | {}",
                     id="and are not joined over a separator"),
        pytest.param("&lt;!here&gt; <https://x.example.org|x | y> *b*",
                     "&lt;!here&gt; <https://x.example.org|x | y> *b* | {}", id="links and signs stay as they are"),
        pytest.param("a | Triage Duty: Bo | b", "a | {} | b", id="the short form that was put there last"),
        pytest.param("Triage Duty: Bob and others", "Triage Duty: Bob and others | {}", id="is no part of a word"),
    ],
)  # fmt: skip
def test_it_is_put_there(before: str, after: str) -> None:
    put_last = ["Triage Duty: Bo until Mon July 8", "Triage Duty: Bo"]
    found = placed(before, [FULL, SHORT], put_last, NAMES)
    assert found == Placed(after.format(FULL), fits=True)
    assert placed(found.topic, [FULL, SHORT], [FULL, SHORT], NAMES) == found


@pytest.mark.parametrize(
    ("others", "topic", "fits"),
    [
        pytest.param("x" * (LONGEST - 3 - len(FULL)), "{} | " + FULL, True, id="to the last character"),
        pytest.param("x" * (LONGEST - 2 - len(FULL)), "{} | " + SHORT, True, id="shortened first"),
        pytest.param("x" * (LONGEST - 2 - len(SHORT)), "{}", False, id="then left out"),
        pytest.param("\N{GRINNING FACE}" * ((LONGEST - 3 - len(FULL)) // 2 + 1), "{} | " + SHORT, True,
                     id="a character beyond the first plane counts twice"),
    ],
)  # fmt: skip
def test_it_has_at_most_so_many_characters(others: str, topic: str, fits: bool) -> None:
    assert placed(others, [FULL, SHORT], [], NAMES) == Placed(topic.format(others), fits=fits)


def test_where_it_has_no_room_any_more_it_goes_with_one_separator() -> None:
    others = "x" * 240
    for topic in (f"{others} | {SHORT}", f"{SHORT} | {others}"):
        assert placed(topic, [FULL, SHORT], [SHORT], NAMES) == Placed(others, fits=False)


@given(others=st.text(max_size=200), more=st.text(max_size=60))
def test_nothing_of_what_people_wrote_is_lost(others: str, more: str) -> None:
    topic = f"{others}{FULL}{more}"
    found = placed(topic, ["Triage Duty: Bo until Mon July 22", "Triage Duty: Bo"], [FULL], NAMES)
    for text in (others, more):
        assert text.strip(" |") in found.topic
    assert not found.fits or len(found.topic.encode("utf-16-le")) // 2 <= LONGEST


def test_days_are_in_the_order_of_the_locale() -> None:
    with speaking(Locale("de", "DE")):
        (full, _) = forms([Has("Triage Duty", ("Mat",), day("07-15"))])
        assert full == "Triage Duty: Mat until Mon 15 July"
