"""What becomes of the text that a section had in the minutes before: it is kept, cleared, or asked about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from meetings.agenda_lines.agenda_line import AgendaLine, lines_in, placed
from meetings.agenda_lines.places import Place, places
from meetings.carried.reading import free_text, without_lines
from meetings.carried.typed import as_blocks, as_typed, pieces
from meetings.minutes.body import Block
from meetings.minutes.layout import Section

ASK_AGAIN = timedelta(weeks=4)


class State(StrEnum):
    """What somebody said, or that nobody has yet."""

    ASKED = "asked"
    KEPT = "kept"
    CLEARED = "cleared"
    STANDING = "standing"


@dataclass(frozen=True)
class Answer:
    """What was said of the text `about` that a section, by its path, had in the minutes of this day.

    `text` is what it became, as it is typed; `until` the day from which text that stands is asked about again. `by` is
    the account.
    """

    section: str
    day: date
    state: State
    about: str
    text: str
    by: str
    until: date | None = None


@dataclass(frozen=True)
class LastMinutes:
    """The minutes that text is carried from: those of this day, or, not `closed`, as their draft was posted last."""

    day: date
    text: str
    closed: bool = True


@dataclass(frozen=True)
class Carried:
    """The text of one section that comes from the minutes of this day, and what becomes of it.

    `about` is all of it as it is typed, `whole` what it became by the answer that counts, whose `until` and `by` these
    are. `printed` stands in the draft, `asked` waits for somebody's word; what the draft has anyway is in neither.
    """

    place: Place
    owner: str
    day: date
    about: str
    whole: str
    state: State = State.ASKED
    printed: tuple[Block, ...] = ()
    asked: tuple[Block, ...] = ()
    until: date | None = None
    by: str = ""

    @property
    def path(self) -> str:
        """The path of its section."""
        return self.place.path

    @property
    def asked_lines(self) -> list[str]:
        """The lines that are asked about."""
        return as_typed(self.asked).splitlines()


def carried_text(
    last: LastMinutes,
    sections: tuple[Section, ...],
    lines: Sequence[AgendaLine],
    answers: Sequence[Answer],
    meeting: date,
) -> tuple[Carried, ...]:
    """What the draft of the meeting of this day carries from the last minutes, in the order of the layout.

    `lines` stand in the draft anyway and are not carried as well. `answers` are those of the series, the oldest first.
    """
    found = free_text(last.day, last.text, sections)
    every, standing = places(sections), placed(lines, sections)
    carried = []
    for place in every:
        if blocks := found.get(place.path):
            drafted = frozenset(line for day in (last.day, meeting) for line in lines_in(standing, place, day))
            own = [answer for answer in answers if answer.section == place.path]
            carried.append(_carried(_Found(place, last.day, blocks, drafted), own, meeting))
    return tuple(one for one in carried if one.printed or one.asked or one.state is State.CLEARED)


@dataclass(frozen=True)
class _Found:
    """The text of one section of the last minutes, and the lines that the draft has there anyway."""

    place: Place
    day: date
    blocks: tuple[Block, ...]
    drafted: frozenset[str]

    def undrafted(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return without_lines(blocks, self.drafted)

    def becomes(self, state: State, printed: Iterable[Block] = (), asked: Iterable[Block] = ()) -> Carried:
        about, owner = as_typed(self.blocks), self.place.section.owner or ""
        shown, waits = self.undrafted(printed), self.undrafted(asked)
        return Carried(self.place, owner, self.day, about, about, state, shown, waits)


def _carried(found: _Found, answers: Sequence[Answer], meeting: date) -> Carried:
    about = as_typed(found.blocks)
    said = next((one for one in answers if one.day == found.day and one.about == about), None)
    if said and not _is_over(said, meeting):
        became = found.blocks if said.text == about else as_blocks(said.text)
        carried = found.becomes(said.state, () if said.state is State.CLEARED else became)
        return replace(carried, whole=said.text, until=said.until, by=said.by)
    standing = [
        one
        for one in answers
        if one.state is State.STANDING and one.day < found.day and not _is_over(one, meeting)
    ]  # fmt: skip
    lasting = {piece for one in standing for piece in pieces(one.text)}
    stays = [block for block in found.blocks if set(pieces(as_typed((block,)))) <= lasting]
    carried = found.becomes(State.ASKED, stays, [block for block in found.blocks if block not in stays])
    if carried.asked or not carried.printed:
        return carried
    return replace(carried, state=State.STANDING, until=standing[-1].until, by=standing[-1].by)


def _is_over(answer: Answer, meeting: date) -> bool:
    """Whether what stands is to be asked about again for the meeting of this day."""
    return answer.until is not None and answer.until <= meeting


def answered(carried: Carried, state: State, by: str, today: date, text: str | None = None) -> Answer:
    """The answer that is to be remembered; `text` is what it was edited to.

    What is cleared is what was asked about: lines that stand longer stay, unless they are all there is.
    """
    if state is State.CLEARED and carried.asked and carried.printed:
        state, text = State.KEPT, as_typed(carried.printed)
    if text == "":
        state = State.CLEARED
    until = today + ASK_AGAIN if state is State.STANDING else None
    return Answer(carried.path, carried.day, state, carried.about, text or carried.whole, by, until)


@dataclass(frozen=True)
class Dropped:
    """How many lines of a section nobody confirmed, and whose they were."""

    place: Place
    lines: int
    owner: str


def dropped(carried: Sequence[Carried], minutes: LastMinutes, sections: tuple[Section, ...]) -> list[Dropped]:
    """What was asked about, was not answered, and does not stand in the minutes as they were finished."""
    found = free_text(minutes.day, minutes.text, sections)
    gone = []
    for one in carried:
        kept = {line.strip() for line in as_typed(found.get(one.path, ())).splitlines()}
        if lines := [line for line in one.asked_lines if line.strip() not in kept]:
            gone.append(Dropped(one.place, len(lines), one.owner))
    return gone
