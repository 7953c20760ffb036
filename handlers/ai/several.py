"""Several lines typed as one: where each is an item by itself, one item a line is offered."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.ai.ledger import Ledger
from handlers.ai.recording import record
from meetings.action_items import ActionItem, ItemQuestion, ReadItem, printed, read_item
from meetings.dates import join_words
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.words.item_lists import as_new
from storage import changelog
from storage.records import action_items

# What stands before the lines in the text of the button.
EACH = "[ ] each line:\n"
MOST_LINES = 10
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")


def lines_of(text: str) -> list[str]:
    """The lines of a text without their bullets; none where there are fewer than two, or too many."""
    lines = [_BULLET.sub("", line, count=1).strip() for line in text.splitlines() if line.strip()]
    return lines if 1 < len(lines) <= MOST_LINES else []


def offer_each(ledger: Ledger, text: str) -> Receipt | None:
    """One item a line, or one item of it all, to press; None where the lines are no items by themselves."""
    lines = lines_of(text)
    if not lines or (
        not all(_BULLET.match(line) for line in text.splitlines() if line.strip())
        and not all(_has_owner(ledger, line) for line in lines)
    ):
        return None
    buttons = (
        Button(f"{len(lines)} items, one a line", RUN, EACH + "\n".join(lines)),
        replace(as_new(text), label="One item"),
    )
    return Receipt(
        f"Are these {len(lines)} action items? Nothing was recorded yet.", items=tuple(lines), buttons=buttons
    )


def record_each(ledger: Ledger, text: str) -> Receipt | None:
    """Record each line where that was pressed, or none where one of them is a question."""
    if not text.startswith(EACH):
        return None
    memory = ledger.memory
    receipts = [record(ledger, line) for line in lines_of(text.removeprefix(EACH))]
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    items: list[ActionItem] = [action_items.from_row(change.after) for change in changes if change.after]
    told = dict.fromkeys(
        sentence for each in receipts for sentence in re.findall(r"[\w ,']+ (?:is|are) told\.", each.after)
    )
    return Receipt(
        f"{len(items)} new action items ({join_words([f'#{item.number}' for item in items])}).",
        items=tuple(f"#{item.number} {printed(item)}" for item in items),
        after=" ".join(each.strip() for each in told),
        buttons=(UNDO_BUTTON,),
    )


def _has_owner(ledger: Ledger, line: str) -> bool:
    read: ReadItem | ItemQuestion = read_item(line, ledger.memory.roster, ledger.memory.today)
    return isinstance(read, ReadItem) and read.owners is not None
