"""`/agenda people ...`: what an owner says about somebody of the roster, and what that makes of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from meetings.people.accounts import PEOPLE, Account, Standing
from meetings.people.linking import is_free
from meetings.people.names import can_be_a_name, fold
from meetings.people.roster import Person, Roster
from meetings.when.tokens import quote

_KEYWORDS = {
    "alias": "alias", "aliases": "alias", "group": "group", "groups": "group", "site": "site",
    "account": "account", "slack": "account",
}  # fmt: skip
_STANDINGS = {"guest": Standing.GUEST, "member": Standing.MEMBER}
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")
LONGEST_SITE = 60


@dataclass(frozen=True)
class Edit:
    """One thing said of a person: `word` is alias, group, site, account or standing; `value` as typed."""

    word: str
    value: str = ""
    taken_away: bool = False


@dataclass(frozen=True)
class Refused:
    """Why nothing is changed, as a sentence."""

    sentence: str


def read_new(words: Sequence[str]) -> tuple[str, tuple[Edit, ...]] | None:
    """The name of somebody new and what is said of them; None where that is not understood."""
    if not words:
        return None
    # `Gus as guest`, `Gus as a guest`: nobody's name ends so.
    said = list(words)
    if len(said) > 2 and fold(said[-1]) in _STANDINGS and [fold(word) for word in said[-3:-1]] == ["as", "a"]:
        del said[-3:-1]
    elif len(said) > 2 and fold(said[-1]) in _STANDINGS and fold(said[-2]) == "as":
        del said[-2]
    words = said
    stop = next((place for place in range(1, len(words)) if _begins_edit(words, place)), len(words))
    edits = read_edits(words[stop:])
    return (" ".join(words[:stop]), edits) if edits is not None else None


def read_known(words: Sequence[str], roster: Roster) -> tuple[tuple[Person, ...], tuple[Edit, ...]] | None:
    """Everybody whom the longest name at the front could mean, and what is said of them."""
    for stop in range(min(len(words) - 1, roster.longest_name), 0, -1):
        people = _people_named(" ".join(words[:stop]), roster)
        edits = read_edits(words[stop:]) if people else None
        if edits:
            return people, edits
    return None


def _people_named(words: str, roster: Roster) -> tuple[Person, ...]:
    holder = roster.holding(mentioned(words) or "")
    return (holder,) if holder else roster.named(words)


def read_edits(words: Sequence[str]) -> tuple[Edit, ...] | None:
    """What is said: `alias Matyas group software`, `not group grid`, `guest`; None where a word fits nowhere."""
    edits: list[Edit] = []
    place = 0
    while place < len(words):
        if standing := _STANDINGS.get(fold(words[place])):
            edits.append(Edit("standing", standing))
            place += 1
            continue
        taken_away = fold(words[place]) == "not"
        place += taken_away
        keyword = _KEYWORDS.get(fold(words[place])) if place < len(words) else None
        if keyword is None:
            return None
        stop = _end_of_value(words, place + 1, needed=not taken_away)
        values = _values(keyword, " ".join(words[place + 1 : stop]))
        if not all(values) and not (taken_away and keyword in {"site", "account"}):
            return None
        edits += [Edit(keyword, value, taken_away) for value in values]
        place = stop
    return tuple(edits)


def _end_of_value(words: Sequence[str], start: int, *, needed: bool) -> int:
    first = start + 1 if needed else start
    return next((place for place in range(first, len(words)) if _begins_edit(words, place)), max(len(words), start))


def _begins_edit(words: Sequence[str], place: int) -> bool:
    word = fold(words[place])
    following = fold(words[place + 1]) if place + 1 < len(words) else ""
    return word in _KEYWORDS or word in _STANDINGS or (word == "not" and following in _KEYWORDS)


def _values(keyword: str, text: str) -> list[str]:
    """Several aliases or groups may stand in a list."""
    return [part.strip() for part in text.split(",")] if keyword in {"alias", "group"} else [text]


def edited(person: Person, edits: Sequence[Edit], roster: Roster, accounts: Sequence[Account]) -> Person | Refused:
    """The person with all that was said, or why not; `roster` is the one without these edits."""
    editor = _Editor(roster, accounts)
    for edit in edits:
        found = _EDITED[edit.word](editor, person, edit)
        if isinstance(found, Refused):
            return found
        person = found
    return person


@dataclass(frozen=True)
class _Editor:
    """What an edit may not contradict: the names of the others, and the accounts there are."""

    roster: Roster
    accounts: Sequence[Account]

    def alias(self, person: Person, edit: Edit) -> Person | Refused:
        held = [alias for alias in person.aliases if fold(alias) == fold(edit.value)]
        others = tuple(alias for alias in person.aliases if alias not in held)
        if edit.taken_away:
            missing = Refused(f'{person.name} has no alias "{quote(edit.value)}".')
            return replace(person, aliases=others) if held else missing
        if refused := why_not(edit.value, self.roster, person):
            return refused
        return person if fold(edit.value) == fold(person.name) else replace(person, aliases=(*others, edit.value))

    def group(self, person: Person, edit: Edit) -> Person | Refused:
        name = edit.value.removeprefix("@")
        others = tuple(group for group in person.groups if fold(group) != fold(name))
        if edit.taken_away:
            missing = Refused(f'{person.name} is in no group "{quote(name)}".')
            return missing if others == person.groups else replace(person, groups=others)
        if not can_be_a_name(name):
            return Refused(f'A group cannot be called "{quote(name)}".')
        if holder := self.roster.exactly(name):
            return Refused(f'"{quote(name)}" is {holder.name}\'s name or alias, so no group can be called so.')
        known = next((group for group in self.roster.groups if fold(group) == fold(name)), name)
        return replace(person, groups=(*others, known))

    def site(self, person: Person, edit: Edit) -> Person | Refused:
        return replace(person, site=None if edit.taken_away else edit.value[:LONGEST_SITE])

    def account(self, person: Person, edit: Edit) -> Person | Refused:
        if edit.taken_away:
            return replace(person, slack=None) if person.slack else Refused(f"{person.name} has no account here.")
        account = account_meant(edit.value, self.accounts)
        if account is None:
            typed = mentioned(edit.value) or edit.value
            return Refused(f'I know no account "{quote(typed)}" of a person. Mention it: `account @mat`.')
        holder = self.roster.holding(account.account)
        if holder and holder.name != person.name:
            return Refused(f"That account is {holder.name}'s; an account is one person's only.")
        return replace(person, slack=account.account)

    def standing(self, person: Person, edit: Edit) -> Person | Refused:
        return replace(person, standing=Standing(edit.value))


_EDITED: dict[str, Callable[[_Editor, Person, Edit], Person | Refused]] = {
    "alias": _Editor.alias,
    "group": _Editor.group,
    "site": _Editor.site,
    "account": _Editor.account,
    "standing": _Editor.standing,
}


def why_not(name: str, roster: Roster, person: Person | None = None) -> Refused | None:
    """Why this cannot be the name or an alias of this person (None: of somebody new); None where it can."""
    if not can_be_a_name(name):
        return Refused(f'Nobody can be called "{quote(name)}" here: a name has letters, and no comma or bracket.')
    holder = roster.exactly(name)
    if holder and (person is None or holder.name != person.name):
        whose = "name" if fold(holder.name) == fold(name) else "alias"
        return Refused(f"\"{quote(name)}\" is {holder.name}'s {whose} already, and can be one person's only.")
    if not holder and not is_free(name, roster):
        return Refused(f'"{quote(name)}" is the name of a group already.')
    return None


def account_meant(typed: str, accounts: Sequence[Account]) -> Account | None:
    """The account that was mentioned, or the only one of this name, of somebody who is somebody."""
    people = [account for account in accounts if account.standing in PEOPLE]
    identifier = mentioned(typed) or typed
    found = [each for each in people if each.account == identifier]
    found = found or [each for each in people if fold(typed) in map(fold, (each.display_name, each.real_name))]
    return found[0] if len(found) == 1 else None


def mentioned(typed: str) -> str | None:
    """The account of a text that is a mention and nothing else."""
    found = _MENTION.fullmatch(typed.strip())
    return found.group(1) if found else None
