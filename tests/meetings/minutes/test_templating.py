"""A team's templates: what they may do, that they reach nothing else, and that they end."""

from __future__ import annotations

from time import perf_counter

import pytest

from meetings.minutes.body import Bullet, Paragraph, Table
from meetings.minutes.house_style import TEMPLATES, render
from meetings.minutes.layout import Kind, Section, Style
from meetings.minutes.model import Minutes, Part
from meetings.minutes.templating import TemplateMistakeError
from tests.cast import day

NOTES = Section(Kind.FREE_TEXT, "Notes", owner="Ada")
BODY = (
    Bullet("first", under=(Bullet("below"),)),
    Paragraph(("A paragraph.",)),
    Table(("a", "b"), (("1", "2"),)),
)


def written(template: str, *, strictly: bool = True, kind: Kind = Kind.FREE_TEXT) -> str:
    style = Style(templates={kind: template})
    minutes = Minutes("Tools", day("07-08"), parts=(Part(NOTES, BODY),), style=style)
    return render(minutes, strictly=strictly).partition("\n\n\n")[2]


def test_a_template_prints_what_it_is_given() -> None:
    template = """{{ section | heading }}
By {{ section.owner }} on {{ minutes.meeting | day }}, {{ body | length }} in all.
{% for block in body %}
{% if block is bullet %}
{{ loop.index }}. {{ block.text | upper }}{% for one in block.under %}, {{ one.text }}{% endfor +%}
{% elif block is table %}
{{ block.header | join("; ") }}: {{ block.rows[0] | join }}
{% elif block is paragraph %}
{{ block.lines | join(" ") | replace("paragraph", "line") }}
{% endif %}
{% endfor %}
"""
    assert written(template).split("\n") == [
        "## Notes", "By Ada on 8 July 2019, 3 in all.", "1. FIRST, below", "A line.", "a; b: 1, 2", "",
    ]  # fmt: skip


REFUSED = [
    pytest.param("{{ section.__class__ }}", 1, "__class__ is hidden", id="an attribute of Python"),
    pytest.param("x\n{{ body.__len__() }}", 2, "may not stand", id="a call of a hidden method"),
    pytest.param("{{ _budget }}", 1, "_budget is hidden", id="what counts the steps"),
    pytest.param("{% for a in range(10 ** 9) %}x{% endfor %}", 1, "may not stand", id="a huge range"),
    pytest.param("{{ 9 ** 9 ** 9 }}", 1, "pow may not stand", id="a huge number"),
    pytest.param("{{ 'a' * 999999999 }}", 1, "mul may not stand", id="a huge text"),
    pytest.param("{{ '%999999999d' % 1 }}", 1, "mod may not stand", id="a wide format"),
    pytest.param("{{ '{:>999999999}'.format(1) }}", 1, "a call may not stand", id="a wide format by a call"),
    pytest.param("{% include 'header.md.j2' %}", 1, "include may not stand", id="another template"),
    pytest.param("{% extends '/etc/passwd' %}", 1, "extends may not stand", id="a file"),
    pytest.param("{% import 'os' as os %}", 1, "import may not stand", id="a module"),
    pytest.param("{% from 'x' import y %}", 1, "import may not stand", id="a part of a module"),
    pytest.param("{% macro f() %}{{ f() }}{% endmacro %}", 1, "macro may not stand", id="a macro that calls itself"),
    pytest.param("{% for a in body recursive %}{{ a.text }}{% endfor %}", 1, "recursive", id="a loop within itself"),
    pytest.param("{% set a = body %}", 1, "set may not stand", id="a name for something"),
    pytest.param("{% set a %}x{% endset %}", 1, "set may not stand", id="a name for a text"),
    pytest.param("{% with a = body %}{% endwith %}", 1, "with may not stand", id="a name within"),
    pytest.param("{{ body | attr('__class__') }}", 1, "No filter named 'attr'", id="an attribute by a filter"),
    pytest.param("{{ body | tojson }}", 1, "No filter", id="a filter that is not ours"),
    pytest.param("{{ 'a' ~ 'b' }}", 1, "concat may not stand", id="texts joined"),
    pytest.param("\n\n{% for a in body %}", 3, "end of template", id="a loop without an end"),
    pytest.param("{% if %}", 1, "Expected", id="a condition that is missing"),
    pytest.param("a\n{{ section.heading }", 2, "unexpected '}'", id="a brace is missing"),
    pytest.param("a\n{{ sections }}", 2, "there is no 'sections'; it is given body, minutes", id="a name of nothing"),
    pytest.param("{{ self }}", 1, "there is no 'self'", id="the template itself"),
    pytest.param("{{ range }}", 1, "there is no 'range'", id="what Jinja2 has elsewhere"),
    pytest.param("x" * 20_001, 1, "more than 20,000", id="a template that is a book"),
    pytest.param("{{ (" + "(" * 3000 + "1" + ")" * 3000 + ") }}", 1, "too deeply", id="a pit of brackets"),
    pytest.param("{% if body %}" * 300 + "{% endif %}" * 300, 1, "too deeply", id="a pit of conditions"),
]


