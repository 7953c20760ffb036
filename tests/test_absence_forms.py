"""docs/absences.md lists the forms of the grammar, as they are."""

from __future__ import annotations

import pytest

from meetings.when import When, read_when
from scripts.absence_forms import DOCUMENT, SAID_ON, examples, modules, written


def test_the_document_lists_the_forms_of_the_grammar_as_they_are() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert written(document) == document, "run `make forms`"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_module_of_the_grammar_shows_what_it_reads(module: object) -> None:
    """An example of each module at least is read as it stands, or asked about with two readings."""
    shown = [read_when(example, SAID_ON) for example in examples(module)]  # type: ignore[arg-type]
    assert any(isinstance(reading, When) or reading.choices for reading in shown)
