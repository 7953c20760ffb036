"""What reading a typed absence gives: the absence, or what to ask."""

from __future__ import annotations

from dataclasses import dataclass

from meetings.when import When
from meetings.when.nodes import node


@node
class AbsenceText:
    """A typed absence: roster names (none: the typist), the days, and the reason."""

    who: tuple[str, ...]
    when: When
    note: str = ""


@dataclass(frozen=True)
class Question:
    """What to ask instead of recording anything, with an example that works.

    `choices` are readings that differ in their days, `people` those that differ in who is meant: where that is a name
    that several share, `shared` is it, and `each` whom it means in each of them. `unknown` is a word that is nobody's
    name, `as_reason` the reading that takes it for the typist's reason, and `as_person` the one that takes it, with
    the names behind it, for somebody new. `today` is the reading that somebody who only says "sick" may mean.
    """

    sentence: str
    choices: tuple[AbsenceText, ...] = ()
    people: tuple[AbsenceText, ...] = ()
    shared: str = ""
    each: tuple[str, ...] = ()
    unknown: str = ""
    as_reason: AbsenceText | None = None
    as_person: tuple[str, AbsenceText] | None = None
    today: AbsenceText | None = None


def as_json(reading: AbsenceText | Question) -> dict[str, object]:
    """A reading as `convener read-absence` prints it."""
    if isinstance(reading, Question):
        return {"error": reading.sentence}
    spans = [
        {"start": span.start.isoformat(), "end": span.end.isoformat() if span.end else None, "part": span.part}
        for span in reading.when.spans
    ]
    every, open_end = list(reading.when.every), reading.when.open_end
    return {"who": list(reading.who), "spans": spans, "every": every, "open_end": open_end, "note": reading.note}