@pytest.mark.parametrize(("template", "line", "said"), REFUSED)
def test_what_may_not_stand_in_a_template_is_named_with_its_line(template: str, line: int, said: str) -> None:
    with pytest.raises(TemplateMistakeError) as found:
        TEMPLATES.compiled(Kind.FREE_TEXT, template)
    assert (found.value.name, found.value.line) == ("free_text.md.j2", line)
    assert said in found.value.said


def test_a_header_has_no_section() -> None:
    with pytest.raises(
        TemplateMistakeError, match=r"header\.md\.j2, line 1: there is no 'section'; it is given minutes"
    ):
        TEMPLATES.compiled(Kind.HEADER, "{{ section.heading }}")


NESTED = "{% for a in 'xxxxxxxxxxxxxxxxxxxxxxxxx' %}" * 8 + "{{ body | length }}" + "{% endfor %}" * 8
FAILING = [
    pytest.param("\n{{ section.nothing }}", 2, "has no attribute 'nothing'", id="a part it does not have"),
    pytest.param("{{ section['__class__'] }}", 1, "unsafe", id="an attribute of Python by its name"),
    pytest.param("a\n\n{% for a in section.level %}{% endfor %}", 3, "not iterable", id="a number is no list"),
    pytest.param("{{ body }}", 1, "tuple is no text", id="a list is no text"),
    pytest.param("{{ section.heading.format }}", 1, "is no text", id="a method is no text"),
    pytest.param("{{ body | join }}", 1, "Bullet is no text", id="blocks are no text"),
    pytest.param("{{ body[7].text }}", 1, "no element 7", id="a block there is not"),
    pytest.param("{{ 'a' + 1 }}", 1, "concatenate", id="a text and a number"),
    pytest.param(NESTED, 1, "does not end", id="loops within loops"),
    pytest.param("{{ 'a'" + " | replace('a', 'aa')" * 60 + " }}", 1, "does not end", id="a text that doubles"),
    pytest.param(
        "{% for a in 'xxxxxxxxxx' %}" * 4 + "y" * 5000 + "{% endfor %}" * 4, 1, "does not end", id="much text"
    ),
]


@pytest.mark.parametrize(("template", "line", "said"), FAILING)
def test_a_template_that_fails_is_named_with_its_line_and_soon(template: str, line: int, said: str) -> None:
    began = perf_counter()
    with pytest.raises(TemplateMistakeError) as found:
        written(template)
    assert (found.value.name, found.value.line) == ("free_text.md.j2", line)
    assert said in found.value.said
    assert perf_counter() - began < 5


def test_a_draft_is_made_all_the_same_by_the_houses_template_with_a_remark() -> None:
    text = written("{{ section.nothing }}", strictly=False)
    assert text.startswith("## Notes\n\n-   first\n    -   below\n")
    (remark,) = (line for line in text.split("\n") if "convener" in line)
    assert remark.startswith("<!-- convener: the template free_text.md.j2, line 1: ")
    assert remark.endswith("-->")


def test_a_header_that_fails_is_written_by_the_houses_template() -> None:
    style = Style(templates={Kind.HEADER: "{{ minutes.nothing }}"})
    text = render(Minutes("Tools", day("07-08"), style=style))
    assert text.startswith("# Tools, 8 July 2019\n\n**Attending:**")
    assert "<!-- convener: the template header.md.j2, line 1" in text
