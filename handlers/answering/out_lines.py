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
from meetings.posting import PostKind
from posts.unasked.lines import Part, content, from_then_on, is_about
from posts.words import absences as words
from storage import changelog, outbox
from storage.records import absences

ONE_DAY = timedelta(days=1)


def tell_channels(memory: Memory, recorded: Sequence[Absence]) -> str:
    """Owe the lines; returns the sentence for the receipt, "" where no channel is told."""
    known = {absence.number: _said_before(memory, absence) for absence in recorded}
    news = [absence for absence in recorded if not known[absence.number]]
    told = [calendar for calendar in memory.calendars if news and _tell(memory, calendar, news)]
    if said := [f"#{before.number}" for before in known.values() if before]:
        already = f"The channels have heard of it already, by {join_words(list(dict.fromkeys(said)))}."
        return f"{already} {_told(memory, told)}".strip()
    return _told(memory, told)


def _said_before(memory: Memory, absence: Absence) -> Absence | None:
    """An absence of the same person that has these days and was told of: the same in other words is no news."""
    standing = absences.not_over_before(memory.tx, memory.workspace, absence.first_day)
    others = (one for one in standing if one.person == absence.person and one.number < absence.number)
    return next((one for one in others if one.covers(absence) and _was_told(memory, one)), None)


def _was_told(memory: Memory, absence: Absence) -> bool:
    key = {"number": absence.number}
    commands = changelog.commands_of(memory.tx, memory.workspace, "absences", key)
    posts = [post for number in commands for post in outbox.about(memory.tx, memory.workspace, subject_of(number))]
    return any(post.kind is PostKind.LINE and is_about(post.content, "absences", key) for post in posts)


def _told(memory: Memory, told: Sequence[Calendar]) -> str:
    if not told or [calendar.series.key for calendar in told] == [memory.series]:
        return "The channel is told." if told else ""
    titles = join_words([calendar.series.title for calendar in told])
    return f"The channel of {titles} is told." if len(told) == 1 else f"The channels of {titles} are told."


def _tell(memory: Memory, calendar: Calendar, recorded: Sequence[Absence]) -> bool:
    """Owe the line to the channel of this series about those who belong to it; whether there is anything to say."""
    zone = calendar.series.zone
    today, begins = local_day(memory.now, zone), recorded[0].first_day
    missed = [absence for absence in recorded if _belongs(memory, calendar, absence.person)]
    if not missed or not today <= begins <= today + ONE_DAY:
        return False
    kept = _kept(missed, today)
    if begins > today:
        kept = from_then_on(kept, instant(begins, time(0), zone), _kept(missed, begins))
    owe_line(memory, calendar, kept, until=instant(begins + ONE_DAY, time(0), zone))
    return True


def _belongs(memory: Memory, calendar: Calendar, name: str) -> bool:
    person = memory.roster.exactly(name)
    return person is not None and is_member(calendar.series, person)


def _kept(absences: Sequence[Absence], today: date) -> dict[str, object]:
    parts = [
        Part(
            "absences",
            {"number": absence.number},
            words.public_line([absence], today),
            words.not_out_line(absence, today),
        )
        for absence in absences
    ]
    return content(words.public_line(absences, today), parts)
