"""What the summary of a draft says of action items: how many are open, and which have ended since the last meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from meetings.action_items import NOBODY, ActionItem, heads
from meetings.action_items.answers import ENDINGS
from meetings.dates import day_words, join_words
from meetings.minutes.known import Known
from posts.slack.slack_text import shorten

# A line of the summary is no list of everything; `/ai list` and the file are.
MOST_NAMED = 10
LONGEST_TEXT = 80


def open_words(known: Known) -> str:
    """`12 (Mat 5, Carl 4, ??? 3).`"""
    owners = Counter(join_words(item.owners) or NOBODY for item in known.items)
    each = ", ".join(f"{owner} {count}" for owner, count in owners.most_common())
    return f"{len(known.items)} ({each})." if each else "none."


def ended_lines(known: Known) -> Iterator[tuple[str, str]]:
    """`Done since Mon July 1:` `#12 XCache reorg (BrianL)`, and the same of what was dropped, with the reasons."""
    since = f"since {day_words(known.before.day, known.day)}" if known.before else "since it began"
    for how in ENDINGS.values():
        if ended := [item for item in known.ended if item.ended == how]:
            yield f"{how.capitalize()} {since}:", f"{_named([_ended(item) for item in ended])}."


def not_carried_line(known: Known) -> Iterator[tuple[str, str]]:
    """`Not carried:` `AI 41 (Carl), in 8 drafts without an answer`, and how one of them is carried again."""
    if left := known.carrying.not_carried:
        words = _named([one.words for one in left])
        yield "Not carried:", f"{words}. Still open: an owner's Keep brings back what had no answer."


def _ended(item: ActionItem) -> str:
    why = f": {item.why}" if item.why else ""
    return f"#{item.number} {shorten(item.text, LONGEST_TEXT)} ({heads(item)}{why})"


def _named(each: Sequence[str]) -> str:
    """As many as are named, and how many more there are."""
    more = [f"and {len(each) - MOST_NAMED} more"] if len(each) > MOST_NAMED else []
    return "; ".join([*each[:MOST_NAMED], *more])
