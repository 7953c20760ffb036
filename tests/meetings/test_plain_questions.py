"""Questions in plain words."""

from __future__ import annotations

import pytest

from meetings.plain_questions import answered_by


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("who is out?", ("ooo", "list")),
        ("Who’s out tomorrow?", ("ooo", "list")),
        ("who is out next week?", ("ooo", "list")),
        ("who is away on Friday", ("ooo", "list")),
        ("is anybody out this week?", ("ooo", "list")),
        ("who is on triage?", ("triage", "")),
        ("who's on duty this week?", ("triage", "")),
        ("when is the meeting?", ("agenda", "next")),
        ("When is our next meeting?", ("agenda", "next")),
        ("is there a meeting on Monday?", ("agenda", "next")),
        ("do we meet next week?", ("agenda", "next")),
        ("what do I have to do?", ("ai", "list me")),
        ("my items", ("ai", "list me")),
        ("what's on my list?", ("ai", "list me")),
        ("what is still open?", ("ai", "list")),
        ("how many tickets are open?", ("tickets", "")),
    ],
)
def test_a_question_that_a_command_answers_is_that_command(typed: str, command: tuple[str, str]) -> None:
    assert answered_by(typed) == command


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("what about the GLOW server?", "an item may be a question"),
        ("who will order the disks?", "another question"),
        ("when is the release?", "nothing that is known"),
        ("who is out of disk space?", "out of something"),
        ("how many tickets did Bo close?", "a figure that nobody counts"),
        ("good morning", "no question"),
        ("who is out " + "really " * 1000, "a long text"),
        ("", "nothing"),
    ],
)
def test_everything_else_is_none(typed: str, why: str) -> None:
    assert answered_by(typed) is None, why
