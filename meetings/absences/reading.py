"""`/ooo [who] [is out] when [why]`: what a typed absence says, or what to ask about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetings.absences.absence import when_words
from meetings.absences.doubts import doubt, without_only
from meetings.absences.events import with_event
from meetings.absences.missing_day import ask_for_a_day, says_only_away
from meetings.absences.read import AbsenceText, Question
from meetings.absences.words import (
    AWAY,
    GREETINGS,
    GROUP_WORDS,
    MARKERS,
    NO_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    SEVERAL,
    TRAILING,
    TYPIST,
    TYPIST_WORDS,
    ZONES,
)
from meetings.dates import join_words
from meetings.people import Roster
from meetings.when import Found, Unclear, When, read_when
from meetings.when.holiday_places import holiday_at
from meetings.when.leftovers import JOINING, Phrases, meant_day, plain, skipped
from meetings.when.locale import Locale, current
from meetings.when.names import Front, Names
from meetings.when.nodes import node
from meetings.when.read import find_surely
from meetings.when.tokens import Token, quote, tokenise
from meetings.when.words import WEEKDAYS, is_date_word

_UNSAID = Phrases(MARKERS + TRAILING)
_BOTH = Phrases([("both",)])


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
    reader = _Reader(text, tokens, today, names, locale, f"{command} ")
    answers = [reader.read(front) for front in _fronts(names)]
    whens = [answer for answer, is_when in answers if is_when]
    if len(whens) > 1 and isinstance(whens[0], AbsenceText) and _two_weekdays(tokens):
        # In "Wed Friday", where somebody is called Wed, the other reading contradicts itself.
        whens = [each for each in whens if isinstance(each, AbsenceText) or each.choices]
    if len(whens) > 1:
        readings = tuple(answer for answer in whens if isinstance(answer, AbsenceText))
        return Question(f'Is "{quote(tokens[0].text)}" a person\'s name here? {reader.example()}', people=readings)
    return whens[0] if whens else answers[0][0]


def _fronts(names: Names) -> list[Front]:
    """Who may stand at the front, the likeliest first; a name that is also a date word may be the date."""
    tokens = names.tokens
    start = len(tokens) - len(skipped(tokens, GREETINGS))
    typist = len(tokens) - len(skipped(tokens[start:], TYPIST))
    if typist > start and names.name(start) is None:
        return [Front((), typist)]
    *fewer, most = names.fronts(start)
    return [most, *(front for front in fewer if _may_be_no_name(tokens[front.place :], names.locale))]


def _may_be_no_name(tokens: tuple[Token, ...], locale: Locale) -> bool:
    """Whether what stands here means something else than a name: May, Columbus Day, or "will" without a capital."""
    if tokens and tokens[0].kind == "comma":
        tokens = tokens[1:]
    if not tokens:
        return False
    return is_date_word(tokens[0].low) or (tokens[0].text,) in AWAY or holiday_at(tokens, 0, locale) > 0


def _two_weekdays(tokens: tuple[Token, ...]) -> bool:
    return len(tokens) > 1 and tokens[0].low in WEEKDAYS and tokens[1].low in WEEKDAYS


@node
class _Reader:
    """Reads what stands behind the people."""

    text: str
    tokens: tuple[Token, ...]
    today: date
    names: Names
    locale: Locale
    lead: str

    def read(self, front: Front) -> tuple[AbsenceText | Question, bool]:
        """The absence of these people, or the question to ask, and whether all but the reason is a when."""
        locale = self._locale_of(front)
        found = find_surely(self.text, self.tokens, self.today, start=front.place, locale=locale, lead=self.lead)
        if found is None:
            return self._nothing(front), False
        found, event = with_event(self.text, self.tokens, self.today, found, locale)
        before = without_only(skipped(self.tokens[front.place : found.start], AWAY))
        after = skipped(self.tokens[found.stop :], TRAILING)
        behind = None if front.names or before else self._named_behind(found.start, after)
        if behind is not None and self._locale_of(behind[0]) == locale:
            front, after = behind
        note = ", ".join(filter(None, (self._note(before, after), event)))
        leftover = self._leftover_question(front, found, locale, before, after)
        unknown = self._people_question(front, found.reading, before, after)
        if unknown is not None and unknown.unknown and not leftover and isinstance(found.reading, When):
            reason = AbsenceText((), found.reading, note) if not front.names else None
            person = self._new_person(front, before, after, found.reading)
            return replace(unknown, as_reason=reason, as_person=person), False
        question = unknown or leftover
        return (question, False) if question else (self._settled(front, found.reading, note), True)

    def _locale_of(self, front: Front) -> Locale:
        """How dates are typed here, with the holidays of the sites of the people at the front."""
        roster = self.names.roster
        if roster is None or not front.names or not self.locale.sites:
            return self.locale
        people = [roster.exactly(name) for several in front.names for name in several]
        return self.locale.at(person.site for person in people if person)

    def _named_behind(self, start: int, after: tuple[Token, ...]) -> tuple[Front, tuple[Token, ...]] | None:
        """The people who stand behind the days, and what stands behind them: "Friday Ada", "July 15-17: Ada, Bo".

        Only where nothing but a reason in brackets or behind a preposition follows, and no name is anything else.
        """
        place = len(self.tokens) - len(after)
        if self.names.roster is None or not after or any(token.low in TYPIST_WORDS for token in self.tokens[:start]):
            return None
        front = self.names.fronts(place)[-1]
        inside = self.tokens[place : front.place]
        surely = bool(inside) and (inside[0].kind == "mention" or inside[0].low == "@" or inside[0].text[0].isupper())
        if not front.names or not surely or any(is_date_word(token.low) for token in inside):
            return None
        rest = skipped(self.tokens[front.place :], AWAY)
        if rest and rest[0].kind != "open" and rest[0].low not in PREPOSITIONS | {"due", "because"}:
            return None
        return front, rest

    def example(self, when: str = "July 15-17", behind: str = "") -> str:
        """An example that works."""
        return f"Try: `{self.lead}{when}{behind}`."

    def _nothing(self, front: Front) -> Question:
        unread = skipped(self.tokens[front.place :], AWAY)
        if says_only_away(unread):
            said = self.tokens[front.place :]
            return ask_for_a_day(front, said, self._note(unread, ()), self.today, self.lead)
        typed = quote(self.text[unread[0].start :])
        day = (meant_day(unread[0]) or "").capitalize()
        if day:
            meant = day + self.text[unread[0].end :]
            is_when = isinstance(read_when(meant, self.today, locale=self.locale), When)
            example = self.example(quote(meant)) if is_when else self.example()
            return Question(f'I could not read "{typed}". Did you mean {day}? {example}')
        known = self._known(front, None)
        understood = f'I understood {known}, but not "{typed}".' if known else f'I could not read "{typed}".'
        return Question(f"{understood} {self.example()}")

    def _known(self, front: Front, reading: When | Unclear | None) -> str:
        """What was understood so far: the people and the days."""
        people = [names[0] for names in front.names if len(names) == 1][:3]
        days = [when_words(reading, self.today)] if isinstance(reading, When) and len(reading.spans) < 5 else []
        return quote(join_words([*people, *days]))

    def _settled(self, front: Front, reading: When | Unclear, note: str) -> AbsenceText | Question:
        if max(map(len, front.names), default=0) > 1:
            return self._which(front, reading, note)
        who = tuple(dict.fromkeys([people[0] for people in front.names]))
        if isinstance(reading, When):
            return AbsenceText(who, reading, note)
        return Question(reading.question, tuple(AbsenceText(who, when, note) for when in reading.choices))

    def _which(self, front: Front, reading: When | Unclear, note: str) -> Question:
        """What to ask about the first name that several people share; further ones are asked about after it."""
        place = next(place for place, people in enumerate(front.names) if len(people) > 1)
        people, shared = front.names[place], front.typed[place]
        readings: tuple[AbsenceText, ...] = ()
        when = "July 15-17"
        if isinstance(reading, When):
            when = reading.words
            readings = tuple(AbsenceText(_chosen(front, place, name), reading, note) for name in people)
        example = self.example(f"{people[0]} {when}")
        return Question(f"Which one: {' or '.join(people)}? {example}", people=readings, shared=shared, each=people)

    def _people_question(
        self, front: Front, reading: When | Unclear, before: tuple[Token, ...], after: tuple[Token, ...]
    ) -> Question | None:
        """What to ask when people may be meant outside the front."""
        if not before and not after and not front.names:
            return None
        for token in before:
            if token.low in PREPOSITIONS or self._is_at(token):
                break
            if token.low in PRONOUNS or (token.low in SEVERAL and not self._free_names(front)):
                return Question(f'Who is "{quote(token.text)}"? Please name them. {self.example()}')
            if self._may_be_a_name(token):
                return self._unknown(token)
        raw = self.tokens[front.place : front.place + 1]
        if front.names and raw and (raw[0].kind in JOINING or raw[0].low == "and"):
            return Question(
                f"I could not tell who is out besides {self._known(front, None)}; please type every name. "
                f"{self.example()}"
            )
        if after and (after[0].low in SEVERAL | PRONOUNS or self._is_roster_name(after)):
            known = self._known(front, reading)
            unread = f'"{quote(plain(self.text, after))}"' if front.names else "who is out"
            understood = f"I understood {known}, but not {unread}." if known else "Who is out?"
            return Question(f"{understood} Please put the name first, one absence at a time. {self.example()}")
        return None

    def _is_at(self, token: Token) -> bool:
        """Whether this is the sign of "@ Fermilab", with a blank behind it."""
        return token.low == "@" and self.text[token.end : token.end + 1].isspace()

    def _free_names(self, front: Front) -> bool:
        """Whether the names are only words with capitals, so that the words behind them are the reason."""
        return self.names.roster is None and bool(front.names)

    def _may_be_a_name(self, token: Token) -> bool:
        if token.kind == "mention":
            return True
        addressed = token.start > 0 and self.text[token.start - 1] == "@"
        capital = token.kind in {"word", "junk"} and token.text[0].isupper()
        known = token.is_translated or token.low in NO_NAMES or is_date_word(token.low) or meant_day(token)
        return addressed or (capital and not known)

    def _is_roster_name(self, tokens: tuple[Token, ...]) -> bool:
        """Whether a name stands here, in brackets also where nothing else is in them."""
        place = len(self.tokens) - len(tokens)
        bracket = tokens[0].kind == "open"
        found = self.names.name(place + bracket) if self.names.roster is not None else None
        if found is None and not bracket and self.names.roster is not None and len(tokens) > 1:
            # "July 15-17 vacation Ada"
            last = self.names.name(len(self.tokens) - 1)
            return last is not None and tokens[-1].text[0].isupper() and tokens[-2].low not in PREPOSITIONS | {"cc"}
        return found is not None and (not bracket or self.tokens[found.place : found.place + 1] == tokens[-1:])

    def _unknown(self, token: Token) -> Question:
        if self.names.roster is not None and self.names.roster.named(token.text):
            return Question(f"Who is out? Please put the names first, with commas. {self.example()}")
        word = quote(token.text)
        behind = f" ({word})" if word.isalpha() and not is_date_word(token.low) else " (dentist)"
        return Question(
            f"Is {word} a person, or your reason? I know nobody of that name; a reason goes behind the days. "
            f"{self.example(behind=behind)}",
            unknown=word,
        )

    def _new_person(
        self, front: Front, before: tuple[Token, ...], after: tuple[Token, ...], when: When
    ) -> tuple[str, AbsenceText] | None:
        """Somebody whom nobody knows yet, named between the known names and the days, and the reading with them."""
        stop = next((place for place, token in enumerate(before) if not self._is_new_name(token)), len(before))
        if not stop or any(len(people) > 1 for people in front.names):
            return None
        name = self.text[before[0].start : before[stop - 1].end]
        who = (*(people[0] for people in front.names), name)
        return name, AbsenceText(who, when, self._note(before[stop:], after))

    def _is_new_name(self, token: Token) -> bool:
        return token.kind == "word" and self._may_be_a_name(token)

    def _leftover_question(
        self, front: Front, found: Found, locale: Locale, before: tuple[Token, ...], after: tuple[Token, ...]
    ) -> Question | None:
        token = doubt(self.tokens, front, found, (before, after), today=self.today, locale=locale)
        if token is None:
            return None
        known = self._known(front, found.reading)
        side = before if token in before else after if token in after else (token,)
        day = meant_day(token)
        hint = f" Did you mean {day.capitalize()}?" if day else ""
        if token.low in ZONES:
            return Question(
                f"I do not know whether {quote(token.text)} is your time zone: is it the morning or the afternoon? "
                f"{self.example('tomorrow afternoon')}"
            )
        unread = quote(plain(self.text, side[side.index(token) :]) or token.text)
        understood = f'I understood {known}, but not "{unread}".' if known else f'I was not sure what "{unread}" means.'
        return Question(f"{understood}{hint} {self.example()}")

    def _note(self, before: tuple[Token, ...], after: tuple[Token, ...]) -> str:
        if not before and not after:
            return ""
        pieces = (plain(self.text, skipped(each, _UNSAID)) for each in (before, after))
        return ", ".join(piece for piece in pieces if piece)


def _chosen(front: Front, place: int, name: str) -> tuple[str, ...]:
    """The people at the front with this one at its place; a name that several share stays as it was typed."""
    names = [people[0] if len(people) == 1 else typed for people, typed in zip(front.names, front.typed, strict=True)]
    return tuple(dict.fromkeys([*names[:place], name, *names[place + 1 :]]))
