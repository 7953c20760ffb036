"""What is offered for a message that names no command: an absence, a meeting called off."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from handlers.answering.carry_out import Decide
from handlers.answering.memory import Memory
from meetings.absences import when_words
from meetings.absences.read import AbsenceText
from meetings.absences.reading import read_absence
from meetings.dates import join_words
from posts.receipts import RUN, Button, Receipt
from posts.slack.slack_text import escape
from posts.words import usage as words

_THANKS = re.compile(
    r"(?:many\s+)?(?:thanks|thank\s+you|thx|ty|cheers|great|perfect|ok|okay)\b[\w\s,!.]{0,20}", re.IGNORECASE
)
_MEETING = re.compile(
    r"(?P<word>cancel|skip|move)\s+(?:the|our|this)?\s*(?:meeting|call)\s*(?:on|of|from)?\s*(?P<rest>.{1,80}?)[.!]?",
    re.IGNORECASE,
)
LONGEST = 200


def offer(memory: Memory) -> Receipt:
    """Every command with examples, or what the message may be meant as, to press; nothing is done unasked."""
    text = " ".join(memory.text.split())
    if _THANKS.fullmatch(text):
        return Receipt("You are welcome. `help` shows what I understand.")
    button = _absence(memory, text) or _meeting(text) if 0 < len(text) <= LONGEST else None
    if button:
        return Receipt("That is no command I know, and nothing was recorded yet. Is this meant?", buttons=(button,))
    return words.all_commands(memory.today, nothing_known=bool(text))


def carry_out(memory: Memory, decides: Mapping[str, Decide]) -> Receipt:
    """What a button of an offer stands for: a surface and the text for it."""
    surface, _, rest = memory.text.partition(" ")
    return decides[surface](replace(memory, asked=replace(memory.asked, surface=surface, text=escape(rest))))


def _absence(memory: Memory, text: str) -> Button | None:
    """`sick today`, `Aug 19-23`: the absence it would be."""
    read = read_absence(text, memory.today, memory.roster)
    if not isinstance(read, AbsenceText) or memory.person is None:
        return None
    who = read.who or (memory.person.name,)
    out = f"{join_words(who)} {'is' if len(who) == 1 else 'are'} out {when_words(read.when, memory.today)}"
    return Button(f"Record: {out}", RUN, f"ooo {text}")


def _meeting(text: str) -> Button | None:
    """`cancel the meeting on Monday`: the command it would be."""
    meant = _MEETING.fullmatch(text)
    if meant is None:
        return None
    word = "move" if meant["word"].casefold() == "move" else "cancel"
    return Button(f"Yes, /agenda {word} {meant['rest']}", RUN, f"agenda {word} {meant['rest']}")
