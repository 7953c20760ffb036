"""What is said about action items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from meetings.action_items import ActionItem, ItemQuestion, printed
from meetings.closing.items import NOT_SEEN
from meetings.dates import day_words, join_words, local_day, local_time_words
from meetings.people import Person, fold
from meetings.when.spans import Unclear
from meetings.when.tokens import quote
from posts.receipts import RUN, UNDO_BUTTON, Button, Menu, Option, Receipt
from posts.words.item_lists import as_new
from posts.words.people import always_buttons

# docs.slack.dev/reference/block-kit/blocks/actions-block
MOST_BUTTONS = 25
USAGE = (
    "`/ai [topic] who: what` records an action item:\n"
    "`/ai Brian XCache reorg`   `/ai Mat, Carl: build osg-configure`   `/ai [OSG 3.4.32] Mat: build it by Friday`\n"
    "`/ai Brian with help from Mat: build it`   `/ai Everyone: read the doc`   `/ai nobody: triage the rest`\n"
    "`/ai Fix the wiki` is yours. `/ai list`, `/ai list Mat` and `/ai list me` show what is open; `/ai done` lists"
    " yours to press.\n"
    "`/ai done 12` and `/ai drop 12 why` end number 12, `/ai keep 12` keeps it, `/ai give 12 Carl` hands it on,"
    " `/ai put 12 under OSG 3.4.32` moves it, `/ai due 12 Friday` dates it, `/ai edit 12 new text` rewords it.\n"
    "Words or a ticket key do as well as the number: `/ai done XCache reorg`"
)


def recorded(
    item: ActionItem,
    today: date,
    *,
    place: str,
    where: str,
    told: str,
    nobody_named: bool,
    places: Sequence[str] = (),
    either: Sequence[date] = (),
    passed: date | None = None,
    stranger: str = "",
) -> Receipt:
    """The line as the minutes will have it, introduced by `where`, under which topic or section, and until when.

    `told` says who else hears of it. Where nobody was named it is the typist's, and nobody's or somebody else's
    is a press or a command away. `places` are where else it may be put, `either` the days its text may mean,
    `passed` one that has passed, which is no due date; `stranger` a word before a colon that is nobody's name.
    """
    verb = "have" if len(item.owners) > 1 else "has"
    new = f"{join_words(item.owners)} {verb} a new action item" if item.owners else "A new action item, nobody's yet"
    due = f", due {day_words(item.due, today)}" if item.due else ""
    under = f"{',' if due else ''} under {quote(place)}" if place else ""
    buttons = [UNDO_BUTTON]
    if nobody_named:
        buttons += [
            Button("Nobody yet", RUN, f"give {item.number} nobody"),
            Button("Someone else", RUN, f"give {item.number}"),
        ]
    buttons += [_due_button(item.number, day, today) for day in either]
    if passed:
        buttons.append(Button("No due date", RUN, f"due {item.number} nothing"))
    return Receipt(
        f"{new} (#{item.number}){due}{under}.",
        before_line=where or "In the next minutes:",
        line=printed(item),
        after=" ".join(filter(None, (told, _whose(stranger, item), _is_it_due(either, passed, today)))),
        buttons=tuple(buttons),
        menu=put_menu(item, place, places),
    )


def _whose(stranger: str, item: ActionItem) -> str:
    return f'I know nobody called "{quote(stranger)}", so it is with {join_words(item.owners)}.' if stranger else ""


def _is_it_due(either: Sequence[date], passed: date | None, today: date) -> str:
    """What is asked about a due date that was not surely understood."""
    if passed:
        return f"{day_words(passed, today)} has passed, so it has no due date yet."
    return f"Is it due {join_words([_day(day, today) for day in either], 'or')}?" if either else ""


def put_menu(item: ActionItem, place: str, places: Sequence[str]) -> Menu | None:
    """Where else the item may be put, each choice as the command that does it; None where there is nowhere."""
    options = [Option(other, f"put {item.number} under {other}") for other in places if fold(other) != fold(place)]
    if item.topic:
        options.append(Option("No topic", f"put {item.number} under nothing"))
    return Menu("Put under ...", tuple(options)) if options else None


# Of the minutes an item stood in, the last ones are named.
MOST_SEEN = 5


def seen_words(days: Sequence[date], today: date) -> str:
    """`In the minutes of Mon July 8 and Mon July 15.`, of many the last ones; "" of none."""
    if not days:
        return ""
    named = join_words([day_words(day, today) for day in days[-MOST_SEEN:]])
    return f"In {len(days)} minutes, last those of {named}." if len(days) > MOST_SEEN else f"In the minutes of {named}."


def shown(item: ActionItem, line: str, seen: str = "") -> Receipt:
    """One item with what can be done to it; `seen` says in which minutes it stood."""
    n = item.number
    commands = {"Done": f"done {n}", "Drop": f"drop {n}", "Keep": f"keep {n}", "Someone else": f"give {n}"}
    return Receipt(
        f"Action item #{n}:",
        line=line,
        after=seen,
        buttons=tuple(Button(label, RUN, text) for label, text in commands.items()),
    )


def to_whom(items: Sequence[ActionItem], people: Sequence[Person]) -> Receipt:
    """A button for each of these people the items may be given to, as many as a message holds."""
    numbers = join_words([str(item.number) for item in items])
    others = [person.name for person in people if any(person.name not in item.owners for item in items)]
    buttons = tuple(Button(name, RUN, f"give {numbers} to {name}") for name in others[:MOST_BUTTONS])
    if len(people) == 1:
        them = "it" if len(items) == 1 else "them"
        text = f"{_numbers(items)} {_is(items)} nobody's yet. Press your name to take {them}."
    else:
        text = f"Who will do {_numbers(items)}? Press a name, or type it: `/ai give {numbers} Mat, Carl`"
    return _with_lines(Receipt(text, buttons=buttons), items)


def given(items: Sequence[ActionItem], told: str) -> Receipt:
    """Items have other owners."""
    return _changed(f"{_numbers(items)} {_is(items)} now:", items, told)


def theirs_already(items: Sequence[ActionItem]) -> Receipt:
    """Items have these owners as it is."""
    owners = join_words(items[0].owners) or "nobody"
    return _with_lines(Receipt(f"{_numbers(items)} {_is(items)} with {owners} already; nothing was changed."), items)


def ended(items: Sequence[ActionItem]) -> Receipt:
    """Items are done or dropped, and leave the next minutes."""
    leave = "leaves" if len(items) == 1 else "leave"
    why = f' ("{quote(items[0].why)}")' if items[0].why else ""
    return _changed(f"{_numbers(items)} {_is(items)} {items[0].ended}{why} and {leave} the minutes.", items)


def kept(items: Sequence[ActionItem]) -> Receipt:
    """Items are still wanted."""
    stay = "stays" if len(items) == 1 else "stay"
    return _changed(f"{_numbers(items)} {stay} in the minutes.", items)


def put(items: Sequence[ActionItem], place: str) -> Receipt:
    """Items stand under another topic or heading."""
    under = f"now under {quote(place)}" if place else "under no topic now"
    return _changed(f"{_numbers(items)} {_is(items)} {under}.", items)


def dated(items: Sequence[ActionItem], due: date | None, today: date) -> Receipt:
    """Items have another due date, or none."""
    if due is None:
        have = "has" if len(items) == 1 else "have"
        return _changed(f"{_numbers(items)} {have} no due date now.", items)
    return _changed(f"{_numbers(items)} {_is(items)} due {day_words(due, today)}.", items)


def when_due(items: Sequence[ActionItem], unclear: Unclear, today: date) -> Receipt:
    """Why a due date was not read, with a button for each day that it may mean."""
    days = dict.fromkeys(choice.first_day for choice in unclear.choices)
    numbers = join_words([str(item.number) for item in items])
    buttons = tuple(Button(_day(day, today), RUN, f"due {numbers} {day.isoformat()}") for day in days)
    return Receipt(unclear.question, buttons=buttons)


def edited(item: ActionItem, told: str) -> Receipt:
    """An item has another text."""
    return _changed(f"#{item.number} now reads:", [item], told)


def what_instead(item: ActionItem) -> Receipt:
    """The new text is missing."""
    return Receipt(
        f"What should #{item.number} say? Try: `/ai edit {item.number} build osg-configure`", line=printed(item)
    )


def open_already(item: ActionItem, typed: str) -> Receipt:
    """An item is open that somebody wants to open again; `typed` may be a new item after all."""
    return Receipt(f"#{item.number} is open; nothing was changed.", line=printed(item), buttons=(as_new(typed),))


def once_more(item: ActionItem) -> Button:
    """Record what an item said that has ended as a new one."""
    topic = f"[{item.topic}] " if item.topic else "[ ] "
    return Button("Record it again", RUN, f"{topic}{', '.join(item.owners) or 'nobody'}: {item.text}")


def already_ended(item: ActionItem, by: str, at: datetime, today: date, zone: str) -> str:
    """When and by whom an item was ended, and why; of one of imported minutes, since when they have it no more."""
    if item.ended == NOT_SEEN:
        return f"#{item.number} has ended: {item.why} in the minutes that were imported."
    when = f"{day_words(local_day(at, zone), today)} at {local_time_words(at, zone)}"
    why = f' ("{quote(item.why)}")' if item.why else ""
    return f"#{item.number} is {item.ended} already: by {by}, {when}{why}."


def asked_about(question: ItemQuestion, lead: str = "") -> Receipt:
    """What was not understood, with a button for each person it could mean; nothing is recorded yet.

    `lead` is what stands before the text in the command that was typed.
    """
    buttons = tuple(Button(name, RUN, f"{lead}{text}") for name, text in question.choices)
    if not question.shared:
        return Receipt(question.sentence, buttons=buttons)
    always = always_buttons(question.shared, tuple((name, f"{lead}{text}") for name, text in question.choices))
    return Receipt(question.sentence, buttons=(*buttons, *always))


def _changed(text: str, items: Sequence[ActionItem], told: str = "") -> Receipt:
    return _with_lines(Receipt(text, after=told, buttons=(UNDO_BUTTON,)), items)


def _with_lines(receipt: Receipt, items: Sequence[ActionItem]) -> Receipt:
    if len(items) == 1:
        return replace(receipt, line=printed(items[0]))
    return replace(receipt, items=tuple(map(numbered, items)))


def numbered(item: ActionItem) -> str:
    """`#12 AI (Mat): Build it`, in a list."""
    return f"#{item.number} {printed(item)}"


def _numbers(items: Sequence[ActionItem]) -> str:
    return join_words([f"#{item.number}" for item in items])


def _is(items: Sequence[ActionItem]) -> str:
    return "is" if len(items) == 1 else "are"


def _due_button(number: int, day: date, today: date) -> Button:
    return Button(f"Due {_day(day, today)}", RUN, f"due {number} {day.isoformat()}")


def _day(day: date, today: date) -> str:
    return f"today, {day_words(day, today)}" if day == today else day_words(day, today)
