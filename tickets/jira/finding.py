"""What a walk through a Jira comes to: how many in each state that was asked for, and the tickets themselves."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from tickets.jira.walking import Walked


def found(question: Question, walked: Walked, url: str, link: str) -> Found:
    """The answer, by the spelling of the question. Raises ValueError where a ticket is none that was asked for.

    Jira finds a state in any case, but shows its name in the language of the account, and may show a ticket as it is
    though it found it as it was.
    """
    tickets = tuple(issue.ticket(url) for issue in walked.issues)
    shown = tickets if question.items else ()
    if not question.states:
        return Found(len(tickets), {}, shown, walked.complete, link)
    spelling: dict[str, str] = {}
    for state in question.states:
        spelling.setdefault(_folded(state), state)
    by_state = dict.fromkeys(spelling.values(), 0)
    for ticket in tickets:
        asked = spelling.get(_folded(ticket.state))
        if asked is not None:
            by_state[asked] += 1
        elif not _is_of_versions(ticket, question):
            raise ValueError("tickets in states that were not asked for")
    return Found(sum(by_state.values()), by_state, shown, walked.complete, link)


def _is_of_versions(ticket: Ticket, question: Question) -> bool:
    """Whether it is there for one of its versions."""
    return _folded(ticket.state) in map(_folded, question.version_states) and _meet(ticket.versions, question.versions)


def _meet(names: Sequence[str], others: Sequence[str]) -> bool:
    return not set(map(_folded, names)).isdisjoint(map(_folded, others))


def _folded(name: str) -> str:
    return name.strip().casefold()
