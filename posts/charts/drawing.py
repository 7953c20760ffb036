"""The picture itself, by matplotlib: only its objects, none of the state of pyplot, and only its own font.

Colours that people with any kind of colour vision tell apart are those of Okabe and Ito (2008),
jfly.uni-koeln.de/color; yellow, too pale on white, is left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

from meetings.dates import month_day
from posts.charts.axes import day_ticks, figure_ticks
from posts.charts.line import Line

# In points of 1/100 inch, drawn with 200 pixels an inch: what is said here in points is twice as many pixels.
WIDTH, HEIGHT = 800, 360
_SCALE = 2
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000")
_MARKERS = ("o", "s", "^", "D", "v", "P", "X")
_DASHES = ("-", (0, (4, 2)), (0, (1, 1.5)))
_GREY = "#595959"
_PALE = "#D9D9D9"
_DARK = "#262626"
_FONT = str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf")
_NOT_IN_THE_FONT = "\N{WHITE SQUARE}"
# Slack shows a picture at half its width and less: the text is to be read there too. In points of the picture.
_TEXT = 20.0
_TICK_TEXT = 17.0
_WIDEST_LABEL = 310.0
_LEFT, _TOP, _BOTTOM, _RIGHT = 14.0, 18.0, 40.0, 12.0
_BETWEEN_LABELS = 25.0
# A label of 0 stands above the days, which end beside it.
_ABOVE_DAYS = 10.0
# From the right of the axes to the bar that stands before a label, and to the label.
_TO_BAR, _TO_LABEL = 12.0, 20.0


@dataclass(frozen=True)
class _Style:
    colour: str
    marker: str
    dashes: str | tuple[int, tuple[float, ...]]


class _End(NamedTuple):
    """How a line ends: its label, and its last figure."""

    label: str
    style: _Style
    figure: int


def draw(lines: Sequence[Line], days: Sequence[date]) -> bytes:
    """The lines, each of which has a figure, over all these days; as PNG."""
    # What somebody's own matplotlibrc says is of other pictures.
    mpl.rcdefaults()
    figure = Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100 * _SCALE, facecolor="white")
    FigureCanvasAgg(figure)
    ticks = figure_ticks([number for line in lines for number in line.figures.values()])
    ends = [_end(line, _style(place), days) for place, line in enumerate(lines)]
    left = _LEFT + max(_width(f"{tick:,}", _TICK_TEXT) for tick in ticks) + 8
    right = _RIGHT + _TO_LABEL + max(_width(end.label) for end in ends)
    axes = figure.add_axes(
        (left / WIDTH, _BOTTOM / HEIGHT, (WIDTH - left - right) / WIDTH, (HEIGHT - _BOTTOM - _TOP) / HEIGHT)
    )
    _draw_axes(axes, ticks, days, WIDTH - left - right)
    for place, line in enumerate(lines):
        _draw_line(axes, line, _style(place), days)
    _draw_labels(axes, ends)
    file = io.BytesIO()
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def _style(place: int) -> _Style:
    dashes = _DASHES[place // len(COLOURS) % len(_DASHES)]
    return _Style(COLOURS[place % len(COLOURS)], _MARKERS[place % len(_MARKERS)], dashes)


def _end(line: Line, style: _Style, days: Sequence[date]) -> _End:
    day, number = list(line.figures.items())[-1]
    # A figure that is not of the last day is not to pass for today's.
    figure = f"{number:,}" if day == days[-1] else f"{number:,} ({month_day(day)})"
    return _End(_fitting(line.name, figure), style, number)


def _fitting(name: str, figure: str) -> str:
    """The name and its figure, the name cut where there is no room for all of it."""
    known = _glyphs().get_charmap()
    name = "".join(character if ord(character) in known else _NOT_IN_THE_FONT for character in name)
    for kept in range(min(len(name), 100), 0, -1):
        cut = name if kept == len(name) else f"{name[:kept].rstrip()}\N{HORIZONTAL ELLIPSIS}"
        if _width(f"{cut} {figure}") <= _WIDEST_LABEL:
            return f"{cut} {figure}"
    return figure


@cache
def _glyphs() -> FT2Font:
    return FT2Font(_FONT)


def _font(size: float = _TEXT) -> FontProperties:
    return FontProperties(fname=_FONT, size=size * 72 / 100)


def _width(text: str, size: float = _TEXT) -> float:
    """In points of the picture; the text is measured as it stands, whatever it means to TeX."""
    glyphs = _glyphs()
    glyphs.set_size(size, 72)
    glyphs.set_text(text)
    # FreeType measures in 64ths.
    return float(glyphs.get_width_height()[0]) / 64


def _draw_axes(axes: Axes, ticks: Sequence[int], days: Sequence[date], width: float) -> None:
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_GREY)
    axes.grid(axis="y", color=_PALE, linewidth=0.7)
    axes.set_axisbelow(True)
    axes.set_ylim(ticks[0], ticks[-1])
    axes.set_yticks(ticks, [f"{tick:,}" for tick in ticks])
    named = day_ticks(days, most=max(int(width // 85), 1))
    axes.set_xticks([day.toordinal() for day in named], _names(named))
    beside = max((days[-1] - days[0]).days * 0.02, 0.5)
    axes.set_xlim(days[0].toordinal() - beside, days[-1].toordinal() + beside)
    axes.tick_params(axis="y", length=0, pad=5)
    axes.tick_params(axis="x", color=_GREY, length=4, pad=4)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set(fontproperties=_font(_TICK_TEXT), color=_GREY, parse_math=False)


def _names(days: Sequence[date]) -> list[str]:
    """The days as the axis names them; with the year where it is not the one before."""
    changed = [False, *(before.year != after.year for before, after in pairwise(days))]
    return [f"{month_day(day)}, {day.year}" if new else month_day(day) for day, new in zip(days, changed, strict=True)]


def _draw_line(axes: Axes, line: Line, style: _Style, days: Sequence[date]) -> None:
    for stretch in _stretches(line, days):
        axes.plot(
            [day.toordinal() for day, _ in stretch],
            [figure for _, figure in stretch],
            color=style.colour,
            linestyle=style.dashes,
            linewidth=2.2,
            marker=style.marker,
            markersize=5.5,
            clip_on=False,
            zorder=3,
        )


def _stretches(line: Line, days: Sequence[date]) -> Iterator[list[tuple[date, int]]]:
    """The figures that follow each other without a gap."""
    stretch: list[tuple[date, int]] = []
    figures = line.figures
    for day in days:
        if day in figures:
            stretch.append((day, figures[day]))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _draw_labels(axes: Axes, ends: Sequence[_End]) -> None:
    """Each label beside the end of its line, moved up or down where two would be one on the other.

    The text is dark, because some of the colours are too pale to be read; the bar before it has the colour.
    """
    low, high = axes.get_ylim()
    tall = HEIGHT - _BOTTOM - _TOP
    apart = min(_BETWEEN_LABELS, tall / max(len(ends) - 1, 1))
    heights = [max((end.figure - low) / (high - low) * tall, _ABOVE_DAYS) for end in ends]
    wide = float(axes.get_position().width) * WIDTH
    for end, height in zip(ends, spread(heights, apart, tall), strict=True):
        # A bar, because a marker here would pass for one more figure.
        half = 0.36 * apart / tall
        axes.plot(
            [1 + _TO_BAR / wide] * 2,
            [height / tall - half, height / tall + half],
            transform=axes.transAxes,
            color=end.style.colour,
            linewidth=4,
            solid_capstyle="butt",
            clip_on=False,
        )
        axes.text(
            1 + _TO_LABEL / wide,
            height / tall,
            end.label,
            transform=axes.transAxes,
            fontproperties=_font(min(_TEXT, apart * _TEXT / _BETWEEN_LABELS)),
            color=_DARK,
            verticalalignment="center_baseline",
            parse_math=False,
            usetex=False,
        )


def spread(heights: Sequence[float], apart: float, tall: float) -> list[float]:
    """These heights, each moved so far that it is `apart` from the next, in between 0 and `tall`, in the same order.

    There is to be room for that.
    """
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    moved: dict[int, float] = {}
    floor = 0.0
    for place in order:
        moved[place] = max(heights[place], floor)
        floor = moved[place] + apart
    ceiling = tall
    for place in reversed(order):
        moved[place] = min(moved[place], ceiling)
        ceiling = moved[place] - apart
    return [moved[place] for place in range(len(heights))]
