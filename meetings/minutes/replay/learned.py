"""How a team writes its minutes, learned from those it has written: what its settings would say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from meetings.markdown import from_markdown
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import Path, Tree, path_of, path_words, source_of, trees
from meetings.minutes.finished.taking import TakenAs, TakenSection
from meetings.minutes.layout import Kind, Ruler, Section, Style
from meetings.minutes.replay.rules import Rules
from meetings.minutes.replay.tables import first_table
from meetings.minutes.state_counts import FirstTable

_RELEASE = re.compile(r".*\d\.\d.*")
_STATE = re.compile(r"(?:ready for |in )?(?:testing|release)|released|closed|development", re.IGNORECASE)
_MARK = re.compile(r"\s*([-*+]\s+)")
_RULERS = {Ruler.OPEN: r"\|-+ \|", Ruler.SPACED: r"\| -", Ruler.CLOSED: r"\|-+\|"}
_WRITTEN = (Kind.FREE_TEXT, Kind.ACTION_ITEMS, Kind.QUERY_LIST)


@dataclass(frozen=True)
class Learned:
    """What the settings of the team would say: its sections with their paths, how it writes, how it joins."""

    title: str
    coordinates: str
    sections: tuple[Section, ...]
    paths: tuple[Path, ...]
    style: Style
    first: FirstTable


def learned(earlier: Sequence[FinishedMinutes], rules: Rules) -> Learned:
    """What the minutes before a meeting, the oldest first and at least one, say about how the next are laid out."""
    last = earlier[-1]
    kept = [section for section in last.sections if not _is_of_a_release(section)]
    paths = tuple(path_words(section.path) for section in kept)
    return Learned(
        title=_title(last),
        coordinates=_coordinates(last),
        sections=tuple(_section(earlier, each, path, rules) for each, path in zip(kept, paths, strict=True)),
        paths=paths,
        style=_style(earlier),
        first=first_table(earlier),
    )


def _is_of_a_release(section: TakenSection) -> bool:
    heading = section.path[-1]
    return section.kind is Kind.QUERY_LIST and bool(_RELEASE.fullmatch(heading) or _STATE.fullmatch(heading))


def _title(last: FinishedMinutes) -> str:
    """The title without its date, which stands behind the last comma but one of a date."""
    text = next(iter(last.of(TakenAs.TITLE))).text if last.of(TakenAs.TITLE) else ""
    return re.sub(r",?\s+\d{1,2}\s+\w+\s+\d{4}$|,?\s+\w+\s+\d{1,2},\s+\d{4}$|,?\s+\d{4}-\d\d-\d\d$", "", text)


def _coordinates(last: FinishedMinutes) -> str:
    found = last.of(TakenAs.COORDINATES)
    return from_markdown(str(found[0].value)) if found else ""


def _section(earlier: Sequence[FinishedMinutes], section: TakenSection, path: Path, rules: Rules) -> Section:
    return Section(
        kind=section.kind,
        heading=from_markdown(section.path[-1]),
        level=section.level,
        text=tuple(_standing(earlier[-rules.standing :], path, rules.standing)),
        none=_none(earlier[-rules.looked_at :], path, rules.none) if section.kind in _WRITTEN else "",
        groups=tuple(one for one in _groups(earlier[-1], path) if one in list(_groups(earlier[-2:][0], path))),
        ruler=next(filter(None, (_ruler_of(one, path) for one in reversed(earlier[-rules.looked_at :]))), None),
    )


def _standing(last: Sequence[FinishedMinutes], path: Path, least: int) -> Iterator[str]:
    """The lines of a section that stood in each of these minutes, in the order of the last."""
    if len(last) < least:
        return
    before = [Counter(_top_lines(each, path)) for each in last[:-1]]
    yield from (line for line in _top_lines(last[-1], path) if all(line in each for each in before))


def _top_lines(minutes: FinishedMinutes, path: Path) -> list[str]:
    """The bullets of a section that nothing stands under and that stand under nothing, as they were typed."""
    found = trees(minutes, *Kind).get(path, [])
    return [from_markdown(tree.text) for tree in found if _is_line(minutes, tree)]


def _is_line(minutes: FinishedMinutes, tree: Tree) -> bool:
    is_text = tree.taken.what in {TakenAs.TEXT, TakenAs.ANNOUNCEMENT}
    return is_text and not tree.under and bool(_MARK.match(source_of(minutes, tree.taken)[0]))


def _none(last: Sequence[FinishedMinutes], path: Path, share: float) -> str:
    """What an empty section says, where it often enough was; as it was said last."""
    having = [each for each in last if any(path_words(one.path) == path for one in each.sections)]
    bodies = [[one for one in each.taken if path_of(each, one) == path] for each in having]
    said = [body[1].text for body in bodies if len(body) == 2 and body[1].what is TakenAs.NOTHING]
    return said[-1] if said and len(said) >= share * len(having) else ""


def _groups(last: FinishedMinutes, path: Path) -> Iterator[str]:
    """The groups of a list that stand beside the releases: "Data", "Operations"."""
    for tree in trees(last, Kind.QUERY_LIST).get(path, []):
        states = any(_STATE.fullmatch(each.text) for each in tree.all())
        if tree.under and not states and not _RELEASE.fullmatch(tree.text):
            yield from_markdown(tree.text)


def _style(earlier: Sequence[FinishedMinutes]) -> Style:
    last = earlier[-1]
    text = last.text
    marks = Counter(found[1] for line in last.lines if (found := _MARK.match(line)) and not line.strip("- "))
    marks = marks or Counter(found[1] for line in last.lines if (found := _MARK.match(line)))
    one_digit = (each for each in reversed(earlier) if each.day.day < 10 and each.of(TakenAs.TITLE))
    titled = next(one_digit, None)
    return Style(
        bullet=marks.most_common(1)[0][0] if marks else "-   ",
        ruler=_ruler(last.lines) or Ruler.OPEN,
        minus="&minus;" if "&minus;" in text else "-",
        wide_days=bool(titled and re.search(r"\s{2}\d", titled.lines[titled.of(TakenAs.TITLE)[0].first - 1])),
    )


def _ruler(lines: Iterable[str]) -> Ruler | None:
    """How the first table among these lines is written, None where there is none."""
    for line in lines:
        for ruler, form in _RULERS.items():
            if re.match(form, line):
                return ruler
    return None


def _ruler_of(last: FinishedMinutes, path: Path) -> Ruler | None:
    tables = (taken for taken in last.of(TakenAs.TABLE) if path_of(last, taken) == path)
    return _ruler(line for taken in tables for line in source_of(last, taken))
