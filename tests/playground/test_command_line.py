"""The command line of the bot in a story: what it prints and how it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

import pytest

from playground.command_line import Printed, use
from playground.story.expect import Scene, check
from playground.story.steps import Expectation
from playground.world import World

SCRIPT = "import os, sys; print(sys.argv[1:], os.path.basename(os.getcwd())); print('no', file=sys.stderr); sys.exit(3)"


async def test_its_arguments_stand_in_place_of_run_and_it_is_used_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    folder.mkdir()
    bot = [sys.executable, "-c", SCRIPT, "run", "--socket"]
    printed = await use(bot, ["import", "my rota.txt"], os.environ, folder)
    assert sorted(printed.text.splitlines()) == ["['import', 'my rota.txt'] team", "no"]
    assert printed.exit_code == 3


@pytest.mark.parametrize(
    ("expectation", "instead"),
    [
        pytest.param(Expectation("printed", "8 duty  weeks"), None, id="it stands there, with other blanks"),
        pytest.param(Expectation("printed", "9"), "What was printed on the command line:\n  | 8 duty weeks", id="not"),
        pytest.param(
            Expectation("printed", "8", negated=True),
            "What was printed on the command line:\n  | 8 duty weeks",
            id="though it is not to",
        ),
        pytest.param(Expectation("exit code", exactly=1), None, id="as it was to end"),
        pytest.param(Expectation("exit code", exactly=0), "The exit code was 1.", id="otherwise"),
    ],
)
def test_what_it_prints_and_how_it_ends_is_expected(expectation: Expectation, instead: str | None) -> None:
    scene = Scene(cast(World, None), 0, printed=Printed("8 duty weeks\n", "", 1))
    assert check(expectation, scene) == instead


def test_a_step_without_a_command_has_no_exit_code() -> None:
    assert check(Expectation("exit code", exactly=0), Scene(cast(World, None), 0)) is not None
