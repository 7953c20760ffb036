"""A small local Slack, and stories played in it against the real bot."""

from __future__ import annotations

from playground.errors import BotDiedError, BotStalledError, PlaygroundError
from playground.world import World

__all__ = ["BotDiedError", "BotStalledError", "PlaygroundError", "World"]
