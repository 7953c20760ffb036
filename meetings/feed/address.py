"""Where calendars are read: the path of one by its secret, and the public address in front of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

PATH = "/calendar/"
_PATH = re.compile(rf"{PATH}(?P<secret>[A-Za-z0-9_-]{{20,200}})\.ics")


@dataclass(frozen=True)
class Addresses:
    """`base` is the public address, without a slash at its end; "" where none is known, and then `needs` what to set.

    `needs` are names of variables of the environment.
    """

    base: str = ""
    needs: str = "CALENDAR_PORT and CALENDAR_URL"

    def of(self, secret: str) -> str:
        """The address of the calendar with this secret."""
        return f"{self.base}{PATH}{secret}.ics"


def secret_in(path: str) -> str | None:
    """The secret that this path of a request names, None where it is the path of no calendar."""
    found = _PATH.fullmatch(path)
    return found["secret"] if found else None
