"""`/tickets`: the figures of ticket systems, and what the first word behind it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory
from handlers.tickets import figures, labels, retry
from handlers.tickets.shown import usage_of
from meetings.misspelt import first_word_well_spelt
from posts.receipts import Receipt
from posts.words.usage import nearly

# What people say for ours.
_OTHER_WORDS = {"again": "retry", "ask": "retry", "refresh": "retry", "call": "label", "name": "label"}


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/tickets`."""
    app.command(desk.command("tickets"))(slash(desk, "tickets", tickets))


def tickets(memory: Memory) -> Receipt:
    """Show the figures and ask for new ones, or do what the first word says."""
    word, *rest = memory.text.split(maxsplit=1) or ("",)
    act = WORDS.get(word.casefold())
    if act is None:
        raise _not_known(memory)
    return act(memory, "".join(rest).strip())


def _not_known(memory: Memory) -> Declined:
    """The answer to a text whose first word is none of these: the one that was meant, to press, or all of them."""
    word, _, rest = memory.text.partition(" ")
    other = _OTHER_WORDS.get(word.casefold())
    meant = f"{other} {rest}".strip() if other else first_word_well_spelt(memory.text, [one for one in WORDS if one])
    return Declined(nearly("tickets", meant)) if meant else usage_of(memory)


# What follows a word is read by its function, which declines what does not fit its form.
WORDS: Mapping[str, Callable[[Memory, str], Receipt]] = {
    "": figures.figures,
    "retry": retry.retry,
    "label": labels.label,
    "labels": labels.listed,
    "unlabel": labels.unlabel,
}
