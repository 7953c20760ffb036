"""`convener import` of finished minutes: what is remembered of them, twice, out of order, and of names nobody has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from meetings.closing.items import NOT_SEEN
from posts.words.action_items import already_ended
from tests.bot.importing.team import FILES, ITEMS, brought, everything, people, rows
from tests.cast import RECORDED, item
from tests.meetings.minutes.finished.archive import CORPUS, of_the_archive

T = "Tools 2.3.0"


def test_an_archive_is_remembered_with_its_ledger(database: Path) -> None:
    result = brought(database, *FILES)
    assert result.exit_code == 0, result.output
    assert "6 meetings in all: 21 present; 7 announcements; 12 lines of duty" in result.output
    assert "0 lines not understood" in result.output
    gone = "not seen since {}, 2026"
    assert rows(database, ITEMS) == [
        (1, '["Ada"]', "build the configuration package (TOOLS-101)", T, "not seen", gone.format("Tue Jan 20")),
        (2, '["Bo"]', "write release notes", T, "not seen", gone.format("Mon Jan 5")),
        (3, '["May", "Bo"]', "order disks for the lab", "", "not seen", gone.format("Mon Jan 26")),
        (4, '["Noor Haddad"]', "measure it", "", "not seen", gone.format("Mon Jan 5")),
        (5, '["Bo"]', "publish the list of hosts", T, "not seen", gone.format("Mon Jan 12")),
        (6, '["Noor Haddad"]', "collect slides for the workshop", "", "not seen", gone.format("Mon Feb 2")),
        (7, '["Ada"]', "TOOLS-117: mend the installer", "Tools 2.3.1", None, ""),
        (8, '["Bo"]', "test the installer on three systems", "Tools 2.3.1", None, ""),
    ]  # fmt: skip
    seen = rows(database, "SELECT day FROM sightings WHERE number = 3 ORDER BY day")
    assert seen == [("2026-01-05",), ("2026-01-12",), ("2026-01-20",), ("2026-01-26",)]
    assert rows(database, "SELECT present FROM finished_minutes WHERE day = '2026-02-09'") == [
        ('["Ada", "Bo", "Noor Haddad"]',)
    ]
    assert rows(database, "SELECT COUNT(*), COUNT(DISTINCT day) FROM snapshots") == [(60, 6)]
    assert rows(database, "SELECT name, MIN(day), MAX(day), COUNT(*) FROM figures") == [
        ("open tickets", "2026-01-05", "2026-02-09", 6)
    ]
    assert rows(database, "SELECT COUNT(*) FROM posts") == [(0,)], "nothing is said in Slack"


def test_the_meetings_of_a_rolling_file_are_taken_one_by_one_the_oldest_first(database: Path) -> None:
    file = database.parent / "minutes.md"
    meetings = [
        f"## {day} February 2026\n\n### Software Team\n\n-   AI (Ada): {what}\n\n"
        for day, what in ((9, "paint it"), (2, "dry it"))
    ]
    file.write_text("# Tools Meeting\n\n" + "".join(meetings))
    result = brought(database, file)
    assert "2 meetings in all" in result.output
    assert rows(database, "SELECT day, name FROM finished_minutes ORDER BY day") == [
        ("2026-02-02", "minutes-2026-02-02.md"),
        ("2026-02-09", "minutes-2026-02-09.md"),
    ]
    assert [(row[2], row[4]) for row in rows(database, ITEMS)] == [("dry it", "not seen"), ("paint it", None)]


def test_what_has_ended_by_an_import_says_so() -> None:
    gone = replace(item(3, "order disks", "May"), ended=NOT_SEEN, why="not seen since Mon Jan 26, 2026")
    assert already_ended(gone, "somebody", RECORDED, RECORDED.date(), "UTC") == (
        "#3 has ended: not seen since Mon Jan 26, 2026 in the minutes that were imported."
    )


def test_importing_twice_changes_nothing(database: Path) -> None:
    brought(database, *FILES)
    before = everything(database)
    again = brought(database, *FILES)
    assert again.exit_code == 0
    assert "Mon Feb 9, 2026 (" in again.output
    assert again.output.count("was known before.") == 6
    assert everything(database) == before


def test_a_report_says_what_every_line_is_taken_as_and_changes_nothing(database: Path) -> None:
    before = everything(database)
    result = brought(database, "--report", *FILES)
    assert "    32  action item: AI (Ada): build the configuration package (TOOLS-101)\n" in result.output
    assert "     9  absence: May OOO Jan 7-9\n" in result.output
    assert "figures by state: 40 | +2 | Open\n" in result.output
    assert "action items: 1 new, 2 again, 2 not seen any more" in result.output
    assert result.output.endswith("This is a report: nothing was changed.\n")
    assert everything(database) == before


def test_minutes_of_earlier_meetings_change_no_open_item(database: Path) -> None:
    *earlier, last = FILES
    brought(database, last)
    still_open = [row for row in rows(database, ITEMS) if row[4] is None]
    brought(database, *earlier)
    assert [row for row in rows(database, ITEMS) if row[4] is None] == still_open
    assert len(still_open) == 2
    seen = rows(database, "SELECT day FROM sightings WHERE number = 1 ORDER BY day")
    assert seen == [("2026-02-09",)] or len(seen) > 1
    assert {row[4] for row in rows(database, ITEMS)} == {None, "not seen"}


def test_a_corrected_file_takes_the_place_of_the_first(database: Path) -> None:
    brought(database, *FILES)
    file = database.parent / FILES[-1].name
    file.write_text(FILES[-1].read_text().replace("-   Workshop slides are done", "-   AI (May): count the disks"))
    assert "action items: 1 new, 2 again" in brought(database, file).output
    assert [row[2] for row in rows(database, ITEMS) if row[4] is None][-1] == "count the disks"
    assert rows(database, "SELECT COUNT(*) FROM finished_minutes") == [(6,)]


def test_an_absence_that_is_not_over_is_recorded_once(database: Path) -> None:
    file = database.parent / "tools-2026-02-16.md"
    file.write_text("# Tools Meeting, 16 February 2026\n\n## Announcements\n\n-   May on leave until further notice\n")
    assert "1 absence recorded." in brought(database, file).output
    file.write_text(file.read_text() + "-   Ada OOO Feb 17\n")
    assert "absence recorded" not in brought(database, file).output
    assert rows(database, "SELECT person, last_day FROM absences") == [("May", None)]


def test_a_name_nobody_has_stays_as_written_and_is_told(database: Path) -> None:
    file = database.parent / "tools-2026-02-16.md"
    file.write_text("# Tools Meeting, 16 February 2026\n\n## Software Team\n\n-   AI (Zoe, Ada): paint it\n")
    result = brought(database, file)
    assert result.exit_code == 1
    assert "Names nobody on the roster has, with how many items are theirs: Zoe (1).\n" in result.output
    assert "`convener people` says whom each may be of" in result.output
    assert rows(database, ITEMS)[0][1] == '["Zoe", "Ada"]'


def test_whom_a_spelling_may_be_of_is_proposed_confirmed_and_never_guessed(database: Path) -> None:
    file = database.parent / "tools-2026-02-16.md"
    file.write_text(
        "# Tools Meeting, 16 February 2026\n\n**Attending:** Bo, Marco\n\n## Software Team\n\n"
        "-   AI (Noor Hadad): paint it\n-   AI (MayB, Bo): dry it\n"
    )
    brought(database, file)
    listed = people(database).output
    assert (
        "  Noor Hadad: 1 action item; perhaps Noor Haddad: convener people --alias 'Noor Haddad=Noor Hadad'" in listed
    )
    assert "  MayB: 1 action item; perhaps May: convener people --alias 'May=MayB'" in listed
    assert "  Marco: present at 1 meeting" in listed
    result = people(database, "--alias", "May=MayB", "--alias", "Noor Haddad=Noor Hadad")
    assert result.output.splitlines() == [
        "MayB is May from now on; 1 open action item of that name is theirs.",
        "Noor Hadad is Noor Haddad from now on; 1 open action item of that name is theirs.",
    ]
    assert [row[1] for row in rows(database, ITEMS)] == ['["Noor Haddad"]', '["May", "Bo"]']
    assert "MayB" not in people(database).output.partition("Names in finished")[2]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Zoe=Zo", "NAME=ALIAS with a name of the roster, such as 'Mat=MatS'"),
        ("May", "NAME=ALIAS with a name of the roster"),
        ("May=Bo", "Bo"),
    ],
)
def test_an_alias_that_cannot_be_changes_nothing(database: Path, said: str, why: str) -> None:
    before = everything(database)
    result = people(database, "--alias", "Bo=Bobby", "--alias", said)
    assert result.exit_code == 2
    assert why in result.stderr
    assert everything(database) == before


@of_the_archive
def test_all_of_the_archive_is_imported_without_an_unexplained_line(
    database_of_the_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = database_of_the_archive
    files = sorted(Path(CORPUS, "minutes").glob("*.md"))
    result = brought(database, *files)
    totals = next(line for line in result.output.splitlines() if " meetings in all: " in line)
    with capsys.disabled():
        print(f"\n{totals}")  # noqa: T201
    assert totals.startswith("189 meetings in all: ")
    assert "; 0 lines not understood." in totals
    assert rows(database, "SELECT COUNT(*) FROM finished_minutes") == [(189,)]
    newest = rows(database, "SELECT MAX(day) FROM finished_minutes")[0][0]
    still_open = rows(database, "SELECT number FROM action_items WHERE ended IS NULL")
    assert len(still_open) == 4
    for (number,) in still_open:
        assert rows(database, f"SELECT MAX(day) FROM sightings WHERE number = {number}") == [(newest,)]
    before = everything(database)
    brought(database, *files)
    assert everything(database) == before
