"""The one message a week to a person: what is theirs before the next meeting, with buttons, and what happens next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from meetings.action_items import ActionItem
from meetings.action_items.item import overdue
from meetings.carried.commands import asked_words, name_of
from meetings.dates import day_words, local_day, span_words
from meetings.duty.shares import days_words
from meetings.your_week import NextDuty, Yours
from posts.buttons import Say, actions, runs
from posts.here import Here
from posts.slack.rich_text import Block, bullets, rich_text, sentence, typed
from posts.slack.slack_text import fallback, shorten
from posts.unasked.clashes import says
from posts.words.carried import says as carried_says

# More items have no buttons, and are listed as long as a message holds them.
MOST_WITH_BUTTONS = 5
MOST_LISTED = 15
LONGEST_ITEM = 250
# Carried text has its lines beside its buttons: a few sections at a time.
MOST_TEXTS = 4
LONGEST_TEXT = 300
# What is not carried is old: a few at a time.
MOST_NOT_CARRIED = 3
ANSWERS = (("Done", "done"), ("Keep", "keep"), ("Drop", "drop"), ("Give", "give"))


def content(yours: Sequence[Yours], post: int, now: datetime, here: Here) -> dict[str, Any]:
    """The message of this post and what its buttons stand for."""
    message = _Message(post, here)
    for one in yours:
        _items(message, one, now, of_several=len(yours) > 1)
    _not_carried(message, yours, of_several=len(yours) > 1)
    for one in yours:
        _texts(message, one, now, of_several=len(yours) > 1)
    for one in yours:
        message.say(" ".join(_ahead(one, now, of_several=len(yours) > 1)))
        _clashes(message, one, now)
    if any(one.carried for one in yours):
        message.say("What is carried is marked so in the minutes until you press Keep.")
    text = fallback(" ".join(message.words))
    return {"message": {"text": text, "blocks": message.blocks}, "runs": runs(message.says)}


class _Message:
    """The blocks of a message as they come about, their words, and what their buttons stand for."""

    def __init__(self, post: int, here: Here) -> None:
        self.post, self.here = post, here
        self.blocks: list[Block] = []
        self.words: list[str] = []
        self.says: list[Say] = []
        self.listed = 0

    def say(self, text: str) -> None:
        """A sentence of ours, its examples as they are typed here."""
        text = self.here.example(text)
        self.blocks.append(rich_text(sentence(text)))
        self.words.append(text)

    def offer(self, line: str, says: Sequence[Say]) -> None:
        """A line of data with its buttons below."""
        section = {"type": "rich_text_section", "elements": typed(line)}
        self.blocks += [rich_text(section), *actions(self.post, says, len(self.says))]
        self.says += says
        self.words.append(line)

    def list(self, lines: Sequence[str]) -> None:
        """Lines of data without buttons, as many as fit."""
        shown = lines[: max(MOST_LISTED - self.listed, 0)]
        self.listed += len(shown)
        if shown:
            self.blocks.append(rich_text(bullets(shown)))
            self.words += shown


def _items(message: _Message, one: Yours, now: datetime, *, of_several: bool) -> None:
    """The items: the first ones with buttons, the others in a list."""
    if not one.items:
        return
    series = one.calendar.series
    message.say(f"Your open action items before {_meeting(one, now, of_several=of_several)}:")
    free = MOST_WITH_BUTTONS - len(message.says) // len(ANSWERS)
    for item in one.items[:free]:
        says = [Say(label, "ai", f"{word} {item.number}", series.key) for label, word in ANSWERS]
        message.offer(_line(item, one, now), says)
    message.list([_line(item, one, now) for item in one.items[free:]])
    if one.items[free:]:
        message.say(f"`/ai list` has all{f' (in the channel of {series.title})' if of_several else ''}.")


def _not_carried(message: _Message, yours: Sequence[Yours], *, of_several: bool) -> None:
    """What is open and not printed any more: the first ones with buttons, and how many more there are."""
    each = [(one, left) for one in yours for left in one.not_carried]
    if not each:
        return
    message.say("Open, and not in the minutes any more; Keep brings back what had no answer:")
    for one, left in each[:MOST_NOT_CARRIED]:
        series = one.calendar.series
        of = f" of {series.title}" if of_several else ""
        line = f"Not carried{of}: {left.words}: {shorten(left.item.text, LONGEST_ITEM)}"
        message.offer(line, [Say(label, "ai", f"{word} {left.item.number}", series.key) for label, word in ANSWERS])
    if len(each) > MOST_NOT_CARRIED:
        message.say(f"And {len(each) - MOST_NOT_CARRIED} more: `/ai list me` has all.")


def _texts(message: _Message, one: Yours, now: datetime, *, of_several: bool) -> None:
    """The text that sections of theirs carry, each with its buttons below."""
    series = one.calendar.series
    if one.texts:
        message.say("Your sections have lines of the last minutes; what nobody confirms drops out at the next closing:")
    for text in one.texts[:MOST_TEXTS]:
        of = f" of {series.title}" if of_several else ""
        lines = "; ".join(line.strip() for line in text.asked_lines)
        asked = asked_words(text, local_day(now, series.zone))
        line = f"{name_of(text.place, series.sections)}{of}: {asked}: {shorten(lines, LONGEST_TEXT)}"
        message.offer(line, carried_says(text, series.sections, series.key))
    if len(one.texts) > MOST_TEXTS:
        message.say(f"And {len(one.texts) - MOST_TEXTS} more sections: `/agenda carried` has all.")


def _line(item: ActionItem, one: Yours, now: datetime) -> str:
    """`#12 XCache reorg by Fri July 5 (since Mon July 1, carried, overdue)`; its text names the day it is due."""
    zone = one.calendar.series.zone
    today = local_day(now, zone)
    state = [f"since {day_words(local_day(item.recorded_at, zone), today)}"]
    state += ["carried"] if item.number in one.carried else []
    state += [f"not agreed: {one.not_agreed[item.number]}"] if item.number in one.not_agreed else []
    state += ["overdue"] if overdue(item, today) else []
    return f"#{item.number} {shorten(item.text, LONGEST_ITEM)} ({', '.join(state)})"


def _ahead(one: Yours, now: datetime, *, of_several: bool) -> list[str]:
    """The next duty week, and what happens next."""
    today = local_day(now, one.calendar.series.zone)
    meeting, sentences = one.meeting, []
    sentences += [_duty_words(duty, today) for duty in one.duties]
    which = _meeting(one, now, of_several=of_several)
    if holiday := one.calendar.undecided_holiday(meeting):
        sentences.append(f"{which[0].upper()}{which[1:]} falls on {holiday}; whether it is held is not decided yet.")
    elif meeting.draft_posted > now:
        sentences.append(f"The draft of {which.removeprefix('the meeting of ')} is posted at {meeting.draft_at:%H:%M}.")
    else:
        sentences.append(f"{which[0].upper()}{which[1:]} starts at {meeting.at:%H:%M}.")
    return sentences


def _clashes(message: _Message, one: Yours, now: datetime) -> None:
    """Where the next duty week meets an absence or a holiday, with what could be done."""
    today = local_day(now, one.calendar.series.zone)
    for clash in one.clashes:
        message.offer(clash.words(today), says(one.calendar, [clash], one.away, now))


def _duty_words(duty: NextDuty, today: date) -> str:
    """`Your next week of Triage Duty is Mon July 15 - Sun July 21.`, or which days where it is not all of a week."""
    name = duty.schedule.name(duty.first)
    if duty.is_whole:
        return f"Your next week of {name} is {span_words(duty.first, duty.days[-1], today)}."
    plural = len(duty.days) > 1
    return f"Your next day{'s' * plural} of {name} {'are' if plural else 'is'} {days_words(duty.days, today)}."


def _meeting(one: Yours, now: datetime, *, of_several: bool) -> str:
    """`the meeting of Mon July 8`, or by its title where a person has several."""
    day = day_words(one.meeting.day, local_day(now, one.calendar.series.zone))
    return f"{one.calendar.series.title}, {day}" if of_several else f"the meeting of {day}"
