"""Reading action items as they are typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from meetings.action_items.due import Dated, dated, undated
from meetings.action_items.parties import (
    MYSELF,
    NOBODY_YET,
    are_names,
    are_parties,
    group_named,
    is_party,
    leading_names,
    looks_like_a_name,
    split_names,
)
from meetings.action_items.strangers import whose, word_before_colon
from meetings.dates import join_words
from meetings.markdown import is_nothing, one_line
from meetings.people import Roster, fold
from meetings.when.tokens import quote

# The command that records an item, what may follow it, and how a name stands in a command, for examples.
NEW = "/ai"
EXAMPLE = "Brian XCache reorg"
EXAMPLE_NAMED = "Mat, Carl: build osg-configure"
RECORD = f"{NEW} {{}}: ..."
GIVE = "/ai give 12 {}"
# `[Project](https://...)` is a link.
_TOPIC = re.compile(r"\[(?P<topic>[^\[\]]{1,150})\](?!\()\s*(?P<rest>.*)")
# Behind the names as well, but there `[x]` and `[ ]` are boxes to tick.
_TOPIC_BEHIND = re.compile(r"[:\s]*\[(?P<topic>[^\[\]]{2,150})\](?!\()\s*:?\s*(?P<rest>.*)")
# A release may stand before the names without brackets: `OSG 3.4.32: Mat: build it`.
_RELEASE = re.compile(r"(?P<topic>[^:\[\]]{0,120}\d\.\d[^:\[\]]{0,20}):\s+(?P<rest>(?P<names>[^:]{1,160}?)\s*:.*)")
# `Mat to build it` is what Mat will do: build it.
_TO = re.compile(r"to\s+(?=[a-z])")
_COLON = re.compile(r"(?P<names>[^:]{1,160}?)\s*:(?P<blank>\s*)(?P<what>.*)")
# As the minutes print it, and as people write it there: `AI (Brian): ...`, `AI(Brian) - ...`.
_PRINTED = re.compile(r"AI\s?\((?P<names>[^()]{1,160}|[^()]{1,80}\([^()]{1,80}\))\)\s*(?::|\s[-–]\s)\s*(?P<what>.*)")
_HELP = r"with\s+(?:the\s+)?help\s+(?:from|of|by)\s+"
_WITH = re.compile(
    rf"(?P<owners>.+?)[\s,]*\(?\s*\b(?:(?P<help>{_HELP})|with\s+)(?P<helpers>[^()]+?)\s*\)?", re.IGNORECASE
)
_HELP_NEXT = re.compile(rf"[\s,]*{_HELP}(?=\S)", re.IGNORECASE)
_HELP_LAST = re.compile(
    rf"[\s,;]*(?P<open>\(?)\s*\b{_HELP}(?P<names>[^():]{{1,120}}?)(?P<close>\)?)[.!]?$", re.IGNORECASE
)
LONGEST_TAIL = 200


@dataclass(frozen=True)
class ReadItem:
    """What a typed action item says; `owners` is None where no name was typed and it is the typist's.

    `either` are the days that an unclear due date may mean, `passed` the day of one that has passed; it stays text.
    `stranger` is a word before a colon that stays text as well, because it is nobody's name.
    """

    text: str
    topic: str
    owners: tuple[str, ...] | None
    helpers: tuple[str, ...] = ()
    due: date | None = None
    either: tuple[date, ...] = ()
    passed: date | None = None
    stranger: str = ""


# `Mat - build it`, as the archive has it.
_DASH = re.compile(r"\A[-\u2013\u2014]+\s+")


@dataclass(frozen=True)
class ItemQuestion:
    """Why nothing could be recorded yet, as a sentence with an example that works.

    `choices` are the texts that would settle it, each with the name it settles on; `shared` is the name asked about.
    """

    sentence: str
    choices: tuple[tuple[str, str], ...] = ()
    shared: str = ""


@dataclass(frozen=True)
class _Named:
    """Names as typed, and what is to be done."""

    owners: list[str]
    helpers: list[str]
    what: str
    before_colon: bool = False


def read_item(
    typed: str, roster: Roster, today: date, me: str | None = None, lead: str = NEW
) -> ReadItem | ItemQuestion:
    """Read `[topic] who: what`, `Brian XCache reorg`, or just what is to be done, said on this day.

    A name is a name of the roster, a group before a colon or mentioned, or what else stands before a colon;
    everything else is the item itself. `me` is the roster name of the typist, `lead` the command in examples.
    """
    text = one_line(typed)
    topic, text = _topic(text, roster)
    if is_nothing(text):
        return ItemQuestion(f"What is to be done? Try: `{lead} {EXAMPLE}`")
    named = _before_colon(text, roster) or _leading(text, roster)
    if named.owners and not topic and (behind := _TOPIC_BEHIND.fullmatch(named.what)):
        topic, named = behind["topic"].strip(), replace(named, what=behind["rest"])
    like = f"{lead} {{}}: ..."
    owners = parties(named.owners, roster, me, like)
    if isinstance(owners, ItemQuestion):
        return _asked_whose(_with_choices(owners, named.owners, roster, typed), named, topic, roster, owners)
    if stranger := _surname(text, named, roster):
        return ItemQuestion(
            f'Is "{quote(stranger)}" somebody else than {owners[0]}? Put the names before a colon:'
            f" `{lead} {owners[0]}: {quote(text[len(named.owners[0]) :].strip())}`"
        )
    if is_nothing(named.what):
        return ItemQuestion(f"What will {join_words(owners) or 'somebody'} do? Try: `{lead} {EXAMPLE_NAMED}`")
    what, last = _dated_and_helped(named.what, roster, today)
    helpers = parties([*named.helpers, *last], roster, me, like)
    if isinstance(helpers, ItemQuestion):
        return _with_choices(helpers, [*named.helpers, *last], roster, typed, last=bool(last))
    mine = not named.owners or (len(named.owners) == 1 and fold(named.owners[0]) in MYSELF)
    apart = tuple(name for name in helpers if name not in owners)
    stranger = "" if named.owners else word_before_colon(text)
    return ReadItem(what.text, topic, None if mine else owners, apart, what.due, what.either, what.passed, stranger)


def _asked_whose(
    question: ItemQuestion, named: _Named, topic: str, roster: Roster, alone: ItemQuestion
) -> ItemQuestion:
    """The question with what settles it; `alone` where nothing is to be done, and nothing to choose."""
    if is_nothing(named.what):
        return alone
    return question if question.choices else replace(question, choices=whose(named.owners, named.what, topic, roster))


def _topic(text: str, roster: Roster) -> tuple[str, str]:
    """The topic that a text begins with, "" where there is none, and what follows it."""
    begins = _TOPIC.fullmatch(text) or _RELEASE.fullmatch(text)
    if not begins or (begins.re is _RELEASE and not are_parties(begins["names"], roster)):
        return "", text
    return begins["topic"].strip(), begins["rest"]


def read_owners(typed: str, roster: Roster, me: str | None = None, like: str = GIVE) -> tuple[str, ...] | ItemQuestion:
    """The owners in a list of names: `Brian`, `Mat and Carl`, `software`, or `nobody`.

    `me` is the roster name of the typist, `like` the command for an example, with `{}` for the name.
    """
    names = one_line(typed)
    if not names:
        return ItemQuestion(f"To whom? Try: `{like.format('Brian')}`")
    each = [names] if fold(names) in NOBODY_YET else split_names(names)
    owners = parties(each, roster, me, like)
    return _with_choices(owners, each, roster, names) if isinstance(owners, ItemQuestion) else owners


def parties(
    names: Sequence[str], roster: Roster, me: str | None = None, like: str = RECORD
) -> tuple[str, ...] | ItemQuestion:
    """The roster names and groups meant, or the question about the first that is nobody's or is shared.

    A person wins over a group of that name; nobody yet is `()`. `me` and `like` are those of `read_owners`.
    """
    if len(names) == 1 and fold(names[0]) in NOBODY_YET:
        return ()
    found: list[str] = []
    for name in names:
        people = roster.named(name)
        if len(people) > 1:
            full = [person.name for person in people]
            return ItemQuestion(f"Which {name}: {join_words(full, 'or')}? Try: `{like.format(full[0])}`")
        if people:
            found.append(people[0].name)
        elif fold(name) in MYSELF:
            found += [me] if me else []
        elif group := group_named(name, roster):
            found.append(group)
        else:
            return ItemQuestion(f'I know nobody called "{quote(name)}", {_who_counts(name, like)}')
    return tuple(dict.fromkeys(found))


def _who_counts(name: str, like: str) -> str:
    if like != RECORD:
        return f"so nothing was changed. Names of the roster and their groups count: `{like.format('Brian')}`"
    return (
        f"so nothing is recorded. Put names of the roster before the colon (`{NEW} {EXAMPLE_NAMED}`), or a topic in"
        f" brackets (`/ai [{quote(name)}] Mat: build it`)."
    )


def _before_colon(text: str, roster: Roster) -> _Named | None:
    """The names before a colon and what follows it; None where what stands there is no list of names."""
    colon = _PRINTED.fullmatch(text) or _COLON.fullmatch(text)
    if not colon:
        return None
    head, what = colon["names"].strip(), colon["what"]
    blank = colon.re is _PRINTED or bool(colon["blank"])
    helped = _WITH.fullmatch(head)
    if helped and _are_helped(helped, roster):
        return _Named(_names(helped["owners"]), _names(helped["helpers"]), what, before_colon=True)
    names = _names(head)
    alone = fold(head) in NOBODY_YET | MYSELF
    strangers = blank and all(map(looks_like_a_name, names))
    if alone or strangers or any(is_party(name, roster) for name in names):
        return _Named(names, [], what, before_colon=True)
    return None


def _are_helped(helped: re.Match[str], roster: Roster) -> bool:
    """Whether this is `owners with help from helpers`; a bare `with` counts only between names that are known."""
    if helped["help"]:
        return are_names(helped["owners"], roster) and are_names(helped["helpers"], roster)
    return are_parties(helped["owners"], roster) and are_parties(helped["helpers"], roster)


def _names(typed: str) -> list[str]:
    return [typed] if fold(typed) in NOBODY_YET else split_names(typed)


def _leading(text: str, roster: Roster) -> _Named:
    """The names that a text begins with, `with help from` others behind them, and the rest of it."""
    names, rest = leading_names(text, roster)
    if names and (help_next := _HELP_NEXT.match(rest)):
        helpers, what = leading_names(rest[help_next.end() :], roster)
        if helpers:
            return _Named(names, helpers, what)
    if names:
        rest = _DASH.sub("", rest, count=1)
    return _Named(names, [], _TO.sub("", rest, count=1) if names and _TO.match(rest) else rest)


def _dated_and_helped(what: str, roster: Roster, today: date) -> tuple[Dated, list[str]]:
    """What is to be done with its due date, and the helpers that stand at its end, before or behind the date."""
    rest, helpers = _helpers_at_end(what, roster)
    read = dated(rest, today)
    if helpers or read.due is None:
        return read, helpers
    before = undated(read.text, today, was_dated=True)
    rest, helpers = _helpers_at_end(before, roster)
    return (replace(read, text=f"{rest} {read.text[len(before) :].lstrip(' ,;')}"), helpers) if helpers else (read, [])


def _helpers_at_end(text: str, roster: Roster) -> tuple[str, list[str]]:
    """The text without `with help from Mat` at its end, and the names there; all of them have to be known."""
    tail = _HELP_LAST.search(text, max(0, len(text) - LONGEST_TAIL))
    if not tail or bool(tail["open"]) != bool(tail["close"]) or not are_parties(tail["names"], roster):
        return text, []
    before = text[: tail.start()].strip()
    return (before, split_names(tail["names"])) if before and fold(tail["names"]) not in NOBODY_YET else (text, [])


def _surname(text: str, named: _Named, roster: Roster) -> str | None:
    """A first name with a surname behind it that is not that of the only person it could mean, or None."""
    if named.before_colon or len(named.owners) != 1 or roster.exactly(named.owners[0]):
        return None
    name = named.owners[0]
    surname = re.match(r"\s+([A-Z][a-z]+)\b", text[len(name) :]) if roster.named(name) else None
    return f"{name} {surname.group(1)}" if surname else None


def _with_choices(
    question: ItemQuestion, names: Sequence[str], roster: Roster, typed: str, *, last: bool = False
) -> ItemQuestion:
    """The same question with the text for each person that a shared name could mean, put in place of that name.

    `last` where the name stands at the end of the text: helpers may; owners stand at its beginning, behind a topic.
    """
    text = one_line(typed)
    shared = next((name for name in names if len(roster.named(name)) > 1), "")
    topic = _TOPIC.fullmatch(text)
    places = list(re.finditer(rf"(?<!\w){re.escape(shared)}(?!\w)", text[topic.start("rest") :] if topic else text))
    if not shared or not places:
        return question
    place, moved = places[-1 if last else 0], topic.start("rest") if topic else 0
    before, behind = text[: place.start() + moved], text[place.end() + moved :]
    choices = tuple((p.name, f"{before}{p.name}{behind}") for p in roster.named(shared))
    return replace(question, choices=choices, shared=shared)
