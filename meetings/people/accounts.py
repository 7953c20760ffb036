"""Slack accounts, and what each may be here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What an account is in its workspace; people of the roster are members or guests.

    docs.slack.dev/reference/objects/user-object: `is_restricted` and `is_ultra_restricted` are guests, `is_stranger`
    belongs to another organisation, `deleted` is gone.
    """

    MEMBER = "member"
    GUEST = "guest"
    STRANGER = "stranger"
    GONE = "gone"
    BOT = "bot"


# Who is somebody: programs and accounts that were deactivated are nobody.
PEOPLE = frozenset({Standing.MEMBER, Standing.GUEST, Standing.STRANGER})


@dataclass(frozen=True)
class Account:
    """A Slack account with the names it goes by."""

    account: str
    display_name: str
    real_name: str
    standing: Standing = Standing.MEMBER

    @property
    def name(self) -> str:
        """What Slack shows: the display name, else the real one."""
        return self.display_name or self.real_name or self.account
