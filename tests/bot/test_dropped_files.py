"""Files dropped where drafts lie: taken once, left alone, told of, or tried again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.work.dropped_files import DroppedFiles
from bot.work.slack_files import SlackFiles
from meetings.dropped_files import LARGEST, MOST_TRIES, DroppedFile
from meetings.posting import Post, PostKind
from posts.here import Here
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import dropped_files, workspaces
from storage.records.dropped_files import SharedFile
from tests.cast import opened

NOW = datetime(2019, 7, 8, 15, 0, tzinfo=UTC)
SHARED = SharedFile("F1", "U1", "C1", NOW)
DOWNLOAD = "https://files.slack.com/files-pri/T1-F1/download/m.md"
TOKEN = "xoxb-of-a-test"
Answer = httpx.Response | Exception


def shares(*threads: str | None, channel: str = "C1") -> dict[str, Any]:
    """Where the file lies: in these threads, or in the channel itself, the first one first."""
    entries = [{"ts": f"{n}.0"} | ({"thread_ts": each} if each else {}) for n, each in enumerate(threads, start=7)]
    return {"public": {channel: entries}}


def info(**more: Any) -> dict[str, Any]:
    return {
        "id": "F1", "name": "m.md", "size": 7, "mode": "hosted", "shares": shares("1.5"),
        "url_private_download": DOWNLOAD, **more,
    }  # fmt: skip


def refused(error: str, status: int = 200, **headers: str) -> SlackApiError:
    response = AsyncSlackResponse(
        client=None, http_verb="POST", api_url="", req_args={}, data={"ok": False, "error": error},
        headers=headers, status_code=status,
    )  # fmt: skip
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]


class Client(AsyncWebClient):
    """Says this of every file."""

    def __init__(self, said: dict[str, Any] | Exception) -> None:
        super().__init__(TOKEN, "https://slack.com/api/")
        self.said = said

    async def files_info(self, **_arguments: Any) -> Any:
        if isinstance(self.said, Exception):
            raise self.said
        return {"ok": True, "file": self.said}


@dataclass
class Drop:
    """A file was shared where a draft lies, whose thread is 1.5; `taken` is what was handed on."""

    storage: Storage
    taken: list[DroppedFile] = field(default_factory=list)
    asked: list[httpx.Request] = field(default_factory=list)
    defect: bool = False

    async def looks(self, said: dict[str, Any] | Exception, *answers: Answer, now: datetime = NOW) -> bool:
        """Look at it, with these answers to the requests for what stands in it."""
        left = list(answers)

        def handle(request: httpx.Request) -> httpx.Response:
            self.asked.append(request)
            answer = left.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
            files = SlackFiles(Client(said), http)
            return await DroppedFiles(self.storage, "T1", files, Here("osg-"), self._take).read(now)

    def _take(self, tx: Transaction, dropped: DroppedFile) -> None:
        tx.run("UPDATE dropped_files SET reason = 'half done'")
        if self.defect:
            raise ZeroDivisionError
        self.taken.append(dropped)

    async def row(self) -> tuple[str, str | None]:
        found = await self.storage.read(lambda tx: tx.row("SELECT state, reason FROM dropped_files"))
        assert found
        return found["state"], found["reason"]

    async def next_try(self) -> timedelta | None:
        at = await self.storage.read(lambda tx: dropped_files.next_try(tx, "T1"))
        return at - NOW if at else None

    async def told(self) -> list[str]:
        """The lines that the thread of the draft is owed."""
        posts = await self.storage.read(
            lambda tx: outbox.find(tx, "T1", PostKind.NOT_READ, series="tech", original="2019-07-08")
        )
        draft = (await self.storage.read(lambda tx: outbox.in_channel(tx, "T1", PostKind.DRAFT, "C1")))[0]
        assert {post.waits_for for post in posts} <= {draft.number}
        return [post.content["message"]["text"] for post in posts]


@pytest.fixture
async def drop(tmp_path: Path) -> AsyncIterator[Drop]:
    draft = Post(PostKind.DRAFT, "C1", NOW, series="tech", original="2019-07-08")

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        outbox.owe(tx, "T1", draft)
        number = outbox.find(tx, "T1", PostKind.DRAFT, series="tech", original="2019-07-08")[0].number
        outbox.claim(tx, number, {"message": {}}, NOW)
        outbox.sent(tx, number, "C1", "1.5")
        dropped_files.owe(tx, "T1", SHARED, "Ev1")

    async with opened(tmp_path) as storage:
        await storage.write(prepare)
        yield Drop(storage)


def page(content: bytes = b"# Hello", status: int = 200, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, content=content, headers={"Content-Type": "text/plain"} | named)


async def test_a_file_in_the_thread_of_a_draft_is_handed_on_once_with_all_there_is_to_know(drop: Drop) -> None:
    assert await drop.looks(info(), page("\ufeff# Grüße\n".encode()))
    expected = DroppedFile("T1", "U1", "C1", "tech", "2019-07-08", "m.md", "# Grüße\n", "F1", NOW)
    assert drop.taken == [expected]
    assert await drop.row() == ("taken", "half done")
    assert await drop.looks(info(), page()) is False
    assert await drop.told() == []
    assert [request.headers["Authorization"] for request in drop.asked] == [f"Bearer {TOKEN}"]
    again = await drop.storage.write(lambda tx: dropped_files.owe(tx, "T1", SHARED, "Ev2"))
    assert again is False


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        pytest.param(info(shares=shares(None)), "in no thread", id="in the channel itself"),
        pytest.param(info(shares=shares("1.4")), "in no thread", id="in somebody's thread"),
        pytest.param(info(shares=shares("1.4"), name="big.md", size=9**9), "in no thread", id="too large there"),
        pytest.param(info(name="photo.png", size=9**9), "no minutes by its name", id="a picture in our thread"),
        pytest.param(info(name="md"), "no minutes by its name", id="a name without an ending"),
        pytest.param(info(name="notes.txt", size=9**9), "too large", id="a log in our thread"),
        pytest.param(info(mode="tombstone"), "tombstone", id="deleted, says the file"),
        pytest.param(refused("file_deleted"), "file_deleted", id="deleted, says Slack"),
        pytest.param(refused("missing_scope"), "missing_scope", id="no scope: nobody knows whose it is"),
    ],
)
async def test_what_is_nothing_of_ours_is_left_alone_silently(
    drop: Drop, said: dict[str, Any] | Exception, reason: str
) -> None:
    await drop.looks(said)
    state, why = await drop.row()
    assert state == "left"
    assert reason in str(why)
    assert (drop.taken, drop.asked, await drop.told()) == ([], [], [])


LARGE = "I could not read m.md: it is larger than 1 MB. Drop a smaller one into this thread, or type /osg-agenda close"
UTF8 = "it is no text in UTF-8. Save it as UTF-8 and drop it again, or type /osg-agenda close in the channel."
MAY_NOT = "I may not read files here yet, until whoever runs Convener reinstalls the app. Drop it again then, or"
FAILED = "Slack did not hand it over. Drop it again, or type /osg-agenda close in the channel."


@pytest.mark.parametrize(
    ("said", "answers", "line"),
    [
        pytest.param(info(size=LARGEST + 1), [], LARGE, id="too large, says Slack"),
        pytest.param(info(), [page(b"x" * (LARGEST + 1))], LARGE, id="larger than Slack says"),
        pytest.param(info(), [page(b"\xff\xfe#\0")], UTF8, id="UTF-16"),
        pytest.param(info(), [page("Grüße".encode("latin-1"))], UTF8, id="Latin-1"),
        pytest.param(info(), [page(b"a\0b")], UTF8, id="a zero character"),
        pytest.param(info(is_external=True), [], "it lies outside Slack. Upload the file itself", id="external"),
        pytest.param(info(mode="external"), [], "it lies outside Slack. Upload the file itself", id="external by mode"),
        pytest.param(info(), [page(Content_Type="text/html; charset=utf-8")], MAY_NOT, id="the page to sign in"),
        pytest.param(info(), [page(status=403)], MAY_NOT, id="forbidden"),
        pytest.param(info(), [page(status=404)], FAILED, id="not there"),
        pytest.param(info(url_private_download="https://evil.example/m.md"), [], FAILED, id="another host"),
        pytest.param(info(url_private_download="https://slack.com@evil.example/"), [], FAILED, id="Slack as a user"),
        pytest.param(info(url_private_download="https://evilslack.com/m.md"), [], FAILED, id="a similar host"),
        pytest.param(info(url_private_download="http://files.slack.com/m.md"), [], FAILED, id="not encrypted"),
        pytest.param(info(url_private_download="https://slack.com:8443/m.md"), [], FAILED, id="another port"),
        pytest.param(info(url_private_download=""), [], FAILED, id="no address"),
        pytest.param(info(), [page(status=302, Location="https://evil.example/")], FAILED, id="redirected elsewhere"),
        pytest.param(info(), [page(status=302, Location="/m.md")] * 3, FAILED, id="redirected for ever"),
    ],
)
async def test_markdown_that_cannot_be_read_is_told_in_the_thread_and_the_token_goes_to_slack_only(
    drop: Drop, said: dict[str, Any], answers: list[Answer], line: str
) -> None:
    await drop.looks(said, *answers)
    (told,) = await drop.told()
    assert line in told
    assert "xoxb" not in told
    assert (await drop.row())[0] == "left"
    assert drop.taken == []
    assert {request.url.host for request in drop.asked} <= {"files.slack.com"}
    assert len(drop.asked) == len(answers)


async def test_a_redirect_among_slacks_hosts_is_followed(drop: Drop) -> None:
    await drop.looks(info(), page(status=302, Location="https://a.slack-files.com/m.md"), page())
    assert [request.url.host for request in drop.asked] == ["files.slack.com", "a.slack-files.com"]
    assert len(drop.taken) == 1


@pytest.mark.parametrize(
    ("said", "answers", "wait", "told"),
    [
        pytest.param(refused("ratelimited", 429, **{"Retry-After": "90"}), [], 90, False, id="limited for 90 s"),
        pytest.param(refused("internal_error"), [], 5, False, id="Slack's own trouble"),
        pytest.param(OSError("away"), [], 5, False, id="no network"),
        pytest.param(aiohttp.ClientPayloadError(), [], 5, False, id="an answer that cannot be read"),
        pytest.param(TimeoutError(), [], 5, False, id="no answer in time"),
        pytest.param(refused("file_not_found"), [], 5, False, id="not there yet"),
        pytest.param(info(shares={}), [], 5, False, id="not shared yet"),
        pytest.param(info(), [page(status=429, Retry_After="70")], 70, True, id="the download is limited"),
        pytest.param(info(), [page(status=429, Retry_After="soon")], 5, True, id="limited, nobody knows for how long"),
        pytest.param(info(), [page(status=503)], 5, True, id="the download fails"),
        pytest.param(info(), [httpx.ConnectTimeout("slow")], 5, True, id="the download is slow"),
    ],
)
async def test_what_may_pass_is_tried_again_a_few_times(
    drop: Drop, said: Any, answers: list[Answer], wait: int, *, told: bool
) -> None:
    await drop.looks(said, *answers)
    assert await drop.next_try() == timedelta(seconds=wait)
    assert await drop.told() == []
    now, tries = NOW, 1
    while (after := await drop.next_try()) is not None:
        now, tries = NOW + after, tries + 1
        await drop.looks(said, *answers, now=now)
    assert tries == MOST_TRIES
    assert now - NOW < timedelta(minutes=15)
    assert len(await drop.told()) == told


async def test_a_defect_in_what_takes_it_leaves_nothing_half_done_and_is_told(drop: Drop) -> None:
    drop.defect = True
    await drop.looks(info(), page())
    assert await drop.row() == ("left", "defect")
    (told,) = await drop.told()
    assert told.startswith("m.md: That is a fault of mine")


async def test_while_a_draft_may_be_on_its_way_its_thread_is_not_known_yet(drop: Drop) -> None:
    def unsure(tx: Transaction) -> None:
        tx.run("UPDATE posts SET state = 'sending', ts = NULL")

    await drop.storage.write(unsure)
    await drop.looks(info())
    assert await drop.next_try() == timedelta(seconds=5)


@pytest.mark.parametrize(
    ("before", "event", "owed"),
    [
        pytest.param(None, "Ev1", False, id="the same event once more, while it waits"),
        pytest.param(None, "Ev2", False, id="another event, while it waits"),
        pytest.param("left", "Ev1", False, id="the same event once more, after it was left alone"),
        pytest.param("left", "Ev2", True, id="shared in another thread after it was left alone"),
        pytest.param("taken", "Ev2", False, id="shared again after it was taken"),
    ],
)
async def test_a_file_is_owed_a_look_once(drop: Drop, before: str | None, event: str, *, owed: bool) -> None:
    settle: Callable[[Transaction], bool] = lambda tx: dropped_files.settle(  # noqa: E731
        tx, "T1", "F1", "x", taken=before == "taken"
    )
    if before:
        assert await drop.storage.write(settle)
    assert await drop.storage.write(lambda tx: dropped_files.owe(tx, "T1", SHARED, event)) is owed
