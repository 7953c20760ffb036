"""A note that whoever has a duty leaves for those who come next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from meetings.markdown import is_nothing, one_line

# A note is a line; what is longer has a page of its own, and the note its address.
LONGEST = 400


@dataclass(frozen=True)
class Note:
    """A numbered note of one rota; it is handed over to everybody who takes over until it has ended."""

    number: int
    rota: str
    text: str
    recorded_by: str
    recorded_at: datetime
    ended_on: date | None = None


def read_note(typed: str) -> str | None:
    """The text of a note on one line, None where nothing is said or it is too long."""
    text = one_line(typed)
    return None if is_nothing(text) or len(text) > LONGEST else text
