"""The log: on standard error, without secrets."""

from __future__ import annotations

import logging

from bot.settings.mistakes import redacted


class WithoutSecrets(logging.Formatter):
    """Removes from each line, trace included, what looks like a token."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


def set_up_logging(level: str) -> None:
    """Log our own rooms at this level, libraries only when something is wrong."""
    handler = logging.StreamHandler()
    handler.setFormatter(WithoutSecrets("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for room in ("bot", "handlers", "posts", "storage", "tickets"):
        logging.getLogger(room).setLevel(level.upper())
