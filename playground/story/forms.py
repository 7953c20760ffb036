"""Every form of a step or an expectation: one table for the parser, its messages, and the documentation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from playground.story.steps import (
    Action,
    Answers,
    At,
    CalendarAnswers,
    CalendarHas,
    ConnectByHttp,
    Counts,
    DeliversTwice,
    Drops,
    Ends,
    Expectation,
    Fills,
    JiraAnswers,
    KillAround,
    KillBeforeAnswer,
    Note,
    Operate,
    Picks,
    Presses,
    ReadsCalendar,
    Settings,
    Types,
    Uses,
)

Meaning = TypeVar("Meaning")
Found = re.Match[str]
# Without the signs that come after a person: "Mat in #tech: Bo presses Undo" is Mat's.
_PERSON = r'(?P<person>[^\s:"#][^:"#]*?)'
_METHOD = r"(?P<method>[A-Za-z_]+(?:\.[A-Za-z]+)*)"


@dataclass(frozen=True)
class Form(Generic[Meaning]):
    """`shape` is what a reader is shown; `make` may raise ValueError with a sentence."""

    shape: str
    pattern: re.Pattern[str]
    make: Callable[[Found], Meaning]


def _form(shape: str, pattern: str, make: Callable[[Found], Meaning]) -> Form[Meaning]:
    return Form(shape, re.compile(pattern), make)


def _wall(found: Found) -> At:
    try:
        return At(datetime.fromisoformat(f"{found['day']}T{found['time']}"))
    except ValueError:
        raise ValueError(f"{found['day']} {found['time']} is no date and time") from None


def _calendar_has(found: Found) -> CalendarHas:
    try:
        first = date.fromisoformat(found["first"])
        last = date.fromisoformat(found["last"] or found["first"])
    except ValueError:
        raise ValueError("that is no date") from None
    if last < first:
        raise ValueError("that ends before it begins")
    return CalendarHas(found["summary"], first, last)


def _answers(found: Found) -> Answers:
    what = found["what"]
    if what.isdigit() and what not in {"429", "500", "502", "503"}:
        raise ValueError("Slack answers 429, 500, 502, 503, or an error word such as channel_not_found")
    return Answers(what, found["method"], int(found["seconds"] or 30), int(found["times"] or 1))


def _presses(found: Found) -> Presses:
    label = found["label"].strip().removeprefix("[").removesuffix("]")
    return Presses(found["person"], label, 2 if found["twice"] else 1, found["text"])


def _bound(found: Found, name: str) -> int | None:
    given = found.groupdict().get(name)
    return int(given) if given is not None else None


def _told(found: Found) -> Expectation:
    exactly, most = _bound(found, "number"), _bound(found, "most")
    return Expectation("told", person=found["person"], exactly=exactly, at_most=most)


def _posted(found: Found) -> Expectation:
    exactly, most = _bound(found, "number"), _bound(found, "most")
    return Expectation("posted", channel=found["channel"], exactly=exactly, at_most=most)


STEPS: tuple[Form[Action], ...] = (
    _form("settings FILE", r"settings (?P<file>\S.*)", lambda found: Settings(found["file"])),
    _form("connect by HTTP", r"connect by HTTP", lambda _found: ConnectByHttp()),
    _form("note: TEXT", r"note: (?P<text>.+)", lambda found: Note(found["text"])),
    _form("at YYYY-MM-DD HH:MM", r"at (?P<day>\d{4}-\d\d-\d\d) (?P<time>\d\d:\d\d(?::\d\d)?)", _wall),
    _form("Slack delivers twice", r"Slack delivers twice", lambda _found: DeliversTwice()),
    _form(
        "Slack answers CODE to METHOD [retry after N] [N times]",
        rf"Slack answers (?P<what>\w+) to {_METHOD}"
        r"(?: retry after (?P<seconds>\d+))?(?: (?P<times>\d+) times)?",
        _answers,
    ),
    _form(
        "Jira answers CODE to KEY [retry after N] [N times]",
        r"Jira answers (?P<status>[45]\d\d) to (?P<key>[A-Z][A-Z0-9]*-\d+)"
        r"(?: retry after (?P<seconds>\d+))?(?: (?P<times>\d+) times)?",
        lambda found: JiraAnswers(
            int(found["status"]), found["key"], int(found["seconds"] or 30), int(found["times"] or 1)
        ),
    ),
    _form(
        'the team calendar has "SUMMARY" on YYYY-MM-DD [to YYYY-MM-DD]',
        r'the team calendar has "(?P<summary>[^"]+)" on (?P<first>\d{4}-\d\d-\d\d)(?: to (?P<last>\d{4}-\d\d-\d\d))?',
        _calendar_has,
    ),
    _form(
        'the team calendar has no "SUMMARY"',
        r'the team calendar has no "(?P<summary>[^"]+)"',
        lambda found: CalendarHas(found["summary"]),
    ),
    _form(
        "the team calendar answers CODE [N times]",
        r"the team calendar answers (?P<what>[345]\d\d|nonsense|too much)(?: (?P<times>\d+) times)?",
        lambda found: CalendarAnswers(found["what"], int(found["times"] or 1)),
    ),
    _form(
        "Slack drops METHOD [N times]",
        rf"Slack drops {_METHOD}(?: (?P<times>\d+) times)?",
        lambda found: Drops(found["method"], int(found["times"] or 1)),
    ),
    _form("kill before the answer", r"kill before the answer", lambda _found: KillBeforeAnswer()),
    _form("kill before METHOD", rf"kill before {_METHOD}", lambda found: KillAround("before", found["method"])),
    _form("kill after METHOD", rf"kill after {_METHOD}", lambda found: KillAround("after", found["method"])),
    _form("kill", r"kill", lambda _found: Operate("kill")),
    _form("restart", r"restart", lambda _found: Operate("restart")),
    _form("counts", r"counts", lambda _found: Counts()),
    _form("stop", r"stop", lambda _found: Operate("stop")),
    _form(
        'PERSON in #CHANNEL thread "TEXT": WORDS',
        rf'{_PERSON} in (?P<where>#[^\s:]+) thread "(?P<thread>[^"]+)": (?P<text>.+)',
        lambda found: Types(found["person"], found["where"], found["text"], found["thread"]),
    ),
    _form(
        "PERSON in #CHANNEL: TEXT",
        rf"{_PERSON} in (?P<where>#[^\s:]+): (?P<text>.+)",
        lambda found: Types(found["person"], found["where"], found["text"]),
    ),
    _form(
        "PERSON in private: TEXT",
        rf"{_PERSON} in private: (?P<text>.+)",
        lambda found: Types(found["person"], "private", found["text"]),
    ),
    _form(
        'PERSON presses BUTTON [twice] [in "TEXT"]',
        rf'{_PERSON} presses (?P<label>.+?)(?P<twice> twice)?(?: in "(?P<text>[^"]+)")?',
        _presses,
    ),
    _form(
        'PERSON picks "OPTION" in MENU [in "TEXT"]',
        rf'{_PERSON} picks "(?P<option>[^"]+)" in (?P<menu>.+?)(?: in "(?P<text>[^"]+)")?',
        lambda found: Picks(found["person"], found["option"], found["menu"].strip("{}"), found["text"]),
    ),
    _form(
        'PERSON uses "SHORTCUT" on "TEXT" [in #CHANNEL]',
        rf'{_PERSON} uses "(?P<name>[^"]+)" on "(?P<text>[^"]+)"(?: in (?P<channel>#\S+))?',
        lambda found: Uses(found["person"], found["name"], found["text"], found["channel"]),
    ),
    _form(
        'PERSON fills "LABEL" with "TEXT"',
        rf'{_PERSON} fills "(?P<label>[^"]+)" with "(?P<text>.*)"',
        lambda found: Fills(found["person"], found["label"], found["text"]),
    ),
    _form("PERSON submits", rf"{_PERSON} submits", lambda found: Ends(found["person"], "submits")),
    _form(
        'PERSON reads the calendar "LABEL" [by the old address]',
        rf'{_PERSON} reads the calendar "(?P<label>[^"]+)"(?P<old> by the old address)?',
        lambda found: ReadsCalendar(found["person"], found["label"], bool(found["old"])),
    ),
    _form("PERSON closes", rf"{_PERSON} closes", lambda found: Ends(found["person"], "closes")),
)

_WANTED = r"(?P<wanted>\S.*)"

EXPECTATIONS: tuple[Form[Expectation], ...] = (
    _form("quiet", r"quiet", lambda _found: Expectation("quiet")),
    _form("pings nobody", r"pings nobody", lambda _found: Expectation("pings nobody")),
    _form(
        "[not] private: TEXT",
        rf"(?P<no>not )?private: {_WANTED}",
        lambda found: Expectation("private", found["wanted"], negated=bool(found["no"])),
    ),
    _form(
        "private exactly N: TEXT",
        rf"private exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("private", found["wanted"], exactly=int(found["number"])),
    ),
    _form(
        "private PERSON exactly N: TEXT",
        rf"private (?P<person>[^:]+?) exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("private", found["wanted"], exactly=int(found["number"]), person=found["person"]),
    ),
    _form(
        "[not] private PERSON: TEXT",
        rf"(?P<no>not )?private (?P<person>[^:]+?): {_WANTED}",
        lambda found: Expectation("private", found["wanted"], negated=bool(found["no"]), person=found["person"]),
    ),
    _form(
        "[not] #CHANNEL: TEXT",
        rf"(?P<no>not )?(?P<channel>#[^\s:]+): {_WANTED}",
        lambda found: Expectation("channel", found["wanted"], negated=bool(found["no"]), channel=found["channel"]),
    ),
    _form(
        "#CHANNEL exactly N: TEXT",
        rf"(?P<channel>#[^\s:]+) exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("channel", found["wanted"], exactly=int(found["number"]), channel=found["channel"]),
    ),
    _form(
        "[not] file: TEXT",
        rf"(?P<no>not )?file: {_WANTED}",
        lambda found: Expectation("file", found["wanted"], negated=bool(found["no"])),
    ),
    _form(
        "file exactly N: TEXT",
        rf"file exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("file", found["wanted"], exactly=int(found["number"])),
    ),
    _form(
        "[not] calendar: TEXT",
        rf"(?P<no>not )?calendar: {_WANTED}",
        lambda found: Expectation("calendar", found["wanted"], negated=bool(found["no"])),
    ),
    _form(
        "calendar exactly N: TEXT",
        rf"calendar exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("calendar", found["wanted"], exactly=int(found["number"])),
    ),
    _form("told PERSON exactly N", r"told (?P<person>[^:]+?) exactly (?P<number>\d+)", _told),
    _form("told PERSON at most N", r"told (?P<person>[^:]+?) at most (?P<most>\d+)", _told),
    _form("posted #CHANNEL exactly N", r"posted (?P<channel>#\S+) exactly (?P<number>\d+)", _posted),
    _form("posted #CHANNEL at most N", r"posted (?P<channel>#\S+) at most (?P<most>\d+)", _posted),
)
