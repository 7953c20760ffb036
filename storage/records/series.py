"""The recurring meetings and their calendars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from meetings.calendar.calendar import Calendar
from meetings.calendar.holidays import Holiday, concerning
from meetings.calendar.series import FromFile, Series
from meetings.calendar.series_choice import members_of
from meetings.minutes.layout import with_duty
from meetings.people import Person
from storage import changelog
from storage.changelog import Author
from storage.columns import instant_of, instant_text, list_of, list_text
from storage.engine import Row, Transaction
from storage.records import dated_values, duty_schedules, holidays, occurrences, people

# What of each series is the settings file's, by its key.
Layouts = Mapping[str, FromFile]


def add_missing(tx: Transaction, workspace: str, series: Iterable[Series], now: datetime) -> None:
    """Add the series, and the dated values of each, that are not known yet; those known stay as they are."""
    for position, one in enumerate(series):
        tx.run(
            "INSERT INTO series (workspace, key, position, title, channel, zone, owners, members, host, known_since)"
            " VALUES (:workspace, :key, :position, :title, :channel, :zone, :owners, :members, NULL, :known_since)"
            " ON CONFLICT (workspace, key) DO NOTHING",
            workspace=workspace,
            key=one.key,
            position=position,
            title=one.title,
            channel=one.channel,
            zone=one.zone,
            owners=list_text(one.owners),
            members=list_text(one.members),
            known_since=instant_text(now),
        )
        dated_values.seed(tx, workspace, one)


def note_channel(tx: Transaction, workspace: str, key: str, channel_id: str) -> None:
    """Remember the id of the channel that the series names."""
    tx.run(
        "UPDATE series SET channel_id = :channel_id WHERE workspace = :workspace AND key = :key",
        workspace=workspace,
        key=key,
        channel_id=channel_id,
    )


def put_people(
    tx: Transaction,
    author: Author,
    key: str,
    *,
    owners: Sequence[str] | None = None,
    members: Sequence[str] | None = None,
) -> None:
    """Name other owners or members of a series, and log it; None leaves them, and the same ones change nothing."""
    row = changelog.current(tx, author.workspace, "series", {"key": key})
    if row is None:
        return
    named = {"owners": owners, "members": members}
    after = {**row, **{column: list_text(names) for column, names in named.items() if names is not None}}
    if after != row:
        changelog.put(tx, author, "name people of series", "series", after)


def calendars(tx: Transaction, workspace: str, layouts: Layouts) -> tuple[Calendar, ...]:
    """Every series with its dates and what was decided about them."""
    # With the layouts, so that no others have their identity.
    key = ("calendars", workspace, id(layouts))
    _, known = tx.remembered(key, lambda: (layouts, _known(tx, workspace, layouts)))
    return known


def _known(tx: Transaction, workspace: str, layouts: Layouts) -> tuple[Calendar, ...]:
    rows = tx.rows("SELECT * FROM series WHERE workspace = :workspace ORDER BY position, key", workspace=workspace)
    everybody, closed = people.people(tx, workspace), holidays.known(tx, workspace)
    return tuple(_calendar(tx, workspace, _series(tx, row, layouts), everybody, closed) for row in rows)


def _calendar(
    tx: Transaction, workspace: str, series: Series, everybody: Sequence[Person], closed: Sequence[Holiday]
) -> Calendar:
    members = members_of(series, everybody)
    return Calendar(series, occurrences.decided(tx, workspace, series.key), concerning(closed, members))


def _series(tx: Transaction, row: Row, layouts: Layouts) -> Series:
    dated = dated_values.of_series(tx, row["workspace"], row["key"], row["zone"])
    from_file = layouts.get(row["key"], FromFile())
    schedules = duty_schedules.of_series(tx, row["workspace"], row["key"], dated.pop("duties"))
    # In the order of the file; those that it names no more come last.
    order = {key: place for place, key in enumerate(from_file.extras)}
    first, *others = sorted(schedules, key=lambda one: order.get(one.key, len(order))) or (None,)
    return Series(
        key=row["key"],
        title=row["title"],
        channel=row["channel_id"] or row["channel"],
        zone=row["zone"],
        owners=list_of(row["owners"]),
        members=list_of(row["members"]),
        sections=with_duty(from_file.sections, first.name(date.max) if first else None),
        extras=from_file.extras,
        style=from_file.style,
        known_since=instant_of(row["known_since"]),
        duty=first,
        other_duties=tuple(filter(None, others)),
        **dated,
    )
