"""Lists of action items: what is open, what is yours, which one is meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.action_items import ActionItem, overdue, printed
from meetings.action_items.forms import Form
from meetings.dates import day_words, join_words, local_day
from meetings.when.tokens import quote
from posts.receipts import RUN, Button, Receipt
from posts.slack.slack_text import shorten

# docs.slack.dev/reference/block-kit/blocks/actions-block takes 25; a person looks through fewer.
MOST_BUTTONS = 20
# A line of a list is cut at 250 characters: what stands behind the text has to fit as well.
LONGEST_TEXT = 150
LONGEST_TOPIC = 40
_ASKED = {
    "done": "Which of yours is done?",
    "drop": "Which of yours is dropped?",
    "keep": "Which of yours is still wanted?",
    "give": "Which of yours do you hand on?",
}

_LIKE = {
    "done": "done {}",
    "keep": "keep {}",
    "drop": "drop {} no time",
    "give": "give {} Mat",
    "put": "put {} under OSG 3.4.32",
    "due": "due {} Friday",
    "edit": "edit {} build osg-configure",
}


def line(item: ActionItem, today: date, zone: str) -> str:
    """`#12 AI (Mat): Build it [OSG 3.4.32], due Fri July 12, since Mon July 1`."""
    topic = f" [{shorten(item.topic, LONGEST_TOPIC)}]" if item.topic else ""
    since = day_words(local_day(item.recorded_at, zone), today)
    return f"#{item.number} {shorten(printed(item), LONGEST_TEXT)}{topic}{_due(item, today)}, since {since}"


def listed(items: Sequence[ActionItem], whose: str, today: date, zone: str) -> Receipt:
    """What is open; `whose` says of whom ("of Mat"), "" of everybody."""
    if not items:
        return Receipt(f"{' '.join(f'No action items {whose}'.split())} are open. Try: `/ai Brian XCache reorg`")
    return Receipt(
        f"{' '.join(f'Open action items {whose}'.split())}:",
        items=tuple(line(item, today, zone) for item in items),
        after="`/ai done N` ends number N, `/ai list Mat` shows one person's.",
    )


def yours(word: str, items: Sequence[ActionItem], today: date, zone: str) -> Receipt:
    """The typist's items with a button each that carries out this command word; the latest where not all fit."""
    if not items:
        return Receipt("No open action item is yours. `/ai list` shows everybody's.")
    shown = _latest(items)
    more = " These are your latest; `/ai list me` has all of yours." if len(shown) < len(items) else ""
    return Receipt(
        f"{_ASKED[word]} Press it, or type its number: `/ai {word} {shown[0].number}`",
        items=tuple(line(item, today, zone) for item in shown),
        after=f"`/ai list` has all.{more}",
        buttons=tuple(_button(f"{word} {item.number}", item) for item in shown),
    )


def which(form: Form, typed: str, today: date, zone: str) -> Receipt:
    """A button for each item that the words may mean, and one for recording them as a new item."""
    shown = _latest(form.items.either)
    return Receipt(
        f"Which one do you mean? Press it, or type its number: `/ai {form.word} {shown[0].number}`",
        items=tuple(line(item, today, zone) for item in shown),
        buttons=(*(_button(form.about(item.number), item) for item in shown), as_new(typed)),
    )


def half_read(word: str, number: int, typed: str) -> Receipt:
    """A command about an item that is there, whose rest was not understood: how it goes, or a new item."""
    example = _LIKE[word].format(number)
    return Receipt(f"I could not read what stands behind #{number}. Try: `/ai {example}`", buttons=(as_new(typed),))


def unknown(numbers: Sequence[int], mine: Sequence[ActionItem], today: date, zone: str, typed: str) -> Receipt:
    """No item has this number; the typist's open ones, and what was typed as a new item if it may be one."""
    which_ones = join_words([f"#{number}" for number in numbers], "or")
    shown = _latest(mine)
    return Receipt(
        f"There is no action item {which_ones}; nothing was changed.{' Yours are:' if shown else ''}",
        items=tuple(line(item, today, zone) for item in shown),
        after="`/ai list` shows the numbers.",
        buttons=(as_new(typed),) if any(letter.isalpha() for letter in typed.partition(" ")[2]) else (),
    )


def unknown_key(key: str, typed: str) -> Receipt:
    """No open item is about this ticket."""
    return Receipt(
        f"No open action item is about {key}; nothing was changed. `/ai list` shows what is open.",
        buttons=(as_new(typed),),
    )


def nothing_like(said: str, mine: Sequence[ActionItem], today: date, zone: str, typed: str) -> Receipt:
    """No open item has the words of what is said to be done: the typist's own, and what was typed as a new one."""
    shown = _latest(mine)
    return Receipt(
        f'No open action item says "{quote(said)}"; nothing was changed.{" Yours are:" if shown else ""}',
        items=tuple(line(item, today, zone) for item in shown),
        after="`/ai list` shows everybody's." if shown else "`/ai list` shows what is open.",
        buttons=(*(_button(f"done {item.number}", item) for item in shown), as_new(typed)),
    )


def as_new(typed: str) -> Button:
    """Record a text as a new item although it begins like a command: behind an empty topic it is content."""
    return Button(f"A new action item: {' '.join(typed.split())}", RUN, f"[ ] {typed}")


def _button(text: str, item: ActionItem) -> Button:
    return Button(f"#{item.number} {item.text}", RUN, text)


def _latest(items: Sequence[ActionItem]) -> list[ActionItem]:
    """As many as have buttons, the latest number first."""
    return sorted(items, key=lambda item: -item.number)[:MOST_BUTTONS]


def _due(item: ActionItem, today: date) -> str:
    """The due date, unless the text says it in the same words; that it has passed in any case."""
    words = day_words(item.due, today) if item.due else ""
    if overdue(item, today):
        return f", overdue: it was due {words}"
    return f", due {words}" if words and words not in item.text else ""
