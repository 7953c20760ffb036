"""Absences in other languages: a table of what people type in each; every row says why it is there."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from time import process_time
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.people import Person, Roster
from meetings.when import languages
from meetings.when.locale import Locale
from meetings.when.tokens import tokenise
from meetings.when.words import MONTHS, WEEKDAYS
from tests.meetings.when.tables import Row, meant, read, rows

LOCALES = {
    "de": Locale("de", "DE"),
    "fr": Locale("fr", "FR"),
    "es": Locale("es", "ES"),
    "it": Locale("it", "IT"),
    "pt": Locale("pt", "BR"),
}
IN_BRITAIN = Locale("en", "GB")
WEDNESDAY = date(2026, 7, 8)
FOLDER = Path(__file__).parents[3] / "data" / "languages"
TABLES = {code: rows(FOLDER / f"{code}.tsv") for code in LOCALES}
TYPED = {**TABLES, "en": rows(FOLDER / "en.tsv")}
ROWS = [(code, row) for code, table in TYPED.items() for row in table]
LANGUAGE_ROWS = {
    code: sorted({*forms.words, *forms.rows})
    for code in LOCALES
    for forms in [import_module(f"meetings.when.languages.forms.{code}").FORMS]
}
TEAM = Roster((Person("Ada"), Person("Bo"), Person("Dom"), Person("Sam")))


@pytest.mark.parametrize(("code", "row"), ROWS, ids=[f"{code} {row.text}" for code, row in ROWS])
@pytest.mark.parametrize("roster", [TEAM, None], ids=["with a roster", "without a roster"])
def test_table(code: str, row: Row, roster: Roster | None) -> None:
    found = read_absence(row.text, row.said_on, roster, locale=LOCALES.get(code, IN_BRITAIN))
    if row.asked:
        assert isinstance(found, Question), found
        return
    assert isinstance(found, AbsenceText), found
    assert read(found.when) == meant(row.days)
    assert found.who == row.names


@pytest.mark.parametrize("code", LOCALES)
def test_each_table_is_long_enough(code: str) -> None:
    assert len(TABLES[code]) >= 30
    assert len([row for row in TABLES[code] if row.asked]) >= 5


def test_a_roster_name_at_the_front_wins_or_is_asked_about() -> None:
    team = Roster((Person("Mar"), Person("Sam"), Person("Dom")))
    spanish, french = LOCALES["es"], LOCALES["fr"]
    found = read_absence("Dom del 15 al 17 de julio", WEDNESDAY, team, locale=spanish)
    assert isinstance(found, AbsenceText)
    assert found.who == ("Dom",)
    found = read_absence("Sam vendredi", WEDNESDAY, team, locale=french)
    assert isinstance(found, AbsenceText)
    assert found.who == ("Sam",)
    either = read_absence("mar 14 de julio", WEDNESDAY, team, locale=spanish)
    assert isinstance(either, Question)


@pytest.mark.parametrize(
    ("code", "text", "choices"),
    [
        ("de", "bis Freitag", [(8, 10), (8, 9)]),
        ("fr", "jusqu'à vendredi", [(8, 10), (8, 9)]),
        ("es", "hasta el viernes", [(8, 10), (8, 9)]),
        ("it", "fino a venerdì", [(8, 10), (8, 9)]),
        ("pt", "até sexta", [(8, 10), (8, 9)]),
        ("de", "nächsten Freitag", [(10, 10), (17, 17)]),
        ("pt", "próxima sexta", [(10, 10), (17, 17)]),
    ],
)
def test_two_sensible_readings_are_two_choices(code: str, text: str, choices: list[tuple[int, int]]) -> None:
    found = read_absence(text, WEDNESDAY, TEAM, locale=LOCALES[code])
    assert isinstance(found, Question)
    spans = [choice.when.spans[0] for choice in found.choices]
    assert [(span.start.day, span.end.day if span.end else 0) for span in spans] == choices


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "so machen wir das"),
        ("de", "do you know, so I think"),
        ("de", "HTCondor 10.5. ist da"),
        ("de", "24.0.3 und 3.11"),
        ("fr", "je pense, di"),
        ("es", "10.5.2"),
        ("it", "ma non so"),
        ("pt", "o sexto"),
    ],
)
def test_prose_has_no_dates(code: str, text: str) -> None:
    tokens = tokenise(text, code)
    assert not [token for token in tokens if token.low in MONTHS or token.low in WEEKDAYS]


@given(st.sampled_from(sorted(LOCALES)), st.text(max_size=80))
def test_any_text_keeps_what_was_typed_and_where(code: str, text: str) -> None:
    tokens = tokenise(text, code)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    read_absence(text, WEDNESDAY, TEAM, locale=LOCALES[code])


@given(st.sampled_from(sorted(LOCALES)), st.data())
def test_words_of_a_language_in_any_order_are_answered(code: str, data: st.DataObject) -> None:
    pieces = [*LANGUAGE_ROWS[code], "15", "17", "15.7.", "15/07", "-", ",", "Ada", "14h", "1er", "."]
    text = " ".join(data.draw(st.lists(st.sampled_from(pieces), max_size=8))).replace("{weekday}", "friday")
    assert read_absence(text, WEDNESDAY, TEAM, locale=LOCALES[code]) is not None


@pytest.mark.parametrize("code", LOCALES)
def test_a_long_text_is_answered_in_time(code: str) -> None:
    for text in ("bis " * 10_000, "15. " * 10_000, "de 15 a " * 5_000, "mo-" * 10_000, "la semana que " * 2_500):
        start = process_time()
        read_absence(text, WEDNESDAY, TEAM, locale=LOCALES[code])
        assert process_time() - start < 5


@pytest.mark.parametrize("code", LOCALES)
def test_the_generated_tables_are_those_of_the_installed_dateparser(code: str) -> None:
    written = (Path(languages.__file__).parent / f"{code}.py").read_text(encoding="utf-8")
    assert written == generator().module(code)


def generator() -> ModuleType:
    """The script that writes them."""
    path = Path(__file__).parents[4] / "scripts" / "languages.py"
    spec = spec_from_file_location("scripts_languages", path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
