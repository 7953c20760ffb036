"""What is said about people: who the typist is, whom a name means, and the roster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meetings.dates import join_words
from meetings.people import Account, Person, Standing
from meetings.when.tokens import quote
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt

# Four rows of buttons, and one more for who is new.
MOST_NAMES = 99
_USAGE = (
    "`/agenda people` shows the roster. Owners change it:\n"
    "`/agenda people add Robin`   `/agenda people Mat alias Matyas`   `/agenda people Mat group {group}`\n"
    "`/agenda people Mat site UNL`   {account}   `/agenda people Brian guest`   `/agenda people Brian member`\n"
    "`not` before alias, group, site or account takes it away{alias}.\n"
    "`/agenda people drop Robin`   `/agenda owners Mat, Brian`   `/agenda members {group}, Mat`"
)


def usage(people: Sequence[Person], accounts: Sequence[Account]) -> Receipt:
    """How the roster is changed, with groups, aliases and accounts that are there: what is shown works as typed."""
    held = {person.slack for person in people}
    free = next((one.name for one in accounts if one.account not in held and one.standing is Standing.MEMBER), "")
    other = next((person for person in people if person.aliases), None)
    return Receipt(
        _USAGE.format(
            group=next((group for person in people for group in person.groups), "software"),
            account=f"`/agenda people Mat account @{free}`" if free else "`account` with a mention links an account",
            alias=f": `/agenda people {other.name} not alias {other.aliases[0]}`" if other else "",
        )
    )


def which_are_you(account: Account | None, names: Sequence[str], text: str, *, again: bool, because: str) -> Receipt:
    """Who types is asked, with a button for each name it may be; the press carries out what was typed.

    `names` is whom the account may say it is, `because` what comes before the question.
    """
    if account and account.standing in {Standing.BOT, Standing.GONE}:
        return Receipt("Programs and accounts that were deactivated only read here. Nothing was changed.")
    buttons = [Button(name, RUN, text, again, ("typist", name)) for name in names[:MOST_NAMES]]
    buttons.append(Button("I'm new", RUN, text, again, ("new",)))
    question = "Which of these are you?" if names else "Are you new here?"
    ours = [because, question, "I do not know your account yet; once you press, what you typed is carried out."]
    if len(names) > MOST_NAMES:
        ours.append("Not among them? An owner can link you: `/agenda people Mat account @mat`")
    return Receipt(" ".join(filter(None, ours)), buttons=tuple(buttons))


def cannot_be(name: str, person: Person | None) -> str:
    """Why the account cannot be whom it chose, before it is asked again; `person` is that one, None where gone."""
    if person is None:
        return f"{name} is not on the roster any more."
    if person.slack:
        return f"{name} has an account by now."
    return f"Only a full member of this workspace can be {name}."


def you_are(person: Person, *, new: bool) -> str:
    """What stands before the receipt of a command by which somebody said who they are."""
    if new and person.is_guest:
        return f"You are {person.name} from now on, a guest: you read, and record your own absence."
    return f"You are {person.name} from now on."


def you_are_already(name: str, text: str, *, again: bool) -> Receipt:
    """Somebody pressed another name than the one their account has got meanwhile."""
    return Receipt(
        f"You are {name} by now, so nothing was recorded."
        f" An owner can change that: `/agenda people {name} not account`",
        buttons=(Button(f"Carry it out as {name}", RUN, text, again),),
    )


def no_name_left(account: Account) -> Receipt:
    """Whoever is new has no name of their own in Slack that could stand on the roster."""
    named = join_words(
        [f'"{quote(name)}"' for name in dict.fromkeys((account.display_name, account.real_name)) if name]
    )
    return Receipt(
        f"{named or 'Your name in Slack'} cannot be your name on the roster: somebody is called so, or it is no name."
        " Change your display name in Slack and press again in a minute, or have an owner add you:"
        " `/agenda people add Mat account @mat`. Nothing was recorded."
    )


def outsider(series_title: str, owner: str) -> Receipt:
    """Who is no member of a meeting reads; `owner` is whom to ask, "" where nobody is named."""
    ask = f"ask {owner}, who runs it" if owner else "ask one of its members"
    return Receipt(f"You read the {series_title}, but record nothing for it: {ask}. Nothing was changed.")


def only_your_own(owner: str) -> Receipt:
    """Guests record their own absence and nobody else's."""
    ask = f"; ask {owner} for anybody else" if owner else ""
    return Receipt(f"As a guest you record your own absence: `/ooo July 15-17`{ask}. Nothing was recorded.")


