"""The score of a replayed archive, as a whole and by year and section."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from meetings.minutes.body import Bullet
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.nesting import section_of
from meetings.minutes.finished.scoring import Score, lines_counted, score, score_of, total
from meetings.minutes.house_style import render
from meetings.minutes.layout import Section
from meetings.minutes.replay.checking import Right, deltas, duty, stale_cells
from meetings.minutes.replay.closing import NoneLines, closed
from meetings.minutes.replay.given import Given, given_of
from meetings.minutes.replay.redraft import Past, redrafted
from meetings.minutes.replay.rules import RULES, Rules

ABOVE = "header"


@dataclass(frozen=True)
class Replayed:
    """One meeting drafted again: its scores, and what of its figures and duty is right.

    `theirs` are the changes that people printed for it, against the same figures of the meeting before.
    """

    year: int
    lines: Score
    without_lists: Score
    sections: Mapping[str, Score]
    none: NoneLines
    deltas: Right
    theirs: Right
    stale_cells: int
    duty: Right


def replay(minutes: Sequence[FinishedMinutes], rules: Rules = RULES) -> list[Replayed]:
    """Every meeting but the first, which has nothing before it, drafted again and scored, the oldest first."""
    first, *others = sorted(minutes, key=lambda one: one.day)
    past, found = Past().then(first), []
    for one in others:
        found.append(_replayed(past, one, rules))
        past = past.then(one)
    return found


def _replayed(past: Past, final: FinishedMinutes, rules: Rules) -> Replayed:
    given = given_of(final)
    draft = redrafted(past, given, rules)
    text = render(draft)
    as_closed, none = closed(draft, final)
    printed = render(as_closed)
    layout = [part.section for part in draft.parts]
    read = _read(final.name, text, layout)
    return Replayed(
        year=final.day.year,
        lines=score(printed, final.text),
        without_lists=_without_lists(printed, final.text, given),
        sections=_by_section(_read(final.name, printed, layout), final),
        none=none,
        deltas=deltas(read, past.minutes[-1]),
        theirs=deltas(final, past.minutes[-1]),
        stale_cells=stale_cells(read, given),
        duty=duty(read, final),
    )


def _read(name: str, text: str, layout: Sequence[Section]) -> FinishedMinutes:
    read = read_finished(name, text, layout)
    assert isinstance(read, FinishedMinutes), "what is drafted is minutes"
    return read


def _without_lists(printed: str, final: str, given: Given) -> Score:
    lists = Counter(text for bullet in given.lists for text in _texts(bullet))
    return score_of(*(_less(lines_counted(text), lists) for text in (printed, final)))


def _less(lines: Counter[str], lists: Counter[str]) -> Counter[str]:
    """The lines but for so many of each text as the lists have, whatever mark stands before it."""
    left = lists.copy()
    kept: Counter[str] = Counter()
    for line in lines.elements():
        text = line.lstrip().lstrip("-*+").strip()
        if left[text] > 0:
            left[text] -= 1
        else:
            kept[line] += 1
    return kept


def _texts(bullet: Bullet) -> Iterable[str]:
    yield bullet.text.strip()
    for one in bullet.under:
        yield from _texts(one)


def _by_section(printed: FinishedMinutes, final: FinishedMinutes) -> dict[str, Score]:
    ours, theirs = _lines_by_kind(printed), _lines_by_kind(final)
    return {kind: score_of(ours[kind], theirs[kind]) for kind in sorted({*ours, *theirs})}


def _lines_by_kind(minutes: FinishedMinutes) -> defaultdict[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for taken in minutes.taken:
        section = section_of(minutes, taken)
        lines = "\n".join(minutes.lines[taken.first - 1 : taken.last])
        found[section.kind.value if section else ABOVE].update(lines_counted(lines))
    return found


def as_json(replayed: Sequence[Replayed]) -> dict[str, Any]:
    """The whole report as plain values; shares are rounded to four places."""
    whole, none = total(one.lines for one in replayed), sum((one.none for one in replayed), NoneLines())
    kinds = sorted({kind for one in replayed for kind in one.sections})
    return {
        "meetings": len(replayed),
        **_shares(whole),
        "recall_without_lists": round(total(one.without_lists for one in replayed).recall, 4),
        "none_lines": {"right": none.right, "wrong": none.wrong, "replaced": none.replaced},
        "deltas": _right(one.deltas for one in replayed),
        "deltas_of_people": _right(one.theirs for one in replayed),
        "stale_cells": sum(one.stale_cells for one in replayed),
        "duty": _right(one.duty for one in replayed),
        "by_year": {
            str(year): {**_shares(total(one.lines for one in replayed if one.year == year)), "meetings": meetings}
            for year, meetings in sorted(Counter(one.year for one in replayed).items())
        },
        "by_section": {
            kind: _shares(total(one.sections[kind] for one in replayed if kind in one.sections)) for kind in kinds
        },
    }


def _shares(score: Score) -> dict[str, float]:
    return {"recall": round(score.recall, 4), "precision": round(score.precision, 4)}


def _right(found: Iterable[Right]) -> dict[str, int]:
    all_of_it = sum(found, Right())
    return {"right": all_of_it.right, "wrong": all_of_it.wrong}
