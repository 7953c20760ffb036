"""How the minutes look, by the settings: what is taken, and the one line that each mistake stops the start with."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings.settings import load_file
from meetings.minutes.layout import Attending, Kind, Ruler, Style, TitleDate
from tests.bot.settings_cases import GOOD, MINUTES_MISTAKES, load_text, mistake_of, with_minutes

ALL = """
bullet = "* "
table = "closed"
title_date = "iso"
attending = "Present"
attending_list = true
file = "TechArea{date:%Y%m%d}.md"
index = "- '{date}': meetings/{file}"
"""
ITEMS = "{{ section | heading }}\n\n{% for group in body | groups %}\n{{ group | lines }}\n\n{% endfor %}\n"


def test_every_setting_of_the_minutes_is_read(tmp_path: Path) -> None:
    file = load_text(tmp_path, with_minutes(ALL)).file
    expected = Style(
        bullet="* ",
        ruler=Ruler.CLOSED,
        title_date=TitleDate.ISO,
        attending=Attending.PRESENT,
        listed=True,
        file="TechArea{date:%Y%m%d}.md",
        index="- '{date}': meetings/{file}",
    )
    assert file.layouts()["tech"].style == file.all_series()[0].style == expected
    assert load_text(tmp_path, GOOD).file.all_series()[0].style == Style()
    assert load_text(tmp_path, with_minutes("rolling = true")).file.all_series()[0].style == Style(rolling=True)


def test_a_section_has_groups_and_tables_of_its_own(tmp_path: Path) -> None:
    more = 'heading = "Software"\ngroups = ["Data", "Contrib"]\ngroup_none = "None"\ntable = "spaced"'
    (series,) = load_text(tmp_path, GOOD.replace('heading = "Software"', more)).file.all_series()
    (section,) = series.sections
    assert (section.groups, section.group_none, section.ruler) == (("Data", "Contrib"), "None", Ruler.SPACED)
    line = mistake_of(tmp_path, GOOD.replace('heading = "Software"', more.replace("spaced", "none")))
    assert "series.1.section.1.table = 'none': Input should be 'open', 'spaced' or 'closed'" in line


@pytest.mark.parametrize(("lines", "said"), MINUTES_MISTAKES)
def test_a_mistake_in_the_minutes_stops_the_start_with_one_line(
    tmp_path: Path, lines: str, said: tuple[str, ...]
) -> None:
    line = mistake_of(tmp_path, with_minutes(lines))
    assert "convener.toml: " in line
    assert "series.1" in line
    for words in said:
        assert words in line


def team(folder: Path, **templates: str) -> Path:
    """Settings with these templates, by the names of their kinds."""
    (folder / "mine").mkdir()
    for name, text in templates.items():
        (folder / "mine" / name.replace("__", ".")).write_text(text, encoding="utf-8")
    path = folder / "convener.toml"
    path.write_text(with_minutes('templates = "mine"'), encoding="utf-8")
    return path


def test_templates_are_read_from_the_folder_beside_the_file(tmp_path: Path) -> None:
    (series,) = load_file(team(tmp_path, action_items__md__j2=ITEMS)).all_series()
    assert series.style.templates == {Kind.ACTION_ITEMS: ITEMS}
    assert not series.style.export_only


def test_what_a_template_loses_makes_the_minutes_export_only(tmp_path: Path) -> None:
    (series,) = load_file(team(tmp_path, action_items__md__j2="{{ section | heading }}\n")).all_series()
    assert series.style.export_only


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("items__md__j2", ITEMS, ("'items.md.j2' is there", "action_items.md.j2, "), id="a name"),
        pytest.param("rota__md", ITEMS, ("'rota.md' is there", "or rota.md.j2"), id="a name that is nearly right"),
        pytest.param("rota__md__j2", "a\n{{ b }", ("mine/rota.md.j2, line 2: unexpected '}'",), id="its syntax"),
        pytest.param("rota__md__j2", "{{ b }}", ("mine/rota.md.j2, line 1: there is no 'b'",), id="a name of nothing"),
        pytest.param("rota__md__j2", "{% include 'x' %}", ("line 1: include may not stand",), id="what it may not"),
    ],
)
def test_a_mistake_in_the_templates_stops_the_start_with_one_line(
    tmp_path: Path, name: str, text: str, said: tuple[str, ...]
) -> None:
    path = team(tmp_path, **{name: text})
    line = mistake_of(tmp_path, path.read_text())
    assert "series.1.minutes.templates = 'mine': " in line
    for words in said:
        assert words in line


def test_templates_that_are_no_text_stop_the_start(tmp_path: Path) -> None:
    path = team(tmp_path)
    (tmp_path / "mine/rota.md.j2").write_bytes(b"\xff\xfe")
    assert "cannot be read (UnicodeDecodeError)" in mistake_of(tmp_path, path.read_text())
