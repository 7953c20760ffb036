"""Every example of a usage does what it says, when it is typed as it is shown."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from handlers.answering.asked import slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.spoken.listening import usage as everything
from handlers.surfaces import DECIDES
from meetings.people import Account
from storage.engine import Transaction
from storage.records import people, series, workspaces
from tests.cast import opened

TEAM = Path(__file__).parent.parent / "stories/team.toml"
# What says that nothing was done.
DECLINED = re.compile(r"Try:|could not|Only |There is no|No meeting|already|I know nobody|Which ")


# An example that ends or takes back something needs it to be there.
STEPS = {"agenda": "add step {} of the plan", "triage": "note step {} of the plan"}
BEFORE = {"meet": "cancel", "holiday drop": "holiday", "counter drop": "counter", "list": "add"}


@asynccontextmanager
async def fresh(folder: Path, now: datetime) -> AsyncIterator[Desk]:
    """A desk at this instant, with nothing recorded yet."""
    settings = load(TEAM)

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", now)
        seed(tx, "T1", settings, now)
        people.link(tx, "T1", [Account("U1", "Ada", "Ada"), Account("U2", "Bo", "Bo")])
        series.note_channel(tx, "T1", "tech", "C1")

    folder.mkdir()
    async with opened(folder) as storage:
        await storage.write(prepare)
        yield Desk(storage, lambda: now, settings.file.layouts(), lambda: None, lambda: None)


async def type_in(desk: Desk, surface: str, text: str) -> str:
    command = {"team_id": "T1", "trigger_id": text, "user_id": "U1", "channel_id": "C1", "text": text}
    asked = slash_command(command, surface)
    message = await desk.storage.write(
        lambda tx: answer_once(tx, desk, asked, {**DECIDES, "help": everything}[surface])
    )
    return str(message["text"])


@pytest.mark.parametrize("at", ["2019-07-10 15:00", "2019-07-08 12:00", "2019-12-30 21:00", "2020-12-29 08:00"])
@pytest.mark.parametrize("surface", ["agenda", "triage"])
async def test_each_example_of_the_usage_works(tmp_path: Path, surface: str, at: str) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=UTC)
    async with fresh(tmp_path / "usage", now) as desk:
        usage = await type_in(desk, surface, "nonsense")
    examples = [example.strip() for example in re.findall(rf"`/{surface}\b([^`]*)`", usage)]
    assert len(examples) > 1
    for place, example in enumerate(examples):
        async with fresh(tmp_path / f"{place}", now) as desk:
            if re.search(r"\b12\b", example) and not example.startswith("coordinates"):
                for number in range(1, 13):
                    await type_in(desk, surface, STEPS[surface].format(number))
            for word, before in BEFORE.items():
                if example.startswith(word):
                    await type_in(desk, surface, next(one for one in examples if one.startswith(f"{before} ")))
            answer = await type_in(desk, surface, example)
        assert not DECLINED.search(answer), f"/{surface} {example}: {answer}"
        # Days before the meeting that is asked about first.
        asks = example == "post" and "Post it now" in answer
        # No draft was posted here whose meeting could be closed.
        asks |= example == "close" and "Nothing is to be closed" in answer
        assert "You typed" not in answer or asks, f"/{surface} {example}: {answer}"


# By what a usage is asked for; behind some words it is that of these words.
ASKED_FOR = {"ooo": "help", "announce": "help", "ai": "help", "agenda": "add", "help": ""}
DOUBTS = re.compile(r"You typed|Try:|What I understand")
# What corrects an absence needs it: the third is the typist's.
CORRECTS = {"cancel", "edit", "not", "extend", "more", "back"}
OUT = ("Bo tomorrow", "May tomorrow", "until {}")
THERE = {"announce": "step {} of the plan", "ai": "Ada: XCache reorg {}", "agenda": "add step {} of the plan"}


@pytest.mark.parametrize("at", ["2019-07-10", "2019-08-14", "2019-09-03", "2019-11-12", "2019-12-30", "2020-06-30"])
@pytest.mark.parametrize("surface", ASKED_FOR)
async def test_each_example_works_on_any_day_of_the_year(tmp_path: Path, surface: str, at: str) -> None:
    now = datetime.fromisoformat(f"{at} 15:00").replace(tzinfo=UTC)
    async with fresh(tmp_path / "usage", now) as desk:
        usage = await type_in(desk, surface, ASKED_FOR[surface])
    examples = [example.split() for example in re.findall(r"`/([^`[]+)`", usage)]
    assert len(examples) > 3
    for place, (named, *words) in enumerate(examples):
        async with fresh(tmp_path / f"{place}", now) as desk:
            for number in range(1, 13) if {"3", "12"} & set(words) and named in THERE else ():
                await type_in(desk, named, THERE[named].format(number))
            if words[:1] == ["done"]:
                await type_in(desk, named, " ".join(words[1:]))
            for text in OUT if named == "ooo" and CORRECTS & set(words) else ():
                await type_in(desk, named, text.format("Friday" if "back" in words else "Thursday"))
            if "list" not in words:
                answer = await type_in(desk, named, " ".join(words))
                asks = words == ["post"] and "Post it now" in answer
                assert asks or not DOUBTS.search(answer), f"/{named} {' '.join(words)}: {answer}"
