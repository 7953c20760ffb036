"""The forms of what is in a ticket system and what it does, and how each is brought about in a world."""

from __future__ import annotations

import re

from playground.story.form import TIMES, Form, Found, form
from playground.story.source_steps import OfSources, SourceAnswers, SourceCounts, SourceHides, SourceTicket
from playground.story.steps import Action
from playground.world import World

# A name of the settings in one word: "the team calendar" is none; Slack is no source.
_SOURCE = r"(?P<source>(?!Slack )[A-Za-z0-9_-]+)"
# A number alone is so many tickets, so that a key of digits is written #104.
_KEY = r"(?P<key>#\d+|(?!\d+ )\S+)"
_RELEASE = r"[^,]*\d[^,]*"
# States have "for" in them, too: a release is known by its digits, "Ready for Testing for 3.5.0".
_FOR = re.compile(rf"(?P<state>.+) for (?P<releases>{_RELEASE}(?:,{_RELEASE})*)")


def _ticket(found: Found) -> SourceTicket:
    words, called, title = found["words"].partition(" called ")
    of_releases = _FOR.fullmatch(words)
    state = of_releases["state"] if of_releases else words
    releases = tuple(each.strip() for each in of_releases["releases"].split(",")) if of_releases else None
    key = found["key"].removeprefix("#")
    return SourceTicket(found["source"], key, state.strip(), releases, title.strip() if called else None)


TICKET_SYSTEMS: tuple[Form[Action], ...] = (
    form(
        "NAME has N STATE",
        rf"{_SOURCE} has (?P<number>\d+) (?P<state>\S.*)",
        lambda found: SourceCounts(found["source"], int(found["number"]), found["state"]),
    ),
    form(
        "NAME has KEY in STATE [for RELEASE, RELEASE] [called TEXT]",
        rf"{_SOURCE} has {_KEY} in (?P<words>\S.*)",
        _ticket,
    ),
    form(
        "NAME answers WHAT [retry after N] [N times]",
        rf"{_SOURCE} answers (?P<what>[345]\d\d|page|half|nothing)(?: retry after (?P<seconds>\d+))?{TIMES}",
        lambda found: SourceAnswers(
            found["source"], found["what"], int(found["seconds"] or 30), int(found["times"] or 1)
        ),
    ),
    form(
        "the account of NAME sees half",
        rf"the account of {_SOURCE} sees half",
        lambda found: SourceHides(found["source"]),
    ),
)


def edit(world: World, action: OfSources) -> None:
    """Somebody works in a ticket system, or it shall not answer as it should: nobody tells the bot."""
    sources = world.sources
    match action:
        case SourceCounts(source, number, state):
            sources.set_count(source, state, number)
        case SourceTicket(source, key, state, releases, title):
            sources.put(source, key, state, releases, title)
        case SourceAnswers(source, what, retry_after, times):
            world.faults.answer_question(sources.named(source).name, what, retry_after=retry_after, times=times)
        case SourceHides(source):
            sources.named(source).tickets.hide_half()
