"""People, calendar, absences, announcements, action items; commands, changes and posts."""

TABLES = """
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
