"""Message shortcuts and dialogs of the local Slack."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground import PlaygroundError
from playground.slack import triggers
from playground.slack.delivery import envelopes
from playground.slack.server import LocalSlack
from playground.slack.state import Message, User
from playground.slack.workspace import Content
from tests.playground.conftest import Listener


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def option(text: str) -> dict[str, Any]:
    return {"text": plain(text), "value": text.lower()}


def asked(label: str = "What", kind: str = "plain_text_input", **element: Any) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": label,
        "label": plain(label),
        "element": {"type": kind, "action_id": "given", **element},
    }


def view(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    frame = {"type": "modal", "title": plain("Item"), "submit": plain("Save"), "callback_id": "item"}
    return {**frame, "blocks": list(blocks or [asked()]), **more}


async def refused(call: Any) -> Any:
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value.response


def last_shown(slack: LocalSlack) -> str:
    """The dialog as it was shown last."""
    shown = [event.message for event in slack.workspace.journal if event.kind == "dialog"]
    assert shown
    assert shown[-1] is not None
    return shown[-1].shown


@pytest.fixture
def trigger(slack: LocalSlack, mat: User) -> str:
    return slack.triggers.make(mat.id)


@pytest.fixture
def post(slack: LocalSlack, tech: str) -> Message:
    parent = slack.workspace.post(tech, "person", "U0MAT", Content(text="parent"))
    return slack.workspace.post(tech, "person", "U0MAT", Content(text="the wiki is down"), parent.ts)


async def test_a_shortcut_carries_every_documented_field(
    listener: Listener, slack: LocalSlack, mat: User, tech: str, post: Message
) -> None:
    await slack.shortcuts.use(mat, "Make action item", post)
    (request,) = listener.requests
    payload = request.payload
    assert (request.type, request.accepts_response_payload) == ("interactive", False)
    assert (payload["type"], payload["callback_id"]) == ("message_action", "make_item")
    assert payload["channel"] == {"id": tech, "name": "tech"}
    assert (payload["user"]["id"], payload["message_ts"]) == ("U0MAT", post.ts)
    message = payload["message"]
    assert (message["text"], message["user"], message["ts"]) == ("the wiki is down", "U0MAT", post.ts)
    assert message["thread_ts"] == post.thread_ts
    assert {"trigger_id", "response_url", "action_ts", "team", "token"} < set(payload)


async def test_a_shortcut_is_one_of_the_manifest_on_messages(slack: LocalSlack, mat: User, post: Message) -> None:
    with pytest.raises(PlaygroundError, match='no shortcut "Anywhere" on messages; there is "Make action item"'):
        await slack.shortcuts.use(mat, "Anywhere", post)


async def test_a_shortcut_nobody_answers_is_an_error(slack: LocalSlack, mat: User, post: Message) -> None:
    await slack.shortcuts.use(mat, "Make action item", post)
    assert slack.workspace.messages[-1].shown == '"Make action item" failed with the error "dispatch_failed"'


async def test_a_trigger_opens_one_dialog(client: AsyncWebClient, trigger: str) -> None:
    answer = await client.views_open(trigger_id=trigger, view=view(private_metadata="secret"))
    opened = answer["view"]
    assert (opened["callback_id"], opened["private_metadata"], opened["type"]) == ("item", "secret", "modal")
    assert opened["state"] == {"values": {"What": {"given": {"type": "plain_text_input", "value": None}}}}
    assert {"id", "hash", "root_view_id", "team_id", "app_id", "bot_id"} < set(opened)
    again = await refused(client.views_open(trigger_id=trigger, view=view()))
    assert again["error"] == "exchanged_trigger_id"


async def test_a_trigger_lives_three_seconds_of_real_time(
    client: AsyncWebClient, trigger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert triggers.TRIGGER_SECONDS == 3.0
    monkeypatch.setattr(triggers, "TRIGGER_SECONDS", 0.0)
    assert (await refused(client.views_open(trigger_id=trigger, view=view())))["error"] == "expired_trigger_id"


async def test_an_invented_trigger_opens_nothing(client: AsyncWebClient) -> None:
    assert (await refused(client.views_open(trigger_id="1.2.3", view=view())))["error"] == "invalid_trigger_id"


async def test_a_view_that_is_refused_leaves_its_trigger(client: AsyncWebClient, trigger: str) -> None:
    answer = await refused(client.views_open(trigger_id=trigger, view=view(title=plain("x" * 25))))
    assert answer["error"] == "invalid_arguments"
    problem = "must be less than 25 characters [json-pointer:/view/title/text]"
    assert answer["response_metadata"]["messages"] == [f"[ERROR] {problem}"]
    await client.views_open(trigger_id=trigger, view=view())


async def test_an_update_keeps_what_was_filled_in_and_a_wrong_hash_is_refused(
    client: AsyncWebClient, slack: LocalSlack, mat: User, trigger: str
) -> None:
    opened = (await client.views_open(trigger_id=trigger, view=view(external_id="one")))["view"]
    slack.submissions.fill(mat, "What", "tea")
    menu = asked("Where", "static_select", options=[option("A"), option("B")], initial_option=option("B"))
    await client.views_update(view_id=opened["id"], hash=opened["hash"], view=view(asked(), menu))
    assert last_shown(slack) == "Item\nWhat: tea\nWhere: B {Choose an option: A | ✓ B}\n[Save]"
    stale = await refused(client.views_update(view_id=opened["id"], hash=opened["hash"], view=view()))
    assert stale["error"] == "hash_conflict"
    assert (await refused(client.views_update(view_id="V0", view=view())))["error"] == "not_found"


async def test_a_submission_carries_the_view_and_every_value(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, trigger: str
) -> None:
    options = [option("A"), option("B")]
    blocks = [
        asked(),
        asked("Where", "static_select", options=options),
        asked("Who", "multi_static_select", options=options) | {"optional": True},
        asked("Until", "datepicker", initial_date="2019-07-12"),
    ]
    await client.views_open(trigger_id=trigger, view=view(*blocks, private_metadata="m"))
    await slack.submissions.submit(mat)
    assert listener.requests == [], "what is required is filled in first"
    assert last_shown(slack).count("✗ Please complete this required field.") == 2
    for label, text in (("What", "tea"), ("Where", "B"), ("Who", "A, B"), ("Until", "2019-07-19")):
        slack.submissions.fill(mat, label, text)
    await slack.submissions.submit(mat)
    (request,) = listener.requests
    payload = request.payload
    assert (payload["type"], request.accepts_response_payload) == ("view_submission", True)
    assert (payload["view"]["callback_id"], payload["view"]["private_metadata"]) == ("item", "m")
    values = {key: value["given"] for key, value in payload["view"]["state"]["values"].items()}
    assert values == {
        "What": {"type": "plain_text_input", "value": "tea"},
        "Where": {"type": "static_select", "selected_option": options[1]},
        "Who": {"type": "multi_static_select", "selected_options": options},
        "Until": {"type": "datepicker", "selected_date": "2019-07-19"},
    }
    assert payload["trigger_id"]
    assert payload["response_urls"] == []
    with pytest.raises(PlaygroundError, match="Mat has no dialog open"):
        await slack.submissions.submit(mat)


async def test_what_cannot_be_filled_in_is_said_with_what_can(
    slack: LocalSlack, client: AsyncWebClient, mat: User, trigger: str
) -> None:
    menu = asked("Where", "static_select", options=[option("A")])
    await client.views_open(trigger_id=trigger, view=view(asked("Until", "datepicker"), menu))
    for label, text, complaint in (
        ("Who", "x", 'There is no "Who" to fill in; there is "Until", "Where"'),
        ("Where", "B", r'There is no "B" to pick in {Choose an option}; there is A'),
        ("Until", "July 8", "July 8 cannot be picked as a date; use YYYY-MM-DD"),
    ):
        with pytest.raises(PlaygroundError, match=complaint):
            slack.submissions.fill(mat, label, text)


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ({"response_action": "errors", "errors": {"What": "Not that."}}, "Item\nWhat: tea\n  ✗ Not that.\n[Save]"),
        ({"response_action": "errors", "errors": {"Other": "?"}}, "We had some trouble connecting. Try again?"),
        ({"response_action": "errors"}, "We had some trouble connecting. Try again?"),
        ({"response_action": "update", "view": view(title=plain("More"))}, "More\nWhat: tea\n[Save]"),
        ({"response_action": "update", "view": view(title=plain("x" * 25))}, "We had some trouble connecting."),
        ({"response_action": "push", "view": view()}, "We had some trouble connecting."),
    ],
)
async def test_an_answer_to_a_submission_keeps_the_dialog_open(
    listener: Listener,
    slack: LocalSlack,
    *,
    client: AsyncWebClient,
    mat: User,
    trigger: str,
    answer: dict[str, Any],
    shown: str,
) -> None:
    await client.views_open(trigger_id=trigger, view=view())
    slack.submissions.fill(mat, "What", "tea")
    listener.answer = answer
    await slack.submissions.submit(mat)
    assert last_shown(slack).startswith(shown)
    listener.answer = {"response_action": "clear"}
    await slack.submissions.submit(mat)
    assert slack.dialogs.of(mat.id) is None


async def test_no_answer_to_a_submission_in_time_is_trouble_and_the_dialog_stays(
    listener: Listener,
    slack: LocalSlack,
    *,
    client: AsyncWebClient,
    mat: User,
    trigger: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(envelopes, "ANSWER_SECONDS", 0.05)
    await client.views_open(trigger_id=trigger, view=view(asked(initial_value="tea")))
    listener.answer = None
    await slack.submissions.submit(mat)
    assert last_shown(slack) == "We had some trouble connecting. Try again?\nItem\nWhat: tea\n[Save]"
    assert slack.dialogs.of(mat.id) is not None


async def test_too_much_typed_is_refused_before_it_is_sent(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, trigger: str
) -> None:
    await client.views_open(trigger_id=trigger, view=view(asked(max_length=3, min_length=2)))
    for text, words in (("long", "Enter 3 characters or fewer."), ("x", "Enter at least 2 characters.")):
        slack.submissions.fill(mat, "What", text)
        await slack.submissions.submit(mat)
        assert words in last_shown(slack)
    assert listener.requests == []


@pytest.mark.parametrize("notify", [True, False])
async def test_the_bot_hears_of_a_closed_dialog_only_if_it_asked_to(
    listener: Listener, slack: LocalSlack, *, client: AsyncWebClient, mat: User, trigger: str, notify: bool
) -> None:
    await client.views_open(trigger_id=trigger, view=view(notify_on_close=notify))
    await slack.submissions.close(mat)
    heard = [(request.payload["type"], request.payload["is_cleared"]) for request in listener.requests]
    assert heard == ([("view_closed", False)] if notify else [])


async def test_faults_happen_to_dialogs_too(client: AsyncWebClient, slack: LocalSlack, trigger: str) -> None:
    slack.faults.answer("views.open", "fatal_error")
    assert (await refused(client.views_open(trigger_id=trigger, view=view())))["error"] == "fatal_error"
    await client.views_open(trigger_id=trigger, view=view())
