"""Every command that the README and the pages of docs show is run, and every slash command is typed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import THIS_BOT, main
from bot.commands.copying import backup
from bot.manifest import COMMANDS, manifest
from playground import World
from playground.command_line import use
from posts.words import absences, action_items, announcements, duty_usage
from posts.words.agenda import usage

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TEAM = Path(__file__).parent / "data/team_of_documents.toml"
STORY = "settings team.toml\nat 2019-07-08 08:00\nMat in #tech: /ooo July 15-17\n    private: Mat is out\n"
USAGES = (absences.USAGE, announcements.USAGE, action_items.USAGE, usage.USAGE, duty_usage.USAGE)
# What a page has the reader put in.
STAND_FOR = {
    "/var/lib/convener/": "",
    "/opt/convener/": f"{ROOT}/",
    "tests/data/archive": f"{ROOT}/tests/data/archive",
    "replay DIR": f"replay {ROOT}/tests/data/archive",
    "import FILE...": "import rotation.txt",
    "FILE": "file.db",
    "STORY": "my.story",
    "ARGUMENTS": "people",
}


def lines_of(document: Path) -> Iterator[str]:
    """The lines of the blocks of code, fenced or indented."""
    fenced = False
    for line in document.read_text().splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            yield line.strip()


def inline_of(document: Path) -> list[str]:
    """What stands between single backticks."""
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", document.read_text())


def files_of(document: Path) -> dict[str, str]:
    """The files that a page shows: fenced blocks that begin with their name, as `# rotation.txt`."""
    blocks = re.findall(r"^```\n# ([\w.-]+\.\w+)\n(.*?)^```$", document.read_text(), re.DOTALL | re.MULTILINE)
    return dict(blocks)


def shown(program: str) -> list[str]:
    """Every use of this program, as it is typed, without what explains it."""
    found = []
    for document in DOCUMENTS:
        for text in (*lines_of(document), *inline_of(document)):
            bare = re.sub(r"^(\$ |sudo (-u \w+ )?)+", "", text)
            bare = re.sub(r"^(\w+=\S+ )+", "", bare).removeprefix(".venv/bin/")
            if bare.startswith(f"{program} "):
                found.append(re.split(r"\s{2,}", bare)[0])
    return sorted(set(found))


@pytest.mark.parametrize("command", shown("make"))
def test_every_make_word_is_one(command: str) -> None:
    word = shlex.split(command)[1]
    assert re.search(rf"^{word}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("command", shown("convener"))
async def test_every_command_line_works(command: str, tmp_path: Path) -> None:
    for words, meant in STAND_FOR.items():
        command = command.replace(words, meant)
    _, name, *arguments = shlex.split(command.partition(" > ")[0])
    assert name in main.commands
    if name == "run":
        await _runs(arguments)
    else:
        await _ends_well([name, *arguments], tmp_path)


async def _runs(arguments: list[str]) -> None:
    """It connects, works and stops."""
    async with World([*THIS_BOT, *arguments], manifest(), TEAM, http="--http" in arguments) as world:
        await world.at("2019-07-08 08:00")
        await world.stop()
        assert world.process.exit_code == 0


async def _ends_well(arguments: list[str], folder: Path) -> None:
    """In a folder with a story and settings; beside a bot that works, where the command looks at what that has."""
    (folder / "my.story").write_text(STORY)
    (folder / "team.toml").write_text(TEAM.read_text())
    (folder / "backups").mkdir()
    for name, text in files_of(ROOT / "docs/bring-your-past.md").items():
        (folder / name).write_text(text)
    async with World(THIS_BOT, manifest(), TEAM) as world:
        if arguments[0] in {"backup", "check", "draft", "import", "people", "restore"}:
            await world.at("2019-07-08 08:00")
        if arguments[0] == "restore":
            backup(Path(world.process.environment["CONVENER_DATABASE"]), folder / arguments[1])
            await world.stop()
        environment = {**world.process.environment, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
        ended = await use(THIS_BOT, arguments, environment, folder)
        assert (ended.exit_code, ended.errors) == (0, ""), ended.output[-2000:]
        assert ended.output


async def test_the_page_about_bringing_your_past_shows_what_is_printed() -> None:
    page = ROOT / "docs/bring-your-past.md"
    shown = re.findall(r"^```\n\$ convener ([^\n]*)\n(.*?)^```$", page.read_text(), re.DOTALL | re.MULTILINE)
    assert len(shown) == 4
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        for name, text in files_of(page).items():
            (world.folder / name).write_text(text)
        for command, printed in shown:
            ended = await world.command_line(*shlex.split(command), folder=world.folder)
            assert (ended.text, ended.exit_code) == (printed, 0)


def typed() -> list[str]:
    """Every slash command that a page shows as something to type, usages with capital letters left out."""
    words = "|".join(COMMANDS)
    found = []
    for document in DOCUMENTS:
        texts = [*inline_of(document), *(part for line in lines_of(document) for part in re.split(r"\s{2,}", line))]
        found += [text for text in texts if re.fullmatch(rf"/({words})( .*)?", text)]
    return sorted(set(found))


def test_the_pages_show_slash_commands_to_type() -> None:
    assert {text.split()[0].removeprefix("/") for text in typed()} == set(COMMANDS)


async def test_every_slash_command_is_answered_without_a_usage_or_a_fault() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-01 08:00")
        for number in range(1, 13):
            await world.types("Mat", "#tech", f"/ai Mat: step {number} of the plan")
            await world.types("Mat", "#tech", f"/announce Release {number} is out")
        for day in range(22, 27):
            await world.types("Mat", "#tech", f"/ooo July {day}")
        wrong = {}
        for text in typed():
            answers = await world.types("Mat", "#tech", text)
            said = "\n".join(answer.shown for answer in answers)
            bare = said.replace("`", "")
            is_usage = any(usage.splitlines()[0].replace("`", "") in bare for usage in USAGES)
            if not said or is_usage or "fault of mine" in said or "failed with the error" in said:
                wrong[text] = said
        assert wrong == {}
