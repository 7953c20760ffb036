"""The action items of finished minutes beside those that are remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from meetings.action_items import ActionItem
from meetings.closing.figures import Counted, changed_by_hand, counted
from meetings.closing.items import ItemsRead, items_read
from meetings.closing.people import Parties, parties, present
from meetings.figures import Counter, Figure
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.snapshots import snapshots_in
from meetings.minutes.layout import Kind, Section
from tests.cast import RECORDED, ROSTER, item

LAYOUT = (Section(Kind.ACTION_ITEMS, "Software Team"), Section(Kind.FREE_TEXT, "Discussion", level=3))
MAIN = "# Tools, 8 July 2019\n\n## Software Team\n\n"


def read(text: str) -> FinishedMinutes:
    found = read_finished("tools-2019-07-08.md", text, LAYOUT, ROSTER)
    assert isinstance(found, FinishedMinutes)
    return found


def items(text: str, *remembered: ActionItem) -> ItemsRead:
    return items_read(read(text), remembered, ROSTER, LAYOUT, RECORDED)


REORG = item(1, "XCache reorg (SOFTWARE-12)", "Bo")
DISKS = item(2, "order disks", "May", "Ada")


def test_what_stands_there_again_goes_on_as_it_is() -> None:
    found = items(f"{MAIN}-   AI (Bo): XCache reorg (SOFTWARE-12)\n-   AI (May, Ada): order disks\n", REORG, DISKS)
    assert [one.item for one in found.seen] == [REORG, DISKS]
    assert (found.new, found.done, found.gone) == ((), (), ())


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        pytest.param("AI (Bo): SOFTWARE-12: sort caches", {"text": "SOFTWARE-12: sort caches"}, id="words"),
        pytest.param("AI (Ada): XCache reorg (SOFTWARE-12)", {"owners": ("Ada",)}, id="somebody else's"),
        pytest.param("AI (Bo, with help from May): XCache reorg (SOFTWARE-12)", {"helpers": ("May",)}, id="with help"),
        pytest.param("AI (AdaL/Bo): XCache reorg (SOFTWARE-12)", {"owners": ("Ada", "Bo")}, id="by an alias"),
    ],
)  # fmt: skip
def test_what_was_changed_by_hand_is_as_it_was_written(line: str, changed: dict[str, object]) -> None:
    assert [one.item for one in items(f"{MAIN}-   {line}\n", REORG).seen] == [replace(REORG, **changed)]  # type: ignore[arg-type]


def test_a_topic_is_the_bullet_it_stands_under() -> None:
    found = items(f"{MAIN}-   Tools 2.3\n    -   AI (Bo): XCache reorg (SOFTWARE-12)\n", REORG)
    assert found.seen[0].item.topic == "Tools 2.3"


def test_what_is_marked_as_done_has_ended_and_what_is_missing_is_gone() -> None:
    found = items(f"{MAIN}-   [DONE] AI (Bo): XCache reorg (SOFTWARE-12)\n-   AI (Bo): [DONE] it\n", REORG, DISKS)
    assert found.gone[-1] == DISKS


def test_an_item_given_in_a_discussion_is_new_and_lifted() -> None:
    found = items(f"{MAIN}Nothing\n\n### Discussion\n\n-   It is slow; AI (May): measure it\n")
    assert [(one.item.owners, one.item.text, one.item.topic, one.lifted) for one in found.new] == [
        (("May",), "measure it", "", True)
    ]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("Ada", Parties(("Ada",))),
        ("AdaL, Bo", Parties(("Ada", "Bo"))),
        ("Bo (not here)", Parties(("Bo",))),
        ("Ada with help from May", Parties(("Ada",), ("May",))),
        ("???", Parties()),
        ("software", Parties(("software",))),
        ("Zoe, Ada", Parties(("Zoe", "Ada"), (), ("Zoe",))),
        ("Ada, Bo to create ticket", Parties(("Ada", "Bo"))),
        ("Noor", Parties(("Noor",), (), ("Noor",))),
    ],
)
def test_names_are_people_of_the_roster_and_nobody_is_guessed(names: str, found: Parties) -> None:
    assert parties(names, ROSTER) == found


def test_who_was_there_is_of_the_roster_or_a_guest() -> None:
    found = present(read("# Tools, 8 July 2019\n\n**Attending:** AdaL, Bo, Marco Mambelli, Bo\n"), ROSTER)
    assert (found.people, found.guests) == (("Ada", "Bo"), ("Marco Mambelli",))


def test_what_is_counted_in_the_minutes_and_not_known_is_a_counter_from_then_on() -> None:
    minutes = read("# Tools, 8 July 2019\n\n## Triage Duty\n\n-   9 (+1) open tickets\n-   n/a (no figure) hosts\n")
    known = [Counter("open ticket", (Figure(date(2019, 7, 1), 8),))]
    now = Figure(date(2019, 7, 8), 9)
    assert counted(minutes, known, (), date(2019, 7, 1)) == Counted((("open ticket", now),), (), ())
    assert counted(minutes, (), (), date(2019, 7, 1)) == Counted((("open tickets", now),), ("open tickets",), ())


def test_a_figure_that_was_typed_since_the_last_minutes_is_known_already() -> None:
    minutes = read("# Tools, 8 July 2019\n\n## Triage Duty\n\n-   9 (+1) open tickets\n")
    known = [Counter("open tickets", (Figure(date(2019, 7, 5), 9),))]
    assert counted(minutes, known, (), date(2019, 7, 1)).noted == ()
    assert counted(minutes, known, (), date(2019, 7, 5)).noted == (("open tickets", Figure(date(2019, 7, 8), 9)),)


def test_a_counter_that_the_minutes_before_had_is_gone_and_one_of_slack_alone_is_not() -> None:
    before = read("# Tools, 1 July 2019\n\n## Triage Duty\n\n-   9 (+1) open tickets\n")
    known = [Counter("open tickets", (Figure(date(2019, 7, 1), 9),)), Counter("hosts", (Figure(date(2019, 7, 1), 4),))]
    found = counted(read("# Tools, 8 July 2019\n"), known, tuple(snapshots_in(before)), date(2019, 7, 1))
    assert found.gone == (known[0],)


def test_a_figure_that_was_changed_by_hand_is_the_base_of_the_next_change() -> None:
    minutes = read("# Tools, 8 July 2019\n\n## Triage Duty\n\n-   9 (+1) open tickets\n-   3 (+0) open PRs\n")
    counters = [
        Counter("open ticket", (Figure(date(2019, 7, 1), 8), Figure(date(2019, 7, 8), 10))),
        Counter("open PRs", (Figure(date(2019, 7, 8), 3),)),
        Counter("hosts", (Figure(date(2019, 7, 8), 40),)),
    ]
    found = list(changed_by_hand(tuple(snapshots_in(minutes)), counters, minutes.day))
    assert [(counter.label, figure.number) for counter, figure in found] == [("open ticket", 9)]
