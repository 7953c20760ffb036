"""What a team's calendar says of absences, as if it had typed it: recorded for those who agreed, and told to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from handlers.answering.asked import Asked
from handlers.answering.living import bring_up_to_date
from handlers.answering.memory import Memory, remembered
from handlers.answering.out_lines import has_a_line, tell_channels
from handlers.answering.telling import correct_lines
from meetings.absences import Absence
from meetings.absences.half_days import united
from meetings.absences.joining import join
from meetings.changes import BOT
from meetings.posting import Post, PostKind
from meetings.shared_calendar.claims import Claim, still_ahead
from meetings.shared_calendar.following import Consent, Followed, State, Step, next_step, paired
from meetings.when.spans import When
from posts.unasked.lines import Part, content
from posts.unasked.told import first_kept, together
from posts.words import absences as absence_words
from posts.words import team_calendars as words
from storage import changelog, commands, outbox
from storage.engine import Transaction
from storage.records import absences, team_calendars
from storage.records.series import Layouts

SURFACE = "calendar"
# A line about a change is of no use to somebody who reads it days later.
WORTH_TELLING = timedelta(days=2)
WORTH_ASKING = timedelta(weeks=1)
# Longer than a calendar is read back.
LOOKED_BACK = timedelta(weeks=4)


def follow(bot: Memory, calendar: str, said: Sequence[Claim] | None) -> None:
    """Do what this calendar says now; None: what it was last seen to say, because somebody may have agreed since."""
    known = team_calendars.followed(bot.tx, bot.workspace, calendar)
    following = _Following(bot, calendar)
    claims = [entry.claim for entry in known] if said is None else said
    following.each(known, claims)
    following.ask(claims)
    if changelog.of_command(bot.tx, bot.workspace, bot.author.command):
        tell_channels(bot, following.begun)
        correct_lines(bot)
        bring_up_to_date(bot)
        following.tell()
    else:
        commands.forget(bot.tx, bot.author.command)


def bot_memory(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> Memory:
    """The memory of a command that nobody typed."""
    author = commands.begin_own(tx, workspace, "calendar", SURFACE, now)
    asked = Asked(workspace, "", BOT, "", "", SURFACE, "")
    return remembered(tx, author, asked, layouts)


def ahead(memory: Memory, calendar: str, person: str) -> list[Claim]:
    """What this calendar was last seen to say of a person, as far as it is not over."""
    known = team_calendars.followed(memory.tx, memory.workspace, calendar)
    mine = (entry.claim for entry in known if entry.claim.person == person)
    return still_ahead(mine, memory.today)


@dataclass
class _Following:
    """What one calendar says, done step by step; and what people hear of it, by roster name."""

    bot: Memory
    calendar: str
    recorded: dict[str, list[int]] = field(default_factory=dict)
    # As the post of a line keeps them.
    lines: dict[str, list[Mapping[str, object]]] = field(default_factory=dict)
    begun: list[Absence] = field(default_factory=list)

    def each(self, known: Sequence[Followed], said: Sequence[Claim]) -> None:
        """Take the step of every claim that was known, or is said now."""
        consents = team_calendars.consents(self.bot.tx, self.bot.workspace, self.calendar)
        for entry, claim in paired(known, said):
            person = entry.claim.person
            step = next_step(entry, claim, self._standing(person), self.bot.today, consent=consents.get(person))
            self._take(step, entry, claim)

    def _standing(self, person: str) -> list[Absence]:
        since = self.bot.today - LOOKED_BACK
        return absences.of_person(self.bot.tx, self.bot.workspace, person, since)

    def _take(self, step: Step, known: Followed, claim: Claim | None) -> None:
        """Carry a step out, and remember what became of the claim."""
        after = replace(known, claim=claim or known.claim, state=step.state or known.state)
        if step.record:
            after = self._record(after)
        elif step.change and known.absence is not None:
            self._change(known.absence, step.change)
            after = replace(after, recorded=step.change)
        elif step.end and known.absence is not None:
            self._end(known.absence)
        if step.state is None:
            team_calendars.forget(self.bot.tx, self.bot.workspace, self.calendar, known.claim)
        elif after != known or step.state is State.SEEN:
            team_calendars.forget(self.bot.tx, self.bot.workspace, self.calendar, known.claim)
            team_calendars.put(self.bot.tx, self.bot.workspace, self.calendar, after)

    def _record(self, entry: Followed) -> Followed:
        """Record the days of a claim, as part of the absence they touch where there is one."""
        claim = entry.claim
        new = Absence(0, claim.person, claim.when, claim.note, BOT, self.bot.now)
        joining = join(new, self._standing(claim.person), self.bot.today)
        if joining.joined:
            for each in joining.ended:
                absences.end_as_joined(self.bot.tx, self.bot.author, each.number)
            self._give(joining.absence)
            typed = united(*(each.when for each in joining.joined))
            return replace(entry, absence=joining.absence.number, recorded=joining.absence.when, typed=typed)
        absence = absences.add(self.bot.tx, self.bot.author, new)
        self.recorded.setdefault(claim.person, []).append(absence.number)
        self.begun.append(absence)
        return replace(entry, absence=absence.number, recorded=claim.when, typed=None)

    def _change(self, number: int, when: When) -> None:
        before = absences.get(self.bot.tx, self.bot.workspace, number)
        if before is not None:
            self._give(replace(before, when=when))

    def _give(self, after: Absence) -> None:
        """Give an absence that stands these days."""
        before = absences.get(self.bot.tx, self.bot.workspace, after.number)
        if before is None:
            return
        absences.change(self.bot.tx, self.bot.author, after)
        if after.first_day < before.first_day and not has_a_line(self.bot, [before]):
            self.begun.append(after)
        line = absence_words.changed_line(after, words.by(self.calendar), before, self.bot.today)
        self._line(after, Part("absences", {"number": after.number}, line, "", absences.held(after)))

    def _end(self, number: int) -> None:
        before = absences.get(self.bot.tx, self.bot.workspace, number)
        if before is None:
            return
        absences.end(self.bot.tx, self.bot.author, number)
        line = absence_words.taken_back_line(before, words.by(self.calendar), self.bot.today)
        self._line(before, Part("absences", {"number": number}, line, "", None))

    def _line(self, absence: Absence, part: Part) -> None:
        until = (self.bot.now + WORTH_TELLING).isoformat()
        self.lines.setdefault(absence.person, []).append({**content(part.words, [part]), "until": until})

    def tell(self) -> None:
        """Owe one private message to each person for all that was done in one go."""
        by = words.by(self.calendar)
        for name in dict.fromkeys((*self.recorded, *self.lines)):
            person = self.bot.roster.exactly(name)
            if person is None or person.slack is None:
                continue
            said: list[tuple[str, object]] = [("absences", number) for number in self.recorded.get(name, ())]
            said += [("lines", line) for line in self.lines.get(name, ())]
            kept = first_kept(by, *said[0], self.bot.today)
            for what, key in said[1:]:
                kept = together(kept, by, what, key)
            subject = f"{person.slack} command {self.bot.author.command}"
            post = Post(PostKind.TOLD, person.slack, self.bot.now, subject=subject, content=kept)
            outbox.owe(self.bot.tx, self.bot.workspace, post)

    def ask(self, said: Sequence[Claim]) -> None:
        """Ask each person once whom the calendar says to be out, and who has not said anything about it."""
        consents = team_calendars.consents(self.bot.tx, self.bot.workspace, self.calendar)
        for name in dict.fromkeys(claim.person for claim in still_ahead(said, self.bot.today)):
            person = self.bot.roster.exactly(name)
            if name in consents or person is None or person.slack is None:
                continue
            team_calendars.put_consent(self.bot.tx, self.bot.workspace, self.calendar, name, Consent.ASKED)
            post = Post(
                PostKind.CALENDAR,
                person.slack,
                self.bot.now,
                subject=f"{self.calendar} {person.slack}",
                content={"calendar": self.calendar, "person": name, "today": self.bot.today.isoformat()},
                until=self.bot.now + WORTH_ASKING,
            )
            outbox.owe(self.bot.tx, self.bot.workspace, post)
