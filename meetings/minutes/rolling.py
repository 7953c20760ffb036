"""One file of all meetings: the newest first, each under a heading of its day."""

from __future__ import annotations

from datetime import date

from meetings.markdown import one_line, to_markdown
from meetings.minutes.finished.blocks import Block, What, blocks_of, lines_of
from meetings.minutes.finished.dating import date_in_title, is_date
from meetings.minutes.house_style import BETWEEN


def parts_by_day(text: str) -> dict[date, str]:
    """The part of each meeting in a rolling file, heading included, in the order of the file."""
    lines = lines_of(text)
    starts = [(block.first, day) for block in blocks_of(text) if (day := _day_of(block))]
    found: dict[date, str] = {}
    for place, (first, day) in enumerate(starts):
        end = starts[place + 1][0] - 1 if place + 1 < len(starts) else len(lines)
        found.setdefault(day, "\n".join(lines[first - 1 : end]).strip("\n") + "\n")
    return found


def with_part(text: str, title: str, day: date, part: str) -> str:
    """The rolling file with this meeting's part: in place of the one of its day, else where its day belongs.

    What stands above the first meeting stays; a file that is empty begins with the title.
    """
    parts = parts_by_day(text)
    first = next((block.first for block in blocks_of(text) if _day_of(block)), None)
    above = "\n".join(lines_of(text)[: first - 1] if first else lines_of(text)).strip("\n")
    parts[day] = part
    newest_first = [parts[each].strip("\n") for each in sorted(parts, reverse=True)]
    return BETWEEN.join([above or f"# {to_markdown(title)}", *newest_first]) + "\n"


def _day_of(block: Block) -> date | None:
    """The day whose meeting begins with this heading: the title of the file is none, nor is one within a list."""
    is_heading = block.what is What.HEADING and block.level == 2 and not block.depth
    return date_in_title(block.text) if is_heading and is_date(one_line(block.text)) else None
