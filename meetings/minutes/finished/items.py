"""Action items as finished minutes spell them; the archive of real minutes has each of these forms (A4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from meetings.markdown import one_line

# How much of a line may stand before "AI" and be names.
_NAMES = r"[^():]{1,80}|[^()]{1,60}\([^()]{1,40}\)[^()]{0,20}"
_SHORT = r"(?-i:[A-Z])[^\s:,/-]*(?:(?:,|/| and)\s*(?-i:[A-Z])[^\s:,/-]*)*"
_WORD = r"(?:(?-i:AIs?)|action\s+items?)"
# Each by an example of it.
FORMS = {
    "AI (Mat): build it": rf"{_WORD}\s?\((?P<names>{_NAMES})\)\s*(?::|[-–—](?=\s)|(?=\s|$))\s*(?P<what>.*)",
    "(Action item: Mat) build it": rf"\({_WORD}:\s*(?P<names>{_NAMES})\)\s*:?\s*(?P<what>.*)",
    "Mat (AI): build it": r"(?P<names>[^():.]{1,60}?)\s*\((?-i:AI)\)\s*(?::|[-–—](?=\s)|$)\s*(?P<what>.*)",
    "(Mat) AI: build it": r"\((?P<names>[^()]{1,60})\)\s*(?-i:AI):\s*(?P<what>.*)",
    "AI: Mat - build it": rf"(?-i:AI):\s*(?P<names>{_SHORT})\s+[-–—]\s+(?P<what>.*)",
    "AI Mat/Carl: build it": rf"(?-i:AI)\s+(?P<names>{_SHORT}):\s*(?P<what>.*)",
    "AI: build it": r"(?-i:AI):\s*(?P<names>)(?P<what>.*)",
}
_FORMS = tuple(re.compile(form, re.IGNORECASE | re.DOTALL) for form in FORMS.values())
# Behind the end of another sentence, where a bullet was forgotten.
_INSIDE = re.compile(r"(?<=[.;!?])\s*(?=AI\s?\([^()]{1,80}\):)")


@dataclass(frozen=True)
class FinishedItem:
    """An action item as it was written: the names in front, which may be "", and what is to be done.

    `what` is "" where that is a list of its own below the names.
    """

    names: str
    what: str


def item_in(text: str) -> FinishedItem | None:
    """The action item that a bullet or a paragraph is; None where it is none."""
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            return FinishedItem(one_line(found["names"]), one_line(found["what"]))
    *_, last = _INSIDE.split(text)
    return item_in(last) if last != text else None
