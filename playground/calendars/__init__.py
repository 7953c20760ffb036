"""Calendars of the playground's: reading those of the bot as whoever knows their address, and one that it reads."""
