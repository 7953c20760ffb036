"""A post as the log names it: by its number, kind, meeting and place, and by nothing that anybody typed."""

from __future__ import annotations

import logging

from meetings.posting import Post, PostKind

# What a channel is told, or an owner asked: what whoever reads the log of a day looks for.
WORTH_A_LINE = {PostKind.DRAFT, PostKind.DUTY, PostKind.HOLIDAY, PostKind.LINE}
IN_THE_CHANNEL = "type /invite @Convener in that channel"
TO_DO = {
    "not_in_channel": IN_THE_CHANNEL,
    "channel_not_found": IN_THE_CHANNEL,
    "is_archived": "unarchive the channel, or name another one in the settings",
    "missing_scope": "`convener check` says which",
    "invalid_auth": "`convener check` says what to do",
    "token_revoked": "`convener check` says what to do",
    "account_inactive": "`convener check` says what to do",
}


def log_words(post: Post) -> str:
    """`#12 draft (tech 2019-07-08) to C0TECH`. No subject: that of a line may hold words that somebody typed."""
    of = " ".join(part for part in (post.series, post.original) if part)
    return f"#{post.number} {post.kind}{f' ({of})' if of else ''} to {post.channel}"


def level_of(post: Post) -> int:
    """The level at which it is logged that a post was sent, which after a failure is always worth a line."""
    return logging.INFO if post.kind in WORTH_A_LINE or post.tries > 1 else logging.DEBUG


def what_to_do(reason: str) -> str:
    """What whoever reads the log does about Slack's reason; nothing where it passes by itself."""
    return f"; {TO_DO[reason]}" if reason in TO_DO else "; I try again by myself"
