"""What stands before a colon and is nobody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetings.action_items.parties import is_party
from meetings.dates import join_words
from meetings.people import Roster

_WORD = re.compile(r"(?P<word>@?[^\W\d_][\w.'’-]{0,40}):\s")


def word_before_colon(text: str) -> str:
    """The one word before a colon that may have been meant as a name, "" where there is none: `zed: fix it`."""
    word = _WORD.match(text)
    return word["word"] if word else ""


def whose(names: Sequence[str], what: str, topic: str, roster: Roster) -> tuple[tuple[str, str], ...]:
    """Whose an item of these names may be, not all of them known: labels, each with the text that says so."""
    lead = f"[{topic}] " if topic else ""
    known = [name for name in names if is_party(name, roster)]
    choices = [(f"Only {join_words(known)}", f"{lead}{', '.join(known)}: {what}")] if known else []
    choices += [("Nobody yet", f"{lead}nobody: {what}"), ("Mine", f"{lead}me: {what}")]
    if not topic and not known:
        choices.append((f"The topic {', '.join(names)}, mine", f"[{', '.join(names)}] me: {what}"))
    return tuple(choices)
