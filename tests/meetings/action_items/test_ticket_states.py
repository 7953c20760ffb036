"""Which tickets and pull requests an action item names, and what is remarked of their states."""

from __future__ import annotations

import pytest

from meetings.action_items.finding import references
from meetings.action_items.ticket_states import ticket_states
from tests.cast import item

PULL = "https://git.example.org/octo/cache/pull/63"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("build it (TOOLS-7, TOOLS-12)", ["TOOLS-7", "TOOLS-12"], id="keys"),
        pytest.param(
            "finish octo/cache#63, then octo/cache.js#7.", ["octo/cache#63", "octo/cache.js#7"], id="GitHub's"
        ),
        pytest.param(f"finish it: {PULL}", [PULL], id="an address"),
        pytest.param(
            "see https://git.example.org/octo/cache#63", ["https://git.example.org/octo/cache#63"], id="of one"
        ),
        pytest.param("a/b/c#6, octo/cache#0, cache#63, #63 and and/or", [], id="nothing of the kind"),
    ],
)
def test_an_item_names_tickets(text: str, named: list[str]) -> None:
    assert list(references(text)) == named


def test_the_states_that_are_known_are_remarked_once_each() -> None:
    states = {"TOOLS-7": "In Progress", "octo/cache#63": "merged", PULL: "open"}
    assert ticket_states(item(1, f"TOOLS-7 and octo/cache#63, TOOLS-7, TOOLS-9 ({PULL})", "Bo"), states) == [
        "TOOLS-7: In Progress",
        "octo/cache#63: merged",
        "cache/pull/63: open",
    ]
