"""`/ooo [who] [is out] when [why]`: what a typed absence says, or what to ask about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetings.absences.doubts import doubt, without_only
from meetings.absences.events import with_event
from meetings.absences.missing_day import ask_for_a_day, says_only_away
from meetings.absences.people_asked import new_person, people_question, which
from meetings.absences.read import AbsenceText, Question
from meetings.absences.typed import Typed
from meetings.absences.words import (
    AWAY,
    GREETINGS,
    GROUP_WORDS,
    NO_NAMES,
    PREPOSITIONS,
    TRAILING,
    TYPIST,
    TYPIST_WORDS,
    ZONES,
)
from meetings.people import Roster
from meetings.when import Found, Unclear, When, read_when
from meetings.when.holiday_places import holiday_at
from meetings.when.leftovers import meant_day, plain, skipped
from meetings.when.locale import Locale, current
from meetings.when.names import Front, Names
from meetings.when.read import find_surely
from meetings.when.tokens import Token, quote, tokenise
from meetings.when.words import WEEKDAYS, is_date_word

# Behind people who are named last: "July 15-17 Ada for a conference".
_BEFORE_A_REASON = PREPOSITIONS | {"due", "because"}
Tokens = tuple[Token, ...]


def read_absence(
    text: str, today: date, roster: Roster | None, *, locale: Locale | None = None, command: str = "/ooo"
) -> AbsenceText | Question:
    """What `/ooo TEXT` would record when typed on this day, or the question to ask.

    Without a roster, capitalised words before the first date word are names. `command` is the command as it is
    called here, for the examples; `locale` how dates are typed here (None: as in the current locale).
    """
    locale = locale or current()
    tokens = tokenise(text, locale.language)
    if not tokens:
        return Question(f"Who is out, and when? Try: `{command} July 15-17` or `{command} tomorrow afternoon`.")
    names = Names(text, tokens, roster, NO_NAMES, GROUP_WORDS, locale)
    typed = Typed(text, tokens, today, names, locale, f"{command} ")
    fronts = _fronts(names)
    if len(fronts) == 1:
        return _read(typed, fronts[0])[0]
    answers = [_read(typed, front) for front in fronts]
    whens = [answer for answer, is_when in answers if is_when]
    if len(whens) > 1 and isinstance(whens[0], AbsenceText) and _two_weekdays(tokens):
        # In "Wed Friday", where somebody is called Wed, the other reading contradicts itself.
        whens = [each for each in whens if isinstance(each, AbsenceText) or each.choices]
    if len(whens) > 1:
        readings = tuple(answer for answer in whens if isinstance(answer, AbsenceText))
        return Question(f'Is "{quote(tokens[0].text)}" a person\'s name here? {typed.example()}', people=readings)
    return whens[0] if whens else answers[0][0]


def _fronts(names: Names) -> list[Front]:
    """Who may stand at the front, the likeliest first; a name that is also a date word may be the date."""
    tokens = names.tokens
    start = len(tokens) - len(skipped(tokens, GREETINGS))
    typist = len(tokens) - len(skipped(tokens[start:], TYPIST))
    if typist > start and names.name(start) is None:
        return [Front((), typist)]
    *fewer, most = names.fronts(start)
    return [most, *[front for front in fewer if _may_be_no_name(tokens[front.place :], names.locale)]]


def _may_be_no_name(tokens: Tokens, locale: Locale) -> bool:
    """Whether what stands here means something else than a name: May, Columbus Day, or "will" without a capital."""
    if tokens and tokens[0].kind == "comma":
        tokens = tokens[1:]
    if not tokens:
        return False
    return is_date_word(tokens[0].low) or (tokens[0].text,) in AWAY or holiday_at(tokens, 0, locale) > 0


def _two_weekdays(tokens: Tokens) -> bool:
    return len(tokens) > 1 and tokens[0].low in WEEKDAYS and tokens[1].low in WEEKDAYS


def _read(typed: Typed, front: Front) -> tuple[AbsenceText | Question, bool]:
    """The absence of these people, or the question to ask, and whether all but the reason is a when."""
    locale = _locale_of(typed, front)
    found = find_surely(typed.text, typed.tokens, typed.today, start=front.place, locale=locale, lead=typed.lead)
    if found is None:
        return _nothing(typed, front), False
    found, event = with_event(typed.text, typed.tokens, typed.today, found, locale)
    before = without_only(skipped(typed.tokens[front.place : found.start], AWAY))
    after = skipped(typed.tokens[found.stop :], TRAILING)
    behind = None if front.names or before or not after else _named_behind(typed, found.start, after)
    if behind is not None and _locale_of(typed, behind[0]) == locale:
        front, after = behind
    note = typed.note(before, after) if before or after else ""
    if event:
        note = f"{note}, {event}" if note else event
    leftover = _leftover_question(typed, front, found, locale, (before, after))
    someone = front.names or before or after
    unknown = people_question(typed, front, found.reading, before, after) if someone else None
    if unknown is not None and unknown.unknown and not leftover and isinstance(found.reading, When):
        reason = AbsenceText((), found.reading, note) if not front.names else None
        person = new_person(typed, front, before, after, found.reading)
        return replace(unknown, as_reason=reason, as_person=person), False
    question = unknown or leftover
    return (question, False) if question else (_settled(typed, front, found.reading, note), True)


def _locale_of(typed: Typed, front: Front) -> Locale:
    """How dates are typed here, with the holidays of the sites of the people at the front."""
    roster = typed.names.roster
    if roster is None or not front.names or not typed.locale.sites:
        return typed.locale
    people = [roster.exactly(name) for several in front.names for name in several]
    return typed.locale.at(person.site for person in people if person)


def _named_behind(typed: Typed, start: int, after: Tokens) -> tuple[Front, Tokens] | None:
    """The people who stand behind the days, and what stands behind them: "Friday Ada", "July 15-17: Ada, Bo".

    Only where nothing but a reason in brackets or behind a preposition follows, and no name is anything else.
    """
    place = len(typed.tokens) - len(after)
    if typed.names.roster is None or any(token.low in TYPIST_WORDS for token in typed.tokens[:start]):
        return None
    front = typed.names.fronts(place)[-1]
    inside = typed.tokens[place : front.place]
    surely = bool(inside) and (inside[0].kind == "mention" or inside[0].low == "@" or inside[0].text[0].isupper())
    if not front.names or not surely or any(is_date_word(token.low) for token in inside):
        return None
    rest = skipped(typed.tokens[front.place :], AWAY)
    if rest and rest[0].kind != "open" and rest[0].low not in _BEFORE_A_REASON:
        return None
    return front, rest


def _nothing(typed: Typed, front: Front) -> Question:
    unread = skipped(typed.tokens[front.place :], AWAY)
    if says_only_away(unread):
        said = typed.tokens[front.place :]
        return ask_for_a_day(front, said, typed.note(unread, ()), typed.today, typed.lead)
    unknown = quote(typed.text[unread[0].start :])
    day = (meant_day(unread[0]) or "").capitalize()
    if day:
        meant = day + typed.text[unread[0].end :]
        is_when = isinstance(read_when(meant, typed.today, locale=typed.locale), When)
        example = typed.example(quote(meant)) if is_when else typed.example()
        return Question(f'I could not read "{unknown}". Did you mean {day}? {example}')
    known = typed.known(front, None)
    understood = f'I understood {known}, but not "{unknown}".' if known else f'I could not read "{unknown}".'
    return Question(f"{understood} {typed.example()}")


def _settled(typed: Typed, front: Front, reading: When | Unclear, note: str) -> AbsenceText | Question:
    who: tuple[str, ...] = ()
    if front.names:
        if max(map(len, front.names)) > 1:
            return which(typed, front, reading, note)
        who = tuple(dict.fromkeys([people[0] for people in front.names]))
    if isinstance(reading, When):
        return AbsenceText(who, reading, note)
    return Question(reading.question, tuple(AbsenceText(who, when, note) for when in reading.choices))


def _leftover_question(
    typed: Typed, front: Front, found: Found, locale: Locale, around: tuple[Tokens, Tokens]
) -> Question | None:
    token = doubt(typed.tokens, front, found, around, today=typed.today, locale=locale)
    if token is None:
        return None
    before, after = around
    known = typed.known(front, found.reading)
    side = before if token in before else after if token in after else (token,)
    day = meant_day(token)
    hint = f" Did you mean {day.capitalize()}?" if day else ""
    if token.low in ZONES:
        return Question(
            f"I do not know whether {quote(token.text)} is your time zone: is it the morning or the afternoon? "
            f"{typed.example('tomorrow afternoon')}"
        )
    unread = quote(plain(typed.text, side[side.index(token) :]) or token.text)
    understood = f'I understood {known}, but not "{unread}".' if known else f'I was not sure what "{unread}" means.'
    return Question(f"{understood}{hint} {typed.example()}")
