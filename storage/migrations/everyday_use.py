"""Accounts, names, lines, holidays, figures, lookups, heartbeats; and what the first tables had no column for."""

TABLES = """
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
