"""`/tickets` and `/tickets retry`: what is stored, what is asked, who may, and what is not understood."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from handlers.answering.asked import slash_command
from handlers.answering.carry_out import answer_once
from handlers.surfaces import DECIDES
from storage.records import ticket_requests
from storage.records.ticket_requests import Wanted
from tests.handlers.conftest import Office
from tests.handlers.tickets.team import ADA, BO, GAIL, NOOR, NOW, Clocked, failed, said


def test_the_stored_figures_are_shown_at_once_and_every_source_is_asked(team: Clocked) -> None:
    answer = said(team.types(BO, "/tickets"))
    assert "for the minutes of Mon July 15:" in answer
    assert "9 (+2 since Tue July 2) open FreshDesk tickets" in answer
    assert "3 (new) open bugs" in answer
    assert "Counted: helpdesk and bugs at Tue July 9 10:00, against Mon July 8" in answer
    assert "helpdesk and bugs are asked now: what they say follows in this channel, for everybody" in answer
    assert team.requests_for(Wanted("tech", "C0TECH")) == {"helpdesk": NOW, "bugs": NOW}
    assert team.counts() == 3, "only the readings before"


@pytest.mark.parametrize("account", [BO, GAIL, NOOR, "U0NEW"])
def test_whoever_types_may_read_and_elsewhere_is_told_alone(team: Clocked, account: str) -> None:
    asked = {"team_id": "T1", "trigger_id": "t", "user_id": account, "channel_id": "C0OTHER", "channel_name": "other"}
    answer = said(answer_to(team, {**asked, "text": ""}))
    assert "follows in a message to you alone" in answer
    assert set(team.requests_for(Wanted("tech", account))) == {"helpdesk", "bugs"}
    assert team.requests_for(Wanted("tech", "C0TECH")) == {}


def answer_to(team: Clocked, command: dict[str, str]) -> dict[str, Any]:
    asked = slash_command(command, "tickets")
    return team.writes(lambda tx: answer_once(tx, team.desk, asked, DECIDES["tickets"]))


def test_a_second_one_within_a_minute_joins_the_first(team: Clocked) -> None:
    team.types(BO, "/tickets")
    team.now = NOW + timedelta(seconds=59)
    assert "are being asked already, since 10:00: what they say follows in this channel" in said(
        team.types(ADA, "/tickets")
    )
    assert set(team.requests_for(Wanted("tech", "C0TECH")).values()) == {NOW}
    team.now = NOW + timedelta(minutes=1)
    assert "are asked now" in said(team.types(ADA, "/tickets"))
    assert set(team.requests_for(Wanted("tech", "C0TECH")).values()) == {team.now}


def test_the_same_request_delivered_again_asks_nothing_again(team: Clocked) -> None:
    command = {"team_id": "T1", "trigger_id": "t", "user_id": BO, "channel_id": "C0TECH", "channel_name": "tech"}
    first = answer_to(team, {**command, "text": ""})
    team.writes(lambda tx: ticket_requests.answered(tx, "T1", ["helpdesk", "bugs"], team.now))
    assert answer_to(team, {**command, "text": ""}) == first
    assert team.requests_for(Wanted("tech", "C0TECH")) == {}


def test_after_ten_minutes_or_one_the_same_words_are_meant_again(team: Clocked) -> None:
    team.types(BO, "/tickets")
    team.writes(lambda tx: ticket_requests.answered(tx, "T1", ["helpdesk", "bugs"], team.now))
    assert "are asked now" in said(team.types(BO, "/tickets"))


def test_retry_asks_what_failed_or_what_is_named(team: Clocked) -> None:
    assert "No ticket system has failed when it was asked last" in said(team.types(BO, "/tickets retry"))
    team.answers(failed(team, "helpdesk"))
    assert "helpdesk is asked again now. What comes of it follows in a message to you alone." in said(
        team.types(BO, "/tickets retry")
    )
    assert team.requests_for(Wanted("tech", BO)) == {"helpdesk": NOW}
    assert "helpdesk is being asked already, since 10:00." in said(team.types(ADA, "/tickets retry helpdesk"))
    answer = said(team.types(ADA, "/tickets retry BUGS and helpdesk"))
    assert "bugs is asked again now. helpdesk is being asked already" in answer


@pytest.mark.parametrize("typed", ["jira", "jira, bugs", "`x`", "*"])
def test_an_unknown_source_is_told_with_the_names(team: Clocked, typed: str) -> None:
    answer = said(team.types(BO, f"/tickets retry {typed}"))
    assert "there is helpdesk and bugs. Nothing was asked. Try: /tickets retry helpdesk" in answer
    assert team.requests_for(Wanted("tech", BO)) == {}


@pytest.mark.parametrize("typed", ["retry helpdesk", "label TOOLS-7: Caches", "unlabel 1"])
@pytest.mark.parametrize(("account", "may"), [(ADA, True), (BO, True), (NOOR, False), (GAIL, False), ("U0NEW", False)])
def test_members_change_and_everybody_else_reads(team: Clocked, typed: str, account: str, may: bool) -> None:
    if typed.startswith("unlabel"):
        team.types(ADA, "/tickets label TOOLS-7: Caches")
    before, asked = team.labels(), team.writes(lambda tx: ticket_requests.asked_for(tx, "T1"))
    team.types(account, f"/tickets {typed}")
    after = team.labels(), team.writes(lambda tx: ticket_requests.asked_for(tx, "T1"))
    assert ((before, asked) != after) is may


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        pytest.param("label TOOLS-9: x", '"TOOLS-9" now; they have TOOLS-7 and TOOLS-8.', id="in another state"),
        pytest.param("label TOOLS-99: x", "Try: /tickets label TOOLS-7, TOOLS-8: Caches", id="no ticket"),
        pytest.param("label TOOLS-7: " + "x" * 61, "A label has at most 60 characters.", id="too long"),
        pytest.param("label TOOLS-7", "/tickets label TOOLS-7, TOOLS-8: Caches", id="no words: the usage"),
        pytest.param("label", "/tickets retry helpdesk", id="nothing: the usage"),
        pytest.param("unlabel", "/tickets retry helpdesk", id="nothing to take away"),
        pytest.param("labels all", "/tickets retry helpdesk", id="more behind it"),
        pytest.param("who knows", 'I could not read "who knows"; nothing was changed.', id="nothing like it"),
        pytest.param("retyr helpdesk", "Did you mean /tickets retry helpdesk?", id="in haste"),
        pytest.param("lable TOOLS-7: x", "Did you mean /tickets label TOOLS-7: x?", id="in haste, with words"),
        pytest.param("again", "Did you mean /tickets retry?", id="another word"),
        pytest.param("undo 1", "/tickets unlabel 3 takes the label with number 3 away", id="undo"),
    ],
)  # fmt: skip
def test_what_is_not_understood_says_what_works_and_changes_nothing(team: Clocked, typed: str, answer: str) -> None:
    before = team.counts()
    assert answer in said(team.types(BO, f"/tickets {typed}"))
    assert (team.counts(), team.labels()) == (before, {})
    assert team.writes(lambda tx: ticket_requests.asked_for(tx, "T1")) == {}


@pytest.mark.parametrize("labelled", [False, True])
def test_each_example_of_the_usage_works(team: Clocked, labelled: bool) -> None:
    if labelled:
        team.types(BO, "/tickets label TOOLS-8: Disks")
    block = team.types(BO, "/tickets help")["blocks"][0]["elements"][0]["elements"]
    examples = [one["text"] for one in block if one.get("style") == {"code": True}]
    assert len(examples) == 6 + labelled
    # What takes a label away comes before what gives its tickets another.
    for example in sorted(examples, reverse=True):
        answer = said(team.types(BO, example))
        assert not re.search(r"You typed|could not", answer) or example == "/tickets retry", f"{example}: {answer}"


@pytest.mark.parametrize("typed", ["", "retry", "retry bugs", "label TOOLS-7: x", "labels", "unlabel 1", "help"])
def test_a_meeting_that_shows_no_tickets_says_how(
    office: Office,
    typed: str,
) -> None:
    answer = said(office.types(BO, f"/tickets {typed}".strip()))
    assert "The minutes of Tools Meeting show nothing of a ticket system, so nothing was asked" in answer
    assert office.counts() == 0
