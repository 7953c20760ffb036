"""`[tickets.NAME]`, what sections show of it, and what the environment has to sign in with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.settings.mistakes import redacted
from meetings.tickets.asked import ListedBy, Tables
from tests.bot.settings_cases import GOOD, load_text, mistake_of

SECRET = "a-very-secret-token"
METRICS = GOOD.replace('kind = "action items"', 'kind = "metrics"')
LIST = GOOD.replace('kind = "action items"', 'kind = "query list"')
STATES = '\nstates = ["Open", "In Progress"]\n'
HEADING = 'heading = "Software"'


def with_section(text: str, keys: str) -> str:
    """The settings with these keys in the section."""
    return text.replace(HEADING, f"{HEADING}\n{keys}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(with_section(METRICS, 'tickets = "jira"'), ("'jira'", "(bugs)"), id="no source of this name"),
        pytest.param(with_section(GOOD, 'counters = ["helpdesk"]'), ("'helpdesk'", "(bugs)"), id="a counter of none"),
        pytest.param(
            with_section(METRICS, 'tickets = "bugs"'), ("states = [...]", "[tickets.bugs]"), id="a table without states"
        ),
        pytest.param(
            with_section(GOOD, 'tickets = "bugs"'),
            ("metrics and query list", "counters"),
            id="in another kind of section",
        ),
        pytest.param(with_section(METRICS, 'lists = "release"'), ("no tickets = NAME",), id="lists of nothing"),
        pytest.param(
            with_section(LIST, 'tickets = "bugs"\nlists = "date"'), ("'date'", "ticket, release"), id="a list"
        ),
        pytest.param(
            with_section(LIST, 'tickets = "bugs"\nlists = "release"'), ("list_states",), id="no states listed"
        ),
        pytest.param(
            with_section(LIST, 'tickets = "bugs"\ncolumns = ["a"]'), ("columns", "3"), id="fewer columns than there are"
        ),
        pytest.param(
            with_section(LIST, 'tickets = "bugs"\nfirst_table = "zero"'),
            ("first_table", "from zero"),
            id="the first table",
        ),
        pytest.param(GOOD + 'states = ["Open", "open"]\n', ("'Open' is there twice",), id="a state twice"),
        pytest.param(GOOD + 'version = "OSG"\n', ("version", "{release}"), id="a release without its number"),
        pytest.param(GOOD + "seconds = 60\n", ("seconds", "15"), id="longer than a draft waits"),
        pytest.param(
            GOOD + 'token = "x"\n', ("no setting", "secrets belong in the environment"), id="a token in the file"
        ),
        pytest.param(
            GOOD + STATES + '[tickets.bugs.names]\nClosed = "Gone"\n',
            ("'Closed'", "none of its states"),
            id="a name of none",
        ),
        pytest.param(
            with_section(METRICS, 'tickets = "bugs"\ntables = "releases"').replace('"jira"', '"freshdesk"') + STATES,
            ("freshdesk", "no releases"),
            id="releases of a helpdesk",
        ),
        pytest.param(
            with_section(METRICS, 'tickets = "bugs"').replace('query = "project = TOOLS"', ""),
            ("[tickets.bugs]", "no query"),
            id="nothing to count",
        ),
        pytest.param(GOOD.replace("[tickets.bugs]", '[tickets."Big Bugs"]'), ("Big Bugs",), id="a name of two words"),
    ],
)
def test_a_mistake_about_tickets_stops_the_start_with_one_line(
    tmp_path: Path, text: str, said: tuple[str, ...]
) -> None:
    line = mistake_of(tmp_path, text)
    assert all(each in line for each in said), line


def test_a_section_of_figures_that_names_no_source_shows_all(tmp_path: Path) -> None:
    helpdesk = '[tickets.helpdesk]\nsystem = "zammad"\nurl = "https://help.example.org"\nquery = "group.id:5"\n'
    (series,) = load_text(tmp_path, METRICS + STATES + helpdesk).file.all_series()
    (section,) = series.sections
    assert [asked.label for asked in section.counters] == ["helpdesk tickets"]
    assert section.shown is not None
    assert (section.shown.asked.name, section.shown.tables, section.shown.listed_by) == ("bugs", Tables.STATES, None)


def test_a_list_that_says_nothing_else_has_a_line_a_ticket(tmp_path: Path) -> None:
    (series,) = load_text(tmp_path, with_section(LIST, 'tickets = "bugs"')).file.all_series()
    shown = series.sections[0].shown
    assert shown is not None
    assert (shown.tables, shown.listed_by) == (Tables.NONE, ListedBy.TICKET)


def test_another_query_is_another_question_and_other_words_are_not(tmp_path: Path) -> None:
    def digest(text: str) -> str:
        return load_text(tmp_path, text).file.sources()["bugs"].digest

    same = digest(GOOD)
    assert digest(GOOD + 'label = "open bugs"\n' + STATES) == same
    assert digest(GOOD.replace("project = TOOLS", "project  =  TOOLS")) == same
    assert digest(GOOD.replace("project = TOOLS", "project = OTHERS")) != same
    assert digest(GOOD.replace("https://tracker", "https://other")) != same


@pytest.mark.parametrize(
    ("variables", "variable", "email", "expires"),
    [
        pytest.param({}, "", "", None, id="none: it is asked as anybody may"),
        pytest.param({"JIRA_TOKEN": SECRET}, "JIRA_TOKEN", "", None, id="one for every Jira"),
        pytest.param(
            {"JIRA_TOKEN": SECRET, "JIRA_EMAIL": "bot@example.org"},
            "JIRA_TOKEN",
            "bot@example.org",
            None,
            id="of Cloud",
        ),
        pytest.param({"JIRA_TOKEN": "other", "JIRA_BUGS_TOKEN": SECRET}, "JIRA_BUGS_TOKEN", "", None, id="its own"),
        pytest.param(
            {"JIRA_TOKEN": SECRET, "JIRA_TOKEN_EXPIRES": "2026-12-31"},
            "JIRA_TOKEN",
            "",
            date(2026, 12, 31),
            id="expires",
        ),
        pytest.param({"GITHUB_TOKEN": "other", "JIRA_TOKEN": ""}, "", "", None, id="another system's is not sent"),
    ],
)
def test_a_source_is_signed_in_with_its_own_token_or_its_systems(
    tmp_path: Path, variables: dict[str, str], variable: str, email: str, expires: date | None
) -> None:
    settings = load_text(tmp_path, GOOD, **variables)
    signed = settings.sign_ins["bugs"]
    assert (signed.variable, signed.email, signed.expires) == (variable, email, expires)
    assert (signed.token.get_secret_value() if signed.token else "") == (SECRET if variable else "")
    assert SECRET not in f"{settings!r}{settings}"


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        pytest.param({"JIRA_TOKEN": "two words"}, "none but ASCII", id="a token with a blank"),
        pytest.param({"JIRA_TOKEN": "töken"}, "none but ASCII", id="a token no header takes"),
        pytest.param({"JIRA_BUGS_TOKEN": "two words"}, "JIRA_BUGS_TOKEN", id="its own"),
        pytest.param({"JIRA_TOKEN": SECRET, "JIRA_TOKEN_EXPIRES": "soon"}, "such as 2026-12-31", id="no date"),
        pytest.param({"JIRA_TOKEN": SECRET, "JIRA_EMAIL": "two words"}, "e-mail address", id="no address"),
    ],
)
def test_what_cannot_be_right_stops_the_start_and_shows_no_token(
    tmp_path: Path, variables: dict[str, str], said: str
) -> None:
    line = mistake_of(tmp_path, GOOD, **variables)
    assert said in line
    assert not any(value in line for name, value in variables.items() if name.endswith("_TOKEN"))


@pytest.mark.parametrize("token", ["ghp_" + "a1B2" * 9, "github_pat_" + "11ABC_de" * 4, "glpat-" + "x-Y1" * 5])
def test_tokens_of_every_system_are_taken_out_of_texts(token: str) -> None:
    assert redacted(f"failed with {token}.") == "failed with (not shown)."
