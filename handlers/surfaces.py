"""The surfaces by name, as a stored command names them, and registering them all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers import announce, buttons, dropped_files, post_buttons
from handlers.agenda import agenda
from handlers.ai import ai
from handlers.answering.carry_out import Decide
from handlers.answering.desk import Desk
from handlers.ooo import ooo
from handlers.shortcuts import editing, opening, submitting
from handlers.spoken import listening
from handlers.spoken.offering import carry_out
from handlers.spoken.reading import HELP
from handlers.tickets import tickets
from handlers.triage import triage

DECIDES: Mapping[str, Decide] = {
    "ooo": ooo.ooo,
    "announce": announce.announce,
    "ai": ai.ai,
    "triage": triage.triage,
    "agenda": agenda.agenda,
    "tickets": tickets.tickets,
}


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer every command, however it is said, and every button."""
    for surface in (ooo, announce, ai, triage, agenda, tickets):
        surface.register(app, desk)
    listening.register(app, desk, DECIDES)
    dropped_files.register(app, desk)
    opening.register(app, desk)
    editing.register(app, desk)
    submitting.register(app, desk)
    offered = {HELP: partial(carry_out, decides=DECIDES)}
    buttons.register(app, desk, {**DECIDES, **submitting.DECIDES, **offered})
    post_buttons.register(app, desk, DECIDES)
