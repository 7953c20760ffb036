"""The action items of one series, as the command at hand sees and changes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from handlers.answering.concerned import concerned_by
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, tell_people
from handlers.answering.words import not_yours
from meetings.action_items import ActionItem, Answer
from meetings.action_items.answers import CHANGED, with_answer
from meetings.action_items.forms import ALONE, Around, read_form
from meetings.action_items.parties import of_person
from meetings.action_items.topics import places
from meetings.agenda_lines.homes import home_of_item
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_record, member_names
from meetings.dates import join_words
from posts.words import item_lists
from storage.records import action_items, lookups

LATELY = timedelta(weeks=4)
MOST_ENDED = 3


@dataclass(frozen=True)
class Ledger:
    """A command's memory, and the calendar of the series whose items it is about."""

    memory: Memory
    calendar: Calendar

    @property
    def key(self) -> str:
        return self.calendar.series.key

    @cached_property
    def items(self) -> list[ActionItem]:
        """The open items, by number."""
        return action_items.still_open(self.memory.tx, self.memory.workspace, self.key)

    def ended_lately(self, text: str) -> list[ActionItem]:
        """Those of the last weeks' ended items that a command is about, the latest first: somebody was quicker."""
        memory = self.memory
        ended = action_items.ended_since(memory.tx, memory.workspace, self.key, memory.now - LATELY)
        form = read_form(text, Around(ended, memory.roster, memory.today))
        if form is None or form.word not in ALONE:
            return []
        numbers = form.items.numbers or tuple(item.number for item in form.items.either)
        return [item for item in reversed(ended) if item.number in numbers][:MOST_ENDED]

    @property
    def everyone(self) -> tuple[str, ...]:
        """The roster names of all who belong to the meeting."""
        return member_names(self.calendar.series, self.memory.roster)

    @property
    def releases(self) -> Sequence[str]:
        """The current releases of the series."""
        return self.calendar.series.releases.on(self.memory.today) or ()

    @cached_property
    def round_began(self) -> datetime | None:
        """When the last meeting began that was held: what owners have answered since counts; None before the first."""
        coming = self.calendar.next_meeting(self.memory.now)
        before = self.calendar.held_before(coming) if coming else None
        return before.starts if before else None

    @property
    def decider(self) -> str:
        """Who decides where owners of an item do not agree: the owners of the meeting; "" where none is named."""
        return join_words(self.calendar.series.owners, "or")

    def mine(self) -> list[ActionItem]:
        """The open items that concern the typist."""
        return of_person(self.items, self.memory.typist(), self.memory.roster, self.everyone)

    def concerned(self, item: ActionItem) -> tuple[str, ...]:
        """The roster names of all whom an item concerns."""
        return concerned_by(self.memory, item, self.calendar)

    def place(self, item: ActionItem) -> str:
        """Under what an item is printed: its topic, else the heading of its section."""
        home = home_of_item(item, self.calendar.series.sections, self.memory.roster)
        return item.topic or (home.section.heading if home else "")

    def places(self) -> list[str]:
        """Where an item may be put."""
        return places(self.items, self.releases, self.calendar.series.sections)

    def to_change(self, numbers: Sequence[int], *, takes: bool = False) -> tuple[list[ActionItem], list[ActionItem]]:
        """The items of these numbers: those still open, which the typist may change, and those that have ended.

        `takes` says that they are to be the typist's: any member may take what is nobody's yet.
        Raises Declined for a number that nothing has, and for an item that is not the typist's to change.
        """
        memory = self.memory
        found = {number: action_items.get(memory.tx, memory.workspace, self.key, number) for number in numbers}
        known = [item for item in found.values() if item]
        if missing := [number for number, item in found.items() if item is None]:
            # What a button stands for is no text for a new item.
            typed = "" if memory.asked.answers else memory.text
            raise Declined(item_lists.unknown(missing, self.mine(), memory.today, self.zone, typed))
        free = takes and may_record(self.calendar.series, memory.typist())
        foreign = [item for item in known if not (item.ended or self.may_change(item) or (free and not item.owners))]
        if foreign:
            raise not_yours(
                memory, join_words([f"#{item.number}" for item in foreign]), foreign[0].recorded_by, "change"
            )
        return [item for item in known if not item.ended], [item for item in known if item.ended]

    @property
    def zone(self) -> str:
        return self.calendar.series.zone

    def may_change(self, item: ActionItem) -> bool:
        """Whether the typist recorded it, is concerned, or owns the meeting."""
        return self.memory.may_end(item.recorded_by, self.concerned(item), self.key)

    def looked_at(self, items: Sequence[ActionItem]) -> list[ActionItem]:
        """The items as the typist has changed them, which says as well that they are still wanted."""
        answer = Answer(self.memory.typist().name, CHANGED, self.memory.now)
        return [with_answer(item, answer) for item in items]

    def change(self, items: Sequence[ActionItem], what: str) -> None:
        """Store the items as they are now; whoever heard of them hears what holds."""
        self.change_each([(item, what) for item in items])

    def change_each(self, changed: Sequence[tuple[ActionItem, str]]) -> None:
        """The same, with what was done to each."""
        for item, what in changed:
            action_items.change(self.memory.tx, self.memory.author, self.key, item, what)
        correct_others(self.memory)

    def stays_where_it_is_put(self, items: Sequence[ActionItem]) -> None:
        """Nothing that is being looked up puts these items anywhere else."""
        for item in items:
            lookups.drop(self.memory.tx, self.memory.workspace, self.key, item.number)

    def tell(self, item: ActionItem, before: Sequence[str] = ()) -> list[tuple[str, object]]:
        """Whom to tell of an item, as tell_people takes it; not those whom it concerned before."""
        return [(name, [self.key, item.number]) for name in self.concerned(item) if name not in before]

    def told(self, concerned: Sequence[tuple[str, object]]) -> str:
        """Tell them; the sentence for the receipt."""
        return tell_people(self.memory, "items", concerned)
