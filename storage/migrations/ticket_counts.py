"""What ticket systems were asked and what came of it; the tickets themselves for a while; what is asked for now."""

TABLES = """
CREATE TABLE ticket_readings (
  workspace TEXT NOT NULL,
  source TEXT NOT NULL,
  at TEXT NOT NULL,
  digest TEXT NOT NULL,
  total INTEGER,
  link TEXT NOT NULL,
  reason TEXT NOT NULL,
  may_pass INTEGER NOT NULL,
  retry_at TEXT,
  failures INTEGER NOT NULL,
  PRIMARY KEY (workspace, source, at)
);
CREATE TABLE ticket_counts (
  workspace TEXT NOT NULL,
  source TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (workspace, source, at, state)
);
CREATE TABLE read_tickets (
  workspace TEXT NOT NULL,
  source TEXT NOT NULL,
  at TEXT NOT NULL,
  tickets TEXT NOT NULL,
  PRIMARY KEY (workspace, source, at)
);
CREATE TABLE ticket_states (
  workspace TEXT NOT NULL,
  reference TEXT NOT NULL,
  source TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (workspace, reference)
);
CREATE TABLE ticket_requests (
  workspace TEXT NOT NULL,
  source TEXT NOT NULL,
  series TEXT NOT NULL,
  channel TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  PRIMARY KEY (workspace, source, series, channel)
);
CREATE TABLE ticket_labels (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  keys TEXT NOT NULL,
  PRIMARY KEY (workspace, series, number)
)
"""
