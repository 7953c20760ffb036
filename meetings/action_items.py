"""Action items: who promised what, under which topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from meetings.dates import join_words
from meetings.markdown import one_line
from meetings.people import Roster, fold
from meetings.when.tokens import quote

EXAMPLE = "/ai Brian XCache reorg"
EXAMPLE_NAMED = "/ai Mat, Carl: build osg-configure"
NOBODY = "???"
_NOBODY_YET = {"???", "??", "?", "nobody", "nobody yet"}
_MYSELF = {"me", "myself", "i"}
_TOPIC = re.compile(r"\[(?P<topic>[^\[\]]{1,150})\]\s*(?P<rest>.*)")
_COLON = re.compile(r"(?P<names>[^:]{1,80}?)\s*:(?P<blank>\s*)(?P<what>.*)")
_NAME = re.compile(r"@?[A-Z][a-zA-Z'’-]*(?: [A-Z][a-zA-Z'’-]*){0,2}")
_BETWEEN_NAMES = re.compile(r"\s*(?:,\s*and\s|[,&+/]|\band\s)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class ActionItem:
    """A promise with its owners (roster names; none yet is `()`) and topic.

    `ended` is None, done or dropped, and `why` the reason given for that.
    """

    number: int
    owners: tuple[str, ...]
    topic: str
    text: str
    recorded_by: str
    recorded_at: datetime
    ended: str | None = None
    why: str = ""
    kept_at: datetime | None = None


@dataclass(frozen=True)
class ReadItem:
    """What a typed action item says; `owners` is None where no name was typed and it is the typist's."""

    text: str
    topic: str
    owners: tuple[str, ...] | None


@dataclass(frozen=True)
class ItemQuestion:
    """Why nothing could be recorded yet, as a sentence with an example that works.

    `choices` are the texts that would settle it, each with the name it settles on; `shared` is the name asked about.
    """

    sentence: str
    choices: tuple[tuple[str, str], ...] = ()
    shared: str = ""


def read_item(typed: str, roster: Roster) -> ReadItem | ItemQuestion:
    """Read `[topic] who: what`, `Brian XCache reorg`, or just what is to be done.

    A name is a name of the roster or what stands before a colon; everything else is the item itself.
    """
    text = one_line(typed)
    bracket = _TOPIC.fullmatch(text)
    topic, text = (bracket["topic"].strip(), bracket["rest"]) if bracket else ("", text)
    if not text:
        return ItemQuestion(f"What is to be done? Try: `{EXAMPLE}`")
    names, what = _before_colon(text, roster) or _leading_names(text, roster)
    if fold(names[0] if len(names) == 1 else "") in _MYSELF:
        names = []
    owners = () if names == [NOBODY] else _owners(names, roster)
    if isinstance(owners, ItemQuestion):
        return _with_choices(owners, names, roster, topic, what)
    if stranger := _surname(text, names, roster):
        return ItemQuestion(
            f'Is "{quote(stranger)}" somebody else than {owners[0]}? Put the names before a colon:'
            f" `/ai {owners[0]}: {quote(text[len(names[0]) :])}`"
        )
    if not what:
        return ItemQuestion(f"What will {join_words(owners) or 'somebody'} do? Try: `{EXAMPLE_NAMED}`")
    return ReadItem(what, topic, owners if names else None)


def _surname(text: str, names: Sequence[str], roster: Roster) -> str | None:
    """A first name with a surname behind it that is not that of the only person it could mean, or None."""
    if len(names) != 1 or roster.exactly(names[0]) or text[len(names[0]) :].lstrip().startswith(":"):
        return None
    surname = re.match(r"\s+([A-Z][a-z]+)\b", text[len(names[0]) :])
    return f"{names[0]} {surname.group(1)}" if surname else None


