"""The release of an item's ticket as its topic: of which items it is looked up, and what an answer means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from meetings.action_items.finding import ticket_keys
from meetings.action_items.item import ActionItem
from meetings.action_items.topics import named_release, put_under, topic_of
from meetings.markdown import one_line
from meetings.minutes.layout import Section

# As long as a topic typed in brackets may be.
LONGEST_RELEASE = 150
MOST_TRIES = 5
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)


def key_to_look_up(item: ActionItem) -> str | None:
    """The one ticket key of an open item that has no place of its own yet; None where there is nothing to look up."""
    keys = ticket_keys(item.text)
    if item.ended or item.topic or item.section or len(keys) != 1:
        return None
    return next(iter(keys))


def has_to_be_looked_up(before: ActionItem | None, after: ActionItem, *, restored: bool) -> bool:
    """Whether a change calls for it: the item is new, names another ticket, or was `restored` by Undo.

    One whose topic was taken away by hand stays without.
    """
    changed = before is None or restored or ticket_keys(before.text) != ticket_keys(after.text)
    return changed and key_to_look_up(after) is not None


def release_of(versions: Sequence[str], current: Sequence[str]) -> str:
    """The version of a ticket that is a current release of the series, else its first; "" where it has none.

    A bracket in it is a round one, as in every topic: topics are typed in square ones.
    """
    named = [one_line(version).replace("[", "(").replace("]", ")") for version in versions]
    named = [version for version in named if 0 < len(version) <= LONGEST_RELEASE]
    return next((version for version in named if _is_current(version, current)), named[0] if named else "")


def _is_current(version: str, current: Sequence[str]) -> bool:
    return any(named_release(version, [release]) or named_release(release, [version]) for release in current)


def under_release(
    item: ActionItem, release: str, current: Sequence[str], places: Sequence[str], sections: Sequence[Section]
) -> ActionItem:
    """The item under the release of its ticket, as those that are known spell it; as it was where there is none."""
    topic = topic_of("", item.text, current, ticket_release=release)
    return put_under(item, topic, places, sections) if topic else item


def wait_for_another(tries: int, asked: timedelta | None) -> timedelta | None:
    """How long until a source is asked again after this many tries in vain, None for never.

    `asked` is what the source itself asked for.
    """
    if tries >= MOST_TRIES:
        return None
    doubled: timedelta = FIRST_WAIT * 2 ** (tries - 1)
    return max(min(doubled, LONGEST_WAIT), asked or timedelta(0))
