"""Whatever is typed into whichever command: one answer that Slack takes, never an exception, and never a ping."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.settings.settings import load
from bot.work.joining import seed
from handlers.answering.asked import slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.surfaces import DECIDES
from meetings.people import Account
from playground.slack.limits import are_too_long, find_problems
from storage.engine import Storage
from storage.records import people, workspaces

TEAM = Path(__file__).parent.parent / "stories/team.toml"
NOW = datetime(2019, 7, 8, 13, 0, tzinfo=UTC)
WORDS = [
    *(
        "Ada",
        "Bo",
        "May",
        "Noor",
        "@Bo",
        "<@U1|bo>",
        "<@U9|x>",
        "July",
        "15",
        "15-17",
        "7/15",
        "next",
        "week",
        "Friday",
    ),
    *(
        "today",
        "until",
        "returning",
        "cancel",
        "list",
        "done",
        "drop",
        "give",
        "keep",
        "put",
        "under",
        "due",
        "by",
        "edit",
        "all",
        "software:",
        "with help from",
        "SOFTWARE-1",
        "(",
        ")",
        "and",
        "to",
        "1",
        "99",
        "help",
        "nobody:",
        "[topic]",
        ":",
        ",",
    ),
    *(
        "move",
        "to",
        "meet",
        "every",
        "Tuesday",
        "host",
        "from",
        "only",
        "at",
        "14:00",
        "holiday",
        "counter",
        "PRs",
        "releases",
        "3.5",
        "coordinates",
        "roster",
        "nobody",
    ),
    *(
        "<!channel>",
        "<!here>",
        "&lt;!channel&gt;",
        "*b*",
        "`",
        "```",
        "|",
        "<https://x.example|y>",
        "not",
        "or",
        "🎉",
        "\n",
    ),
    *("until", "every week", "tomorrow", "(July 15-19)", "Monday", "July 5", "Discussion:", "UCSD:", "meeting", "{0}"),
]
# Words of commands, and what their forms need behind them.
FORMS = [
    "add ", "add Discussion: ", "add standing Discussion: ", "add every week from ", "add as typed: ", "edit 1 ",
    "keep 1 until ", "keep ", "instead 1 /ooo ", "instead 1 /agenda cancel ", "as typed: ", "cancel ", "drop ",
    "until ", "Bo OOO ", "No meeting ", "Canceling ",
]  # fmt: skip
PLAIN = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
TYPED = st.one_of(PLAIN, st.builds(str.__add__, st.sampled_from(FORMS), PLAIN))
requests = itertools.count()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("every-text")
    chosen = load(TEAM)
    desk = Desk(Storage(path / "convener.db"), lambda: NOW, chosen.file.layouts(), lambda: None, lambda: None)

    async def prepare() -> None:
        await desk.storage.open()

        def remember(tx: Any) -> None:
            workspaces.remember(tx, "T1", "U0", NOW)
            seed(tx, "T1", chosen, NOW)
            people.link(tx, "T1", [Account("U1", "Bo", "Bo"), Account("U2", "Ada", "Ada")])

        await desk.storage.write(remember)

    asyncio.run(prepare())
    yield desk
    asyncio.run(desk.storage.close())


@pytest.mark.parametrize("surface", sorted(DECIDES))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TYPED, account=st.sampled_from(["U1", "U2", "U9"]))
def test_every_text_gets_one_answer_that_slack_takes_and_that_pings_nobody(
    desk: Desk, surface: str, text: str, account: str
) -> None:
    check_answer(desk, surface, text, account)


@pytest.mark.parametrize("surface", sorted(DECIDES))
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 4_000, id="4,000 letters"),
        pytest.param("July 15 " * 500, id="4,000 characters of dates"),
        pytest.param("🎉" * 4_000, id="4,000 emoji"),
        pytest.param("Bo " * 13_000, id="13,000 names"),
        pytest.param("&lt;!channel&gt;" * 250, id="4,000 characters of pings"),
        pytest.param("\u0000\ud83d\u2028", id="what no database and no JSON takes"),
    ],
)
def test_long_and_strange_texts_get_one_answer_as_well(desk: Desk, surface: str, text: str) -> None:
    check_answer(desk, surface, text, "U2")


def check_answer(desk: Desk, surface: str, text: str, account: str) -> None:
    command = {"team_id": "T1", "trigger_id": f"{next(requests)}", "user_id": account, "channel_id": "C1", "text": text}
    asked = replace(slash_command(command, surface), again=True)
    message = asyncio.run(desk.storage.write(lambda tx: answer_once(tx, desk, asked, DECIDES[surface])))
    assert find_problems(message["blocks"]) == []
    assert not are_too_long(message["blocks"])
    assert 0 < len(message["text"]) <= 40_000
    assert not re.search(r"[<>]", message["text"])
    assert_nothing_pings(message["blocks"])


def assert_nothing_pings(value: Any) -> None:
    """No element that notifies somebody, and no text that Slack would parse."""
    if isinstance(value, dict):
        assert value.get("type") not in {"user", "usergroup", "broadcast", "channel", "mrkdwn", "markdown"}
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            assert_nothing_pings(part)
