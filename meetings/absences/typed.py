"""A typed absence on its way to be read: its text and tokens, and how it is quoted in questions."""

from __future__ import annotations

from datetime import date

from meetings.absences.absence import when_words
from meetings.absences.words import MARKERS, TRAILING
from meetings.dates import join_words
from meetings.when import Unclear, When
from meetings.when.leftovers import Phrases, plain, skipped
from meetings.when.locale import Locale
from meetings.when.names import Front, Names
from meetings.when.nodes import node
from meetings.when.tokens import Token, quote

_UNSAID = Phrases(MARKERS + TRAILING)


@node
class Typed:
    """What was typed, the day on which it was, who has names, and how dates are typed.

    `lead` is the command before an example.
    """

    text: str
    tokens: tuple[Token, ...]
    today: date
    names: Names
    locale: Locale
    lead: str

    def example(self, when: str = "July 15-17", behind: str = "") -> str:
        """An example that works."""
        return f"Try: `{self.lead}{when}{behind}`."

    def known(self, front: Front, reading: When | Unclear | None) -> str:
        """What was understood so far: the people and the days."""
        people = [names[0] for names in front.names if len(names) == 1][:3]
        days = [when_words(reading, self.today)] if isinstance(reading, When) and len(reading.spans) < 5 else []
        return quote(join_words([*people, *days]))

    def note(self, before: tuple[Token, ...], after: tuple[Token, ...]) -> str:
        """The reason: what is left over on either side of the days."""
        pieces = [plain(self.text, skipped(each, _UNSAID)) for each in (before, after) if each]
        return ", ".join([piece for piece in pieces if piece])
