"""How much of the finished minutes a draft had in place: its arithmetic, and what copying last week's file scores."""

from __future__ import annotations

import statistics
import sys
from itertools import pairwise

import pytest

from meetings.minutes.finished.scoring import Score, score, total
from tests.meetings.minutes.finished.archive import of_the_archive, texts


@pytest.mark.parametrize(
    ("draft", "finished", "expected"),
    [
        pytest.param("a\n\nb\n", "a\nc\n", Score(2, 2, 1), id="one of two"),
        pytest.param("a\na\n", "a\n", Score(2, 1, 1), id="a line counts as often as it stands there"),
        pytest.param("a  \r\n", "a", Score(1, 1, 1), id="blanks at the end, and line breaks of any system"),
        pytest.param(
            "- a <!-- convener: carried -->\n<!-- convener: x -->", "- a", Score(1, 1, 1), id="remarks of ours"
        ),
        pytest.param("  a", "a", Score(1, 1, 0), id="blanks in front are part of it"),
        pytest.param("", "", Score(), id="nothing"),
    ],
)
def test_lines_are_counted(draft: str, finished: str, expected: Score) -> None:
    assert score(draft, finished) == expected


def test_scores_add_up() -> None:
    both = total([Score(2, 4, 1), Score(8, 6, 4)])
    assert (both.recall, both.precision) == (0.5, 0.5)
    assert (Score().recall, Score().precision) == (1.0, 1.0)


@of_the_archive
def test_who_copies_last_weeks_file_has_what_was_counted_by_hand() -> None:
    """46 % of the lines, at the median (A6)."""
    scores = [score(before, after) for (_, before), (_, after) in pairwise(texts())]
    recall = statistics.median(one.recall for one in scores)
    precision = statistics.median(one.precision for one in scores)
    sys.stdout.write(f"copied: recall {recall:.0%}, precision {precision:.0%} at the median\n")
    assert recall == pytest.approx(0.46, abs=0.02)
    assert precision < 0.5
