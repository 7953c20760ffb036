"""Bringing a team's own past into the schedule of a duty, for the command line. Nothing is sent to Slack."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from bot.clock import SystemClock
from bot.commands.drafting import only_settings
from bot.commands.import_words import printed
from bot.process.place import PlaceTaken, claim
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Environment, Settings
from bot.work.set_clock import first_reading
from meetings.calendar.calendar import Calendar
from meetings.dates import join_words, local_day
from meetings.duty.importing import (
    Imported,
    Known,
    NoFirstWeek,
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
from storage.changelog import Author
from storage.engine import Storage, Transaction
from storage.migrations.migrating import NewerDatabaseError
from storage.records import dated_values, duty_schedules, people, series, workspaces
from storage.records.duty_schedules import RotaOf

# Who is named as the author of every change of an import.
AUTHOR = "import"
# What the log says of an imported turn, by how much the file's word counts: a later import reads it there.
_LOGGED = {
    Weight.ANNOUNCED: "import announced turn",
    Weight.LISTED: "import listed turn",
    Weight.HAD: "import turn that was had",
}
_WEIGHTS = {words: weight for weight, words in _LOGGED.items()}


@dataclass(frozen=True)
class Asked:
    """What is to be imported: the files, into which rota of which series, and from which day on an order counts.

    With `report` nothing is changed.
    """

    files: tuple[Path, ...]
    series: str | None = None
    rota: str | None = None
    first: date | None = None
    report: bool = False


@dataclass(frozen=True)
class Done:
    """What is printed, and whether all of the files was understood."""

    lines: tuple[str, ...]
    all_understood: bool


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


async def bring(settings: Settings, asked: Asked) -> Done:
    """Import these files, while Convener works with the database or not.

    Raises SettingsMistake where a file cannot be read as text, where the series, the rota or the day is not one of the
    team's, and where the database cannot be used.
    """
    texts = [(str(path), _text(path)) for path in asked.files]
    environment = settings.environment
    now = await _now(environment)
    path = environment.convener_database
    try:
        if path.exists() and (done := await _in_database(path, settings, asked, texts, now)):
            return done
        if not asked.report:
            raise SettingsMistake(
                f"{path}: Convener has not been in a workspace yet; start `convener run` once, then import"
                " (--report shows already what would be taken)"
            )
        return await _in_settings(settings, asked, texts, now)
    except NewerDatabaseError as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}") from None
    except sqlite3.Error as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: nothing was imported: {error}") from None


async def _now(environment: Environment) -> datetime:
    clock = await first_reading(environment.convener_clock) if environment.convener_clock else SystemClock()
    return clock.now()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsMistake(f"{path}: this is no text in UTF-8") from None
    except OSError as error:
        raise SettingsMistake(f"{path}: {error.strerror}") from None


async def _in_database(
    path: Path, settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime
) -> Done | None:
    """What was done in this database; None where it has joined no workspace yet."""
    storage = Storage(path)
    try:
        if asked.report:
            return await storage.read(lambda tx: _bring(tx, settings, asked, texts, now))
        await _brought_up_to_date(storage, path)
        return await storage.write(lambda tx: _bring(tx, settings, asked, texts, now))
    finally:
        await storage.close()


async def _brought_up_to_date(storage: Storage, path: Path) -> None:
    """Take the steps the tables have still to take, unless a process works with them, which has taken them."""
    try:
        with claim(path):
            await storage.open()
    except PlaceTaken:
        return


async def _in_settings(settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime) -> Done:
    """What would be done with the settings alone."""
    with tempfile.TemporaryDirectory() as empty:
        storage = Storage(Path(empty) / "convener.db")
        try:
            await storage.open()
            await storage.write(lambda tx: only_settings(tx, settings, now))
            done = await storage.read(lambda tx: _bring(tx, settings, asked, texts, now))
        finally:
            await storage.close()
    return done or Done((), all_understood=True)


def _bring(
    tx: Transaction, settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime
) -> Done | None:
    workspace = workspaces.only(tx)
    if workspace is None:
        return None
    home = _home(tx, workspace, series.calendars(tx, workspace, settings.file.layouts()), asked)
    today = local_day(now, home.calendar.series.zone)
    rota = home.schedule.rota
    headings = headings_of(rota, today, home.calendar.series.sections)
    known = Known(Roster(people.people(tx, workspace)), rota, headings, today, home.is_first)
    readings = read_files(texts, known)
    what = taken(readings)
    try:
        entry = ordered(home.schedule, readings, asked.first, now)
    except NoFirstWeek as why:
        raise SettingsMistake(str(why)) from None
    changes = duty_schedules.last_changes(tx, workspace, home.of)
    brought = {first: weight for first, said in changes.items() if (weight := _WEIGHTS.get(said)) is not None}
    plan = imported(home.schedule, what, now, entry, brought)
    if not asked.report and not plan.changes_nothing:
        _store(tx, home, plan, asked, now)
    lines = printed(readings, what, plan, today, report=asked.report)
    return Done(tuple(lines), what.all_understood)


def _home(tx: Transaction, workspace: str, calendars: Sequence[Calendar], asked: Asked) -> _Home:
    """The series and the rota that are asked for, which may be left out where there is one."""
    meetings = [calendar for calendar in calendars if asked.series in {None, calendar.series.key}]
    if len(meetings) != 1:
        keys = join_words([calendar.series.key for calendar in calendars], "or")
        raise SettingsMistake(f"--series {asked.series or '(none)'}: name one of {keys}")
    duties = meetings[0].series.duties
    if not duties:
        raise SettingsMistake(
            f"the series {meetings[0].series.key} has no duty; begin one in Slack: `/triage roster Mat, Brian, Carl`"
        )
    wanted = fold(asked.rota) if asked.rota else None
    found = [duty for duty in duties if wanted in {None, duty.key, *_names(duty)}]
    if len(found) != 1:
        names = join_words([f'"{duty.on(date.max).name}"' for duty in duties], "or")
        raise SettingsMistake(f"--rota {asked.rota or '(none)'}: name one of {names}")
    key = meetings[0].series.key
    return _Home(workspace, meetings[0], duty_schedules.whole(tx, workspace, key, found[0].rota))


def _names(duty: DutySchedule) -> set[str]:
    return {fold(entry.value.name) for entry in duty.rota.duties.entries}


def _store(tx: Transaction, home: _Home, plan: Imported, asked: Asked, now: datetime) -> None:
    """Write what is planned, every change logged by one command of one author."""
    names = " ".join(path.name for path in asked.files)
    command = commands.begin(
        tx,
        home.workspace,
        request=f"{AUTHOR} {uuid4().hex}",
        at=now,
        account=AUTHOR,
        channel="",
        surface=AUTHOR,
        text=names,
    )
    author = Author(home.workspace, command, AUTHOR, now)
    if plan.entry:
        dated_values.set_duty(tx, author, home.of.series, plan.entry, home.of.rota)
    for turn in plan.removed:
        duty_schedules.remove_turn(tx, author, home.of, turn)
    weights = {said.first: said.weight for said in plan.new}
    for turn in plan.put:
        words = _LOGGED[weights[turn.first]] if turn.first in weights else "plan turn"
        duty_schedules.put_turn(tx, author, home.of, turn, words)
    for cover in plan.covers:
        duty_schedules.put_cover(tx, author, home.of, cover, "import cover")
    commands.finish(tx, command, {}, home.of.series)
