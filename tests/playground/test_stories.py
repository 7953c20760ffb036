"""Stories: what the runner checks, and what a reader sees."""

from __future__ import annotations

import pytest

from playground.story.run import Outcome
from tests.playground.conftest import Perform

BEGINNING = "settings team.toml\nat 2019-07-08 08:55\n"


async def test_a_whole_story_holds_and_reads_well(perform: Perform) -> None:
    outcome, printed = await perform(
        BEGINNING
        + """\
note: Mat notes something, and takes it back.
Mat in #tech: /note July 15-17
    private: Noted: July 15-17
    private exactly 1: Noted
    not private TimT: Noted
    #tech: July   15-17
    pings nobody
Mat presses Undo twice
    private: Undone
    private: Already undone
    not #tech: Undone
TimT in #tech: just talking
    quiet
TimT in #tech thread "July 15": in the thread
    quiet
Slack delivers twice
TimT in #tech thread "July 15": @Convener hello
    private exactly 2: You mentioned me: hello
    not #tech: hello
Mat in #tech: @convener hello
    private: You mentioned me: hello
Mat in private: @Convener hello
    private: You told me: @Convener hello
TimT in #tech thread "in the thread": /note x
    private: /note is not supported in threads. Sorry!
Mat in private: shh
    quiet
Mat in #tech: /vote
    #tech: [Count me in]
TimT presses Count me in
    private: timt comes to Who comes?
Mat in #tech: /place
    private: {Put under: Sections: Discussion | Releases}
Mat picks "Releases" in Put under
    private: Put under releases
Mat in #tech: /remind 2019-07-08T14:30 stand-up
Slack answers 429 to chat.postMessage retry after 60
at 2019-07-08 10:00
    #tech: stand-up
Slack delivers twice
Mat in #tech: /late
    private exactly 2: Here you are
kill before chat.postMessage
Mat in #tech: /note once
    not #tech: once
restart
    #tech exactly 1: once
kill before the answer
Mat in #tech: /note lost
    private: operation_timeout
restart
kill before chat.postEphemeral
Mat in #tech: @Convener are you there?
restart
at 2019-07-08 10:10
    private Mat exactly 1: You mentioned me: are you there?
Guest Gail in #tech: /upload # Minutes
    file: # Minutes
    file exactly 1: Minutes
    not file: Announcements
Mat in private: /note secret
    private: secret
    told Mat exactly 1
    told TimT at most 0
Mat in private: /remind 2019-07-08T15:30 secret tea
at 2019-07-08 11:00
    told Mat exactly 2
    told TimT exactly 0
    posted #tech at most 6
counts
    told Mat exactly 2
stop
"""
    )
    assert outcome == Outcome()
    for line in (
        "Mon July 8 2019, 08:55 Chicago ─",
        "  Mat notes something, and takes it back.",
        "Mat  #tech  /note July 15-17",
        "    ┆ [Undo]\n    ┆ only Mat sees this",
        "    ▌ Convener  #tech\n    ▌ July 15-17",
        "Mat  presses  [Undo]\n    ┆ Undone: July 15-17\n    ┆ only Mat sees this · changed in place",
        "TimT  #tech  just talking",
        "TimT  #tech, in the thread  @Convener hello\n    ┆ You mentioned me: hello",
        "Mat  private  @Convener hello",
        "    ✗ Slack delivers the app_mention event once more",
        "Mon July 8 2019, 09:30 Chicago",
        "    ✗ Slack answers 429 to chat.postMessage (retry after 60 s)",
        "only Mat sees this · the answer to the repeated delivery",
        "    ✗ the bot is killed before chat.postMessage",
        "■ the bot starts again",
        "        ▌ Convener  #tech, in the thread\n        ▌ ▤ notes.md",
        "    ┆ a direct message to Mat",
        "▤ notes.md ─",
        "# Minutes",
    ):
        assert line in printed
    assert max(map(len, printed.splitlines())) <= 100
    counted = [line.split() for line in printed.splitlines()]
    for row in (
        "since the story began unasked answers",
        "told Mat 2 14",
        "told TimT 0 3",
        "told Guest Gail 0 1",
        "top level in threads",
        "posted #tech 6 1",
        "posted #random 0 0",
    ):
        assert row.split() in counted


