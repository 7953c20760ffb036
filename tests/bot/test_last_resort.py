"""dateparser behind our grammar: what it may answer, and that it is not there before it is needed."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.work import last_resort
from bot.work.last_resort import day_in_letters, spoken_by, warm
from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.when.locale import Locale, speaking
from tests.bot.settings_cases import GOOD, load_text

WEDNESDAY = date(2026, 7, 8)


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("de", "jetzt", WEDNESDAY),
        ("fr", "maintenant", WEDNESDAY),
        ("de", "nächstes jahr", None),  # a year is no day
        ("en", "march", None),  # nor is a month
        ("de", "zwei wochen", None),  # nor a length
        ("en", "dentist", None),
        ("en", "\x00" * 10, None),
    ],
)
def test_only_a_single_day_is_an_answer(language: str, words: str, day: date | None) -> None:
    assert day_in_letters(language, words, WEDNESDAY) == day


def test_the_answer_is_the_same_warmed_or_not() -> None:
    cold = (
        "from datetime import date; from bot.work.last_resort import day_in_letters;"
        "print(day_in_letters('de', 'jetzt', date(2026, 7, 8)))"
    )
    printed = subprocess.run([sys.executable, "-c", cold], check=True, capture_output=True, text=True).stdout.strip()
    warm(Locale("de", "DE", sites=(("Brno", "CZ"),)))
    assert printed == str(day_in_letters("de", "jetzt", WEDNESDAY)) == "2026-07-08"


def test_it_is_not_imported_before_it_is_asked() -> None:
    start = (
        "import sys; import bot.cli, bot.process.service; from datetime import date;"
        "from meetings.absences.reading import read_absence; read_absence('July 15-17', date(2026, 7, 8), None);"
        "print('dateparser' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", start], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "False"


def test_what_it_raises_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(language: str, words: str, today: date) -> date:
        raise RuntimeError(words)

    monkeypatch.setattr(last_resort, "_day", fail)
    assert day_in_letters("de", "jetzt", WEDNESDAY) is None


def test_a_team_reads_with_it(tmp_path: Path) -> None:
    locale = spoken_by(load_text(tmp_path, f'locale = "de-DE"\n{GOOD}').file)
    assert locale == Locale("de", "DE")
    with speaking(locale):
        found = read_absence("ab jetzt", WEDNESDAY, None)
        assert isinstance(found, AbsenceText)
        assert found.when.first_day == WEDNESDAY
        assert isinstance(read_absence("bald", WEDNESDAY, None), Question)
