"""Who has the duty at every instant from 2020 to 2036: a share of `make duties`, in every zone it knows."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from meetings.duty.rota import Every
from tests.harness.instants import Shape, Walk, handovers_of, shapes_of
from tests.harness.offsets import HOUR, MINUTE, ZONES, changes, oracle

WEEKLY = 7


def two_shapes(zone: str) -> list[Shape]:
    """Another week and another of the other rotas in each zone, so that all of them have their turn."""
    place, shapes = ZONES.index(zone), shapes_of(zone)
    weekly = [shape for shape in shapes if shape.every is Every.WEEK and shape.seats == 1 and not shape.weekdays_only]
    others = [shape for shape in shapes if shape not in weekly]
    return [weekly[place % len(weekly)], others[place % len(others)]]


@pytest.mark.parametrize("zone", ZONES)
def test_every_instant_has_the_right_people_and_every_turn_and_draft_its_wall_time(zone: str) -> None:
    for shape in two_shapes(zone):
        walk = Walk(zone, shape)
        # There are seven times as many turns of a day: a minute beside each of them is for the long form.
        walk.boundaries(*([MINUTE] if shape.every is Every.WEEK else []))
        walk.around_changes(2, HOUR / 4)
        if shape.every is Every.WEEK:
            walk.posts()
            assert walk.found.drafts > 850
        year = 2020 + ZONES.index(zone) % 17
        walk.steps(datetime(year, 3, 1, tzinfo=UTC), datetime(year, 4, 10, tzinfo=UTC), HOUR / 2)
        assert walk.found.turns > 850


def test_the_shares_of_all_zones_have_every_weekday_and_every_kind_of_rota() -> None:
    shapes = [shape for zone in ZONES for shape in two_shapes(zone)]
    assert {shape.weekday for shape in shapes} == set(range(7))
    assert {(shape.every, shape.weekdays_only) for shape in shapes} == {(e, w) for e in Every for w in (False, True)}
    assert {shape.seats for shape in shapes} == {1, 2}


def test_the_handovers_lie_in_the_hours_that_clocks_skip_and_in_those_they_have_twice() -> None:
    assert {time(2, 30), time(1, 30)} <= set(handovers_of("America/Chicago"))
    assert {time(2, 15), time(1, 45)} <= set(handovers_of("Australia/Lord_Howe"))
    assert [len(changes(zone)) for zone in ("America/Chicago", "Asia/Kathmandu", "Europe/Volgograd")] == [34, 0, 1]


@pytest.mark.parametrize(
    ("day", "wall", "zone", "instant"),
    [
        pytest.param(date(2026, 7, 6), time(9), "America/Chicago", "2026-07-06 14:00", id="in summer"),
        pytest.param(date(2026, 3, 8), time(2, 30), "America/Chicago", "2026-03-08 08:00", id="a time that is skipped"),
        pytest.param(date(2026, 11, 1), time(1, 30), "America/Chicago", "2026-11-01 06:30", id="the first of two"),
        pytest.param(date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", "2026-10-03 15:30", id="half an hour"),
        pytest.param(date(2022, 10, 30), time(1, 30), "Asia/Amman", "2022-10-29 22:30", id="no winter any more"),
    ],
)
def test_the_oracle_knows_the_clocks(day: date, wall: time, zone: str, instant: str) -> None:
    assert oracle(day, wall, zone) == datetime.fromisoformat(instant).replace(tzinfo=UTC)
