"""Whatever is said in whichever way: one answer that Slack takes, to one person, and nothing that pings."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.spoken.reading import HELP, addressed, said
from handlers.surfaces import DECIDES
from meetings.posting import Post
from playground.slack.limits import are_too_long, find_problems
from tests.handlers.test_every_text import TYPED, assert_nothing_pings
from tests.handlers.test_shortcuts import opened, submit
from tests.harness.asking import BOT, Asking, asking

COMMANDS = [*DECIDES, *(f"/{name}" for name in DECIDES), HELP, "help ai", f"<@{BOT}>", "", "hello"]
SAID = st.builds(" ".join, st.tuples(st.sampled_from(COMMANDS), TYPED))
ACCOUNTS = st.sampled_from(["U1", "U2", "U9"])
QUIETLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as ready:
        yield ready


@pytest.fixture(scope="module", params=["team.toml", "two_series.toml"])
def bot(
    request: pytest.FixtureRequest, runner: asyncio.Runner, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asking]:
    context: AbstractAsyncContextManager[Asking] = asking(tmp_path_factory.mktemp("every-way"), request.param)

    async def enter() -> AsyncIterator[Asking]:
        async with context as ready:
            yield ready

    entered = enter()
    yield runner.run(anext(entered))  # type: ignore[arg-type]
    runner.run(entered.aclose())  # type: ignore[attr-defined]


def check(owed: list[Post]) -> None:
    (answer,) = [post for post in owed if post.kind == "answer"]
    message = answer.content["message"]
    assert find_problems(message["blocks"]) == []
    assert not are_too_long(message["blocks"])
    assert 0 < len(message["text"]) <= 40_000
    assert not re.search(r"[<>]", message["text"])
    assert_nothing_pings(message["blocks"])


@QUIETLY
@given(text=SAID, account=ACCOUNTS)
def test_every_direct_message_gets_one_answer(bot: Asking, runner: asyncio.Runner, text: str, account: str) -> None:
    check(runner.run(bot.message(text, account)))


@QUIETLY
@given(text=SAID, account=ACCOUNTS, at_the_end=st.booleans())
def test_every_mention_gets_one_answer(
    bot: Asking, runner: asyncio.Runner, text: str, account: str, at_the_end: bool
) -> None:
    mention = f"<@{BOT}>"
    check(runner.run(bot.mention(f"{text} {mention}" if at_the_end else f"{mention} {text}", account)))


@QUIETLY
@given(message=TYPED, what=st.none() | TYPED, topic=TYPED, account=ACCOUNTS)
def test_every_dialog_of_an_action_item_records_or_says_what_has_to_change(
    bot: Asking, runner: asyncio.Runner, *, message: str, what: str | None, topic: str, account: str
) -> None:
    async def fill_in() -> tuple[dict[str, str], list[Post]]:
        view = await opened(bot, "make_action_item", {"user": "U2", "text": message}, account)
        assert find_problems([block for block in view["blocks"] if block["type"] != "input"]) == []
        fields = {"topic": topic} | ({} if what is None else {"what": what})
        return await submit(bot, view, fields, user=account, identity=f"V{next(bot.numbers)}")

    errors, owed = runner.run(fill_in())
    assert bool(errors) != bool(owed)
    assert all(errors.values())
    if owed:
        check(owed)


@QUIETLY
@given(text=st.text(max_size=80))
def test_reading_what_is_said_never_fails_and_loses_nothing(text: str) -> None:
    surface, rest = said(text, DECIDES, "tools-")
    assert surface in {*DECIDES, HELP}
    assert rest in {"", HELP} or rest in text
    to_us = addressed(text, BOT)
    assert to_us is None or to_us in text


@QUIETLY
@given(message=TYPED, typed=st.none() | TYPED, account=ACCOUNTS, heading=st.integers(0, 10))
def test_every_dialog_of_a_line_records_asks_or_says_what_has_to_change(
    bot: Asking, runner: asyncio.Runner, *, message: str, typed: str | None, account: str, heading: int
) -> None:
    async def fill_in() -> tuple[dict[str, str], list[Post]]:
        view = await opened(bot, "add_to_minutes", {"user": "U2", "text": message}, account)
        menu = view["blocks"][1]["element"]
        options = [option for group in menu.get("option_groups", [menu]) for option in group["options"]]
        menu["initial_option"] = options[heading % len(options)]
        fields = {} if typed is None else {"text": typed}
        return await submit(bot, view, fields, user=account, identity=f"V{next(bot.numbers)}")

    errors, owed = runner.run(fill_in())
    assert bool(errors) != bool(owed)
    assert all(errors.values())
    if owed:
        check(owed)
