"""What stood of an absence before the team's calendar added days to it."""

TABLES = """
ALTER TABLE calendar_entries ADD COLUMN typed TEXT
"""
