"""What the file of a meeting is called, and the line of an index that names it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.minutes.filing import file_name, index_line, mistake_in_file, mistake_in_index
from meetings.minutes.finished.dating import date_in_name
from meetings.minutes.layout import Style
from tests.cast import day

MEETING = day("07-08")


@pytest.mark.parametrize(
    ("style", "name"),
    [
        pytest.param(Style(), "tech-2019-07-08.md", id="unless set"),
        pytest.param(Style(file="TechArea{date:%Y%m%d}.md"), "TechArea20190708.md", id="the archive's"),
        pytest.param(Style(file="{date:%Y_%m_%d} {key}.md"), "2019_07_08 tech.md", id="with a blank"),
        pytest.param(Style(rolling=True), "tech.md", id="one file of all meetings"),
        pytest.param(Style(rolling=True, file="Notes {date:%Y}.md"), "Notes 2019.md", id="one file a year"),
    ],
)
def test_a_file_is_called_by_the_pattern(style: Style, name: str) -> None:
    assert file_name(style, "tech", MEETING) == name
    assert not style.file or mistake_in_file(style.file, "tech", rolling=style.rolling) == ""


def test_an_index_names_the_file_by_its_pattern() -> None:
    style = Style(file="TechArea{date:%Y%m%d}.md", index="    - '{date}': meetings/{file} # {title}, {date:%Y}, {key}")
    line = index_line(style, "tech", "Tools", MEETING)
    assert line == "    - '2019-07-08': meetings/TechArea20190708.md # Tools, 2019, tech"
    assert index_line(Style(), "tech", "Tools", MEETING) == ""


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        pytest.param("minutes.md", "with the day", id="every meeting would be the same file"),
        pytest.param("{key}-{date:%d%m%Y}.md", "with the day", id="the day first is not read again"),
        pytest.param("{key}-{date:%Y-%m}.md", "with the day", id="two meetings of a month"),
        pytest.param("{key}{date:%Y%m%d}1.md", "with the day", id="a digit beside the day"),
        pytest.param("{date}", "ends in .md", id="no Markdown"),
        pytest.param("minutes/{date}.md", "one name", id="a folder"),
        pytest.param("../{date}.md", "one name", id="a folder above"),
        pytest.param(".{date}.md", "one name", id="a hidden file"),
        pytest.param("{date:%Y-%m-%d}\\.md", "one name", id="a backslash"),
        pytest.param(f"{'a' * 120}-{{date}}.md", "one name", id="longer than a name may be"),
        pytest.param("{day}.md", "{day} is not filled in; {key}, {date} are", id="a word that is none of ours"),
        pytest.param("{key.__class__}-{date}.md", "a brace", id="something of Python"),
        pytest.param("{date!r}.md", "a brace", id="a conversion of Python"),
        pytest.param("{key:>99}{date}.md", "{key:>99} is not filled in", id="a width"),
        pytest.param("{date:%s}.md", "formed of %Y, %m and %d", id="another directive"),
        pytest.param("{date:}.md", "formed of", id="no directive at all"),
        pytest.param("{date}}.md", "a brace stands alone", id="one brace too many"),
    ],
)
def test_a_pattern_of_a_file_that_is_wrong_is_told_what_would_be_right(pattern: str, said: str) -> None:
    assert said in mistake_in_file(pattern, "tech", rolling=False)


def test_a_key_may_not_touch_the_day_with_a_digit() -> None:
    assert mistake_in_file("{key}{date:%Y%m%d}.md", "tech", rolling=False) == ""
    assert "with the day" in mistake_in_file("{key}{date:%Y%m%d}.md", "tech2", rolling=False)


def test_a_rolling_file_has_no_day() -> None:
    assert "holds every day" in mistake_in_file("{key}-{date}.md", "tech", rolling=True)
    assert mistake_in_file("minutes-{date:%Y}.md", "tech", rolling=True) == ""


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        pytest.param("- '{date}'", "names the {file}", id="no file"),
        pytest.param("{file}\n{file}", "one line", id="two lines"),
        pytest.param("- {file}: {channel}", "{channel} is not filled in", id="a word that is none of ours"),
        pytest.param("- {file}: {date:%H}", "formed of", id="an hour"),
    ],
)
def test_a_pattern_of_an_index_that_is_wrong_is_told_what_would_be_right(pattern: str, said: str) -> None:
    assert said in mistake_in_index(pattern)


@given(
    st.text(alphabet="a{}:%Ymd-_. 7/", max_size=12).map(lambda text: f"{text}{{date}}.md") | st.text(max_size=20),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
)
def test_a_pattern_is_refused_or_its_day_is_read_from_every_name(pattern: str, meeting: date) -> None:
    if not mistake_in_file(pattern, "tech", rolling=False):
        name = file_name(Style(file=pattern), "tech", meeting)
        assert date_in_name(name) == meeting
        assert "/" not in name
