"""An answer to a mention reaches the typist, never twice in one place, however its sending ends."""

from __future__ import annotations

import pytest

from meetings.posting import Post, PostKind
from posts.receipts import Receipt, payload
from storage import outbox
from tests.posts import test_sending as sending
from tests.posts.test_sending import MINUTE, NINE, Desk

desk = sending.desk
HERE, DIRECTLY = "there, to May alone", "as a direct message"


def answer(desk: Desk, channel: str | None = None) -> Post:
    only_for = {"user": "U0MAY", "channel": channel or desk.channel, "thread": ""}
    content = {"message": payload(Receipt("Recorded."), 0), "only_for": only_for}
    return Post(PostKind.ANSWER, "U0MAY", NINE, subject="Ev1", content=content)


def heard(desk: Desk) -> list[str]:
    """Where May has heard it, in this order."""
    direct = desk.slack.workspace.open_direct("U0MAY").id
    messages = [message for message in desk.slack.workspace.messages if message.text == "Recorded."]
    assert all(message.only_for == "U0MAY" or message.channel == direct for message in messages)
    return [DIRECTLY if message.channel == direct else HERE for message in messages]


async def play(desk: Desk) -> None:
    await desk.send(NINE)
    for minutes in range(1, 4):
        await desk.send(NINE + minutes * MINUTE)


async def test_it_is_shown_where_it_was_asked_to_nobody_else(desk: Desk) -> None:
    number = await desk.owe(answer(desk))
    await play(desk)
    assert heard(desk) == [HERE]
    assert await desk.state(number) == "sent"


async def test_where_nobody_knows_whether_it_arrived_it_comes_once_more_but_directly(desk: Desk) -> None:
    await desk.owe(answer(desk))
    desk.slack.faults.drop("chat.postEphemeral")
    await play(desk)
    assert heard(desk) == [HERE, DIRECTLY]


async def test_where_nobody_knows_whether_that_arrived_either_it_is_looked_for(desk: Desk) -> None:
    await desk.owe(answer(desk))
    desk.slack.faults.answer("chat.postEphemeral", 500)
    desk.slack.faults.drop("chat.postMessage")
    await play(desk)
    assert heard(desk) == [DIRECTLY]


async def test_what_was_being_sent_when_the_bot_died_comes_directly(desk: Desk) -> None:
    post = answer(desk)
    number = await desk.owe(post)
    await desk.storage.write(lambda tx: outbox.claim(tx, number, post.content, NINE))
    await play(desk)
    assert heard(desk) == [DIRECTLY]


@pytest.mark.parametrize("refusal", ["user_not_in_channel", "not_in_channel", "channel_not_found", "is_archived"])
async def test_where_slack_refuses_to_show_it_there_it_comes_directly(desk: Desk, refusal: str) -> None:
    await desk.owe(answer(desk))
    desk.slack.faults.answer("chat.postEphemeral", refusal)
    await play(desk)
    assert heard(desk) == [DIRECTLY]


async def test_where_slack_is_limited_it_waits_and_is_shown_there(desk: Desk) -> None:
    await desk.owe(answer(desk))
    desk.slack.faults.answer("chat.postEphemeral", 429, retry_after=60)
    await play(desk)
    assert heard(desk) == [HERE]


async def test_in_a_direct_message_it_comes_in_its_thread_and_is_found_there(desk: Desk) -> None:
    content = {"message": payload(Receipt("Asked."), 0)}
    parent = await desk.owe(Post(PostKind.TOLD, "U0MAY", NINE, subject="x", content=content))
    await desk.send(NINE)
    asked = await desk.storage.read(lambda tx: outbox.get(tx, parent))
    assert asked is not None
    desk.slack.faults.drop("chat.postMessage")
    in_thread = {"message": payload(Receipt("Recorded."), 0), "thread": asked.ts}
    await desk.owe(Post(PostKind.ANSWER, asked.channel, NINE, subject="Ev2", content=in_thread))
    await play(desk)
    said = [(message.text, message.thread_ts) for message in desk.slack.workspace.history(asked.channel)]
    assert said == [("Asked.", None), ("Recorded.", asked.ts)]
