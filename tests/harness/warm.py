"""Starting the bot from a process that has its modules already: the same process in a tenth of the time.

The suite starts it hundreds of times, and four fifths of a start are imports. What is started is forked from a process
that has imported the bot and done nothing else, with an environment, a session and a log of its own: it is killed,
stopped and waited for as any other. Tests of a start itself are marked `cold` and begin with a new interpreter.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from bot.cli import THIS_BOT
from playground.starting import Running, die_with_parent, start

ROOT = Path(__file__).parent.parent.parent
_BOT = list(THIS_BOT[:3])
_FILES = 4


class Forked:
    """A process that was forked: its process group is its own."""

    def __init__(self, pid: int, reports: asyncio.StreamReader, transport: asyncio.BaseTransport) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._reports = reports
        self._transport = transport

    async def wait(self) -> int:
        """Its exit code, the negative number of the signal for one that was killed."""
        line = await self._reports.readline()
        self._transport.close()
        self.returncode = int(line) if line else -signal.SIGKILL
        return self.returncode


class Warm:
    """A process that has imported the bot, and forks what is asked of it; there as soon as something is."""

    def __init__(self) -> None:
        self._requests: socket.socket | None = None

    def _reached(self) -> socket.socket:
        if self._requests is None:
            self._requests, theirs = socket.socketpair()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.harness.warm", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                cwd=ROOT,
            )
            theirs.close()
        return self._requests

    async def start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        *,
        errors: Path | None = None,
        folder: Path | None = None,
    ) -> Running:
        """The bot as it is started by this command; any other command is started as the playground does."""
        if list(command[: len(_BOT)]) != _BOT:
            return await start(command, environment, log, errors=errors, folder=folder)
        reader, writer = os.pipe()
        request = {
            "arguments": list(command[len(_BOT) :]),
            "environment": dict(environment),
            "folder": str(folder or Path.cwd()),
        }
        with log.open("ab") as printed, (errors or log).open("ab") as wrong, tempfile.TemporaryFile() as asked:
            asked.write(json.dumps(request).encode())
            asked.flush()
            socket.send_fds(self._reached(), [b"."], [asked.fileno(), writer, printed.fileno(), wrong.fileno()])
        os.close(writer)
        reports = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reports), os.fdopen(reader, "rb")
        )
        return Forked(int(await reports.readline()), reports, transport)

    def close(self) -> None:
        """End it, and whatever it started."""
        if self._requests is not None:
            self._requests.close()
            self._process.wait()


def serve(requests: socket.socket) -> Callable[[], Any] | None:
    """Fork what is asked for until nobody can ask any more; in a fork, what it is to do."""
    running: dict[int, IO[bytes]] = {}
    wakes, woken = os.pipe()
    os.set_blocking(woken, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    gc.collect()
    gc.freeze()
    while True:
        for ready in _readable(requests.fileno(), wakes):
            if ready == wakes:
                os.read(wakes, 512)
                _report_ended(running)
                continue
            byte, files, _, _ = socket.recv_fds(requests, 1, _FILES)
            if not byte:
                return None
            pid = os.fork()
            if pid == 0:
                requests.close()
                return _become(files, [*running.values()])
            asked, report, *outputs = files
            for file in (asked, *outputs):
                os.close(file)
            running[pid] = os.fdopen(report, "wb", buffering=0)


def _readable(*files: int) -> list[int]:
    import select

    return select.select(files, [], [])[0]


def _report_ended(running: dict[int, IO[bytes]]) -> None:
    for pid in list(running):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            with contextlib.suppress(BrokenPipeError), running.pop(pid) as report:
                report.write(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(files: Sequence[int], others: Sequence[IO[bytes]]) -> Callable[[], Any]:
    """In a fork: the process that was asked for, up to what it runs."""
    asked, report, printed, wrong = files
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    die_with_parent()
    for other in others:
        other.close()
    with os.fdopen(asked, "rb") as file:
        file.seek(0)
        request = json.load(file)
    os.dup2(printed, 1)
    os.dup2(wrong, 2)
    os.close(printed)
    os.close(wrong)
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()
    os.chdir(request["folder"])
    for number, stream in ((1, "stdout"), (2, "stderr")):
        setattr(sys, stream, open(number, "w", buffering=1, encoding="utf-8", closefd=False))  # noqa: SIM115
    sys.argv = ["bot", *request["arguments"]]
    os.write(report, f"{os.getpid()}\n".encode())
    os.close(report)
    from bot.cli import main

    return main


def _import_the_bot() -> None:
    import dateparser.date
    import holidays

    import bot.commands.copying
    import bot.commands.drafting
    import bot.process.service

    _ = (dateparser.date, holidays, bot.commands.copying, bot.commands.drafting, bot.process.service)


if __name__ == "__main__":
    _import_the_bot()
    if begin := serve(socket.socket(fileno=int(sys.argv[1]))):
        begin()
