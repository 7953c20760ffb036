"""What is owed to Slack: one post a key, in order, in one state."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from meetings.posting import Post, PostKind, Reason, State
from storage import outbox
from storage.engine import Storage, Transaction
from tests.cast import RECORDED as NOW
from tests.cast import WORKSPACE, opened

MINUTE = timedelta(minutes=1)
LINE = Post(PostKind.LINE, "C0TECH", NOW, series="tech", subject="command 1", content={"line": "“x” & <y>"})
Write = Callable[[Transaction], Any]


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


def owe(tx: Transaction, subject: str, **changes: Any) -> int:
    """Owe a line; its number."""
    post = replace(LINE, subject=subject, **changes)
    assert outbox.owe(tx, WORKSPACE, post)
    return outbox.about(tx, WORKSPACE, subject)[0].number


def following(tx: Transaction, minutes: int = 0) -> str | None:
    """The subject of the post that is sent next, so many minutes on."""
    post = outbox.next_owed(tx, WORKSPACE, NOW + minutes * MINUTE)
    return post.subject if post else None


def state(tx: Transaction, number: int) -> State | None:
    post = outbox.get(tx, number)
    return post.state if post else None


async def test_a_post_comes_back_as_it_was(storage: Storage) -> None:
    post = replace(LINE, original="2019-07-08", until=NOW + MINUTE)
    await storage.write(lambda tx: outbox.owe(tx, WORKSPACE, post))
    found = await storage.read(lambda tx: outbox.get(tx, 1))
    assert found == replace(post, number=1)
    assert await storage.read(lambda tx: outbox.get(tx, 2)) is None


@pytest.mark.parametrize(
    ("other", "owed"),
    [
        pytest.param({}, False, id="the same key"),
        pytest.param({"content": {"line": "else"}, "channel": "C1", "due_at": NOW + MINUTE}, False,
                     id="the same key in other words"),
        pytest.param({"series": "ops"}, True, id="another series"),
        pytest.param({"original": "2019-07-08"}, True, id="another date"),
        pytest.param({"kind": PostKind.TOLD}, True, id="another kind"),
        pytest.param({"subject": "command 2"}, True, id="another subject"),
    ],
)  # fmt: skip
async def test_a_post_of_one_key_is_owed_once(storage: Storage, other: dict[str, Any], owed: bool) -> None:
    def write(tx: Transaction) -> bool:
        outbox.owe(tx, WORKSPACE, LINE)
        return outbox.owe(tx, WORKSPACE, replace(LINE, **other))

    assert await storage.write(write) is owed
    assert await storage.write(lambda tx: outbox.owe(tx, "T0OTHER", LINE))


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda tx: outbox.claim(tx, 1, {}, NOW), id="being sent"),
        pytest.param(lambda tx: outbox.sent(tx, 1, "C0TECH", "1.1"), id="sent"),
        pytest.param(lambda tx: outbox.give_up(tx, 1, "msg_too_long"), id="given up because Slack refuses it"),
    ],
)
async def test_a_key_is_taken_in_whatever_state(storage: Storage, end: Write) -> None:
    def write(tx: Transaction) -> bool:
        outbox.owe(tx, WORKSPACE, LINE)
        end(tx)
        return outbox.owe(tx, WORKSPACE, LINE)

    assert await storage.write(write) is False


@pytest.mark.parametrize("reason", [Reason.NO_USE, Reason.TOO_LATE, Reason.ALONE])
async def test_what_was_given_up_for_want_of_use_can_be_owed_anew(storage: Storage, reason: Reason) -> None:
    def write(tx: Transaction) -> bool:
        outbox.owe(tx, WORKSPACE, LINE)
        outbox.give_up(tx, 1, reason)
        return outbox.owe(tx, WORKSPACE, LINE) and following(tx, 0) == LINE.subject

    assert await storage.write(write) is True


async def test_what_has_waited_longest_is_sent_first(storage: Storage) -> None:
    def write(tx: Transaction) -> list[str | None]:
        owe(tx, "later", due_at=NOW + MINUTE)
        owe(tx, "second")
        owe(tx, "third")
        owe(tx, "first", due_at=NOW - MINUTE)
        order = []
        while subject := following(tx, 1):
            order.append(subject)
            outbox.sent(tx, outbox.about(tx, WORKSPACE, subject)[0].number, "C0TECH", "1.1")
        return [*order, following(tx, 1)]

    assert await storage.write(write) == ["first", "second", "third", "later", None]


async def test_nothing_is_sent_before_it_is_due_and_the_next_instant_is_known(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        assert outbox.next_try(tx, WORKSPACE) is None
        owe(tx, "later", due_at=NOW + 5 * MINUTE)
        assert following(tx, 4) is None
        assert following(tx, 5) == "later"
        assert outbox.next_try(tx, WORKSPACE) == NOW + 5 * MINUTE
        assert outbox.next_try(tx, "T0OTHER") is None
        assert outbox.next_owed(tx, "T0OTHER", NOW + 5 * MINUTE) is None

    await storage.write(write)


@pytest.mark.parametrize(
    "settle",
    [
        pytest.param(lambda tx, number: outbox.sent(tx, number, "C0TECH", "1.1"), id="sent"),
        pytest.param(lambda tx, number: outbox.give_up(tx, number, "too late"), id="given up"),
    ],
)
async def test_a_post_waits_until_the_other_is_settled(
    storage: Storage, settle: Callable[[Transaction, int], None]
) -> None:
    def write(tx: Transaction) -> None:
        first = owe(tx, "first", due_at=NOW + MINUTE)
        owe(tx, "reply", waits_for=first)
        other = owe(tx, "other", due_at=NOW + 2 * MINUTE)
        outbox.wait_for(tx, other, first)
        assert following(tx, 0) is None
        assert outbox.next_try(tx, WORKSPACE) == NOW + MINUTE
        outbox.claim(tx, first, {}, NOW + MINUTE)
        assert following(tx, 9) == "first"
        settle(tx, first)
        assert following(tx, 0) == "reply"
        assert outbox.next_try(tx, WORKSPACE) == NOW

    await storage.write(write)


async def test_a_post_being_sent_keeps_its_words_and_counts_its_tries(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        number = owe(tx, "x")
        outbox.rewrite(tx, number, {"line": "new"})
        outbox.claim(tx, number, {"line": "said"}, NOW + MINUTE)
        outbox.rewrite(tx, number, {"line": "too late"})
        post = outbox.get(tx, number)
        assert post is not None
        assert (post.state, post.content, post.tries) == (State.SENDING, {"line": "said"}, 1)
        # It is looked for a little later, and from the first attempt on, however many follow.
        assert following(tx, 1) is None
        assert following(tx, 2) == "x"
        outbox.claim(tx, number, {"line": "said"}, NOW + 9 * MINUTE)
        post = outbox.get(tx, number)
        assert post is not None
        assert (post.sending_since, post.tries) == (NOW + MINUTE, 2)

    await storage.write(write)


@pytest.mark.parametrize(
    ("surely_not_sent", "expected"),
    [
        pytest.param(True, State.PLANNED, id="refused: send it again as it then is"),
        pytest.param(False, State.SENDING, id="unknown: look for it first"),
    ],
)
async def test_a_post_that_failed_is_tried_again_at_its_instant(
    storage: Storage, surely_not_sent: bool, expected: State
) -> None:
    def write(tx: Transaction) -> None:
        number = owe(tx, "x")
        outbox.claim(tx, number, {}, NOW)
        outbox.retry(tx, number, NOW + 2 * MINUTE, "ratelimited", surely_not_sent=surely_not_sent)
        assert state(tx, number) is expected
        assert following(tx, 1) is None
        assert following(tx, 2) == "x"
        assert outbox.next_try(tx, WORKSPACE) == NOW + 2 * MINUTE
        outbox.claim(tx, number, {}, NOW + 2 * MINUTE)
        post = outbox.get(tx, number)
        assert post is not None
        assert post.tries == 2

    await storage.write(write)


async def test_a_channel_on_hold_waits_and_others_go_on(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        here = owe(tx, "here")
        much_later = owe(tx, "much later", due_at=NOW + 9 * MINUTE)
        owe(tx, "elsewhere", channel="C0OPS")
        done = owe(tx, "done")
        outbox.sent(tx, done, "C0TECH", "1.1")
        outbox.hold(tx, WORKSPACE, "C0TECH", NOW + 5 * MINUTE)
        assert following(tx) == "elsewhere"
        outbox.sent(tx, outbox.about(tx, WORKSPACE, "elsewhere")[0].number, "C0OPS", "1.1")
        assert following(tx, 4) is None
        assert following(tx, 5) == "here"
        outbox.sent(tx, here, "C0TECH", "1.2")
        assert following(tx, 8) is None
        assert following(tx, 9) == "much later"
        assert state(tx, much_later) is State.PLANNED

    await storage.write(write)


async def test_what_is_sent_or_given_up_stays_so(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        sent, given_up = owe(tx, "sent"), owe(tx, "given up")
        outbox.sent(tx, sent, "D0BO", "1.1")
        outbox.give_up(tx, given_up, "too late")
        outbox.hold(tx, WORKSPACE, "C0TECH", NOW + MINUTE)
        assert following(tx, 999) is None
        post = outbox.get(tx, sent)
        assert post is not None
        assert (post.state, post.channel, post.ts) == (State.SENT, "D0BO", "1.1")
        assert state(tx, given_up) is State.GIVEN_UP
        assert outbox.next_try(tx, WORKSPACE) is None

    await storage.write(write)


async def test_posts_are_found_by_what_they_are(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        draft = owe(tx, "", kind=PostKind.DRAFT, original="2019-07-08")
        line = owe(tx, "command 7")
        assert [post.number for post in outbox.find(tx, WORKSPACE, PostKind.DRAFT, series="tech")] == []
        found = outbox.find(tx, WORKSPACE, PostKind.DRAFT, series="tech", original="2019-07-08")
        assert [post.number for post in found] == [draft]
        assert [post.number for post in outbox.planned(tx, WORKSPACE, PostKind.LINE, "tech")] == [line]
        outbox.claim(tx, line, {}, NOW)
        assert outbox.planned(tx, WORKSPACE, PostKind.LINE, "tech") == []
        assert [post.number for post in outbox.about(tx, WORKSPACE, "command 7")] == [line]

    await storage.write(write)
