"""Lines about rows that may be taken back: said of what stands at the moment, corrected when that changes.

A line names its parts, each a row and the words about it. It is never unsaid: what was posted is corrected in place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import of_key
from posts.slack import messages
from posts.words import duty, duty_changes
from posts.words.absences import out_words
from posts.words.agenda import schedule as meeting_times
from posts.words.agenda.dates import no_day_line, row_line
from storage import changelog
from storage.engine import Transaction
from storage.records import absences, series


@dataclass(frozen=True)
class Part:
    """A row (its table and key), the words about it alone, and the words that it does not stand after all.

    `holds` are columns the row has to have for the words to be true; None where the words say that there is no row.
    """

    table: str
    key: Mapping[str, Any]
    words: str
    undone: str
    holds: Mapping[str, Any] | None = field(default_factory=dict)


def content(line: str, parts: Sequence[Part]) -> dict[str, Any]:
    """What a post of this line keeps."""
    return {"line": line, "parts": [asdict(part) for part in parts]}


def from_then_on(kept: Mapping[str, Any], at: datetime, later: Mapping[str, Any]) -> dict[str, Any]:
    """What a post keeps whose words are others from an instant on: "tomorrow" is "today" after midnight."""
    return {**kept, "later": {"at": at.isoformat(), "kept": later}}


def as_of(kept: Mapping[str, Any], now: datetime) -> Mapping[str, Any]:
    """What a post keeps in the words that are right now."""
    later = kept.get("later")
    if later is None or now < datetime.fromisoformat(later["at"]):
        return kept
    words: Mapping[str, Any] = later["kept"]
    return words


def message(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> messages.Message | None:
    """The line about what stands, or None where nothing of it does."""
    text = standing(tx, workspace, kept)
    return messages.line(text) if text else None


def correction(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> messages.Message:
    """What is put in place of a line that was posted: itself where all of it stands (again)."""
    text = as_it_stands(tx, workspace, kept)
    return messages.line(text) if text == kept["line"] else messages.corrected(text, kept["line"])


def as_it_stands(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> str:
    """The words about what stands of a line, else what holds in its place."""
    otherwise = " ".join(dict.fromkeys(_otherwise(tx, workspace, part) for part in kept["parts"]))
    return standing(tx, workspace, kept) or otherwise


def is_about(kept: Mapping[str, Any], table: str, key: Mapping[str, Any]) -> bool:
    """Whether one part of a line is this row."""
    return any((part["table"], part["key"]) == (table, key) for part in kept.get("parts", ()))


def standing(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> str | None:
    """The words about what stands of a line, None where nothing does."""
    parts = kept["parts"]
    if all(_stands(tx, workspace, part) for part in parts):
        return str(kept["line"])
    said = [part["words"] if _stands(tx, workspace, part) else _restated(tx, workspace, part) for part in parts]
    return "; ".join(filter(None, dict.fromkeys(said))) or None


def _restated(tx: Transaction, workspace: str, part: Mapping[str, Any]) -> str:
    """The words about an absence that has other days by now, or is part of another; "" where nobody is out then."""
    holds = part.get("holds") or {}
    if part["table"] != "absences" or "person" not in holds:
        return ""
    first, last = absences.days_held(holds)
    known = absences.of_person(tx, workspace, holds["person"], first)
    now = [each for each in known if each.touches(first, last)]
    return f"{out_words(now[:1], first)}." if now else ""


def _stands(tx: Transaction, workspace: str, part: Mapping[str, Any]) -> bool:
    row, holds = changelog.current(tx, workspace, part["table"], part["key"]), part.get("holds", {})
    if row is None or holds is None:
        return row is holds
    return all(row[name] == value for name, value in holds.items())


def _otherwise(tx: Transaction, workspace: str, part: Mapping[str, Any]) -> str:
    """What holds in place of a part that does not stand."""
    key = part["key"]
    row = changelog.current(tx, workspace, part["table"], key)
    if row and part["table"] == "occurrences":
        return row_line(date.fromisoformat(key["original"]), row)
    calendar = of_key(series.calendars(tx, workspace, {}), key.get("series"))
    return (calendar and _by_now(calendar, part["table"], key)) or str(part["undone"])


def _by_now(calendar: Calendar, table: str, key: Mapping[str, Any]) -> str:
    """The words about what has become otherwise since, "" where what was said is only taken back."""
    if table == "occurrences":
        original = date.fromisoformat(key["original"])
        return "" if calendar.is_regular(original) else no_day_line(original)
    if key.get("name") == "schedule":
        return meeting_times.since_line(calendar, date.fromisoformat(key["valid_from"]))
    return _duty_by_now(calendar, table, key)


def _duty_by_now(calendar: Calendar, table: str, key: Mapping[str, Any]) -> str:
    """Who takes turns since a day, or who has the week of a turn or of a covered day; "" for anything else."""
    name, _, named = str(key.get("name", "")).partition(" ")
    rota = str(key.get("rota", named))
    schedule = next((one for one in calendar.series.duties if one.key == rota), None)
    if schedule and name == "duty":
        return duty.since_line(schedule, date.fromisoformat(key["valid_from"]))
    if schedule and table in {"duty_turns", "duty_covers"}:
        day = date.fromisoformat(key.get("first_day") or key["day"])
        return duty_changes.now_line(schedule, [day], day)
    return ""
