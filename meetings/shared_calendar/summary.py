"""Who an event of a team's calendar says is out: by the names of the roster, and words that surely mean it.

A calendar has more than absences in it. What names nobody is about nobody, and what says anything that is not surely an
absence ("Mat back", "Mat's birthday", "Mat and Bo: sync") is left alone: nobody typed it to us.
"""

from __future__ import annotations

from dataclasses import dataclass

from meetings.absences.events import without_event_words
from meetings.absences.words import AT_WORK, AWAY, GROUP_WORDS, NO_NAMES, PRESENT, REASONS
from meetings.people import Roster
from meetings.when.leftovers import JOINING, Phrase, Phrases, plain, skipped, without
from meetings.when.locale import current
from meetings.when.names import Front, Names
from meetings.when.tokens import Token, suspicious, tokenise

Tokens = tuple[Token, ...]
_SAYS_OUT: tuple[Phrase, ...] = (
    ("out", "of", "the", "office"), ("out", "of", "office"), ("day", "off"), ("days", "off"), ("time", "off"),
    ("out",), ("ooo",), ("oof",), ("off",), ("away",), ("gone",), ("absent",), ("unavailable",),
)  # fmt: skip
_OUT = Phrases(_SAYS_OUT)
_AWAY = Phrases((*_SAYS_OUT, *AWAY))
_LEADS = Phrases((*_SAYS_OUT, *AWAY, ("for",), ("due", "to"), ("because", "of")))
# Why somebody is out, in the languages that dates are understood in.
_WHY = (REASONS - {"wfh", "training", "moving", "personal", "family", "conference", "workshop"}) | frozenset({
    "trip", "sabbatical", "vacationing", "travelling", "traveling", "urlaub", "frei", "krank", "abwesend", "ferien",
    "elternzeit", "dienstreise", "vacances", "congé", "congés", "malade", "absente", "vacaciones", "ausente",
    "enfermo", "enferma", "ferie", "malato", "malata", "assente", "férias", "folga",
})  # fmt: skip
# That somebody is there, or that the event is about something else, whatever stands beside it.
_THERE = PRESENT | frozenset({
    "wfh", "remote", "remotely", "home", "working", "work", "works", "available", "free", "return", "returns",
    "returning", "lunch", "coffee", "dinner", "party", "meeting", "call", "sync", "review", "interview", "visit",
    "visits", "visitor", "talk", "presents", "presenting", "demo", "deadline", "due", "duty", "triage", "oncall",
    "on-call", "shift", "starts", "start", "started", "starting", "last", "first", "ends", "new", "chat", "call-in",
    "release", "support", "training", "onboarding", "planning", "report", "hours", "reserve", "tentative", "reminder",
    "no", "until", "till",
})  # fmt: skip
_AT = Phrases((("at",), ("attending",), ("@",)))
_NOTHING = Phrases(())
_MOST_NAMED = 10


@dataclass(frozen=True)
class Named:
    """Roster names of who is out, and the reason."""

    who: tuple[str, ...]
    note: str = ""


def read_summary(summary: str, roster: Roster, *, whole_days: bool) -> Named | None:
    """Who is out by this summary: "Mat OOO", "Vacation - Mat", "Mat & Edgar at CHEP"; None where that is not sure.

    A name alone counts where the event is of whole days.
    """
    tokens = tokenise(summary)
    names = Names(summary, tokens, roster, NO_NAMES, GROUP_WORDS, current())
    for front, rest in _around_names(names):
        if (who := _surely(front, names)) and (note := _note(summary, rest, names, whole_days=whole_days)) is not None:
            return Named(who, note)
    return None


def _around_names(names: Names) -> list[tuple[Front, Tokens]]:
    """The names at the front, or else those at the end, each with all that stands beside them."""
    tokens = names.tokens
    front = names.fronts(0)[-1] if tokens else Front((), 0)
    if front.names:
        return [(front, tokens[front.place :])]
    ends = (names.fronts(place)[-1] for place in range(1, len(tokens)))
    for place, end in enumerate(ends, start=1):
        if end.names and all(token.kind == "close" for token in tokens[end.place :]):
            return [(end, tokens[:place])]
    return []


def _surely(front: Front, names: Names) -> tuple[str, ...]:
    """The names, none where one may be several people's, or a whole group's, or is written small like a word."""
    single = all(len(people) == 1 for people in front.names)
    typed = front.typed and all(word and (word[0].isupper() or word[0] == "<") for word in front.typed)
    if not single or not typed or len(front.names) > _MOST_NAMED:
        return ()
    people = (names.roster.exactly(people[0]) if names.roster else None for people in front.names)
    return tuple(dict.fromkeys(person.name for person in people if person))


def _note(summary: str, rest: Tokens, names: Names, *, whole_days: bool) -> str | None:
    """The reason that stands beside the names; None where it does not surely say that they are out."""
    words = without(rest, _AWAY)
    if suspicious(without_event_words(words)) or _has(rest, AT_WORK) or any(token.low in _THERE for token in rest):
        return None
    if _names_somebody(rest, names) or any(token.kind in JOINING or token.low == "and" for token in rest[:1]):
        return None
    said = [token for token in words if token.kind == "word"]
    is_out = _has(rest, _OUT)
    reason = any(token.low in _WHY for token in said)
    event = _is_event(words)
    if not (reason or event or (not said and (is_out or whole_days))):
        return None
    return plain(summary, skipped(rest, _LEADS))


def _has(tokens: Tokens, phrases: Phrases) -> bool:
    return len(without(tokens, phrases)) < len(tokens)


def _is_event(words: Tokens) -> bool:
    """Whether this says where somebody is: "at CHEP", with the capital of a name."""
    behind = skipped(words, _AT)
    return len(behind) < len(skipped(words, _NOTHING)) and bool(behind) and behind[0].text[0].isupper()


def _names_somebody(rest: Tokens, names: Names) -> bool:
    """Whether somebody else is named: what they have to do with it nobody knows."""
    places = {token.start: place for place, token in enumerate(names.tokens)}
    found = (names.name(places[token.start]) for token in rest if token.kind in {"word", "mention"})
    return any(front is not None and front.names and front.typed for front in found)
