"""The example in a question is about the item at hand, and works."""

from __future__ import annotations

import re

import pytest

from tests.handlers.conftest import Office

BO = "U0BO"


@pytest.mark.parametrize(
    ("typed", "example"),
    [
        pytest.param("give 2 to Zhenzhou", "/ai give 2 to Bo", id="give to a stranger"),
        pytest.param("give 2 to Noor", "/ai give 2 to Noor Haddad", id="give to a shared name"),
        pytest.param("give 1 and 2 to Zhenzhou", "/ai give 1 and 2 to Bo", id="give two"),
        pytest.param("due 2 July 1", "/ai due 2 next Friday", id="a day that is over"),
        pytest.param("due 2 Monday", "/ai due 2 2019-07-08", id="today or in a week"),
        pytest.param("due 2 Wed July 11", "/ai due 2 2019-07-11", id="two days that disagree"),
        pytest.param("edit 2 Zhenzhou: order tapes", "/ai edit 2 Bo: ...", id="edit with a stranger"),
        pytest.param("edit 2 Noor: order tapes", "/ai edit 2 Noor Haddad: ...", id="edit with a shared name"),
        pytest.param("edit 2 Bo:", "/ai edit 2 Ada, May: build osg-configure", id="edit to nothing"),
    ],
)
def test_it_names_the_item(office: Office, typed: str, example: str) -> None:
    office.types(BO, "/ai May order pens")
    office.types(BO, "/ai May order disks")
    before = office.counts()
    answer = office.types(BO, f"/ai {typed}")
    assert f"`{example}`" in answer["text"]
    assert office.counts() == before
    again = office.types(BO, re.sub(r"\.\.\.$", "tapes", example))
    assert "You typed" not in again["text"]
    assert office.counts() > before
