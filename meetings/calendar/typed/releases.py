"""The releases a text names: `3.5.0, 3.4.33`."""

from __future__ import annotations

import re

from meetings.calendar.typed.which import Unsettled
from meetings.when.tokens import quote

LEAD = "/agenda releases "
EXAMPLE = f"{LEAD}3.5.0, 3.4.33"
LONGEST = 40
MOST = 12
_VERSION = re.compile(r"v?\d+(\.\w+)*(-\w+)*", re.IGNORECASE)
_NONE = frozenset({"none", "nothing", "-"})


def read_versions(text: str) -> tuple[str, ...] | Unsettled:
    """The releases in their order, none for "none"; blanks divide them where each is a version number."""
    if text.casefold() in _NONE:
        return ()
    words = re.sub(r"\s+and\s+|[,;&]", " , ", text).split()
    if all(word == "," or _VERSION.fullmatch(word) for word in words):
        found = [word for word in words if word != ","]
    else:
        found = [name.strip() for name in " ".join(words).split(",") if name.strip()]
    found = list(dict.fromkeys(found))
    if not found or len(found) > MOST:
        return Unsettled(f"Which releases? Try: `{EXAMPLE}`")
    strange = next((name for name in found if len(name) > LONGEST or not any(map(str.isdigit, name))), None)
    if strange:
        return Unsettled(f'"{quote(strange)}" is no release, which has a number. Try: `{EXAMPLE}`')
    return tuple(found)
