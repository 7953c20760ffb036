"""`/tickets`: what it answers, whom it lets do what, and what follows from it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from bot.work.joining import seed
from handlers.answering.asked import slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.surfaces import DECIDES
from meetings.posting import Post, PostKind, State
from meetings.tickets.question import Found
from meetings.tickets.reading import Reading
from meetings.tickets.ticket import Ticket
from posts.charts.line import Line
from posts.here import Here
from posts.sending.content import content_of
from posts.sending.ticket_figures import words_for_a_screen_reader
from posts.sending.writing import Writing
from storage import outbox
from storage.changelog import Author
from storage.engine import Storage, Transaction
from storage.records import accounts, people, series, ticket_labels, ticket_readings, ticket_requests, workspaces
from storage.records.ticket_requests import Wanted
from tests.bot.settings_cases import load_text
from tests.handlers.conftest import ACCOUNTS, Office, labels

ADA, BO, GAIL, NOOR = "U0ADA", "U0BO", "U0GUEST", "U0NOOR"
# Wed July 10, 2019, 10:00 in Chicago; the next meeting is on Mon July 15.
NOW = datetime(2019, 7, 10, 15, 0, tzinfo=UTC)
TOOLS = "https://jira.example.org/browse/"
TEAM = (
    (Path(__file__).parent.parent / "stories/team.toml").read_text()
    + """
[[series.section]]
kind = "rota"
heading = "Triage Duty"
counters = ["helpdesk"]

[[series.section]]
kind = "query list"
heading = "Release Team"
tickets = "bugs"
lists = "ticket"
list_states = ["Ready for Testing"]

[tickets.helpdesk]
system = "freshdesk"
url = "https://help.example.org"
query = "group_id:5"
label = "open FreshDesk tickets"

