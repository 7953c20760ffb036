"""A file dropped into the thread of a draft: closing its meeting."""

from __future__ import annotations

import logging

from meetings.dropped_files import DroppedFile
from storage.engine import Transaction

log = logging.getLogger(__name__)


def closing_is_not_there_yet(tx: Transaction, dropped: DroppedFile) -> None:  # noqa: ARG001
    """The place of what reads a dropped file as finished minutes, in the transaction that settles it."""
    log.info("a file was dropped, closing is not there yet")