def _with_choices(question: ItemQuestion, names: Sequence[str], roster: Roster, topic: str, what: str) -> ItemQuestion:
    """The same question with a text for each person that a shared name could mean."""
    shared = next((name for name in names if len(roster.named(name)) > 1), None)
    if shared is None or not what:
        return question
    lead = f"[{topic}] " if topic else ""
    choices = [
        (person.name, f"{lead}{', '.join(person.name if name == shared else name for name in names)}: {what}")
        for person in roster.named(shared)
    ]
    return replace(question, choices=tuple(choices), shared=shared)


def are_names(typed: str, roster: Roster) -> bool:
    """Whether this can only be a list of names: of the roster, of strangers, or nobody."""
    names = _BETWEEN_NAMES.split(one_line(typed))
    return fold(typed) in _NOBODY_YET or all(roster.named(name) or _NAME.fullmatch(name) for name in names)


def read_owners(typed: str, roster: Roster) -> tuple[str, ...] | ItemQuestion:
    """The owners in a list of names: `Brian`, `Mat and Carl`, or `nobody`."""
    names = one_line(typed)
    if not names:
        return ItemQuestion("To whom? Try: `/ai give 12 Brian`")
    return () if fold(names) in _NOBODY_YET else _owners(_BETWEEN_NAMES.split(names), roster)


def _before_colon(text: str, roster: Roster) -> tuple[list[str], str] | None:
    """The names before a colon and what follows it; None where what stands there is no list of names."""
    colon = _COLON.fullmatch(text)
    if not colon:
        return None
    if fold(colon["names"]) in _NOBODY_YET:
        return [NOBODY], colon["what"]
    names = _BETWEEN_NAMES.split(colon["names"])
    if fold(colon["names"]) in _MYSELF:
        return [colon["names"]], colon["what"]
    strangers = colon["blank"] and all(_NAME.fullmatch(name) for name in names)
    if strangers or any(roster.named(name) for name in names):
        return names, colon["what"]
    return None


def _leading_names(text: str, roster: Roster) -> tuple[list[str], str]:
    """The roster names that the text begins with, and the rest of it."""
    names: list[str] = []
    rest = text
    while name := _name_at_start(rest, roster):
        names.append(name)
        rest = rest[len(name) :]
        between = _BETWEEN_NAMES.match(rest)
        if not between or not _name_at_start(rest[between.end() :], roster):
            break
        rest = rest[between.end() :]
    return names, rest.strip()


def _name_at_start(text: str, roster: Roster) -> str | None:
    """The longest name of the roster at the start of the text, as typed."""
    words = list(re.finditer(r"[^\s,&+/]+", text))[: roster.longest_name]
    candidates = (text[: word.end()] for word in reversed(words))
    return next((name for name in candidates if roster.named(name)), None)


def _owners(names: Sequence[str], roster: Roster) -> tuple[str, ...] | ItemQuestion:
    """The roster names meant, or the question about the first that is nobody's or is shared."""
    owners: list[str] = []
    for name in names:
        people = roster.named(name)
        if not people:
            return ItemQuestion(
                f'I know nobody called "{quote(name)}", so nothing is recorded. Put names of the roster before the'
                f" colon (`{EXAMPLE_NAMED}`), or a topic in brackets (`/ai [{quote(name)}] Mat: build it`)."
            )
        if len(people) > 1:
            full = [person.name for person in people]
            return ItemQuestion(f"Which {name}: {join_words(full, 'or')}? Try: `/ai {full[0]}: ...`")
        owners.append(people[0].name)
    return tuple(dict.fromkeys(owners))


def printed(item: ActionItem) -> str:
    """The line of the minutes, `AI (Mat, Carl): Build osg-configure`, as typed text without Markdown."""
    return f"AI ({', '.join(item.owners) or NOBODY}): {item.text}"


def by_topic(items: Iterable[ActionItem]) -> dict[str, list[ActionItem]]:
    """Open items under their topics in the order the topics came up; those without one last, under ``."""
    topics: dict[str, list[ActionItem]] = {}
    for item in sorted(items, key=lambda item: (not item.topic, item.number)):
        topics.setdefault(item.topic, []).append(item)
    return topics
