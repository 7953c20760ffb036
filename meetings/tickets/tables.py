"""What a source found, as the counts of a table: by state, or by state and release."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.minutes.state_counts import BOTH, SEVERAL, TOTAL, StateCounts
from meetings.tickets.asked import Shown, Tables
from meetings.tickets.question import Found
from meetings.tickets.ticket import Ticket


def state_counts(shown: Shown, found: Found, releases: Sequence[str]) -> StateCounts | None:
    """The counts of the table that a section shows; None where it shows none, or nothing is being released."""
    if shown.tables is Tables.NONE or (shown.by_release and not releases and shown.tables is not Tables.STATES):
        return None
    if shown.tables is Tables.STATES:
        return _by_state(shown, found)
    columns = _columns(releases)
    rows = [(shown.asked.name_of(state), _row(shown, found.tickets, state, releases)) for state in shown.states]
    total = (TOTAL, tuple(sum(counts) for counts in zip(*(row for _, row in rows), strict=True)))
    return StateCounts(columns, (*rows, total), shown.headings.states, shown.headings.changes)


def _by_state(shown: Shown, found: Found) -> StateCounts:
    counted = {state.casefold(): count for state, count in found.by_state.items()}
    rows = tuple((shown.asked.name_of(state), (counted.get(state.casefold(), 0),)) for state in shown.states)
    return StateCounts((shown.headings.counts,), rows, shown.headings.states, shown.headings.changes)


def _columns(releases: Sequence[str]) -> tuple[str, ...]:
    """`3.4.46`, `Both`, `3.5.12`, `Total`: what is in both stands between them."""
    first, *others = releases
    if not others:
        return (first,)
    return (first, BOTH if len(others) == 1 else SEVERAL, *others, TOTAL)


def _row(shown: Shown, tickets: Sequence[Ticket], state: str, releases: Sequence[str]) -> tuple[int, ...]:
    """A ticket counts once: in its release, or in the column of those in several; so that the row adds up."""
    there = [releases_of(ticket, shown, releases) for ticket in tickets if is_in(ticket, state)]
    first, *others = (sum(each == (release,) for each in there) for release in releases)
    if not others:
        return (first,)
    several = sum(len(each) > 1 for each in there)
    return (first, several, *others, first + several + sum(others))


def releases_of(ticket: Ticket, shown: Shown, releases: Sequence[str]) -> tuple[str, ...]:
    """Those of these releases in which the ticket is to be."""
    versions = {version.casefold() for version in ticket.versions}
    return tuple(release for release in releases if shown.asked.version_of(release).casefold() in versions)


def is_in(ticket: Ticket, state: str) -> bool:
    """Whether the ticket is in this state."""
    return ticket.state.casefold() == state.casefold()
