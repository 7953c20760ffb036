"""The settings file: what is taken, and the one line that each mistake stops the start with."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import load, load_file
from meetings.calendar.series import Schedule
from meetings.duty.extras import Extras
from meetings.minutes.layout import Kind
from tests.bot.settings_cases import GOOD, load_text, mistake_of

SAME_ACCOUNT = '\nslack = "U1"\n\n[[people]]\nname = "Cy"\nslack = "U1"'


def test_every_table_of_the_file_is_read(tmp_path: Path) -> None:
    settings = load_text(tmp_path, GOOD)
    (series,) = settings.file.all_series()
    assert [person.name for person in settings.file.roster()] == ["Ada", "Bo"]
    assert series.schedule.on(date(2019, 7, 8)) == Schedule(0, time(11), time(9))
    assert series.duty is not None
    duty = series.duty.on(date(2019, 7, 8))
    assert (duty.name, duty.first_week, duty.handover) == (
        "Triage Duty",
        date(2019, 7, 1),
        time(9),
    )
    assert [section.kind for section in series.sections] == [Kind.ACTION_ITEMS]


def test_what_a_duty_is_used_for_is_read_with_its_lines(tmp_path: Path) -> None:
    more = 'description = """\nLook at the queue.\nAsk Ada."""\nuser_group = "@triage"\ntopic = true\n'
    file = load_text(tmp_path, GOOD.replace("[series.duty]", f"[series.duty]\n{more}")).file
    expected = {"": Extras("Look at the queue.\nAsk Ada.", "@triage", topic=True)}
    assert file.layouts()["tech"].extras == expected
    assert load_text(tmp_path, GOOD).file.layouts()["tech"].extras == {"": Extras()}


def test_a_series_without_a_layout_has_the_standard_one(tmp_path: Path) -> None:
    text = GOOD.replace('[[series.section]]\nkind = "action items"\nheading = "Software"\nmembers = ["software"]\n', "")
    (series,) = load_text(tmp_path, text).file.all_series()
    assert [section.heading for section in series.sections] == [
        "Announcements",
        "Triage Duty",
        "Action Items",
        "Discussion",
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param('weekday = "monday"', 'weekday = "Mo"', ("series.1.weekday", "'Mo'", "Monday"), id="a word"),
        pytest.param('zone = "America/Chicago"', 'zone = "CST6"', ("series.1.zone", "'CST6'", "IANA"), id="a zone"),
        pytest.param('at = "11:00"', 'at = "25:00"', ("series.1.at", "'25:00'"), id="no time of day"),
        pytest.param('at = "11:00"', 'at = "08:00"', ("draft_at", "09:00", "08:00"), id="the draft after the meeting"),
        pytest.param(
            "[[people]]", 'locale = "de"\n\n[[people]]', ("locale = 'de'", '"de-DE"'), id="a language without a country"
        ),
        pytest.param(
            "[[people]]", 'locale = "nl-NL"\n\n[[people]]', ("locale = 'nl-NL'", "de, fr, es"), id="another language"
        ),
        pytest.param(
            "[[people]]", 'locale = "en-UK"\n\n[[people]]', ("locale = 'en-UK'", '"en-GB"'), id="a country mistaken"
        ),
        pytest.param("[[people]]", 'locale = "en_US"\n\n[[people]]', ("locale = 'en_US'",), id="an underscore"),
        pytest.param('title = "Tools Meeting"\n', "", ("series.1.title is missing",), id="a missing key"),
        pytest.param("aliases", "alias", ("no setting 'people.1.alias'", "docs/settings.md"), id="an unknown key"),
        pytest.param('channel = "#tech"', 'channel = "tech"', ("series.1.channel", "'tech'"), id="a channel"),
        pytest.param('["AdaL"]', '["Bo"]', ("'bo'", "Ada and Bo"), id="an alias that is somebody's name"),
        pytest.param('roster = ["Ada", "Bo"]', 'roster = ["Eve"]', ("duty roster", "'Eve'"), id="a stranger on duty"),
        pytest.param('owners = ["Ada"]', 'owners = ["Eve"]', ("owners", "'Eve'"), id="a stranger as owner"),
        pytest.param('owners = ["Ada"]', 'owners = ["software"]', ("owners", "'software'"), id="a group as owner"),
        pytest.param(
            'name = "Bo"',
            'name = "Bo"\nslack = "U1"\n\n[[people]]\nname = "Cy"\nslack = "U1"',
            ("'U1'",),
            id="an account of two",
        ),
        pytest.param('roster = ["Ada", "Bo"]', "roster = []", ("roster",), id="a roster of nobody"),
        pytest.param(
            "[series.duty]",
            '[series.duty]\nuser_group = "triage"',
            ("duty.1.user_group = 'triage'", '"@triage"', "S012AB3CDE"),
            id="a user group without its sign",
        ),
        pytest.param(
            "[series.duty]",
            '[series.duty]\nuser_group = "@Triage team"',
            ("user_group = '@Triage team'", "the handle"),
            id="the name of a user group",
        ),
        pytest.param(
            "[series.duty]",
            '[series.duty]\nuser_group = ["@triage"]',
            ("user_group = ['@triage']", "string"),
            id="a list of user groups",
        ),
        pytest.param(
            "[series.duty]",
            '[series.duty]\ntopic = "#tech"',
            ("duty.1.topic = '#tech'", "true or false"),
            id="the topic of a channel that is named",
        ),
        pytest.param(
            "[series.duty]",
            f'[series.duty]\ndescription = "{"Look at the queue. " * 100}"',
            ("duty.1.description", "1500 characters"),
            id="a description that is a page",
        ),
        pytest.param(
            "[series.duty]",
            '[series.duty]\nusergroup = "@triage"',
            ("no setting 'series.1.duty.1.usergroup'",),
            id="a key that is nearly right",
        ),
        pytest.param('kind = "action items"', 'kind = "todo"', ("kind", "'todo'", "'free text'"), id="a kind"),
        pytest.param(
            "https://tracker", "http://tracker", ("bugs.url", "http://tracker", "begins with https://"), id="in clear"
        ),
        pytest.param(
            "https://tracker",
            "https://me:pass@tracker",
            ("bugs.url = 'https://(not shown)@",),
            id="a password in a URL",
        ),
        pytest.param("https://tracker.example.org", "tracker", ("tickets.bugs.url", "such as https://"), id="no URL"),
        pytest.param('system = "jira"', 'system = "rt"', ("tickets.bugs.system", "'rt'", "jira"), id="a system"),
        pytest.param('key = "tech"', "key = tech", ("line 11",), id="a TOML error has its line"),
        pytest.param('name = "Bo"', 'name = "Bo\\nEve"', ("people.2.name",), id="a name of two lines"),
        pytest.param(
            "[[series]]",
            '[[sites]]\nname = "Hill"\ncountry = "Germany"\n\n[[series]]',
            ("sites.1.country", "'Germany'", '"DE"'),
            id="a country in a word",
        ),
        pytest.param(
            "[[series]]",
            '[[sites]]\nname = "Hill"\ncountry = "DE"\n\n[[sites]]\nname = "Hill"\ncountry = "US"\n\n[[series]]',
            ("'Hill'", "one country"),
            id="a site in two countries",
        ),
    ],
)
def test_a_mistake_stops_the_start_with_one_line(
    tmp_path: Path, before: str, after: str, said: tuple[str, ...]
) -> None:
    assert before in GOOD
    line = mistake_of(tmp_path, GOOD.replace(before, after, 1))
    assert "convener.toml" in line
    for words in said:
        assert words in line


def test_a_named_file_that_is_absent_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsMistake, match=r"there is no settings file .*nowhere\.toml"):
        load(tmp_path / "nowhere.toml")


def test_the_file_to_start_from_is_right() -> None:
    assert load_file(Path("deploy/convener.toml")).all_series()
