"""The gate in front of Bolt: what Slack signed goes through and is read rightly, the rest is told no, never 500."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier

from bot.connections.calendar_pages import CalendarPages
from bot.connections.gate import LARGEST_BODY, Gate
from bot.work.slack_app import web_client

SECRET = "a-signing-secret"
FORM = "application/x-www-form-urlencoded"
COMMAND = {
    "team_id": "T1",
    "channel_id": "C1",
    "channel_name": "tech",
    "user_id": "U1",
    "user_name": "bo",
    "command": "/echo",
    "text": "July 15-17",
    "trigger_id": "1.2.3",
}
Headers = list[tuple[bytes, bytes]]


def app() -> AsyncApp:
    """An app that answers a command and a press with what has reached it."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0", bot_token="t")

    found = AsyncApp(
        client=web_client("t", "http://127.0.0.1:9/api/"),
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
    )

    @found.command("/echo")
    async def echo(ack: AsyncAck, command: dict[str, Any]) -> None:
        await ack(json.dumps(command))

    @found.action("press")
    async def press(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack(body["actions"][0]["value"])

    return found


def gate() -> Gate:
    made = Gate(SECRET, CalendarPages())
    made.lead_to(app())
    return made


async def ask(
    gate: Gate, body: bytes, headers: Headers, *, method: str = "POST", path: str = "/slack/events"
) -> tuple[int, str]:
    """The status and the text of the answer."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": headers}
    await gate(scope, receive, send)
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:]).decode()


def signed(body: bytes, content_type: str = FORM, *, at: float | None = None, secret: str = SECRET) -> Headers:
    """The headers with which Slack would send this body."""
    timestamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body) or ""
    return [
        (b"content-type", content_type.encode()),
        (b"x-slack-request-timestamp", timestamp.encode()),
        (b"x-slack-signature", signature.encode()),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="an ordinary command"),
        pytest.param({"text": "payload"}, id="the word as text"),
        pytest.param({"channel_name": "payload-team"}, id="the word in a channel name"),
        pytest.param({"user_name": "payload"}, id="the word as a user name"),
        pytest.param({"text": "payload=%7B%22a%22:1%7D&payload={}"}, id="a text that looks like a press"),
        pytest.param({"text": '{"type": "url_verification"}'}, id="a text that is JSON"),
        pytest.param({"text": ""}, id="no text"),
        pytest.param({"text": "Ünïcode – 日本 & a=b;c +1"}, id="any characters"),
    ],
)
async def test_a_signed_command_arrives_with_each_of_its_fields(fields: dict[str, str]) -> None:
    sent = COMMAND | fields
    body = urlencode(sent).encode()
    status, text = await ask(gate(), body, signed(body))
    assert status == 200
    assert json.loads(text) == sent


async def test_a_signed_press_arrives() -> None:
    press = {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "actions": [{"type": "button", "action_id": "press", "block_id": "b", "value": "payload=%7B"}],
    }
    body = urlencode({"payload": json.dumps(press)}).encode()
    assert await ask(gate(), body, signed(body)) == (200, "payload=%7B")


BODY = urlencode(COMMAND).encode()
NOW = str(int(time.time())).encode()
WRONG = b"v0=" + b"0" * 64


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param([], id="nothing at all"),
        pytest.param([(b"x-slack-request-timestamp", NOW)], id="no signature"),
        pytest.param([(b"x-slack-signature", WRONG)], id="no timestamp"),
        pytest.param([(b"x-slack-request-timestamp", NOW), (b"x-slack-signature", WRONG)], id="a wrong signature"),
        pytest.param(signed(BODY, secret="another"), id="another secret"),
        pytest.param(signed(BODY + b"&text=more"), id="the signature of another body"),
        pytest.param(signed(BODY, at=time.time() - 301), id="signed six minutes ago"),
        pytest.param(signed(BODY, at=time.time() + 3600), id="signed in the future"),
        *(
            pytest.param([(b"x-slack-request-timestamp", stamp), (b"x-slack-signature", WRONG)], id=f"time {stamp!r}")
            for stamp in (b"yesterday", b"", b"1e9", b"-1", b"\xd9\xa1", b"9" * 5000, b"12 ", b"nan")
        ),
        *(
            pytest.param([(b"x-slack-request-timestamp", NOW), (b"x-slack-signature", value)], id=f"signed {value!r}")
            for value in (b"", b"v0=", b"v1=" + b"0" * 64, b"v0=" + b"\xc3\xa9" * 32, b"v0=" + b"0" * 63)
        ),
    ],
)
async def test_what_slack_has_not_signed_is_401(headers: Headers) -> None:
    assert await ask(gate(), BODY, [(b"content-type", FORM.encode()), *headers]) == (401, "not signed by Slack")


@given(
    body=st.binary(max_size=300),
    headers=st.lists(
        st.tuples(
            st.sampled_from([b"x-slack-request-timestamp", b"x-slack-signature", b"content-type", b"x"]),
            st.binary(max_size=80),
        )
    ),
)
@settings(max_examples=150, deadline=None)
async def test_nothing_unsigned_is_let_through_or_breaks_anything(body: bytes, headers: Headers) -> None:
    answer = await ask(gate(), body, headers)
    # The look at the certificate is answered with nothing.
    assert answer in {(400, "not understood"), (401, "not signed by Slack"), (200, "")}


@given(body=st.binary(max_size=300), content_type=st.sampled_from([FORM, "application/json", "text/plain"]))
@settings(max_examples=150, deadline=None)
async def test_whatever_slack_signs_has_an_answer(body: bytes, content_type: str) -> None:
    try:
        body.decode()
    except UnicodeDecodeError:
        return
    status, _ = await ask(gate(), body, signed(body, content_type))
    # 404 is Bolt's word for what no handler is there for.
    assert status in {200, 400, 404}


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(b"{", "application/json", id="half a JSON object"),
        pytest.param(b"[]", "application/json", id="a JSON list"),
        pytest.param(b"payload=%5B%5D", FORM, id="a press that is a list"),
        pytest.param(b"payload=", FORM, id="an empty press"),
        pytest.param(b"&".join([b"a=b"] * 101), FORM, id="more fields than anything of Slack's has"),
    ],
)
async def test_a_signed_body_that_is_nothing_of_slacks_is_400(body: bytes, content_type: str) -> None:
    assert await ask(gate(), body, signed(body, content_type)) == (400, "not understood")


async def test_the_challenge_is_answered_to_slack_alone() -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1aB"}).encode()
    status, text = await ask(gate(), body, signed(body, "application/json; charset=utf-8"))
    assert (status, json.loads(text)) == (200, {"challenge": "3eZbrw1aB"})
    status, text = await ask(gate(), body, [(b"content-type", b"application/json")])
    assert (status, "3eZ" in text) == (401, False)


async def test_a_look_at_the_certificate_is_answered() -> None:
    assert await ask(gate(), b"ssl_check=1&token=x", [(b"content-type", FORM.encode())]) == (200, "")


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/slack/events"), ("POST", "/"), ("POST", "/health"), ("GET", "/slack/install")]
)
async def test_there_is_nothing_else(method: str, path: str) -> None:
    assert (await ask(gate(), BODY, signed(BODY), method=method, path=path))[0] == 404


async def test_a_request_that_is_too_large_is_not_read_to_its_end() -> None:
    read = 0

    async def chunks() -> AsyncIterator[dict[str, Any]]:
        nonlocal read
        while True:
            read += 1
            yield {"type": "http.request", "body": b"x" * 100_000, "more_body": True}

    assert await answered(chunks().__anext__) == 413
    assert read == LARGEST_BODY // 100_000 + 1


async def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.connections.gate.BODY_SECONDS", 0)
    assert await answered(asyncio.Event().wait) == 408


async def test_a_sender_that_goes_away_breaks_nothing() -> None:
    async def gone() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    assert await answered(gone) == 400


async def answered(receive: Any) -> int:
    """The status for a request whose body arrives like this."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/slack/events", "query_string": b"", "headers": []}
    await gate()(scope, receive, send)
    status: int = sent[0]["status"]
    return status


async def test_health_and_commands_say_whether_there_is_an_app_and_it_drains() -> None:
    made = Gate(SECRET, CalendarPages())
    for path, method in (("/health", "GET"), ("/slack/events", "POST")):
        assert await ask(made, BODY, signed(BODY), method=method, path=path) == (503, "not working")
    made.lead_to(app())
    assert await ask(made, b"", [], method="GET", path="/health") == (200, "working")
    await made.drain()
    for path, method in (("/health", "GET"), ("/slack/events", "POST")):
        assert await ask(made, BODY, signed(BODY), method=method, path=path) == (503, "not working")
