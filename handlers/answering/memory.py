"""What one command may know and change, within its transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.answering.asked import Asked
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_end, series_of
from meetings.dates import local_day
from meetings.people import Person, Roster
from posts.receipts import Receipt
from posts.slack.slack_text import typed_text
from storage import people, series
from storage.changelog import Author
from storage.engine import Transaction
from storage.series import Layouts


class Declined(Exception):  # noqa: N818
    """The command changes nothing: its receipt says what was not understood or not allowed."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__(receipt.text)
        self.receipt = receipt


@dataclass(frozen=True)
class Memory:
    """The database as one command sees it: who types, the roster, the calendars, and what time it is."""

    tx: Transaction
    author: Author
    asked: Asked
    roster: Roster
    calendars: tuple[Calendar, ...]

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
    def calendar(self) -> Calendar | None:
        """The series this is about: the channel's, else the only one, else the only one the typist is in."""
        places = {self.asked.channel, f"#{self.asked.channel_name}"}
        return series_of(self.calendars, places, self.person)

    @property
    def today(self) -> date:
        """The date on the wall of the series, where there is one."""
        return local_day(self.now, self.calendar.series.zone if self.calendar else self._zone)

    @property
    def _zone(self) -> str:
        return self.calendars[0].series.zone if self.calendars else "UTC"

    @property
    def series(self) -> str | None:
        return self.calendar.series.key if self.calendar else None

    def name_of(self, account: str) -> str | None:
        """The roster name of an account."""
        person = self.roster.holding(account)
        return person.name if person else None

    def typist(self) -> Person:
        """Who types; only people of the roster change anything, everybody else reads."""
        if self.person is None:
            raise Declined(Receipt(
                "I do not know yet which person of the roster you are, so nothing is recorded. Call yourself in Slack"
                " as the roster does and type it again in a minute, or have an owner add your account"
                f" {self.asked.account} to the settings. You typed:",
                line=self.text or " ",
            ))  # fmt: skip
        return self.person

    def meeting_of(self) -> Calendar:
        """The series this is about; asked for where it is not clear."""
        if self.calendar is None:
            channels = ", ".join(calendar.series.title for calendar in self.calendars)
            raise Declined(Receipt(f"Which meeting is it about? Type it in that meeting's channel: {channels}."))
        return self.calendar

    def may_end(self, recorded_by: str, concerned: Sequence[str], series: str | None = None) -> bool:
        """Whether the typist recorded it, is concerned, or owns the series; an absence is of every series."""
        of = [calendar for calendar in self.calendars if series in {None, calendar.series.key}]
        return recorded_by == self.asked.account or may_end(self.person, concerned, of)


def remembered(tx: Transaction, author: Author, asked: Asked, layouts: Layouts) -> Memory:
    """The memory of one command."""
    return Memory(
        tx=tx,
        author=author,
        asked=asked,
        roster=people.roster(tx, author.workspace),
        calendars=series.calendars(tx, author.workspace, layouts),
    )