[tickets.bugs]
system = "jira"
url = "https://jira.example.org"
query = "project = TOOLS"
label = "open bugs"
states = ["Open", "Ready for Testing"]
"""
)


class Clocked(Office):
    """An office whose clock can be put forward, and whose ticket systems can be asked."""

    now = NOW

    def requests_for(self, wanted: Wanted) -> dict[str, datetime]:
        return self.writes(lambda tx: ticket_requests.awaited_since(tx, "T1", wanted))

    def answers(self, *readings: Reading) -> None:
        """These systems have answered, or failed."""
        author = Author("T1", 10**6, "convener", self.now)
        for one in readings:
            self.writes(partial(ticket_readings.add, author=author, reading=one))

    def labels(self) -> dict[int, tuple[str, tuple[str, ...]]]:
        found = self.writes(lambda tx: ticket_labels.labels(tx, "T1", "tech"))
        return {number: (one.text, one.keys) for number, one in found.items()}


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Clocked]:
    """Yesterday helpdesk had 9 tickets, and two tickets of the bugs were ready for testing."""
    settings = load_text(tmp_path, TEAM)
    storage = Storage(tmp_path / "convener.db")
    here = Clocked(Desk(storage, lambda: here.now, settings.file.layouts(), lambda: None, lambda: None))

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", settings, NOW)
        accounts.remember(tx, "T1", ACCOUNTS)
        people.link(tx, "T1", ACCOUNTS)
        series.note_channel(tx, "T1", "tech", "C0TECH")

    asyncio.run(storage.open())
    asyncio.run(storage.write(prepare))
    digests = digests_of(here)
    ready = tuple(Ticket(f"TOOLS-{n}", "Ready for Testing", (), f"{TOOLS}TOOLS-{n}", f"thing {n}") for n in (7, 8))
    opened = Ticket("TOOLS-9", "Open", (), f"{TOOLS}TOOLS-9", "thing 9")
    yesterday = NOW - timedelta(days=1)
    link = "https://help.example.org/a/tickets/filters/5"
    here.answers(
        Reading("helpdesk", yesterday - timedelta(days=7), digests["helpdesk"], Found(7, link=link)),
        Reading("helpdesk", yesterday, digests["helpdesk"], Found(9, link=link)),
        Reading("bugs", yesterday, digests["bugs"], Found(3, {"Open": 1, "Ready for Testing": 2}, (*ready, opened))),
    )
    yield here
    asyncio.run(storage.close())


def digests_of(team: Clocked) -> dict[str, str]:
    calendar = team.writes(lambda tx: series.calendars(tx, "T1", team.desk.layouts)[0])
    sections = calendar.series.sections
    sources = [one for each in sections for one in (*each.counters, *([each.shown.asked] if each.shown else ()))]
    return {one.name: one.digest for one in sources}


def failed(team: Clocked, name: str) -> Reading:
    return Reading(name, team.now, digests_of(team)[name], None, "cannot be reached: HTTP 502", may_pass=True)


def said(message: dict[str, Any]) -> str:
    """The words of a rich text with those of its lists."""

    def words(part: Any) -> Iterator[str]:
        if isinstance(part, dict):
            if isinstance(part.get("text"), str):
                yield part["text"]
            for value in part.values():
                yield from words(value)
        elif isinstance(part, list):
            for value in part:
                yield from words(value)

    return " ".join("".join(words(message["blocks"])).split())


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


def test_tickets_of_the_lists_get_words_and_lose_them_by_undo(team: Clocked) -> None:
    answer = team.types(BO, "/tickets label tools-7, TOOLS-8: Caches *all*")
    assert 'In the lists TOOLS-7 and TOOLS-8 stand as "Caches *all* (2 tickets)": label #1.' in said(answer)
    assert "So from the minutes of Mon July 15 on." in said(answer)
    assert team.labels() == {1: ("Caches *all*", ("TOOLS-7", "TOOLS-8"))}
    moved = team.types(ADA, "/tickets label TOOLS-8: Disks")
    assert 'TOOLS-8 stands as "Disks": label #2. TOOLS-8 stood as "Caches *all*" before.' in said(moved)
    assert team.labels() == {1: ("Caches *all*", ("TOOLS-7",)), 2: ("Disks", ("TOOLS-8",))}
    assert "Undone" in said(team.presses(ADA, moved, "Undo"))
    assert team.labels() == {1: ("Caches *all*", ("TOOLS-7", "TOOLS-8"))}
    assert "already: label #1." in said(team.types(ADA, "/tickets label TOOLS-7: Caches *all*"))


def test_labels_are_listed_and_taken_away_by_number_or_ticket(team: Clocked) -> None:
    assert "No ticket has words of its own" in said(team.types(GAIL, "/tickets labels"))
    assert "there is none to take away" in said(team.types(BO, "/tickets unlabel 3"))
    team.types(BO, "/tickets label TOOLS-7, TOOLS-8: Caches")
    assert "#1 Caches: TOOLS-7 and TOOLS-8 (bugs)" in said(team.types(GAIL, "/tickets labels"))
    assert "Try: /tickets unlabel 1" in said(team.types(BO, "/tickets unlabel TOOLS-99"))
    assert "One number at a time" in said(team.types(BO, "/tickets unlabel 1, 2"))
    assert "Label #1 is still that of TOOLS-8." in said(team.types(BO, "/tickets unlabel tools-7"))
    assert team.labels() == {1: ("Caches", ("TOOLS-8",))}
    assert "Label #1 is gone." in said(team.types(BO, "/tickets unlabel #1"))
    assert team.labels() == {}


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


def figures(team: Clocked, subject: str = "C0TECH 1") -> tuple[dict[str, Any] | None, list[Any]]:
    """What the post of the figures says, and its charts."""
    owed = Post(PostKind.TICKETS, "C0TECH", team.now, series="tech", subject=subject)

    def write(tx: Transaction) -> tuple[dict[str, Any] | None, list[Any]]:
        outbox.owe(tx, "T1", owed)
        post = outbox.find(tx, "T1", PostKind.TICKETS, series="tech")[-1]
        content = content_of(Writing(tx, "T1", team.desk.layouts, team.now, Here()), post)
        return (dict(content) if content else None), outbox.find(tx, "T1", PostKind.TICKETS_CHART, series="tech")

    return team.writes(write)


def test_the_message_has_every_figure_with_links_and_a_button_for_what_failed(team: Clocked) -> None:
    team.answers(failed(team, "bugs"))
    content, _ = figures(team)
    assert content
    assert "n/a (cannot be reached: HTTP 502) open bugs" in said(content["message"])
    assert "https://help.example.org/a/tickets/filters/5" in str(content["message"]["blocks"])
    assert "9 (+2 since Tue July 2) open FreshDesk tickets" in content["message"]["text"]
    assert labels(content["message"]) == ["Retry bugs"]
    assert content["runs"] == [{"surface": "tickets", "text": "retry bugs"}]


def test_the_points_of_the_chart_are_kept_with_it_and_settled_once(team: Clocked) -> None:
    figures(team)
    team.answers(Reading("helpdesk", team.now, digests_of(team)["helpdesk"], Found(12)))
    _, (chart,) = figures(team)
    assert chart.content["lines"] == [
        ["open FreshDesk tickets", [["2019-07-01", 7], ["2019-07-08", 9], ["2019-07-10", 12]]],
        ["open bugs", [["2019-07-08", 3]]],
    ]
    assert chart.content["days"] == ["2019-07-01", "2019-07-08", "2019-07-10"]
    assert chart.content["file"]["name"] == "tickets-2019-07-10.png"
    assert chart.content["file"]["alt"].startswith(
        "open FreshDesk tickets: 7 on Mon July 1, 9 on Mon July 8, 12 on Wed"
    )
    assert chart.state is State.PLANNED


def test_no_chart_is_drawn_of_a_single_day(team: Clocked) -> None:
    team.writes(lambda tx: tx.run("DELETE FROM ticket_readings WHERE at < '2019-07-09'"))
    assert figures(team)[1] == []


def test_words_of_a_picture_fit_what_slack_takes(team: Clocked) -> None:
    days = [date(2019, 4, 1) + timedelta(weeks=week) for week in range(12)]
    lines = [Line("発券" * 30, [(day, 5) for day in days]) for _ in range(9)]
    assert len(quote(words_for_a_screen_reader(lines, days))) <= 6000
