"""The draft as it is posted: a short summary in the channel, the whole file in its thread."""

from __future__ import annotations

from collections import Counter
from typing import Any

from meetings.absences import to_print, when_words
from meetings.action_items import NOBODY
from meetings.dates import join_words, title_day
from meetings.minutes.calendar_lines import calendar_lines
from meetings.minutes.draft import Known, draft
from meetings.minutes.house_style import render
from posts.slack.rich_text import Element, labelled, rich_text
from posts.slack.slack_text import fallback, shorten

LONGEST_HEADER = 150
LONGEST_LABELLED = 1_500


def file_name(known: Known) -> str:
    """`tech-2019-07-08.md`: by its name the file is found again in the thread."""
    return f"{known.calendar.series.key}-{known.day.isoformat()}.md"


def file(known: Known) -> dict[str, str]:
    """The file of the drafted minutes: its name, title and text."""
    title = f"{known.calendar.series.title}, {title_day(known.day)}"
    return {"name": file_name(known), "title": title, "text": render(draft(known))}


def summary(known: Known, turn: str | None) -> dict[str, Any]:
    """The message of the draft; `turn` is the line of a duty week that turns at the same instant."""
    series = known.calendar.series
    title = f"{series.title}, {title_day(known.day)}"
    lines = _lines(known, turn)
    plain = "; ".join(f"{label} {text}" for label, text in lines)
    header = {
        "type": "header",
        "text": {"type": "plain_text", "text": shorten(title, LONGEST_HEADER), "emoji": False},
    }
    return {
        "text": fallback(f"{title}. {plain}"),
        "blocks": [header, rich_text(*_sections(lines))],
    }


def _sections(lines: list[tuple[str, str]]) -> list[Element]:
    sections = [labelled(label, shorten(text, LONGEST_LABELLED)) for label, text in lines]
    for section in sections[:-1]:
        section["elements"].append({"type": "text", "text": "\n"})
    return sections


def _lines(known: Known, turn: str | None) -> list[tuple[str, str]]:
    """The labelled lines of the summary; what there is nothing of is left out."""
    series = known.calendar.series
    lines = [("Out:", _out(known))]
    if duty := series.duty:
        (_, this), (_, following) = duty.weeks(known.day, 2)
        said = (turn or "").removeprefix(f"{duty.name(known.day)}: ")
        lines.append(
            (
                f"{duty.name(known.day)}:",
                said or f"{this or 'nobody yet'} this week, {following or 'nobody yet'} next week.",
            )
        )
    lines.append(("Open action items:", _items(known)))
    lines += [("Calendar:", f"{line}.") for line in calendar_lines(known.calendar, known.occurrence)]
    lines.append(("Draft:", f"in the thread as {file_name(known)}. The meeting starts at {known.occurrence.at:%H:%M}."))
    return lines


def _out(known: Known) -> str:
    absences = to_print(known.absences, known.day, known.calendar.last_day_of_interest(known.occurrence))
    out = [f"{absence.person} {when_words(absence.when, known.day)}" for absence in absences]
    return f"{'; '.join(out)}." if out else "nobody."


def _items(known: Known) -> str:
    owners = Counter(join_words(item.owners) or NOBODY for item in known.items)
    each = ", ".join(f"{owner} {count}" for owner, count in owners.most_common())
    return f"{len(known.items)} ({each})." if each else "none."


def update_lead(at: str) -> str:
    """What stands before the words about something that came after the post; `at` is the time of day."""
    return f"{at} after the draft: "
