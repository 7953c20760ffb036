"""The duty of an archive of real minutes: all of it is taken, and who is announced is who has the duty.

Only where CONVENER_CORPUS names the folder: its people are real, so nothing of it stands in this checkout. Who they
are is taken from the lines themselves.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.duty.importing import Known, Taken, imported, read_files, taken
from meetings.duty.rota import Duty, rota
from meetings.duty.schedule import DutySchedule
from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from meetings.minutes.known import Known as KnownOfMeeting
from meetings.minutes.layout import standard_sections
from meetings.people import Person, Roster
from tests.cast import CHICAGO, series

CORPUS = os.environ.get("CONVENER_CORPUS", "")
pytestmark = pytest.mark.skipif(not CORPUS, reason="no folder of real minutes is named by CONVENER_CORPUS")
ONE_WEEK = timedelta(weeks=1)
_SAYS = re.compile(r"^\W*(This|Next) week:[ \t]*(.*)$", re.MULTILINE)


def files() -> list[tuple[str, str]]:
    """Every file with its text, the oldest first."""
    return [(path.name, path.read_text(encoding="utf-8")) for path in sorted(Path(CORPUS, "minutes").glob("*.md"))]


def day_of(name: str) -> date:
    return datetime.strptime(re.sub(r"\D", "", name), "%Y%m%d").replace(tzinfo=UTC).date()


def lines(text: str) -> dict[str, str]:
    """What stands behind "This week" and "Next week" under the duty, without question marks; "" is nobody knows."""
    part = text.partition("### Triage Duty")[2].partition("\n#")[0]
    return {which: re.sub(r"\s*\(?\?+.*", "", who).strip() for which, who in _SAYS.findall(part)}


def _without_blanks(spelling: str) -> str:
    return spelling.replace(" ", "")


def roster() -> Roster:
    """The people of the lines: the spellings that begin alike without their blanks are one person's."""
    spelt = Counter(who for _, text in files() for who in lines(text).values() if who)
    by_person: dict[str, list[str]] = {}
    for spelling in sorted(spelt, key=_without_blanks):
        bare = _without_blanks(spelling)
        known = next((name for name in by_person if bare.startswith(name)), bare)
        by_person.setdefault(known, []).append(spelling)
    people = (sorted(spellings, key=lambda each: -spelt[each]) for spellings in by_person.values())
    return Roster(tuple(Person(name, aliases=tuple(others)) for name, *others in people))


def brought() -> tuple[DutySchedule, Taken]:
    """The schedule after all of the archive was imported, and what was taken."""
    everybody, first = roster(), day_of(files()[0][0])
    names = tuple(person.name for person in everybody.people)
    known = rota(Duty("Triage Duty", names, first - timedelta(days=first.weekday()), time(9), CHICAGO))
    team = Known(everybody, known, (), day_of(files()[-1][0]))
    what = taken(read_files(files(), team))
    now = datetime.combine(team.today, time(18), UTC)
    return imported(DutySchedule(known), what, now).after, what


def drafted(schedule: DutySchedule, day: date) -> str:
    """Who is next by the draft of a meeting on this day."""
    meeting = Occurrence(day, day, time(11), time(9), CHICAGO)
    calendar = Calendar(
        replace(series(weekday=day.weekday()), duty=schedule, sections=standard_sections("Triage Duty"))
    )
    return lines(render(draft(KnownOfMeeting(meeting, calendar, Roster()))))["Next"]


def weeks(schedule: DutySchedule) -> Iterator[date]:
    """The first day of each week, skipped ones as well, of which both it and the next are stored."""
    day = schedule.first_day
    while day + ONE_WEEK <= schedule.turns[-1].first:
        yield day
        day += ONE_WEEK


def people_said() -> list[tuple[int, bool]]:
    """For each meeting of which the one before named the next person: the days between, and whether it was so."""
    everybody, found = roster(), []
    said = [(day_of(name), lines(text)) for name, text in files()]
    for (before, earlier), (day, later) in pairwise(said):
        announced, had = everybody.exactly(earlier.get("Next", "")), everybody.exactly(later.get("This", ""))
        if announced and had:
            found.append(((day - before).days, announced == had))
    return found


def test_every_file_is_taken_whole() -> None:
    schedule, what = brought()
    assert len(files()) == 189
    assert what.all_understood
    assert len(what.turns) == len({turn.first for turn in what.turns}) > 200
    assert all(after.first - before.last == timedelta(days=1) for before, after in pairwise(schedule.turns))


def test_the_announced_next_person_is_the_person_on_duty_in_every_week(capsys: pytest.CaptureFixture[str]) -> None:
    schedule, what = brought()
    meetings = [day_of(name) for name, _ in files()]
    held = {schedule.week_of(day) for day in meetings}
    right = skipped = 0
    for week in weeks(schedule):
        day = next((day for day in meetings if schedule.week_of(day) == week), week)
        announced = drafted(schedule, day)
        on_duty = {schedule.on_duty(week + ONE_WEEK + timedelta(days=n)) for n in range(7)}
        assert on_duty == {(announced,)}, f"the draft of {day}"
        right += 1
        skipped += week not in held
    said = people_said()
    weekly = [was_so for days, was_so in said if 6 <= days <= 8]
    gaps = [was_so for days, was_so in said if days > 8]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{right} weeks, {skipped} of them without a meeting: the next person of our draft is on duty in {right}"
            f" (100%). By the people's lines: {sum(weekly)} of {len(weekly)} weekly ({sum(weekly) / len(weekly):.1%}),"
            f" {sum(gaps)} of {len(gaps)} after a gap ({sum(gaps) / len(gaps):.0%}); {len(what.otherwise)} weeks were"
            " had by somebody else than was announced\n"
        )
    assert right > 210
    assert skipped > 20
    assert 0.92 < sum(weekly) / len(weekly) < 0.96
    assert sum(gaps) / len(gaps) < 0.2


def test_importing_the_archive_again_changes_nothing() -> None:
    schedule, what = brought()
    now = datetime.combine(day_of(files()[-1][0]), time(18), UTC)
    assert imported(schedule, what, now).changes_nothing
