"""The secret addresses of calendars."""

from __future__ import annotations

from pathlib import Path

from meetings.feed.feed import Subject
from storage.engine import Transaction
from storage.records.calendar_links import new_secret, secret_of, subject_of
from tests.cast import RECORDED, WORKSPACE, opened

ADA = Subject(person="Ada")
TEAM = Subject("tech")


async def test_a_secret_stays_until_another_is_made_and_opens_one_calendar(tmp_path: Path) -> None:
    def write(tx: Transaction) -> None:
        own, team = secret_of(tx, WORKSPACE, ADA, "r1", RECORDED), secret_of(tx, WORKSPACE, TEAM, "r1", RECORDED)
        assert own != team
        assert min(len(own), len(team)) >= 43
        assert secret_of(tx, WORKSPACE, ADA, "r2", RECORDED) == own
        assert (subject_of(tx, WORKSPACE, own), subject_of(tx, WORKSPACE, team)) == (ADA, TEAM)
        another = new_secret(tx, WORKSPACE, ADA, "r3", RECORDED)
        assert another != own
        assert (subject_of(tx, WORKSPACE, own), subject_of(tx, WORKSPACE, another)) == (None, ADA)
        assert subject_of(tx, WORKSPACE, team) == TEAM

    async with opened(tmp_path) as storage:
        await storage.write(write)


async def test_a_request_that_is_delivered_twice_makes_one_secret(tmp_path: Path) -> None:
    def write(tx: Transaction) -> None:
        secret_of(tx, WORKSPACE, ADA, "r1", RECORDED)
        assert new_secret(tx, WORKSPACE, ADA, "r2", RECORDED) == new_secret(tx, WORKSPACE, ADA, "r2", RECORDED)
        assert new_secret(tx, WORKSPACE, ADA, "r2", RECORDED) != new_secret(tx, WORKSPACE, ADA, "r3", RECORDED)

    async with opened(tmp_path) as storage:
        await storage.write(write)


async def test_a_secret_opens_nothing_in_another_workspace(tmp_path: Path) -> None:
    def write(tx: Transaction) -> None:
        secret = secret_of(tx, WORKSPACE, ADA, "r1", RECORDED)
        assert subject_of(tx, "T0OTHER", secret) is None
        assert subject_of(tx, WORKSPACE, secret[:-1]) is None
        assert subject_of(tx, WORKSPACE, "") is None

    async with opened(tmp_path) as storage:
        await storage.write(write)
