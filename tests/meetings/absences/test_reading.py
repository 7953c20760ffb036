"""What `/ooo` says: who, when and why, or the question to ask; every row says why it is there."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.people import Person, Roster
from meetings.when.spans import Span
from tests.meetings.absences.team import TEAM, WEDNESDAY, absence, question
from tests.meetings.when.tables import Row, meant, read, roster_of, rows

DATA = Path(__file__).parents[2] / "data"
OWN = rows(DATA / "absences.tsv")
COLLEAGUES = rows(DATA / "colleagues.tsv")
NAMES_THAT_ARE_DATES = rows(DATA / "names_that_are_dates.tsv")
WITHOUT_A_ROSTER = rows(DATA / "without_a_roster.tsv")
OTHERS = [
    *((row, roster_of(COLLEAGUES)) for row in COLLEAGUES),
    *((row, roster_of(NAMES_THAT_ARE_DATES)) for row in NAMES_THAT_ARE_DATES),
    *((row, None) for row in WITHOUT_A_ROSTER),
]
CORPUS = os.environ.get("CONVENER_CORPUS", "")
# Of the 160 phrases of the shared corpus, this many are read exactly.
READ_EXACTLY = 160


@pytest.mark.parametrize("row", OWN, ids=lambda row: f"{row.said_on} {row.text}")
def test_own_table(row: Row) -> None:
    if row.asked:
        question(row.text, today=row.said_on)
        return
    found = absence(row.text, today=row.said_on)
    assert read(found.when) == meant(row.days)
    assert [name.casefold() for name in found.who] == [name.casefold() for name in row.names]


@pytest.mark.parametrize(("row", "roster"), OTHERS, ids=[f"{row.said_on} {row.text}" for row, _ in OTHERS])
def test_what_colleagues_type(row: Row, roster: Roster | None) -> None:
    if row.asked:
        question(row.text, roster, row.said_on)
        return
    found = absence(row.text, roster, row.said_on)
    assert read(found.when) == meant(row.days)
    assert [name.casefold() for name in found.who] == [name.casefold() for name in row.names]


def test_own_tables_are_long_enough() -> None:
    assert len(OWN) >= 120
    assert len(OTHERS) >= 600


def _judged(row: Row, text: str, roster: Roster | None) -> str:
    found = read_absence(text, row.said_on, roster)
    if isinstance(found, Question):
        return "right" if row.asked else "asked"
    return "right" if not row.asked and read(found.when) == meant(row.days) else "wrong"


if CORPUS:
    # Defined only when the corpus is there, so that no run ever skips anything.

    @pytest.mark.parametrize("form", ["when", "who and when", "without a roster"])
    def test_corpus_is_never_read_wrongly(form: str, capsys: pytest.CaptureFixture[str]) -> None:
        table = rows(Path(CORPUS) / "absences.tsv")
        roster = None if form == "without a roster" else roster_of(table)
        judged = {row: _judged(row, row.when if form == "when" else row.text, roster) for row in table}
        with capsys.disabled():
            counts = {each: list(judged.values()).count(each) for each in ("right", "asked", "wrong")}
            print(f"\ncorpus, {form}: {counts} of {len(table)}")  # noqa: T201
        assert [row for row, judgement in judged.items() if judgement == "wrong"] == []
        assert counts["right"] >= READ_EXACTLY

    @pytest.mark.parametrize("form", ["with a roster", "without a roster"])
    def test_corpus_names_are_found(form: str) -> None:
        table = rows(Path(CORPUS) / "absences.tsv")
        roster = roster_of(table) if form == "with a roster" else None
        for row in table:
            found = read_absence(row.text, row.said_on, roster)
            if isinstance(found, AbsenceText):
                assert found.who == row.names, row


@pytest.mark.parametrize(
    ("text", "who", "note"),
    [
        ("Friday", (), ""),  # the typist
        ("Ada Friday", ("Ada",), ""),  # one name
        ("ada, BO friday", ("Ada", "Bo"), ""),  # any case
        ("Bodil Friday", ("Bo",), ""),  # an alias prints the roster name
        ("Ada, Bo, and Chen Friday", ("Ada", "Bo", "Chen"), ""),  # a comma before and
        ("Ada and Ada Friday", ("Ada",), ""),  # the same person twice
        ("Noor Van Dam Friday", ("Noor Van Dam",), ""),  # the longest name wins
        ("Noor Friday", ("Noor",), ""),  # an exact name beats a first name
        ("Anne-Marie O’Neil Friday", ("Anne-Marie O'Neil",), ""),  # another apostrophe
        ("grid Friday", ("Ada", "Bo"), ""),  # a group
        ("grid team Friday", ("Ada", "Bo"), ""),  # a group called a team
        ("<@U1|somebody> Friday", ("Ada",), ""),  # a mention
        ("*Ada* Friday", ("Ada",), ""),  # bold
        ("@Ada: Friday", ("Ada",), ""),  # an address
        ("Ada's vacation July 15-17", ("Ada",), "vacation"),  # a possessive
        ("Ada is out of the office Friday", ("Ada",), ""),  # filler
        ("Ada is on vacation July 15-17", ("Ada",), "vacation"),  # filler and reason
        ("Ada at CERN July 15-17", ("Ada",), "CERN"),  # a capital behind "at" is the reason
        ("Ada (dentist) Friday", ("Ada",), "dentist"),  # a reason in brackets before
        ("I'll be out Friday", (), ""),  # the typist
        ("me Friday", (), ""),  # the typist
        ("dentist Friday", (), "dentist"),  # lower case is the reason
        ("Dentist Friday", (), "Dentist"),  # a keyboard's capital
        ("sick day Friday", (), "sick day"),  # a day that is no date
        ("taking Friday off", (), ""),  # filler behind
        ("Friday, thanks!", (), ""),  # thanks
        ("July 15-17 (vacation)", (), "vacation"),  # brackets
        ("July 15-17 for a wedding", (), "wedding"),  # for
        ("July 15-17 at CERN", (), "CERN"),  # at
        ("July 15-17 - visiting Chicago", (), "visiting Chicago"),  # a dash
        ("July 15-17, family trip", (), "family trip"),  # a comma
        ("Friday 🏖", (), "🏖"),  # an emoji
        ("vacation July 15-17 (Hawaii)", (), "vacation, Hawaii"),  # two reasons
        ("Friday <!channel> & <b>", (), "<!channel> & <b>"),  # plain data
        ("Friday\nflying\n home", (), "flying home"),  # one line
    ],
)
def test_who_and_why(text: str, who: tuple[str, ...], note: str) -> None:
    found = absence(text)
    assert (found.who, found.note) == (who, note)


@pytest.mark.parametrize(
    ("text", "who", "note"),
    [
        ("Ada Friday", ("Ada",), ""),  # a capital
        ("Ada Lovelace and Bo B Friday", ("Ada Lovelace", "Bo B"), ""),  # several words
        ("UW-Madison next Monday", ("UW-Madison",), ""),  # a hyphen
        ("dentist Friday", (), "dentist"),  # lower case
        ("Ada dentist Friday", ("Ada",), "dentist"),  # both
        ("@ada Friday", ("ada",), ""),  # an address
        ("Next week", (), ""),  # a date word is no name
        ("OOO Friday", (), ""),  # nor is this
        ("Vacation July 15-17", (), "Vacation"),  # nor is a reason
    ],
)
def test_without_a_roster_capitals_are_names(text: str, who: tuple[str, ...], note: str) -> None:
    found = absence(text, roster=None)
    assert (found.who, found.note) == (who, note)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Who is out"),  # nothing
        (" \n ", "Who is out"),  # nothing
        ("Ada", "I need a day"),  # no when
        ("I am out", "I need a day"),  # no when
        ("blursday", '"blursday"'),  # no day: it is quoted
        ("Zed Friday", "Is Zed a person, or your reason?"),  # an unknown capital
        ("Ada and Zed Friday", "Is Zed a person"),  # behind a name
        ("Ada and zed Friday", "could not tell who"),  # in lower case behind a name
        ("@zed Friday", "Is zed a person"),  # an address nobody has
        ("<@U9> Friday", "person"),  # an account nobody is linked to
        ("visiting Zed Ford with Bo Friday", ""),  # the reason may name somebody
        ("we are out Friday", '"we"'),  # who?
        ("team Friday", '"team"'),  # who?
        ("dentist Friday Ada", "name first"),  # a name behind a reason
        ("July 15-17 (Ada)", "not who is out"),  # a person, or the reason
        ("Ada Friday, Bo Monday", "name first"),  # two absences
        ("Ada and Friday", "could not tell who"),  # a name is missing
        ("Friday and dentist", 'but not "and dentist"'),  # something is missing
        ("in the office Friday", '"office"'),  # not away
        ("can't be there Friday", '"can\'t be there"'),  # a negation
        ("Friday for room 5", '"5"'),  # a digit left over
        ("July 15-17 (release 3.5)", '"3.5"'),  # a version left over
        ("~Friday~", '"~"'),  # struck out
        ("sat down with a vet, out Thu", "vet"),  # a day that is none
    ],
)
def test_what_is_asked(text: str, says: str) -> None:
    if not says:
        absence(text)
    elif says == "vet":
        question(text)
    else:
        assert says in question(text).sentence


SITES = Roster(
    (
        Person("Ada", slack="U1", site="Madison"),
        Person("Bo", slack="U2", site="Madison"),
        Person("Chen", site="CERN"),
        Person("June"),
        Person("Wed"),
    )
)


@pytest.mark.parametrize(
    ("text", "who", "note"),
    [
        ("Everyone Friday", ("Ada", "Bo", "Chen", "June", "Wed"), ""),  # the whole roster
        ("Everyone except Ada, Bo Friday", ("Chen", "June", "Wed"), ""),  # but some
        ("Madison folks on Friday", ("Ada", "Bo"), ""),  # a site
        ("Friday Ada", ("Ada",), ""),  # behind the days
        ("July 15-17: Ada and Bo (CHEP)", ("Ada", "Bo"), "CHEP"),  # and a reason
        ("<@U1> <@U2> Friday", ("Ada", "Bo"), ""),  # mentions without commas
        ("June Friday", ("June",), ""),  # a name that is a month
        ("June June 5", ("June",), ""),  # both
        ("Wed Friday", ("Wed",), ""),  # a name that is a weekday
        ("Wed, June July 15-17", ("Wed", "June"), ""),  # two such names
        ("June 5-7", (), ""),  # the month
    ],
)
def test_groups_sites_and_names_that_are_date_words(text: str, who: tuple[str, ...], note: str) -> None:
    found = absence(text, roster=SITES)
    assert (found.who, found.note) == (who, note)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Everyone in Madison Friday", '"Everyone"'),  # not everybody
        ("Everyone except Ada, everyone except Bo Friday", '"Everyone"'),  # everybody, or nobody but these two
        ("Madison Friday", "Is Madison a person"),  # where they go, or who they are
        ("Friday June", "not who is out"),  # a month, or June
        ("Ada Friday or maybe Monday", 'I understood Ada and Fri July 10, but not "or maybe Monday"'),  # what is left
        ("Friday, Mondsy", "Did you mean Monday?"),  # a slip
        ("may be out Friday", '"may'),  # a verb
        ("Ada works Friday", '"works"'),  # at work
    ],
)
def test_what_is_asked_says_what_was_understood(text: str, says: str) -> None:
    assert says in question(text, roster=SITES).sentence


def test_a_shared_name_offers_its_people() -> None:
    found = question("Ada and Lee Friday (dentist)")
    assert [choice.who for choice in found.people] == [("Ada", "Lee Ash"), ("Ada", "Lee Birch")]
    assert {choice.note for choice in found.people} == {"dentist"}
    assert "Lee Ash or Lee Birch" in found.sentence


def test_an_unknown_word_may_be_the_reason() -> None:
    found = question("Zed Friday")
    assert found.unknown == "Zed"
    assert found.as_reason is not None
    assert (found.as_reason.who, found.as_reason.note) == ((), "Zed")
    assert not found.choices


def test_a_name_that_is_a_date_word_is_settled_by_what_follows() -> None:
    assert absence("May Friday").who == ("May",)
    assert absence("May 15").who == ()
    assert absence("Ada, May 15").who == ("Ada",)
    assert absence("Ada, May Friday").who == ("Ada", "May")
    assert [choice.who for choice in question("May the 15th").people] == [("May",), ()]
    assert absence("Will out Friday").who == ("Will",)
    assert [choice.who for choice in question("will be out Friday").people] == [("Will",), ()]


@pytest.mark.parametrize(
    ("text", "who", "note"),
    [
        ("sick", (), "sick"),  # alone
        ("Ada is sick", ("Ada",), "sick"),  # of somebody
        ("out sick", (), "sick"),  # with another word
        ("I'm out", (), ""),  # only that
    ],
)
def test_who_says_only_this_may_be_out_today(text: str, who: tuple[str, ...], note: str) -> None:
    found = question(text)
    assert "I need a day" in found.sentence
    assert found.today
    assert (found.today.who, found.today.note) == (who, note)
    assert found.today.when.spans == (Span(WEDNESDAY, WEDNESDAY),)


@pytest.mark.parametrize("text", ["Ada", "dentist", "Lee is sick"])
def test_who_says_less_or_is_not_known_is_asked_without_a_day(text: str) -> None:
    assert not question(text).today


def test_a_holiday_in_brackets_is_the_reason_for_all_the_days() -> None:
    found = absence("Everyone Thursday and Friday (Thanksgiving)", SITES, date(2026, 11, 24))
    assert [span.start.day for span in found.when.spans] == [26, 27]
    assert len(found.who) == len(SITES.people)
    assert "holiday" in question("Thursday and Friday (Thanksgiving)").sentence


def test_two_days_are_offered_for_the_same_people() -> None:
    found = question("Ada Wednesday (dentist)")
    assert [(choice.who, choice.note) for choice in found.choices] == [(("Ada",), "dentist")] * 2
    assert [choice.when.first_day for choice in found.choices] == [date(2026, 7, 8), date(2026, 7, 15)]


ASKED = [(row, roster) for row, roster in [*((row, TEAM) for row in OWN), *OTHERS] if row.asked]


@pytest.mark.parametrize(("row", "roster"), ASKED, ids=[row.text for row, _ in ASKED])
def test_the_examples_in_a_question_work(row: Row, roster: Roster | None) -> None:
    found = read_absence(row.text, row.said_on, roster, command="/osg-ooo")
    assert isinstance(found, Question)
    assert "\n" not in found.sentence
    examples = re.findall("`([^`]+)`", found.sentence)
    assert examples
    for example in examples:
        assert example.startswith("/osg-ooo ")
        absence(example.removeprefix("/osg-ooo "), roster, row.said_on)


def test_long_texts_are_quoted_short() -> None:
    assert len(question("`x\ny` " * 5_000).sentence) < 200
    assert absence("Friday " + "la " * 13_000).note.startswith("la la")
