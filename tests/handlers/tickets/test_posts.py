"""The message that follows, and its chart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from meetings.posting import Post, PostKind, State
from meetings.tickets.question import Found
from meetings.tickets.reading import Reading
from posts.charts.line import Line
from posts.here import Here
from posts.sending.content import content_of
from posts.sending.ticket_figures import words_for_a_screen_reader
from posts.sending.writing import Writing
from storage import outbox
from storage.engine import Transaction
from tests.handlers.conftest import labels
from tests.handlers.tickets.team import Clocked, digests_of, failed, said


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
