"""What becomes of carried text, by what was said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meetings.agenda_lines.agenda_line import AgendaLine, Lasts
from meetings.carried.carried import Answer, Carried, LastMinutes, State, answered, carried_text, dropped
from meetings.carried.printing import with_carried
from meetings.carried.typed import as_typed
from meetings.closing.finishing import Team, finished
from meetings.minutes.body import Bullet, Paragraph, Remark
from meetings.minutes.draft import draft
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.parsing import parse
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section
from meetings.minutes.left import left_for_people
from tests.cast import RECORDED, ROSTER, calendar, day

INVESTIGATIONS = Section(Kind.FREE_TEXT, "Investigations", owner="May", none="Nothing")
NOTES = Section(Kind.FREE_TEXT, "Notes", owner="Bo")
LAYOUT = (INVESTIGATIONS, NOTES)
ABOUT = "disks\n    two of them\ntape"
TEXT = "# Tools, 1 July 2019\n\n## Investigations\n\n-   disks\n    -   two of them\n-   tape\n"
FIRST = LastMinutes(day("07-01"), TEXT)
LATER = LastMinutes(day("07-08"), TEXT + "-   robots\n")


def said(state: State, until: date | None = None, **changes: Any) -> Answer:
    return replace(Answer("Investigations", day("07-01"), state, ABOUT, ABOUT, "U0MAY", until), **changes)


def carried(*answers: Answer, last: LastMinutes = FIRST, meeting: str = "07-08", lines: Any = ()) -> Carried | None:
    found = carried_text(last, LAYOUT, lines, answers, day(meeting))
    return next(iter(found), None)


@pytest.mark.parametrize(
    ("answers", "last", "meeting", "state", "printed", "asked"),
    [
        pytest.param((), FIRST, "07-08", State.ASKED, "", ABOUT, id="nobody has said anything"),
        pytest.param((said(State.KEPT),), FIRST, "07-08", State.KEPT, ABOUT, "", id="kept"),
        pytest.param((said(State.CLEARED),), FIRST, "07-08", State.CLEARED, "", "", id="cleared"),
        pytest.param((said(State.KEPT, text="new\n    in it"),), FIRST, "07-08", State.KEPT, "new\n    in it", "",
                     id="edited"),
        pytest.param((said(State.KEPT, about="others"),), FIRST, "07-08", State.ASKED, "", ABOUT,
                     id="said of other words: the minutes were closed anew"),
        pytest.param((said(State.KEPT, section="Notes"),), FIRST, "07-08", State.ASKED, "", ABOUT,
                     id="said of another section"),
        pytest.param((said(State.KEPT),), LATER, "07-15", State.ASKED, "", f"{ABOUT}\nrobots",
                     id="kept once is asked about in a week again"),
        pytest.param((said(State.CLEARED),), LATER, "07-15", State.ASKED, "", f"{ABOUT}\nrobots",
                     id="what was cleared and stands there again is asked about"),
        pytest.param((said(State.STANDING, day("07-30")),), FIRST, "07-08", State.STANDING, ABOUT, "", id="standing"),
        pytest.param((said(State.STANDING, day("07-30")),), LATER, "07-15", State.ASKED, ABOUT, "robots",
                     id="what stands is printed, what came since is asked about"),
        pytest.param((said(State.STANDING, day("07-30")),), replace(FIRST, day=day("07-08")), "07-15",
                     State.STANDING, ABOUT, "", id="standing holds in later minutes"),
        pytest.param((said(State.STANDING, day("07-15")),), replace(FIRST, day=day("07-08")), "07-15",
                     State.ASKED, "", ABOUT, id="and is asked about again on its day"),
        pytest.param((said(State.STANDING, day("07-15")),), FIRST, "07-15", State.ASKED, "", ABOUT,
                     id="where no meeting was held meanwhile as well"),
        pytest.param((said(State.STANDING, day("07-30"), text="tape"),), replace(FIRST, day=day("07-08")), "07-15",
                     State.ASKED, "tape", "disks\n    two of them", id="only the lines that were said to stand"),
        pytest.param((said(State.STANDING, day("07-30")), said(State.CLEARED, day=day("07-08"))),
                     replace(FIRST, day=day("07-08")), "07-15", State.CLEARED, "", "", id="the later word counts"),
    ],
)  # fmt: skip
def test_what_was_said_counts_for_the_text_it_was_said_of(
    answers: tuple[Answer, ...], last: LastMinutes, meeting: str, state: State, *, printed: str, asked: str
) -> None:
    found = carried(*answers, last=last, meeting=meeting)
    assert found
    assert (found.state, as_typed(found.printed), as_typed(found.asked)) == (state, printed, asked)


def line(text: str) -> AgendaLine:
    return AgendaLine(1, "Investigations", text, Lasts.STANDING, "U0MAY", RECORDED)


def test_lines_that_the_draft_has_anyway_are_not_carried() -> None:
    assert as_typed(found.asked if (found := carried(lines=[line("Tape")])) else ()) == "disks\n    two of them"
    assert carried(last=LastMinutes(day("07-01"), TEXT.replace("-   disks\n    -   two of them\n", "")),
                   lines=[line("tape")]) is None  # fmt: skip
    kept = carried(said(State.KEPT), lines=[line("tape")])
    assert kept
    assert kept.state is State.KEPT, "what was said still counts"
    assert as_typed(kept.printed) == "disks\n    two of them"


@pytest.mark.parametrize(
    ("before", "state", "text", "becomes"),
    [
        pytest.param((), State.KEPT, None, said(State.KEPT), id="kept as it is"),
        pytest.param((), State.CLEARED, None, said(State.CLEARED), id="cleared"),
        pytest.param((), State.KEPT, "new", said(State.KEPT, text="new"), id="edited"),
        pytest.param((), State.KEPT, "", said(State.CLEARED), id="emptied is cleared"),
        pytest.param((), State.STANDING, None, said(State.STANDING, day("08-05")), id="asked again in four weeks"),
        pytest.param((said(State.KEPT, text="new"),), State.STANDING, None,
                     said(State.STANDING, day("08-05"), text="new"), id="what was edited stands as it is"),
        pytest.param((said(State.CLEARED, text="new"),), State.KEPT, None, said(State.KEPT, text="new"),
                     id="what was edited and cleared comes back"),
    ],
)  # fmt: skip
def test_what_is_remembered(before: tuple[Answer, ...], state: State, text: str | None, becomes: Answer) -> None:
    found = carried(*before)
    assert found
    assert answered(found, state, "U0MAY", day("07-08"), text) == becomes


def test_clearing_what_is_asked_about_leaves_what_stands() -> None:
    found = carried(said(State.STANDING, day("07-30")), last=LATER, meeting="07-15")
    assert found
    answer = answered(found, State.CLEARED, "U0MAY", day("07-15"))
    assert (answer.state, answer.text) == (State.KEPT, ABOUT)


def test_what_nobody_confirmed_and_what_is_gone_is_named() -> None:
    found = carried()
    assert found
    gone = dropped([found], LastMinutes(day("07-08"), TEXT.replace("-   tape\n", "")), LAYOUT)
    assert [(one.place.path, one.lines, one.owner) for one in gone] == [("Investigations", 1, "May")]
    assert dropped([found], LastMinutes(day("07-08"), TEXT), LAYOUT) == [], "somebody took the remark away around it"


def known(*answers: Answer, text: str = TEXT) -> Known:
    ours = calendar(sections=LAYOUT)
    texts = carried_text(LastMinutes(day("07-01"), text), LAYOUT, (), answers, day("07-08"))
    return Known(ours.occurrence(day("07-08")), ours, ROSTER, texts=texts)


def test_what_is_asked_about_stands_in_a_remark_below_the_word_that_there_is_nothing() -> None:
    text = render(draft(known()))
    assert (
        "## Investigations\n\nNothing\n\n<!-- convener: carried from Mon July 1, not confirmed (May):\n"
        "-   disks\n    -   two of them\n-   tape\n-->\n\n\n## Notes\n"
    ) in text
    read = read_finished("tools-2019-07-08.md", text, LAYOUT)
    assert isinstance(read, FinishedMinutes)
    remark = parse(read, LAYOUT).parts[0].body[-1]
    inside = (Bullet("disks", under=(Bullet("two of them"),)), Bullet("tape"))
    assert remark == Remark("carried from Mon July 1, not confirmed (May):", inside)


@pytest.mark.parametrize(
    "text",
    [
        "-   a --> b -- c --- <!-- d -->",
        "a paragraph -->\nof two lines",
        "-   one\n\n    its paragraph\n\n    ```\n    -->\n    ```",
    ],
)  # fmt: skip
def test_nothing_that_was_typed_ends_the_remark_early(text: str) -> None:
    closed = finish(render(draft(known(text=f"# Tools, 1 July 2019\n\n## Investigations\n\n{text}\n"))))
    assert closed.split("## Investigations")[1] == "\n\nNothing\n\n\n## Notes\n"


def test_finished_minutes_have_what_was_kept_and_no_remark() -> None:
    assert finish(render(draft(known()))) == finish(render(draft(replace(known(), texts=()))))
    kept = finish(render(draft(known(said(State.KEPT)))))
    assert "## Investigations\n\n-   disks\n    -   two of them\n-   tape\n\n\n## Notes\n" in kept


def finish(text: str) -> str:
    read = finished("tools-2019-07-08.md", text, Team(LAYOUT, ROSTER))
    assert isinstance(read, FinishedMinutes)
    return read.text


def test_carried_text_stands_below_what_the_section_has() -> None:
    found = carried(said(State.KEPT))
    assert found
    body = (Paragraph(("first",)), Bullet("disks"))
    assert with_carried(body, found, day("07-08")) == (
        Paragraph(("first",)), Bullet("disks", under=(Bullet("two of them"),)), Bullet("tape")
    )  # fmt: skip


def test_its_owner_is_asked_once_a_section() -> None:
    (left,) = left_for_people(known())
    assert left.text == "Investigations: 3 lines carried from Mon July 1 (May)."
    assert [(press.label, press.text) for press in left.presses] == [
        ("Keep Investigations", "carried keep Investigations from 2019-07-01"),
        ("Clear Investigations", "carried clear Investigations from 2019-07-01"),
    ]
    assert left_for_people(known(said(State.KEPT))) == left_for_people(known(said(State.CLEARED))) == []


def test_minutes_that_were_not_closed_are_named() -> None:
    (left, _) = left_for_people(replace(known(), unclosed=day("07-01")))
    assert left.text == "The minutes of Mon July 1 were not closed; this draft goes on from what was posted."
    assert left.presses == ()
