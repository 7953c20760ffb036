"""A file dropped into the thread of a draft: it is the minutes of its meeting, and closes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers.agenda.close import drop
from handlers.agenda.taking_over import in_thread
from handlers.answering.asked import Asked
from handlers.answering.desk import Desk
from handlers.answering.living import bring_up_to_date
from handlers.answering.memory import Declined, Memory, remembered
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import of_key
from meetings.dropped_files import DroppedFile
from meetings.posting import PostKind
from meetings.when.locale import speaking
from storage import commands, outbox
from storage.changelog import Author
from storage.engine import Transaction


class Drops:
    """Takes files that were dropped, as the desk answers commands."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def take(self, tx: Transaction, dropped: DroppedFile) -> None:
        """Close the meeting by this file, or say in the thread why not; in the transaction that settles the file."""
        asked = Asked(
            workspace=dropped.workspace,
            request=f"file {dropped.file_id}",
            account=dropped.account,
            channel=dropped.channel,
            channel_name="",
            surface="agenda",
            text=f"dropped {dropped.name}",
            series=dropped.series,
        )
        author = _author(tx, asked, dropped)
        memory = remembered(tx, author, asked, self._desk.layouts, self._desk.calendars_at)
        calendar = of_key(memory.calendars, dropped.series)
        if calendar:
            _take(memory, calendar, calendar.occurrence(date.fromisoformat(dropped.original)), dropped)
        commands.finish(tx, author.command, {}, dropped.series)


def _author(tx: Transaction, asked: Asked, dropped: DroppedFile) -> Author:
    number = commands.begin(
        tx,
        asked.workspace,
        request=asked.request,
        at=dropped.dropped_at,
        account=asked.account,
        channel=asked.channel,
        surface=asked.surface,
        text=asked.text,
    )
    return Author(asked.workspace, number, asked.account, dropped.dropped_at)


def _take(memory: Memory, calendar: Calendar, meeting: Occurrence, dropped: DroppedFile) -> None:
    try:
        with memory.tx.all_or_nothing(), speaking(memory.locale):
            drop(memory, calendar, meeting, dropped.name, dropped.text)
            bring_up_to_date(memory)
    except Declined as declined:
        content = {"line": declined.receipt.text}
        word = replace(in_thread(memory, calendar, meeting, PostKind.CLOSED), content=content)
        outbox.owe(memory.tx, memory.workspace, word)
