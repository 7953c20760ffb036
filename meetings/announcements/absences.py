"""Absences and trips that were typed as announcements: "Mat OOO July 15-17", "CHEP (July 7-13): Edgar attending"."""

from __future__ import annotations

import re
from datetime import date

from meetings.absences.read import AbsenceText
from meetings.absences.reading import read_absence
from meetings.dated_text.mentions import mentions
from meetings.people import Roster
from meetings.when.tokens import tokenise

_TYPIST = frozenset({"i", "i'm", "im", "i'll"})
# Directly behind the names one of these says that they are away.
_AUXILIARY = frozenset({"is", "are", "will", "be", "am", "both", "going", "to", "all", "still", "also"})
_AWAY = frozenset({
    "ooo", "oof", "out", "off", "away", "gone", "on", "vacation", "leave", "pto", "absent", "unavailable", "sick",
    "returning", "returns", "return", "back", "travelling", "traveling", "travels",
})  # fmt: skip
_TRIP = frozenset({"at", "attending", "attends", "visiting", "visits"})
# "On" and "back" alone say little: "Mat on triage next week".
_ON = frozenset({"vacation", "leave", "holiday", "holidays", "pto", "travel", "extended", "parental", "a", "trip"})
_ATTENDING = re.compile(r"(?P<what>[^:]+):\s*(?P<who>[^:]+?)\s+(?:is |are |will be )?attending\b[^:]*", re.IGNORECASE)

# A longer text tells more than an absence.
LONGEST = 500

Recorded = tuple[AbsenceText, ...]


def absences_in(text: str, today: date, roster: Roster) -> tuple[Recorded, ...]:
    """The absences that a line announces, as the readings it may have; () where it announces none.

    There are several readings where a first name is shared; each is what `/ooo` would record.
    """
    whole = _readings(text, today, roster) if len(text) <= LONGEST else ()
    if whole or len(text) > LONGEST:
        return tuple((reading,) for reading in whole)
    clauses = [clause.strip(" .") for clause in re.split(r";|\.\s", text) if clause.strip(" .")]
    each = [_readings(clause, today, roster) for clause in clauses]
    if len(clauses) > 1 and all(len(readings) == 1 for readings in each):
        return (tuple(readings[0] for readings in each),)
    return ()


def _readings(text: str, today: date, roster: Roster) -> tuple[AbsenceText, ...]:
    text = _as_absence(text, today)
    reading = read_absence(text, today, roster)
    found = (reading,) if isinstance(reading, AbsenceText) else (*reading.people, *reading.choices)
    return tuple(one for one in found if _says_so(text, one, roster))


def _as_absence(text: str, today: date) -> str:
    """`CHEP (July 7-13): Edgar attending` with the names first, as an absence has them."""
    trip = _ATTENDING.fullmatch(text.strip(" ."))
    named = mentions(trip["what"], today) if trip else ()
    if trip is None or len(named) != 1:
        return text
    what = re.sub(r"\(\s*\)", "", f"{trip['what'][: named[0].start]} {trip['what'][named[0].stop :]}").strip(" ,-")
    return f"{trip['who']} out {named[0].words} ({' '.join(what.split())})"


def _says_so(text: str, reading: AbsenceText, roster: Roster) -> bool:
    """Whether the words behind the names say that they are away."""
    tokens = tokenise(text)
    if not reading.who:
        return bool(tokens) and tokens[0].low in _TYPIST and _away(tuple(token.low for token in tokens[1:]))
    places = [place for place in range(1, len(tokens)) if _ends_a_name(text, tokens[place - 1].end, roster)]
    return any(_away(tuple(token.low for token in tokens[place:])) for place in places)


def _ends_a_name(text: str, end: int, roster: Roster) -> bool:
    """Whether a name of the roster, or of a group, ends here."""
    words = text[:end].replace(",", " ").replace("/", " ").split()
    names = (" ".join(words[-length:]) for length in range(1, roster.longest_name + 1))
    return any(roster.named(name) or roster.group(name) for name in names)


def _away(behind: tuple[str, ...]) -> bool:
    behind = behind[next((n for n, low in enumerate(behind) if low not in _AUXILIARY and low != ","), len(behind)) :]
    if not behind:
        return False
    if behind[0] == "on":
        return bool(set(behind[1:3]) & _ON)
    return behind[0] in _AWAY | _TRIP
