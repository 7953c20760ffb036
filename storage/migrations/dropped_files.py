"""Files that people shared where drafts lie: what is still to be looked at, and what became of each."""

TABLES = """
CREATE TABLE dropped_files (
  workspace TEXT NOT NULL,
  file TEXT NOT NULL,
  event TEXT NOT NULL,
  account TEXT NOT NULL,
  channel TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('owed', 'left', 'taken')),
  tries INTEGER NOT NULL,
  next_try TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (workspace, file)
);
CREATE INDEX dropped_files_owed ON dropped_files (workspace, state, next_try)
"""
