"""The team's calendars read by the alarm clock: who is asked, what is recorded, whom trouble is told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from bot.work.team_calendars import EVERY, TeamCalendars
from meetings.changes import BOT
from meetings.posting import Post, PostKind
from meetings.shared_calendar.following import Consent
from posts.sending.content import content_of
from posts.sending.writing import Writing
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import absences, accounts, people, team_calendars, workspaces
from tests.cast import opened
from tests.handlers.conftest import ACCOUNTS, NOW, TEAM
from tests.meetings.shared_calendar.calendars import calendar, whole_days
from tickets.interface import NoAnswer, Trouble
from tickets.shared_calendar import Fetched, SharedCalendar, Unchanged

BO = whole_days("b", "Bo OOO", "20190715", "20190718")
MAY = whole_days("m", "May OOO", "20190715", "20190716")
DOWN = NoAnswer("team", Trouble.UNREACHABLE, "HTTP 502")
WRONG = NoAnswer("team", Trouble.WRONG_ADDRESS, "HTTP 404")


@dataclass(frozen=True)
class Hosted(SharedCalendar):
    """A calendar that says what it is told to, in order, and then that nothing has changed."""

    answers: list[bytes | NoAnswer | Exception] = field(default_factory=list)

    async def fetch(self, etag: str = "") -> Fetched | Unchanged | NoAnswer:
        del etag
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, bytes):
            return Fetched(answer, "e")
        return answer or Unchanged()


@dataclass
class Team:
    storage: Storage
    now: datetime = NOW

    async def reads(self, *answers: bytes | NoAnswer | Exception) -> None:
        """Read a calendar that answers so, an hour apart."""
        async with httpx.AsyncClient() as client:
            hosted = Hosted("team", "https://calendar.example.org", client, list(answers))
            reader = TeamCalendars(self.storage, "T1", load(TEAM).file.layouts(), [hosted])
            await reader.begin(self.now)
            for _ in answers:
                assert await reader.read(self.now)
                assert not await reader.read(self.now)
                self.now += EVERY

    async def agrees(self, person: str, consent: Consent = Consent.RECORD) -> None:
        await self.storage.write(lambda tx: team_calendars.put_consent(tx, "T1", "team", person, consent))

    async def owed(self, kind: PostKind) -> list[Post]:
        return await self.storage.read(lambda tx: outbox.planned(tx, "T1", kind, ""))

    async def told(self) -> list[str]:
        """What is owed to people, as it is said."""

        def words(tx: Transaction) -> list[str]:
            writing = Writing(tx, "T1", load(TEAM).file.layouts(), self.now)
            kept = (content_of(writing, post) for post in outbox.planned(tx, "T1", PostKind.TOLD, ""))
            return [str(each["line"]) for each in kept if each]

        return await self.storage.read(words)

    async def out(self) -> list[tuple[str, str, str]]:
        day = NOW.date() - timedelta(days=60)
        found = await self.storage.read(lambda tx: absences.not_over_before(tx, "T1", day))
        return [(each.person, each.first_day.isoformat(), each.recorded_by) for each in found]


@pytest.fixture
async def team(tmp_path: Path) -> AsyncIterator[Team]:
    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", load(TEAM), NOW)
        accounts.remember(tx, "T1", ACCOUNTS)
        people.link(tx, "T1", ACCOUNTS)

    async with opened(tmp_path) as storage:
        await storage.write(prepare)
        yield Team(storage)


async def test_who_has_an_account_is_asked_once_and_nothing_is_recorded(team: Team) -> None:
    noor = whole_days("n", "Noor Haddad OOO", "20190715", "20190716")
    await team.reads(calendar(BO, MAY, noor), calendar(BO, MAY, noor))
    assert sorted(post.channel for post in await team.owed(PostKind.CALENDAR)) == ["U0BO", "U0MAY"]
    assert await team.out() == []


async def test_what_they_agreed_to_is_recorded_by_the_bot_and_logged(team: Team) -> None:
    await team.agrees("Bo")
    await team.reads(calendar(BO, MAY))
    assert await team.out() == [("Bo", "2019-07-15", BOT)]
    assert await team.told() == ['The calendar "team" recorded: Bo is out Mon July 15 - Wed July 17 (#1). Not right?']
    rows = await team.storage.read(lambda tx: tx.rows("SELECT who, what FROM changes"))
    assert [(row["who"], row["what"]) for row in rows] == [(BOT, "record absence")]


async def test_who_agrees_later_is_recorded_though_the_calendar_has_not_changed(team: Team) -> None:
    await team.reads(calendar(BO))
    await team.agrees("Bo")
    await team.reads(NoAnswer("team", Trouble.UNREACHABLE, "HTTP 500"))
    assert await team.out() == [("Bo", "2019-07-15", BOT)]


async def test_a_reading_without_news_leaves_no_trace(team: Team) -> None:
    await team.agrees("Bo")
    await team.reads(calendar(BO), calendar(BO), calendar(BO))
    rows = await team.storage.read(lambda tx: tx.rows("SELECT COUNT(*) AS number FROM commands"))
    assert rows[0]["number"] == 1
    assert len(await team.told()) == 1


async def test_several_at_once_are_one_message(team: Team) -> None:
    await team.agrees("Bo")
    second = whole_days("c", "Bo (dentist)", "20190722", "20190723")
    await team.reads(calendar(BO, second))
    (line,) = await team.told()
    assert "(#1); Bo is out Mon July 22 (#2)" in line


async def test_the_reason_of_the_calendar_is_the_note_and_nobody_is_told_of_it(team: Team) -> None:
    await team.agrees("Bo")
    await team.reads(calendar(whole_days("c", "Bo (dentist)", "20190722", "20190723")))
    (found,) = await team.storage.read(lambda tx: absences.not_over_before(tx, "T1", NOW.date()))
    assert found.note == "dentist"
    assert "dentist" not in str(await team.told())


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        pytest.param([DOWN], [], id="down for a moment: nobody hears"),
        pytest.param([DOWN, calendar()], [], id="down for a moment, and back: nobody hears"),
        pytest.param([DOWN, DOWN], ["cannot be reached (HTTP 502)"], id="down twice in a row: once"),
        pytest.param([DOWN] * 5, ["cannot be reached (HTTP 502)"], id="down for hours: once"),
        pytest.param(
            [WRONG], ["its address is not accepted, or not any more (HTTP 404)"], id="a wrong address: at once"
        ),
        pytest.param([WRONG, DOWN, WRONG], ["not accepted"], id="trouble of several kinds: once"),
        pytest.param([WRONG, calendar()], ["not accepted", "again"], id="and once that it works"),
        pytest.param([WRONG, calendar(), calendar()], ["not accepted", "again"], id="and only once"),
        pytest.param([b"<html>"] * 2, ["the answer is not understood (it is no calendar)"], id="a page in its place"),
        pytest.param([RuntimeError("x")] * 2, ["RuntimeError"], id="a defect of ours is trouble as well"),
    ],
)
async def test_an_owner_hears_of_trouble_once_and_once_that_it_is_over(
    team: Team, answers: Sequence[bytes | NoAnswer | Exception], wanted: Sequence[str]
) -> None:
    await team.reads(*answers)
    told = await team.owed(PostKind.TOLD)
    assert {post.channel for post in told} <= {"U0ADA"}
    lines = [str(post.content["line"]) for post in told]
    assert len(lines) == len(wanted)
    assert all(words in line for words, line in zip(wanted, lines, strict=True)), lines


async def test_trouble_takes_nothing_away(team: Team) -> None:
    await team.agrees("Bo")
    await team.reads(calendar(BO), WRONG, b"", DOWN)
    assert await team.out() == [("Bo", "2019-07-15", BOT)]


async def test_a_calendar_that_is_suddenly_empty_takes_nothing_away_but_a_last_event_may_go(team: Team) -> None:
    await team.agrees("Bo")
    more = (whole_days("c", "Bo off", "20190722", "20190723"), MAY)
    await team.reads(calendar(BO, *more), calendar())
    assert len(await team.out()) == 2
    await team.reads(calendar(BO), calendar())
    assert await team.out() == []


async def test_a_calendar_that_is_not_in_the_settings_any_more_is_not_read(team: Team) -> None:
    await team.reads(calendar(BO))
    reader = TeamCalendars(team.storage, "T1", {}, [])
    await reader.begin(team.now)
    assert not await reader.read(team.now)
    assert await team.storage.read(lambda tx: reader.next_try(tx, team.now)) is None


async def test_the_question_is_not_asked_once_it_is_answered_or_has_no_days(team: Team) -> None:
    await team.reads(calendar(BO, MAY))
    await team.agrees("Bo", Consent.NEVER)

    def words(tx: Transaction) -> list[str]:
        writing = Writing(tx, "T1", {}, datetime(2019, 7, 8, 14, tzinfo=UTC))
        kept = [content_of(writing, post) for post in outbox.planned(tx, "T1", PostKind.CALENDAR, "")]
        return [str(each["message"]["text"]) for each in kept if each]

    (question,) = await team.storage.read(words)
    assert "says you are out Mon July 15. Shall I record" in question
