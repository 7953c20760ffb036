"""A team's own calendar, read as absences: its events, who they are about, and what becomes of what was recorded."""
