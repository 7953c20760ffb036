"""What is owed to Slack: posts, each unique by its key, and each in one state.

They are planned in owing.py, sent by sending.py, and looked up in finding.py.
"""

from storage.outbox.finding import (
    about,
    find,
    get,
    in_channel,
    in_slack,
    latest_to,
    of_workspace,
    originals_in_slack,
    planned,
    to_channel,
)
from storage.outbox.owing import again, miss, owe, revive, rewrite, wait_for
from storage.outbox.sending import claim, give_up, hold, next_owed, next_try, owed, retry, sent

__all__ = [
    "about", "again", "claim", "find", "get", "give_up", "hold", "in_channel", "in_slack", "latest_to", "miss",
    "next_owed", "next_try", "of_workspace", "originals_in_slack", "owe", "owed", "planned", "retry", "revive",
    "rewrite", "sent",
    "to_channel", "wait_for",
]  # fmt: skip
