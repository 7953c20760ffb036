"""What is said in a draft's thread about a row that is not as the posted file has it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date

from meetings.absences import when_words
from meetings.action_items import printed
from meetings.action_items.carrying import CarryRules, Drafted, why_not_carried
from meetings.agenda_lines.agenda_line import line_for
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.changes import Change
from meetings.dates import day_words, local_time_words
from meetings.minutes.calendar_lines import in_brackets, moved_to
from meetings.minutes.drafts_before import drafted
from meetings.tickets.asking_for import shown_by
from posts.drafts.changed_values import dated_words, duty_words, figure_words
from posts.words.carried import changed_words as carried_words
from posts.words.ticket_labels import changed_words as label_words
from storage.records import absences, action_items, agenda_lines, announcements, carried_text

RULES = CarryRules()
Words = Callable[[Change, Calendar, Occurrence], str]


def changed_line(
    changes: list[Change], calendar: Calendar, meeting: Occurrence, posted: Collection[date] | None = None
) -> str:
    """`09:40 Brian is out Mon July 8 added; 09:41 ...`, "" where nothing of it concerns this meeting.

    `posted` are the dates whose drafts went out (drafts_before.py).
    """
    zone = calendar.series.zone
    said = [(change, changed_words(change, calendar, meeting, posted)) for change in changes]
    # What is recorded for several at once, as a holiday of several sites is, has the same words for each.
    return "; ".join(dict.fromkeys(f"{local_time_words(change.at, zone)} {words}" for change, words in said if words))


def changed_words(
    change: Change, calendar: Calendar, meeting: Occurrence, posted: Collection[date] | None = None
) -> str:
    """The words about one change for the draft of this meeting, "" where it does not concern it."""
    words = _WORDS.get(change.table)
    of_another = change.key.get("series", calendar.series.key) != calendar.series.key
    if words is None or of_another or (change.table in _PRINTED and meeting.cancelled):
        return ""
    if change.table == "action_items":
        return words(change, calendar, meeting) or _carried_words(change, drafted(calendar, meeting, RULES, posted))
    return words(change, calendar, meeting)


def come_or_gone(change: Change, text: str) -> str:
    """`text added`, `text taken back`, or `now text`."""
    if change.after is None:
        return f"{text} taken back"
    return f"{text} added" if change.before is None else f"now {text}"


def _absence(change: Change, calendar: Calendar, meeting: Occurrence) -> str:
    """Nothing is said of one that became part of another, whose days are said to be others now."""
    rows = [absences.from_row(row) for row in (change.after, change.before) if row]
    last = calendar.last_day_of_interest(meeting)
    if change.what == absences.JOINED or not any(one.touches(meeting.day, last) for one in rows):
        return ""
    absence = rows[0]
    return come_or_gone(change, f"{absence.person} out {when_words(absence.when, meeting.day)}")


def _announcement(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    return come_or_gone(change, announcements.from_row(change.after or change.before or {}).text)


def _agenda_line(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    """Nothing is said of a line that stands in other minutes only."""
    rows = [row for row in (change.after, change.before) if row]
    lines = [line for row in rows if (line := agenda_lines.from_row(row)).stands_on(meeting.day)]
    return come_or_gone(change, f"{lines[0].section}: {line_for(lines[0], meeting.day)}") if lines else ""


def _item(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    item = action_items.from_row(change.after or change.before or {})
    before = action_items.from_row(change.before) if change.before else None
    if change.after is None or before is None:
        return come_or_gone(change, printed(item))
    if item.ended:
        return f"{printed(item)} {item.ended}"
    if before.ended:
        return f"{printed(item)} open again"
    if printed(before) != printed(item):
        return come_or_gone(change, printed(item))
    place = item.topic or item.section or "no topic"
    return "" if place == (before.topic or before.section or "no topic") else f"{printed(item)} now under {place}"


def _carried_words(change: Change, judged: Drafted) -> str:
    """Whether a draft carries an open item again, or no more; "" where that is as it was."""
    if change.before is None or change.after is None:
        return ""
    before, after = action_items.from_row(change.before), action_items.from_row(change.after)
    was, now = why_not_carried(before, judged, RULES), why_not_carried(after, judged, RULES)
    if bool(was) == bool(now):
        return ""
    return f"{printed(after)} {'not carried' if now else 'carried again'}"


def _occurrence(change: Change, calendar: Calendar, meeting: Occurrence) -> str:
    """Nothing is said of a date behind the next meeting: these minutes do not have it."""
    original = date.fromisoformat(str(change.key["original"]))
    changed, following = calendar.occurrence(original), calendar.held_after(meeting)
    days = [original, changed.day, *_moved_to(change)]
    last = following.day if following else date.max
    if original != meeting.original and not any(meeting.day <= day <= last for day in days):
        return ""
    which = f"the meeting of {day_words(original)}"
    if changed.cancelled:
        return f"the meeting of {day_words(changed.day)} is cancelled{in_brackets(changed.why)}"
    if changed.moved and changed.day == original:
        return f"{which} begins at {changed.at:%H:%M}{in_brackets(changed.why)}"
    if changed.moved:
        return f"{which} is moved to {moved_to(changed)}{in_brackets(changed.why)}"
    if change.after is None and (holiday := calendar.undecided_holiday(changed)):
        return f"whether we meet on {holiday}, {day_words(original)}, is open again"
    return f"{which} takes place after all" if change.after is None else ""


def _holiday(change: Change, calendar: Calendar, meeting: Occurrence) -> str:
    """`Snow Day Mon July 15 added`, where these minutes speak of that day."""
    row = change.after or change.before or {}
    day, following = date.fromisoformat(str(row["day"])), calendar.held_after(meeting)
    if not meeting.day < day <= (following.day if following else meeting.day):
        return ""
    return come_or_gone(change, f"{row['name']} {day_words(day)}")


def _moved_to(change: Change) -> list[date]:
    """The days to which the meeting was moved, before and after."""
    return [date.fromisoformat(str(row["day"])) for row in (change.before, change.after) if row and row.get("day")]


def _carried_text(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    return carried_words(change, carried_text.from_row(change.after) if change.after else None)


def _reading(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    """Nothing is said of a source that has failed once more, or of which these minutes show nothing."""
    row = change.after or {}
    source = str(change.key["source"])
    shown = row.get("total") is not None and source in shown_by(calendar)
    return f"{source} counted anew" if shown else ""


def _label(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    return label_words(change)


# What stands in the minutes, of which there are none where the meeting is cancelled.
_PRINTED = {
    "absences", "agenda_lines", "announcements", "action_items", "carried_text", "figures", "duty_turns", "duty_covers",
    "ticket_labels", "ticket_readings",
}  # fmt: skip
_WORDS: Mapping[str, Words] = {
    "absences": _absence,
    "agenda_lines": _agenda_line,
    "announcements": _announcement,
    "action_items": _item,
    "carried_text": _carried_text,
    "occurrences": _occurrence,
    "dated_values": dated_words,
    "duty_turns": duty_words,
    "duty_covers": duty_words,
    "figures": figure_words,
    "holidays": _holiday,
    "ticket_labels": _label,
    "ticket_readings": _reading,
}