def always_buttons(shared: str, readings: Iterable[tuple[str, str]]) -> tuple[Button, ...]:
    """Buttons that remember whom the typist means by a shared name, each roster name with the text to carry out."""
    return tuple(Button(f"always {name}", RUN, text, settles=("always", shared, name)) for name, text in readings)


def person_line(person: Person, account: str = "") -> str:
    """All that is known of somebody, in one line; `account` is what their account is called in Slack."""
    parts = [
        person.standing.value,
        f"alias {', '.join(person.aliases)}" if person.aliases else "",
        f"group {', '.join(person.groups)}" if person.groups else "",
        f"site {person.site}" if person.site else "",
        f"account @{account or person.slack}" if person.slack else "no account",
    ]
    return f"{person.name}: {'; '.join(filter(None, parts))}"


def listed(people: Sequence[Person], names: dict[str, str]) -> Receipt:
    """The roster; `names` is what each account is called in Slack."""
    if not people:
        return Receipt("Nobody is on the roster yet. Whoever joins the channel of the meeting is added by name.")
    lines = tuple(person_line(person, names.get(person.slack or "", "")) for person in people)
    return Receipt("The roster:", items=lines, after="`/agenda people help` shows how owners change it.")


def changed(person: Person, account: str, *, new: bool) -> Receipt:
    """Somebody came onto the roster, or is on it differently."""
    text = "On the roster from now on:" if new else "On the roster now:"
    return Receipt(text, line=person_line(person, account), buttons=(UNDO_BUTTON,))


def same(person: Person, account: str) -> Receipt:
    """Nothing had to be changed."""
    return Receipt("That is so already:", line=person_line(person, account))


def namesake(name: str, others: Sequence[Person]) -> Receipt:
    """A name that is to be added is what others are called as well: one of them may be meant."""
    known = join_words(
        [f"{other.name} ({', '.join(other.aliases)})" if other.aliases else other.name for other in others],
        "or",
    )
    same = [Button(f"{name} is {other.name}", RUN, f"people {other.name} alias {name}") for other in others[:20]]
    new = Button("Somebody else", RUN, f"people add {name} member")
    return Receipt(f"Is {quote(name)} {known}, or somebody else? Nothing was changed yet.", buttons=(*same, new))


def not_added(why: str, name: str) -> Receipt:
    """Why somebody cannot be added under this name, and how somebody who is there gets another name."""
    return Receipt(
        f"{why} Nothing was changed. Whoever is on the roster gets a further name by `/agenda people {quote(name)}"
        " alias Robin`."
    )


def no_rename(name: str, other: str) -> Receipt:
    """Names of the roster stand in what was recorded; a further name is an alias."""
    return Receipt(
        "A roster name stays as it is, because it stands in what is recorded; a further name finds the same person:"
        f" `/agenda people {quote(name) or 'Mat'} alias {quote(other) or 'Matyas'}`. Nothing was changed."
    )


def dropped(person: Person) -> Receipt:
    """Somebody is off the roster; what was recorded for them stays."""
    return Receipt(
        f"{person.name} is off the roster. What is recorded for them stays as it is.", buttons=(UNDO_BUTTON,)
    )


def needed(name: str, why: str, how: str) -> Receipt:
    """Somebody cannot leave the roster, or become a guest, before something of theirs is another's."""
    first = f" Name somebody else first: {how}." if how else " Give that to somebody else first."
    return Receipt(f"{name} {why}.{first} Nothing was changed.")


def only_owners(owners: Sequence[str], does: str) -> Receipt:
    """The answer to somebody who does not run the meeting; `does` is what its owners do, who are whom to ask."""
    ask = join_words(list(dict.fromkeys(owners)), "or") or "a member"
    return Receipt(f"Only an owner of the meeting {does}: ask {ask}. Nothing was changed.")


def owners_are(title: str, owners: Sequence[str], *, changed: bool = False) -> Receipt:
    """Who owns a meeting."""
    who = join_words(owners) or "nobody by name, so every member runs it"
    return Receipt(f"Owners of the {title}: {who}.", buttons=(UNDO_BUTTON,) if changed else ())


def members_are(title: str, members: Sequence[str], *, changed: bool = False) -> Receipt:
    """Who is expected at a meeting and records for it."""
    who = join_words(members) or "everybody on the roster"
    return Receipt(f"Members of the {title}: {who}.", buttons=(UNDO_BUTTON,) if changed else ())
