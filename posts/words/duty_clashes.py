"""What is said where absences and holidays meet the duty: in receipts, and to the owner who hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from meetings.dates import join_words, span_words
from meetings.duty.clashes import Clash
from meetings.press import Press
from posts.receipts import RUN, Button, Receipt

# An absence of months may touch many turns: the first ones are said, and fewer of them have their buttons.
MOST_SAID = 5
MOST_WITH_BUTTONS = 2


@dataclass(frozen=True)
class Proposed:
    """A clash of the duty of the series of this key, with the buttons that are proposed."""

    clash: Clash
    series: str
    presses: Sequence[Press] = ()


def with_clashes(receipt: Receipt, found: Sequence[Proposed], told: str, today: date) -> Receipt:
    """A receipt that says which turns of duty are touched, and proposes what to do about the first of them.

    `told` is the sentence on which owners are told, "" where none is.
    """
    said = [one.clash.words(today) for one in found[:MOST_SAID]]
    if len(found) > MOST_SAID:
        said.append(f"So it is with {len(found) - MOST_SAID} later ones: `/triage` shows the coming weeks.")
    if any(one.presses for one in found):
        said.append("Nothing changes hands unless somebody says so.")
    after = " ".join(filter(None, [*said, receipt.after, told]))
    buttons = [
        Button(press.label, RUN, press.text, surface=press.surface, series=one.series)
        for one in found[:MOST_WITH_BUTTONS]
        for press in one.presses
    ]
    return replace(receipt, after=after, buttons=(*receipt.buttons, *buttons))


def told_words(names: Sequence[str]) -> str:
    """Which owners are told, "" where none is."""
    once = list(dict.fromkeys(names))
    return f"{join_words(once)} {'is' if len(once) == 1 else 'are'} told of it." if once else ""


def gone_line(clash: Clash, today: date) -> str:
    """What an owner hears who was told of a clash that is none any more."""
    stint = clash.stint
    days = span_words(stint.first, stint.last, today)
    return f"No cover is needed after all: {clash.person} is in for {clash.schedule.name(stint.first)} {days}."
