"""The schedules of duties: turns stored ahead, days covered within them, and who pauses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from meetings.calendar.dated import Dated
from meetings.duty.replanning import Replanned
from meetings.duty.rota import ONE_DAY, Duty, Pause, Rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover, Turn
from storage.changelog import Author, put, remove
from storage.engine import Row, Transaction

# Turns are stored at least so far ahead, and when they are not, twice as far.
STORED_AHEAD = timedelta(weeks=54)
# What lies before the first time that turns are stored is not invented, but for what the first line names as before.
BEGINS_BACK = timedelta(weeks=2)
# What lies this long before the last stored turn is history: it is asked for by itself.
READ_BACK = 2 * STORED_AHEAD + timedelta(weeks=26)


class RotaOf(NamedTuple):
    """Which rota: the key of its series, and its own."""

    series: str
    rota: str


def of_series(
    tx: Transaction, workspace: str, series: str, duties: Mapping[str, Dated[Duty]]
) -> tuple[DutySchedule, ...]:
    """The schedule of each rota of a series, the first one's first, from half a year ago at least."""
    return tuple(_schedule(tx, workspace, series, Rota(dated, key=key)) for key, dated in duties.items())


def _schedule(tx: Transaction, workspace: str, series: str, rota: Rota) -> DutySchedule:
    ends = tx.row(
        "SELECT MAX(last_day) AS latest FROM duty_turns WHERE workspace = :workspace AND series = :series"
        " AND rota = :rota",
        workspace=workspace,
        series=series,
        rota=rota.key,
    )
    latest = date.fromisoformat(ends["latest"]) if ends and ends["latest"] else None
    since = latest - READ_BACK if latest else date.min
    return whole(tx, workspace, series, rota, since)


def whole(tx: Transaction, workspace: str, series: str, rota: Rota, since: date = date.min) -> DutySchedule:
    """The schedule of one rota with every stored turn that ends on this day or later."""
    where = {"workspace": workspace, "series": series, "rota": rota.key}
    turns = tx.rows(
        "SELECT * FROM duty_turns WHERE workspace = :workspace AND series = :series AND rota = :rota"
        " AND last_day >= :since ORDER BY first_day, seat",
        since=since.isoformat(),
        **where,
    )
    covers = tx.rows(
        "SELECT * FROM duty_covers WHERE workspace = :workspace AND series = :series AND rota = :rota"
        " AND day >= :since ORDER BY day, seat",
        since=since.isoformat(),
        **where,
    )
    pauses = tx.rows(
        "SELECT * FROM duty_pauses WHERE workspace = :workspace AND series = :series AND rota = :rota"
        " ORDER BY first_day, person",
        **where,
    )
    known = Rota(rota.duties, tuple(map(_pause, pauses)), rota.key)
    return DutySchedule(known, tuple(map(_turn, turns)), tuple(map(_cover, covers)))


def extend(tx: Transaction, workspace: str, series: str, schedule: DutySchedule, today: date) -> int:
    """Store the turns that the rota generates, where fewer than a year of them lie ahead; how many were stored."""
    if schedule.turns and schedule.turns[-1].last >= today + STORED_AHEAD:
        return 0
    last = max(today, schedule.first_day) + 2 * STORED_AHEAD
    since = schedule.turns[-1].last + ONE_DAY if schedule.turns else today - BEGINS_BACK
    ahead = [turn for turn in schedule.touching(since, last) if turn.first >= since or not schedule.turns]
    for turn in ahead:
        tx.run(
            "INSERT INTO duty_turns (workspace, series, rota, first_day, seat, last_day, person, planned) VALUES"
            " (:workspace, :series, :rota, :first_day, :seat, :last_day, :person, :planned)",
            workspace=workspace,
            **turn_row(RotaOf(series, schedule.key), turn),
        )
    return len(ahead)


def last_changes(tx: Transaction, workspace: str, of: RotaOf) -> dict[date, str]:
    """What the log calls the last change of each turn, by the first days of those that it knows."""
    rows = tx.rows(
        "SELECT row_key, what FROM changes WHERE workspace = :workspace AND table_name = 'duty_turns' ORDER BY id",
        workspace=workspace,
    )
    keys = ((json.loads(row["row_key"]), str(row["what"])) for row in rows)
    return {
        date.fromisoformat(key["first_day"]): what for key, what in keys if (key["series"], key["rota"]) == tuple(of)
    }


def apply(tx: Transaction, author: Author, series: str, plan: Replanned) -> None:
    """Make the stored turns those of the plan, and log each that changes."""
    of = RotaOf(series, plan.after.key)
    for turn in plan.removed:
        remove_turn(tx, author, of, turn)
    for cover in plan.uncovered:
        remove_cover(tx, author, of, cover)
    for turn in plan.put:
        put_turn(tx, author, of, turn)


def put_turn(tx: Transaction, author: Author, of: RotaOf, turn: Turn, what: str = "plan turn") -> None:
    """Put one seat of a turn where it is, and log it."""
    put(tx, author, what, "duty_turns", turn_row(of, turn))


def remove_turn(tx: Transaction, author: Author, of: RotaOf, turn: Turn) -> None:
    """Take one seat of a turn away, and log it."""
    key = {**of._asdict(), "first_day": turn.first.isoformat(), "seat": turn.seat}
    remove(tx, author, "plan no turn", "duty_turns", key)


def put_cover(tx: Transaction, author: Author, of: RotaOf, cover: Cover, what: str = "cover day") -> None:
    """Record that somebody covers a day of a turn, and log it."""
    row = {**of._asdict(), "day": cover.day.isoformat(), "seat": cover.seat, "person": cover.person}
    put(tx, author, what, "duty_covers", row)


def remove_cover(tx: Transaction, author: Author, of: RotaOf, cover: Cover) -> None:
    """Give a covered day back to whoever has the turn, and log it."""
    key = {**of._asdict(), "day": cover.day.isoformat(), "seat": cover.seat}
    remove(tx, author, "cover no day", "duty_covers", key)


def put_pause(tx: Transaction, author: Author, of: RotaOf, pause: Pause) -> None:
    """Record that somebody takes no turns on these days, and log it."""
    row = {**of._asdict(), "person": pause.person, "first_day": pause.first.isoformat()}
    put(tx, author, "pause duty", "duty_pauses", row | {"last_day": pause.last.isoformat() if pause.last else None})


def remove_pause(tx: Transaction, author: Author, of: RotaOf, pause: Pause) -> None:
    """Record that somebody takes turns again, and log it."""
    key = {**of._asdict(), "person": pause.person, "first_day": pause.first.isoformat()}
    remove(tx, author, "end pause", "duty_pauses", key)


def turn_row(of: RotaOf, turn: Turn) -> dict[str, Any]:
    """The row of one seat of a turn, without its workspace."""
    return {
        **of._asdict(),
        "first_day": turn.first.isoformat(),
        "seat": turn.seat,
        "last_day": turn.last.isoformat(),
        "person": turn.person,
        "planned": turn.planned,
    }


def _turn(row: Row) -> Turn:
    first, last = date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])
    return Turn(first, last, row["person"], row["planned"], row["seat"])


def _cover(row: Row) -> Cover:
    return Cover(date.fromisoformat(row["day"]), row["person"], row["seat"])


def _pause(row: Row) -> Pause:
    last = date.fromisoformat(row["last_day"]) if row["last_day"] else None
    return Pause(row["person"], date.fromisoformat(row["first_day"]), last)
