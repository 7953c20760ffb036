"""Duty in a calendar: who has it changes what an entry says, never which entry it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from meetings.calendar.dated import Dated, Entry, always
from meetings.duty.rota import Every, Rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover
from meetings.feed.duty_entries import Duties
from meetings.feed.entry import Entry as CalendarEntry
from meetings.feed.entry import Stretch, Wall
from meetings.feed.revision import Revision, Revisions
from tests.cast import CHICAGO, SCHEDULE, TRIAGE, day
from tests.meetings.feed.feeds import CHANGED, DUTY, REVISIONS, SINCE

SWAPPED = "duty.tech..2019-07-15.0@T1.convener"


def entries(
    schedule: DutySchedule, last: str = "08-11", person: str = "", revisions: Revisions = REVISIONS
) -> dict[str, CalendarEntry]:
    found = list(Duties("T1", "tech", "Tools Meeting", schedule, SINCE, revisions).entries(day(last), person))
    assert len({entry.uid for entry in found}) == len(found)
    return {entry.uid: entry for entry in found}


def test_a_swap_changes_the_words_and_raises_the_revision_of_the_same_entry() -> None:
    before = replace(DUTY, turns=tuple(replace(turn, person=turn.planned) for turn in DUTY.turns))
    was, now = entries(before, revisions=Revisions())[SWAPPED], entries(DUTY)[SWAPPED]
    assert (was.summary, was.revision) == ("Triage Duty: Bo", Revision(0, SINCE))
    assert (now.summary, now.revision) == ("Triage Duty: Ada", Revision(2, CHANGED))
    assert was.when == now.when


def test_every_stretch_is_from_handover_to_handover_without_a_gap() -> None:
    stretches = sorted(
        (entry.when for entry in entries(DUTY).values() if isinstance(entry.when, Stretch)),
        key=lambda when: when.begins.at,
    )
    assert stretches[0].begins == Wall(datetime(2019, 7, 1, 9), CHICAGO)
    assert stretches[-1].ends.at == datetime(2019, 8, 12, 9)
    assert [each.ends for each in stretches[:-1]] == [each.begins for each in stretches[1:]]


def test_a_covered_day_is_an_entry_of_whoever_covers_it() -> None:
    of_week = {uid: entry.summary for uid, entry in entries(DUTY).items() if "2019-07-22" in uid}
    assert of_week == {
        "duty.tech..2019-07-22.0@T1.convener": "Triage Duty: May",
        "duty.tech..2019-07-22.0.2019-07-24@T1.convener": "Triage Duty: Ada",
        "duty.tech..2019-07-22.0.2019-07-25@T1.convener": "Triage Duty: May",
    }


def test_a_person_has_their_own_stretches_alone() -> None:
    assert {entry.summary for entry in entries(DUTY, person="Ada").values()} == {"Triage Duty: Ada"}
    assert len(entries(DUTY, person="Ada")) == 2
    assert entries(DUTY, person="Noor Haddad") == {}


def test_a_skipped_week_says_that_nobody_has_it() -> None:
    assert entries(DUTY)["duty.tech..2019-07-29.0@T1.convener"].summary == "Triage Duty: nobody"


def test_it_goes_on_behind_what_is_stored_and_as_far_as_what_is_stored() -> None:
    assert max(entries(DUTY, "2020-07-01")) == "duty.tech..2020-06-29.0@T1.convener"
    assert max(entries(DUTY, "07-08")) == "duty.tech..2019-08-05.0@T1.convener"


def test_two_seats_are_two_entries_and_weekends_off_are_none() -> None:
    duty = replace(TRIAGE, seats=2, weekdays_only=True, roster=("Bo", "May", "Ada"))
    found = entries(DutySchedule(Rota(always(duty))), "07-07")
    assert {uid: entry.summary for uid, entry in found.items()} == {
        "duty.tech..2019-07-01.0@T1.convener": "Triage Duty: Bo",
        "duty.tech..2019-07-01.1@T1.convener": "Triage Duty: May",
    }
    (ends,) = {entry.when.ends.at for entry in found.values() if isinstance(entry.when, Stretch)}
    assert ends == datetime(2019, 7, 6, 9)


def test_a_daily_rota_of_another_name_and_zone_is_told_apart() -> None:
    duty = replace(TRIAGE, name="Release", every=Every.DAY, zone="Europe/Berlin")
    found = entries(DutySchedule(Rota(always(duty), key="release")), "07-02")
    first = found["duty.tech.release.2019-07-01.0@T1.convener"]
    assert first.when == Stretch(
        Wall(datetime(2019, 7, 1, 9), "Europe/Berlin"), Wall(datetime(2019, 7, 2, 9), "Europe/Berlin")
    )
    assert len(found) == 2


def test_another_handover_from_a_day_on_ends_the_stretch_before_it() -> None:
    later = replace(TRIAGE, zone="Europe/Berlin", first_week=day("07-08"), anew=False)
    rota = Rota(Dated((*SCHEDULE.rota.duties.entries, Entry(day("07-08"), later))))
    found = entries(DutySchedule(rota), "07-14")
    assert found["duty.tech..2019-07-01.0@T1.convener"].when == Stretch(
        Wall(datetime(2019, 7, 1, 9), CHICAGO), Wall(datetime(2019, 7, 8, 9), "Europe/Berlin")
    )


def test_the_revision_counts_covers_and_what_the_roster_was_changed_to_by_then() -> None:
    revisions = Revisions(
        {
            "duty_covers": {("tech", "", "2019-07-24", "0"): Revision(2, CHANGED)},
            "dated_values": {
                ("tech", "duty", "2019-07-22"): Revision(1, SINCE),
                ("tech", "duty", "2019-08-05"): Revision(5, CHANGED),
                ("tech", "duty release", "2019-07-01"): Revision(7, CHANGED),
                ("other", "duty", "2019-07-01"): Revision(9, CHANGED),
            },
        }
    )
    uncovered = replace(DUTY, covers=(Cover(day("07-24"), "Ada", 1),))
    found = entries(uncovered, revisions=revisions)
    assert found["duty.tech..2019-07-15.0@T1.convener"].revision.count == 0
    assert found["duty.tech..2019-07-22.0@T1.convener"].revision == Revision(3, CHANGED)
    assert found["duty.tech..2019-08-05.0@T1.convener"].revision.count == 6
