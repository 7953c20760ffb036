"""What is said about the days on which sites are closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.calendar.holidays import Holiday
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, join_words, span_words
from posts.buttons import Say
from posts.here import Here
from posts.receipts import UNDO_BUTTON, Receipt
from posts.slack import messages
from posts.slack.rich_text import rich_text, sentence, typed
from posts.slack.slack_text import fallback


def question(meeting: Occurrence, holiday: str, title: str, *, again: bool) -> messages.Message:
    """Whether a holiday's meeting is held, asked of one person."""
    still = " Nobody has said yet whether you meet." if again else ""
    still += " Unanswered, no draft is posted, and the channel is told so."
    return messages.line(f"{day_words(meeting.day)} is {holiday}, the day of the {title}.{still}")


def answers(meeting: Occurrence, holiday: str, free: date) -> tuple[Say, ...]:
    """The buttons of the question; `free` is the day it could be moved to."""
    day = meeting.day.isoformat()
    return (
        Say(f"Move to {day_words(free)}", "agenda", f"move {day} to {free.isoformat()} ({holiday})"),
        Say("Cancel", "agenda", f"cancel {day} ({holiday})"),
        Say("Meet", "agenda", f"meet {day}"),
    )


def unanswered_line(holiday: str, here: Here) -> str:
    """The same in one line."""
    return holiday + here.example(
        ": nobody has said whether we meet, so no draft is posted. `/agenda post` posts it, `/agenda cancel today` or"
        " `/agenda move today to tomorrow` settles it."
    )


def unanswered(holiday: str, here: Here) -> messages.Message:
    """What the channel is told when the draft would be posted and nobody has answered."""
    line = unanswered_line(holiday, here)
    own = sentence(line.removeprefix(holiday))
    elements = [*typed(holiday), *own["elements"]]
    plain = fallback(line.replace("`", ""))
    return {"text": plain, "blocks": [rich_text({**own, "elements": elements})]}


def added(holidays: Sequence[Holiday], asked: str, today: date) -> Receipt:
    """Days on which sites are closed were recorded; `asked` says what follows, "" where nothing does."""
    first, last = holidays[0].day, holidays[-1].day
    sites = list(dict.fromkeys(holiday.site for holiday in holidays if holiday.site))
    at = f" at {join_words(sites)}" if sites else ""
    ahead = f" {asked}" if asked else ""
    text = f"Recorded as a holiday{at}: {span_words(first, last, today)}.{ahead}"
    return Receipt(text, line=holidays[0].name, buttons=(UNDO_BUTTON,))


def dropped(holidays: Sequence[Holiday], today: date) -> Receipt:
    """Days are no holidays any more."""
    return Receipt("No holiday any more:", items=tuple(_line(one, today) for one in holidays), buttons=(UNDO_BUTTON,))


def listed(holidays: Sequence[Holiday], today: date) -> Receipt:
    """The holidays to come."""
    if not holidays:
        return Receipt("No holiday is known. `/agenda holiday July 22 Pioneer Day` adds one.")
    return Receipt("The holidays to come:", items=tuple(_line(one, today) for one in holidays))


def _line(holiday: Holiday, today: date) -> str:
    at = f" ({holiday.site})" if holiday.site else ""
    return f"{day_words(holiday.day, today)}: {holiday.name}{at}"
