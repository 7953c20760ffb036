"""Rules that say what may stand first in them say all of it: they are not tried elsewhere, and would not fit there."""

from __future__ import annotations

from pathlib import Path

import pytest

from meetings.when.cursor import Cursor, Rule, is_rule
from meetings.when.tokens import tokenise
from scripts.absence_forms import examples, modules
from tests.meetings.when.tables import rows

OWN = Path(__file__).parent.parent.parent / "data" / "absences.tsv"
TYPED = [row.when for row in rows(OWN)] + [example for module in modules() for example in examples(module)]
TOKENS = [tokenise(text) for text in dict.fromkeys(TYPED)]
RULES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": rule
    for module in modules()
    for name, rule in vars(module).items()
    if is_rule(rule) and rule.__module__ == module.__name__
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_fits_nowhere_that_its_beginning_leaves_out(name: str) -> None:
    guarded = RULES[name]
    for tokens in TOKENS:
        cursor = Cursor(tokens)
        for place in range(len(tokens)):
            assert _end(guarded, cursor, place) == _end(guarded.__wrapped__, cursor, place), tokens[place:]


def _end(rule: Rule[object], cursor: Cursor, place: int) -> int | None:
    cursor.place = place
    return None if rule(cursor) is None else cursor.place
