"""What becomes of what a calendar says, beside what people said themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from meetings.absences import Absence
from meetings.people import Roster
from meetings.shared_calendar.claims import Claim, claims, still_ahead
from meetings.shared_calendar.events import CalendarEvent
from meetings.shared_calendar.following import Consent, Followed, State, Step, next_step, paired
from meetings.when.spans import Span, When
from tests.cast import ADA, BO, absence, day, span, spans

TODAY = day("07-08")
CLAIM = Claim("u", "Ada", spans(span("07-15", "07-17")))
MOVED = replace(CLAIM, when=spans(span("07-16", "07-18")))
SEEN = Followed(CLAIM)
RECORDED = Followed(CLAIM, State.RECORDED, 5, CLAIM.when)
LEFT = Followed(CLAIM, State.LEFT)
MINE = absence("Ada", CLAIM.when, 5)
TYPED = absence("Ada", spans(span("07-15", "07-17")), 3)
LONGER = absence("Ada", spans(span("07-12", "07-19")), 3)
PART = absence("Ada", spans(span("07-17", "07-19")), 3)
BOTH = absence("Ada", spans(span("07-15", "07-19")), 3)
JOINED = Followed(CLAIM, State.RECORDED, 3, BOTH.when, PART.when)
RECORD = Step(State.RECORDED, record=True)
LEAVE = Step(State.LEFT)

AGREED = [
    pytest.param(None, CLAIM, (), RECORD, id="new: recorded"),
    pytest.param(SEEN, CLAIM, (), RECORD, id="seen before they agreed: recorded"),
    pytest.param(None, CLAIM, (TYPED,), LEAVE, id="typed on the same days: the same absence"),
    pytest.param(None, CLAIM, (LONGER,), LEAVE, id="typed on more days: the same absence"),
    pytest.param(None, CLAIM, (PART,), RECORD, id="typed on other days: recorded"),
    pytest.param(RECORDED, CLAIM, (MINE,), Step(State.RECORDED), id="recorded already"),
    pytest.param(RECORDED, MOVED, (MINE,), Step(State.RECORDED, change=MOVED.when), id="moved: changed"),
    pytest.param(RECORDED, CLAIM, (), LEAVE, id="taken back by somebody: stays away"),
    pytest.param(RECORDED, MOVED, (replace(MINE, when=LONGER.when),), LEAVE, id="changed by somebody: stays theirs"),
    pytest.param(LEFT, CLAIM, (), LEAVE, id="left, and said again the same: stays left"),
    pytest.param(LEFT, MOVED, (), RECORD, id="left, and said otherwise: recorded"),
    pytest.param(LEFT, MOVED, (LONGER,), LEAVE, id="left, and said otherwise within what was typed"),
    pytest.param(RECORDED, None, (MINE,), Step(None, end=True), id="gone: ended"),
    pytest.param(RECORDED, None, (replace(MINE, when=LONGER.when),), Step(None), id="gone, but changed by somebody"),
    pytest.param(LEFT, None, (TYPED,), Step(None), id="gone: what was typed stays"),
    pytest.param(SEEN, None, (), Step(None), id="gone before anybody agreed"),
    pytest.param(JOINED, CLAIM, (BOTH,), Step(State.RECORDED), id="joined with typed days: recorded already"),
    pytest.param(JOINED, MOVED, (BOTH,), Step(State.RECORDED, change=spans(span("07-16", "07-19"))),
                 id="joined, and moved: the typed days with the new ones"),
    pytest.param(JOINED, None, (BOTH,), Step(None, change=PART.when), id="joined, and gone: what was typed stays"),
    pytest.param(replace(JOINED, recorded=PART.when), None, (PART,), Step(None),
                 id="joined, moved within what was typed, and gone: nothing to change"),
    pytest.param(JOINED, None, (PART,), Step(None), id="joined, shortened by somebody, and gone: stays theirs"),
]  # fmt: skip


@pytest.mark.parametrize(("known", "claim", "standing", "step"), AGREED)
def test_of_somebody_who_agreed(
    known: Followed | None, claim: Claim | None, standing: tuple[Absence, ...], step: Step
) -> None:
    assert next_step(known, claim, standing, TODAY, consent=Consent.RECORD) == step


@pytest.mark.parametrize("consent", [None, Consent.ASKED, Consent.NEVER])
def test_of_somebody_who_did_not_agree_nothing_is_recorded(consent: Consent | None) -> None:
    assert next_step(None, CLAIM, (), TODAY, consent=consent) == Step(State.SEEN)
    assert next_step(SEEN, MOVED, (), TODAY, consent=consent) == Step(State.SEEN)


def test_what_was_recorded_is_left_alone_once_they_agree_no_more() -> None:
    assert next_step(RECORDED, MOVED, (MINE,), TODAY, consent=Consent.NEVER) == LEAVE


def test_what_is_over_is_not_recorded_and_not_ended() -> None:
    over = day("07-22")
    assert next_step(None, CLAIM, (), over, consent=Consent.RECORD) == Step(State.SEEN)
    assert next_step(RECORDED, None, (MINE,), over, consent=Consent.RECORD) == Step(None)


def test_an_event_that_is_gone_while_it_lasts_ends_the_day_before() -> None:
    step = next_step(RECORDED, None, (MINE,), day("07-17"), consent=Consent.RECORD)
    assert (step.state, step.end) == (None, False)
    assert step.change is not None
    assert step.change.spans == (span("07-15", "07-16"),)
    first_day = next_step(RECORDED, None, (MINE,), day("07-15"), consent=Consent.RECORD)
    assert first_day == Step(None, end=True)


def test_a_weekday_that_comes_again_is_the_same_from_week_to_week() -> None:
    """Its first weeks leave the days that are read one by one."""
    weeks = [
        When(tuple(span(f"07-{n:02}") for n in days), ("wed",), open_end=True) for days in ((3, 10, 17), (10, 17, 24))
    ]
    known = Followed(replace(CLAIM, when=weeks[0]), State.RECORDED, 5, weeks[0])
    standing = (absence("Ada", weeks[0], 5),)
    assert next_step(known, replace(CLAIM, when=weeks[1]), standing, TODAY, consent=Consent.RECORD) == Step(
        State.RECORDED
    )


def test_claims_are_those_of_events_that_name_somebody_who_is_out() -> None:
    events = [
        CalendarEvent("a", "Ada & Bo at CHEP", CLAIM.when, whole_days=True),
        CalendarEvent("b", "Lunch", CLAIM.when, whole_days=False),
        CalendarEvent("c", "Bo", CLAIM.when, whole_days=False),
    ]
    assert claims(events, Roster((ADA, BO))) == [
        Claim("a", "Ada", CLAIM.when, "at CHEP"),
        Claim("a", "Bo", CLAIM.when, "at CHEP"),
    ]


def test_days_of_one_person_that_touch_are_one_claim_however_many_events_say_so() -> None:
    said = [
        ("Ada (dentist)", "07-17"),
        ("Ada OOO", "07-15"),
        ("Bo OOO", "07-16"),
        ("Ada OOO", "07-16"),
        ("Ada", "07-19"),
    ]
    wednesdays = When(tuple(span(f"07-{n}") for n in (10, 17, 24)), ("wed",), open_end=True)
    events = [
        *(CalendarEvent(f"{n}", who, spans(span(on)), whole_days=True) for n, (who, on) in enumerate(said)),
        CalendarEvent("weekly", "Ada OOO", wednesdays, whole_days=True),
    ]
    assert claims(events, Roster((ADA, BO))) == [
        Claim("weekly", "Ada", wednesdays),
        Claim("1", "Ada", spans(span("07-15", "07-17")), "dentist"),
        Claim("4", "Ada", spans(span("07-19"))),
        Claim("2", "Bo", spans(span("07-16"))),
    ]


def test_an_event_of_the_same_days_takes_over_what_is_known_of_one_that_is_gone() -> None:
    anew, elsewhere = replace(MOVED, uid="v"), replace(CLAIM, uid="w", when=spans(span("08-01")))
    assert paired([RECORDED], [elsewhere, anew]) == [(RECORDED, anew), (Followed(elsewhere), elsewhere)]
    assert paired([RECORDED], [elsewhere]) == [(RECORDED, None), (Followed(elsewhere), elsewhere)]
    both = [(RECORDED, CLAIM), (Followed(anew), anew)]
    assert paired([RECORDED], [anew, CLAIM]) == both
    assert paired([RECORDED], [replace(anew, person="Bo")])[0] == (RECORDED, None)


def test_what_is_ahead_is_in_the_order_of_days() -> None:
    later, over = replace(CLAIM, uid="l", when=spans(span("08-01"))), replace(CLAIM, uid="o", when=spans(span("07-01")))
    endless = replace(CLAIM, uid="e", when=When((Span(day("07-01"), None),), open_end=True))
    assert [claim.uid for claim in still_ahead([later, CLAIM, over, endless], TODAY)] == ["e", "u", "l"]
