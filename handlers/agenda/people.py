"""`/agenda people`: who is on the roster, under which names, in which groups, with which account."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory, NotRead
from handlers.answering.running import refuse_who_runs_none
from meetings.dates import join_words, span_words
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.people import Account, Person, Standing, fold
from meetings.people.changing import Edit, Refused, edited, mentioned, read_known, read_new, why_not
from meetings.people.linking import newcomer
from meetings.when.tokens import quote
from posts.receipts import Receipt
from posts.slack.slack_text import typed_text
from posts.words import people as words
from storage.records import accounts
from storage.records import people as roster

# What only those who run a meeting do.
DOES = "changes that"


def people(memory: Memory, rest: str) -> Receipt:
    """Show the roster, or change somebody of it; `rest` is what stands behind `people`."""
    if not rest:
        return _list(memory)
    if fold(rest) == "help":
        return _usage(memory)
    typed = _with_mentions(memory)
    head, following = fold(typed[0]), typed[1:]
    if head == "add":
        return _add(memory, following)
    if head == "rename":
        raise Declined(words.no_rename(" ".join(following[:1]), " ".join(following[1:]).removeprefix("to ")))
    if head == "drop" and following:
        return _drop(memory, " ".join(following))
    return _change(memory, typed)


def _usage(memory: Memory) -> Receipt:
    return words.usage(memory.roster.people, _accounts(memory))


def _list(memory: Memory) -> Receipt:
    """The roster is the team's: people of other organisations do not see it."""
    if memory.person is None and memory.account and memory.account.standing is Standing.STRANGER:
        raise Declined(Receipt("Only the team sees its roster."))
    named = {account.account: account.name for account in _accounts(memory)}
    return words.listed(memory.roster.people, named)


def _add(memory: Memory, typed: Sequence[str]) -> Receipt:
    refuse_who_runs_none(memory, memory.calendars, DOES)
    read = read_new(typed)
    if read is None:
        raise NotRead(_usage(memory))
    name, edits = read
    person = _checked(_somebody_new(memory, name))
    known = memory.roster.exactly(person.name)
    if known and known.is_guest and fold(known.name) == fold(person.name):
        # Whoever was only named so far is a guest; added, they belong to the team.
        return _keep(memory, "change person", known, (Edit("standing", "member"), *edits), new=False)
    if refused := why_not(person.name, memory.roster):
        raise Declined(words.not_added(refused.sentence, name))
    namesakes = memory.roster.named(person.name)
    if namesakes and not any(edit.word == "standing" for edit in edits):
        raise Declined(words.namesake(person.name, namesakes))
    return _keep(memory, "add person", person, edits, new=True)


def _somebody_new(memory: Memory, name: str) -> Person | Refused:
    """Of a mention, whom the account makes; of a name, nothing but the name."""
    identifier = mentioned(name)
    if identifier is None:
        return Person(name)
    account = next((each for each in _accounts(memory) if each.account == identifier), None)
    if holder := memory.roster.holding(identifier):
        return Refused(f"That is {holder.name}, who is on the roster.")
    made = newcomer(account, memory.roster, _owners(memory)) if account else None
    return made or Refused("I cannot take that name as it stands in Slack: put one before it, `add Mat account @mat`.")


def _change(memory: Memory, typed: Sequence[str]) -> Receipt:
    read = read_known(typed, memory.roster)
    if read is None:
        raise NotRead(_usage(memory))
    meant, edits = read
    person = _checked(_only(meant))
    _refuse_others(memory, person)
    return _keep(memory, "change person", person, edits, new=False)


def _keep(memory: Memory, what: str, person: Person, edits: Sequence[Edit], *, new: bool) -> Receipt:
    """Store somebody as the edits have them, if nobody else's names, accounts or duties stand against it."""
    found = _accounts(memory)
    after = _checked(edited(person, edits, memory.roster, found))
    account = next((each for each in found if each.account == after.slack), None)
    _refuse_account(memory, after, account)
    if after.is_guest and not person.is_guest:
        _refuse_while_needed(memory, after)
    called = account.name if account else ""
    if after == person and not new:
        return words.same(person, called)
    roster.put(memory.tx, memory.author, what, after)
    return words.changed(after, called, new=new)


def _drop(memory: Memory, name: str) -> Receipt:
    holder = memory.roster.holding(mentioned(name) or "")
    person = holder or _checked(_only(memory.roster.named(name), name))
    _refuse_others(memory, person)
    _refuse_while_needed(memory, person)
    roster.drop(memory.tx, memory.author, person.name)
    return words.dropped(person)


def _only(meant: Sequence[Person], typed: str = "") -> Person | Refused:
    if len(meant) == 1:
        return meant[0]
    if not meant:
        return Refused(f'I know nobody called "{quote(typed)}". `/agenda people` shows the roster.')
    return Refused(f"Which one: {join_words([person.name for person in meant], 'or')}?")


def _checked(found: Person | Refused) -> Person:
    if isinstance(found, Refused):
        raise Declined(Receipt(f"{found.sentence} Nothing was changed."))
    return found


def _refuse_others(memory: Memory, person: Person) -> None:
    """Who runs a meeting changes people; an owner of a meeting only who runs that meeting too."""
    owned = [calendar for calendar in memory.calendars if person.name in calendar.series.owners]
    refuse_who_runs_none(memory, memory.calendars, DOES)
    for calendar in owned:
        refuse_who_runs_none(memory, [calendar], DOES)


def _refuse_account(memory: Memory, after: Person, account: Account | None) -> None:
    """An owner's name is a full member's of the workspace only, whoever says otherwise."""
    before = memory.roster.exactly(after.name)
    changed = before is None or before.slack != after.slack
    if changed and account and account.standing is not Standing.MEMBER and after.name in _owners(memory):
        raise Declined(Receipt(f"{after.name} owns a meeting; a guest's account cannot be an owner's."))


def _refuse_while_needed(memory: Memory, person: Person) -> None:
    """Who owns a meeting or has duty stays on the roster until somebody else does."""
    for calendar in memory.calendars:
        series = calendar.series
        if person.name in series.owners:
            raise Declined(words.needed(person.name, f"owns the {series.title}", "`/agenda owners Mat, Brian`"))
        for duty in series.duties:
            _refuse_on_duty(memory, person, series.title, duty)


def _refuse_on_duty(memory: Memory, person: Person, title: str, duty: DutySchedule) -> None:
    """Who takes turns, or has one still to come after leaving the rota, stays on the roster."""
    name = person.name
    unannounced = max(memory.today, duty.published_through(memory.now) + ONE_DAY)
    if name in duty.names_from(unannounced):
        leaves = f"`/triage leave {name}`"
        raise Declined(words.needed(name, f"is on the duty roster of the {title}", leaves))
    last = duty.turns[-1].last if duty.turns else memory.today
    coming = [one for one in duty.stints(memory.today, last) if one.person == name and one.last >= memory.today]
    if coming:
        days = span_words(coming[0].first, coming[0].last, memory.today)
        gives = f"`/triage need-cover {name} {coming[0].first.isoformat()}`"
        raise Declined(words.needed(name, f"still has {duty.name(memory.today)} {days}", gives))


def _owners(memory: Memory) -> frozenset[str]:
    return frozenset(name for calendar in memory.calendars for name in calendar.series.owners)


def _accounts(memory: Memory) -> tuple[Account, ...]:
    return accounts.known(memory.tx, memory.workspace)


def _with_mentions(memory: Memory) -> list[str]:
    """The words behind `people`, in which a mention stays what it is: the account counts, not a name."""
    return typed_text(memory.asked.text, lambda account: f"<@{account}>").split()[1:]
