"""A chart has its lines, its gaps and its labels, and never costs anybody the figures."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from posts.charts import chart as charts
from posts.charts.chart import chart, chart_if_possible
from posts.charts.drawing import COLOURS
from posts.charts.line import Line
from tests.posts.charts.picture import line, picture, stretches, weeks

ROOT = Path(__file__).parents[3]
BLUE, RED = COLOURS[:2]
USUAL = (line("Open", 120, 118, 121, 130), line("In Progress", 33, 35, 31, 30))


def chunks(png: bytes) -> list[bytes]:
    """The kinds of what a PNG is made of."""
    found, place = [], 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        found.append(png[place + 4 : place + 8])
        place += length + 12
    return found


@pytest.mark.parametrize("count", range(1, len(COLOURS) + 1))
def test_every_line_has_a_colour_of_its_own(count: int) -> None:
    shown = picture(chart([line(f"state {place}", 10 + place, 20, 15 + place) for place in range(count)]))
    assert (shown.image.width, shown.image.height) == (1600, 720)
    assert shown.colours == set(COLOURS[:count])


def test_more_lines_than_colours_differ_by_their_dashes() -> None:
    many = [line(f"state {place}", 10 + 3 * place, 12 + 3 * place) for place in range(len(COLOURS) + 1)]
    shown = picture(chart(many))
    assert shown.colours == set(COLOURS)
    assert len(stretches(shown.columns(BLUE))) == 2, "one line is whole, and beside it stands the bar of its label"
    alone = picture(chart([Line("none", ((weeks(1)[0], 0), (weeks(2)[1], 0))), *many[-1:]]))
    assert alone.colours == {BLUE, RED}


@pytest.mark.parametrize(
    ("figures", "pieces"),
    [
        pytest.param((10, 12, 11, 9, 10), 1, id="a figure each week"),
        pytest.param((10, 12, None, 9, 10), 2, id="a week without one"),
        pytest.param((10, None, 11, None, 10), 3, id="a figure between two gaps is seen"),
        pytest.param((10, 12, 11, None, None), 1, id="none of late"),
        pytest.param((None, 12, 11, 9, 10), 1, id="none at first"),
    ],
)
def test_a_week_without_a_figure_is_a_gap(figures: tuple[int | None, ...], pieces: int) -> None:
    asked = weeks(len(figures))
    shown = picture(chart([line("open", *figures)], asked))
    # The last stretch of the colour is the bar of the label.
    assert len(stretches(shown.columns(BLUE))[:-1]) == pieces
    assert shown.rows(BLUE)[-1] < 500, "and nothing stands at 0"


def test_a_week_in_which_nothing_was_asked_is_no_gap() -> None:
    days = [day for day in weeks(5) if day != weeks(5)[2]]
    found = stretches(picture(chart([Line("open", [(day, 10) for day in days])], days)).columns(BLUE))
    assert len(found) == 2


def test_a_figure_that_only_another_line_has_is_a_gap() -> None:
    found = stretches(picture(chart([line("a", 5, None, 5), line("b", 1, 1, 1)])).columns(BLUE))
    assert len(found) == 3


def test_a_higher_figure_stands_higher() -> None:
    shown = picture(chart([line("few", 2, 3), line("many", 12, 14)]))
    assert shown.rows(RED)[-1] < shown.rows(BLUE)[0]


def test_the_same_lines_are_the_same_bytes_whoever_draws_them(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("text.usetex: True\naxes.facecolor: red\nsavefig.dpi: 30\nfont.size: 40\n")
    told = (
        "import sys; from tests.posts.charts.test_chart import USUAL; from posts.charts.chart import chart; "
        "sys.stdout.buffer.write(chart(USUAL))"
    )
    others = {"MPLCONFIGDIR": str(tmp_path), "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT), "TZ": "Asia/Tokyo"}
    drawn = subprocess.run(
        [sys.executable, "-c", told], env=os.environ | others, cwd=tmp_path, capture_output=True, check=True
    )
    first = chart(USUAL)
    chart([line("another", 1, 2)])
    assert first == chart(USUAL) == drawn.stdout


def test_a_picture_says_nothing_of_how_it_was_made() -> None:
    assert set(chunks(chart(USUAL))) == {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("$\\nonsense{$", id="what TeX cannot read"),
        pytest.param("a_b^c $x$ \\frac", id="what TeX would read"),
        pytest.param("\U0001f469\u200d\U0001f4bb \U0001f600 done", id="emoji"),
        pytest.param("未解決のチケット", id="letters the font has not"),
        pytest.param("שלום عليكم", id="from right to left"),
        pytest.param("\u202eopen\u2066", id="what turns the text around"),
        pytest.param("a\x00b\x1b[31m\r\nc\u2028d", id="what steers a terminal"),
        pytest.param("\ud800", id="half a character"),
        pytest.param("e" + "\u0301" * 500, id="a tower of accents"),
        pytest.param("open tickets of everybody " * 400, id="long"),
        pytest.param("", id="empty"),
        pytest.param("   ", id="blank"),
    ],
)
@pytest.mark.filterwarnings("error")
def test_any_text_is_drawn_as_plain_text(label: str) -> None:
    shown = picture(chart([line(label, 3, 4), line("other", 1, 2)]))
    assert shown.colours == {BLUE, RED}
    dark = shown.columns("#262626")
    assert dark, "its figure is there at least"
    assert dark[-1] < shown.image.width - 10, "nothing is cut off at the edge"


def test_what_means_something_to_tex_is_seen_as_it_was_typed() -> None:
    """Were it read as TeX, the dollars would be gone, and the text be as wide as without them."""
    typed, plain = (picture(chart([line(label, 1, 2)])).columns("#262626") for label in ("$iiii$", "iiii"))
    assert typed[-1] - typed[0] > plain[-1] - plain[0] + 20


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([line("one point", 3)], id="one point"),
        pytest.param([line("nothing", 0, 0, 0)], id="zeros"),
        pytest.param([line("large", 1_234_567, 1_240_000)], id="large"),
        pytest.param([line("larger", 10**15, 10**15 + 1)], id="larger than any queue"),
        pytest.param([line(f"state {place}", place, 40 - place) for place in range(40)], id="forty lines"),
        pytest.param([line("years", *range(200))], id="four years"),
        pytest.param([line("some", 1), Line("none", ())], id="a line without a figure"),
    ],
)
def test_odd_figures_are_drawn_too(lines: list[Line]) -> None:
    assert picture(chart(lines)).colours


def test_there_is_no_chart_of_nothing() -> None:
    assert chart_if_possible([]) is None
    assert chart_if_possible([Line("none", ())], weeks(3)) is None
    with pytest.raises(ValueError, match="no figure"):
        chart([Line("none", ())])


def test_without_the_library_the_text_stands_alone(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delitem(sys.modules, "posts.charts.drawing")
    monkeypatch.delattr(sys.modules["posts.charts"], "drawing")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert chart_if_possible(USUAL) is None
    assert "no chart is drawn" in caplog.text


def test_whatever_the_library_raises_the_text_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise RuntimeError("no such font")

    monkeypatch.setattr(charts, "chart", fail)
    assert chart_if_possible(USUAL) is None


def test_the_library_is_imported_when_a_chart_is_drawn_and_not_before() -> None:
    told = "import sys, posts.charts.chart; assert not {'matplotlib', 'numpy', 'PIL'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", told], cwd=ROOT, check=True)
