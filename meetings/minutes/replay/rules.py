"""From when on something is a habit of a team: found by replaying 2017 to 2019 of the archive of real minutes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """What the draft carries of the meetings before; tuned on 2017 to 2019 of the archive, confirmed on 2020 and 2021.

    A line that stood in `standing` minutes in a row is a standing one. Of the last `looked_at` minutes a section was
    empty in at least the share `none` where it has a line that says so. An action item that nobody has said anything
    about is carried when it has been in `seen` minutes, `seen_with_ticket` if it names a ticket. Whoever was at
    `attended` of the last `attended_of` meetings is expected.
    """

    standing: int = 4
    looked_at: int = 6
    none: float = 0.15
    seen: int = 2
    seen_with_ticket: int = 1
    attended: int = 2
    attended_of: int = 3


RULES = Rules()
