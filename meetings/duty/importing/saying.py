"""What a text about some days becomes, with its place: what it says, or why it was not understood."""

from __future__ import annotations

from datetime import date

from meetings.duty.importing.known import Known
from meetings.duty.importing.said import NotRead, Place, Reading, Said, Stranger, Weight
from meetings.duty.importing.who import Unknown, Unreadable, read_who


def reading_of(text: str, days: tuple[date, date], place: Place, weight: Weight, known: Known) -> Reading:
    """What this text says of the turns of these days, both included."""
    first, last = days
    turns = [turn for turn, _ in known.turns(first, last)]
    try:
        who = read_who(text, first, last, known)
    except Unreadable as why:
        return Reading(not_read=tuple(NotRead(place, text, str(why), weight, turn) for turn in turns))
    if who is None:
        return Reading(silent=len(turns))
    if isinstance(who, Unknown):
        strange = (Stranger(spelling, place, weight, turn) for turn in turns for spelling in who.spellings)
        return Reading(strangers=tuple(strange))
    said = (Said(each.first, each.last, each.people, place, weight, each.covers) for each in who)
    return Reading(said=tuple(said))


def joined(*readings: Reading, day: date | None = None) -> Reading:
    """Several readings of one file as one, of the meeting of this day."""
    return Reading(
        said=tuple(each for reading in readings for each in reading.said),
        strangers=tuple(each for reading in readings for each in reading.strangers),
        not_read=tuple(each for reading in readings for each in reading.not_read),
        remarks=tuple(each for reading in readings for each in reading.remarks),
        order=tuple(each for reading in readings for each in reading.order),
        day=day,
        silent=sum(reading.silent for reading in readings),
    )
