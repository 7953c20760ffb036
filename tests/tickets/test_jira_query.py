"""Conditions around the query of the settings, and the small part of the language that the playground's Jira knows."""

from __future__ import annotations

import pytest

from playground.tickets.jql import JqlError, Names, search
from playground.tickets.local_tickets import LocalTicket
from tickets.jira import jql

TICKETS = (
    LocalTicket("TOOLS-10", "Open", ("3.5.0", "3.4.9")),
    LocalTicket("TOOLS-9", "In Progress", ("3.5.0",)),
    LocalTicket("OTHER-1", "Closed"),
)
NAMES = Names(
    {
        "project": {"TOOLS", "OTHER"},
        "status": {"Open", "In Progress", "Closed", 'Odd "name" \\', "Ready (really)"},
        "fixVersion": {"3.5.0", "3.4.9"},
        "key": {ticket.key for ticket in TICKETS},
        "statusCategory": {"To Do", "In Progress", "Done"},
    },
    lambda state: "Done" if state == "Closed" else "To Do",
    lambda key: key,
)


def finds(text: str) -> list[str]:
    return [ticket.key for ticket in search(text, NAMES).of(TICKETS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("project = X", '(project = X) AND status in ("Open")', id="a condition"),
        pytest.param("project = X ORDER BY key", '(project = X) AND status in ("Open") ORDER BY key', id="an order"),
        pytest.param(
            "a = 1 or b = 2\norder\n by b,c", '(a = 1 or b = 2) AND status in ("Open") order\n by b,c', id="lines"
        ),
        pytest.param('x ~ "order by y"', '(x ~ "order by y") AND status in ("Open")', id="no order, in quotes"),
        pytest.param(
            "x ~ 'it\\'s order by'", "(x ~ 'it\\'s order by') AND status in (\"Open\")", id="an escaped quote"
        ),
        pytest.param('x ~ "a)"', '(x ~ "a)") AND status in ("Open")', id="a bracket in quotes"),
        pytest.param("(x order by y)", '((x order by y)) AND status in ("Open")', id="in brackets, which Jira refuses"),
        pytest.param("border by", '(border by) AND status in ("Open")', id="no order, in a word"),
    ],
)
def test_states_are_asked_for_around_the_query(text: str, expected: str) -> None:
    assert jql.query(text).with_states(["Open"]) == expected


@pytest.mark.parametrize("text", ['x = "a', "x = 'a\\'", 'x = "a\\', "x = \"a' order by key"])
def test_a_quote_that_is_not_closed_is_no_query(text: str) -> None:
    with pytest.raises(ValueError, match="a quote of its query is not closed"):
        jql.query(text)


@pytest.mark.parametrize("states", [(), ("Open",)])
@pytest.mark.parametrize(("versions", "version_states"), [((), ("Closed",)), (("3.5.0",), ())])
def test_versions_need_states_on_both_sides(
    states: tuple[str, ...], versions: tuple[str, ...], version_states: tuple[str, ...]
) -> None:
    query = jql.query("project = X")
    assert query.with_versions(states, versions, version_states) == query.with_states(states)
    assert query.with_versions((), ("3.5.0",), ("Closed",)) == "project = X"


@pytest.mark.parametrize(
    ("name", "quoted"),
    [
        pytest.param("Open", '"Open"', id="a word"),
        pytest.param('Odd "name" \\', '"Odd \\"name\\" \\\\"', id="quotes and a backslash"),
        pytest.param('x") OR project in ("Y', '"x\\") OR project in (\\"Y"', id="what would be more of the query"),
        pytest.param("a\nb\u00a0c", '"a\\u000ab\\u00a0c"', id="what cannot be seen"),
        pytest.param("Größe 🎉", '"Größe 🎉"', id="what can"),
    ],
)
def test_a_name_stays_a_name_whatever_is_in_it(name: str, quoted: str) -> None:
    assert jql.quoted(name) == quoted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("project = TOOLS", ["TOOLS-10", "TOOLS-9"]),
        ('PROJECT = "tools" ORDER BY key', ["TOOLS-9", "TOOLS-10"]),
        ("project = TOOLS OR project = OTHER AND status = Open", ["TOOLS-10", "TOOLS-9"]),
        ("(project = TOOLS OR project = OTHER) AND status in (Open, Closed)", ["TOOLS-10", "OTHER-1"]),
        ('fixVersion in ("3.4.9", "3.5.0") and status = "In Progress"', ["TOOLS-9"]),
        ("key in (TOOLS-9, 'OTHER-1')", ["TOOLS-9", "OTHER-1"]),
        ("statusCategory != Done order by status asc, key desc", ["TOOLS-9", "TOOLS-10"]),
        ("ORDER BY created DESC", ["OTHER-1", "TOOLS-9", "TOOLS-10"]),
        (r'status in ("Odd \"name\" \\", "Ready (really)")', []),
    ],
)
def test_the_playgrounds_jira_finds_what_a_query_says(text: str, found: list[str]) -> None:
    assert finds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("reporter = ada", id="a field it does not know"),
        pytest.param("project = NONE", id="a project"),
        pytest.param("status in (Open, Opne)", id="a state"),
        pytest.param('fixVersion = "3.6.0"', id="a version"),
        pytest.param("key = TOOLS-404", id="a key"),
        pytest.param("project != TOOLS", id="an operator of another field"),
        pytest.param("project ~ TOOLS", id="an operator it does not know"),
        pytest.param("status = In Progress", id="two words without quotes"),
        pytest.param("status in ()", id="no value"),
        pytest.param("status in (Open", id="an open bracket"),
        pytest.param("(project = TOOLS", id="another one"),
        pytest.param("project = TOOLS)", id="one too many"),
        pytest.param("project = TOOLS AND", id="half a query"),
        pytest.param("project = TOOLS ORDER BY shoe size", id="an order it does not know"),
        pytest.param("NOT project = TOOLS", id="a word it does not know"),
        pytest.param('project = "TOOLS', id="an open quote"),
        pytest.param('project = "TO\\xOLS"', id="an escape that there is not"),
        pytest.param("project = TOOLS status = Open", id="nothing between two conditions"),
    ],
)
def test_the_playgrounds_jira_refuses_what_it_does_not_understand(text: str) -> None:
    with pytest.raises(JqlError):
        finds(text)
