"""What to ask where somebody is away and no day was typed: who says only that is away today, as a rule."""

from __future__ import annotations

from datetime import date

from meetings.absences.read import AbsenceText, Question
from meetings.absences.words import NOW
from meetings.when import When
from meetings.when.names import Front
from meetings.when.spans import Span
from meetings.when.tokens import Token


def says_only_away(unread: tuple[Token, ...]) -> bool:
    """Whether nothing is left but words such as "sick"."""
    return all(token.low in NOW or token.kind == "mark" for token in unread)


def ask_for_a_day(front: Front, said: tuple[Token, ...], note: str, today: date, lead: str) -> Question:
    """The question for a day; with today to press where `said` has a word such as "sick" or "out".

    `lead` is the command before its example.
    """
    shared = any(len(people) > 1 for people in front.names)
    if shared or not any(token.low in NOW for token in said):
        return Question(f"I need a day. Try: `{lead}July 15-17`.")
    who = tuple(dict.fromkeys(people[0] for people in front.names))
    out_today = AbsenceText(who, When((Span(today, today),)), note)
    return Question(f"I need a day: is it today? Try: `{lead}July 15-17` or `{lead}until Thursday`.", today=out_today)
