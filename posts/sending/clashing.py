"""What a private line says of duty that meets an absence or a holiday, and proposes, when it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from meetings.dates import local_day
from meetings.duty.clashes import Clash
from posts.buttons import Say
from posts.sending.writing import Writing
from posts.unasked.clashes import says, still
from storage.away import away

ONE_DAY = timedelta(days=1)


def told_clashes(writing: Writing, keys: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[Say]]:
    """A sentence for each of these clashes that stands, and the buttons of all of them."""
    if not keys:
        return [], []
    out = away(writing.tx, writing.workspace, (writing.now - ONE_DAY).date())
    sentences, buttons = [], []
    for series in dict.fromkeys(str(key["series"]) for key in keys):
        calendar = writing.calendar(series)
        if calendar is None:
            continue
        today = local_day(writing.now, calendar.series.zone)
        found: list[Clash | None] = [still(calendar, key, out, writing.now) for key in keys if key["series"] == series]
        standing = [clash for clash in found if clash]
        sentences += [clash.words(today) for clash in standing]
        buttons += says(calendar, standing, out, writing.now)
    return sentences, buttons
