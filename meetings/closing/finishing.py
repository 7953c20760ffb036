"""Minutes as they are finished: without remarks of the bot, with who was there, with a word where there is nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from meetings.markdown import to_markdown
from meetings.minutes.body import Paragraph
from meetings.minutes.finished.blocks import lines_of
from meetings.minutes.finished.minutes import FinishedMinutes, NotMinutes, read_finished
from meetings.minutes.finished.parsing import parse
from meetings.minutes.house_style import render
from meetings.minutes.layout import HOUSE, Section, Style
from meetings.minutes.model import Minutes, Part
from meetings.people import Roster

_REMARK = re.compile(r"<!-- convener:.*?-->", re.DOTALL)
# What is left of a line whose only content was a remark.
_NOTHING_LEFT = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*")
_ATTENDING = re.compile(r"(\s*(?:[-*+]\s+)?\*\*(?:Attending|Attendees|Present|Participants):?\*\*:?)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Team:
    """By what a team's minutes are read: their layout, how they are written, and its people."""

    layout: Sequence[Section]
    roster: Roster
    style: Style = HOUSE


def finished(name: str, text: str, team: Team, attending: Sequence[str] = ()) -> FinishedMinutes | NotMinutes:
    """The minutes in this file, finished: remarks of ours are gone, an empty line of attendance has these names, and a
    section of the layout in which nothing stands says so.
    """
    bare = _with_attendance(without_remarks(text), attending)
    read = read_finished(name, bare, team.layout, team.roster)
    if isinstance(read, NotMinutes):
        return read
    filled = _with_none_lines(parse(read, team.layout, team.style))
    return read_finished(name, render(filled), team.layout, team.roster)


def without_remarks(text: str) -> str:
    """The text without remarks of ours, and without the lines that were nothing else."""
    kept: list[str] = []
    is_after_remark = False
    for line in lines_of(_REMARK.sub("\0", text)):
        if "\0" in line and _NOTHING_LEFT.fullmatch(line.replace("\0", "")):
            is_after_remark = True
            continue
        # The blank lines around a remark are one paragraph's end.
        if not (is_after_remark and not line.strip() and kept and not kept[-1].strip()):
            kept.append(line.replace("\0", "").rstrip() if "\0" in line else line)
        is_after_remark = False
    return "\n".join(kept)


def _with_attendance(text: str, attending: Sequence[str]) -> str:
    lines = lines_of(text)
    for place, line in enumerate(lines):
        if attending and (found := _ATTENDING.fullmatch(line)):
            lines[place] = f"{found[1]} {to_markdown(', '.join(attending))}"
            break
    return "\n".join(lines)


def _with_none_lines(minutes: Minutes) -> Minutes:
    return replace(minutes, parts=tuple(map(_with_none_line, minutes.parts)))


def _with_none_line(part: Part) -> Part:
    """The part with its none-line below its heading, where nothing else stands there."""
    heading, *below = part.source
    if not part.section.none or any(line.strip() for line in below):
        return part
    none = to_markdown(part.section.none)
    return replace(part, body=(Paragraph((none,)),), source=(heading, "", none, *below))
