"""The action items of finished minutes, beside those that are remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from meetings.action_items import ActionItem
from meetings.agenda_lines.homes import home_of_item
from meetings.agenda_lines.places import places
from meetings.closing.people import Parties, parties
from meetings.markdown import from_markdown
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import path_words
from meetings.minutes.finished.promises import Promise, Seen, followed, plain_text
from meetings.minutes.layout import Kind, Section
from meetings.people import Roster, fold

DONE, NOT_SEEN = "done", "not seen"


@dataclass(frozen=True)
class Read:
    """An action item as the minutes have it now: of one that is remembered its number, else 0.

    `lifted` says that it was given elsewhere than in the main list, such as in a discussion.
    """

    item: ActionItem
    parties: Parties
    lifted: bool = False


@dataclass(frozen=True)
class ItemsRead:
    """What becomes of the items: `seen` go on as they are written now, `new` are new, `done` are marked as done.

    `gone` were open and stand in these minutes no more.
    """

    seen: tuple[Read, ...] = ()
    new: tuple[Read, ...] = ()
    done: tuple[ActionItem, ...] = ()
    gone: tuple[ActionItem, ...] = ()


def items_read(
    minutes: FinishedMinutes,
    remembered: Sequence[ActionItem],
    roster: Roster,
    sections: Sequence[Section],
    recorded_at: datetime,
) -> ItemsRead:
    """What these minutes say of the open items that are remembered, and which are new.

    An item is the same where its words are, or its ticket is, or its words nearly are: as between meetings.
    """
    before = [_promise(item, minutes.day) for item in remembered]
    after = followed(before, [_day_before(minutes.day)], minutes)
    known = list(zip(remembered, before, after, strict=False))
    seen, done, gone = [], [], []
    for item, was, now in known:
        if now == was:
            gone.append(item)
        elif now.latest.is_done:
            done.append(item)
        else:
            seen.append(_read(now.latest, roster, sections, item))
    fresh = [promise.latest for promise in after[len(before) :] if not promise.latest.is_done]
    new = [_read(one, roster, sections, _new(one, recorded_at)) for one in fresh]
    return ItemsRead(tuple(seen), tuple(new), tuple(done), tuple(gone))


def _day_before(day: date) -> date:
    """A day before this one: the open items stood in the minutes before, whenever that was."""
    return date.fromordinal(day.toordinal() - 1)


def _promise(item: ActionItem, day: date) -> Promise:
    return Promise((Seen(_day_before(day), ", ".join(item.owners), item.text, item.topic, is_done=False),))


def _new(seen: Seen, recorded_at: datetime) -> ActionItem:
    return ActionItem(0, (), "", from_markdown(seen.what), "", recorded_at)


def _read(seen: Seen, roster: Roster, sections: Sequence[Section], item: ActionItem) -> Read:
    """The item with the words, owners and place that it has in the file."""
    found = parties(seen.names, roster)
    same_words = plain_text(seen.what) == plain_text(item.text)
    written = replace(
        item,
        owners=found.owners,
        helpers=found.helpers,
        topic=from_markdown(seen.topic) if seen.topic else item.topic if _stays(seen, sections) else "",
        text=item.text if same_words else from_markdown(seen.what),
    )
    home = _home(seen, sections)
    if home is None:
        return Read(replace(written, topic=item.topic), found, lifted=True)
    return Read(replace(written, section=_section(written, home, roster, sections)), found)


def _stays(seen: Seen, sections: Sequence[Section]) -> bool:
    """Whether the place it stands in says nothing of its topic: an item that was given in a discussion."""
    return _home(seen, sections) is None


def _home(seen: Seen, sections: Sequence[Section]) -> str | None:
    """The heading of the main list it stands in; None elsewhere."""
    for place in places(sections):
        if place.section.kind is Kind.ACTION_ITEMS and path_words(place.path.split("/")) == seen.path:
            return place.section.heading
    return None


def _section(item: ActionItem, heading: str, roster: Roster, sections: Sequence[Section]) -> str:
    """The heading it was put under by hand, "" where that is its home anyway."""
    home = home_of_item(replace(item, section=""), sections, roster)
    return "" if home and fold(home.section.heading) == fold(heading) else heading
