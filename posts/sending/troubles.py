"""Word to the owners about what Slack does not let the bot show: each reason once, and once when it works again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.calendar.calendar import Calendar
from meetings.dates import join_words
from meetings.posting import Post, PostKind
from posts.sending.writing import Writing
from posts.slack import messages
from posts.unasked import on_duty as words
from storage import outbox
from storage.records import people

# Why somebody is left out of a user group is told apart from why nobody could be put into it.
LEFT_OUT = " left out"
# Before the place, where other posts have their date: by it what was told of a place is found again.
TROUBLE = "trouble "


@dataclass(frozen=True)
class Failure:
    """Slack's word for why something could not be done, the scope it needs, and who was to be shown."""

    reason: str
    needed: str = ""
    people: tuple[str, ...] = ()


def tell_of_failure(writing: Writing, post: Post, calendars: Sequence[Calendar], failure: Failure) -> None:
    """Tell each owner who has not heard of this reason since it worked last."""
    text = words.failed(_what(post, calendars), post.kind, failure.reason, failure.needed, failure.people)
    for account in _owners(writing, calendars):
        if _told_last(writing, account, post.channel) != failure.reason:
            _owe(writing, account, post.channel, failure.reason, text)


def tell_of_success(writing: Writing, post: Post, calendars: Sequence[Calendar]) -> None:
    """Tell each owner who has heard that it did not work."""
    text = words.works_again(_what(post, calendars))
    for account in _owners(writing, calendars):
        if _told_last(writing, account, post.channel):
            _owe(writing, account, post.channel, "", text)


def tell_of_left_out(writing: Writing, group: str, calendars: Sequence[Calendar], names: Sequence[str]) -> None:
    """Tell each owner once who has a duty and is in no user group, for want of an account."""
    target, who = f"{group}{LEFT_OUT}", join_words(names)
    for account in _owners(writing, calendars):
        if _told_last(writing, account, target) != who:
            _owe(writing, account, target, who, writing.here.example(words.left_out(group, names)))


def tell_once(writing: Writing, calendars: Sequence[Calendar], about: str, reason: str, text: str) -> None:
    """Tell each owner of these series who has not heard of this reason since it worked last; "" is that it works again.

    Of what works again hear only those who heard that it did not.
    """
    for account in _owners(writing, calendars):
        if _told_last(writing, account, about) != reason:
            _owe(writing, account, about, reason, text)


def _what(post: Post, calendars: Sequence[Calendar]) -> str:
    """What could not be brought up to date, as the owners know it."""
    if post.kind is PostKind.USER_GROUP:
        return f"the user group {post.channel}"
    return f"the topic of the channel of {calendars[0].series.title}"


def _owners(writing: Writing, calendars: Sequence[Calendar]) -> list[str]:
    """The accounts of the owners of these series."""
    names = {name for calendar in calendars for name in calendar.series.owners}
    return [one.slack for one in people.people(writing.tx, writing.workspace) if one.name in names and one.slack]


def _told_last(writing: Writing, account: str, target: str) -> str:
    """The reason this account heard last of this, "" where it heard none, or that it works again."""
    told = outbox.find(writing.tx, writing.workspace, PostKind.TOLD, original=f"{TROUBLE}{target}")
    reasons = [post.content["reason"] for post in told if post.subject.startswith(f"{account} ")]
    return str(reasons[-1]) if reasons else ""


def _owe(writing: Writing, account: str, target: str, reason: str, text: str) -> None:
    post = Post(
        PostKind.TOLD,
        account,
        writing.now,
        original=f"{TROUBLE}{target}",
        subject=f"{account} {reason or 'works'} {writing.now.isoformat()}",
        content={"message": messages.line(text), "line": text, "reason": reason},
    )
    outbox.owe(writing.tx, writing.workspace, post)
