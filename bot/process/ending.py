"""How the process ends: it is told to by a signal, finishes what was begun, and is gone within ten seconds."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading

# What was begun has this long to be finished.
DRAIN_SECONDS = 8.0
# After this long the process ends whatever holds it up, such as another program that holds the database. That is as
# safe as a kill: whoever starts next finds what was on its way.
END_SECONDS = 9.5
log = logging.getLogger(__name__)


def stop_signal() -> asyncio.Event:
    """The event that SIGTERM or SIGINT sets; the process ends within ten seconds of the first of them."""
    stop = asyncio.Event()

    def heed() -> None:
        if not stop.is_set():
            stop.set()
            _end_in_any_case()

    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, heed)
    return stop


def _end_in_any_case() -> None:
    timer = threading.Timer(END_SECONDS, _end)
    timer.daemon = True
    timer.start()


def _end() -> None:
    log.warning("something holds up the end; what was begun goes on at the next start")
    logging.shutdown()
    os._exit(0)
