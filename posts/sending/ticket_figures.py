"""The figures that somebody has asked ticket systems for, and the chart of the last weeks in their thread."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, local_day, local_time_words
from meetings.markdown import URL
from meetings.posting import Post, PostKind
from meetings.tickets.counted import Asking
from meetings.tickets.weeks import WeeklyFigures, days_of_weeks, weekly_figures
from posts.buttons import Say, with_buttons
from posts.charts.chart import alternative, chart_if_possible
from posts.charts.line import Line
from posts.drafts.figure_lines import FigureLine, as_of, one_by_one
from posts.drafts.living import meeting_of_figures, over_at
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.slack.rich_text import LONGEST_LINE, Element, rich_text, typed
from posts.slack.slack_text import fallback, shorten
from storage import outbox, ticket_counts

# docs.slack.dev/reference/methods/files.getUploadURLExternal: alt_txt_too_large. It travels in the address.
LONGEST_ALT = 1000
LONGEST_ADDRESS = 6000
# docs.slack.dev/reference/block-kit/blocks/rich-text-block: an address of a link.
LONGEST_LINK = 3000
# Figures beyond that stand in the draft; a message takes about 13,200 characters.
MOST_LINES = 40
LONGEST_FIGURE = 1000


def figures(writing: Writing, post: Post) -> Content | None:
    """The message, with its chart owed; None where the minutes show nothing of tickets any more, or none is planned."""
    calendar = writing.calendar(post.series)
    meeting = meeting_of_figures(writing.tx, writing.workspace, calendar, writing.now) if calendar else None
    if calendar is None or meeting is None:
        return None
    over = over_at(meeting)
    asking = ticket_counts.asking(writing.tx, writing.workspace, calendar, meeting, over, latest=True)
    if asking is None:
        return None
    _owe_chart(writing, post, calendar, meeting)
    message = _message(asking, meeting, writing.meeting_named(post.series))
    says = [Say(f"Retry {name}", "tickets", f"retry {name}") for name, _ in asking.failed()]
    return with_buttons(message, post.number, says)


def _message(asking: Asking, meeting: Occurrence, title: str) -> messages.Message:
    lines = one_by_one(asking)[:MOST_LINES]
    counted = f"Counted: {said}." if (said := as_of(asking)) else "None of them has answered."
    of = f" ({title})" if title else ""
    head = f" now, for the minutes of {day_words(meeting.day)}{of}:"
    words = f"Tickets{head} {'; '.join(line.text for line in lines)}. {counted}"
    lead = [{"type": "text", "text": "Tickets", "style": {"bold": True}}, {"type": "text", "text": head}]
    block = rich_text(
        {"type": "rich_text_section", "elements": lead},
        {"type": "rich_text_list", "style": "bullet", "elements": [_bullet(line) for line in lines]},
        {"type": "rich_text_section", "elements": typed(counted)},
    )
    return {"text": fallback(words), "blocks": [block]}


def _bullet(line: FigureLine) -> Element:
    """A line of data, what is counted being the link to it."""
    fits = len(line.text) <= LONGEST_FIGURE and len(line.link) <= LONGEST_LINK and URL.fullmatch(line.link)
    if not fits:
        return {"type": "rich_text_section", "elements": typed(shorten(line.text, LONGEST_FIGURE))}
    link = {"type": "link", "url": line.link, "text": line.of}
    around = [[{"type": "text", "text": text}] if text else [] for text in (line.before, line.after)]
    return {"type": "rich_text_section", "elements": [*around[0], link, *around[1]]}


def _owe_chart(writing: Writing, post: Post, calendar: Calendar, meeting: Occurrence) -> None:
    """What the chart shows is settled with the message it belongs to; one of a single day would show nothing."""
    zone = calendar.series.zone
    today = local_day(writing.now, zone)
    days = days_of_weeks(meeting.day, today)
    readings = ticket_counts.lately(writing.tx, writing.workspace, calendar, days[0], over_at(meeting))
    found = weekly_figures(calendar.series.sections, readings, days)
    if len({day for one in found for day, _ in one.points}) < 2:
        return
    content = _chart(found, days, f"{day_words(today)} {local_time_words(writing.now, zone)}")
    owed = replace(post, kind=PostKind.TICKETS_CHART, waits_for=post.number, content=content)
    if not outbox.owe(writing.tx, writing.workspace, owed):
        charts = outbox.find(writing.tx, writing.workspace, owed.kind, series=post.series, original=post.original)
        outbox.rewrite(writing.tx, next(one.number for one in charts if one.subject == owed.subject), content)


def _chart(found: tuple[WeeklyFigures, ...], days: tuple[date, ...], at: str) -> dict[str, Any]:
    first = min(day for one in found for day, _ in one.points)
    content: dict[str, Any] = {
        "lines": [[one.label, [[day.isoformat(), number] for day, number in one.points]] for one in found],
        "days": [day.isoformat() for day in days if day >= first],
    }
    lines, asked = lines_of(content)
    words = alternative(lines, asked, LONGEST_LINE)
    file = {
        "name": f"tickets-{days[-1].isoformat()}.png",
        "title": f"Tickets since {day_words(first, days[-1])}, as of {at}",
        "alt": words_for_a_screen_reader(lines, asked),
    }
    return {**content, "file": file, "message": messages.line(words)}


def lines_of(content: Mapping[str, Any]) -> tuple[list[Line], list[date]]:
    """The lines of the chart, and the days on which figures were asked for, as the content of its post keeps them."""
    lines = [
        Line(label, tuple((date.fromisoformat(day), number) for day, number in points))
        for label, points in content["lines"]
    ]
    return lines, [date.fromisoformat(day) for day in content["days"]]


async def picture(content: Mapping[str, Any]) -> bytes | None:
    """The chart as PNG, drawn beside everything else; None where it cannot be drawn: the log says why."""
    lines, asked = lines_of(content)
    return await asyncio.to_thread(chart_if_possible, lines, asked)


def words_for_a_screen_reader(lines: Sequence[Line], asked: Sequence[date]) -> str:
    """The chart in words, as many of the latest figures as an address can carry."""
    longest = LONGEST_ALT
    while len(quote(words := alternative(lines, asked, longest))) > LONGEST_ADDRESS:
        longest //= 2
    return words
