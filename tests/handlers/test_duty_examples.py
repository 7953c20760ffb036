"""What `/triage` could not read is answered with an example that works when it is typed as it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.handlers import duty_team
from tests.handlers.duty_team import TEAM

# Two of these are names of our examples, the others are not: nobody must be named who is not there.
NAMES = ("Ada", "Bo", "May", "Carl", "Mat")
DECLINED = re.compile(r"Try:|ould not|Only |There is no|I know nobody|Nothing was changed\.|does not have|has begun")


@pytest.mark.parametrize("at", ["2019-07-08 10:00", "2019-12-30 08:00", "2020-02-29 23:30"])
@pytest.mark.parametrize(
    ("name", "typed", "word"),
    [
        pytest.param("Bo", "swap", "swap", id="nobody"),
        pytest.param("Bo", "swap Bo", "swap", id="with oneself"),
        pytest.param("Bo", "swap Bo Zed", "swap", id="with a stranger"),
        pytest.param("Bo", "swap Bo Mat", "swap", id="with somebody who has no turn"),
        pytest.param("Bo", "swap Bo July 99 with May", "swap", id="a day that is none"),
        pytest.param("Ada", "swap", "swap", id="an owner without a turn swaps others"),
        pytest.param("Bo", "cover", "cover", id="cover of nobody"),
        pytest.param("Bo", "cover Zed next week", "cover", id="cover of a stranger"),
        pytest.param("Bo", "take", "take", id="take nothing"),
        pytest.param("Bo", "take yesterday", "take", id="take what is over"),
        pytest.param("Bo", "need-cover July 99", "need-cover", id="cover on a day that is none"),
        pytest.param("Ada", "need-cover", "need-cover", id="an owner calls for somebody"),
        pytest.param("Bo", "skip foo", "skip", id="skip nonsense"),
        pytest.param("Ada", "skip Bo nobody", "skip", id="nobody, and no day"),
        pytest.param("Ada", "join", "join", id="nobody joins"),
        pytest.param("Ada", "join Zed", "join", id="a stranger joins"),
        pytest.param("Ada", "join Mat from never", "join", id="a day nobody reads"),
        pytest.param("Ada", "leave Zed", "leave", id="a stranger leaves"),
        pytest.param("Ada", "pause", "pause", id="nobody pauses"),
        pytest.param("Ada", "pause May off", "pause", id="a pause that is none"),
        pytest.param("Ada", "roster Zed", "roster", id="a roster of strangers"),
        pytest.param("Bo", "stats since", "stats", id="since nothing"),
        pytest.param("Bo", "stats since 2030x", "stats", id="since nonsense"),
    ],
)
async def test_the_example_of_an_error_works(tmp_path: Path, name: str, typed: str, word: str, at: str) -> None:
    async for team in duty_team.team_of(tmp_path, TEAM, NAMES):
        team.at(at)
        answer = (await team.types(name, typed))["text"]
        examples = [each for each in re.findall(r"Try: `/triage ([^`]*)`", answer) if each.startswith(word)]
        assert len(examples) == 1, answer
        again = await team.says(name, examples[0])
        assert not DECLINED.search(again), f"{examples[0]}: {again}"


async def test_where_there_is_no_roster_the_team_is_named_that_there_is(tmp_path: Path) -> None:
    without = TEAM.partition("[[series.duty]]")[0]
    async for team in duty_team.team_of(tmp_path, without, NAMES):
        answer = await team.types("Bo", "")
        assert "`/triage roster Ada, Bo, May` begins one" in answer["text"]
        assert "Ada, Bo and May, in turn" in await team.says("Ada", "roster Ada, Bo, May")
