"""chat.* of the local Slack, through Slack's own client."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.slack.server import APP_TOKEN, LocalSlack
from playground.slack.workspace import BOT_USER, Content


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "plain_text", "text": text}}


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def option(text: str, value: str | None = None) -> dict[str, Any]:
    return {"text": plain(text), "value": value or text}


MENU = "json-pointer:/blocks/0/elements/0"


def menu(**more: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": [{"type": "static_select", "placeholder": plain("Where?"), **more}]}


async def refused(call: Any) -> Any:
    """The answer to a call that Slack refuses."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value.response


async def test_a_token_is_checked_for_presence_value_and_kind(slack: LocalSlack) -> None:
    def with_token(token: str) -> AsyncWebClient:
        return AsyncWebClient(token=token, base_url=slack.api_url)

    assert (await refused(with_token("").auth_test()))["error"] == "not_authed"
    assert (await refused(with_token("xoxb-other").auth_test()))["error"] == "invalid_auth"
    assert (await refused(with_token(APP_TOKEN).auth_test()))["error"] == "not_allowed_token_type"
    opening = AsyncWebClient(base_url=slack.api_url).apps_connections_open(app_token="xoxb-playground")
    assert (await refused(opening))["error"] == "not_allowed_token_type"


async def test_the_bot_learns_who_it_is_and_which_scopes_it_has(client: AsyncWebClient) -> None:
    answer = await client.auth_test()
    assert answer["user_id"] == BOT_USER
    assert "chat:write" in answer.headers["x-oauth-scopes"]


async def test_an_unknown_method_is_named_so(client: AsyncWebClient) -> None:
    assert (await refused(client.api_call("chat.shout")))["error"] == "unknown_method"
    assert (await refused(client.views_publish(user_id="U0MAT", view={})))["error"] == "unknown_method"


async def test_a_missing_scope_says_what_is_needed(client: AsyncWebClient, tech: str) -> None:
    answer = await refused(client.conversations_list(types="private_channel"))
    assert (answer["error"], answer["needed"]) == ("missing_scope", "groups:read")
    assert "chat:write" in answer["provided"]


