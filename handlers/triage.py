"""`/triage`: whose duty week it is."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory
from handlers.answering.words import is_word
from posts import duty as words
from posts.receipts import Receipt


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/triage`."""
    app.command(desk.command("triage"))(slash(desk, "triage", triage))


def triage(memory: Memory) -> Receipt:
    """Show this week, next week and the coming ones."""
    if not is_word(memory.text, "", "list", "who"):
        raise Declined(Receipt(words.USAGE))
    rota = memory.meeting_of().series.duty
    if rota is None or not rota.on(memory.today).roster:
        raise Declined(Receipt("This meeting has no duty roster. An owner names one in the settings."))
    return words.shown(rota, memory.today)
