"""`/ooo back`, `extend until Friday`, `not until Thursday, until Friday`: words that change a recorded absence.

Only the words are recognised here; their days are read as those of every absence are (meetings/when).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from meetings.absences.words import AWAY, GROUP_WORDS, NO_NAMES, TYPIST
from meetings.people import Roster
from meetings.when.leftovers import skipped
from meetings.when.names import Names
from meetings.when.tokens import tokenise

# Longer texts are no corrections; the bound keeps every text quick to look at.
LONGEST = 200


class Kind(StrEnum):
    """What a correction says of the recorded days."""

    BACK = "back"
    STILL_OUT = "still out"
    UNTIL = "until"
    EXTEND = "extend"
    MORE = "more"
    ONLY = "only"
    INSTEAD = "instead"
    TOO = "too"


@dataclass(frozen=True)
class Correction:
    """A typed correction: whose absence (roster names; none: the typist's) or which number, and what is said of it.

    `when` is the text of the days, to be read as `/ooo` reads it, "" for BACK means today; of MORE it is a length.
    `instead_of` is the text of the days that do not hold, where they were said. `either` are those whom the name at
    the front may mean, where several share it, and `rest` is what follows it.
    """

    kind: Kind
    when: str = ""
    instead_of: str = ""
    who: tuple[str, ...] = ()
    number: int | None = None
    either: tuple[str, ...] = ()
    rest: str = ""


_UNTIL = r"(?:until|untill|till|til|'til|through|thru)"
_STILL = r"still +(?:out|away|off|gone|ooo|sick|ill)"
_START = r"(?:from|starts?|starting|begins?|beginning)"
_COUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_UNIT = r"(?:(?:working |work |business )?days?|weeks?|months?)"
_EXTEND = r"(?:extend|prolong|lengthen|extended|extending)"
_SHORTEN = r"(?:shorten|shortened|cut(?: +short)?|reduce)"
_BUT = r"(?:but +|rather +|instead +)?"
_NOT = r"(?:not|instead of|rather than)"
_SORRY = r"(?:(?:sorry|oops|no|actually|rather|well|in fact|i mean|please|pls|plz)[,:]? +)*"
_IT = r"(?:it|that|this|mine|my absence)"
_BEHIND = r"(?: +(?:please|thanks|thank you|off|out))*"
_NUMBER = re.compile(r"#?(?P<number>\d{1,9}) +(?P<rest>\S.*)")
_VERB_AND_NUMBER = re.compile(
    rf"(?P<verb>extend|prolong|lengthen) +#?(?P<number>\d{{1,9}}) +(?P<rest>(?:to|by|for|{_UNTIL}) .+)", re.IGNORECASE
)
_FORMS = tuple(
    (kind, re.compile(form + _BEHIND, re.IGNORECASE))
    for kind, form in (
        (Kind.STILL_OUT, _STILL),
        (Kind.BACK, rf"{_STILL}[,;]? +(?:and +|but +)?back +(?:on +)?(?P<when>\S.*)"),
        (Kind.UNTIL, rf"{_STILL}[,;]? +(?P<when>{_UNTIL} .+)"),
        (Kind.BACK, r"(?:be +)?not +(?:be +)?back +(?:until|untill|till|til|before) +(?P<when>\S.*)"),
        (
            Kind.BACK,
            r"(?:(?:be|already|now|returned|returns?|returning|is|am|will be) +)*(?:back|returned|returns?|returning)"
            r"(?: +(?:at work|to work|(?:in|to)(?: the)? office|again|already|now|early))*"
            r"(?:,? +(?:from +(?=today)|as of +|on +|since +)?(?P<when>\S.*?))?",
        ),
        (Kind.UNTIL, rf"{_SORRY}not +{_UNTIL} +(?P<not>.+?)(?:[,;] *| +){_BUT}(?P<when>{_UNTIL} .+)"),
        (Kind.UNTIL, rf"{_SORRY}not +{_UNTIL} +(?P<not>.+?)(?:[,;] *| +)but +(?P<when>.+)"),
        (Kind.UNTIL, rf"{_SORRY}(?P<when>{_UNTIL} .+?),? +(?:and +)?{_NOT} +(?:{_UNTIL} +)?(?P<not>.+)"),
        (Kind.UNTIL, rf"{_SORRY}(?P<when>{_UNTIL} .+?),? +instead"),
        (Kind.UNTIL, rf"(?:actually|rather|only|just|sorry|make {_IT}|change {_IT} to)[,:]? +(?P<when>{_UNTIL} .+)"),
        (
            Kind.MORE,
            rf"{_SORRY}(?:needs? +|taking +)?"
            rf"(?:{_EXTEND}(?: +{_IT})?(?: +(?:by|for))? +|(?:and|plus) +|\+ *|for +)?"
            rf"(?P<when>{_COUNT} +(?:more +|further +|additional +|extra +){_UNIT}|another(?: +{_COUNT})? +{_UNIT}"
            rf"|{_COUNT} +{_UNIT} +(?:more|longer))",
        ),
        (Kind.MORE, rf"{_SORRY}{_EXTEND}(?: +{_IT})?(?: +(?:by|for))? +(?P<when>{_COUNT} +{_UNIT})"),
        (Kind.EXTEND, rf"{_SORRY}{_EXTEND}(?: +{_IT})? +(?P<when>(?:to|{_UNTIL}) .+)"),
        (Kind.UNTIL, rf"{_SORRY}{_SHORTEN}(?: +{_IT})? +(?P<when>(?:to|{_UNTIL}) .+)"),
        (Kind.TOO, rf"(?:make|add|and|plus) +(?:{_IT} +)?(?P<when>.+?),? +(?:too|as well|also)"),
        (Kind.TOO, r"add +(?P<when>\S.*)"),
        (Kind.ONLY, rf"{_SORRY}(?:make +{_IT} +)?(?:only|just) +(?P<when>.+)"),
        (Kind.ONLY, r"(?:actually|sorry|oops)[,:]? +(?P<when>.+?) +only"),
        (Kind.INSTEAD, rf"{_SORRY}not +(?P<not>.+?)(?:[,;] *{_BUT}| +but +)(?P<when>.+)"),
        (Kind.INSTEAD, rf"{_SORRY}(?P<when>.+?),? +(?:instead of|rather than) +(?P<not>.+)"),
        (Kind.INSTEAD, rf"{_SORRY}(?!.*\b{_START}\b)(?P<when>.+?),? +instead"),
        (Kind.INSTEAD, r"(?:change|move) +(?=[^,]*[a-z/])(?P<not>[^,]*\d[^,]*?) +to +(?P<when>.+)"),
        (
            Kind.INSTEAD,
            rf"(?:make +{_IT}|(?:change|move)(?: +{_IT})? +to|edit|actually|correction|(?:i +)?meant)[,:]? +"
            r"(?P<when>.+)",
        ),
    )
)  # fmt: skip


def read_correction(text: str, roster: Roster) -> Correction | None:
    """What a text says of an absence that is recorded; None where it says nothing of the kind.

    Somebody's name stands in front, or behind "extend"; a number takes the place of the name.
    """
    text = " ".join(text.replace("’", "'").split()).rstrip(" .!")
    if not text or len(text) > LONGEST:
        return None
    found = _of_number(text) or _of_words(text)
    if found:
        return found
    who, rest = _people(text, roster)
    found = _of_words(rest) if who else None
    if found is None or who is None:
        return _named_behind(text, roster)
    if len(who[0]) > 1:
        return replace(found, either=who[0], rest=rest)
    return replace(found, who=tuple(dict.fromkeys(people[0] for people in who if people)))


def _of_number(text: str) -> Correction | None:
    verb = _VERB_AND_NUMBER.fullmatch(text)
    numbered = verb or _NUMBER.fullmatch(text)
    rest = f"{verb['verb']} {verb['rest']}" if verb else numbered["rest"] if numbered else ""
    found = _of_words(rest) or _shortest(rest)
    return replace(found, number=int(numbered["number"])) if numbered and found else None


def _shortest(rest: str) -> Correction | None:
    """`#3 until Friday`: with a number nothing else has to say that it is a correction."""
    return Correction(Kind.UNTIL, rest) if re.match(rf"{_UNTIL} ", rest, re.IGNORECASE) else None


def _of_words(text: str) -> Correction | None:
    for kind, form in _FORMS:
        if found := form.fullmatch(text):
            said = found.groupdict()
            return Correction(kind, said.get("when") or "", said.get("not") or "")
    return None


def _named_behind(text: str, roster: Roster) -> Correction | None:
    """`extend Mat until Friday`."""
    verb, _, rest = text.partition(" ")
    it = {"extend": "", "prolong": "", "make": "it ", "change": "it ", "move": "it ", "edit": ""}.get(verb.casefold())
    who, behind = _people(rest, roster) if it is not None else (None, "")
    found = _of_words(f"{verb} {it}{behind}") if who and who[0] else None
    if found is None or who is None:
        return None
    if len(who[0]) > 1:
        return replace(found, either=who[0], rest=f"{verb} {it}{behind}")
    return replace(found, who=tuple(dict.fromkeys(people[0] for people in who)))


def _people(text: str, roster: Roster) -> tuple[tuple[tuple[str, ...], ...] | None, str]:
    """Everybody whom each name at the front may mean, one empty name for the typist, and what follows.

    None where nobody is named. A name that several share counts by itself only.
    """
    tokens = tokenise(text)
    front = Names(text, tokens, roster, NO_NAMES, GROUP_WORDS).fronts(0)[-1]
    shared = any(len(people) > 1 for people in front.names)
    behind = tokens[front.place :] if front.names else skipped(tokens, TYPIST)
    rest = skipped(behind, AWAY)
    if not rest or (shared and len(front.names) > 1) or (not front.names and len(rest) == len(tokens)):
        return None, text
    return front.names or ((),), text[rest[0].start :]
