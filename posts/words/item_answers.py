"""What is said where the owners of an action item answer: to the one who does, and to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.action_items import ActionItem, printed
from meetings.when.tokens import quote
from posts.buttons import Say
from posts.receipts import UNDO_BUTTON, Receipt


@dataclass(frozen=True)
class Line:
    """What another owner of an item is told, in one line with its buttons."""

    text: str
    says: Sequence[Say] = ()


def ended_line(item: ActionItem, by: str, command: int, series: str) -> Line:
    """`Carl: done. AI (Mat, Carl): XCache reorg (#12) leaves the minutes.` with an Undo of that command."""
    why = f' ("{quote(item.why)}")' if item.why else ""
    undo = Say(f"Undo #{item.number}", "ai", f"undo {item.number} of change {command}", series)
    return Line(f"{by}: {item.ended}{why}. {_named(item)} leaves the minutes.", (undo,))


def disagreement_line(item: ActionItem, answers: str, decider: str, series: str) -> Line:
    """`Carl: done, Mat: keep. AI (Mat, Carl): XCache reorg (#12) stays open until you agree, or Ada decides.`"""
    n = item.number
    says = (Say(f"Done #{n}", "ai", f"done {n}", series), Say(f"Keep #{n}", "ai", f"keep {n}", series))
    return Line(f"{answers}. {_named(item)} stays open {_until(decider)}", says)


def kept_line(item: ActionItem, by: str) -> Line:
    """An item is open again, or nobody disagrees any more that it is."""
    return Line(f"{by}: keep. {_named(item)} stays in the minutes.")


def taken_back_line(item: ActionItem, by: str) -> Line:
    """Somebody has undone the end of an item."""
    return Line(f"{by} took back that it was ended: {_named(item)} is open again.")


def disagreement(item: ActionItem, answers: str, decider: str) -> Receipt:
    """To the owner whose answer is the opposite of another's."""
    text = f"#{item.number} stays open {_until(decider)} So far {answers}; the minutes say so."
    return Receipt(text, line=printed(item), buttons=(UNDO_BUTTON,))


def _until(decider: str) -> str:
    return f"until you agree{f', or {decider} decides' if decider else ''}."


def _named(item: ActionItem) -> str:
    return f"{printed(item)} (#{item.number})"
