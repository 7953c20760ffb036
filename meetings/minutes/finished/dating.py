"""The day of finished minutes: the one in the name of their file, or in their title."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

from meetings.dates import MONTHS

_IN_A_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in MONTHS)
_IN_A_TITLE = re.compile(
    rf"(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<month_>{_MONTH})\.?\s+(?P<day_>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year_>\d{{4}})",
    re.IGNORECASE,
)


def date_in_name(name: str) -> date | None:
    """The day in the name of a file, as digits of a year, a month and a day in this order."""
    found = _IN_A_NAME.search(PurePath(name).name)
    return _date(found[1], found[3], found[4]) if found else None


def date_in_title(title: str) -> date | None:
    """The first day in a title: "8 July 2019", "July 8, 2019" or "2019-07-08"."""
    found = _IN_A_TITLE.search(title)
    if found is None:
        return None
    if found["y"]:
        return _date(found["y"], found["m"], found["d"])
    month = (found["month"] or found["month_"])[:3].capitalize()
    number = next(place for place, each in enumerate(MONTHS, start=1) if each.startswith(month))
    return _date(found["year"] or found["year_"], str(number), found["day"] or found["day_"])


def is_date(title: str) -> bool:
    """Whether a title is the day of a meeting and nothing else, as in a file of several."""
    return _IN_A_TITLE.fullmatch(title.strip()) is not None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
