"""`/triage calendar`: the secret addresses of one's own calendar and of those of one's meetings."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory, NotRead
from handlers.answering.running import run_by_typist
from handlers.answering.words import is_word
from meetings.calendar.series_choice import may_record
from meetings.feed.feed import Subject
from posts.receipts import Receipt
from posts.words import calendar_links as words
from storage.records import calendar_links


def calendar(memory: Memory, text: str) -> Receipt:
    """Give the addresses, made when they are first asked for; or make a new one in place of one that was passed on."""
    typist = memory.typist()
    if typist.is_guest:
        raise Declined(words.not_for_guests())
    if not is_word(text, "", "new", "new team"):
        raise NotRead(Receipt(words.USAGE))
    if not memory.calendars_at.base:
        return words.not_served(memory.calendars_at.needs)
    own = Subject(person=typist.name)
    if is_word(text, "new"):
        return words.made_anew("", _address(memory, own, anew=True))
    if is_word(text, "new team"):
        series = run_by_typist(memory, "makes a new address of its calendar").series
        return words.made_anew(series.title, _address(memory, Subject(series.key), anew=True))
    mine = [each.series for each in memory.calendars if may_record(each.series, typist)]
    teams = [(series.title, _address(memory, Subject(series.key))) for series in mine]
    return words.addresses(_address(memory, own), teams)


def _address(memory: Memory, subject: Subject, *, anew: bool = False) -> str:
    made = calendar_links.new_secret if anew else calendar_links.secret_of
    secret = made(memory.tx, memory.workspace, subject, memory.asked.request, memory.now)
    return memory.calendars_at.of(secret)
