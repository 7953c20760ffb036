"""Finished minutes, the figures printed in them, and the action items that were seen in each."""

TABLES = """
CREATE TABLE finished_minutes (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  present TEXT NOT NULL,
  guests TEXT NOT NULL,
  closed INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, day)
);
CREATE TABLE snapshots (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  day TEXT NOT NULL,
  heading TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (workspace, series, day, heading, name, state)
);
CREATE TABLE sightings (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number, day)
)
"""
