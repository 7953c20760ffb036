"""The owners of an action item hear what another of them did to it, and that an end is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta

from handlers.answering.duty_told import still_to_be_told
from handlers.answering.memory import Memory
from handlers.answering.telling import owe_word, tell_line
from meetings.action_items import ActionItem
from meetings.action_items.parties import owner_names
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import member_names, of_key
from meetings.changes import Change
from meetings.posting import Post, PostKind, State
from posts.unasked.lines import Part, content, is_about
from posts.unasked.told import recorders
from posts.words.item_answers import Line, taken_back_line
from storage import changelog, outbox
from storage.records import action_items

# After a downtime that is longer, such news is old.
OF_USE = timedelta(weeks=1)


def tell_owners(memory: Memory, calendar: Calendar, item: ActionItem, owners: Sequence[str], line: Line) -> list[str]:
    """Tell these owners but the typist, as long as the item is as it is now; those who are told."""
    key = {"series": calendar.series.key, "number": item.number}
    row = changelog.current(memory.tx, memory.workspace, "action_items", key) or {}
    holds = {name: row[name] for name in ("ended", "answers")}
    kept = {
        **content(line.text, [Part("action_items", key, line.text, line.text, holds)]),
        "until": (memory.now + OF_USE).isoformat(),
        "says": [asdict(say) for say in line.says],
    }
    others = [name for name in owners if name != memory.typist().name]
    return [name for name in others if tell_line(memory, name, kept)]


def tell_of_items(memory: Memory) -> None:
    """Tell those whom an Undo of the end of an item concerns, and who know of it: its owners, and who had ended it."""
    for change in changelog.of_command(memory.tx, memory.workspace, memory.author.command):
        if change.table == "action_items" and change.undoes and _is_open_again(change):
            _tell_of_undo(memory, change, change.undoes)


def _is_open_again(change: Change) -> bool:
    return bool(change.before and change.before["ended"] and change.after and not change.after["ended"])


def _tell_of_undo(memory: Memory, change: Change, undoes: int) -> None:
    item = action_items.from_row(change.after or {})
    calendar = of_key(memory.calendars, str(change.key["series"]))
    if calendar is None or memory.person is None:
        return
    ended_by = changelog.who_did(memory.tx, undoes)
    owners = owner_names(item, memory.roster, member_names(calendar.series, memory.roster))
    accounts = {person.slack for name in owners if (person := memory.roster.exactly(name)) and person.slack}
    heard = {account for account in accounts if _has_heard(memory, account, change)}
    text = taken_back_line(item, memory.person.name).text
    for account in sorted((heard | {ended_by}) - {memory.asked.account}):
        if not still_to_be_told(memory, account, [change]):
            owe_word(memory, account, item.number, text, None)


def _has_heard(memory: Memory, account: str, change: Change) -> bool:
    """Whether this account was told a line about the row."""
    posts = outbox.to_channel(memory.tx, memory.workspace, PostKind.TOLD, account)
    return any(post.state in {State.SENDING, State.SENT} and _tells_of(post, change) for post in posts)


def _tells_of(post: Post, change: Change) -> bool:
    lines = [line for one in recorders(post.content) for line in one.get("lines", ())]
    return any(is_about(line, change.table, change.key) for line in lines)
