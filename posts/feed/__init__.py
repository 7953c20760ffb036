"""Calendars as iCalendar text (RFC 5545), by the `icalendar` library, which is imported when the first is asked for."""
