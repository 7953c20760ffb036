"""What a person sees of a message, and whom it would notify."""

from __future__ import annotations

from typing import Any

import pytest

from playground.slack.pings import find_pings
from playground.slack.render import mrkdwn, render

NAMES = {"U1": "@Mat", "C1": "#tech"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("<@U1> and <@U1|mat> and <@U2|bob>", "@Mat and @Mat and @bob"),
        ("<!channel> <!here|here> <!subteam^S1|@ops>", "@channel here @ops"),
        ("<#C1|tech> <#C2|other>", "#tech #other"),
        ("<https://example.org|the site> <https://example.org>", "the site https://example.org"),
        ("<mailto:a@example.org|a@example.org>", "a@example.org"),
        ("<!date^1562594100^{date_short}|Jul 8>", "Jul 8"),
        ("*bold* _slanted_ ~gone~ `code` *_both_*", "bold slanted gone code both"),
        ("snake_case_name and 2*3*4 and _", "snake_case_name and 2*3*4 and _"),
    ],
)
def test_markup_is_shown_as_slack_shows_it(text: str, shown: str) -> None:
    assert mrkdwn(text, NAMES) == shown


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def test_blocks_are_shown_instead_of_the_text() -> None:
    items = [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]},
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "two"}]},
    ]
    button = {"type": "button", "text": plain("Undo")}
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": plain("Minutes")},
        {"type": "section", "text": plain("*typed* <!here>"), "accessory": button},
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "*a*"}, plain("b")]},
        {"type": "divider"},
        rich(
            {"type": "user", "user_id": "U1"},
            {"type": "text", "text": " in "},
            {"type": "channel", "channel_id": "C1"},
            {"type": "text", "text": ": "},
            {"type": "link", "url": "https://example.org", "text": "link"},
            {"type": "emoji", "name": "memo"},
            {"type": "broadcast", "range": "here"},
            {"type": "date", "timestamp": 1, "fallback": " Jul 8"},
        ),
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_list", "style": "ordered", "elements": items}],
        },
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": items[0]["elements"]}]},
        {"type": "markdown", "text": "## Heading\n**strong**"},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, rich({"type": "text", "text": "b"})]]},
        {"type": "context", "elements": [plain("small"), {"type": "image", "alt_text": "face"}]},
        {"type": "actions", "elements": [button, {"type": "static_select", "placeholder": plain("Who?")}]},
    ]
    assert render("hidden", blocks, NAMES).splitlines() == [
        "Minutes",
        "*typed* <!here>",
        "[Undo]",
        "a",
        "b",
        "────────────",
        "@Mat in #tech: link:memo:@here Jul 8",
        "1. one",
        "2. two",
        "> one",
        "Heading",
        "strong",
        "a | b",
        "small face",
        "[Undo] {Who?}",
    ]


def test_a_mention_notifies_wherever_it_is_read() -> None:
    blocks: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": "<@U2> <!channel>"}},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "<!subteam^S1|@ops>"}]},
        rich({"type": "user", "user_id": "U3"}, {"type": "broadcast", "range": "everyone"}),
    ]
    assert find_pings("hidden <@U1|mat> <!here>", blocks) == (
        "U1",
        "here",
        "U2",
        "channel",
        "S1",
        "U3",
        "everyone",
    )


def test_words_that_only_look_like_a_mention_notify_nobody() -> None:
    blocks = [
        {"type": "section", "text": plain("<!channel> <@U1>")},
        rich({"type": "text", "text": "<!channel> @here"}),
    ]
    assert find_pings("&lt;!channel&gt; @here <#C1|tech>", blocks) == ()
