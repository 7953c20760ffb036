"""Slack's text in and out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posts.slack.slack_text import escape, typed_text
from tests.cast import ROSTER

FORMS = st.sampled_from(
    [
        "<@U0ADA>", "<@U0X|x>", "<#C1|>", "<!here>", "<!subteam^S1|@ops>", "<https://a.example|b>", "<mailto:a@b.c>",
        "<", ">", "|", "&", "&lt;", "&gt;", "&amp;", "@", "#", "!", "^", "\n", " ", "x", "http://", "<@>", "<!>", "<#>",
    ]
)  # fmt: skip
TYPED = st.lists(FORMS, max_size=12).map("".join) | st.text(max_size=80)


def name_of(account: str) -> str | None:
    person = ROSTER.holding(account)
    return person.name if person else None


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        pytest.param("Mat July 15-17", "Mat July 15-17", id="plain names and words"),
        pytest.param("<@U0ADA> build it", "Ada build it", id="a mention of an account that is known"),
        pytest.param("<@U0ADA|ada.l>: build it", "Ada: build it", id="with its name: the roster's counts"),
        pytest.param("<@U0ADA> <@U0BO> build it", "Ada, Bo build it", id="mentions beside each other are a list"),
        pytest.param("<@U0ADA> <!subteam^S1|@ops>", "Ada, @ops", id="of a person and a group as well"),
        pytest.param("<@U0ADA>\n<@U0BO>", "Ada\nBo", id="not on two lines"),
        pytest.param("<@U0ADA> <#C1|tech>", "Ada #tech", id="nor of a channel"),
        pytest.param("<@W012ABCDEF>", "@W012ABCDEF", id="an account of an organisation, unknown"),
        pytest.param("<@U012ABCDEF>", "@U012ABCDEF", id="an account that is nobody's"),
        pytest.param("<@U012ABCDEF|zhen>", "@zhen", id="an account that is nobody's, with its name"),
        pytest.param("<#C012ABCDE>", "#C012ABCDE", id="a channel"),
        pytest.param("<#C012ABCDE|tech>", "#tech", id="a channel with its name"),
        pytest.param("<#C012ABCDE|>", "#C012ABCDE", id="a private channel"),
        pytest.param("<C123456789|public-channel>", "#public-channel", id="a channel without its mark"),
        pytest.param("<C987654321|>", "#C987654321", id="a private channel without its mark"),
        pytest.param("<!subteam^S012ABC>", "@subteam", id="a group"),
        pytest.param("<!subteam^S012ABC|@ops>", "@ops", id="a group with its handle"),
        pytest.param("<!here> <!channel> <!everyone>", "@here @channel @everyone", id="everybody"),
        pytest.param("<!here|here>", "here", id="everybody, with a label"),
        pytest.param("<!date^1562594100^{date}|Jul 8>", "Jul 8", id="a date"),
        pytest.param("<https://example.org/a?b=1&amp;c=2>", "https://example.org/a?b=1&c=2", id="a link"),
        pytest.param("<https://example.org|the bank>", "the bank (https://example.org)", id="a link that says else"),
        pytest.param("<http://example.org|example.org>", "http://example.org", id="a host that was typed"),
        pytest.param("<https://example.org|https://example.org>", "https://example.org", id="a link that says itself"),
        pytest.param("<mailto:a@example.org|a@example.org>", "a@example.org", id="an address"),
        pytest.param("<mailto:a@example.org>", "a@example.org", id="an address alone"),
        pytest.param("a &lt;b&gt; &amp; c", "a <b> & c", id="control characters that were typed"),
        pytest.param("&lt;@U0ADA&gt;", "<@U0ADA>", id="what only looks like a mention"),
        pytest.param("&amp;lt;", "&lt;", id="unescaped once"),
        pytest.param("&quot;", "&quot;", id="no other entity is Slack's"),
        pytest.param("<https://example.org|&lt;b&gt;>", "<b> (https://example.org)", id="a label is unescaped too"),
        pytest.param("a < b > c", "a < b > c", id="loose brackets that hold no token"),
        pytest.param("<b>", "<b>", id="a bracket of no known form"),
        pytest.param("< <@U0ADA>", "< Ada", id="a loose bracket before a token"),
        pytest.param("<>", "<>", id="nothing in brackets"),
        pytest.param("<@U0ADA\n>", "<@U0ADA\n>", id="a token has one line"),
        pytest.param("<@u0ada>", "<@u0ada>", id="an account has capitals"),
    ],
)
def test_what_slack_sends_is_this_text(sent: str, text: str) -> None:
    assert typed_text(sent, name_of) == text


@settings(max_examples=400, deadline=None)
@given(TYPED)
def test_any_text_is_read(text: str) -> None:
    assert isinstance(typed_text(text, name_of), str)


@settings(max_examples=400, deadline=None)
@given(TYPED)
def test_what_is_escaped_is_read_as_it_was(text: str) -> None:
    assert typed_text(escape(text), name_of) == text


@settings(max_examples=400, deadline=None)
@given(TYPED)
def test_an_escaped_text_holds_no_control_character(text: str) -> None:
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", escape(text))


def test_only_the_control_characters_are_escaped() -> None:
    assert escape("<!channel> & \"x\" 'y' *z*") == "&lt;!channel&gt; &amp; \"x\" 'y' *z*"
