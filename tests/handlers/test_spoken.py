"""Commands in direct messages and mentions: carried out once, and answered where nobody else reads it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handlers.spoken.reading import addressed, said
from handlers.surfaces import DECIDES
from posts.here import Here
from posts.words import usage
from tests.harness.asking import BOT, Asking, asking, shown

SURFACES = sorted(DECIDES)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Asking]:
    async with asking(tmp_path) as ready:
        yield ready


@pytest.mark.parametrize(
    ("text", "command"),
    [
        pytest.param("ooo July 15-17", ("ooo", "July 15-17"), id="the word alone"),
        pytest.param("/ooo July 15-17", ("ooo", "July 15-17"), id="with a slash, where Slack takes it as text"),
        pytest.param("/tools-ooo July 15-17", ("ooo", "July 15-17"), id="with the prefix of this team"),
        pytest.param("tools-ooo July 15-17", ("ooo", "July 15-17"), id="with the prefix and no slash"),
        pytest.param("OOO July 15-17", ("ooo", "July 15-17"), id="a telephone begins with a capital"),
        pytest.param("agenda?", ("agenda", ""), id="as a question"),
        pytest.param("ai: Mat: build it", ("ai", "Mat: build it"), id="a colon behind the command"),
        pytest.param("`/ai done 12`", ("ai", "done 12"), id="copied from the usage with its quotes"),
        pytest.param("announce one\n  two", ("announce", "one\n  two"), id="several lines"),
        pytest.param("ooo July 15\n/ai Bo: two", ("several", "ooo July 15\nai Bo: two"), id="a command a line"),
        pytest.param("ooo July 15\n<@U1> ai Bo: x", ("several", "ooo July 15\nai Bo: x"), id="each to the bot"),
        pytest.param("help", ("help", ""), id="help"),
        pytest.param("Help!", ("help", ""), id="help, urgently"),
        pytest.param("help ooo", ("ooo", "help"), id="help with one command"),
        pytest.param("help /tools-ai", ("ai", "help"), id="help with one command as it is typed"),
        pytest.param("help me", ("help", ""), id="help with nothing there is"),
        pytest.param("help " * 5_000, ("help", ""), id="a cry"),
        pytest.param("", ("help", ""), id="nothing"),
        pytest.param("   \n ", ("help", ""), id="blanks"),
        pytest.param("/", ("help", "/"), id="a slash alone"),
        pytest.param("good morning", ("help", "good morning"), id="small talk"),
        pytest.param("who is out tomorrow?", ("ooo", "list"), id="a question that a command answers"),
        pytest.param("When's the next meeting?", ("agenda", "next"), id="the other question people ask"),
        pytest.param("Who is out next week?", ("ooo", "list"), id="asked who is out"),
        pytest.param("agree 12", ("triage", "agree 12"), id="what is asked of the typist is agreed to"),
        pytest.param("take #12.", ("triage", "take #12."), id="a call is taken"),
        pytest.param("triage swap with May", ("triage", "swap with May"), id="a swap"),
        pytest.param("who's on triage this week?", ("triage", ""), id="asked who is on duty"),
        pytest.param("when is the next meeting?", ("agenda", "next"), id="asked for the next meeting"),
        pytest.param("Mat is out July 15-17", ("ooo", "Mat July 15-17"), id="said that somebody is out"),
        pytest.param("Mat and Bo are away today", ("ooo", "Mat and Bo today"), id="said that two are away"),
        pytest.param("I'm out Friday afternoon", ("ooo", "Friday afternoon"), id="said of oneself"),
        pytest.param("we are out of coffee", ("help", "we are out of coffee"), id="out of something is no absence"),
        pytest.param("Mat is out", ("help", "Mat is out"), id="without a day"),
        pytest.param("oooo July 15", ("help", "oooo July 15"), id="nearly a command is none"),
    ],
)
def test_a_message_says_a_command_with_its_first_word(text: str, command: tuple[str, str]) -> None:
    assert said(text, SURFACES, "tools-") == command


@pytest.mark.parametrize(
    ("text", "to_us"),
    [
        pytest.param(f"<@{BOT}> ai Mat: build it", "ai Mat: build it", id="at the start"),
        pytest.param(f"<@{BOT}>: ai Mat: build it", "ai Mat: build it", id="at the start with a colon"),
        pytest.param(f"<@{BOT}|convener>, agenda", "agenda", id="with its name in it"),
        pytest.param(f" <@{BOT}> <@{BOT}>", "", id="nothing but mentions"),
        pytest.param(f"ai Mat: build it <@{BOT}>", "ai Mat: build it", id="at the end"),
        pytest.param(f"agenda, <@{BOT}>?", "agenda", id="at the end of a question"),
        pytest.param(f"ask <@{BOT}> about it", None, id="in other people's prose"),
        pytest.param("<@U1> agenda", None, id="somebody else"),
    ],
)
def test_a_mention_addresses_the_bot_at_the_start_or_the_end(text: str, to_us: str | None) -> None:
    assert addressed(text, BOT) == to_us


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ooo July 15-17", "Bo is out Mon July 15 - Wed July 17"),
        ("ai Ada: build it", "AI (Ada): build it"),
        ("announce Summer School &amp; <https://x.example|x>", "Summer School & x (https://x.example)"),
        ("agenda", "The draft as it stands"),
        ("triage", "May this week"),
        ("help", "/ooo July 15-17"),
        ("help triage", "/triage"),
        ("is anybody there?", "That is no command I know; nothing was recorded."),
    ],
)
async def test_a_direct_message_does_what_the_command_does_and_is_answered_there(
    bot: Asking, text: str, answer: str
) -> None:
    for owed in (await bot.message(text), await bot.mention(f"<@{BOT}> {text}", user="U2")):
        answers = [post for post in owed if post.kind == "answer"]
        assert len(answers) == 1
        assert answer.replace("Bo ", "Ada ") in shown(answers[0]).replace("Bo ", "Ada ")


async def test_several_commands_in_one_message_are_to_be_sent_one_by_one(bot: Asking) -> None:
    for owed in (
        await bot.message("ooo July 15\nai fix the wiki"),
        await bot.mention(f"<@{BOT}> ooo July 15\n<@{BOT}> ai fix the wiki"),
    ):
        (answer,) = owed
        assert "One command a message, please; nothing was changed. The first one: `ooo July 15`" in shown(answer)
    (listed,) = await bot.message("ooo list")
    assert "Nobody is recorded as out" in shown(listed)


async def test_the_answer_to_a_message_goes_there_and_to_a_mention_to_the_typist_alone(bot: Asking) -> None:
    (post,) = await bot.message("ooo list", thread_ts="7.5")
    assert (post.channel, post.content["thread"]) == ("DU1", "7.5")
    (post,) = await bot.mention(f"<@{BOT}> ooo list", thread_ts="7.5")
    assert post.channel == "U1"
    assert post.content["only_for"] == {"user": "U1", "channel": "C1", "thread": "7.5"}


async def test_an_event_that_comes_again_changes_nothing_and_is_not_answered_again(bot: Asking) -> None:
    for text in ("ai fix the wiki", "ai list", "help"):
        assert len(await bot.message(text, event_id=f"Ev{text}")) == 1
        assert await bot.message(text, event_id=f"Ev{text}") == []
    (listed,) = await bot.message("ai list")
    assert "#1 AI (Bo)" in str(listed.content)
    assert "#2" not in str(listed.content)


async def test_the_same_words_a_moment_later_are_already_recorded_whichever_way_they_come(bot: Asking) -> None:
    await bot.message("ai fix the wiki")
    (post,) = await bot.message("/ai fix the wiki")
    assert "Already recorded" in shown(post)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"subtype": "message_changed"}, id="an edit"),
        pytest.param({"subtype": "message_deleted"}, id="a deletion"),
        pytest.param({"subtype": "bot_message", "bot_id": "B1"}, id="a bot"),
        pytest.param({"bot_id": "B1"}, id="a bot with an account"),
        pytest.param({"user": BOT}, id="ourselves"),
        pytest.param({"user": None}, id="nobody"),
        pytest.param({"subtype": "file_share", "text": ""}, id="a file without a word"),
        pytest.param({"subtype": "channel_topic"}, id="a topic"),
        pytest.param({"edited": {"user": "U1", "ts": "2.0"}}, id="an edited mention"),
    ],
)
async def test_what_is_no_new_message_of_a_person_is_acknowledged_and_ignored(
    bot: Asking, more: dict[str, Any]
) -> None:
    assert await bot.message(**{"text": "ai fix the wiki", **more}) == []
    if more.get("subtype") != "file_share":
        assert await bot.mention(**{"text": f"<@{BOT}> ai fix the wiki", **more}) == []


async def test_a_message_elsewhere_is_none_of_ours_even_where_it_is_delivered(bot: Asking) -> None:
    assert await bot.message("ai fix the wiki", channel_type="channel") == []
    assert await bot.mention(f"<@{BOT}> ai fix the wiki", channel_type="im") == []


async def test_a_file_with_words_says_what_its_words_say(bot: Asking) -> None:
    (post,) = await bot.message("ai look at this", subtype="file_share")
    assert "look at this" in shown(post)


async def test_a_mention_in_prose_gets_the_usage_and_records_nothing(bot: Asking) -> None:
    (post,) = await bot.mention(f"ai is hard, ask <@{BOT}> about it")
    assert "What I understand" in shown(post)
    (post,) = await bot.mention(f"<@{BOT}>")
    assert "What I understand" in shown(post)


async def test_a_fault_of_ours_is_owed_with_its_reference_and_acknowledged(bot: Asking, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "convener.db") as database:
        database.execute("DROP TABLE announcements")
    (post,) = await bot.mention(f"<@{BOT}> announce Summer School")
    assert "tell whoever runs Convener this reference" in shown(post)
    assert post.content["only_for"]["channel"] == "C1"


async def test_where_nothing_at_all_can_be_stored_slack_is_made_to_come_again(bot: Asking, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "convener.db") as database:
        database.execute("DROP TABLE changes")
        database.execute("DROP TABLE posts")
    event = {"type": "app_mention", "channel": "C1", "user": "U1", "text": f"<@{BOT}> ai x", "ts": "1.0"}
    assert (await bot.event(event)).status == 503


async def test_somebody_in_two_meetings_is_asked_once_which_one_it_is_about(tmp_path: Path) -> None:
    async with asking(tmp_path, "two_series.toml") as bot:
        (question,) = await bot.message("ai fix the wiki")
        assert "Which meeting is it about?" in shown(question)
        assert [b["text"]["text"] for b in question.content["message"]["blocks"][1]["elements"]] == [
            "Tools Meeting",
            "Operations Meeting",
        ]
        (answer,) = await press(bot, question, 1)
        assert "In the minutes of Tue July 9 (" in shown(answer)
        # A second press, even of the other one, reports the first.
        (again,) = await press(bot, question, 0)
        assert shown(again) == shown(answer)
        # What is pressed on that receipt is about the same meeting.
        (given,) = await press(bot, answer, 1)
        assert "AI (???): fix the wiki" in shown(given)


async def press(bot: Asking, post: Any, number: int, user: str = "U1") -> list[Any]:
    """Press a button of an owed answer; what is owed because of it."""
    before = await bot.latest()
    element = post.content["message"]["blocks"][1]["elements"][number]
    await bot.dispatch(
        {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": user},
            "trigger_id": f"press {next(bot.numbers)}",
            "actions": [{"type": "button", "action_id": element["action_id"], "value": element["value"]}],
        }
    )
    return await bot.owed_since(before)


@pytest.mark.parametrize("example", re.findall(r"`/([^`]+)`", usage.ALL))
async def test_every_example_of_the_usage_works_as_it_is_shown(bot: Asking, example: str) -> None:
    names = ("Ada", "Bo", "May", "Noor Haddad")
    typed = Here(names=names).example(f"`/{example}`")
    answers = [post for post in await bot.message(typed, user="U2") if post.kind == "answer"]
    (answer,) = map(shown, answers)
    assert "What I understand" not in answer
    assert re.search(
        r"is out|recorded as out|Announced|[Aa]dded|AI \(|(is|are) open|no action item #12|next meeting|Duty|draft"
        r"|nothing of a ticket system",
        answer,
    )


@pytest.mark.parametrize("surface", SURFACES)
async def test_help_shows_all_of_one_command(bot: Asking, surface: str) -> None:
    (answer,) = await bot.message(f"help {surface}")
    assert f"/{surface}" in shown(answer)
    assert "What I understand" not in shown(answer)
