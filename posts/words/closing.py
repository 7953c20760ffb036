"""What is said about closing a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from meetings.absences import minutes_line
from meetings.action_items import ActionItem
from meetings.action_items.printing import heads
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.changes import Change
from meetings.closing.closed import TakenOver
from meetings.dates import day_words, join_words
from posts.buttons import Say
from posts.receipts import RUN, Button, Receipt, Ticks
from posts.slack.slack_text import shorten
from storage.taking_over import Kept

EXAMPLE = "`/agenda close Ada, Bo`"
EXPORT_ONLY = "the templates of this team write what cannot be read back, so `/agenda close` closes its meetings"
# What the button of the question stands for.
AS_TICKED = "as ticked"
# Of items that are gone without a word so many have buttons.
MOST_GONE = 5
LONGEST_ITEM = 120


def who_was_there(meeting: Occurrence, expected: Sequence[str], people: Sequence[str], today: date) -> Receipt:
    """The question before closing: who was at the meeting, those expected ticked."""
    day = day_words(meeting.day, today)
    return Receipt(
        f"Who was at the meeting of {day}? Whoever is expected is ticked. With a guest: `/agenda close all and Marco"
        f" Mambelli`. Nothing is closed yet.",
        buttons=(Button(f"Close {day}", RUN, f"close {AS_TICKED}"),),
        ticks=Ticks("Who was there", tuple(people), tuple(expected)),
    )


def nothing_to_close(following: Occurrence | None, today: date) -> Receipt:
    """No draft was posted whose meeting has begun, or all of them are closed."""
    ahead = f" The next meeting is {day_words(following.day, today)} at {following.at:%H:%M}." if following else ""
    return Receipt(f"Nothing is to be closed: no posted draft of a meeting that has begun is open.{ahead}")


def closed_before(meeting: Occurrence, today: date) -> Receipt:
    """The minutes of this meeting are closed; what changes them."""
    return Receipt(
        f"The minutes of {day_words(meeting.day, today)} are closed already. `/agenda reopen` takes that back; a"
        " corrected file dropped into the thread of the draft replaces them."
    )


def nobody_expected(name: str) -> Receipt:
    """Somebody who is to be left out is not expected anyway."""
    return Receipt(f"{name} is not expected, so cannot be left out. Say who was there: {EXAMPLE}. Nothing was closed.")


def nothing_closed() -> Receipt:
    """Nothing was closed that could be opened again."""
    return Receipt(
        "No minutes are closed that could be opened again. `/agenda close` closes those of the last meeting."
    )


def changed_since(blocked: Change, meeting: Occurrence, today: date) -> Receipt:
    """Somebody has changed since what was taken from the minutes, so that taking it back would lose that."""
    what = f"#{blocked.key['number']}" if "number" in blocked.key else "What was taken from them"
    return Receipt(
        f"{what} was changed since the minutes of {day_words(meeting.day, today)} were closed, so nothing was taken"
        " back. Drop a corrected file into the thread of the draft, or change it by hand: `/ai list`."
    )


def too_early(meeting: Occurrence, name: str) -> Receipt:
    """A file that was dropped before there is anything to finish."""
    return Receipt(f"{name} was not taken: the meeting begins at {meeting.at:%H:%M}. Drop it again when it is over.")


def not_taken(name: str, why: str) -> Receipt:
    """A file that cannot be taken as the minutes of this meeting."""
    return Receipt(f"{name} was not taken: {why}. Nothing was changed.")


def taken_words(taken: TakenOver, kept: Kept, lifted: int, figures: Sequence[str]) -> str:
    """`9 present, guest Marco Mambelli. 4 new action items, 2 from a discussion. 2 done.`: what was taken, and not."""
    parts = [_present(taken), _new(kept, lifted), _again(taken), _done(kept), *_other(taken, kept, figures)]
    return " ".join(f"{part}." for part in parts if part)


def _present(taken: TakenOver) -> str:
    people, guests = taken.present.people, taken.present.guests
    said = f"{len(people)} present" if people else "Nobody is named as present"
    return f"{said}, guest{'s' * (len(guests) > 1)} {join_words(list(guests))}" if guests else said


def _new(kept: Kept, lifted: int) -> str:
    if not kept.new:
        return ""
    numbers = join_words([f"#{item.number}" for item in kept.new])
    which = "" if lifted == len(kept.new) else f"{lifted} of them "
    place = f", {which}given in a discussion" if lifted else ""
    return f"{_some(len(kept.new), 'new action item')} ({numbers}){place}"


def _again(taken: TakenOver) -> str:
    return f"{len(taken.items.seen)} go on" if len(taken.items.seen) > 1 else "1 goes on" if taken.items.seen else ""


def _done(kept: Kept) -> str:
    done = [f"#{item.number}" for item in kept.ended if item.ended == "done"]
    return f"Done: {join_words(done)}" if done else ""


def _other(taken: TakenOver, kept: Kept, figures: Sequence[str]) -> Iterator[str]:
    yield from figures
    if kept.counters:
        yield f"Counted from now on: {join_words(list(kept.counters))}"
    if kept.absences:
        yield f"Recorded: {'; '.join(map(minutes_line, kept.absences))}"
    yield from (remark[0].upper() + remark[1:] for remark in taken.minutes.remarks)
    for line in taken.minutes.unexplained:
        yield f'Line {line.first} was not understood ({line.value}): "{shorten(line.text, LONGEST_ITEM)}"'


def gone_words(gone: Sequence[ActionItem]) -> str:
    """The items that stand in the minutes no more, and what that means."""
    if not gone:
        return ""
    each = "; ".join(f"#{item.number} AI ({heads(item)}): {shorten(item.text, LONGEST_ITEM)}" for item in gone)
    return f"Gone without a word, and still open: {each}."


def called_off_words(lines: Sequence[str]) -> str:
    """What the minutes say of meetings that the calendar does not know of, and what settles it."""
    if not lines:
        return ""
    said = "; ".join(f'"{shorten(line, LONGEST_ITEM)}"' for line in dict.fromkeys(lines))
    return f"They say {said}, and nothing was cancelled: press what is meant."


def file_words(name: str, index: str) -> str:
    """What the file is called, and the line for an index, to be copied."""
    if not name:
        return ""
    return f"File: {name}; for the index: {index}" if index else f"File: {name}."


def gone_says(gone: Sequence[ActionItem], series: str) -> list[Say]:
    """The buttons of the items that are gone without a word."""
    ends = (("Done", "done"), ("Keep", "keep"), ("Drop", "drop"))
    items = gone[:MOST_GONE]
    return [
        Say(f"{label} #{item.number}", "ai", f"{word} {item.number}", series) for item in items for label, word in ends
    ]


def closed_line(calendar: Calendar, meeting: Occurrence, by: str, said: str, gone: str) -> str:
    """The reply in the thread of the draft."""
    title = calendar.series.title
    return f"{title}, {day_words(meeting.day)}: closed by {by}. {said} {gone}".strip()


def receipt(meeting: Occurrence, said: str, today: date) -> Receipt:
    """The answer to whoever closed it."""
    return Receipt(
        f"The minutes of {day_words(meeting.day, today)} are closed. {said} The finished file follows in the thread of"
        " the draft; what is typed from now on belongs to the next meeting. `/agenda reopen` takes it back."
    )


def reopened(meeting: Occurrence, today: date) -> Receipt:
    """The answer to whoever opened them again."""
    return Receipt(
        f"The minutes of {day_words(meeting.day, today)} are open again, and what was taken from them is taken back."
        " The thread is told. `/agenda close` closes them."
    )


def reopened_line(meeting: Occurrence, by: str) -> str:
    """The line in the thread."""
    return f"Opened again by {by}: the minutes of {day_words(meeting.day)}. What was taken from them is taken back."


def nudge(calendar: Calendar, meeting: Occurrence) -> str:
    """The one private line to whoever runs the meeting, where its minutes are not closed."""
    return (
        f"The minutes of {calendar.series.title}, {day_words(meeting.day)}, are not closed yet: `/agenda close` in the"
        " channel, or drop the finished file into the thread of the draft. Else the next draft goes on from what was"
        " posted."
    )


def _some(count: int, name: str) -> str:
    return f"{count} {name}{'s' * (count > 1)}"
