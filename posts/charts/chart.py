"""A chart of figures over dates, as a PNG, and the same in words."""

from __future__ import annotations

import gc
import logging
from collections.abc import Sequence
from datetime import date

from meetings.dates import day_words
from posts.charts.line import Line, days_of

# The most that Slack takes as the text in place of a picture: docs.slack.dev/reference/block-kit/blocks/image-block
LONGEST_ALTERNATIVE = 2000

logger = logging.getLogger(__name__)


def chart(lines: Sequence[Line], asked: Sequence[date] = ()) -> bytes:
    """The lines as a PNG of 1600 x 720 pixels, to be shown at half of that; the same bytes for the same lines.

    `asked` are the days on which figures were asked for: one of them without a figure is a gap in a line, never a 0 and
    never bridged. So is a day of which only another line has a figure. It takes 0.2 s, and a second the first time: it
    is for a thread beside the event loop, one chart at a time.
    Raises ValueError where there is no figure at all, and ImportError where matplotlib is not installed.
    """
    if not any(line.points for line in lines):
        raise ValueError("there is no figure to draw")
    from posts.charts.drawing import draw

    png = draw([line for line in lines if line.points], days_of(lines, asked))
    # A figure of matplotlib's refers to itself: left to chance, as many as take 60 MB stay in the memory of a process.
    gc.collect()
    return png


def chart_if_possible(lines: Sequence[Line], asked: Sequence[date] = ()) -> bytes | None:
    """The same, and None where nothing can be drawn: the text beside it says what a chart says."""
    if not any(line.points for line in lines):
        return None
    try:
        return chart(lines, asked)
    except Exception:
        # Whatever a library for drawing raises, the figures are more than their picture.
        logger.exception("no chart is drawn")
        return None


def alternative(lines: Sequence[Line], asked: Sequence[date] = (), longest: int = LONGEST_ALTERNATIVE) -> str:
    """What the chart shows in words, a line for each of its lines: `open bugs: 12 on Mon July 1, n/a on Mon July 8`.

    Of figures too many for `longest` characters the latest are told.
    """
    days = days_of(lines, asked)
    for told in range(len(days), 0, -1):
        words = "\n".join(_in_words(line, days[-told:]) for line in lines)
        if len(words) <= longest:
            return words
    words = "\n".join(line.name for line in lines)
    return words if len(words) <= longest else f"{words[: longest - 3]}..."


def _in_words(line: Line, days: Sequence[date]) -> str:
    figures = line.figures
    told = (f"{figures.get(day, 'n/a')} on {day_words(day, days[-1])}" for day in days)
    return f"{line.name}: {', '.join(told)}"
