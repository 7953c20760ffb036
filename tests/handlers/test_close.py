"""Who may close a meeting; closed twice, opened again, and what stands in the way of that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from meetings.calendar.series_choice import of_key
from meetings.posting import Post, PostKind, State
from storage import outbox
from storage.engine import Transaction
from storage.records import action_items, finished_minutes, series
from tests.handlers.conftest import NOW, Office

ADA, BO, MAY, NOOR = "U0ADA", "U0BO", "U0MAY", "U0NOOR"
MEETING = date(2019, 7, 8)


@pytest.fixture
def held(office: Office) -> Office:
    """The draft of Monday's meeting was posted, two items stand in it, and the meeting has begun."""
    office.types(BO, "/ai Bo: build it")
    office.types(BO, "/ai May: test it")

    def posted(tx: Transaction) -> None:
        calendar = of_key(series.calendars(tx, "T1", office.desk.layouts), "tech")
        assert calendar
        draft = Post(PostKind.DRAFT, "C0TECH", NOW, series="tech", original=MEETING.isoformat())
        outbox.owe(tx, "T1", draft)
        number = outbox.find(tx, "T1", PostKind.DRAFT, series="tech", original=MEETING.isoformat())[0].number
        outbox.claim(tx, number, {}, NOW)
        outbox.sent(tx, number, "C0TECH", "1.0", None)

    office.writes(posted)
    after = NOW + timedelta(hours=4)
    return replace(office, desk=replace(office.desk, now=lambda: after))


def says(office: Office, account: str, text: str) -> str:
    return str(office.types(account, text)["text"])


def is_closed(office: Office) -> bool:
    def read(tx: Transaction) -> bool:
        stored = finished_minutes.of_day(tx, "T1", "tech", MEETING)
        return stored is not None and stored.closed

    return office.writes(read)


def texts(office: Office) -> list[str]:
    """The open action items."""
    return [one.text for one in office.writes(lambda tx: action_items.still_open(tx, "T1", "tech"))]


def words_owed(office: Office) -> list[Post]:
    found = office.writes(
        lambda tx: outbox.find(tx, "T1", PostKind.CLOSED, series="tech", original=MEETING.isoformat())
    )
    return [one for one in found if one.state is State.PLANNED]


@pytest.mark.parametrize("account", [ADA, BO])
def test_any_member_closes_it(held: Office, account: str) -> None:
    assert "are closed. 2 present. 2 go on." in says(held, account, "/agenda close Ada, Bo")
    assert is_closed(held)


@pytest.mark.parametrize("account", [NOOR, "U0GUEST", "U0NEW"])
def test_nobody_else_closes_it_or_opens_it_again(held: Office, account: str) -> None:
    before = held.counts()
    says(held, account, "/agenda close all")
    says(held, account, "/agenda close")
    assert held.counts() == before
    says(held, ADA, "/agenda close all")
    before = held.counts()
    says(held, account, "/agenda reopen")
    assert held.counts() == before
    assert is_closed(held)


def test_closed_twice_it_is_closed_once_and_said_once(held: Office) -> None:
    says(held, ADA, "/agenda close all")
    before = held.counts()
    assert "are closed already" in says(held, BO, "/agenda close all")
    assert held.counts() == before
    assert len(words_owed(held)) == 1


def test_before_it_has_begun_nothing_is_closed(held: Office) -> None:
    early = replace(held, desk=replace(held.desk, now=lambda: NOW))
    assert "Nothing is to be closed" in says(early, ADA, "/agenda close all")
    assert not is_closed(held)


def test_opened_again_nothing_of_it_is_left(held: Office) -> None:
    says(held, ADA, "/agenda add Discussion: AI (May): measure it")
    says(held, ADA, "/agenda close all")
    assert "measure it" in texts(held)
    assert "are open again" in says(held, BO, "/agenda reopen")
    assert not is_closed(held)
    assert texts(held) == ["build it", "test it"]
    assert "No minutes are closed" in says(held, BO, "/agenda reopen")


def test_a_word_too_many_opens_nothing_again(held: Office) -> None:
    says(held, ADA, "/agenda close all")
    before = held.counts()
    says(held, ADA, "/agenda reopen the old ticket")
    assert held.counts() == before
    assert is_closed(held)


def test_what_was_changed_since_stands_in_the_way_and_nothing_is_taken_back(held: Office) -> None:
    says(held, ADA, "/agenda add Discussion: AI (May): measure it")
    says(held, ADA, "/agenda close all")
    number = max(one.number for one in held.writes(lambda tx: action_items.still_open(tx, "T1", "tech")))
    says(held, MAY, f"/ai due {number} July 19")
    before = held.counts()
    answer = says(held, ADA, "/agenda reopen")
    assert f"#{number} was changed since the minutes of Mon July 8 were closed, so nothing was taken back." in answer
    assert held.counts() == before
    assert is_closed(held)


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("without Gus", "Gus is not expected, so cannot be left out. Say who was there: `/agenda close Ada, Bo`."),
        ("as ticked", "Who was at the meeting of Mon July 8?"),
        ("", "Who was at the meeting of Mon July 8?"),
    ],
)
def test_what_is_not_understood_closes_nothing(held: Office, typed: str, answered: str) -> None:
    before = held.counts()
    said: dict[str, Any] = held.types(ADA, f"/agenda close {typed}".strip())
    assert answered.replace("`", "") in said["text"].replace("`", "")
    assert held.counts() == before
    assert not is_closed(held)


def test_what_is_typed_after_closing_belongs_to_the_next_meeting(held: Office) -> None:
    assert "Mon July 8" in says(held, BO, "/announce Cake today")
    says(held, ADA, "/agenda close all")
    assert "In the minutes of Mon July 15" in says(held, BO, "/announce Cake tomorrow")
