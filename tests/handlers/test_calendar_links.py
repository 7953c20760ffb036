"""`/triage calendar`: who gets which addresses."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from meetings.feed.address import Addresses
from tests.handlers.conftest import Office

BASE = "https://convener.example.org"


@pytest.fixture
def served(office: Office) -> Office:
    """The office of a bot whose calendars can be read."""
    return Office(replace(office.desk, calendars_at=Addresses(BASE)))


def addresses(message: dict[str, object]) -> list[str]:
    return list(dict.fromkeys(re.findall(rf"{BASE}/calendar/[\w-]+\.ics", json.dumps(message))))


def test_a_member_gets_their_own_and_their_meetings_the_same_ones_each_time(served: Office) -> None:
    own, team = addresses(served.types("U0BO", "/triage calendar"))
    assert addresses(served.types("U0BO", "/triage calendar")) == [own, team]
    other, same = addresses(served.types("U0ADA", "/triage calendar"))
    assert (other != own, same) == (True, team)


def test_new_makes_another_one_of_ones_own(served: Office) -> None:
    own, team = addresses(served.types("U0BO", "/triage calendar"))
    (another,) = addresses(served.types("U0BO", "/triage calendar new"))
    assert another not in {own, team}
    assert addresses(served.types("U0BO", "/triage calendar")) == [another, team]


def test_an_owner_makes_another_one_of_the_team_and_nobody_else(served: Office) -> None:
    _, team = addresses(served.types("U0BO", "/triage calendar"))
    refused = served.types("U0BO", "/triage calendar new team")
    assert "Ada" in json.dumps(refused)
    assert addresses(refused) == []
    assert addresses(served.types("U0BO", "/triage calendar"))[1] == team
    (another,) = addresses(served.types("U0ADA", "/triage calendar new team"))
    assert addresses(served.types("U0BO", "/triage calendar"))[1] == another != team


def test_who_is_no_member_of_a_meeting_gets_none_of_it(served: Office) -> None:
    assert len(addresses(served.types("U0NOOR", "/triage calendar"))) == 1


@pytest.mark.parametrize("account", ["U0GUEST", "U0STRANGE", "U0BOT", "U0GONE", "U0NEW"])
def test_nobody_else_gets_any(served: Office, account: str) -> None:
    for text in ("/triage calendar", "/triage calendar new"):
        assert addresses(served.types(account, text)) == []


def test_somebody_made_a_guest_gets_none(served: Office) -> None:
    served.types("U0ADA", "/agenda people Noor Salim guest")
    assert addresses(served.types("U0NOOR", "/triage calendar")) == []


def test_where_no_address_is_set_it_is_said_what_to_set(office: Office) -> None:
    said = json.dumps(office.types("U0BO", "/triage calendar"))
    assert "whoever runs Convener sets CALENDAR_PORT and CALENDAR_URL" in said


def test_anything_else_behind_it_is_answered_with_how_it_is_used(served: Office) -> None:
    said = json.dumps(served.types("U0BO", "/triage calendar for Ada"))
    assert "nothing was changed" in said
    assert "/triage calendar new" in said
    assert addresses(served.types("U0BO", "/triage calendar for Ada")) == []
