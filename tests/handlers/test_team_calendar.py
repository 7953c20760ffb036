"""`/ooo calendar NAME record`: people say for themselves whether a calendar speaks for them."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from meetings.shared_calendar.claims import Claim
from meetings.shared_calendar.following import Consent, Followed
from storage.engine import Transaction
from storage.records import team_calendars
from tests.cast import span, spans
from tests.handlers.conftest import NOW, Office


@pytest.fixture
def read(office: Office) -> Office:
    """An office that reads two calendars, the next time in an hour."""

    def prepare(tx: Transaction) -> None:
        team_calendars.keep(tx, "T1", ["team", "Home Office"], NOW + timedelta(hours=1))
        claim = Claim("u", "Bo", spans(span("07-15", "07-17")))
        team_calendars.put(tx, "T1", "team", Followed(claim))

    office.writes(prepare)
    return office


def consents(office: Office, calendar: str = "team") -> dict[str, Consent]:
    return office.writes(lambda tx: team_calendars.consents(tx, "T1", calendar))


def says(office: Office, account: str, text: str) -> str:
    return json.dumps(office.types(account, text))


def test_who_agrees_is_told_of_what_and_it_is_read_at_once(read: Office) -> None:
    said = says(read, "U0BO", "/ooo calendar team record")
    assert "that is Mon July 15 - Wed July 17 at the moment" in said
    assert consents(read) == {"Bo": Consent.RECORD}
    first = read.writes(lambda tx: team_calendars.readings(tx, "T1"))[0]
    assert (first.calendar, first.next_try) == ("team", NOW)


def test_who_refuses_is_left_alone(read: Office) -> None:
    assert "I record nothing" in says(read, "U0BO", "/ooo calendar TEAM never")
    assert consents(read) == {"Bo": Consent.NEVER}


def test_a_name_of_two_words_is_one(read: Office) -> None:
    assert "nothing at the moment" in says(read, "U0ADA", "/ooo calendar home office record")
    assert consents(read, "Home Office") == {"Ada": Consent.RECORD}


def test_nobody_speaks_for_another(read: Office) -> None:
    says(read, "U0ADA", "/ooo calendar team record")
    assert consents(read) == {"Ada": Consent.RECORD}


def test_which_there_are_is_shown(read: Office) -> None:
    says(read, "U0BO", "/ooo calendar team never")
    said = says(read, "U0BO", "/ooo calendar")
    assert "team: nothing it says about you is recorded" in said
    assert "Home Office: it has said nothing about you yet" in said


def test_a_calendar_nobody_reads_is_not_known(read: Office) -> None:
    said = says(read, "U0BO", "/ooo calendar holidays record")
    assert "I read no calendar called" in said
    assert "Home Office and team" in said
    assert consents(read) == {}


def test_where_none_is_read_it_says_what_works(office: Office) -> None:
    assert "No calendar of the team is read" in says(office, "U0BO", "/ooo calendar")


def test_a_stranger_is_asked_who_they_are_first(read: Office) -> None:
    assert "Which of these are you" in says(read, "U0NEW", "/ooo calendar team record")
    assert consents(read) == {}
