"""The home section of a person, and of an action item: the one that names them, or a group of theirs."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.action_items import ActionItem
from meetings.agenda_lines.places import Place, places
from meetings.minutes.layout import Kind, Section
from meetings.people import Person, Roster, fold


def home_of(person: Person, sections: Sequence[Section]) -> Place | None:
    """The home of a person: the action items that name them or a group of theirs, else the first, else any."""
    home = _home((person.name, *person.groups), sections)
    return home or next(reversed(places(sections)), None)


def home_of_item(item: ActionItem, sections: Sequence[Section], roster: Roster) -> Place | None:
    """The section of an item: the one it was put under, else that of its first owner or their group, else the first.

    A section names its people and groups; an owner may be a group itself.
    """
    by_hand = (place for place in _homes(sections) if fold(place.section.heading) == fold(item.section))
    first = item.owners[0] if item.owners else ""
    person = roster.exactly(first)
    names = (person.name, *person.groups) if person else (first,)
    return (next(by_hand, None) if item.section else None) or _home(names, sections)


def _home(names: Sequence[str], sections: Sequence[Section]) -> Place | None:
    """The section for action items that names one of these, else the first there is."""
    homes, folded = _homes(sections), set(map(fold, names))
    own = (place for place in homes if folded & set(map(fold, place.section.members)))
    return next(own, homes[0] if homes else None)


def _homes(sections: Sequence[Section]) -> list[Place]:
    return [place for place in places(sections) if place.section.kind is Kind.ACTION_ITEMS]
