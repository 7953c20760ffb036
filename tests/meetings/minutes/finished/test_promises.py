"""Action items followed from meeting to meeting: what is the same one, and what is another."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise

import pytest

from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.promises import Seen, plain_text, promises, seen_in
from tests.meetings.minutes.finished.archive import archived, of_the_archive


def week(day: int, *items: str) -> FinishedMinutes:
    """The minutes of a day in July 2019 with these lines in a section of action items."""
    lines = "\n".join(f"-   {item}" if not item.startswith(" ") else item for item in items)
    read = read_finished(
        f"tech-2019-07-{day:02}.md", f"# Tools Meeting, {day} July 2019\n\n## Action Items\n\n{lines}\n"
    )
    assert isinstance(read, FinishedMinutes)
    return read


def followed(*weeks: FinishedMinutes) -> list[list[int]]:
    """The days of July on which each item was seen."""
    return [[seen.day.day for seen in promise.seen] for promise in promises(weeks)]


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        pytest.param("AI (Ada): build it", "AI (Bo): Build it.", True, id="the same words, of somebody else"),
        pytest.param("AI (Ada): fix (SOFTWARE-12)", "AI (Ada): test all of it (SOFTWARE-12)", True, id="one ticket"),
        pytest.param("AI (Ada): fix the build of xrootd", "AI (Ada): fix the builds of xrootd", True, id="one letter"),
        pytest.param("AI (Ada): release tools 7 (SOFTWARE-12)", "AI (Ada): release tools 8 (SOFTWARE-13)", False,
                     id="tickets that differ"),
        pytest.param("AI (Ada): build it", "AI (Ada): call Noor", False, id="something else"),
        pytest.param("AI (Ada): see <https://jira.example.org/browse/SOFTWARE-12>", "AI (Ada): see SOFTWARE-12", True,
                     id="a link to the ticket"),
    ],
)  # fmt: skip
def test_two_items_of_meetings_behind_each_other(first: str, second: str, is_same: bool) -> None:
    assert followed(week(1, first), week(8, second)) == ([[1, 8]] if is_same else [[1], [8]])


def test_what_comes_back_in_the_same_words_within_five_meetings_is_the_same() -> None:
    once = "AI (Ada): build it"
    assert followed(week(1, once), week(2), week(3), week(4, once)) == [[1, 4]]
    assert followed(week(1, once), *(week(day) for day in range(2, 8)), week(8, once)) == [[1], [8]]
    assert followed(week(1, once), week(2), week(3, "AI (Ada): build it all")) == [[1], [3]], (
        "only nearly, and not next"
    )


def test_of_two_alike_each_goes_on_by_itself() -> None:
    both = ("AI (Ada): test on EL7", "AI (Bo): test on EL8")
    assert followed(week(1, *both), week(8, *both)) == [[1, 8], [1, 8]]


def test_an_item_with_only_a_list_is_each_line_of_it() -> None:
    minutes = week(1, "Tools 3.5", "    -   AI (Ada):", "        -   build", "        -   test", "    -   a remark")
    assert seen_in(minutes) == (
        Seen(minutes.day, "Ada", "build", "Tools 3.5", is_done=False, path=("action items",)),
        Seen(minutes.day, "Ada", "test", "Tools 3.5", is_done=False, path=("action items",)),
    )


@pytest.mark.parametrize(
    ("typed", "what", "is_done"),
    [
        pytest.param("[DONE] build it", "build it", True, id="in front"),
        pytest.param("DONE: build it", "build it", True, id="with a colon"),
        pytest.param("build it (done)", "build it", True, id="behind"),
        pytest.param("~~build it~~", "build it", True, id="struck through"),
        pytest.param("see that it is done in time", "see that it is done in time", False, id="a word of the text"),
    ],
)
def test_what_is_marked_as_done_says_so(typed: str, what: str, is_done: bool) -> None:
    (seen,) = seen_in(week(1, f"AI (Ada): {typed}"))
    assert (seen.what, seen.is_done) == (what, is_done)


@of_the_archive
def test_the_items_of_the_archive_are_carried_as_it_was_counted_by_hand() -> None:
    """34.7 % in the same words, 6.4 % in others; 69 of 100 seen once, 1.65 meetings on average (A4)."""
    minutes = archived()
    following = dict(pairwise(one.day for one in minutes))
    found = promises(minutes)
    carried = Counter(
        "same" if plain_text(one.what) == plain_text(other.what) else "edited"
        for promise in found
        for one, other in pairwise(promise.seen)
        if other.day == following[one.day]
    )
    total = sum(seen.day in following for promise in found for seen in promise.seen)
    once = sum(len(promise.seen) == 1 for promise in found) / len(found)
    mean = sum(len(promise.seen) for promise in found) / len(found)
    sys.stdout.write(f"{total} items, {dict(carried)} carried, {once:.0%} once, {mean:.2f} meetings\n")
    assert carried["same"] / total == pytest.approx(0.347, abs=0.02)
    assert carried["edited"] / total == pytest.approx(0.064, abs=0.02)
    assert once == pytest.approx(0.69, abs=0.02)
    assert mean == pytest.approx(1.65, abs=0.05)
