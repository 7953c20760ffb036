"""What to ask about the people of a typed absence: who is meant, and whether a word is somebody's name."""

from __future__ import annotations

from meetings.absences.read import AbsenceText, Question
from meetings.absences.typed import Typed
from meetings.absences.words import NO_NAMES, PREPOSITIONS, PRONOUNS, SEVERAL
from meetings.when import Unclear, When
from meetings.when.leftovers import JOINING, meant_day, plain
from meetings.when.names import Front
from meetings.when.tokens import Token, quote
from meetings.when.words import is_date_word

_PEOPLE = SEVERAL | PRONOUNS
# Behind these a name at the end is not that of somebody who is out.
_BEFORE_A_NAME = PREPOSITIONS | {"cc"}


def which(typed: Typed, front: Front, reading: When | Unclear, note: str) -> Question:
    """What to ask about the first name that several people share; further ones are asked about after it."""
    place = next(place for place, people in enumerate(front.names) if len(people) > 1)
    people, shared = front.names[place], front.typed[place]
    readings: tuple[AbsenceText, ...] = ()
    when = "July 15-17"
    if isinstance(reading, When):
        when = reading.words
        readings = tuple(AbsenceText(_chosen(front, place, name), reading, note) for name in people)
    example = typed.example(f"{people[0]} {when}")
    return Question(f"Which one: {' or '.join(people)}? {example}", people=readings, shared=shared, each=people)


def people_question(
    typed: Typed, front: Front, reading: When | Unclear, before: tuple[Token, ...], after: tuple[Token, ...]
) -> Question | None:
    """What to ask when people may be meant outside the front."""
    for token in before:
        if token.low in PREPOSITIONS or _is_at(typed, token):
            break
        if token.low in PRONOUNS or (token.low in SEVERAL and not _free_names(typed, front)):
            return Question(f'Who is "{quote(token.text)}"? Please name them. {typed.example()}')
        if _may_be_a_name(typed, token):
            return _unknown(typed, token)
    raw = typed.tokens[front.place : front.place + 1]
    if front.names and raw and (raw[0].kind in JOINING or raw[0].low == "and"):
        return Question(
            f"I could not tell who is out besides {typed.known(front, None)}; please type every name. {typed.example()}"
        )
    if after and (after[0].low in _PEOPLE or _is_roster_name(typed, after)):
        known = typed.known(front, reading)
        unread = f'"{quote(plain(typed.text, after))}"' if front.names else "who is out"
        understood = f"I understood {known}, but not {unread}." if known else "Who is out?"
        return Question(f"{understood} Please put the name first, one absence at a time. {typed.example()}")
    return None


def _is_at(typed: Typed, token: Token) -> bool:
    """Whether this is the sign of "@ Fermilab", with a blank behind it."""
    return token.low == "@" and typed.text[token.end : token.end + 1].isspace()


def _free_names(typed: Typed, front: Front) -> bool:
    """Whether the names are only words with capitals, so that the words behind them are the reason."""
    return typed.names.roster is None and bool(front.names)


def _may_be_a_name(typed: Typed, token: Token) -> bool:
    if token.kind == "mention":
        return True
    addressed = token.start > 0 and typed.text[token.start - 1] == "@"
    capital = token.kind in {"word", "junk"} and token.text[0].isupper()
    known = token.is_translated or token.low in NO_NAMES or is_date_word(token.low) or meant_day(token)
    return addressed or (capital and not known)


def _is_roster_name(typed: Typed, tokens: tuple[Token, ...]) -> bool:
    """Whether a name stands here, in brackets also where nothing else is in them."""
    place = len(typed.tokens) - len(tokens)
    bracket = tokens[0].kind == "open"
    found = typed.names.name(place + bracket) if typed.names.roster is not None else None
    if found is None and not bracket and typed.names.roster is not None and len(tokens) > 1:
        # "July 15-17 vacation Ada"
        last = typed.names.name(len(typed.tokens) - 1)
        return last is not None and tokens[-1].text[0].isupper() and tokens[-2].low not in _BEFORE_A_NAME
    return found is not None and (not bracket or typed.tokens[found.place : found.place + 1] == tokens[-1:])


def _unknown(typed: Typed, token: Token) -> Question:
    if typed.names.roster is not None and typed.names.roster.named(token.text):
        return Question(f"Who is out? Please put the names first, with commas. {typed.example()}")
    word = quote(token.text)
    behind = f" ({word})" if word.isalpha() and not is_date_word(token.low) else " (dentist)"
    return Question(
        f"Is {word} a person, or your reason? I know nobody of that name; a reason goes behind the days. "
        f"{typed.example(behind=behind)}",
        unknown=word,
    )


def new_person(
    typed: Typed, front: Front, before: tuple[Token, ...], after: tuple[Token, ...], when: When
) -> tuple[str, AbsenceText] | None:
    """Somebody whom nobody knows yet, named between the known names and the days, and the reading with them."""
    stop = next((place for place, token in enumerate(before) if not _is_new_name(typed, token)), len(before))
    if not stop or any(len(people) > 1 for people in front.names):
        return None
    name = typed.text[before[0].start : before[stop - 1].end]
    who = (*(people[0] for people in front.names), name)
    return name, AbsenceText(who, when, typed.note(before[stop:], after))


def _is_new_name(typed: Typed, token: Token) -> bool:
    return token.kind == "word" and _may_be_a_name(typed, token)


def _chosen(front: Front, place: int, name: str) -> tuple[str, ...]:
    """The people at the front with this one at its place; a name that several share stays as it was typed."""
    names = [people[0] if len(people) == 1 else typed for people, typed in zip(front.names, front.typed, strict=True)]
    return tuple(dict.fromkeys([*names[:place], name, *names[place + 1 :]]))
