"""The draft as it is posted: a short summary in the channel, the whole file in its thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from meetings.absences import to_print, when_words
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, join_words, local_day, local_time_words, span_words, title_day
from meetings.duty.turn import DutyWeek
from meetings.duty.words import people_words
from meetings.minutes import filing
from meetings.minutes.calendar_lines import calendar_lines
from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.minutes.left import Left, left_for_people
from posts.buttons import Say, with_buttons
from posts.drafts.figure_lines import figure_lines
from posts.drafts.ledger_lines import ended_lines, not_carried_line, open_words
from posts.here import Here
from posts.slack.rich_text import Block, Element, labelled, rich_text
from posts.slack.slack_text import fallback, shorten
from posts.words.agenda.dates import cancelled_line

LONGEST_HEADER = 150
LONGEST_LABELLED = 1_500
# What is left for people has a row of buttons each; more than these would hide the rest of the summary.
MOST_LEFT = 5
# A draft that comes later than this says so: people looked for it before.
LATE = timedelta(minutes=5)


def file_name(known: Known) -> str:
    """`tech-2019-07-08.md`, or by the team's pattern: by its name and title the file is found again in the thread."""
    return filing.file_name(known.calendar.series.style, known.calendar.series.key, known.day)


def file(known: Known) -> dict[str, str]:
    """The file of the drafted minutes: its name, title and text."""
    return {"name": file_name(known), "title": _title(known.calendar, known.occurrence), "text": render(draft(known))}


def late_words(due_at: datetime, at: datetime, zone: str) -> str:
    """`posted at 10:30, due at 09:00; `, and nothing of a draft that comes in time."""
    if at - due_at < LATE:
        return ""
    return f"posted at {local_time_words(at, zone)}, due at {local_time_words(due_at, zone)}; "


def summary(known: Known, turns: Mapping[str, str], post: int, here: Here, late: str = "") -> dict[str, Any]:
    """The message of the draft with its buttons, and what they stand for, as the content of this post.

    `turns` are the lines of the duties that turned at the instant of the draft, by the keys of their rotas;
    `late` is that it came late.
    """
    title = _title(known.calendar, known.occurrence)
    left = left_for_people(known)
    lines = _lines(known, turns, left, here, late)
    plain = "; ".join(f"{label} {text}" for label, text in lines)
    says = [Say(press.label, press.surface, press.text) for one in left[:MOST_LEFT] for press in one.presses]
    message = {"text": fallback(f"{title}. {plain}"), "blocks": [_header(title), rich_text(*_sections(lines))]}
    return with_buttons(message, post, says)


def cancelled(calendar: Calendar, meeting: Occurrence) -> dict[str, Any]:
    """What stands in place of the summary of a meeting that was called off after its draft was posted."""
    title = _title(calendar, meeting)
    text = cancelled_line([meeting], calendar, meeting.day)
    blocks = [_header(title), rich_text(labelled("Off:", text))]
    return {"message": {"text": fallback(f"{title}. {text}"), "blocks": blocks}}


def posted_again(calendar: Calendar, meeting: Occurrence, at: datetime) -> dict[str, Any]:
    """What stands in place of an early summary once the draft is posted on the day; `at` is when it was."""
    title, zone = _title(calendar, meeting), calendar.series.zone
    day = local_day(at, zone)
    text = f"posted again {day_words(day)} at {local_time_words(at, zone)}, further down: that one is kept up to date."
    blocks = [_header(title), rich_text(labelled("Draft:", text))]
    return {"message": {"text": fallback(f"{title}. Draft: {text}"), "blocks": blocks}}


def _title(calendar: Calendar, meeting: Occurrence) -> str:
    return f"{calendar.series.title}, {title_day(meeting.day)}"


def _header(title: str) -> Block:
    return {"type": "header", "text": {"type": "plain_text", "text": shorten(title, LONGEST_HEADER), "emoji": False}}


def _sections(lines: list[tuple[str, str]]) -> list[Element]:
    sections = [labelled(label, shorten(text, LONGEST_LABELLED)) for label, text in lines]
    for section in sections[:-1]:
        section["elements"].append({"type": "text", "text": "\n"})
    return sections


def _lines(known: Known, turns: Mapping[str, str], left: list[Left], here: Here, late: str) -> list[tuple[str, str]]:
    """The labelled lines of the summary; what there is nothing of is left out."""
    series = known.calendar.series
    lines = [("Out:", _out(known))]
    for duty in series.duties:
        name = duty.name(known.day)
        said = turns.get(duty.key, "").removeprefix(f"{name}: ")
        weeks = ", ".join(_week(week, known.day) for week in duty.weeks(known.day, 2))
        lines.append((f"{name}:", said or f"{weeks}."))
    lines += figure_lines(known)
    lines.append(("Open action items:", open_words(known)))
    lines += [("Calendar:", f"{line}.") for line in calendar_lines(known.calendar, known.occurrence)]
    lines += [*ended_lines(known), *not_carried_line(known)]
    runs = f" {known.occurrence.host} runs it." if known.occurrence.host else ""
    at = f"{known.occurrence.at:%H:%M}"
    lines.append(("Draft:", f"{late}in the thread as {file_name(known)}. The meeting starts at {at}.{runs}"))
    if left:
        lines.append(
            (f"Left for you: {len(left)}", f"\n{_left_words(left, here, texts=any(one.asked for one in known.texts))}")
        )
    return lines


def _week(week: DutyWeek, day: date) -> str:
    """`Will Mon Aug 26 - Sun Sep 1`: a post that is read on other days than its own names no week by that day."""
    return f"{people_words(week)} {span_words(week.first, week.last, day)}"


def _left_words(left: list[Left], here: Here, *, texts: bool) -> str:
    lines = [one.text for one in left[:MOST_LEFT]]
    if len(left) > MOST_LEFT:
        others = f", {here.command('agenda carried')} carried text" if texts else ""
        lines.append(f"and {len(left) - MOST_LEFT} more: {here.command('ai list')} has all items{others}")
    return "\n".join(lines)


def _out(known: Known) -> str:
    absences = to_print(known.missed, known.day, known.calendar.last_day_of_interest(known.occurrence))
    people: dict[str, list[str]] = {}
    for absence in absences:
        people.setdefault(absence.person, []).append(when_words(absence.when, known.day))
    out = [f"{person} {join_words(when)}" for person, when in people.items()]
    return f"{'; '.join(out)}." if out else "nobody."
