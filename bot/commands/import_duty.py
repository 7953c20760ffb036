"""Who had the duty and who will, of the files of an import, into the schedule."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.commands.import_asked import Asked, Done, calendar_asked
from bot.commands.import_author import author
from bot.commands.import_minutes import is_minutes
from bot.commands.import_words import printed
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Settings
from meetings.calendar.calendar import Calendar
from meetings.dates import join_words, local_day
from meetings.duty.importing import (
    Imported,
    Known,
    NoFirstWeek,
    Reading,
    Weight,
    headings_of,
    imported,
    ordered,
    read_files,
    taken,
)
from meetings.duty.schedule import DutySchedule
from meetings.people import Roster, fold
from storage import commands
from storage.engine import Transaction
from storage.records import dated_values, duty_schedules, people, series, workspaces
from storage.records.duty_schedules import RotaOf

# What the log says of an imported turn, by how much the file's word counts: a later import reads it there.
_LOGGED = {
    Weight.ANNOUNCED: "import announced turn",
    Weight.LISTED: "import listed turn",
    Weight.HAD: "import turn that was had",
}
_WEIGHTS = {words: weight for weight, words in _LOGGED.items()}


@dataclass(frozen=True)
class _Home:
    """Where it is imported to: the workspace, the meeting, and the whole schedule of its duty."""

    workspace: str
    calendar: Calendar
    schedule: DutySchedule

    @property
    def of(self) -> RotaOf:
        return RotaOf(self.calendar.series.key, self.schedule.key)

    @property
    def is_first(self) -> bool:
        return self.calendar.series.duties[0].key == self.schedule.key


def bring_duty(
    tx: Transaction, settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime
) -> Done | None:
    workspace = workspaces.only(tx)
    if workspace is None:
        return None
    calendars = series.calendars(tx, workspace, settings.file.layouts())
    minutes = {name for name, text in texts if is_minutes(name, text)}
    if len(minutes) == len(texts) and not calendar_asked(calendars, asked).series.duties:
        return Done((), all_understood=True)
    home = _home(tx, workspace, calendars, asked)
    today = local_day(now, home.calendar.series.zone)
    rota = home.schedule.rota
    headings = headings_of(rota, today, home.calendar.series.sections)
    known = Known(Roster(people.people(tx, workspace)), rota, headings, today, home.is_first)
    readings = [_of_duty_alone(reading, minutes) for reading in read_files(texts, known)]
    what = taken(readings)
    if not what.turns and what.all_understood and len(minutes) == len(texts):
        return Done((), all_understood=True)
    try:
        entry = ordered(home.schedule, readings, asked.first, now)
    except NoFirstWeek as why:
        raise SettingsMistake(str(why)) from None
    changes = duty_schedules.last_changes(tx, workspace, home.of)
    brought = {first: weight for first, said in changes.items() if (weight := _WEIGHTS.get(said)) is not None}
    plan = imported(home.schedule, what, now, entry, brought)
    if not plan.changes_nothing:
        _store(tx, home, plan, asked, now)
    lines = printed(readings, what, plan, today, report=asked.report)
    return Done(tuple(lines), what.all_understood)


def _of_duty_alone(reading: Reading, minutes: Set[str]) -> Reading:
    """What is said of whole files that are minutes is said where those are taken: they need no duty."""
    return replace(
        reading,
        not_read=tuple(one for one in reading.not_read if one.place.line or one.place.file not in minutes),
        remarks=tuple(one for one in reading.remarks if one.place.line or one.place.file not in minutes),
    )


def _home(tx: Transaction, workspace: str, calendars: Sequence[Calendar], asked: Asked) -> _Home:
    """The series and the rota that are asked for, which may be left out where there is one."""
    calendar = calendar_asked(calendars, asked)
    duties = calendar.series.duties
    if not duties:
        raise SettingsMistake(
            f"the series {calendar.series.key} has no duty; begin one in Slack: `/triage roster Mat, Brian, Carl`"
        )
    wanted = fold(asked.rota) if asked.rota else None
    found = [duty for duty in duties if wanted in {None, duty.key, *_names(duty)}]
    if len(found) != 1:
        names = join_words([f'"{duty.on(date.max).name}"' for duty in duties], "or")
        raise SettingsMistake(f"--rota {asked.rota or '(none)'}: name one of {names}")
    key = calendar.series.key
    return _Home(workspace, calendar, duty_schedules.whole(tx, workspace, key, found[0].rota))


def _names(duty: DutySchedule) -> set[str]:
    return {fold(entry.value.name) for entry in duty.rota.duties.entries}


def _store(tx: Transaction, home: _Home, plan: Imported, asked: Asked, now: datetime) -> None:
    """Write what is planned, every change logged by one command of one author."""
    names = " ".join(path.name for path in asked.files)
    by = author(tx, home.workspace, names, now)
    if plan.entry:
        dated_values.set_duty(tx, by, home.of.series, plan.entry, home.of.rota)
    for turn in plan.removed:
        duty_schedules.remove_turn(tx, by, home.of, turn)
    weights = {said.first: said.weight for said in plan.new}
    for turn in plan.put:
        words = _LOGGED[weights[turn.first]] if turn.first in weights else "plan turn"
        duty_schedules.put_turn(tx, by, home.of, turn, words)
    for cover in plan.covers:
        duty_schedules.put_cover(tx, by, home.of, cover, "import cover")
    commands.finish(tx, by.command, {}, home.of.series)
