"""What is typed behind `/triage swap`, `cover`, `take` and the like: whose days, and which."""

from __future__ import annotations

from datetime import date

import pytest

from meetings.calendar.typed.which import Unsettled
from meetings.duty.shares import Share, days_words
from meetings.duty.typed.meant import Around, coming_share, share_meant, shares_meant
from meetings.duty.typed.pieces import Dated, Named, Nobody, Reader, pieces
from meetings.duty.typed.swapping import Swap, meant_swap, read_swap, typed_swap
from meetings.people import Person, Roster
from meetings.people.accounts import Standing
from tests.cast import day
from tests.meetings.duty.test_changing_hands import NOW, stored

TODAY = day("07-10")
GAIL = Person("Gail", standing=Standing.GUEST)
PEOPLE = Roster((*map(Person, ("Ada", "Bo", "May", "Carl", "Noor Haddad", "Noor Salim")), GAIL))
READER = Reader("Bo", PEOPLE, TODAY, "/triage swap ", "May July 22 with Carl July 29")


def around() -> Around:
    return Around(stored(), NOW, TODAY, READER.try_this())


def said(share: Share) -> str:
    return f"{share.person}: {days_words(share.days, TODAY)}"


def swapped(typed: str) -> Swap | Unsettled:
    found = pieces(typed, READER)
    read = found if isinstance(found, Unsettled) else read_swap(found, "Bo", READER.try_this())
    return read if isinstance(read, Unsettled) else meant_swap(read, around())


CARLS, BOS = "Carl: Mon July 15 - Sun July 21", "Bo: Mon July 22 - Sun July 28"


@pytest.mark.parametrize(
    ("typed", "one", "other"),
    [
        pytest.param("with Carl", BOS, CARLS, id="the typist's own next turn"),
        pytest.param("Carl", BOS, CARLS, id="without with"),
        pytest.param("me with Carl", BOS, CARLS, id="me"),
        pytest.param("Carl Bo", CARLS, BOS, id="two names"),
        pytest.param("Carl and Bo", CARLS, BOS, id="and"),
        pytest.param("Carl, Bo", CARLS, BOS, id="a comma"),
        pytest.param("Carl July 15 with Bo July 22", CARLS, BOS, id="the days on which turns begin"),
        pytest.param("Carl July 15 Bo July 22", CARLS, BOS, id="without with"),
        pytest.param("Carl's July 15 with my July 22", CARLS, BOS, id="possessive"),
        pytest.param("Carl Bo 2019-07-15 2019-07-22", CARLS, BOS, id="both days behind both names"),
        pytest.param("Carl Bo 2019-07-17 2019-07-23", CARLS, BOS, id="then the turns that hold them"),
        pytest.param("Carl Bo July 15 and July 22", CARLS, BOS, id="in a list"),
        pytest.param("Carl the week of July 15 with Bo the week of July 22", CARLS, BOS, id="weeks"),
        pytest.param("Carl next week with Bo", CARLS, BOS, id="a week of one"),
        pytest.param("Carl Bo July 15", CARLS, BOS, id="the day is his who has it"),
        pytest.param("Carl Bo July 22", CARLS, BOS, id="or the other's"),
        pytest.param("Carl July 16 with Bo July 23", "Carl: Tue July 16", "Bo: Tue July 23", id="days within turns"),
        pytest.param("Carl July 16-17 Bo July 23", "Carl: Tue July 16 - Wed July 17", "Bo: Tue July 23", id="two"),
        pytest.param("Carl only July 15 with Bo only July 22", "Carl: Mon July 15", "Bo: Mon July 22", id="only"),
        pytest.param("May Carl", "May: Mon July 29 - Sun Aug 4", CARLS, id="May is a name"),
        pytest.param("with Carl Aug 5", BOS, "Carl: Mon Aug 5 - Sun Aug 11", id="another turn of the other"),
        pytest.param("Aug 12 with Carl", "Bo: Mon Aug 12 - Sun Aug 18", CARLS, id="another turn of the typist"),
    ],
)  # fmt: skip
def test_this_is_swapped(typed: str, one: str, other: str) -> None:
    found = swapped(typed)
    assert isinstance(found, Swap), found
    assert (said(found.one), said(found.other)) == (one, other)
    # What a button stands for is read as the same.
    again = swapped(typed_swap(found))
    assert isinstance(again, Swap)
    assert (said(again.one), said(again.other)) == (one, other)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("", "Who swaps with whom?", id="nobody"),
        pytest.param("Bo", "Bo cannot swap with Bo", id="oneself"),
        pytest.param("Ada Carl", "Ada has no turn to come", id="who takes no turns"),
        pytest.param("Carl May Bo", "Who swaps with whom?", id="three people"),
        pytest.param("Zed Carl", 'I know nobody called "Zed"', id="an unknown name"),
        pytest.param("Gail Carl", "Gail is a guest, and guests have no duty.", id="a guest"),
        pytest.param("Noor with Carl", "Which one: Noor Haddad or Noor Salim?", id="a shared name"),
        pytest.param("Carl July 22 with Bo", "Carl does not have Mon July 22: Bo has that.", id="another's week"),
        pytest.param("May July 8 with Bo", "Mon July 8 has begun already", id="a day that has begun"),
        pytest.param("Carl July 15 with Bo July 23", "a whole turn for days within one?", id="a week for a day"),
        pytest.param("Carl July 40 with Bo", "There is no July 40.", id="a day that there is not"),
        pytest.param("Carl Bo Wednesday July 16", "disagree", id="no two days"),
        pytest.param("Carl Wednesday July 16 with Bo", "disagree", id="two statements that disagree"),
        pytest.param("Carl Wednesday with Bo", "Today is Wednesday", id="a weekday that is today's"),
        pytest.param("Carl Friday afternoon with Bo", "whole days", id="half a day"),
        pytest.param("Carl starting July 15 with Bo", "Until when?", id="no end"),
        pytest.param("Carl July 15 2021 with Bo", "", id="a year away"),
        pytest.param("Carl July 15 July 16 July 17 with Bo", "", id="three days"),
    ],
)
def test_this_is_asked_about(typed: str, sentence: str) -> None:
    found = swapped(typed)
    assert isinstance(found, Unsettled), found
    assert sentence in found.sentence


