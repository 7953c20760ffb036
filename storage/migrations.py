"""The tables, brought about one step at a time. A step that has been released is never changed."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

convener = Migrations("convener")

FIRST_TABLES = """
CREATE TABLE workspaces (
  workspace TEXT PRIMARY KEY,
  bot_user TEXT NOT NULL,
  asked_until TEXT NOT NULL
);
CREATE TABLE people (
  workspace TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  slack TEXT,
  aliases TEXT NOT NULL,
  in_groups TEXT NOT NULL,
  site TEXT,
  PRIMARY KEY (workspace, name)
);
CREATE TABLE series (
  workspace TEXT NOT NULL,
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_id TEXT,
  zone TEXT NOT NULL,
  owners TEXT NOT NULL,
  members TEXT NOT NULL,
  host TEXT,
  known_since TEXT NOT NULL,
  PRIMARY KEY (workspace, key)
);
CREATE TABLE dated_values (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  name TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  value TEXT NOT NULL,
  PRIMARY KEY (workspace, series, name, valid_from)
);
CREATE TABLE occurrences (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  original TEXT NOT NULL,
  state TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (workspace, series, original)
);
CREATE TABLE numbers (
  workspace TEXT NOT NULL,
  scope TEXT NOT NULL,
  latest INTEGER NOT NULL,
  PRIMARY KEY (workspace, scope)
);
CREATE TABLE absences (
  workspace TEXT NOT NULL,
  number INTEGER NOT NULL,
  person TEXT NOT NULL,
  spans TEXT NOT NULL,
  every TEXT NOT NULL,
  open_end INTEGER NOT NULL,
  words TEXT NOT NULL,
  absolute INTEGER NOT NULL,
  last_day TEXT,
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (workspace, number)
);
CREATE INDEX absences_by_last_day ON absences (workspace, last_day);
CREATE TABLE announcements (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
);
CREATE TABLE printed (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  original TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
);
CREATE TABLE action_items (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  owners TEXT NOT NULL,
  topic TEXT NOT NULL,
  text TEXT NOT NULL,
  ended TEXT,
  why TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
);
CREATE TABLE commands (
  id INTEGER PRIMARY KEY,
  workspace TEXT NOT NULL,
  request TEXT NOT NULL,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  channel TEXT NOT NULL,
  surface TEXT NOT NULL,
  text TEXT NOT NULL,
  series TEXT,
  receipt TEXT NOT NULL,
  answers INTEGER REFERENCES commands (id),
  UNIQUE (workspace, request)
);
CREATE INDEX commands_by_account ON commands (workspace, account, at);
CREATE INDEX commands_by_answers ON commands (answers);
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  workspace TEXT NOT NULL,
  command INTEGER NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  undoes INTEGER REFERENCES changes (id)
);
CREATE INDEX changes_by_command ON changes (command);
CREATE INDEX changes_by_row ON changes (workspace, table_name, row_key);
CREATE INDEX changes_by_undoes ON changes (undoes);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  original TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'given up')),
  content TEXT NOT NULL,
  due_at TEXT NOT NULL,
  until TEXT,
  next_try TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  sending_since TEXT,
  waits_for INTEGER REFERENCES posts (id),
  target TEXT NOT NULL,
  channel TEXT NOT NULL,
  ts TEXT,
  reason TEXT,
  UNIQUE (workspace, series, original, kind, subject)
);
CREATE INDEX posts_by_subject ON posts (workspace, subject);
CREATE INDEX posts_by_target ON posts (workspace, kind, target);
CREATE INDEX posts_owed ON posts (workspace, state, next_try);
"""


# Accounts and names of people; what is dated, moved or stands in the minutes; which tickets are to be looked up; which
# process works with the file.
EVERYDAY_USE = """
CREATE TABLE accounts (
  workspace TEXT NOT NULL,
  account TEXT NOT NULL,
  display_name TEXT NOT NULL,
  real_name TEXT NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (workspace, account)
);
CREATE TABLE name_choices (
  workspace TEXT NOT NULL,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (workspace, account, name)
);
CREATE TABLE agenda_lines (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  lasts TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  dates TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
);
CREATE TABLE holidays (
  workspace TEXT NOT NULL,
  site TEXT NOT NULL,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (workspace, site, day)
);
CREATE TABLE figures (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  figure INTEGER NOT NULL,
  PRIMARY KEY (workspace, series, name, day)
);
CREATE TABLE lookups (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('owed', 'settled')),
  next_try TEXT NOT NULL,
  tries INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (workspace, series, number)
);
CREATE INDEX lookups_owed ON lookups (workspace, state, next_try);
CREATE TABLE processes (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  beat_at TEXT NOT NULL
);
ALTER TABLE people ADD COLUMN standing TEXT NOT NULL DEFAULT 'member';
ALTER TABLE announcements ADD COLUMN last_day TEXT;
ALTER TABLE action_items ADD COLUMN helpers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE action_items ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE action_items ADD COLUMN due TEXT;
ALTER TABLE action_items ADD COLUMN kept_at TEXT;
ALTER TABLE occurrences ADD COLUMN day TEXT;
ALTER TABLE occurrences ADD COLUMN at TEXT;
ALTER TABLE posts ADD COLUMN file TEXT;
"""


@convener()
def first_tables(database: Database) -> None:
    """People, calendar, absences, announcements, action items; commands, changes and posts."""
    _run_each(database, FIRST_TABLES)


@convener()
def everyday_use(database: Database) -> None:
    """Accounts, names, lines, holidays, figures, lookups, heartbeats; and what the first tables had no column for."""
    _run_each(database, EVERYDAY_USE)


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
