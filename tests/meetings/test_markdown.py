"""Typed text as one line of Markdown, and back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from meetings.markdown import from_markdown, one_line, to_markdown

READER = MarkdownIt("commonmark").enable("table")
ONE_BULLET = ["bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close"]
ONE_BULLET += ["list_item_close", "bullet_list_close"]

# Marks, words and blanks in any order are nastier than letters.
MARKS = st.sampled_from(
    [
        *"#*_`~-+=>|<[]():!&;\\.,?'\"@/^$ \t\n", "\r\n", "    ", "1.", "2)", "10", "---", "```", "~~~", "***", "&lt;",
        "&#35;", "<!--", "-->", "<div>", "</script>", "<br/>", "[a]:", "![x](y)", "https://example.org/a?b=c&d", "http://",
        "https://example.org.", "(https://example.org)", "Ada", "SOFTWARE-1234", "é", "🎉", "\u00a0", "\u2028",
    ]
)  # fmt: skip
TYPED = st.lists(MARKS, max_size=12).map("".join) | st.text(max_size=60) | st.text("#-*+=>|`~_[]:. 1\\<&;", max_size=12)


def read_back(line: str) -> tuple[list[str], str]:
    """The blocks of a bullet with this line, and the line as it is shown."""
    tokens = READER.parse(f"-   {line}\n")
    inline = "".join(
        "\n" if child.type in {"softbreak", "hardbreak"} else child.content
        for token in tokens
        for child in token.children or ()
    )
    return [token.type for token in tokens], inline


@settings(max_examples=600, deadline=None)
@given(TYPED)
@example("\\https://example.org/")
@example("<https://example.org>")
@example("\\\\<")
@example("1. \\2. 3.")
def test_what_is_read_back_is_what_was_typed(text: str) -> None:
    assert from_markdown(to_markdown(text)) == one_line(text)


@settings(max_examples=1500, deadline=None)
@given(TYPED.filter(one_line))
def test_typed_text_in_a_bullet_stays_one_paragraph_of_one_list(text: str) -> None:
    assert read_back(to_markdown(text))[0] == ONE_BULLET


@settings(max_examples=600, deadline=None)
@given(TYPED)
def test_no_html_and_no_entity_is_read_in_typed_text(text: str) -> None:
    for token in READER.parse(f"-   {to_markdown(text)}\n"):
        assert token.type != "html_block"
        for child in token.children or ():
            assert child.type != "html_inline"


@settings(max_examples=600, deadline=None)
@given(TYPED)
def test_one_line_is_one_line_and_stays_it(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip() == one_line(line)
    assert "  " not in line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("OSG User School July 15-19", "OSG User School July 15-19", id="words stay words"),
        pytest.param("# heading", r"\# heading", id="heading"),
        pytest.param("###### six", r"\###### six", id="deepest heading"),
        pytest.param("#hashtag", "#hashtag", id="a hash before a word opens nothing"),
        pytest.param("####### seven", "####### seven", id="there is no seventh heading"),
        pytest.param("#", r"\#", id="an empty heading"),
        pytest.param("- item", r"\- item", id="list"),
        pytest.param("* item", r"\* item", id="list with a star"),
        pytest.param("+ item", r"\+ item", id="list with a plus"),
        pytest.param("1. item", r"1\. item", id="numbered list"),
        pytest.param("12) item", r"12\) item", id="numbered list with a bracket"),
        pytest.param("2019. was", r"2019\. was", id="a year at the start of a sentence"),
        pytest.param("3.4.32 is out", "3.4.32 is out", id="a version is no list"),
        pytest.param("1.", r"1\.", id="an empty numbered list"),
        pytest.param("---", r"\---", id="rule"),
        pytest.param("***", r"\***", id="rule of stars"),
        pytest.param("___", r"\___", id="rule of underscores"),
        pytest.param("===", r"\===", id="underline of a heading"),
        pytest.param("> quote", r"\> quote", id="quote"),
        pytest.param("```sh", r"\```sh", id="code fence"),
        pytest.param("~~~", r"\~~~", id="code fence of tildes"),
        pytest.param("    code", "code", id="indented code loses its indent"),
        pytest.param("[x]: https://example.org", r"\[x]: <https://example.org>", id="reference definition"),
        pytest.param("[OSG 3.4] build", "[OSG 3.4] build", id="a bracket that defines nothing"),
        pytest.param("a | b", r"a \| b", id="table cell"),
        pytest.param("|---|---|", r"\|---\|---\|", id="table rule"),
        pytest.param("<!-- remark -->", r"\<!-- remark -->", id="remark"),
        pytest.param("<b>bold</b>", r"\<b>bold\</b>", id="html"),
        pytest.param("a < b && c", r"a \< b && c", id="less than; an ampersand that names nothing"),
        pytest.param("&lt;b&gt; &#35; &amp;", r"\&lt;b\&gt; \&#35; \&amp;", id="entities show as typed"),
        pytest.param("C:\\temp", "C:\\\\temp", id="backslash"),
        pytest.param("two\nlines\r\n\tand a tab", "two lines and a tab", id="line breaks and tabs are blanks"),
        pytest.param("a\u2028b\u2029c\x00d", "a b c d", id="separators and control characters are blanks"),
        pytest.param("a\ud800b", "a b", id="half a surrogate pair cannot be written"),
        pytest.param("see https://example.org/a_b?c=1&d=2.", "see <https://example.org/a_b?c=1&d=2>.",
                     id="a link stays one, without the full stop"),
        pytest.param("(https://example.org)", "(<https://example.org>)", id="a link in brackets"),
        pytest.param("https://example.org", "<https://example.org>", id="a link alone"),
        pytest.param("<https://example.org>", r"\<<https://example.org>>", id="a link typed in angle brackets"),
        pytest.param("https://example.org/a|b", r"<https://example.org/a>\|b", id="a link ends at a bar"),
        pytest.param("[a](https://example.org/a)", "[a](https://example.org/a)", id="a link typed as Markdown"),
        pytest.param("[a](https://example.org/a_b_)", "[a](<https://example.org/a_b_>)", id="its target has marks"),
        pytest.param("![a](https://example.org/a)", r"\![a](https://example.org/a)", id="an image is none"),
        pytest.param("https://", "https://", id="no host, no link"),
        pytest.param("SOFTWARE-1234 and #12", "SOFTWARE-1234 and #12", id="ticket keys stay"),
        pytest.param("say *this* and `that`", "say *this* and `that`", id="emphasis within is the typist's"),
        pytest.param("", "", id="nothing"),
    ],
)  # fmt: skip
def test_this_text_is_this_line(text: str, line: str) -> None:
    assert to_markdown(text) == line
    assert from_markdown(line) == one_line(text)
    assert not text.strip() or read_back(line)[0] == ONE_BULLET


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("see https://example.org/a_b.", "see https://example.org/a_b.", id="link"),
        pytest.param("<!-- remark -->", "<!-- remark -->", id="remark"),
        pytest.param("&lt; a | b \\ c", "&lt; a | b \\ c", id="entity, bar and backslash"),
        pytest.param("1. - # >", "1. - # >", id="marks"),
    ],
)
def test_this_text_is_shown_as_typed(text: str, shown: str) -> None:
    assert read_back(to_markdown(text))[1] == shown


def test_a_link_is_a_link_to_where_it_says() -> None:
    (_, _, _, inline, *_) = READER.parse("-   " + to_markdown("see https://example.org/a?b=1&c=2, and more"))
    links = [child for child in inline.children or () if child.type == "link_open"]
    assert [(link.markup, link.attrs["href"]) for link in links] == [("autolink", "https://example.org/a?b=1&c=2")]


def test_bullets_one_after_the_other_stay_bullets() -> None:
    texts = ["a", "===", "---", "| a |", "|---|", "    b", "[a]: b", "> c", "1. d", "# e", "```", "f"]
    tokens = READER.parse("".join(f"-   {to_markdown(text)}\n" for text in texts))
    assert [token.type for token in tokens].count("paragraph_open") == len(texts)
    assert {token.type for token in tokens if token.level == 0} == {"bullet_list_open", "bullet_list_close"}
