"""Who an event of a team's calendar says is out: what is not surely an absence is left alone."""

from __future__ import annotations

import pytest

from meetings.people import Person, Roster
from meetings.shared_calendar.summary import Named, read_summary

ROSTER = Roster(
    (
        Person("Mat"),
        Person("Edgar", aliases=("EdgarF",)),
        Person("Brian Lin"),
        Person("Brian Bockelman"),
        Person("Will", groups=("software",)),
        Person("Marco Mambelli", site="Madison"),
    )
)

OUT = [
    ("Mat OOO", ("Mat",), "", "the usual form"),
    ("Mat out", ("Mat",), "", "in other words"),
    ("Mat is out of office", ("Mat",), "", "as a sentence"),
    ("OOO: Mat", ("Mat",), "", "the name behind"),
    ("OOO - Mat, Edgar", ("Mat", "Edgar"), "", "several behind"),
    ("Out of office: EdgarF", ("Edgar",), "", "an alias"),
    ("Mat", ("Mat",), "", "a name alone, of whole days"),
    ("Mat & Edgar", ("Mat", "Edgar"), "", "two names alone"),
    ("Vacation - Mat", ("Mat",), "Vacation", "the reason before the name"),
    ("Mat vacation", ("Mat",), "vacation", "the reason behind it"),
    ("Mat - PTO", ("Mat",), "PTO", "behind a dash"),
    ("PTO (Mat)", ("Mat",), "PTO", "in brackets"),
    ("Mat (sick)", ("Mat",), "sick", "the reason in brackets"),
    ("Mat's vacation", ("Mat",), "vacation", "a genitive"),
    ("Mat on vacation in Italy", ("Mat",), "vacation in Italy", "where to"),
    ("Mat & Edgar at CHEP", ("Mat", "Edgar"), "at CHEP", "at an event"),
    ("Mat, Edgar and Will attending HTCondor Week", ("Mat", "Edgar", "Will"), "attending HTCondor Week", "three"),
    ("Mat OOO - dentist", ("Mat",), "dentist", "out, and why"),
    ("Mat out sick", ("Mat",), "sick", "both in a row"),
    ("Marco Mambelli OOO", ("Marco Mambelli",), "", "a name of two words"),
    ("Brian Lin day off", ("Brian Lin",), "", "one of two of a first name"),
    ("Mat Urlaub", ("Mat",), "Urlaub", "in German"),
]

LEFT_ALONE = [
    ("", "nothing"),
    ("Team lunch", "nobody is named"),
    ("OOO", "nobody is named"),
    ("Labor Day", "a holiday"),
    ("Zed OOO", "nobody of the roster"),
    ("Mat back", "the day of a return"),
    ("Mat returns", "another word for it"),
    ("Mat back from vacation", "the same, with a reason in it"),
    ("Mat's birthday", "is there, with cake"),
    ("Mat's vacation ends", "the last day of it, or the day behind"),
    ("Mat not out", "the contrary"),
    ("Mat: not OOO after all", "the contrary"),
    ("Mat maybe out", "not sure"),
    ("Mat out?", "a question"),
    ("Mat out until Thursday", "a day in words that may say otherwise than its dates"),
    ("Mat OOO Friday", "the same"),
    ("Mat OOO 7/15", "the same in digits"),
    ("Mat WFH", "at work"),
    ("Mat working remotely", "at work"),
    ("Mat in the office", "at work"),
    ("Mat on call", "at work"),
    ("Mat on triage", "at work"),
    ("Mat triage duty", "at work"),
    ("Mat covers for Edgar", "about two people in two ways"),
    ("Mat / Edgar sync", "a meeting of two"),
    ("Mat & Edgar: planning", "a meeting of two"),
    ("Mat out to lunch", "an hour"),
    ("Mat out, Edgar in", "about two people in two ways"),
    ("Mat OOO, Edgar covers", "about two people in two ways"),
    ("Interview with Mat", "a meeting"),
    ("Mat: demo at CERN", "at work there"),
    ("Mat release 3.5", "work"),
    ("Mat and Zed OOO", "somebody is named whom nobody knows"),
    ("Mat, Zed OOO", "the same with a comma"),
    ("Brian OOO", "two people are called so"),
    ("software OOO", "a group"),
    ("software team OOO", "a group"),
    ("Madison folks OOO", "a site"),
    ("Everyone OOO", "everybody"),
    ("will be out of paper", "a word, not a name"),
    ("mat delivered", "a word, not a name"),
    ("Mat <!channel> party", "not an absence"),
    ("Mat Kubernetes", "two words, the second of which may be anything"),
    ("Mat review PR", "work"),
    ("All but Mat OOO", "everybody else"),
    ("OOO except Mat", "everybody else"),
]


@pytest.mark.parametrize(("summary", "who", "note", "why"), OUT)
def test_who_is_surely_out_is_read(summary: str, who: tuple[str, ...], note: str, why: str) -> None:
    assert read_summary(summary, ROSTER, whole_days=True) == Named(who, note), why


@pytest.mark.parametrize(("summary", "why"), LEFT_ALONE)
def test_what_is_not_surely_an_absence_is_left_alone(summary: str, why: str) -> None:
    assert read_summary(summary, ROSTER, whole_days=True) is None, why


@pytest.mark.parametrize("summary", ["Mat", "Mat & Edgar", "Will"])
def test_a_name_alone_with_hours_is_no_absence(summary: str) -> None:
    assert read_summary(summary, ROSTER, whole_days=False) is None


@pytest.mark.parametrize("summary", ["Mat OOO", "Mat dentist", "Mat out"])
def test_hours_out_are_an_absence_all_the_same(summary: str) -> None:
    assert read_summary(summary, ROSTER, whole_days=False) is not None
