"""Site lines of a support section: "UCSD: Setting up a Comet CE" prints "UCSD (Edgar): Setting up a Comet CE"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetings.minutes.layout import Kind, Section

MOST_WORDS = 4
_BY_SOMEBODY = re.compile(r".*\([^()]*\)")
_SITE_LINE = re.compile(r"(?P<site>[^:]{1,80}?)\s*:\s+(?P<text>\S.*)")


def has_sites(section: Section, sections: Sequence[Section]) -> bool:
    """Whether its lines begin with a site: as the settings say, else free text that is about support."""
    if any(each.sites for each in sections):
        return section.sites
    return section.kind is Kind.FREE_TEXT and "support" in section.heading.casefold().split()


def is_site(words: str) -> bool:
    """Whether these words name a site: at most four of them, the first with a capital letter."""
    bare = words.partition("(")[0].split()
    return 1 <= len(bare) <= MOST_WORDS and bare[0][0].isupper()


def site_line(text: str, person: str) -> str:
    """The line with its typist behind the site, unless somebody is named there or it names no site."""
    line = _SITE_LINE.fullmatch(text)
    if not line or not is_site(line["site"]) or _BY_SOMEBODY.fullmatch(line["site"]):
        return text
    return f"{line['site']} ({person}): {line['text']}"
