"""All that the draft of one meeting is made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from meetings.absences import Absence
from meetings.action_items import ActionItem
from meetings.action_items.answers import answers_words, disagree, standing
from meetings.action_items.carrying import Carrying, CarryRules, carried_items
from meetings.action_items.parties import owner_names
from meetings.agenda_lines.agenda_line import AgendaLine, placed
from meetings.agenda_lines.places import Place
from meetings.announcements import Announcement
from meetings.calendar.calendar import Calendar
from meetings.calendar.holidays import Holiday
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import is_missed, member_names
from meetings.carried.carried import Carried
from meetings.dates import local_day
from meetings.duty.away import Away, away_of
from meetings.duty.clashes import Clash, clashes_ahead
from meetings.duty.schedule import DutySchedule
from meetings.figures import Counter
from meetings.minutes.drafts_before import drafted
from meetings.people import Roster
from meetings.tickets.counted import Asking, Counted


@dataclass(frozen=True)
class Known:
    """What is known for the minutes of one meeting. `ended` are the items that ended since the meeting before began.

    `items` are all that are open, `carrying` says which of them are printed: by the states of their `tickets`, keys
    and addresses as people typed them, as far as they are known, by `rules`, and by the regular dates whose drafts were
    `posted`, None where that is every one. `counted` is by the paths of the sections, from what is known of ticket
    systems: `asking`, None where the minutes show nothing of any. `texts` is the free text that is carried from the
    minutes before; `unclosed` the day of the meeting before where its minutes were not closed, so that it is from what
    was posted.
    """

    occurrence: Occurrence
    calendar: Calendar
    roster: Roster
    absences: Sequence[Absence] = ()
    announcements: Sequence[Announcement] = ()
    items: Sequence[ActionItem] = ()
    ended: Sequence[ActionItem] = ()
    counters: Sequence[Counter] = ()
    lines: Sequence[AgendaLine] = ()
    holidays: Sequence[Holiday] = ()
    counted: Mapping[str, Counted] = field(default_factory=dict)
    asking: Asking | None = None
    tickets: Mapping[str, str] = field(default_factory=dict)
    posted: Collection[date] | None = None
    rules: CarryRules = field(default_factory=CarryRules)
    texts: Sequence[Carried] = ()
    unclosed: date | None = None

    @property
    def day(self) -> date:
        """The day the meeting is held on."""
        return self.occurrence.day

    def local_day(self, moment: datetime) -> date:
        """The date on the wall of the series at this instant."""
        return local_day(moment, self.calendar.series.zone)

    def carried(self, item: ActionItem) -> bool:
        """Whether the item stood in the draft before and nobody has said since that it still holds."""
        before = self.before
        if before is None or item.recorded_at >= before.draft_posted:
            return False
        return item.kept_at is None or item.kept_at < before.starts

    def not_agreed(self, item: ActionItem) -> str:
        """`Carl: done, Mat: keep` where its owners have answered otherwise since the meeting before; "" elsewhere."""
        owners = owner_names(item, self.roster, member_names(self.calendar.series, self.roster))
        answers = standing(item, owners, self.before.starts if self.before else None)
        return answers_words(answers) if disagree(answers) else ""

    @cached_property
    def carrying(self) -> Carrying:
        """The open items that the draft carries, and those it does not."""
        judged = drafted(self.calendar, self.occurrence, self.rules, self.posted, self.tickets)
        return carried_items(self.items, judged, self.rules)

    @cached_property
    def placed(self) -> list[tuple[Place, AgendaLine]]:
        """The lines, each with where it stands."""
        return placed(self.lines, self.calendar.series.sections)

    @cached_property
    def missed(self) -> tuple[Absence, ...]:
        """The absences of those whom the meeting misses: other meetings' people are none of these minutes' business."""
        series, roster = self.calendar.series, self.roster
        return tuple(one for one in self.absences if is_missed(series, roster.exactly(one.person)))

    @cached_property
    def before(self) -> Occurrence | None:
        """The meeting held before this one."""
        return self.calendar.held_before(self.occurrence)

    @cached_property
    def away(self) -> Away:
        """Who is not in, and when: absences, and the holidays of their sites."""
        return away_of(self.absences, self.holidays, self.roster.people)

    def clashes(self, duty: DutySchedule) -> list[Clash]:
        """Where whoever has days of this duty week or the next one is not in, from the day of the meeting on."""
        *_, following = duty.weeks(self.day, 2)
        return clashes_ahead(duty, self.day, following.last, self.away)
