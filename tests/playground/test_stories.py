"""Stories: what the parser knows, what the runner checks, and what a reader sees."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from playground.story.forms import EXPECTATIONS, STEPS
from playground.story.parse import StoryError, parse_action, parse_story
from playground.story.run import Outcome, play
from playground.story.steps import (
    Answers,
    At,
    Drops,
    Expectation,
    KillAround,
    Operate,
    Picks,
    Presses,
    Types,
)
from playground.story.transcript import Transcript

BEGINNING = "settings team.toml\nat 2019-07-08 08:55\n"
HERE = Path("my.story")
Perform = Callable[[str], Any]


@pytest.fixture
def perform(bot: list[str], manifest: dict[str, Any], team: Path) -> Perform:
    """Play the lines of a story; its outcome and its transcript."""

    async def play_lines(lines: str) -> tuple[Outcome, str]:
        path = team.with_name("my.story")
        path.write_text(lines, encoding="utf-8")
        printed = io.StringIO()
        out = Transcript(Console(file=printed, width=100, highlight=False))
        return await play(path, bot, manifest, out=out), printed.getvalue()

    return play_lines


def test_every_form_the_parser_knows_is_documented() -> None:
    documented = Path(__file__).parents[2].joinpath("docs/stories.md").read_text(encoding="utf-8")
    shapes = [form.shape for form in STEPS] + [form.shape for form in EXPECTATIONS]
    assert [shape for shape in shapes if f"#### `{shape}`\n" not in documented] == []


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("at 2019-07-08 08:55", At(datetime(2019, 7, 8, 8, 55))),
        ("at 2019-07-08 08:55:30", At(datetime(2019, 7, 8, 8, 55, 30))),
        ("Mat in #tech: /ooo July 15-17", Types("Mat", "#tech", "/ooo July 15-17")),
        ("Marco Mambelli in #tech: in private: x", Types("Marco Mambelli", "#tech", "in private: x")),
        ("Mat in private: hello", Types("Mat", "private", "hello")),
        ('Mat in #tech thread "a: b": hello: c', Types("Mat", "#tech", "hello: c", "a: b")),
        ('Mat presses Undo in "TimT in #tech: x"', Presses("Mat", "Undo", 1, "TimT in #tech: x")),
        ("Mat in #tech: TimT presses Undo", Types("Mat", "#tech", "TimT presses Undo")),
        ("Mat presses Undo", Presses("Mat", "Undo")),
        ("Mat presses [Record again] twice", Presses("Mat", "Record again", 2)),
        ('Mat presses Undo in "Mat is out"', Presses("Mat", "Undo", 1, "Mat is out")),
        ('Mat presses Undo twice in "Mat is out"', Presses("Mat", "Undo", 2, "Mat is out")),
        ('Mat picks "A in b" in Put under', Picks("Mat", "A in b", "Put under")),
        ('Mat picks "A" in {Put under} in "in #tech: x"', Picks("Mat", "A", "Put under", "in #tech: x")),
        ("Slack answers 429 to chat.postMessage", Answers("429", "chat.postMessage")),
        (
            "Slack answers 429 to chat.update retry after 90 3 times",
            Answers("429", "chat.update", retry_after=90, times=3),
        ),
        ("Slack answers not_in_channel to response_url", Answers("not_in_channel", "response_url")),
        ("Slack drops upload 2 times", Drops("upload", 2)),
        ("kill before chat.postMessage", KillAround("before", "chat.postMessage")),
        ("kill after files.completeUploadExternal", KillAround("after", "files.completeUploadExternal")),
        ("kill", Operate("kill")),
    ],
)
def test_a_step_is_understood(line: str, action: object) -> None:
    assert parse_action(line) == action


@pytest.mark.parametrize(
    ("line", "expectation"),
    [
        ("private: x: y", Expectation("private", "x: y")),
        ("not private TimT: x", Expectation("private", "x", negated=True, person="TimT")),
        ("private Marco Mambelli: x", Expectation("private", "x", person="Marco Mambelli")),
        ("private exactly 2: x", Expectation("private", "x", exactly=2)),
        ("private TimT exactly 2: x", Expectation("private", "x", exactly=2, person="TimT")),
        ("not #tech: x", Expectation("channel", "x", negated=True, channel="#tech")),
        ("#tech exactly 1: x", Expectation("channel", "x", exactly=1, channel="#tech")),
        ("file exactly 0: x", Expectation("file", "x", exactly=0)),
        ("not file: TODO", Expectation("file", "TODO", negated=True)),
        ("quiet", Expectation("quiet")),
        ("pings nobody", Expectation("pings nobody")),
    ],
)
def test_an_expectation_is_understood(line: str, expectation: Expectation) -> None:
    story = parse_story(f"{BEGINNING}# a comment\n\nkill\n    # another\n    {line}\n", HERE)
    assert [found.expectation for found in story.steps[-1].expected] == [expectation]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ("at 2019-07-08 08:55", "my.story:1: the first step is `settings FILE`"),
        ("# nothing", "my.story:1: the first step is `settings FILE`"),
        (
            f"{BEGINNING}Mat dances",
            'my.story:3: "Mat dances" is not a step. It is one of:\n    settings FILE',
        ),
        (f"{BEGINNING}    loudly", 'my.story:3: "loudly" is not an expectation. It is one of:\n    quiet'),
        ("    quiet", "my.story:1: an indented line says what must hold of the step above it; there is none"),
        ("settings a.toml\nat 2019-02-30 08:55", "my.story:2: 2019-02-30 08:55 is no date and time"),
        (f"{BEGINNING}Slack answers 418 to auth.test", "my.story:3: Slack answers 429, 500, 502, 503, or"),
        ("settings a.toml\nkill", "my.story:2: say first what time it is: `at YYYY-MM-DD HH:MM`"),
        (f"{BEGINNING}settings b.toml", "my.story:3: there is one `settings FILE`"),
        (f"{BEGINNING}note: hello\n    quiet", "my.story:4: nothing follows from a note"),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_what_is_possible(lines: str, complaint: str) -> None:
    with pytest.raises(StoryError) as caught:
        parse_story(lines, HERE)
    assert str(caught.value).startswith(complaint)


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
Guest Gail in #tech: /upload # Minutes
    file: # Minutes
    file exactly 1: Minutes
    not file: TODO
Mat in private: /note secret
    private: secret
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
        ("Mat in private: shh", "my.story:3: Mat in private: shh\nNobody answered this message."),
        ("Mat in #tech: /silent", "my.story:3: Mat in #tech: /silent\nNobody answered this command."),
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
