"""Every form of a step or an expectation: one table for the parser, its messages, and the documentation."""

from __future__ import annotations

import re
import shlex
from datetime import datetime

from playground.story.form import PERSON, WALL, Form, Found, form
from playground.story.steps import (
    Action,
    At,
    CommandLine,
    ConnectByHttp,
    Counts,
    Drops,
    Ends,
    Expectation,
    Fills,
    Jumps,
    Note,
    Operate,
    Picks,
    Presses,
    ReadsCalendar,
    SetsTopic,
    Settings,
    Ticks,
    Types,
    Uses,
)
from playground.story.team_calendar import TEAM_CALENDAR
from playground.story.ticket_systems import TICKET_SYSTEMS
from playground.story.trouble import TROUBLE

# The new text, and the old one in whose place it comes.
_EDIT = r'"([^"]*)" in place of "([^"]+)"'


def _wall(found: Found) -> datetime:
    try:
        return datetime.fromisoformat(f"{found['day']}T{found['time']}")
    except ValueError:
        raise ValueError(f"{found['day']} {found['time']} is no date and time") from None


def _presses(found: Found) -> Presses:
    label = found["label"].strip().removeprefix("[").removesuffix("]")
    return Presses(found["person"], label, 2 if found["twice"] else 1, found["text"])


def _ticks(found: Found) -> Ticks:
    options = tuple(each.strip() for each in found["options"].split(",") if each.strip())
    return Ticks(found["person"], options, found["text"], off=found["word"] == "unticks")


def _drops_again(found: Found) -> Drops:
    edits = re.findall(rf"{_EDIT}", found["edits"] or "")
    return Drops(found["person"], found["channel"], edits=tuple((new.replace("\\n", "\n"), old) for new, old in edits))


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
    form("settings FILE", r"settings (?P<file>\S.*)", lambda found: Settings(found["file"])),
    form("connect by HTTP", r"connect by HTTP", lambda _found: ConnectByHttp()),
    form("note: TEXT", r"note: (?P<text>.+)", lambda found: Note(found["text"])),
    form("at YYYY-MM-DD HH:MM", rf"at {WALL}", lambda found: At(_wall(found))),
    form("the clock jumps to YYYY-MM-DD HH:MM", rf"the clock jumps to {WALL}", lambda found: Jumps(_wall(found))),
    *TROUBLE,
    form(
        "convener ARGUMENTS",
        r"convener (?P<arguments>\S.*)",
        lambda found: CommandLine(tuple(shlex.split(found["arguments"]))),
    ),
    form("kill", r"kill", lambda _found: Operate("kill")),
    form("restart", r"restart", lambda _found: Operate("restart")),
    form("counts", r"counts", lambda _found: Counts()),
    form("stop", r"stop", lambda _found: Operate("stop")),
    form(
        "PERSON sets the topic of #CHANNEL to: TEXT",
        rf"{PERSON} sets the topic of (?P<channel>#[^\s:]+) to: (?P<text>.+)",
        lambda found: SetsTopic(found["person"], found["channel"], found["text"]),
    ),
    *TEAM_CALENDAR,
    *TICKET_SYSTEMS,
    form(
        'PERSON in #CHANNEL thread "TEXT": WORDS',
        rf'{PERSON} in (?P<where>#[^\s:]+) thread "(?P<thread>[^"]+)": (?P<text>.+)',
        lambda found: Types(found["person"], found["where"], found["text"], found["thread"]),
    ),
    form(
        "PERSON in #CHANNEL: TEXT",
        rf"{PERSON} in (?P<where>#[^\s:]+): (?P<text>.+)",
        lambda found: Types(found["person"], found["where"], found["text"]),
    ),
    form(
        "PERSON in private: TEXT",
        rf"{PERSON} in private: (?P<text>.+)",
        lambda found: Types(found["person"], "private", found["text"]),
    ),
    form(
        'PERSON presses BUTTON [twice] [in "TEXT"]',
        rf'{PERSON} presses (?P<label>.+?)(?P<twice> twice)?(?: in "(?P<text>[^"]+)")?',
        _presses,
    ),
    form(
        'PERSON picks "OPTION" in MENU [in "TEXT"]',
        rf'{PERSON} picks "(?P<option>[^"]+)" in (?P<menu>.+?)(?: in "(?P<text>[^"]+)")?',
        lambda found: Picks(found["person"], found["option"], found["menu"].strip("{}"), found["text"]),
    ),
    form(
        'PERSON ticks OPTION, OPTION [in "TEXT"]',
        rf'{PERSON} (?P<word>ticks) (?P<options>[^"]+?)(?: in "(?P<text>[^"]+)")?',
        _ticks,
    ),
    form(
        'PERSON unticks OPTION, OPTION [in "TEXT"]',
        rf'{PERSON} (?P<word>unticks) (?P<options>[^"]+?)(?: in "(?P<text>[^"]+)")?',
        _ticks,
    ),
    form(
        'PERSON drops the file of #CHANNEL [with "NEW" in place of "OLD"]',
        rf"{PERSON} drops the file of (?P<channel>#[^\s:]+)(?: with (?P<edits>{_EDIT}(?:, {_EDIT})*))?",
        _drops_again,
    ),
    form(
        'PERSON drops FILE in #CHANNEL [thread "TEXT"]',
        rf'{PERSON} drops (?P<file>\S+) in (?P<channel>#[^\s:]+)(?: thread "(?P<thread>[^"]+)")?',
        lambda found: Drops(found["person"], found["channel"], found["file"], found["thread"]),
    ),
    form(
        'PERSON uses "SHORTCUT" on "TEXT" [in #CHANNEL]',
        rf'{PERSON} uses "(?P<name>[^"]+)" on "(?P<text>[^"]+)"(?: in (?P<channel>#\S+))?',
        lambda found: Uses(found["person"], found["name"], found["text"], found["channel"]),
    ),
    form(
        'PERSON fills "LABEL" with "TEXT"',
        rf'{PERSON} fills "(?P<label>[^"]+)" with "(?P<text>.*)"',
        lambda found: Fills(found["person"], found["label"], found["text"]),
    ),
    form("PERSON submits", rf"{PERSON} submits", lambda found: Ends(found["person"], "submits")),
    form("PERSON closes", rf"{PERSON} closes", lambda found: Ends(found["person"], "closes")),
    form(
        'PERSON reads the calendar "LABEL" [by the old address]',
        rf'{PERSON} reads the calendar "(?P<label>[^"]+)"(?P<old> by the old address)?',
        lambda found: ReadsCalendar(found["person"], found["label"], bool(found["old"])),
    ),
)

