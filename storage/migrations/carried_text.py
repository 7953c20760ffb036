"""What people said of text that a draft carries from the minutes before."""

TABLES = """
CREATE TABLE carried_text (
  workspace TEXT NOT NULL,
  series TEXT NOT NULL,
  section TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  about TEXT NOT NULL,
  text TEXT NOT NULL,
  until TEXT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (workspace, series, section, day)
)
"""
