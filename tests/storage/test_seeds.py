"""The settings seed the database and add only what is missing; accounts are linked to people by their names."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from meetings.calendar.holidays import Holiday
from meetings.calendar.series import FromFile
from meetings.duty.extras import Extras
from meetings.duty.rota import Duty
from meetings.duty.schedule import unstored
from meetings.minutes.layout import standard_sections
from meetings.people import Account, Person, Standing
from storage.engine import Storage, Transaction
from storage.records import holidays, people
from storage.records import series as all_series
from tests.cast import ADA, BO, CHICAGO, MAY, NOOR_HADDAD, RECORDED, TRIAGE, WORKSPACE, author, day, opened, series

LATER = RECORDED + timedelta(days=30)
TECH = series(duty=TRIAGE, coordinates="https://meet.example.org/tools", owners=("Ada",), hosts="Bo")


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


async def test_people_come_back_as_they_were_in_the_order_of_the_settings(storage: Storage) -> None:
    await storage.write(lambda tx: people.add_missing(tx, WORKSPACE, [NOOR_HADDAD, BO, ADA]))
    assert await storage.read(lambda tx: people.people(tx, WORKSPACE)) == (NOOR_HADDAD, BO, ADA)
    assert await storage.read(lambda tx: people.people(tx, "T0OTHER")) == ()


async def test_people_who_are_known_stay_as_they_are_and_get_what_is_missing(storage: Storage) -> None:
    changed = replace(ADA, slack="U0ELSE", aliases=("AL",), groups=("operations",), site="Madison")
    filled = replace(ADA, aliases=("AdaL", "AL"), groups=("software", "operations"), site="Madison")

    def write(tx: Transaction) -> tuple[Person, ...]:
        people.add_missing(tx, WORKSPACE, [ADA, BO])
        people.add_missing(tx, WORKSPACE, [changed, BO, MAY])
        return people.people(tx, WORKSPACE)

    assert await storage.write(write) == (filled, BO, MAY)


async def test_a_series_comes_back_as_it_was(storage: Storage) -> None:
    layout = standard_sections("Triage Duty")
    await storage.write(lambda tx: all_series.add_missing(tx, WORKSPACE, [TECH], RECORDED))
    extras = {"": Extras("Look at the queue.", "@triage", topic=True)}
    of_file = {"tech": FromFile(layout, extras)}
    (found,) = await storage.read(lambda tx: all_series.calendars(tx, WORKSPACE, of_file))
    assert found.series == replace(TECH, sections=layout, extras=extras, known_since=RECORDED)
    assert found.decided == {}
    (without,) = await storage.read(lambda tx: all_series.calendars(tx, WORKSPACE, {}))
    assert without.series.sections == ()


async def test_a_series_that_is_known_stays_as_it_is_and_gets_the_values_it_had_not(storage: Storage) -> None:
    bare = replace(TECH, duty=None)
    changed = series(title="Else", weekday=3, at=time(15), coordinates="elsewhere", zone="UTC", duty=TRIAGE)
    ops = series(key="ops", title="Operations")

    def write(tx: Transaction) -> None:
        all_series.add_missing(tx, WORKSPACE, [bare], RECORDED)
        all_series.add_missing(tx, WORKSPACE, [changed, ops], LATER)

    await storage.write(write)
    first, second = await storage.read(lambda tx: all_series.calendars(tx, WORKSPACE, {}))
    assert first.series == replace(bare, duty=unstored(TRIAGE), known_since=RECORDED)
    assert (second.series.key, second.series.known_since) == ("ops", LATER)


async def test_a_duty_that_is_known_stays_as_it_is(storage: Storage) -> None:
    other = Duty("Watch", ("Ada",), day("08-05"), time(8, 30), CHICAGO)

    def write(tx: Transaction) -> None:
        all_series.add_missing(tx, WORKSPACE, [TECH], RECORDED)
        all_series.add_missing(tx, WORKSPACE, [replace(TECH, duty=unstored(other))], LATER)

    await storage.write(write)
    (found,) = await storage.read(lambda tx: all_series.calendars(tx, WORKSPACE, {}))
    assert found.series.duty == unstored(TRIAGE)


async def test_the_channel_is_known_by_its_id_once_it_is_found(storage: Storage) -> None:
    def write(tx: Transaction) -> list[str]:
        all_series.add_missing(tx, WORKSPACE, [replace(TECH, channel="#tech")], RECORDED)
        before = all_series.calendars(tx, WORKSPACE, {})
        all_series.note_channel(tx, WORKSPACE, "tech", "C0TECH")
        return [each.series.channel for each in (*before, *all_series.calendars(tx, WORKSPACE, {}))]

    assert await storage.write(write) == ["#tech", "C0TECH"]


async def test_an_account_is_linked_by_its_name_once_and_stays_linked_whoever_takes_the_name(storage: Storage) -> None:
    def linked(tx: Transaction, *accounts: Account) -> list[str | None]:
        people.link(tx, WORKSPACE, accounts)
        return [person.slack for person in people.roster(tx, WORKSPACE).people]

    def write(tx: Transaction) -> list[list[str | None]]:
        people.add_missing(tx, WORKSPACE, [ADA, MAY])
        bot = Account("U1BOT", "May", "May", Standing.BOT)
        return [
            linked(tx),
            linked(tx, Account("U1", "May", "May Day"), Account("U2", "may", "x")),
            linked(tx, Account("U1", "May", "May Day"), bot),
            linked(tx, Account("U1", "Mayflower", "x"), Account("U2", "May", "May"), Account("U3", "Ada", "Ada")),
        ]

    nobody, two, one, renamed = await storage.write(write)
    assert nobody == two == ["U0ADA", None]
    assert one == renamed == ["U0ADA", "U1"]


async def test_a_holiday_that_was_dropped_stays_dropped(tmp_path: Path) -> None:
    holiday = Holiday("UW", day("09-02"), "Labor Day")
    async with opened(tmp_path) as storage:
        await storage.write(lambda tx: holidays.add_missing(tx, WORKSPACE, [holiday]))
        await storage.write(lambda tx: holidays.end(tx, author(), holiday))
        await storage.write(lambda tx: holidays.add_missing(tx, WORKSPACE, [holiday]))
        assert await storage.read(lambda tx: holidays.known(tx, WORKSPACE)) == []
