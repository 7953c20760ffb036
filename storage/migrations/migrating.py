"""The steps in their order, and taking those that a file has still to take."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from storage.migrations.answers_of_owners import TABLES as ANSWERS_OF_OWNERS
from storage.migrations.carried_text import TABLES as CARRIED_TEXT
from storage.migrations.dropped_files import TABLES as DROPPED_FILES
from storage.migrations.duty_schedule import TABLES as DUTY_SCHEDULE
from storage.migrations.everyday_use import TABLES as EVERYDAY_USE
from storage.migrations.finished_minutes import TABLES as FINISHED_MINUTES
from storage.migrations.first_tables import TABLES as FIRST_TABLES
from storage.migrations.joined_calendars import TABLES as JOINED_CALENDARS
from storage.migrations.ticket_counts import TABLES as TICKET_COUNTS

convener = Migrations("convener")


@convener()
def first_tables(database: Database) -> None:
    """The name of a step is kept in every database."""
    _run_each(database, FIRST_TABLES)


@convener()
def everyday_use(database: Database) -> None:
    _run_each(database, EVERYDAY_USE)


@convener()
def duty_schedule(database: Database) -> None:
    _run_each(database, DUTY_SCHEDULE)


@convener()
def joined_calendars(database: Database) -> None:
    _run_each(database, JOINED_CALENDARS)


@convener()
def answers_of_owners(database: Database) -> None:
    _run_each(database, ANSWERS_OF_OWNERS)


@convener()
def finished_minutes(database: Database) -> None:
    _run_each(database, FINISHED_MINUTES)


@convener()
def dropped_files(database: Database) -> None:
    _run_each(database, DROPPED_FILES)


@convener()
def carried_text(database: Database) -> None:
    _run_each(database, CARRIED_TEXT)


@convener()
def ticket_counts(database: Database) -> None:
    _run_each(database, TICKET_COUNTS)


def _run_each(database: Database, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            database.execute(statement)


class NewerDatabaseError(Exception):
    """A newer version has changed the tables of this file."""

    def __init__(self, steps: list[str]) -> None:
        super().__init__(f"a newer version of Convener has changed this database ({', '.join(steps)})")


def pending(database: Database) -> list[str]:
    """The steps this file has still to take."""
    return [step.name for step in convener.pending(database)]


def applied(database: Database) -> list[str]:
    """The steps this file has taken, the first one first; none where it is no database of ours."""
    return [step.name for step in convener.applied(database)]


def refuse_newer(database: Database) -> None:
    """Raise NewerDatabaseError where the file has taken a step that this version does not know."""
    known = {step.name for step in convener.pending(Database(memory=True))}
    if unknown := [name for name in applied(database) if name not in known]:
        raise NewerDatabaseError(unknown)


def migrate(database: Database) -> None:
    """Bring the file's tables up to date, in one transaction that a second process waits for.

    Raises NewerDatabaseError, and changes nothing, where they are further than that.
    """
    database.execute("BEGIN IMMEDIATE")
    try:
        refuse_newer(database)
        convener.apply(database)
        database.conn.execute("COMMIT")
    except BaseException:
        database.conn.rollback()
        raise
