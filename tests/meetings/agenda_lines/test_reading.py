"""What a typed line says: its section, its words, and how long it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from meetings.agenda_lines.agenda_line import Lasts
from meetings.agenda_lines.reading import ReadLine, Typing, read_again, read_in, read_line
from meetings.dated_text.doubts import Doubt
from meetings.minutes.layout import Kind, Section
from tests.cast import BO, ROSTER, day

SECTIONS = (
    Section(Kind.ANNOUNCEMENTS, "Announcements"),
    Section(Kind.ACTION_ITEMS, "Software Team", members=("software",)),
    Section(Kind.FREE_TEXT, "Support Update", level=3),
    Section(Kind.FREE_TEXT, "Ongoing", level=3),
)
TYPING = Typing(SECTIONS, ROSTER, BO, day("07-08"), day("07-08"))


def read(typed: str, typing: Typing = TYPING) -> ReadLine:
    line = read_line(typed, typing)
    assert isinstance(line, ReadLine)
    return line


@pytest.mark.parametrize(
    ("typed", "path", "text"),
    [
        pytest.param("Note: bring a mug", "Software Team", "Note: bring a mug", id="no section: the home"),
        pytest.param("see https://x.example.org", "Software Team", "see https://x.example.org", id="a link's colon"),
        pytest.param("ongoing: the move", "Software Team/Ongoing", "the move", id="a section"),
        pytest.param("ongoing: a: b", "Software Team/Ongoing", "a: b", id="a second colon is text"),
        pytest.param("support UCSD: new CE", "Software Team/Support Update", "UCSD (Bo): new CE", id="a site"),
        pytest.param("support: UCSD: new CE", "Software Team/Support Update", "UCSD (Bo): new CE", id="a second colon"),
        pytest.param("support CMS / NERSC: new CE", "Software Team/Support Update", "CMS / NERSC (Bo): new CE",
                     id="a site of three words"),
        pytest.param("support UCSD (Ada, May): new CE", "Software Team/Support Update", "UCSD (Ada, May): new CE",
                     id="by others, as typed"),
        pytest.param("support: docs: too old", "Software Team/Support Update", "docs: too old", id="small: no site"),
        pytest.param("support: GGUS ticket with Doug Johnson: closed", "Software Team/Support Update",
                     "GGUS ticket with Doug Johnson: closed", id="five words: no site"),
        pytest.param("ongoing UCSD: new CE", "Software Team", "ongoing UCSD: new CE", id="no section of sites"),
        pytest.param("two\nlines", "Software Team", "two lines", id="one line"),
    ],
)  # fmt: skip
def test_a_line_has_a_section_and_its_words(typed: str, path: str, text: str) -> None:
    line = read(typed)
    assert (line.place.path, line.text) == (path, text)


def test_the_settings_say_which_sections_have_sites() -> None:
    chosen = (*SECTIONS[:3], replace(SECTIONS[3], sites=True))
    typing = replace(TYPING, sections=chosen)
    assert read("ongoing: UCSD: new CE", typing).text == "UCSD (Bo): new CE"
    assert read("support: UCSD: new CE", typing).text == "UCSD: new CE"


@pytest.mark.parametrize(
    ("typed", "lasts", "last_day"),
    [
        pytest.param("Doc focus July 25", Lasts.DATED, "07-25", id="a date to come"),
        pytest.param("Doc focus Thursday at 13:30", Lasts.DATED, "07-11", id="a weekday"),
        pytest.param("School next week", Lasts.DATED, "07-19", id="a week"),
        pytest.param("A July 11, B July 25", Lasts.DATED, "07-25", id="two dates: the later"),
        pytest.param("Move on 8/2", Lasts.DATED, "08-02", id="in numbers"),
        pytest.param("3/4 of the hosts moved", Lasts.ONCE, None, id="a share"),
        pytest.param("9/30 hosts moved", Lasts.ONCE, None, id="a share that may be a far date"),
        pytest.param("All Hands March 19", Lasts.ONCE, None, id="next year"),
        pytest.param("Meets every Friday", Lasts.ONCE, None, id="recurring"),
        pytest.param("Build it", Lasts.ONCE, None, id="no date"),
        pytest.param("Bring a mug until July 19", Lasts.STANDING, "07-19", id="until a day"),
        pytest.param("Registration is open until July 19", Lasts.DATED, "07-19", id="until, in a sentence"),
    ],
)
def test_a_line_with_a_date_stands_until_it_has_passed(typed: str, lasts: Lasts, last_day: str | None) -> None:
    line = read(typed)
    assert (line.lasts, line.last_day) == (lasts, day(last_day) if last_day else None)


def test_a_date_before_the_next_meeting_stands_once() -> None:
    late = replace(TYPING, today=day("07-09"), coming=day("07-15"))
    assert read("Doc focus Thursday", late).lasts is Lasts.ONCE
    assert read("Doc focus Thursday", replace(TYPING, coming=None)).lasts is Lasts.ONCE


@pytest.mark.parametrize(
    ("typed", "text", "first", "last"),
    [
        pytest.param("standing Ongoing: Accounting", "Accounting", None, None, id="always"),
        pytest.param("every week ongoing: Accounting", "Accounting", None, None, id="every week"),
        pytest.param("standing: Accounting", "Accounting", None, None, id="at home"),
        pytest.param(
            "standing from July 15 until Sep 3 Ongoing: the move", "the move", "07-15", "09-03", id="both ends"
        ),
        pytest.param("standing Ongoing: the move until Sep 3", "the move", None, "09-03", id="the end behind it"),
        pytest.param("Standing until next Friday, ongoing: a", "a", None, "07-19", id="in words"),
    ],
)
def test_a_standing_line_stands_in_every_draft(typed: str, text: str, first: str | None, last: str | None) -> None:
    line = read(typed)
    assert (line.lasts, line.text) == (Lasts.STANDING, text)
    assert (line.first_day, line.last_day) == (day(first) if first else None, day(last) if last else None)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("standing from Aug 12 until July 29 ongoing: a", "Mon July 29 is before Mon Aug 12"),
        ("standing until July 12 ongoing: a", "Fri July 12 is before Mon July 15"),
    ],
)
def test_a_standing_line_that_would_stand_in_no_minutes_is_asked_about(typed: str, sentence: str) -> None:
    doubt = read_line(typed, replace(TYPING, today=day("07-09"), coming=day("07-15")))
    assert isinstance(doubt, Doubt)
    assert sentence in doubt.sentence


@pytest.mark.parametrize(
    "typed", ["standing desks for everybody", "every week we lose a disk", "standing desks: who pays?", "standing"]
)
def test_what_only_begins_like_a_standing_line_is_text(typed: str) -> None:
    line = read(typed)
    assert (line.lasts, line.text) == (Lasts.ONCE, typed)


def test_announcements_are_announcements() -> None:
    announcement = read("announcements: bring a mug until July 19")
    assert announcement.is_announcement
    assert announcement.text == "bring a mug until July 19", "it is read as /announce reads it"
    assert not read("bring a mug").is_announcement


def test_nothing_to_add_is_nothing() -> None:
    assert read_line("", TYPING) is None
    assert read_line("support:", TYPING) is None
    assert read_line("anything", replace(TYPING, sections=())) is None


def test_a_day_in_doubt_is_asked_about_with_its_section_and_taken_word_for_word_if_wanted() -> None:
    doubt = read_line("support UCSD: down on Thursday July 24", TYPING)
    assert isinstance(doubt, Doubt)
    assert doubt.choices[0][1] == "support UCSD: down on Wed July 24"
    assert read("as typed: support UCSD: down on July 5").text == "UCSD (Bo): down on July 5"


def test_what_is_taken_word_for_word_is_printed_so_in_every_week() -> None:
    line = read("as typed: Doc focus this Friday July 26, sprint July 30")
    assert (line.lasts, line.last_day, line.dates) == (Lasts.DATED, day("07-30"), ())


def test_a_line_whose_section_is_chosen_names_none_itself() -> None:
    place = read("ongoing: anything").place
    line = read_in(place, "support: standing order July 25", TYPING)
    assert isinstance(line, ReadLine)
    assert (line.place, line.text, line.lasts) == (place, "support: standing order July 25", Lasts.DATED)
    assert isinstance(read_in(place, "Friday July 5", TYPING), Doubt)
    assert isinstance(read_in(place, "as typed: Friday July 5", TYPING), ReadLine)
    assert read_in(place, " ", TYPING) is None
    support = read_in(read("support: anything").place, "UCSD: new CE", TYPING)
    assert isinstance(support, ReadLine)
    assert support.text == "UCSD (Bo): new CE"


def test_other_words_stay_in_their_section_and_stand_as_long() -> None:
    before = read("standing until Sep 3 Ongoing: the move")
    again = read_again("the great move", before, TYPING)
    assert isinstance(again, ReadLine)
    assert (again.place, again.lasts, again.last_day) == (before.place, Lasts.STANDING, day("09-03"))
    moved = read_again("support: the great move July 25", read("the move"), TYPING)
    assert isinstance(moved, ReadLine)
    assert (moved.place.path, moved.lasts) == ("Software Team/Support Update", Lasts.DATED)
    assert isinstance(read_again("the move of Friday July 5", before, TYPING), ReadLine)
    assert isinstance(read_again("the move, Friday July 5", before, TYPING), Doubt)
    assert read_again("support:", before, TYPING) is None
