"""Names in finished minutes that nobody has: whom each may be of, and saying so, for the command line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.clock import SystemClock
from bot.commands.import_author import author
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Settings
from meetings.dates import join_words
from meetings.people import Person, Roster
from meetings.people.changing import Edit, Refused, edited
from meetings.people.proposing import proposed
from storage import commands
from storage.engine import Storage, Transaction
from storage.records import people, workspaces
from storage.records.strangers import Stranger, strangers, take_as

# So many are listed; guests who came once are of no use to anybody.
MOST = 30


async def named_in_minutes(settings: Settings) -> list[str]:
    """A line for each name of finished minutes that nobody has, with whom it may be of; none without a database."""
    path = settings.environment.convener_database
    if not path.exists():
        return []
    storage = Storage(path)
    try:
        return await storage.read(_lines)
    except sqlite3.Error:
        return []
    finally:
        await storage.close()


def _lines(tx: Transaction) -> list[str]:
    workspace = workspaces.only(tx)
    found = strangers(tx, workspace) if workspace else []
    roster = people.people(tx, workspace) if workspace else ()
    if not found:
        return []
    lead = "Names in finished minutes that nobody here has. Nothing is guessed; confirm what is right:"
    more = [f"and {len(found) - MOST} more."] if len(found) > MOST else []
    return ["", lead, *(_line(one, roster) for one in found[:MOST]), *more]


def _line(one: Stranger, roster: Sequence[Person]) -> str:
    parts = [f"{one.items} action item{'s' * (one.items != 1)}" if one.items else ""]
    parts += [f"present at {one.meetings} meeting{'s' * (one.meetings != 1)}" if one.meetings else ""]
    maybe = proposed(one.spelling, roster)
    perhaps = (
        f"; perhaps {join_words(list(maybe), 'or')}: convener people --alias '{maybe[0]}={one.spelling}'"
        if maybe
        else ""
    )
    return f"  {one.spelling}: {', '.join(filter(None, parts))}{perhaps}"


async def confirm(settings: Settings, said: Sequence[str]) -> list[str]:
    """Give these spellings, `Mat=MatS` each, to people of the roster, all or none; what was done, in words.

    Raises SettingsMistake where one of them cannot be.
    """
    path = settings.environment.convener_database
    if not path.exists():
        raise SettingsMistake(f"{path}: there is no database yet; put aliases into [[people]] of the settings")
    storage = Storage(path)
    now = SystemClock().now()
    try:
        return await storage.write(lambda tx: list(_confirmed(tx, said, now)))
    except sqlite3.Error as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}") from None
    finally:
        await storage.close()


def _confirmed(tx: Transaction, said: Sequence[str], now: datetime) -> Iterator[str]:
    workspace = workspaces.only(tx)
    if workspace is None:
        raise SettingsMistake("Convener has not been in a workspace yet; put aliases into [[people]] of the settings")
    by = author(tx, workspace, " ".join(said), now)
    for each in said:
        name, _, alias = (part.strip() for part in each.partition("="))
        roster = Roster(people.people(tx, workspace))
        person = roster.exactly(name)
        if person is None or not alias:
            raise SettingsMistake(f"--alias {each}: NAME=ALIAS with a name of the roster, such as 'Mat=MatS'")
        after = edited(person, (Edit("alias", alias),), roster, ())
        if isinstance(after, Refused):
            raise SettingsMistake(f"--alias {each}: {after.sentence}")
        if after != person:
            people.put(tx, by, "change person", after)
        changed = take_as(tx, by, person, alias)
        theirs = (
            f"; {changed} open action item{'s' * (changed != 1)} of that name {'are' if changed != 1 else 'is'} theirs"
        )
        yield f"{alias} is {person.name} from now on{theirs if changed else ''}."
    commands.finish(tx, by.command, {}, None)
