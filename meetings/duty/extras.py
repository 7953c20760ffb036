"""What a rota is used for besides its schedule: the settings file says it, and it is read anew at each start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Extras:
    """What is told to whoever takes over, and where Slack shows who has the duty.

    `user_group` is the handle (`@triage`) or the id of a user group, "" for none; `topic` says whether the topic of the
    channel names who has it.
    """

    description: str = ""
    user_group: str = ""
    topic: bool = False


NO_EXTRAS = Extras()
