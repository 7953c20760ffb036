"""What is written is read back, whatever is set; where a template loses something, that is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.minutes.body import Bullet
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.parsing import parse
from meetings.minutes.house_style import render
from meetings.minutes.layout import Attending, Kind, Ruler, Section, Style, TitleDate, standard_sections
from meetings.minutes.model import Minutes, Part
from meetings.minutes.round_trip import round_trip
from tests.cast import day

styles = st.builds(
    Style,
    bullet=st.builds(lambda mark, blanks: f"{mark}{' ' * blanks}", st.sampled_from("-*+"), st.integers(1, 3)),
    ruler=st.sampled_from(list(Ruler)),
    title_date=st.sampled_from(list(TitleDate)),
    wide_days=st.booleans(),
    attending=st.sampled_from(list(Attending)),
    listed=st.booleans(),
    rolling=st.booleans(),
)
words = st.sampled_from(["News", "Duty", "JIRA", "Discussion", "Software Team", "# odd #", "3.4 | *", "July 8, 2019"])
nones = st.sampled_from(["", "None this week", "- nothing", "# none", "n/a | -", "AI: none"])
sections = st.builds(
    Section,
    kind=st.sampled_from(list(Kind)),
    heading=words,
    level=st.integers(2, 4),
    text=st.lists(st.sampled_from(["standing", "* odd", "9 (+1) open tickets"]), max_size=2).map(tuple),
    none=nones,
    groups=st.sampled_from([(), ("Data",), ("Data", "- odd", "Contrib")]),
    group_none=st.sampled_from(["Nothing", "- none", "n/a"]),
    ruler=st.sampled_from([None, *Ruler]),
)
layouts = st.lists(sections, max_size=5, unique_by=lambda one: one.heading).map(tuple)


@settings(max_examples=120, deadline=None)
@given(styles, layouts)
def test_whatever_is_set_is_read_back_as_it_was_written(style: Style, layout: tuple[Section, ...]) -> None:
    assert round_trip(style, layout) is None


def test_sections_of_one_heading_are_told_apart_by_what_they_stand_under() -> None:
    layout = (
        Section(Kind.ACTION_ITEMS, "Software", owner="Ada"),
        Section(Kind.FREE_TEXT, "Discussion", level=3, none="None this week"),
        Section(Kind.QUERY_LIST, "Release", owner="Bo"),
        Section(Kind.ACTION_ITEMS, "Discussion", level=3, owner="May", none="Nothing"),
    )
    assert round_trip(Style(), layout) is None
    text = render(Minutes("Tools", day("07-08"), parts=tuple(Part(one) for one in layout)))
    found = read_finished("tools.md", text, layout)
    assert isinstance(found, FinishedMinutes)
    assert [(one.section, one.body) for one in parse(found, layout).parts] == [(one, ()) for one in layout]


ITEMS = "{{ section | heading }}\n\n{% for group in body | groups %}{{ group | lines }}\n\n{% endfor %}"
LOSING = [
    pytest.param(
        "{{ section | heading }}\n", 'loses "Release 3.4" of "Action Items"', id="it writes the heading alone"
    ),
    pytest.param(
        "{{ section | heading }}\n\n{% for one in body %}-   {{ one.text }}\n{% endfor %}",
        'loses "AI (Ida): build it" of "Action Items"',
        id="it leaves out what is nested",
    ),
    pytest.param(
        "{{ section | heading }}\n\n{% for one in body %}-   {{ one.text }}\n"
        "{% for below in one.under %}-   {{ below.text }}\n{% endfor %}{% endfor %}",
        'loses what is nested in what of "Action Items"',
        id="it nests nothing",
    ),
    pytest.param(
        "{{ section | heading }}\n\n{% for one in body %}-   [ ] {{ one.text }}\n{% endfor %}",
        'loses "Release 3.4" of "Action Items"',
        id="boxes to tick",
    ),
    pytest.param(
        ITEMS.replace("{{ section | heading }}", "**Items**"), 'loses the heading "Action Items"', id="no heading"
    ),
    pytest.param(f"{ITEMS}\n### Ideas\n", 'adds the heading "Ideas"', id="a heading more"),
    pytest.param(
        ITEMS.replace("{{ group", "Old:\n\n{{ group"), 'adds "Old:" to the lines', id="a line now and then"
    ),
    pytest.param(ITEMS.replace("body |", "section.bodies |"), "fails in line 3: ", id="it fails"),
    pytest.param(ITEMS, None, id="it writes all of it"),
    pytest.param(ITEMS.replace("body |", "body | tables_first |"), None, id="another order"),
    pytest.param(ITEMS.replace("}}\n\n", "}}\n\nEverybody reads theirs *aloud*.\n\n-   and slowly\n\n", 1), None,
                 id="lines that always stand there"),
    pytest.param(ITEMS + "{% if not body %}Well done!{% endif %}", None, id="a line where there is nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("template", "what"), LOSING)
def test_what_a_template_loses_is_named_by_section(template: str, what: str | None) -> None:
    lost = round_trip(Style(templates={Kind.ACTION_ITEMS: template}), standard_sections("Triage Duty"))
    if what is None:
        assert lost is None
    else:
        assert str(lost).startswith(f"the template action_items.md.j2 {what}")


@pytest.mark.parametrize(
    ("template", "what"),
    [
        pytest.param("# {{ minutes.title | typed }}\n\n{{ minutes | attendance }}", "loses the coordinates",
                     id="the day is in the file's name"),
        pytest.param("{{ minutes.meeting | day }}", "loses the title", id="no heading"),
        pytest.param("{{ minutes | title }}\n\n**Coordinates:** {{ minutes.coordinates | typed }}",
                     "loses who was there", id="nobody"),
        pytest.param("{{ minutes | title }}\n\n{% if minutes.coordinates %}**Coordinates:** "
                     "{{ minutes.coordinates | typed }}{% endif %}\n\n{{ minutes | attendance }}\n\n*Be kind.*", None,
                     id="a line more"),
    ],
)  # fmt: skip
def test_what_a_header_loses_is_named(template: str, what: str | None) -> None:
    lost = round_trip(Style(templates={Kind.HEADER: template}), standard_sections(None))
    assert what is None or str(lost).startswith(f"the template header.md.j2 {what}")
    assert (lost is None) == (what is None)


def test_a_template_is_tried_even_where_the_layout_has_no_section_of_its_kind() -> None:
    lost = round_trip(Style(templates={Kind.ROTA: "{{ section | heading }}"}), standard_sections(None))
    assert str(lost) == 'the template rota.md.j2 loses "This week: Ida" of "Example of rota"'


def test_what_a_template_always_writes_is_not_read_as_the_sections() -> None:
    template = ITEMS.replace("}}\n\n", "}}\n\nEverybody reads theirs aloud.\n\n", 1)
    layout, style = standard_sections(None), Style(templates={Kind.ACTION_ITEMS: template})
    items = next(one for one in layout if one.kind is Kind.ACTION_ITEMS)
    part = Part(items, (Bullet("AI (Ada): build it"),))
    text = render(Minutes("Tools", day("07-08"), parts=(part,), style=style))
    assert "Everybody reads theirs aloud." in text
    found = read_finished("tools.md", text, layout)
    assert isinstance(found, FinishedMinutes)
    (back,) = parse(found, layout, style).parts
    assert (back.section, back.body) == (part.section, part.body)
