"""A folder of finished minutes drafted again, meeting by meeting, and scored, for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.settings.mistakes import SettingsMistake
from meetings.minutes.finished.minutes import FinishedMinutes, NotMinutes, read_finished
from meetings.minutes.replay.report import as_json, replay

WIDTH = 22


def replayed(folder: Path) -> tuple[dict[str, Any], list[str]]:
    """The report of this folder as plain values, and a line for every file that is left out.

    Raises SettingsMistake where there are no two meetings' minutes in it.
    """
    read = [_read(path) for path in sorted(folder.glob("*.md"))]
    left_out = [f"{one.name} is left out: {one.why}" for one in read if isinstance(one, NotMinutes)]
    minutes = {one.day: one for one in read if isinstance(one, FinishedMinutes)}
    if len(minutes) < 2:
        found = f"{len(minutes)} of {len(read)} files with the minutes of a meeting"
        raise SettingsMistake(f"{folder}: {found}; a replay needs two (meeting-2019-07-08.md, meeting-2019-07-15.md)")
    twice = [one.name for one in read if isinstance(one, FinishedMinutes) and minutes[one.day].name != one.name]
    left_out += [f"{name} is left out: another file is of the same day" for name in twice]
    return as_json(replay(list(minutes.values()))), left_out


def _read(path: Path) -> FinishedMinutes | NotMinutes:
    try:
        return read_finished(path.name, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        return NotMinutes(path.name, "this is no text in UTF-8")
    except OSError as error:
        return NotMinutes(path.name, error.strerror or "it cannot be read")


def in_words(report: Mapping[str, Any]) -> Iterator[str]:
    """The report as lines for people."""
    yield f"{report['meetings']} meetings drafted again, each from what could be known before it."
    yield ""
    yield f"{'':{WIDTH}}recall  precision  meetings"
    yield _line("all", report, report["meetings"])
    yield from (_line(year, one, one["meetings"]) for year, one in report["by_year"].items())
    yield ""
    yield f"{'section':{WIDTH}}recall  precision"
    yield from (_line(kind, one) for kind, one in report["by_section"].items())
    yield ""
    none = report["none_lines"]
    yield f"Recall without the lists by state: {report['recall_without_lists']:.1%}."
    yield (
        f"Lines that say that there is nothing: {none['right']} right, {none['wrong']} wrong,"
        f" {none['replaced']} gave way to what was written."
    )
    yield f"Changes against the meeting before: {_right(report['deltas'])}. Stale figures: {report['stale_cells']}."
    yield f"The same as people printed it: {_right(report['deltas_of_people'])}."
    yield f"Who has the duty this week: {_right(report['duty'])}."


def _line(name: str, shares: Mapping[str, float], meetings: int | None = None) -> str:
    of = f"{meetings:10}" if meetings is not None else ""
    return f"{name:{WIDTH}}{shares['recall']:6.1%}{shares['precision']:11.1%}{of}"


def _right(counts: Mapping[str, int]) -> str:
    return f"{counts['right']} right, {counts['wrong']} wrong"


def as_text(lines: Iterable[str]) -> str:
    """The lines without blanks at their ends."""
    return "\n".join(line.rstrip() for line in lines)
