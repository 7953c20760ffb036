"""Word to the channels of an absence that begins today or tomorrow: one line in each meeting that misses somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from handlers.answering.memory import Memory
from handlers.answering.telling import owe_line, subject_of
from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import is_member
from meetings.dates import instant, join_words, local_day
from meetings.posting import PostKind, State
from posts.unasked.lines import Part, content, from_then_on, is_about
from posts.words import absences as words
from storage import changelog, outbox
from storage.records import absences

ONE_DAY = timedelta(days=1)


def tell_channels(memory: Memory, recorded: Sequence[Absence]) -> str:
    """Owe the lines; returns the sentence for the receipt, "" where no channel is told."""
    told = [calendar for calendar in memory.calendars if _tell(memory, calendar, recorded)]
    if not told or [calendar.series.key for calendar in told] == [memory.series]:
        return "The channel is told." if told else ""
    titles = join_words([calendar.series.title for calendar in told])
    return f"The channel of {titles} is told." if len(told) == 1 else f"The channels of {titles} are told."


def has_a_line(memory: Memory, known: Sequence[Absence]) -> bool:
    """Whether a channel was told of one of these absences, or will be: that line is corrected."""
    numbers = {number for absence in known for number in _commands(memory, absence)}
    posts = [post for number in numbers for post in outbox.about(memory.tx, memory.workspace, subject_of(number))]
    keys = [{"number": absence.number} for absence in known]
    lines = [post for post in posts if post.kind is PostKind.LINE and post.state is not State.GIVEN_UP]
    return any(is_about(post.content, "absences", key) for post in lines for key in keys)


def _commands(memory: Memory, absence: Absence) -> list[int]:
    return changelog.commands_of(memory.tx, memory.workspace, "absences", {"number": absence.number})


def _tell(memory: Memory, calendar: Calendar, recorded: Sequence[Absence]) -> bool:
    """Owe the line to the channel of this series about those who belong to it; whether there is anything to say."""
    zone = calendar.series.zone
    today = local_day(memory.now, zone)
    missed = [absence for absence in recorded if today <= absence.first_day <= today + ONE_DAY]
    missed = [absence for absence in missed if _belongs(memory, calendar, absence.person)]
    if not missed:
        return False
    begins = min(absence.first_day for absence in missed)
    kept = _kept(missed, today)
    if begins > today:
        kept = from_then_on(kept, instant(begins, time(0), zone), _kept(missed, begins))
    owe_line(memory, calendar, kept, until=instant(begins + ONE_DAY, time(0), zone))
    return True


def _belongs(memory: Memory, calendar: Calendar, name: str) -> bool:
    person = memory.roster.exactly(name)
    return person is not None and is_member(calendar.series, person)


def _kept(missed: Sequence[Absence], today: date) -> dict[str, object]:
    parts = [
        Part(
            "absences",
            {"number": absence.number},
            words.public_line([absence], today),
            words.not_out_line(absence, today),
            absences.held(absence),
        )
        for absence in missed
    ]
    of_same_days = len({absence.when for absence in missed}) == 1
    line = words.public_line(missed, today) if of_same_days else "; ".join(part.words for part in parts)
    return content(line, parts)
