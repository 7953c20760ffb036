"""Finished minutes read back: every line of every file is taken as something, once, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.minutes.finished.blocks import MOST_CHARACTERS
from meetings.minutes.finished.figures import Cell, FinishedCounter, StateRow, cells_typed, counter_in, row_in, table_of
from meetings.minutes.finished.items import FORMS, FinishedItem, item_in
from meetings.minutes.finished.minutes import FinishedMinutes, NotMinutes, read_finished
from meetings.minutes.finished.sections import kind_of
from meetings.minutes.finished.taking import Duty, TakenAs
from meetings.minutes.layout import Kind, Section
from meetings.people import Roster
from tests.cast import ADA, BO

ROSTER = Roster((ADA, BO))
WEEK = """# Tools Meeting,  8 July 2019

**Coordinates:** <https://meet.example.org/tools>  
**Attending:** Ada, Bo and Noor Haddad <!-- convener: expected May -->


## Announcements

-   Ada OOO July 15-17
-   Next week's meeting is cancelled
-   Retreat in autumn


### Triage Duty

-   This week: Ada
-   Next week: ???
-   9 (+1) open tickets
-   n/a (the desk does not answer) open requests


### Jira (as of Monday)

| # of tickets | &Delta; | State |
|---|---|---|
| 155 | &minus;17 | Open |
| 28 | (+9) | In Progress |


## Software Team

-   Tools 3.4.32  
    -   AI (Ada, Bo): build it
        again
-   None this week

Words of somebody.


## Release Team

| 3.4.32 | &Delta; | Status |
| - | - | - |
| 9 | -2 | Open |
| 9 | Open |
| many | -2 | Open |

-   Tools 3.4.32
    -   Ready for Testing
        -   cctools 7.0
    -   Ready for Release
        -   Nothing yet

### 3.5.0

-   Testing
    -   xrootd
