"""How commands are typed here: with the prefix of this team, names of its roster in the examples, and days to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from posts.example_days import with_days_to_come

# The names of our examples; for those that are nobody's on the roster its first ones stand.
EXAMPLE_NAMES = ("Mat", "Brian", "Carl", "Edgar")
_NAMES = re.compile(rf"\b({'|'.join(EXAMPLE_NAMES)})\b")
_EXAMPLE = re.compile(r"`/([^`]+)`")


@dataclass(frozen=True)
class Here:
    """What makes examples work as they are shown: the prefix of the commands here, names of the roster, and the day."""

    prefix: str = ""
    names: tuple[str, ...] = ()
    today: date | None = None

    def command(self, text: str) -> str:
        """`/ooo cancel 3`, as it is typed here, of a surface and what follows it."""
        return f"/{self.prefix}{text}"

    def example(self, text: str) -> str:
        """Our sentence with each `/command` in it as it would be typed here."""
        return _EXAMPLE.sub(lambda found: f"`{self.command(self._named(found.group(1)))}`", text)

    def _named(self, command: str) -> str:
        if self.today:
            command = with_days_to_come(command, self.today)
        # A name of ours that is on the roster may be meant.
        strangers = [name for name in EXAMPLE_NAMES if name not in self.names]
        others = [name for name in self.names if name not in EXAMPLE_NAMES]
        ours = dict(zip(strangers, others, strict=False))
        return _NAMES.sub(lambda found: ours.get(found.group(), found.group()), command)