@pytest.mark.parametrize(
    ("typed", "who", "days"),
    [
        pytest.param("next week", "Carl", "Mon July 15 - Sun July 21", id="a week"),
        pytest.param("July 15", "Carl", "Mon July 15 - Sun July 21", id="the first day of a turn is the turn"),
        pytest.param("only July 15", "Carl", "Mon July 15", id="but for only"),
        pytest.param("July 16", "Carl", "Tue July 16", id="any other day is that day"),
        pytest.param("July 15-16", "Carl", "Mon July 15 - Tue July 16", id="days at its beginning"),
        pytest.param("July 15-21", "Carl", "Mon July 15 - Sun July 21", id="all of its days"),
        pytest.param("this week", "May", "Thu July 11 - Sun July 14", id="what is ahead of the week under way"),
        pytest.param("tomorrow", "May", "Thu July 11", id="tomorrow"),
        pytest.param("7/16", "Carl", "Tue July 16", id="in numbers"),
        pytest.param("2019-07-16", "Carl", "Tue July 16", id="ISO"),
        pytest.param("Tue and Thu next week", "Carl", "Tue July 16 and Thu July 18", id="a list within a turn"),
    ],
)
def test_these_days_are_meant(typed: str, who: str, days: str) -> None:
    (dated,) = _pieces(typed)
    assert isinstance(dated, Dated)
    (share,) = shares_meant(around(), dated, "Ada")  # type: ignore[misc]
    assert said(share) == f"{who}: {days}"
    assert share_meant(around(), who, dated) == share


def _pieces(typed: str) -> tuple[object, ...]:
    found = pieces(typed, READER)
    assert not isinstance(found, Unsettled), found
    return found


def test_several_turns_of_one_person_are_asked_about() -> None:
    (dated,) = _pieces("July 15 - Aug 11")
    assert isinstance(dated, Dated)
    found = share_meant(around(), "Carl", dated)
    assert isinstance(found, Unsettled)
    assert [choice.text for choice in found.choices] == ["2019-07-15 to 2019-07-21", "2019-08-05 to 2019-08-11"]


def test_a_week_that_begins_on_another_weekday_is_the_turn_that_begins_in_it() -> None:
    known = stored(first_week=date(2019, 7, 3))
    about = Around(known, NOW, TODAY, "")
    (dated,) = _pieces("next week")
    assert isinstance(dated, Dated)
    turn = next(turn for turn in known.turns if turn.first == day("07-17"))
    found = share_meant(about, turn.person, dated)
    assert isinstance(found, Share)
    assert days_words(found.days, TODAY) == "Wed July 17 - Tue July 23"


def test_without_a_when_the_next_turn_is_meant() -> None:
    found = coming_share(around(), "May")
    assert isinstance(found, Share)
    assert said(found) == "May: Mon July 29 - Sun Aug 4"


def test_by_and_nobody_are_pieces() -> None:
    assert _pieces("Carl by May") == (Named("Carl"), Named("May", by=True))
    assert _pieces("nobody (closed)") == (Nobody("closed"),)
    assert _pieces("May") == (Named("May"),)
    # A name that cannot be one where it stands is a month.
    dated, name = _pieces("May 15 Carl")
    assert isinstance(dated, Dated)
    assert name == Named("Carl")