_WANTED = r"(?P<wanted>\S.*)"

EXPECTATIONS: tuple[Form[Expectation], ...] = (
    form("quiet", r"quiet", lambda _found: Expectation("quiet")),
    form("pings nobody", r"pings nobody", lambda _found: Expectation("pings nobody")),
    form(
        "[not] private: TEXT",
        rf"(?P<no>not )?private: {_WANTED}",
        lambda found: Expectation("private", found["wanted"], negated=bool(found["no"])),
    ),
    form(
        "private exactly N: TEXT",
        rf"private exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("private", found["wanted"], exactly=int(found["number"])),
    ),
    form(
        "private PERSON exactly N: TEXT",
        rf"private (?P<person>[^:]+?) exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("private", found["wanted"], exactly=int(found["number"]), person=found["person"]),
    ),
    form(
        "[not] private PERSON: TEXT",
        rf"(?P<no>not )?private (?P<person>[^:]+?): {_WANTED}",
        lambda found: Expectation("private", found["wanted"], negated=bool(found["no"]), person=found["person"]),
    ),
    form(
        "[not] #CHANNEL: TEXT",
        rf"(?P<no>not )?(?P<channel>#[^\s:]+): {_WANTED}",
        lambda found: Expectation("channel", found["wanted"], negated=bool(found["no"]), channel=found["channel"]),
    ),
    form(
        "#CHANNEL exactly N: TEXT",
        rf"(?P<channel>#[^\s:]+) exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("channel", found["wanted"], exactly=int(found["number"]), channel=found["channel"]),
    ),
    form(
        "[not] file: TEXT",
        rf"(?P<no>not )?file: {_WANTED}",
        lambda found: Expectation("file", found["wanted"], negated=bool(found["no"])),
    ),
    form(
        "file exactly N: TEXT",
        rf"file exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("file", found["wanted"], exactly=int(found["number"])),
    ),
    form(
        "[not] picture: TEXT",
        rf"(?P<no>not )?picture: {_WANTED}",
        lambda found: Expectation("picture", found["wanted"], negated=bool(found["no"])),
    ),
    form(
        "picture exactly N: TEXT",
        rf"picture exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("picture", found["wanted"], exactly=int(found["number"])),
    ),
    form(
        "[not] printed: TEXT",
        rf"(?P<no>not )?printed: {_WANTED}",
        lambda found: Expectation("printed", found["wanted"], negated=bool(found["no"])),
    ),
    form(
        "exit code N",
        r"exit code (?P<number>\d+)",
        lambda found: Expectation("exit code", exactly=int(found["number"])),
    ),
    form(
        "group @HANDLE: NAMES",
        rf"group (?P<group>@[^\s:]+): {_WANTED}",
        lambda found: Expectation("group", found["wanted"], group=found["group"]),
    ),
    form(
        "[not] topic #CHANNEL: TEXT",
        rf"(?P<no>not )?topic (?P<channel>#[^\s:]+): {_WANTED}",
        lambda found: Expectation("topic", found["wanted"], negated=bool(found["no"]), channel=found["channel"]),
    ),
    form(
        "[not] calendar: TEXT",
        rf"(?P<no>not )?calendar: {_WANTED}",
        lambda found: Expectation("calendar", found["wanted"], negated=bool(found["no"])),
    ),
    form(
        "calendar exactly N: TEXT",
        rf"calendar exactly (?P<number>\d+): {_WANTED}",
        lambda found: Expectation("calendar", found["wanted"], exactly=int(found["number"])),
    ),
    form("told PERSON exactly N", r"told (?P<person>[^:]+?) exactly (?P<number>\d+)", _told),
    form("told PERSON at most N", r"told (?P<person>[^:]+?) at most (?P<most>\d+)", _told),
    form("posted #CHANNEL exactly N", r"posted (?P<channel>#\S+) exactly (?P<number>\d+)", _posted),
    form("posted #CHANNEL at most N", r"posted (?P<channel>#\S+) at most (?P<most>\d+)", _posted),
)
