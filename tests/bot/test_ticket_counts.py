"""Asking ticket systems: when, what is stored of it, who is told, and that none keeps another waiting."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.settings.settings import Settings
from bot.work import asking_source
from bot.work.joining import seed
from bot.work.ticket_counts import TicketCounts
from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from meetings.posting import PostKind
from meetings.tickets.expiring import Expiring
from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from posts.here import Here
from storage import drafting, outbox
from storage.engine import Storage, Transaction
from storage.records import action_items, series, ticket_requests, workspaces
from storage.records.ticket_requests import Wanted
from tests.bot.settings_cases import GOOD, load_text
from tests.cast import WORKSPACE, author, item, opened
from tickets.interface import NoAnswer, Trouble

SECTIONS = """
[[series.section]]
kind = "rota"
heading = "Triage Duty"
counters = ["helpdesk"]

[[series.section]]
kind = "metrics"
heading = "Jira"
tickets = "bugs"
"""
TICKETS = """
states = ["Open", "Closed"]

[tickets.helpdesk]
system = "freshdesk"
url = "https://help.example.org"
query = "group_id:5"
label = "open tickets"
"""
TEAM = (GOOD.replace("[[holidays]]", f"{SECTIONS}\n[[holidays]]") + TICKETS).replace(
    'name = "Ada"\n', 'name = "Ada"\nslack = "U0ADA"\n', 1
)
# Wed July 3, 2019, 10:00 in Chicago; the draft of Mon July 8 is due at 09:00.
WEDNESDAY = datetime(2019, 7, 3, 15, tzinfo=UTC)
DRAFT = datetime(2019, 7, 8, 14, tzinfo=UTC)
DOWN = NoAnswer("helpdesk", Trouble.UNREACHABLE, "HTTP 502")
Asks = Callable[[Question], Awaitable[Found | NoAnswer]]


def says(answer: Found | NoAnswer) -> Asks:
    async def ask(_: Question) -> Found | NoAnswer:
        return answer

    return ask


async def never(_: Question) -> Found:
    await asyncio.Event().wait()
    raise AssertionError


async def breaks(_: Question) -> Found:
    raise ValueError("a-very-secret-token")


@dataclass
class Told:
    """A source that answers as it is told."""

    name: str
    asks: Asks
    known: Mapping[str, Ticket] = field(default_factory=dict)
    lacks: str = ""
    asked: int = 0
    references: list[str] = field(default_factory=list)

    async def ask(self, question: Question) -> Found | NoAnswer:
        self.asked += 1
        return await self.asks(question)

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        self.references += references
        return {one: self.known[one] for one in references if one in self.known}

    async def account(self) -> Account:
        return Account("bot", self.lacks)


def helpdesk(total: int) -> Told:
    return Told("helpdesk", says(Found(total)))


def bugs(opened: int, closed: int = 0) -> Told:
    return Told("bugs", says(Found(opened + closed, {"Open": opened, "Closed": closed})))


@dataclass
class Team:
    """A team whose minutes show a counter and a table."""

    storage: Storage
    settings: Settings

    def counts(self, *sources: Told, tokens: Sequence[Expiring] = ()) -> TicketCounts:
        return TicketCounts(self.storage, WORKSPACE, self.settings.file.layouts(), sources, Here(), tokens)

    async def due(self, counts: TicketCounts, now: datetime) -> datetime | None:
        return await self.storage.read(lambda tx: counts.next_try(tx, now))

    async def minutes(self, day: date = date(2019, 7, 8)) -> str:
        def written(tx: Transaction) -> str:
            calendar = series.calendars(tx, WORKSPACE, self.settings.file.layouts())[0]
            return render(draft(drafting.known(tx, WORKSPACE, calendar, calendar.occurrence(day))))

        return await self.storage.read(written)

    async def told(self, *about: str) -> list[str]:
        subjects = about or ("source helpdesk", "source bugs")

        def read(tx: Transaction) -> list[str]:
            found = [outbox.find(tx, WORKSPACE, PostKind.TOLD, original=f"trouble {one}") for one in subjects]
            return [post.content["line"] for each in found for post in each]

        return await self.storage.read(read)


@pytest.fixture
async def team(tmp_path: Path) -> AsyncIterator[Team]:
    settings = load_text(tmp_path, TEAM)
    async with opened(tmp_path) as storage:

        def prepare(tx: Transaction) -> None:
            workspaces.remember(tx, WORKSPACE, "U0", WEDNESDAY)
            seed(tx, WORKSPACE, settings, WEDNESDAY)

        await storage.write(prepare)
        yield Team(storage, settings)


async def test_a_source_is_asked_at_once_then_daily_when_the_draft_is_due(team: Team) -> None:
    desk = helpdesk(9)
    counts = team.counts(desk, bugs(5))
    assert await counts.read(WEDNESDAY)
    assert not await counts.read(WEDNESDAY + timedelta(hours=1))
    nine = WEDNESDAY.replace(hour=14) + timedelta(days=1)
    assert await team.due(counts, WEDNESDAY) == nine
    assert await counts.read(nine)
    assert desk.asked == 2
    assert "9 (+0 since Wed July 3) open tickets" in await team.minutes()


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(says(DOWN), id="it refuses"),
        pytest.param(never, id="it says nothing"),
        pytest.param(breaks, id="its adapter is broken"),
        pytest.param(says(Found(9, complete=False)), id="only a part of it came"),
    ],
)
async def test_a_source_that_gives_nothing_keeps_no_other(
    team: Team, broken: Asks, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(asking_source, "SECONDS", 0.1)
    counts = team.counts(Told("helpdesk", broken), bugs(5, 2))
    assert await counts.read(DRAFT)
    minutes = await team.minutes()
    assert "n/a (" in minutes
    assert "| 5            | new     | Open   |" in minutes
    assert "a-very-secret-token" not in minutes


async def test_the_count_of_an_account_that_does_not_see_everything_is_no_figure(team: Team) -> None:
    restricted = Told("helpdesk", says(Found(2)), lacks="the agent sees only tickets assigned to it")
    assert await team.counts(restricted, bugs(5)).read(WEDNESDAY)
    minutes = await team.minutes()
    assert "n/a (the account has no permission: convener check says which it lacks) open tickets" in minutes


async def test_a_failure_is_tried_again_ever_later_and_told_once_and_once_more_when_it_is_over(team: Team) -> None:
    down = Told("helpdesk", says(DOWN))
    counts, now = team.counts(down, bugs(5)), WEDNESDAY
    waits = []
    for _ in range(6):
        assert await counts.read(now)
        again = await team.due(counts, now)
        assert again is not None
        waits.append(int((again - now).total_seconds() // 60))
        now = again
    assert waits[:5] == [5, 10, 20, 40, 60]
    (line,) = await team.told()
    assert "helpdesk gives no figures: cannot be reached: HTTP 502" in line
    assert "`/tickets retry helpdesk`" in line
    down.asks = says(Found(9))
    assert await counts.read(now)
    *_, last = await team.told()
    assert last == "helpdesk gives figures again; the draft that is posted has them."
    assert len(await team.told()) == 2


async def test_what_another_try_cannot_mend_is_told_at_once_and_asked_again_the_next_day(team: Team) -> None:
    counts = team.counts(Told("helpdesk", says(NoAnswer("helpdesk", Trouble.WRONG_TOKEN, "HTTP 401"))), bugs(5))
    assert await counts.read(WEDNESDAY)
    (line,) = await team.told()
    assert "the token is not accepted" in line
    assert await team.due(counts, WEDNESDAY) == WEDNESDAY.replace(hour=14) + timedelta(days=1)


async def test_a_source_that_asks_for_patience_is_not_asked_before(team: Team) -> None:
    limited = NoAnswer("helpdesk", Trouble.LIMITED, "HTTP 429", timedelta(minutes=30))
    counts = team.counts(Told("helpdesk", says(limited)), bugs(5))
    assert await counts.read(WEDNESDAY)
    assert await team.due(counts, WEDNESDAY) == WEDNESDAY + timedelta(minutes=30)
    assert "n/a (asked too often: HTTP 429, until Wed July 3 10:30) open tickets" in await team.minutes()


async def test_whoever_asks_is_answered_at_once(team: Team) -> None:
    desk = helpdesk(9)
    counts = team.counts(desk, bugs(5))
    await counts.read(WEDNESDAY)
    later = WEDNESDAY + timedelta(hours=1)
    await team.storage.write(lambda tx: ticket_requests.ask(tx, WORKSPACE, ["helpdesk"], Wanted("tech"), later))
    assert await counts.read(later)
    assert not await counts.read(later)
    assert desk.asked == 2


async def test_the_tickets_that_items_name_are_asked_for_and_remarked(team: Team) -> None:
    link = "https://git.example.org/o/r/pull/63"
    known = {
        "TOOLS-7": Ticket("TOOLS-7", "In Progress", (), "https://jira.example.org/browse/TOOLS-7"),
        link: Ticket("o/r#63", "merged", (), link),
        "TOOLS-9": Ticket("TOOLS-9", "Closed", (), "https://jira.example.org/browse/TOOLS-9"),
    }
    items = [item(0, "test TOOLS-7", "Bo"), item(0, f"Finish it ({link})", "Bo"), item(0, "ship TOOLS-9", "Bo")]

    def record(tx: Transaction) -> None:
        for each in items:
            action_items.add(tx, author(1), "tech", each)

    await team.storage.write(record)
    source = Told("bugs", says(Found(5, {"Open": 5})), known)
    assert await team.counts(source, helpdesk(9)).read(WEDNESDAY)
    assert set(source.references) == {"TOOLS-7", "TOOLS-9", link}
    minutes = await team.minutes()
    assert "AI (Bo): test TOOLS-7 <!-- convener: TOOLS-7: In Progress -->" in minutes
    assert "<!-- convener: r/pull/63: merged -->" in minutes
    # A closed ticket's item is not carried: it is named in the summary instead.
    assert "ship TOOLS-9" not in minutes


async def test_two_meetings_are_compared_with_each_other_and_a_failure_is_no_base(team: Team) -> None:
    desk = helpdesk(9)
    counts = team.counts(desk, bugs(5))
    await counts.read(DRAFT - timedelta(days=7))
    assert "9 (new) open tickets" in await team.minutes(date(2019, 7, 1))
    desk.asks = says(DOWN)
    await counts.read(DRAFT)
    assert "n/a (cannot be reached: HTTP 502) open tickets" in await team.minutes(date(2019, 7, 8))
    desk.asks = says(Found(12))
    await counts.read(DRAFT + timedelta(days=7))
    assert "12 (+3 since Mon July 1) open tickets" in await team.minutes(date(2019, 7, 15))


async def test_a_token_that_expires_is_told_two_weeks_before_three_days_before_and_once_it_has(team: Team) -> None:
    token = Expiring("JIRA_TOKEN", date(2019, 7, 24), "bugs")
    counts = team.counts(bugs(5), helpdesk(9), tokens=[token])
    heard: list[str] = []
    for days in range(25):
        now = WEDNESDAY + timedelta(days=days)
        await counts.begin(now)
        await counts.read(now)
        heard += [now.date().isoformat()] * (len(await team.told("token JIRA_TOKEN")) - len(heard))
    assert heard == ["2019-07-10", "2019-07-21", "2019-07-25"]
    first, _, last = await team.told("token JIRA_TOKEN")
    assert first.startswith("JIRA_TOKEN expires Wed July 24. Make a new one,")
    assert last.startswith("JIRA_TOKEN expired Wed July 24.")