@pytest.mark.parametrize(
    ("lines", "failure"),
    [
        (
            "Mat in #tech: /note a\n    private: b",
            "my.story:4: private: b\nWhat was told privately to Mat:\n  | Noted: a",
        ),
        (
            "Mat in #tech: /note a\n    not #tech: a",
            "my.story:4: not #tech: a\nWhat was said in #tech during",
        ),
        (
            "Mat in #tech: /note a\n    #tech exactly 2: a",
            "my.story:4: #tech exactly 2: a\n1 in #tech; of all",
        ),
        ("Mat in #tech: /note a\n    quiet", "my.story:4: quiet\nThe bot said:\n  | Noted: a"),
        (
            "Mat in #tech: /shout\n    pings nobody",
            "my.story:4: pings nobody\nSomebody is notified:\n  | @channel",
        ),
        ("Mat in #tech: /note a\n    file: a", "my.story:4: file: a\nWhat was in a shared file: nothing"),
        (
            'Mat in #tech thread "minutes": hello',
            'my.story:3: Mat in #tech thread "minutes": hello\nThere is no message with "minutes" in #tech',
        ),
        ('Mat picks "A" in B', 'my.story:3: Mat picks "A" in B\nMat sees no menu {B}; there is no menu at all'),
        (
            'Mat in #tech: /place\nMat picks "A" in Put under',
            'There is no "A" to pick in {Put under}; there is Discussion, Releases',
        ),
        (
            "Mat in private: /remind 2019-07-08T14:30 tea\nat 2019-07-08 10:00\n    told Mat at most 0",
            "my.story:5: told Mat at most 0\n1 private messages to Mat that were no answers, since the story began:\n"
            "  | tea",
        ),
        (
            "Mat in #tech: /note a\n    posted #tech exactly 0",
            "1 messages of the bot in #tech, threads not counted, since the story began:\n  | a",
        ),
        ("Mat submits", "my.story:3: Mat submits\nMat has no dialog open"),
        (
            'Mat in #tech: not this\nMat uses "Make action item" on "not this"',
            'my.story:4: Mat uses "Make action item" on "not this"\nNobody answered this.',
        ),
        (
            'Mat uses "Make action item" on "x" in #tech',
            'Make action item" on "x" in #tech\nMat sees no message with "x" in #tech',
        ),
        ("Mat in private: shh", "my.story:3: Mat in private: shh\nNobody answered this."),
        ("Mat in #tech: /silent", "my.story:3: Mat in #tech: /silent\nNobody answered this."),
        ("Mat presses Undo", "my.story:3: Mat presses Undo\nMat sees no button [Undo]; there is no button"),
        ("Eve in #tech: /note", "my.story:3: Eve in #tech: /note\nEve is nobody here; there is Mat, TimT"),
        ("kill after chat.update", "my.story: the story is over and this never happened: the bot is killed"),
        ("Mat in #tech: /die", "my.story:3: Mat in #tech: /die\nThe bot ended by itself with exit code 7"),
    ],
)
async def test_what_does_not_hold_is_told_with_what_was_there_instead(
    perform: Perform, lines: str, failure: str
) -> None:
    outcome, printed = await perform(BEGINNING + lines)
    assert outcome.exit_code == 1
    assert failure in outcome.failure
    assert failure.splitlines()[-1] in printed


async def test_a_silent_answer_is_right_where_the_story_says_so(perform: Perform) -> None:
    outcome, _ = await perform(BEGINNING + "Mat in #tech: /silent\n    quiet\n")
    assert outcome.ok


async def test_a_story_that_cannot_be_read_is_a_failure(perform: Perform) -> None:
    outcome, printed = await perform("settings other.toml\nat 2019-07-08 08:55\n")
    assert outcome.exit_code == 1
    assert "There is no settings file" in printed
