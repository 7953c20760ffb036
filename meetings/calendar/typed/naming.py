"""Names of the roster in a text: the one it begins with, or a list of them."""

from __future__ import annotations

from dataclasses import dataclass

from meetings.calendar.typed.which import Unsettled
from meetings.dates import join_words
from meetings.people import Person, Roster
from meetings.when.tokens import quote

NOBODY = frozenset({"nobody", "no-one", "noone"})
_MARKS = ",;:&+"


@dataclass(frozen=True)
class Front:
    """Whom a text begins with, several where they share the name, and what stands behind it."""

    people: tuple[Person, ...]
    behind: str


def person_in_front(text: str, roster: Roster) -> Front:
    """The longest name that the text begins with."""
    words = text.split()
    for count in range(min(roster.longest_name, len(words)), 0, -1):
        if people := roster.named(" ".join(words[:count]).rstrip(_MARKS)):
            return Front(people, " ".join(words[count:]))
    return Front((), text)


def people_listed(text: str, roster: Roster) -> tuple[str, ...] | Unsettled:
    """The roster names of a list: `Mat, Edgar and Carl`."""
    for mark in _MARKS:
        text = text.replace(mark, f"{mark} ")
    names: list[str] = []
    while text := text.lstrip(f" {_MARKS}"):
        front = person_in_front(text, roster)
        if len(front.people) > 1:
            shared = join_words([person.name for person in front.people], "or")
            return Unsettled(f"Which one: {shared}? Type the whole name.")
        if front.people and front.people[0].is_guest:
            return Unsettled(f"{front.people[0].name} is a guest, and guests have no duty.")
        if front.people:
            names.append(front.people[0].name)
            text = front.behind
            continue
        word, _, behind = text.partition(" ")
        if not names or word.casefold() not in {"and", "then"}:
            return Unsettled(f'I know nobody called "{quote(word.rstrip(_MARKS))}". Names are those of the roster.')
        text = behind
    return tuple(names)
