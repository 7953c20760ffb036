"""The kill harness over a year, in its short form: two weeks of it; `make year` plays all of it."""

from __future__ import annotations

from datetime import date

from tests.harness import year


async def test_however_often_it_is_killed_everything_is_said_once_or_its_owner_hears_why_not() -> None:
    tally = await year.run(kills=6, seed=5, first=date(2019, 11, 4), weeks=2)
    assert tally.wrong == []
    assert sum(tally.kills.values()) == 6
    assert tally.done["posts owed"] >= 6
