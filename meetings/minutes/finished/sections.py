"""Which of the seven kinds a part of finished minutes is, by its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from meetings.minutes.layout import Kind, Section
from meetings.people.names import fold

_REMARK = re.compile(r"\s*\([^()]*\)\s*$")
# Where a team's layout does not say it: what headings of minutes are called, the first that fits.
_USUAL: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"announcements?"), Kind.ANNOUNCEMENTS),
    (re.compile(r".*\b(?:triage|duty|on[- ]?call|rota|rotation)\b.*"), Kind.ROTA),
    (re.compile(r"jira|tickets?|.*\b(?:counts?|metrics|numbers)|release schedule"), Kind.METRICS),
    (re.compile(r"discussions?|support updates?|.*\b(?:update|ongoing)"), Kind.FREE_TEXT),
    (re.compile(r"releases?|.*\brelease team"), Kind.QUERY_LIST),
    (re.compile(r"action items?|.*\b(?:software team|operations)"), Kind.ACTION_ITEMS),
)


def kind_of(heading: str, layout: Sequence[Section]) -> Kind:
    """The kind of the section of this heading: as the layout has it, else as it is usual, else free text.

    What stands in brackets behind it is a remark: "Jira (as of Monday)".
    """
    names = (fold(heading), fold(_REMARK.sub("", heading)))
    for section in layout:
        if any(fold(known) in names for known in (section.heading, *section.aliases) if known):
            return section.kind
    return next((kind for form, kind in _USUAL if form.fullmatch(names[1])), Kind.FREE_TEXT)


def section_of_heading(heading: str, kind: Kind, level: int, layout: Sequence[Section]) -> Section:
    """The section of the layout that has this heading, as it is written here, else one of its own."""
    names = (fold(heading), fold(_REMARK.sub("", heading)))
    known = (one for one in layout if any(fold(name) in names for name in (one.heading, *one.aliases) if name))
    found = next(known, None)
    return replace(found, heading=heading, level=level) if found else Section(kind, heading, level)


def belongs_to(title: str, headings: Sequence[str], series: str, layout: Sequence[Section]) -> bool:
    """Whether minutes can be those of the series of this title: by their own, or by a heading of its layout.

    Minutes without a title and without a heading may be anybody's.
    """
    if fold(series) in fold(title) or not (title or headings):
        return True
    names = {fold(name) for section in layout for name in (section.heading, *section.aliases) if name}
    return any(fold(_REMARK.sub("", heading)) in names for heading in headings)
