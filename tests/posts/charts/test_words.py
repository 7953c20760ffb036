"""The same in words, and where the axes begin."""

from __future__ import annotations

from datetime import date

import pytest

from meetings.when.locale import Locale, speaking
from posts.charts.axes import day_ticks, figure_ticks
from posts.charts.chart import alternative
from posts.charts.drawing import spread
from posts.charts.line import Line
from tests.posts.charts.picture import line, weeks


def test_the_words_are_a_line_for_each_line() -> None:
    assert alternative([line("open FreshDesk tickets", 12, 9), line("GGUS", 3, None)]) == (
        "open FreshDesk tickets: 12 on Mon May 6, 9 on Mon May 13\nGGUS: 3 on Mon May 6, n/a on Mon May 13"
    )


def test_a_day_without_any_figure_is_told() -> None:
    assert alternative([line("open", 12)], weeks(2)) == "open: 12 on Mon May 6, n/a on Mon May 13"


def test_a_figure_of_long_ago_has_its_year() -> None:
    told = alternative([Line("open", ((date(2018, 7, 2), 7), (date(2019, 7, 1), 9)))])
    assert told == "open: 7 on Mon July 2, 2018, 9 on Mon July 1"


def test_days_stand_in_the_order_of_the_locale() -> None:
    with speaking(Locale(country="GB")):
        assert alternative([line("open", 12)]) == "open: 12 on Mon 6 May"


def test_a_label_is_one_line_in_words_as_well() -> None:
    assert alternative([line("open\n\u2028  \u202etickets\x00", 1)]) == "open tickets: 1 on Mon May 6"


@pytest.mark.parametrize("longest", [60, 100, 2000])
def test_of_too_many_figures_the_latest_are_told(longest: int) -> None:
    told = alternative([line("open", *range(300))], longest=longest)
    assert len(told) <= longest
    assert told.startswith("open: ")
    assert told.endswith("299 on Mon Jan 27")


def test_no_words_are_longer_than_slack_takes() -> None:
    told = alternative([line("x" * 3000, 1)])
    assert (len(told), told[-4:]) == (2000, "x...")


@pytest.mark.parametrize(
    ("figures", "ticks"),
    [
        pytest.param((0, 0), (0, 1), id="nothing at all"),
        pytest.param((3,), (0, 1, 2, 3), id="one figure"),
        pytest.param((9, 12), (0, 5, 10, 15), id="few tickets begin at 0"),
        pytest.param((5, 131), (0, 50, 100, 150), id="far apart"),
        pytest.param((325, 327), (290, 300, 310, 320, 330), id="close together, without a leap"),
        pytest.param((100, 200), (0, 50, 100, 150, 200), id="half of it would be empty"),
        pytest.param((1_234_567, 1_267_567), (1_100_000, 1_150_000, 1_200_000, 1_250_000, 1_300_000), id="large"),
    ],
)
def test_the_axis_has_whole_numbers_and_begins_where_it_should(
    figures: tuple[int, ...], ticks: tuple[int, ...]
) -> None:
    assert figure_ticks(figures) == ticks


@pytest.mark.parametrize("low", [0, 1, 7, 20, 99, 326, 4999, 10**6])
@pytest.mark.parametrize("more", [0, 1, 2, 9, 100, 3333])
def test_every_figure_is_between_the_ends_of_its_axis(low: int, more: int) -> None:
    ticks = figure_ticks((low, low + more))
    assert ticks[0] <= low <= low + more <= ticks[-1]
    assert 2 <= len(ticks) <= 8
    assert ticks[0] >= 0


@pytest.mark.parametrize("count", [1, 2, 3, 12, 52, 200])
@pytest.mark.parametrize("most", [1, 4, 7])
def test_the_last_day_is_named_and_none_stands_on_another(count: int, most: int) -> None:
    days = weeks(count)
    named = day_ticks(days, most)
    assert named[-1] == days[-1]
    assert len(named) <= most + 1
    assert set(named) <= set(days)


@pytest.mark.parametrize(
    ("heights", "moved"),
    [
        pytest.param([10.0, 100.0], [10.0, 100.0], id="far enough apart"),
        pytest.param([50.0, 50.0], [50.0, 70.0], id="the same figure"),
        pytest.param([52.0, 50.0], [70.0, 50.0], id="in their order"),
        pytest.param([100.0, 95.0], [100.0, 80.0], id="at the top"),
        pytest.param([0.0, 1.0, 2.0], [0.0, 20.0, 40.0], id="at the bottom"),
    ],
)
def test_labels_stand_apart(heights: list[float], moved: list[float]) -> None:
    assert spread(heights, 20.0, 100.0) == moved
