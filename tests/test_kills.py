"""The kill harness in its short form; `make kills` runs the long one."""

from __future__ import annotations

from tests.harness import kills
from tests.harness.killing import LATER_POINTS, POINTS


async def test_whenever_it_is_killed_each_draft_and_file_is_posted_once_and_nothing_acknowledged_is_lost() -> None:
    tally = await kills.run(count=2 * len(LATER_POINTS), seed=7)
    assert tally.wrong == []
    assert {f"{when} {request}" for when, request in (*POINTS, *LATER_POINTS)} <= set(tally.kills)
