"""What one command may know and change, within its transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers.answering.asked import Asked
from meetings.absences import out_on
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import choosable, may_end, may_record, of_key, runners, series_here, series_of
from meetings.dates import local_day
from meetings.feed.address import Addresses
from meetings.people import Account, Person, Roster
from meetings.people.linking import offered
from meetings.when.locale import Locale, current
from posts.receipts import Receipt
from posts.slack.slack_text import typed_text
from posts.words import people as words
from posts.words.questions import which_meeting
from storage.changelog import Author
from storage.engine import Transaction
from storage.records import absences, accounts, people, series
from storage.records.series import Layouts


class Declined(Exception):  # noqa: N818
    """The command changes nothing: its receipt says what was not understood or not allowed."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__(receipt.text)
        self.receipt = receipt


class NotRead(Declined):
    """The text fits no form: its receipt is what the command understands, shown behind what it did not."""


@dataclass(frozen=True)
class Memory:
    """The database as one command sees it: who types, the roster, the calendars, and what time it is."""

    tx: Transaction
    author: Author
    asked: Asked
    roster: Roster
    calendars: tuple[Calendar, ...]
    # What the number that was typed is in each series that has it, by key, where several have it (numbered.py).
    either: Mapping[str, str] = field(default_factory=dict)
    # Where calendars are read.
    calendars_at: Addresses = field(default_factory=Addresses)

    @property
    def workspace(self) -> str:
        return self.author.workspace

    @property
    def now(self) -> datetime:
        return self.author.at

    @property
    def text(self) -> str:
        """What was typed, as plain text on any number of lines."""
        return typed_text(self.asked.text, self.name_of).strip()

    @property
    def person(self) -> Person | None:
        """Who types, where the account is linked to somebody of the roster."""
        return self.roster.holding(self.asked.account)

    @property
    def locale(self) -> Locale:
        """How dates are typed here, with the holidays of the country where the typist works."""
        return current().at((self.person.site,)) if self.person else current()

    @property
    def calendar(self) -> Calendar | None:
        """The series this is about: the one chosen, else the channel's, the only one, the only one the typist is in."""
        if self.either:
            return None
        return self.settled or series_of(self.calendars, self._places, self.person)

    @property
    def settled(self) -> Calendar | None:
        """The series this is about whoever types it: the one chosen, else the channel's, else the only one."""
        return of_key(self.calendars, self.asked.series) or series_here(self.calendars, self._places)

    @property
    def _places(self) -> set[str]:
        return {self.asked.channel, f"#{self.asked.channel_name}"}

    @property
    def today(self) -> date:
        """The date on the wall of the series, where there is one."""
        return local_day(self.now, self.zone)

    @property
    def zone(self) -> str:
        """The IANA zone of the series, else of the first there is."""
        known = self.calendar or next(iter(self.calendars), None)
        return known.series.zone if known else "UTC"

    @property
    def series(self) -> str | None:
        return self.calendar.series.key if self.calendar else None

    def name_of(self, account: str) -> str | None:
        """The roster name of an account."""
        person = self.roster.holding(account)
        return person.name if person else None

    @property
    def account(self) -> Account | None:
        """The account that types, None where it was not looked up yet."""
        return accounts.get(self.tx, self.workspace, self.asked.account)

    def typist(self) -> Person:
        """Who types, who is to be on the roster to change anything: whoever is not known is asked."""
        if self.person is None:
            raise Declined(self.which_are_you())
        return self.person

    def member(self) -> Person:
        """Who types, who is to be a member of the meeting to record anything for it: everybody else reads."""
        typist, series = self.typist(), self.meeting_of().series
        if not may_record(series, typist):
            raise Declined(words.outsider(series.title, self.owner_to_ask()))
        return typist

    def which_are_you(self, because: str = "") -> Receipt:
        """The question who types, which carries out what was typed when it is answered."""
        asked = self.asked
        return words.which_are_you(self.account, self.may_become(), asked.text, again=asked.again, because=because)

    def may_become(self) -> tuple[str, ...]:
        """The roster names that the account may say it is."""
        return offered(self.account, self.roster, runners(self.calendars, self.roster.people))

    def owner_to_ask(self) -> str:
        """The first owner of the meeting who is not out today; "" where none is named."""
        owners = self.calendar.series.owners if self.calendar else ()
        out = out_on(absences.not_over_before(self.tx, self.workspace, self.today), self.today)
        return next((name for name in owners if name not in out), owners[0] if owners else "")

    def meeting_of(self) -> Calendar:
        """The series this is about; where it is not clear it is asked for, with a button for each it may be."""
        if self.calendar is None:
            raise Declined(self._which_meeting())
        return self.calendar

    def _which_meeting(self) -> Receipt:
        """Which meeting, with what a press would change there: the number that was typed may be that of several."""
        if self.either:
            having = [calendar for calendar in self.calendars if calendar.series.key in self.either]
            return which_meeting(self.asked.text, having, self.either)
        return which_meeting(self.asked.text, choosable(self.calendars, self.person))

    def may_end(self, recorded_by: str, concerned: Sequence[str], series: str | None = None) -> bool:
        """Whether the typist recorded it, is concerned, or owns the series; an absence is of every series."""
        if recorded_by == self.asked.account:
            return True
        of = [calendar for calendar in self.calendars if series in {None, calendar.series.key}]
        return may_end(self.typist(), concerned, of)


def remembered(
    tx: Transaction, author: Author, asked: Asked, layouts: Layouts, calendars_at: Addresses | None = None
) -> Memory:
    """The memory of one command."""
    return Memory(
        tx=tx,
        author=author,
        asked=asked,
        roster=people.roster(tx, author.workspace).as_known_to(accounts.choices(tx, author.workspace, author.account)),
        calendars=series.calendars(tx, author.workspace, layouts),
        calendars_at=calendars_at or Addresses(),
    )
