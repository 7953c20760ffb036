"""What is owed reaches Slack once, however the sending is interrupted."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from meetings.posting import Post, PostKind, State
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.server import BOT_TOKEN, LocalSlack
from playground.slack.workspace import BOT_USER
from posts.sending.delivery import Slack
from posts.sending.sender import Sender
from posts.slack import messages
from posts.unasked import lines
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import absences, occurrences, series
from tests.cast import TRIAGE, WORKSPACE, absence, author, called_off, day, opened, span, wall
from tests.cast import series as tools

NINE = wall("2019-07-08 09:00")
ELEVEN = wall("2019-07-08 11:00")
MINUTE = timedelta(minutes=1)
SCOPES = "channels:history channels:read chat:write commands files:read files:write im:history im:write users:read"
MANIFEST = {
    "display_information": {"name": "Convener"},
    "features": {"bot_user": {"display_name": "Convener"}},
    "oauth_config": {"scopes": {"bot": SCOPES.split()}},
    "settings": {"interactivity": {"is_enabled": True}, "socket_mode_enabled": True},
}
TEAM = """
[[people]]
name = "May"
slack = "U0MAY"
[[series]]
key = "tech"
channel = "#tech"
zone = "America/Chicago"
"""


@dataclass(frozen=True)
class Desk:
    """A database, a local Slack, and the sender between them."""

    storage: Storage
    slack: LocalSlack
    sender: Sender
    channel: str

    async def owe(self, post: Post) -> int:
        """Owe a post; its number."""

        def write(tx: Transaction) -> int:
            assert outbox.owe(tx, WORKSPACE, post)
            return outbox.find(tx, WORKSPACE, post.kind, series=post.series, original=post.original)[-1].number

        return await self.storage.write(write)

    async def send(self, now: datetime) -> None:
        self.slack.clock.set(now)
        await self.sender.send_owed(now)

    async def state(self, number: int) -> str:
        post = await self.storage.read(lambda tx: outbox.get(tx, number))
        assert post is not None
        return post.state.value

    def shown(self) -> list[str]:
        """What stands in the channel, threads included."""
        return [message.text for message in self.slack.workspace.history(self.channel)]

    def line(self, subject: str = "command 1", text: str = "May is out today.") -> Post:
        content = {"message": messages.line(text)}
        return Post(PostKind.LINE, self.channel, NINE, series="tech", subject=subject, content=content)

    def scheduled(self, kind: PostKind) -> Post:
        until = ELEVEN if kind is PostKind.DRAFT else NINE + timedelta(weeks=1)
        return Post(kind, self.channel, NINE, series="tech", original="2019-07-08", until=until)


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    team = tmp_path / "team.toml"
    team.write_text(TEAM, encoding="utf-8")
    changes = Changes()
    slack = LocalSlack(read_settings(team), MANIFEST, Clock(datetime(2019, 7, 8, 13, tzinfo=UTC), changes), changes)
    await slack.start()
    channel = slack.workspace.find_channel("#tech")
    assert channel is not None
    client = AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, timeout=5, retry_handlers=[])
    async with opened(tmp_path) as storage:
        meeting = tools(duty=TRIAGE, channel=channel.id)
        await storage.write(lambda tx: series.add_missing(tx, WORKSPACE, [meeting], NINE - timedelta(weeks=1)))
        yield Desk(storage, slack, Sender(storage, WORKSPACE, {}, Slack(client, BOT_USER)), channel.id)
    await slack.stop()


async def test_a_line_is_sent_once(desk: Desk) -> None:
    number = await desk.owe(desk.line())
    await desk.send(NINE)
    await desk.send(NINE + MINUTE)
    assert desk.shown() == ["May is out today."]
    assert await desk.state(number) == "sent"


async def test_a_post_whose_connection_dropped_is_found_and_not_sent_again(desk: Desk) -> None:
    number = await desk.owe(desk.line())
    desk.slack.faults.drop("chat.postMessage")
    await desk.send(NINE)
    assert await desk.state(number) == "sending"
    await desk.send(NINE + MINUTE)
    assert desk.shown() == ["May is out today."]
    assert await desk.state(number) == "sent"


@pytest.mark.parametrize("trouble", ["slow", "garble", "lose"])
async def test_a_post_whose_answer_never_comes_or_cannot_be_read_is_there_once(desk: Desk, trouble: str) -> None:
    number = await desk.owe(desk.line())
    getattr(desk.slack.faults, trouble)("chat.postMessage")
    desk.sender.slack.client.timeout = 1
    await desk.send(NINE)
    assert await desk.state(number) == "sending"
    await desk.send(NINE + MINUTE)
    assert desk.shown() == ["May is out today."]
    assert await desk.state(number) == "sent"


async def test_a_post_that_was_being_sent_when_the_bot_died_is_sent_if_slack_has_it_not(desk: Desk) -> None:
    post = desk.line()
    number = await desk.owe(post)
    await desk.storage.write(lambda tx: outbox.claim(tx, number, post.content, NINE))
    await desk.send(NINE + MINUTE)
    assert desk.shown() == ["May is out today."]


async def test_a_limit_holds_the_channel_and_keeps_the_order(desk: Desk) -> None:
    await desk.owe(desk.line("command 1", "first"))
    await desk.owe(desk.line("command 2", "second"))
    desk.slack.faults.answer("chat.postMessage", 429, retry_after=30)
    await desk.send(NINE)
    assert desk.shown() == []
    await desk.send(NINE + timedelta(seconds=29))
    assert desk.shown() == []
    await desk.send(NINE + timedelta(seconds=30))
    assert desk.shown() == ["first", "second"]


@pytest.mark.parametrize(
    ("error", "state", "shown"),
    [
        pytest.param("channel_not_found", "sent", ["May is out today."], id="refused: tried again"),
        pytest.param("msg_too_long", "given up", [], id="impossible: given up"),
        pytest.param("internal_error", "sent", ["May is out today."], id="Slack's trouble: looked for, then sent"),
    ],
)
async def test_an_error_word_means(desk: Desk, error: str, state: str, shown: list[str]) -> None:
    number = await desk.owe(desk.line())
    desk.slack.faults.answer("chat.postMessage", error)
    await desk.send(NINE)
    await desk.send(NINE + MINUTE)
    assert (await desk.state(number), desk.shown()) == (state, shown)


async def test_what_is_too_late_is_given_up_and_its_thread_with_it(desk: Desk) -> None:
    draft = await desk.owe(desk.scheduled(PostKind.DRAFT))
    reply = await desk.owe(replace(desk.line("command 9"), waits_for=draft))
    await desk.send(ELEVEN)
    assert (await desk.state(draft), await desk.state(reply)) == ("given up", "given up")
    assert desk.shown() == []


async def test_the_draft_comes_with_its_file_and_the_duty_line_that_turns_with_it(desk: Desk) -> None:
    draft = await desk.owe(desk.scheduled(PostKind.DRAFT))
    duty = await desk.owe(desk.scheduled(PostKind.DUTY))
    await desk.send(NINE)
    (summary, *thread) = desk.slack.workspace.history(desk.channel)
    assert "May has the week Mon July 8 - Sun July 14, after Bo." in summary.text
    assert {await desk.state(draft), await desk.state(duty)} == {"sent"}
    assert [file.name for file in desk.slack.workspace.shared_files()] == ["tech-2019-07-08.md"]
    assert {message.thread_ts for message in thread} == {summary.ts}


async def test_the_duty_line_goes_alone_where_the_draft_is_not_sent(desk: Desk) -> None:
    await desk.storage.write(lambda tx: occurrences.decide(tx, author(), "tech", day("07-08"), called_off()))
    draft = await desk.owe(desk.scheduled(PostKind.DRAFT))
    await desk.owe(desk.scheduled(PostKind.DUTY))
    await desk.send(NINE)
    assert await desk.state(draft) == "given up"
    assert [text.partition(":")[0] for text in desk.shown()] == ["Triage Duty"]


@pytest.mark.parametrize("taken_back", [False, True])
async def test_the_person_hears_what_still_stands(desk: Desk, taken_back: bool) -> None:
    def write(tx: Transaction) -> None:
        absences.add(tx, author(1), absence("May", span("07-15")))
        absences.add(tx, author(2), absence("May", span("07-22")))
        absences.end(tx, author(3), 1)
        if taken_back:
            absences.end(tx, author(4), 2)

    await desk.storage.write(write)
    content = {"absences": [1, 2], "items": [], "by": "Bo", "today": "2019-07-08"}
    number = await desk.owe(Post(PostKind.TOLD, "U0MAY", NINE, subject="U0MAY 1", content=content))
    await desk.send(NINE)
    direct = desk.slack.workspace.open_direct("U0MAY").id
    heard = [message.text for message in desk.slack.workspace.history(direct)]
    assert heard == ([] if taken_back else ["Bo recorded: May is out Mon July 22 (#2). Not right?"])
    assert await desk.state(number) == (State.GIVEN_UP if taken_back else State.SENT)


async def test_a_correction_replaces_the_line(desk: Desk) -> None:
    out = absence("May", span("07-08"))
    await desk.storage.write(lambda tx: absences.add(tx, author(1), out))
    kept = lines.content(
        "May is out today.", [lines.Part("absences", {"number": 1}, "May is out today.", "May is not out after all.")]
    )
    line = await desk.owe(replace(desk.line(), content=kept))
    await desk.send(NINE)
    assert desk.shown() == ["May is out today."]
    await desk.storage.write(lambda tx: absences.end(tx, author(2), 1))
    correction = Post(PostKind.CORRECTION, desk.channel, NINE, series="tech", original=str(line), waits_for=line)
    await desk.owe(correction)
    await desk.send(NINE)
    assert desk.shown() == ["May is not out after all. (was: May is out today.)"]


async def test_a_post_that_cannot_even_be_worded_keeps_no_other_from_being_sent(desk: Desk) -> None:
    await desk.owe(replace(desk.line("broken"), content={"parts": [{"table": "no such table"}], "line": "x"}))
    await desk.owe(desk.line("whole", "It is time."))
    await desk.send(NINE)
    await desk.send(NINE + MINUTE)
    assert desk.shown() == ["It is time."]


async def owe_chart(desk: Desk) -> int:
    """Owe the chart in the thread of a message of figures; its number."""
    figures = Post(PostKind.TICKETS, desk.channel, NINE, series="tech", subject="now", content=desk.line().content)
    chart = {
        "file": {"name": "tickets-2019-07-08.png", "title": "Tickets", "alt": "open bugs: 3 on Mon July 1"},
        "lines": [["open bugs", [["2019-07-01", 3], ["2019-07-08", 5]]]],
        "days": ["2019-07-01", "2019-07-08"],
        "message": messages.line("open bugs: 3 on Mon July 1, 5 on Mon July 8"),
    }
    first = await desk.owe(replace(figures, kind=PostKind.LINE))
    return await desk.owe(replace(figures, kind=PostKind.TICKETS_CHART, waits_for=first, content=chart))


@pytest.mark.parametrize("trouble", ["", "drop", "lose", "garble"])
async def test_a_chart_is_a_picture_in_the_thread_once(desk: Desk, trouble: str) -> None:
    number = await owe_chart(desk)
    if trouble:
        getattr(desk.slack.faults, trouble)("files.completeUploadExternal")
    await desk.send(NINE)
    await desk.send(NINE + MINUTE)
    (picture,) = desk.slack.workspace.shared_files()
    assert (picture.is_picture, picture.name, picture.alt) == (
        True, "tickets-2019-07-08.png", "open bugs: 3 on Mon July 1",
    )  # fmt: skip
    assert await desk.state(number) == "sent"


@pytest.mark.parametrize("trouble", ["", "drop", "lose"])
async def test_where_no_chart_can_be_drawn_its_words_stand_in_the_thread_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setitem(sys.modules, "posts.charts.drawing", None)
    number = await owe_chart(desk)
    for _ in ("the message", "the words in its thread") if trouble else ():
        getattr(desk.slack.faults, trouble)("chat.postMessage")
    for minutes in range(4):
        await desk.send(NINE + minutes * MINUTE)
    assert desk.shown() == ["May is out today.", "open bugs: 3 on Mon July 1, 5 on Mon July 8"]
    assert desk.slack.workspace.shared_files() == []
    assert await desk.state(number) == "sent"
