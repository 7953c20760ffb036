"""What the owners of an action item have answered: done, drop, keep; and that somebody has changed it."""

TABLES = """
ALTER TABLE action_items ADD COLUMN answers TEXT NOT NULL DEFAULT '[]'
"""
