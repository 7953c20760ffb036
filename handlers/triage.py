"""`/triage`: whose duty week it is, and who takes turns."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers.agenda.settled import dated_part
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Declined, Memory, NotRead
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others, line_for_everybody
from handlers.answering.words import asked, is_word
from handlers.triage_calendar import calendar
from meetings.calendar.typed.roster_text import read_roster
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words import duty as words
from storage.records import dated_values, duty_schedules


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/triage`."""
    app.command(desk.command("triage"))(slash(desk, "triage", triage))


def triage(memory: Memory) -> Receipt:
    """Show this week, next week and the coming ones; or change who takes turns."""
    word, *rest = memory.text.split(maxsplit=1) or ("",)
    if is_word(word, "calendar"):
        return calendar(memory, "".join(rest))
    if is_word(word, "roster") and rest:
        return _roster(memory, rest[0])
    if not is_word(memory.text, "", "list", "who", "roster"):
        raise NotRead(Receipt(words.USAGE))
    return of_each(memory, _show)


def _show(memory: Memory) -> Receipt:
    duties = [duty for duty in memory.meeting_of().series.duties if duty.on(memory.today).roster]
    if not duties:
        raise Declined(Receipt("This meeting has no duty roster. `/triage roster Mat, Brian, Carl` begins one."))
    return words.shown(duties, memory.today)


def _roster(memory: Memory, text: str) -> Receipt:
    calendar = run_by_typist(memory, "changes the roster")
    read = read_roster(text, calendar, memory.roster, memory.now)
    if isinstance(read, Unsettled):
        raise asked(read, "roster")
    key, before = calendar.series.key, calendar.series.duty
    dated_values.set_duty(memory.tx, memory.author, key, read.entry)
    duty_schedules.apply(memory.tx, memory.author, key, read.plan)
    line = words.roster_line(read, memory.today)
    otherwise = words.roster_stays_line(before, read)
    part = dated_part(memory, key, "duty", read.entry.first, said=line, otherwise=otherwise)
    line_for_everybody(memory, calendar, line, [part])
    correct_others(memory)
    return words.roster_changed(read, before, memory.today)