"""  # noqa: W291


def read(text: str = WEEK, name: str = "tech-2019-07-08.md") -> FinishedMinutes:
    found = read_finished(name, text, (), ROSTER)
    assert isinstance(found, FinishedMinutes)
    return found


def taken(found: FinishedMinutes, what: TakenAs) -> list[str]:
    return [one.text for one in found.of(what)]


def test_every_line_is_taken_as_something_once_and_the_file_is_given_back_as_it_is() -> None:
    found = read()
    lines = Counter(number for one in found.taken for number in range(one.first, one.last + 1))
    assert lines == {number: 1 for number, line in enumerate(found.lines, start=1) if line.strip()}
    assert found.text == WEEK
    assert read(found.text) == found


def test_the_parts_of_a_week() -> None:
    found = read()
    assert (found.day, found.remarks) == (date(2019, 7, 8), ())
    assert [(section.kind, section.path[-1]) for section in found.sections] == [
        (Kind.ANNOUNCEMENTS, "Announcements"),
        (Kind.ROTA, "Triage Duty"),
        (Kind.METRICS, "Jira (as of Monday)"),
        (Kind.ACTION_ITEMS, "Software Team"),
        (Kind.QUERY_LIST, "Release Team"),
        (Kind.QUERY_LIST, "3.5.0"),
    ]
    assert found.sections[2].path == ("Announcements", "Jira (as of Monday)")
    assert [one.value for one in found.of(TakenAs.ATTENDING)] == [("Ada", "Bo", "Noor Haddad")]
    assert [one.value for one in found.of(TakenAs.COORDINATES)] == ["<https://meet.example.org/tools>"]
    assert [one.value for one in found.of(TakenAs.DUTY)] == [Duty("Ada", is_next=False), Duty("???", is_next=True)]
    assert [one.value for one in found.of(TakenAs.COUNTER)] == [
        FinishedCounter("open tickets", Cell(9, 1)),
        FinishedCounter("open requests", None),
    ]
    assert taken(found, TakenAs.ABSENCE) == ["Ada OOO July 15-17"]
    assert taken(found, TakenAs.MEETING) == ["Next week's meeting is cancelled"]
    assert taken(found, TakenAs.ANNOUNCEMENT) == ["Retreat in autumn"]
    (item,) = found.of(TakenAs.ITEM)
    assert (item.value, item.under) == (FinishedItem("Ada, Bo", "build it again"), ("Tools 3.4.32",))
    assert taken(found, TakenAs.NOTHING) == ["None this week", "Nothing yet"]
    listed = {one.text: one.under for one in found.of(TakenAs.LISTED)}
    assert listed == {"cctools 7.0": ("Tools 3.4.32", "Ready for Testing"), "xrootd": ("Testing",)}
    assert [one.value for one in found.of(TakenAs.FIGURES)] == [
        StateRow("Open", (Cell(155, -17),)),
        StateRow("In Progress", (Cell(28, 9),)),
        StateRow("Open", (Cell(9, -2),)),
    ]


def test_what_is_wrong_with_a_table_is_said_with_its_line() -> None:
    assert [(one.first, one.value) for one in read().unexplained] == [
        (45, "the row has 2 cells, and the head of its table 3"),
        (46, '"many" is no count of 3.4.32'),
    ]


@pytest.mark.parametrize("example", FORMS)
def test_every_form_of_an_action_item_reads_its_own_example(example: str) -> None:
    found = item_in(example)
    assert found is not None
    assert found.what == "build it"
    assert found.names in {"Mat", "Mat/Carl", ""}


@pytest.mark.parametrize(
    ("line", "names", "what"),
    [
        pytest.param(
            "AI (Brian (not here)): simplify it", "Brian (not here)", "simplify it", id="a remark in the name"
        ),
        pytest.param("AI( BrianL, TimT): test", "BrianL, TimT", "test", id="blanks"),
        pytest.param("AI (Ada):", "Ada", "", id="followed by its own list"),
        pytest.param("Action Item (Ada): call", "Ada", "call", id="written out"),
        pytest.param("AI (Ada) - call", "Ada", "call", id="a dash"),
        pytest.param("AI (Ada) call?", "Ada", "call?", id="neither"),
        pytest.param("It is out.AI (Ada): tell them", "Ada", "tell them", id="behind another sentence"),
    ],
)
def test_this_is_an_action_item(line: str, names: str, what: str) -> None:
    assert item_in(line) == FinishedItem(names, what)


@pytest.mark.parametrize("line", ["AIDE is installed", "There will be action items from this.", "aid (Ada): x"])
def test_this_is_none(line: str) -> None:
    assert item_in(line) is None


@pytest.mark.parametrize(
    ("line", "cell"),
    [
        pytest.param("9 (+1) open tickets", Cell(9, 1), id="more"),
        pytest.param("9 (&minus;3) open tickets", Cell(9, -3), id="an entity"),
        pytest.param("9 (—3) open tickets", Cell(9, -3), id="a long dash"),
        pytest.param("9 (0) open tickets", Cell(9, 0), id="none"),
        pytest.param("9 (+) open tickets", Cell(9, None), id="a sign alone"),
        pytest.param("9 (+1 since Mon July 1) open tickets", Cell(9, 1), id="with its base"),
        pytest.param("9 (new) open tickets", Cell(9, None), id="the first"),
    ],
)
def test_this_is_a_counter(line: str, cell: Cell) -> None:
    assert counter_in(line) == FinishedCounter("open tickets", cell)


def test_a_table_of_several_versions_has_a_cell_for_each() -> None:
    table = table_of(["3.4", "&Delta;", "Both", "&Delta;", "Total", "&Delta;;", "Status"])
    assert table is not None
    assert table.columns == ("3.4", "Both", "Total")
    assert row_in(table, ["1", "+0", "2", "-1", "3", "&minus;", "Open"]) == StateRow(
        "Open", (Cell(1, 0), Cell(2, -1), Cell(3, None))
    )
    assert table_of(["Service", "Status"]) is None, "it counts nothing"
    assert table_of(["Version", "Release"]) is None
    assert cells_typed(r"| a \| b | c |") == 2


def test_the_kind_of_a_section_is_what_the_layout_says() -> None:
    layout = [Section(Kind.FREE_TEXT, "Release Team"), Section(Kind.ROTA, "On Call", aliases=("Pager",))]
    assert kind_of("release team", layout) is Kind.FREE_TEXT
    assert kind_of("Pager (this month)", layout) is Kind.ROTA
    assert kind_of("Release Team", ()) is Kind.QUERY_LIST
    assert kind_of("Anything else", layout) is Kind.FREE_TEXT


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("notes.md", "# Tools Meeting\n", "neither its name nor its title has a date", id="no date"),
        pytest.param(
            "tech-2019-07-08.md", "x" * (MOST_CHARACTERS + 1), "more than 1,000,000 characters", id="too long"
        ),
    ],
)
def test_this_is_no_file_of_minutes(name: str, text: str, said: str) -> None:
    found = read_finished(name, text)
    assert isinstance(found, NotMinutes)
    assert said in found.why


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        pytest.param("# Tools Meeting, 9 July 2019\n", "its title says Tue July 9, 2019", id="another day"),
        pytest.param("-   a line\n", "it has no title", id="no title"),
        pytest.param("# T, 8 July 2019\n## A\n### D\n### D\n", 'there are 2 headings "D" beside each', id="twice"),
    ],
)
def test_what_is_odd_is_remarked(text: str, remark: str) -> None:
    assert any(remark in said for said in read(text).remarks)


@given(st.text(alphabet=st.sampled_from("#-*|`<>!:.()[]&\\ \t\n\r0123456789abAI"), max_size=400))
def test_any_text_is_taken_whole(text: str) -> None:
    found = read(text)
    lines = Counter(number for one in found.taken for number in range(one.first, one.last + 1))
    filled = {number for number, line in enumerate(found.lines, start=1) if line.strip()}
    assert filled <= set(lines)
    assert read(found.text) == found
