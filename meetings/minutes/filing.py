"""What the file of a meeting's minutes is called, and the line by which an index names it, by a team's patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from meetings.minutes.finished.dating import date_in_name
from meetings.minutes.layout import Style

FILE = "{key}-{date}.md"
ROLLING_FILE = "{key}.md"
LONGEST_NAME = 120
_PLACE = re.compile(r"\{(?P<name>[a-z]+)(?::(?P<form>[^{}]*))?\}")
_FORM = re.compile(r"(?:%[Ymd]|[-_. ])+")
# One component of a path that every system takes, and that is not hidden.
_NAME = re.compile(r"[^\W_][\w. +()-]*\.md")
# Days that are long and short in every part.
_EXAMPLES = (date(2019, 7, 8), date(2026, 12, 31))


def file_name(style: Style, key: str, day: date) -> str:
    """`tech-2019-07-08.md`: the file of the minutes of this day's meeting; all meetings' where it is rolling."""
    return _filled(style.file or (ROLLING_FILE if style.rolling else FILE), {"key": key}, day)


def index_line(style: Style, key: str, title: str, day: date) -> str:
    """The line of an index that names the file, such as that of mkdocs' navigation; "" where there is none."""
    return _filled(style.index, {"key": key, "title": title, "file": file_name(style, key, day)}, day)


def mistake_in_file(pattern: str, key: str, *, rolling: bool) -> str:
    """What is wrong with the pattern of a file's name, "" where it is right: its day has to be read from it again."""
    if wrong := _mistake(pattern, ("key", "date")):
        return wrong
    names = {day: _filled(pattern, {"key": key}, day) for day in _EXAMPLES}
    if not all(_NAME.fullmatch(name) and len(name) <= LONGEST_NAME for name in names.values()):
        return f'one name that ends in .md, such as "{FILE}"'
    if rolling:
        return (
            f'a rolling file holds every day, such as "{ROLLING_FILE}"'
            if any(map(date_in_name, names.values()))
            else ""
        )
    if any(date_in_name(name) != day for day, name in names.items()):
        return f'a name with the day as it is read again, such as "{FILE}" or "Tools{{date:%Y%m%d}}.md"'
    return ""


def mistake_in_index(pattern: str) -> str:
    """What is wrong with the pattern of a line of an index, "" where it is right."""
    if not pattern.strip() or "\n" in pattern or "{file}" not in pattern:
        return """one line that names the {file}, such as "- '{date}': meetings/{file}\""""
    return _mistake(pattern, ("date", "file", "key", "title"))


def _mistake(pattern: str, known: tuple[str, ...]) -> str:
    for place in _PLACE.finditer(pattern):
        form = place["form"]
        if place["name"] not in known or (form is not None and place["name"] != "date"):
            return f"{place.group()} is not filled in; {', '.join(f'{{{name}}}' for name in known)} are"
        if form is not None and not _FORM.fullmatch(form):
            return f"a date is formed of %Y, %m and %d, such as {{date:%Y%m%d}}, and not as {place.group()}"
    if set("{}") & set(_PLACE.sub("", pattern)):
        return "a brace stands alone; {date} is filled in, for example"
    return ""


def _filled(pattern: str, values: Mapping[str, str], day: date) -> str:
    def fill(place: re.Match[str]) -> str:
        return day.strftime(place["form"] or "%Y-%m-%d") if place["name"] == "date" else values[place["name"]]

    return _PLACE.sub(fill, pattern)
