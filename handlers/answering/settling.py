"""What a button settles before its command is carried out: who types, whom a name means, that a word is a person.

It is stored as a command of its own before the one it makes possible, in the same transaction, so that it can be
taken back by itself, or together with that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.answering.asked import Asked
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory, remembered
from meetings.people import Account, Person, Standing
from meetings.people.changing import why_not
from meetings.people.linking import newcomer
from posts.receipts import UNDO, Button, Receipt, payload
from posts.words import people as words
from storage import changelog, commands
from storage.changelog import Author
from storage.engine import Transaction
from storage.records import accounts, people


@dataclass(frozen=True)
class Step:
    """What settling came to: the sentence for the receipt, and the label of the button that takes it back.

    `with_all` says whether that takes back the command as well, because it rests on what was settled.
    """

    said: str = ""
    take_back: str = ""
    with_all: bool = True


@dataclass(frozen=True)
class Settled:
    """A step as it was carried out: by which command, None where nothing had to change; or why it was not."""

    step: Step = Step()
    command: int | None = None
    refused: Receipt | None = None

    def told(self, receipt: Receipt, number: int) -> Receipt:
        """The receipt of the command of this number, with what was settled before it."""
        if not self.step.said:
            return receipt
        told = replace(receipt, text=f"{self.step.said} {receipt.text}")
        if self.command is None:
            return told
        undoes = (self.command, number) if self.step.with_all else (self.command,)
        return replace(told, buttons=(*told.buttons, Button(self.step.take_back, UNDO, undoes=undoes)))


def settle(tx: Transaction, desk: Desk, asked: Asked) -> Settled:
    """Settle what this press settles, or say why not."""
    if not asked.settles:
        return Settled()
    now = desk.now()
    number = commands.begin(
        tx,
        asked.workspace,
        request=f"{asked.request} settles",
        at=now,
        account=asked.account,
        channel=asked.channel,
        surface="settle",
        text=" ".join(asked.settles),
    )
    memory = remembered(tx, Author(asked.workspace, number, asked.account, now), asked, desk.layouts)
    what, *values = asked.settles
    try:
        with tx.all_or_nothing():
            step = _STEPS[what](memory, *values)
    except Declined as declined:
        commands.forget(tx, number)
        return Settled(refused=declined.receipt)
    if not changelog.of_command(tx, asked.workspace, number):
        commands.forget(tx, number)
        return Settled(step)
    stored = {"message": payload(Receipt(step.said), number), "said": step.said, "runs": []}
    commands.finish(tx, number, stored, memory.series)
    return Settled(step, number)


def _typist(memory: Memory, name: str) -> Step:
    """The account is this person's from now on, if it may be; whatever was offered, that is looked at now."""
    text, again = memory.asked.text, memory.asked.again
    if memory.person:
        if memory.person.name == name:
            return Step()
        raise Declined(words.you_are_already(memory.person.name, text, again=again))
    person = next((person for person in memory.roster.people if person.name == name), None)
    if person is None or name not in memory.may_become():
        raise Declined(memory.which_are_you(words.cannot_be(name, person)))
    _look_up(memory)
    people.put(memory.tx, memory.author, "link account", replace(person, slack=memory.asked.account))
    return Step(words.you_are(person, new=False), f"I am not {name}")


def _new(memory: Memory) -> Step:
    """The account is somebody new from now on: a member of the team, or a guest where it is one in Slack."""
    if memory.person:
        return Step(f"You are {memory.person.name}.")
    account = _look_up(memory)
    if account.standing in {Standing.BOT, Standing.GONE}:
        raise Declined(memory.which_are_you())
    owners = [name for calendar in memory.calendars for name in calendar.series.owners]
    person = newcomer(account, memory.roster, owners)
    if person is None:
        raise Declined(words.no_name_left(account))
    people.put(memory.tx, memory.author, "add person", person)
    return Step(words.you_are(person, new=True), "I am not new")


def _look_up(memory: Memory) -> Account:
    """The account that types; whoever joined a moment ago is not known yet, and may press again."""
    if memory.account is None:
        raise Declined(memory.which_are_you("I am still looking you up; please press again in half a minute."))
    return memory.account


def _always(memory: Memory, shared: str, name: str) -> Step:
    """The typist always means this person by a name that several share."""
    if name not in {person.name for person in memory.roster.as_known_to({}).named(shared)}:
        raise Declined(Receipt(f"{name} is not called so any more. Nothing was recorded."))
    accounts.choose(memory.tx, memory.author, shared, name)
    return Step(f"From now on your {shared} is always {name}.", f"Not always {name}", with_all=False)


def _person(memory: Memory, name: str) -> Step:
    """A word that was nobody's name is a person's, a guest's until an owner says otherwise."""
    if memory.typist().is_guest:
        raise Declined(words.only_your_own(memory.owner_to_ask()))
    if memory.roster.exactly(name):
        return Step()
    if refused := why_not(name, memory.roster):
        raise Declined(Receipt(f"{refused.sentence} Nothing was recorded."))
    people.put(memory.tx, memory.author, "add person", Person(name, standing=Standing.GUEST))
    return Step(f"{name} is on the roster now, as a guest.", f"{name} is no person")


_STEPS: dict[str, Callable[..., Step]] = {"typist": _typist, "new": _new, "always": _always, "person": _person}
