"""Who is who: the roster, its exact names, and the Slack accounts of its people."""

from __future__ import annotations

from meetings.people.accounts import Account, Standing
from meetings.people.linking import linked
from meetings.people.names import fold
from meetings.people.roster import Person, Roster, shared_names

__all__ = ["Account", "Person", "Roster", "Standing", "fold", "linked", "shared_names"]
