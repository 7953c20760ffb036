"""What is said where a release is current no more, and open items stand under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from meetings.action_items import ActionItem
from meetings.action_items.shipping import Shipped
from meetings.dates import day_words, join_words
from meetings.press import Press
from meetings.when.tokens import quote
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.words.action_items import numbered

SURFACE = "agenda"


def with_question(receipt: Receipt, each: Sequence[Shipped]) -> Receipt:
    """The receipt of the releases, with where the items go that stand under those that are none any more.

    It stays when one of the buttons is pressed, for what else it offers.
    """
    buttons = [Button(one.label, RUN, one.text, surface=SURFACE) for one in presses(each)]
    after = " ".join(filter(None, (receipt.after, question(each))))
    return replace(receipt, after=after, buttons=(*receipt.buttons, *buttons))


def with_word(receipt: Receipt, each: Sequence[Shipped], first: date, today: date) -> Receipt:
    """The receipt of releases from a day to come: what will be asked then."""
    count = sum(len(one.items) for one in each)
    topics = join_words([quote(one.topic) for one in each])
    ask = f"On {day_words(first, today)} I ask you where the {_items(count, 'open ')} under {topics} go."
    return replace(receipt, after=" ".join(filter(None, (receipt.after, ask))))


def question(each: Sequence[Shipped]) -> str:
    """`4 open items stand under OSG 3.4.32, which is no current release any more: where do they go?`"""
    said = [_question(one) for one in each]
    return " ".join([*said, "Nothing is moved before you press."] if presses(each) else said)


def presses(each: Sequence[Shipped]) -> list[Press]:
    """A button for each release that the items may go to, and one to leave them."""
    return [press for one in each for press in _presses(one, of_several=len(each) > 1)]


def _question(one: Shipped) -> str:
    are = f"{_items(len(one.items), 'open ')} {'stands' if len(one.items) == 1 else 'stand'} under {quote(one.topic)}"
    if not one.following:
        elsewhere = f"`/ai put {one.items[0].number} under nothing` takes it away there"
        return f"{are}, which is no release any more: {elsewhere}."
    return f"{are}, which is no current release any more: where do they go?"


def _presses(one: Shipped, *, of_several: bool) -> list[Press]:
    count = _items(len(one.items))
    source = f" from {one.topic}" if of_several else ""
    moves = [
        Press(f"Move {count}{source} to {one.topic_in(other)}", SURFACE, f"releases move {one.release} to {other}")
        for other in one.following
    ]
    leave = f"Leave those under {one.topic}" if of_several else "Leave them"
    return [*moves, Press(leave, SURFACE, f"releases leave {one.release}")] if moves else []


def moved(items: Sequence[ActionItem], was: str) -> Receipt:
    """Items were moved from a release that has shipped to another."""
    are = "is" if len(items) == 1 else "are"
    return Receipt(
        f"{_items(len(items))} of {quote(was)} {are} now under {quote(items[0].topic)}.",
        items=tuple(map(numbered, items)),
        buttons=(UNDO_BUTTON,),
    )


def left(items: Sequence[ActionItem], release: str, following: Sequence[str]) -> Receipt:
    """Items stay under a release that has shipped; the first of the `following` ones is where they may go later."""
    stay = f"{_items(len(items))} {'stays' if len(items) == 1 else 'stay'} under {quote(items[0].topic)}"
    later = f" `/agenda releases move {release} to {following[0]}` moves them later." if following else ""
    return Receipt(f"{stay}, and in the minutes.{later}", items=tuple(map(numbered, items)))


def half_read() -> Receipt:
    """One of the releases is missing."""
    return Receipt("Which release ships, and where do its items go? Try: `/agenda releases move 3.4.32 to 3.4.33`")


def none_under(release: str) -> Receipt:
    """No open item stands under this release (any more)."""
    return Receipt(f"No open action item stands under {quote(release)}; nothing was moved.")


def no_release(name: str, release: str, following: Sequence[str]) -> Receipt:
    """Items are to go to what is no release."""
    example = f" Try: `/agenda releases move {release} to {following[0]}`" if following else ""
    return Receipt(f'"{quote(name)}" is no current release; nothing was moved.{example}')


def _items(count: int, open_ones: str = "") -> str:
    return f"{count} {open_ones}item{'' if count == 1 else 's'}"
