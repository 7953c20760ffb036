"""Receipts as Slack takes them, whatever was typed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.action_items.finding import Reference
from meetings.action_items.forms import Form
from meetings.calendar.dated import always
from meetings.calendar.holidays import Holiday
from meetings.figures import Counter, Figure
from meetings.markdown import one_line
from playground.slack.limits import LONGEST_UPDATED_TEXT, are_too_long, find_problems
from playground.slack.pings import find_pings
from playground.slack.render import render
from posts.receipts import RUN, UNDO, UNDO_BUTTON, Button, Menu, Option, Receipt, Ticks, payload, private
from posts.slack import messages
from posts.words import absences, action_items, announcements, duty, item_lists
from posts.words.agenda import counters, holidays, values
from posts.words.agenda.coming import shown
from posts.words.announcements import Offers
from tests.cast import CHICAGO, RECORDED, SCHEDULE, absence, announcement, calendar, day, item, span

TODAY = day("07-08")
# Typed texts that are long, nasty or both; hypothesis alone rarely makes long ones.
MARKS = st.sampled_from(
    ["<!channel>", "<@U0ADA>", "https://example.org/a?b=c", "`", "*", "&", "\n", "\t", "x", "🎉", " "]
)
NASTY = st.lists(MARKS, max_size=20).map("".join) | st.text(max_size=60)
TEXTS = st.tuples(NASTY, st.integers(1, 4000)).map(lambda pair: (pair[0] * pair[1])[:40_000])
LONG = [
    pytest.param("", id="nothing"),
    pytest.param(" ", id="a blank"),
    pytest.param("x" * 40_000, id="letters"),
    pytest.param("<" * 40_000, id="each escaped as four"),
    pytest.param(" " * 40_000, id="blanks"),
    pytest.param("\n" * 40_000, id="line breaks"),
    pytest.param("`" * 40_000, id="backticks"),
    pytest.param("🎉" * 20_000, id="emoji"),
    pytest.param("https://example.org/ " * 1_900, id="many links"),
    pytest.param("https://example.org/" + "x" * 39_000, id="one long link"),
    pytest.param("a & b <c> " * 4_000, id="control characters"),
]


def problems(message: dict[str, Any]) -> list[str]:
    """What Slack would object to."""
    found = find_problems(message["blocks"])
    if are_too_long(message["blocks"]):
        found.append("msg_blocks_too_long")
    if len(message["text"]) > 40_000:
        found.append("the text is truncated")
    if re.search(r"[<>]|&(?!amp;|lt;|gt;)", message["text"]):
        found.append("the text holds control characters")
    return found + [str(ping) for ping in find_pings(message["text"], message["blocks"])]


def receipts(text: str) -> list[Receipt]:
    """The receipts in which a typed text is shown."""
    return [
        announcements.recorded(announcement(1, text), "In the minutes of Mon July 8:", (), Offers(), TODAY),
        announcements.ended(announcement(1, text)),
        action_items.recorded(
            replace(item(1, text, "Ada", topic="Cache"), due=TODAY),
            TODAY,
            place=text,
            where="In the minutes of Mon July 8:",
            told="",
            nobody_named=True,
            places=[text or "x", "Software Team"],
            either=[TODAY, day("07-15")],
        ),
        action_items.given([item(1, text)], "May is told."),
        action_items.ended([item(1, text), item(2, text)]),
        Receipt(
            action_items.already_ended(replace(item(1, text), ended="done", why=text), "Bo", RECORDED, TODAY, CHICAGO)
        ),
        item_lists.which(Form("done", Reference(either=(item(1, text), item(2, text)))), text, TODAY, CHICAGO),
        item_lists.unknown([99], [item(1, text)], TODAY, CHICAGO, f"drop 99 {text}"),
        holidays.added([Holiday("UW", TODAY, text)], "", TODAY),
        holidays.listed([Holiday(text, TODAY, text)], TODAY),
        counters.noted(text, TODAY, TODAY),
        counters.shown(Counter(text, (Figure(TODAY, 13),)), TODAY),
        counters.listed([Counter(text, (Figure(TODAY, 13),))] * 200, TODAY),
        values.set_receipt("The coordinates", text, TODAY, None, TODAY),
        values.shown("The coordinates", always(text), str, TODAY, "/agenda coordinates"),
        shown(text, calendar().occurrence(TODAY), None, TODAY, posted=True),
        Receipt("Recorded.", line=text, buttons=(Button(text or "x", RUN, text),)),
    ]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_slack_takes_the_receipt_of_any_text(text: str) -> None:
    for receipt in receipts(text):
        assert problems(payload(receipt, 12)) == []


@pytest.mark.parametrize("text", LONG)
def test_slack_takes_the_receipt_of_a_long_text(text: str) -> None:
    for receipt in receipts(text):
        assert problems(payload(receipt, 12)) == []


@pytest.mark.parametrize("count", [0, 1, 200])
def test_slack_takes_lists_of_any_length(count: int) -> None:
    items = [item(n, "publish the list of hosts " * 8, "Noor Haddad", topic="x" * 150) for n in range(count)]
    lists = [
        announcements.listed([announcement(1, "x" * 4_000)] * min(count, 4), TODAY, TODAY),
        item_lists.listed(items, "", TODAY, CHICAGO),
        item_lists.yours("done", items, TODAY, CHICAGO),
        action_items.recorded(
            item(1, "x"),
            TODAY,
            place="",
            where="",
            told="",
            nobody_named=True,
            places=[f"Topic {n}" for n in range(count)],
        ),
        announcements.listed([announcement(n, "User School " * 20) for n in range(count)], TODAY, TODAY),
        absences.listed([absence("Noor Haddad", span("07-15", "07-17"), n) for n in range(count)], TODAY),
    ]
    for receipt in lists:
        assert problems(payload(receipt, 12)) == []


@pytest.mark.parametrize("text", LONG)
def test_slack_takes_a_posted_line_of_a_long_text_and_its_correction(text: str) -> None:
    assert problems(messages.line(text)) == []
    corrected = messages.corrected("Taken back.", text)
    assert problems(corrected) == []
    assert len(corrected["text"]) <= LONGEST_UPDATED_TEXT


@settings(max_examples=150, deadline=None)
@given(TEXTS.map(one_line).map(lambda text: text[:1000]).filter(bool))
def test_a_typed_line_is_shown_as_it_was_typed(text: str) -> None:
    shown = render(messages.line(text)["text"], messages.line(text)["blocks"], {})
    assert shown == text


def test_buttons_name_their_command_and_place_and_nothing_typed() -> None:
    buttons = (UNDO_BUTTON, Button("Mon July 15", RUN, "<!channel> 2019-07-15"), Button("y" * 80, RUN, "x", again=True))
    (_, actions) = payload(Receipt("Which?", buttons=buttons), 12)["blocks"]
    assert actions["type"] == "actions"
    assert [(each["action_id"], each["value"]) for each in actions["elements"]] == [
        (f"{UNDO}:0", "12:0"),
        (f"{RUN}:1", "12:1"),
        (f"{RUN}:2", "12:2"),
    ]
    labels = [each["text"]["text"] for each in actions["elements"]]
    assert labels[:2] == ["Undo", "Mon July 15"]
    assert len(labels[2]) == 75
    assert labels[2].endswith("…")


def test_a_menu_names_its_command_and_its_places_behind_the_buttons() -> None:
    options = tuple(Option(f"Topic {n} " + "y" * 80, f"put 3 under Topic {n}") for n in range(120))
    receipt = Receipt("Recorded.", buttons=(UNDO_BUTTON,), menu=Menu("Put under ...", options))
    (_, actions) = payload(receipt, 12)["blocks"]
    (_, menu) = actions["elements"]
    assert (menu["type"], menu["action_id"]) == ("static_select", f"{RUN}:1")
    assert menu["placeholder"]["text"] == "Put under ..."
    assert [option["value"] for option in menu["options"]] == [f"12:{n}" for n in range(1, 101)]
    assert all(len(option["text"]["text"]) <= 75 for option in menu["options"])
    assert [run.text for run in receipt.runs[:2]] == ["", "put 3 under Topic 0"]
    assert len(receipt.runs) == 101
    assert problems(payload(receipt, 12)) == []


def test_a_menu_alone_is_kept_to_be_chosen_from() -> None:
    receipt = Receipt("Where?", menu=Menu("Put under ...", (Option("Cache", "put 3 under Cache"),)))
    assert receipt.kept
    assert [block["type"] for block in payload(receipt, 1)["blocks"]] == ["rich_text", "actions"]


def test_ticks_stand_in_a_section_above_the_buttons_and_name_places_only() -> None:
    receipt = Receipt(
        "Who was there?", buttons=(Button("Save", RUN, "save"),), ticks=Ticks("Present", ("Ada", "<!here>"), ("Ada",))
    )
    (_, section, actions) = payload(receipt, 12)["blocks"]
    menu = section["accessory"]
    assert (section["type"], actions["type"]) == ("section", "actions")
    assert (menu["type"], menu["action_id"], menu["placeholder"]["text"]) == ("multi_static_select", "ticks", "Present")
    assert [option["value"] for option in menu["options"]] == ["0", "1"]
    assert menu["initial_options"] == menu["options"][:1]
    assert problems(payload(receipt, 12)) == []
    assert find_pings("", payload(receipt, 12)["blocks"]) == ()


@pytest.mark.parametrize(
    ("ticks", "shown", "ticked"),
    [
        pytest.param(Ticks("Present", ("Ada",)), 1, 0, id="nothing ticked has no initial options"),
        pytest.param(Ticks("Present", ("Ada",), ("Bo",)), 1, 0, id="what is no option is not ticked"),
        pytest.param(Ticks("Present", ()), 0, 0, id="nothing to tick is no menu"),
        pytest.param(Ticks("P" * 200, ("y" * 200,), ("y" * 200,)), 1, 1, id="long words are cut"),
        pytest.param(
            Ticks("Present", (each := tuple(f"{'y' * 90} {n}" for n in range(120))), each), 100, 100, id="120 of them"
        ),
    ],
)
def test_slack_takes_whatever_can_be_ticked(ticks: Ticks, shown: int, ticked: int) -> None:
    message = payload(Receipt("Who was there?", buttons=(Button("Save", RUN, "save"),), ticks=ticks), 1)
    assert problems(message) == []
    menus = [block["accessory"] for block in message["blocks"] if block["type"] == "section"]
    assert sum(len(menu["options"]) for menu in menus) == shown
    assert sum(len(menu.get("initial_options", ())) for menu in menus) == ticked


def test_what_is_beyond_the_options_that_slack_takes_stays_as_it_was() -> None:
    ticks = Ticks("Present", tuple(f"P{n}" for n in range(103)), ("P1", "P101"))
    assert ticks.chosen({0, 101, 102}) == ("P0", "P101")
    assert ticks.chosen(None) == ("P1", "P101")


def test_a_receipt_without_buttons_has_no_actions_and_is_not_kept() -> None:
    receipt = Receipt("Nobody is recorded as out.")
    assert [block["type"] for block in payload(receipt, 1)["blocks"]] == ["rich_text"]
    assert not receipt.kept
    assert Receipt("x", buttons=(UNDO_BUTTON,)).kept


def test_the_parts_of_a_receipt_stand_in_their_order_and_code_is_styled() -> None:
    receipt = Receipt(
        "Try `/ooo`.", before_line="Before:", line="line", items=("one", "two"), file="file", after="After."
    )
    message = payload(receipt, 1)
    (block,) = message["blocks"]
    kinds = [element["type"].removeprefix("rich_text_") for element in block["elements"]]
    assert kinds == ["section", "section", "quote", "list", "preformatted", "section"]
    assert block["elements"][0]["elements"][1] == {"type": "text", "text": "/ooo", "style": {"code": True}}
    assert message["text"] == "Try `/ooo`. Before: line After."


def test_a_private_answer_says_so() -> None:
    assert private({"text": "x"}) == {"response_type": "ephemeral", "text": "x"}


def test_a_cut_file_ends_at_a_line_and_says_where_the_rest_is() -> None:
    message = payload(Receipt("The draft:", file="a line of the minutes\n" * 1000), 1)
    shown = message["blocks"][0]["elements"][1]["elements"][0]["text"]
    assert shown.endswith("a line of the minutes\n[...] the whole file comes with the draft")


@pytest.mark.parametrize(
    ("today", "words"),
    [
        pytest.param("06-20", "Triage Duty begins Mon July 1 with Bo.", id="before it begins"),
        pytest.param("07-10", "Triage Duty: May this week, Bo next week.", id="since"),
    ],
)
def test_the_duty_is_shown_for_eight_weeks(today: str, words: str) -> None:
    receipt = duty.shown([SCHEDULE], day(today))
    assert receipt.text == words
    assert len(receipt.items) == 8


@pytest.mark.parametrize(
    ("today", "line"),
    [
        pytest.param("07-08", "Triage Duty: May has the week Mon July 8 - Sun July 14, after Bo. Next week: Bo.",
                     id="on its first day"),
        pytest.param("07-10", "Triage Duty: May has the week Mon July 8 - Sun July 14 since Mon July 8, after Bo."
                     " Next week: Bo.", id="late: since when"),
    ],
)  # fmt: skip
def test_the_line_at_the_turn_says_who_had_it_and_who_is_next(today: str, line: str) -> None:
    assert duty.turn_line(SCHEDULE, day("07-08"), day(today)) == line


def test_the_first_week_came_after_nobody() -> None:
    line = duty.turn_line(SCHEDULE, day("07-01"), day("07-01"))
    assert line == "Triage Duty: Bo has the week Mon July 1 - Sun July 7. Next week: May."
