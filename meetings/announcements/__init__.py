"""Announcements: lines for the next minutes, or for every minutes up to a day."""

from __future__ import annotations

from meetings.announcements.announcement import Announcement

__all__ = ["Announcement"]
