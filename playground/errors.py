"""What can go wrong in the playground, each with a sentence for the person who reads it."""

from __future__ import annotations


class PlaygroundError(Exception):
    """Something asked of the playground cannot be done: an unknown person, no such button, a bad file."""


class BotDiedError(PlaygroundError):
    """The bot's process ended although nobody ended it."""


class BotStalledError(PlaygroundError):
    """The bot did not connect, or did not report, within the time allowed."""
