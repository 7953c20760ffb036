"""The lists of tickets: what they stand under, what a line says, and what shipped releases have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from meetings.minutes.body import Bullet
from meetings.tickets.asked import ListedBy, Shown
from meetings.tickets.label import Label
from meetings.tickets.ticket import Ticket
from tests.meetings.tickets.asking import BUGS, Weeks, answered, at, figures, ticket

TESTING, OPEN = "Ready for Testing", "Open"
TICKETS = [
    ticket(1, TESTING, "3.4.32", title="Release gratia-probe 1.20.9"),
    ticket(2, TESTING, "3.4.32", title="cctools 7.0.14"),
    ticket(3, TESTING, "3.4.33", title="xrootd 4.10"),
    ticket(4, OPEN, "3.4.32", title="Not there yet"),
    ticket(5, TESTING, "3.4.32", "3.4.33", title="Release notes *now* | later"),
]


def listed(
    shown: Shown,
    tickets: Sequence[Ticket] = TICKETS,
    *labels: Label,
    releases: tuple[str, ...] = ("3.4.32",),
    before: tuple[str, ...] | None = None,
) -> list[str]:
    """The list with its nesting."""
    weeks = Weeks({}, {"bugs": [answered(at(8, 9), 1, tickets, BUGS)]}, releases, before, labels=labels)
    return list(_nested(weeks.asking(figures(shown)).counted()["Jira"].lists))


def _nested(bullets: Sequence[Bullet], depth: int = 0) -> list[str]:
    found: list[str] = []
    for bullet in bullets:
        found += [f"{'  ' * depth}{bullet.text}", *_nested(bullet.under, depth + 1)]
    return found


BY_RELEASE = Shown(BUGS, listed_by=ListedBy.RELEASE, listed=(TESTING, "Ready for Release"), title="OSG {release}")
BY_STATE = Shown(BUGS, listed_by=ListedBy.STATE, listed=(TESTING,))


def test_a_release_has_its_states_and_each_its_tickets_or_nothing() -> None:
    assert listed(BY_RELEASE) == [
        "OSG 3.4.32",
        "  Ready for Testing",
        "    gratia-probe 1.20.9",
        "    cctools 7.0.14",
        r"    notes *now* \| later",
        "  Ready for Release",
        "    Nothing",
    ]


def test_two_releases_have_what_is_in_both_apart() -> None:
    assert listed(BY_STATE, releases=("3.4.32", "3.4.33")) == [
        "Ready for Testing",
        "  3.4.32",
        "    gratia-probe 1.20.9",
        "    cctools 7.0.14",
        "  3.4.33",
        "    xrootd 4.10",
        "  Both",
        r"    notes *now* \| later",
    ]


def test_a_shipped_release_has_its_block_for_one_more_meeting() -> None:
    shown = Shown(BUGS, listed_by=ListedBy.RELEASE, listed=(TESTING,))
    assert listed(shown, TICKETS[:3], releases=("3.4.33",), before=("3.4.32",)) == [
        "3.4.33",
        "  Ready for Testing",
        "    xrootd 4.10",
        "3.4.32",
        "  Ready for Testing",
        "    gratia-probe 1.20.9",
        "    cctools 7.0.14",
    ]
    assert listed(shown, TICKETS[:3], releases=("3.4.33",), before=("3.4.33",))[-1] == "    xrootd 4.10"


@pytest.mark.parametrize(
    ("keys", "text", "said"),
    [
        pytest.param(("TOOLS-1", "TOOLS-2"), "Probes", ["Probes (2 tickets)", "Not there yet"], id="two in one line"),
        pytest.param(("TOOLS-2",), "Tools for C", ["gratia-probe 1.20.9", "Tools for C", "Not there yet"], id="one"),
        pytest.param(
            ("TOOLS-1", "TOOLS-99"), "Probes", ["Probes", "cctools 7.0.14", "Not there yet"], id="one that is left"
        ),
        pytest.param(("TOOLS-99",), "Gone", ["gratia-probe 1.20.9", "cctools 7.0.14", "Not there yet"], id="none left"),
    ],
)
def test_a_label_stands_for_its_tickets_as_long_as_one_is_there(
    keys: tuple[str, ...], text: str, said: list[str]
) -> None:
    shown = Shown(BUGS, listed_by=ListedBy.TICKET)
    tickets = [TICKETS[0], TICKETS[1], TICKETS[3]]
    assert listed(shown, tickets, Label("bugs", keys, text)) == said


def test_a_label_of_another_source_is_none_of_these_tickets() -> None:
    shown = Shown(BUGS, listed_by=ListedBy.TICKET)
    assert listed(shown, [TICKETS[1]], Label("others", ("TOOLS-2",), "Theirs")) == ["cctools 7.0.14"]


def test_a_list_of_tickets_can_have_their_keys_and_addresses() -> None:
    shown = Shown(BUGS, listed_by=ListedBy.TICKET, listed=(OPEN,), keys=True)
    assert listed(shown) == ["TOOLS-4: Not there yet (<https://jira.example.org/browse/TOOLS-4>)"]
