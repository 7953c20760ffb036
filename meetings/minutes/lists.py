"""The lists of a section: tickets by release and state, groups, and the lines that people add to either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from meetings.agenda_lines.places import Place
from meetings.markdown import to_markdown
from meetings.minutes.body import Bullet
from meetings.minutes.layout import Section
from meetings.minutes.state_counts import BOTH, SEVERAL
from meetings.tickets.asked import RELEASE, ListedBy


@dataclass(frozen=True)
class Lists:
    """The lists of this section; `releases` are the current ones, the first of which has a line that names none."""

    section: Section
    releases: Sequence[str] = ()

    def with_lines(self, listed: Sequence[Bullet], typed: Iterable[tuple[Place, str]]) -> tuple[Bullet, ...]:
        """What was listed of tickets, then the groups; each with its lines below what stands there already.

        A state that is listed nowhere, as where no release is current or its source has not answered, stands by itself
        where it has lines. A group without anything says that there is nothing.
        """
        names = [to_markdown(group) for group in self.section.groups]
        groups = tuple(bullet for bullet in listed if bullet.text in names and bullet.under)
        lists = tuple(bullet for bullet in listed if bullet not in groups)
        for place, text in typed:
            line = Bullet(to_markdown(text))
            if to_markdown(place.group) in names:
                groups = self._put(groups, (to_markdown(place.group),), line)
            else:
                lists = self._put(lists, self._way(lists, place), line)
        found = {bullet.text: bullet for bullet in groups}
        return (*lists, *(found.get(name, Bullet(name, under=(self._nothing,))) for name in names))

    @property
    def _nothing(self) -> Bullet:
        return Bullet(to_markdown(self.section.group_none))

    def _way(self, lists: Sequence[Bullet], place: Place) -> tuple[str, ...]:
        """The bullets that a line of a state stands below, the outermost first."""
        release = place.release or next(iter(self.releases), "")
        state, shown = to_markdown(place.group), self.section.shown
        if not release or shown is None:
            return (state,)
        if shown.listed_by is ListedBy.RELEASE:
            title = release if release in {BOTH, SEVERAL} else shown.title.replace(RELEASE, release)
            return (to_markdown(title), state)
        below = [bullet.under for bullet in lists if bullet.text == state]
        divided = any(bullet.under for under in below for bullet in under)
        return (state, to_markdown(release)) if divided or release not in self.releases[:1] else (state,)

    def _put(self, bullets: tuple[Bullet, ...], way: Sequence[str], line: Bullet) -> tuple[Bullet, ...]:
        """The same bullets with the line at the end of this way."""
        if not way:
            return (*(bullet for bullet in bullets if bullet != self._nothing), line)
        name, *rest = way
        if name not in [bullet.text for bullet in bullets]:
            bullets = (*(bullet for bullet in bullets if bullet != self._nothing), Bullet(name))
        return tuple(
            replace(bullet, under=self._put(bullet.under, rest, line)) if bullet.text == name else bullet
            for bullet in bullets
        )