async def test_a_post_is_stamped_by_the_playground_clock_and_no_two_stamps_are_equal(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    posted = [await client.chat_postMessage(channel=tech, text="hello") for _ in range(3)]
    stamps = [post["ts"] for post in posted]
    assert stamps == sorted(set(stamps))
    assert {stamp.partition(".")[0] for stamp in stamps} == {str(int(slack.clock.now.timestamp()))}


async def test_a_post_to_a_user_opens_the_direct_message(client: AsyncWebClient, slack: LocalSlack) -> None:
    post = await client.chat_postMessage(channel="U0MAT", text="psst")
    assert post["channel"].startswith("D")
    opened = await client.conversations_open(users="U0MAT")
    assert opened["channel"]["id"] == post["channel"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "U0NOBODY", "text": "x"}, "channel_not_found"),
        ({"channel": "#random", "text": "x"}, "not_in_channel"),
        ({"channel": "#tech", "text": "  "}, "no_text"),
        ({"channel": "#tech", "blocks": []}, "no_text"),
        ({"channel": "#tech", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": "#tech", "text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ({"channel": "#tech", "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
        (
            {
                "channel": "#tech",
                "text": "x",
                "metadata": {"event_type": "a", "event_payload": {"k": "v" * 9000}},
            },
            "metadata_too_large",
        ),
    ],
)
async def test_a_post_is_refused_with_slacks_own_word(
    client: AsyncWebClient, arguments: dict[str, Any], error: str
) -> None:
    assert (await refused(client.api_call("chat.postMessage", json=arguments)))["error"] == error


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ([section("x" * 3001)], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
        ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
        ([section("x")] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
        ([{"type": "sonnet"}], "unsupported type: sonnet [json-pointer:/blocks/0/type]"),
        (
            [{"type": "actions", "elements": []}],
            "no less than 1 items allowed [json-pointer:/blocks/0/elements]",
        ),
        (
            [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
            "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
        ),
        (
            [section("a") | {"accessory": {"type": "button", "text": {"type": "plain_text", "text": "x" * 76}}}],
            "must be less than 76 characters [json-pointer:/blocks/0/accessory/text/text]",
        ),
        ([menu(options=[option("x" * 76)])], f"must be less than 76 characters [{MENU}/options/0/text/text]"),
        ([menu(options=[option("x", "v" * 151)])], f"must be less than 151 characters [{MENU}/options/0/value]"),
        ([menu(options=[option("x")] * 101)], f"no more than 100 items allowed [{MENU}/options]"),
        ([menu()], f"missing required field: options [{MENU}]"),
        (
            [menu(option_groups=[{"label": plain("x" * 76), "options": [option("x")]}])],
            f"must be less than 76 characters [{MENU}/option_groups/0/label/text]",
        ),
        (
            [menu(options=[option("x")], initial_option=option("y"))],
            f"must match one of the options [{MENU}/initial_option]",
        ),
        (
            [section("a") | {"block_id": "b"}] * 2,
            "`block_id` b already exists [json-pointer:/blocks/1/block_id]",
        ),
    ],
)
async def test_blocks_beyond_a_limit_are_refused_with_a_pointer(
    client: AsyncWebClient, tech: str, blocks: list[dict[str, Any]], problem: str
) -> None:
    answer = await refused(client.chat_postMessage(channel=tech, text="x", blocks=blocks))
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == [f"[ERROR] {problem}"]


async def test_all_blocks_together_have_a_limit(client: AsyncWebClient, tech: str) -> None:
    answer = await refused(client.chat_postMessage(channel=tech, text="x", blocks=[section("x" * 2900)] * 5))
    assert answer["error"] == "msg_blocks_too_long"


async def test_a_text_over_40000_characters_is_cut(client: AsyncWebClient, tech: str) -> None:
    post = await client.chat_postMessage(channel=tech, text="x" * 40_001)
    assert len(post["message"]["text"]) == 40_000


async def test_an_update_keeps_the_metadata_and_a_new_text_takes_the_blocks_away(
    client: AsyncWebClient, tech: str
) -> None:
    metadata = {"event_type": "post", "event_payload": {"key": "a"}}
    post = await client.chat_postMessage(channel=tech, text="x", blocks=[section("x")], metadata=metadata)
    await client.chat_update(channel=tech, ts=post["ts"], text="y")
    history = await client.conversations_history(channel=tech, include_all_metadata=True)
    (message,) = history["messages"]
    assert (message["text"], message["metadata"]) == ("y", metadata)
    assert "blocks" not in message
    assert "edited" in message


async def test_an_update_is_refused_for_what_is_not_the_bots_or_too_long(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    theirs = slack.workspace.post(tech, "person", "U0MAT", Content(text="mine"))
    post = await client.chat_postMessage(channel=tech, text="x")

    async def error(ts: str, text: str) -> str:
        return str((await refused(client.chat_update(channel=tech, ts=ts, text=text)))["error"])

    assert await error(theirs.ts, "x") == "cant_update_message"
    assert await error("1.000001", "x") == "message_not_found"
    assert await error(post["ts"], "x" * 4001) == "msg_too_long"


async def test_an_ephemeral_message_is_in_no_history_and_keeps_no_metadata(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    await client.chat_postEphemeral(channel=tech, user="U0MAT", text="psst")
    assert (await client.conversations_history(channel=tech))["messages"] == []
    assert [message.shown for message in slack.workspace.visible_to("U0MAT")] == ["psst"]
    answer = await refused(client.chat_postEphemeral(channel=tech, user="U0NOBODY", text="psst"))
    assert answer["error"] == "user_not_in_channel"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "#random"}, "channel_not_found"),
        ({"channel": "{random}"}, "not_in_channel"),
        ({"channel": "{tech}", "user": "U0NOBODY"}, "user_not_in_channel"),
        ({"channel": "{tech}", "text": ""}, "no_text"),
    ],
)
async def test_an_ephemeral_message_is_refused_with_slacks_own_word(
    client: AsyncWebClient, slack: LocalSlack, tech: str, arguments: dict[str, str], error: str
) -> None:
    random = slack.workspace.find_channel("#random")
    assert random is not None
    given = {key: value.format(tech=tech, random=random.id) for key, value in arguments.items()}
    asked = {"user": "U0MAT", "text": "psst", **given}
    assert (await refused(client.api_call("chat.postEphemeral", json=asked)))["error"] == error


