"""Whom `/ooo` means and why, and what is asked instead; every row says why it is there."""

from __future__ import annotations

from datetime import date

import pytest

from meetings.people import Person, Roster
from meetings.when.spans import Span
from tests.meetings.absences.team import WEDNESDAY, absence, question


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


def test_long_texts_are_quoted_short() -> None:
    assert len(question("`x\ny` " * 5_000).sentence) < 200
    assert absence("Friday " + "la " * 13_000).note.startswith("la la")
