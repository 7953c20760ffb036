"""Which of the seven kinds a part of finished minutes is, by its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from meetings.agenda_lines.places import Place, places
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


def kind_of(heading: str, layout: Sequence[Section], above: Sequence[str] = ()) -> Kind:
    """The kind of the section of this heading: as the layout has it, else as it is usual, else free text.

    `above` are the headings it stands under. What stands in brackets behind it is a remark: "Jira (as of Monday)".
    """
    if known := _known(heading, layout, above):
        return known.kind
    return next((kind for form, kind in _USUAL if form.fullmatch(_names(heading)[1])), Kind.FREE_TEXT)


def section_of_heading(path: Sequence[str], kind: Kind, level: int, layout: Sequence[Section]) -> Section:
    """The section of the layout that has the last heading of this path, as it is written here, else one of its own."""
    *above, heading = path
    found = _known(heading, layout, above)
    return replace(found, heading=heading, level=level) if found else Section(kind, heading, level)


def belongs_to(title: str, headings: Sequence[str], series: str, layout: Sequence[Section]) -> bool:
    """Whether minutes can be those of the series of this title: by their own, or by a heading of its layout.

    Minutes without a title and without a heading may be anybody's.
    """
    if fold(series) in fold(title) or not (title or headings):
        return True
    names = {fold(name) for section in layout for name in (section.heading, *section.aliases) if name}
    return any(set(_names(heading)) & names for heading in headings)


def _known(heading: str, layout: Sequence[Section], above: Sequence[str]) -> Section | None:
    """The section of the layout with this heading; of several the one below the same heading, if there is one."""
    found = [place for place in places(layout) if _is(place.section, heading)]
    same = [place for place in found if above and _is_below(place, above[-1], layout)]
    return next((place.section for place in same or found), None)


def _is_below(place: Place, heading: str, layout: Sequence[Section]) -> bool:
    higher = [one for one in layout[: place.index] if one.heading and one.level < place.section.level]
    return bool(higher) and _is(higher[-1], heading)


def _is(section: Section, heading: str) -> bool:
    return any(fold(name) in _names(heading) for name in (section.heading, *section.aliases) if name)


def _names(heading: str) -> tuple[str, str]:
    """A heading as it is compared, and without a remark in brackets."""
    return fold(heading), fold(_REMARK.sub("", heading))
