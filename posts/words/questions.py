"""Questions that any command may have to ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from meetings.calendar.calendar import Calendar
from posts.receipts import RUN, Button, Receipt

# docs.slack.dev/reference/block-kit/blocks/actions-block
MOST_BUTTONS = 25


def which_meeting(text: str, calendars: Sequence[Calendar], either: Mapping[str, str] | None = None) -> Receipt:
    """Which meeting a command of this text is about: a button for each, which carries it out there.

    `either` is what it would change there, by the key of the series.
    """
    if not calendars:
        return Receipt("No meeting is set up yet, so there is nothing to record it for.")
    said = either or {}
    buttons = tuple(
        Button(": ".join(filter(None, (one.series.title, said.get(one.series.key)))), RUN, text, series=one.series.key)
        for one in calendars[:MOST_BUTTONS]
    )
    return Receipt("Which meeting is it about? Nothing is done until you choose.", buttons=buttons)