async def test_an_ephemeral_message_in_a_thread_is_shown_only_where_there_are_replies(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    parent = slack.workspace.post(tech, "person", "U0MAT", Content(text="hello"))
    await client.chat_postEphemeral(channel=tech, user="U0MAT", text="psst", thread_ts=parent.ts)
    assert [message.shown for message in slack.workspace.visible_to("U0MAT")] == ["hello"]
    assert "does not show Mat" in slack.workspace.journal[-1].text
    slack.workspace.post(tech, "person", "U0MAT", Content(text="reply"), parent.ts)
    await client.chat_postEphemeral(channel=tech, user="U0MAT", text="psst", thread_ts=parent.ts)
    assert slack.workspace.visible_to("U0MAT")[-1].shown == "psst"


async def test_a_message_is_deleted_by_its_author_and_keeps_the_place_of_its_replies(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    theirs = slack.workspace.post(tech, "person", "U0MAT", Content(text="mine"))
    alone, parent = [(await client.chat_postMessage(channel=tech, text=text))["ts"] for text in ("a", "b")]
    await client.chat_postMessage(channel=tech, text="reply", thread_ts=parent)
    await client.chat_delete(channel=tech, ts=alone)
    await client.chat_delete(channel=tech, ts=parent)
    assert [each.shown for each in slack.workspace.history(tech)] == ["mine", "This message was deleted.", "reply"]
    assert (await refused(client.chat_delete(channel=tech, ts=theirs.ts)))["error"] == "cant_delete_message"
    assert (await refused(client.chat_delete(channel=tech, ts=alone)))["error"] == "message_not_found"


async def test_a_link_leads_to_a_message_or_to_a_reply_in_its_thread(client: AsyncWebClient, tech: str) -> None:
    parent = (await client.chat_postMessage(channel=tech, text="parent"))["ts"]
    reply = (await client.chat_postMessage(channel=tech, text="reply", thread_ts=parent))["ts"]
    link = (await client.chat_getPermalink(channel=tech, message_ts=parent))["permalink"]
    assert link == f"https://playground.slack.com/archives/{tech}/p{parent.replace('.', '')}"
    link = (await client.chat_getPermalink(channel=tech, message_ts=reply))["permalink"]
    assert link.endswith(f"?thread_ts={parent}&cid={tech}")
    missing = client.chat_getPermalink(channel=tech, message_ts="1.000001")
    assert (await refused(missing))["error"] == "message_not_found"


async def test_a_stamp_follows_the_clock_and_stays_unique_when_it_is_set_back(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    first = (await client.chat_postMessage(channel=tech, text="a"))["ts"]
    slack.clock.set(slack.clock.now + timedelta(hours=1))
    later = (await client.chat_postMessage(channel=tech, text="b"))["ts"]
    slack.clock.set(slack.clock.now - timedelta(hours=1))
    again = (await client.chat_postMessage(channel=tech, text="c"))["ts"]
    assert first < again < later


async def test_every_request_is_recorded_without_its_token(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    await client.chat_postMessage(channel=tech, text="hello")
    await client.conversations_history(channel=tech)
    assert [request.method for request in slack.requests] == ["chat.postMessage", "conversations.history"]
    assert slack.requests[0].arguments["text"] == "hello"
    assert "xoxb" not in repr(slack.requests)
