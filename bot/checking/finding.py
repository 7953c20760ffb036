"""One line of `convener check`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.settings.mistakes import redacted


@dataclass(frozen=True)
class Finding:
    """What was looked at, what was found, and what to do where that is wrong; `ok` is None where it is only said."""

    subject: str
    said: str
    ok: bool | None = True

    def line(self) -> str:
        """`FAIL  channel: ...`, on one line and without secrets."""
        mark = {True: "ok", False: "FAIL", None: "-"}[self.ok]
        return redacted(f"{mark:<6}{self.subject}: {' '.join(self.said.split())}")


def wrong(subject: str, said: str) -> Finding:
    """What makes the check fail."""
    return Finding(subject, said, ok=False)


def plain(subject: str, said: str) -> Finding:
    """What is said and is no failure."""
    return Finding(subject, said, ok=None)
