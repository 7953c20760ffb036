"""What the parser of stories understands, and how it complains."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from playground.story.forms import EXPECTATIONS, STEPS
from playground.story.parse import StoryError, parse_action, parse_story
from playground.story.source_steps import SourceAnswers, SourceCounts, SourceHides, SourceTicket
from playground.story.steps import (
    Answers,
    At,
    CalendarAnswers,
    CalendarHas,
    CommandLine,
    Drops,
    Ends,
    EndsSocket,
    Expectation,
    Fails,
    Fills,
    JiraAnswers,
    Jumps,
    KillAround,
    Note,
    Operate,
    Picks,
    Presses,
    ReadsCalendar,
    Reconnects,
    SetsTopic,
    Ticks,
    Types,
    Uses,
)

BEGINNING = "settings team.toml\nat 2019-07-08 08:55\n"
HERE = Path("my.story")


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
        ('Mat drops a.md in #tech thread "8 July"', Drops("Mat", "#tech", "a.md", "8 July")),
        ("Mat drops a.md in #tech", Drops("Mat", "#tech", "a.md")),
        ("Mat drops the file of #tech", Drops("Mat", "#tech")),
        (
            r'Mat drops the file of #tech with "a\nb" in place of "c", "" in place of "d, e"',
            Drops("Mat", "#tech", edits=(("a\nb", "c"), ("", "d, e"))),
        ),
        ("Mat ticks Ada, Bo B", Ticks("Mat", ("Ada", "Bo B"))),
        ('Mat unticks Ada in "in #tech: x"', Ticks("Mat", ("Ada",), "in #tech: x", off=True)),
        ('Mat picks "A in b" in Put under', Picks("Mat", "A in b", "Put under")),
        ('Mat picks "A" in {Put under} in "in #tech: x"', Picks("Mat", "A", "Put under", "in #tech: x")),
        ('Mat uses "Make action item" on "a: b"', Uses("Mat", "Make action item", "a: b")),
        ('Mat uses "Make" on "in #tech: b" in #tech', Uses("Mat", "Make", "in #tech: b", "#tech")),
        ('Mat fills "What" with "say "hi" in #tech: now"', Fills("Mat", "What", 'say "hi" in #tech: now')),
        ('Mat fills "What" with ""', Fills("Mat", "What", "")),
        ("Marco Mambelli submits", Ends("Marco Mambelli", "submits")),
        ("Mat closes", Ends("Mat", "closes")),
        ("Mat sets the topic of #tech to: in #x: y", SetsTopic("Mat", "#tech", "in #x: y")),
        ('Mat reads the calendar "Yours"', ReadsCalendar("Mat", "Yours")),
        ('Mat reads the calendar "Tools Meeting" by the old address', ReadsCalendar("Mat", "Tools Meeting", True)),
        ('the team calendar has "Mat OOO" on 2019-07-15', CalendarHas("Mat OOO", *2 * [date(2019, 7, 15)])),
        (
            'the team calendar has "Mat OOO" on 2019-07-15 to 2019-07-17',
            CalendarHas("Mat OOO", date(2019, 7, 15), date(2019, 7, 17)),
        ),
        ('the team calendar has no "Mat OOO"', CalendarHas("Mat OOO")),
        ("the team calendar answers 404", CalendarAnswers("404")),
        ("Jira answers 429 to TOOLS-7 retry after 120", JiraAnswers(429, "TOOLS-7", 120)),
        ("bugs has 12 Open", SourceCounts("bugs", 12, "Open")),
        ("osg-bugs has 0 Ready for Testing", SourceCounts("osg-bugs", 0, "Ready for Testing")),
        ("desk has 12 in review", SourceCounts("desk", 12, "in review")),
        ("bugs has TOOLS-7 in In Progress", SourceTicket("bugs", "TOOLS-7", "In Progress")),
        ("desk has #104 in open", SourceTicket("desk", "104", "open")),
        (
            "code has o/r#63 in open called a, b in #tech: c",
            SourceTicket("code", "o/r#63", "open", None, "a, b in #tech: c"),
        ),
        ("bugs has A-1 in Ready for Testing", SourceTicket("bugs", "A-1", "Ready for Testing")),
        (
            "bugs has A-1 in Ready for Testing for OSG 3.5.0, 3.4.33 called Wait for 5 minutes",
            SourceTicket("bugs", "A-1", "Ready for Testing", ("OSG 3.5.0", "3.4.33"), "Wait for 5 minutes"),
        ),
        ("bugs answers 502", SourceAnswers("bugs", "502")),
        ("bugs answers 429 retry after 90 2 times", SourceAnswers("bugs", "429", 90, 2)),
        ("bugs answers nothing 3 times", SourceAnswers("bugs", "nothing", times=3)),
        ("the account of bugs sees half", SourceHides("bugs")),
        ("Mat in #tech: bugs has 12 Open", Types("Mat", "#tech", "bugs has 12 Open")),
        ("note: bugs has 12 Open", Note("bugs has 12 Open")),
        ('Mat fills "What" with "bugs answers half"', Fills("Mat", "What", "bugs answers half")),
        ("the team calendar answers too much 2 times", CalendarAnswers("too much", 2)),
        ("Slack answers 429 to chat.postMessage", Answers("429", "chat.postMessage")),
        (
            "Slack answers 429 to chat.update retry after 90 3 times",
            Answers("429", "chat.update", retry_after=90, times=3),
        ),
        ("Slack answers not_in_channel to response_url", Answers("not_in_channel", "response_url")),
        (
            "Slack answers 503 to everything for 20 minutes",
            Answers("503", "everything", minutes=20),
        ),
        ("Slack drops upload 2 times", Fails("drop", "upload", 2)),
        ("Slack loses chat.update", Fails("lose", "chat.update")),
        ("Slack garbles auth.test", Fails("garble", "auth.test")),
        ("Slack is slow to answer everything 3 times", Fails("slow", "everything", 3)),
        ("Slack disconnects: link_disabled", EndsSocket("disconnect", "link_disabled")),
        ("Slack drops the socket", EndsSocket("drop")),
        ("the socket goes silent", EndsSocket("silence")),
        ("the bot reconnects within 5 s", Reconnects(5)),
        ("the clock jumps to 2019-07-08 07:55", Jumps(datetime(2019, 7, 8, 7, 55))),
        ("kill before chat.postMessage", KillAround("before", "chat.postMessage")),
        ("kill after files.completeUploadExternal", KillAround("after", "files.completeUploadExternal")),
        ("kill", Operate("kill")),
        ("convener import 'my rota.txt' --report", CommandLine(("import", "my rota.txt", "--report"))),
    ],
)
def test_a_step_is_understood(line: str, action: object) -> None:
    assert parse_action(line) == action


@pytest.mark.parametrize(
    ("line", "expectation"),
    [
        ("private: x: y", Expectation("private", "x: y")),
        ("not printed: x", Expectation("printed", "x", negated=True)),
        ("exit code 1", Expectation("exit code", exactly=1)),
        ("not private TimT: x", Expectation("private", "x", negated=True, person="TimT")),
        ("private Marco Mambelli: x", Expectation("private", "x", person="Marco Mambelli")),
        ("private exactly 2: x", Expectation("private", "x", exactly=2)),
        ("private TimT exactly 2: x", Expectation("private", "x", exactly=2, person="TimT")),
        ("not #tech: x", Expectation("channel", "x", negated=True, channel="#tech")),
        ("#tech exactly 1: x", Expectation("channel", "x", exactly=1, channel="#tech")),
        ("file exactly 0: x", Expectation("file", "x", exactly=0)),
        ("picture: 3 on Mon July 1", Expectation("picture", "3 on Mon July 1")),
        ("picture exactly 1: Weeks", Expectation("picture", "Weeks", exactly=1)),
        ("not file: Nothing", Expectation("file", "Nothing", negated=True)),
        ("group @triage: Mat, Bo", Expectation("group", "Mat, Bo", group="@triage")),
        ("topic #tech: x | y", Expectation("topic", "x | y", channel="#tech")),
        ("not topic #tech: x", Expectation("topic", "x", negated=True, channel="#tech")),
        ("told TimT exactly 0", Expectation("told", person="TimT", exactly=0)),
        ("told Marco Mambelli at most 3", Expectation("told", person="Marco Mambelli", at_most=3)),
        ("posted #tech exactly 2", Expectation("posted", channel="#tech", exactly=2)),
        ("posted #tech at most 2", Expectation("posted", channel="#tech", at_most=2)),
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
        (f"{BEGINNING}Slack answers 429", 'my.story:3: "Slack answers 429" is not a step.'),
        (f"{BEGINNING}bugs answers nonsense", 'my.story:3: "bugs answers nonsense" is not a step.'),
        (f"{BEGINNING}the bugs has 3 Open", 'my.story:3: "the bugs has 3 Open" is not a step.'),
        (f"{BEGINNING}Slack answers 418 to auth.test", "my.story:3: Slack answers 429, 500, 502, 503, or"),
        ("settings a.toml\nkill", "my.story:2: say first what time it is: `at YYYY-MM-DD HH:MM`"),
        (f"{BEGINNING}settings b.toml", "my.story:3: there is one `settings FILE`"),
        (f"{BEGINNING}connect by HTTP", "my.story:3: `connect by HTTP` stands directly after `settings FILE`"),
        (f"{BEGINNING}note: hello\n    quiet", "my.story:4: nothing follows from a note"),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_what_is_possible(lines: str, complaint: str) -> None:
    with pytest.raises(StoryError) as caught:
        parse_story(lines, HERE)
    assert str(caught.value).startswith(complaint)
