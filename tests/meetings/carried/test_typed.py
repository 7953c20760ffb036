"""Text of the minutes as it is typed, and back."""

from __future__ import annotations

import pytest

from meetings.carried.typed import as_blocks, as_typed, pieces
from meetings.minutes.body import Bullet, Paragraph


@pytest.mark.parametrize(
    ("typed", "blocks"),
    [
        pytest.param("one\ntwo", (Bullet("one"), Bullet("two")), id="a line is a bullet"),
        pytest.param("one\n    in it\n        deeper\n    again",
                     (Bullet("one", under=(Bullet("in it", under=(Bullet("deeper"),)), Bullet("again"))),),
                     id="four blanks nest"),
        pytest.param("one\n\tin it", (Bullet("one", under=(Bullet("in it"),)),), id="a tab is four blanks"),
        pytest.param("one\n  in it", (Bullet("one", under=(Bullet("in it"),)),), id="two blanks are meant as four"),
        pytest.param("one\n one", (Bullet("one"), Bullet("one")), id="one blank is none"),
        pytest.param("    one\n            two", (Bullet("one", under=(Bullet("two"),)),), id="no deeper than it can"),
        pytest.param("- one\n-   two\n* three", (Bullet("one"), Bullet("two"), Bullet("three")), id="marks go"),
        pytest.param("one\n\n--\n   \ntwo\r", (Bullet("one"), Bullet("two")), id="nothing goes"),
        pytest.param("# one | <b>", (Bullet(r"\# one \| \<b>"),), id="typed text is data"),
        pytest.param("  \n", (), id="nothing at all"),
    ],
)  # fmt: skip
def test_typed_lines_become_bullets(typed: str, blocks: tuple[Bullet, ...]) -> None:
    assert as_blocks(typed) == blocks
    assert as_blocks(as_typed(blocks)) == blocks, "as it is shown it is what it was"


def test_paragraphs_are_lines_as_well() -> None:
    assert as_typed((Paragraph(("one", "", "  two \\| three")), Bullet("four"))) == "one\ntwo | three\nfour"


def test_pieces_keep_what_is_nested_together() -> None:
    assert pieces("one\n    in it\ntwo") == ["one\n    in it", "two"]
