"""How everything is used, in a few lines with examples that work."""

from __future__ import annotations

from datetime import date

from meetings.when.tokens import quote
from posts.receipts import RUN, Button, Receipt
from posts.words.examples import usage_on

ALL = (
    "`/ooo July 15-17`   `/ooo Mat next week`   `/ooo list`   who is out\n"
    "`/announce OSG User School July 15-19`   a line for the next minutes\n"
    "`/ai Mat: build osg-configure`   `/ai list`   `/ai done 12`   action items\n"
    "`/triage`   who is on duty\n"
    "`/agenda`   `/agenda next`   the draft of the minutes, and the meeting's dates\n"
    "`/agenda add Next doc focus July 25`   `/agenda list`   lines of its sections\n"
    "`/tickets`   the figures of ticket systems, asked anew\n"
    "`help ooo` (or `ai`, `announce`, `triage`, `agenda`, `tickets`) shows all of one of them.\n"
    "The same works without the slash in a message to me, and in threads behind a mention: `@Convener ai fix the wiki`"
)


def all_commands(today: date, *, nothing_known: bool) -> Receipt:
    """The usage of every command as it is shown on this day; `nothing_known` where something was said that is none."""
    lead = "That is no command I know; nothing was recorded. " if nothing_known else ""
    return usage_on(f"{lead}What I understand:\n{ALL}", today)


def nearly(surface: str, command: str, otherwise: Button | None = None) -> Receipt:
    """A command word is misspelt: the command that was meant, to press; `otherwise` what else the text may be."""
    buttons = [Button(f"Yes, {command}", RUN, command)]
    text = f"Did you mean `/{surface} {quote(command)}`? Nothing was changed yet."
    return Receipt(text, buttons=(*buttons, *([otherwise] if otherwise else [])))
