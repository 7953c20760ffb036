"""The explicit schedule of a duty: turns, days covered, pauses, requests, notes; calendars by their secret address."""

TABLES = """
CREATE TABLE duty_turns (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  rota TEXT NOT NULL,
  first_day TEXT NOT NULL,
  seat INTEGER NOT NULL,
  last_day TEXT NOT NULL,
  person TEXT NOT NULL,
  planned TEXT NOT NULL,
  PRIMARY KEY (workspace, series, rota, first_day, seat)
);
CREATE TABLE duty_covers (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  rota TEXT NOT NULL,
  day TEXT NOT NULL,
  seat INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (workspace, series, rota, day, seat)
);
CREATE TABLE duty_pauses (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  rota TEXT NOT NULL,
  person TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT,
  PRIMARY KEY (workspace, series, rota, person, first_day)
);
CREATE TABLE duty_requests (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  rota TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('swap', 'cover', 'call')),
  state TEXT NOT NULL CHECK (state IN ('open', 'agreed', 'declined', 'withdrawn')),
  giver TEXT NOT NULL,
  taker TEXT NOT NULL,
  gives TEXT NOT NULL,
  returns TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
);
CREATE TABLE duty_notes (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  rota TEXT NOT NULL,
  text TEXT NOT NULL,
  ended_on TEXT,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
);
CREATE TABLE calendar_links (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  person TEXT NOT NULL,
  secret TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (workspace, series, person)
);
CREATE TABLE team_calendars (
  workspace TEXT NOT NULL,
  calendar TEXT NOT NULL,
  etag TEXT NOT NULL,
  next_try TEXT NOT NULL,
  failures INTEGER NOT NULL,
  told INTEGER NOT NULL,
  PRIMARY KEY (workspace, calendar)
);
CREATE TABLE calendar_people (
  workspace TEXT NOT NULL,
  calendar TEXT NOT NULL,
  person TEXT NOT NULL,
  consent TEXT NOT NULL CHECK (consent IN ('asked', 'record', 'never')),
  PRIMARY KEY (workspace, calendar, person)
);
CREATE TABLE calendar_entries (
  workspace TEXT NOT NULL,
  calendar TEXT NOT NULL,
  uid TEXT NOT NULL,
  person TEXT NOT NULL,
  said TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('seen', 'recorded', 'left')),
  recorded TEXT,
  absence INTEGER,
  PRIMARY KEY (workspace, calendar, uid, person)
);
"""
