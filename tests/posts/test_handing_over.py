"""A duty changes hands: who is told, what the user group has, what the topic says, however the schedule changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from meetings.calendar.series import FromFile
from meetings.duty.extras import Extras
from meetings.duty.turn import Cover
from meetings.people import Person
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.groups_and_topics import member_names, set_members, set_topic
from playground.slack.server import BOT_TOKEN, LocalSlack
from playground.slack.workspace import BOT_USER
from posts.sending.delivery import Slack
from posts.sending.planning import next_instant, plan
from posts.sending.sender import Sender
from storage.engine import Storage, Transaction
from storage.records import duty_schedules, people, series, workspaces
from storage.records.duty_schedules import RotaOf
from tests.cast import TRIAGE, WORKSPACE, author, day, opened, wall
from tests.cast import series as tools

BEFORE = wall("2019-07-02 09:00")
SCOPES = (
    "channels:history channels:read channels:write.topic chat:write files:read files:write im:history im:write"
    " usergroups:read usergroups:write users:read"
)
MANIFEST = {
    "display_information": {"name": "Convener"},
    "features": {"bot_user": {"display_name": "Convener"}},
    "oauth_config": {"scopes": {"bot": SCOPES.split()}},
    "settings": {"interactivity": {"is_enabled": True}, "socket_mode_enabled": True},
}
TEAM = """
[[people]]
name = "Ada"
slack = "U0ADA"
[[people]]
name = "Bo"
slack = "U0BO"
[[people]]
name = "May"
slack = "U0MAY"
[[series]]
key = "tech"
channel = "#tech"
zone = "America/Chicago"
[[playground.user_groups]]
handle = "triage"
id = "S0TRIAGE"
members = ["Ada"]
[[playground.topics]]
channel = "#tech"
topic = "Be nice"
"""
OF = RotaOf("tech", "")
EXTRAS = {"tech": FromFile((), {"": Extras("Look at the queue.", "@triage", topic=True)})}


@dataclass(frozen=True)
class Desk:
    """A meeting whose duty turns every Monday at 09:00 between Bo and May, in a local Slack."""

    storage: Storage
    slack: LocalSlack
    sender: Sender
    channel: str

    async def run(self, now: str) -> None:
        """Plan and send what is due at this wall time."""
        at = wall(now)
        self.slack.clock.set(at)
        await self.storage.write(lambda tx: plan(self.sender.writing(tx, at)))
        await self.sender.send_owed(at)

    async def wakes(self, now: str) -> datetime | None:
        """The next instant at which there is something to do."""
        return await self.storage.read(lambda tx: next_instant(tx, WORKSPACE, EXTRAS, wall(now)))

    async def cover(self, person: str | None, *days: str) -> None:
        """Let somebody cover these days; None gives them back."""

        def write(tx: Transaction) -> None:
            for one in days:
                cover = Cover(day(one), person or "")
                if person:
                    duty_schedules.put_cover(tx, author(), OF, cover)
                else:
                    duty_schedules.remove_cover(tx, author(), OF, cover)

        await self.storage.write(write)

    def told(self, account: str) -> list[str]:
        """What this account was told about the duty, each message's first sentence."""
        messages = self.slack.workspace.history(self.slack.workspace.open_direct(account).id)
        return [message.text.partition(". ")[0] for message in messages if "You have Triage" in message.text]

    def group(self) -> list[str]:
        return member_names(self.slack.workspace, self.slack.workspace.user_groups["S0TRIAGE"])

    def topic(self) -> str:
        return self.slack.workspace.channels[self.channel].topic

    def calls(self, method: str) -> int:
        return len([request for request in self.slack.requests if request.method == method])


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    team = tmp_path / "team.toml"
    team.write_text(TEAM, encoding="utf-8")
    changes = Changes()
    slack = LocalSlack(read_settings(team), MANIFEST, Clock(datetime(2019, 7, 2, 14, tzinfo=UTC), changes), changes)
    await slack.start()
    channel = slack.workspace.find_channel("#tech")
    assert channel is not None
    client = AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, timeout=5, retry_handlers=[])

    def known(tx: Transaction) -> None:
        workspaces.remember(tx, WORKSPACE, BOT_USER, BEFORE)
        everybody = [Person("Ada", "U0ADA"), Person("Bo", "U0BO"), Person("May", "U0MAY"), Person("Zed")]
        people.add_missing(tx, WORKSPACE, everybody)
        meeting = tools(duty=TRIAGE, channel=channel.id, weekday=3, owners=("Ada",), members=())
        series.add_missing(tx, WORKSPACE, [meeting], BEFORE - timedelta(weeks=4))

    async with opened(tmp_path) as storage:
        await storage.write(known)
        yield Desk(storage, slack, Sender(storage, WORKSPACE, EXTRAS, Slack(client, BOT_USER)), channel.id)
    await slack.stop()


async def test_each_turn_is_handed_over_once_however_often_it_is_asked(desk: Desk) -> None:
    for now in ("2019-07-02 09:00", "2019-07-08 09:00", "2019-07-08 09:00", "2019-07-09 12:00", "2019-07-08 08:00"):
        await desk.run(now)
    assert desk.told("U0MAY") == ["You have Triage Duty from Mon July 8 to Sun July 14, after Bo"]
    assert desk.told("U0BO") == ["You have Triage Duty from Mon July 1 to Sun July 7"]


async def test_a_covered_day_is_handed_over_on_that_day_and_back_after_it(desk: Desk) -> None:
    await desk.run("2019-07-08 09:00")
    await desk.cover("Ada", "07-10")
    await desk.run("2019-07-09 12:00")
    assert desk.told("U0ADA") == []
    assert await desk.wakes("2019-07-09 12:00") == wall("2019-07-10 09:00")
    await desk.run("2019-07-10 09:00")
    assert desk.told("U0ADA") == ["You have Triage Duty on Wed July 10, after May"]
    assert (desk.group(), desk.topic()) == (["Ada"], "Be nice | Triage Duty: Ada until Thu July 11")
    assert await desk.wakes("2019-07-10 09:00") == wall("2019-07-11 09:00")
    await desk.run("2019-07-11 09:00")
    assert desk.told("U0MAY")[1:] == ["You have Triage Duty from Thu July 11 to Sun July 14, after Ada"]
    assert (desk.group(), desk.topic()) == (["May"], "Be nice | Triage Duty: May until Mon July 15")


async def test_a_day_that_is_under_way_is_handed_over_at_once(desk: Desk) -> None:
    await desk.run("2019-07-10 12:00")
    await desk.cover("Ada", "07-10")
    await desk.run("2019-07-10 12:01")
    assert desk.told("U0ADA") == ["You have Triage Duty on Wed July 10, after May"]
    assert desk.group() == ["Ada"]
    # Taken back: May has it as before, and is not told a second time; Ada neither when she gets it again.
    await desk.cover(None, "07-10")
    await desk.run("2019-07-10 12:02")
    await desk.cover("Ada", "07-10")
    await desk.run("2019-07-10 12:03")
    assert len(desk.told("U0ADA")) == 1
    assert desk.told("U0MAY") == ["You have Triage Duty from Mon July 8 to Sun July 14, after Bo"]
    assert desk.group() == ["Ada"]


async def test_who_loses_the_days_before_the_message_is_sent_gets_none(desk: Desk) -> None:
    await desk.run("2019-07-08 08:00")
    desk.slack.faults.answer("chat.postMessage", 429, retry_after=120, times=2)
    await desk.run("2019-07-08 09:00")
    await desk.cover("Ada", *(f"07-{number:02}" for number in range(8, 15)))
    await desk.run("2019-07-08 09:05")
    assert desk.told("U0MAY") == []
    assert desk.told("U0ADA") == ["You have Triage Duty from Mon July 8 to Sun July 14, after Bo"]


async def test_a_cover_that_is_taken_back_afterwards_tells_nobody_of_the_whole_week_again(desk: Desk) -> None:
    await desk.cover("Ada", "07-08", "07-09")
    await desk.run("2019-07-10 09:00")
    assert desk.told("U0MAY") == ["You have Triage Duty from Wed July 10 to Sun July 14, after Ada"]
    await desk.cover(None, "07-08", "07-09")
    await desk.run("2019-07-10 09:30")
    assert len(desk.told("U0MAY")) == 1


async def test_who_has_no_account_is_told_once_there_is_one(desk: Desk) -> None:
    await desk.cover("Zed", "07-10", "07-11")
    await desk.run("2019-07-10 09:00")
    assert desk.told("U0ADA") == []
    # Nobody of whom an account is known: the group stays as it was.
    before = desk.group()
    await desk.storage.write(lambda tx: people.add_missing(tx, WORKSPACE, [Person("Zed", "U0ADA2")]))
    desk.slack.workspace.users["U0ADA2"] = replace(desk.slack.workspace.users["U0ADA"], id="U0ADA2", display_name="Zed")
    await desk.run("2019-07-10 10:00")
    assert (before, desk.group()) == (["Ada"], ["Zed"])
    assert desk.told("U0ADA2") == ["You have Triage Duty from Wed July 10 to Thu July 11, after May"]


async def test_what_is_right_is_only_read(desk: Desk) -> None:
    await desk.run("2019-07-08 09:00")
    wrote = ("usergroups.users.update", "conversations.setTopic")
    assert [desk.calls(method) for method in wrote] == [1, 1]
    for now in ("2019-07-08 09:01", "2019-07-10 12:00"):
        await desk.run(now)
    assert desk.calls("usergroups.list") == 1
    # By hand, and just as it is to be after the next handover.
    group = desk.slack.workspace.user_groups["S0TRIAGE"]
    set_members(desk.slack.workspace, group, ("U0BO",))
    channel = desk.slack.workspace.channels[desk.channel]
    set_topic(desk.slack.workspace, channel, "Triage Duty: Bo until Mon July 22 | Be nice")
    await desk.run("2019-07-15 09:00")
    assert desk.calls("usergroups.list") == 2
    assert [desk.calls(method) for method in wrote] == [1, 1]


async def test_what_was_changed_by_hand_is_put_right_at_the_next_handover(desk: Desk) -> None:
    await desk.run("2019-07-08 09:00")
    group = desk.slack.workspace.user_groups["S0TRIAGE"]
    set_members(desk.slack.workspace, group, ("U0BO", "U0ADA", "U0MAY"))
    await desk.run("2019-07-09 09:00")
    assert desk.group() == ["Ada", "Bo", "May"]
    await desk.run("2019-07-15 09:00")
    assert desk.group() == ["Bo"]


async def test_a_topic_that_somebody_edits_between_two_tries_keeps_the_edit(desk: Desk) -> None:
    desk.slack.faults.answer("conversations.setTopic", 500)
    await desk.run("2019-07-08 09:00")
    assert desk.topic() == "Be nice"
    channel = desk.slack.workspace.channels[desk.channel]
    set_topic(desk.slack.workspace, channel, "Be &lt;very&gt; nice &amp; <https://x.example.org>")
    await desk.run("2019-07-08 09:01")
    assert desk.topic() == "Be &lt;very&gt; nice &amp; <https://x.example.org> | Triage Duty: May until Mon July 15"


async def test_a_topic_that_was_written_before_the_connection_dropped_is_known_again(desk: Desk) -> None:
    desk.slack.faults.drop("conversations.setTopic")
    await desk.run("2019-07-08 09:00")
    await desk.cover("Ada", *(f"07-{number:02}" for number in range(8, 15)))
    await desk.run("2019-07-08 09:01")
    assert desk.topic() == "Be nice | Triage Duty: Ada until Mon July 15"


@pytest.mark.parametrize(
    ("method", "error", "said"),
    [
        ("usergroups.list", "missing_scope", "the app lacks the scope usergroups:read"),
        ("usergroups.users.update", "permission_denied", "this workspace lets only some people edit user groups"),
        ("usergroups.users.update", "paid_teams_only", "Slack has user groups in paid plans only"),
        ("usergroups.users.update", "plan_upgrade_required", "Slack has user groups in paid plans only"),
        ("usergroups.users.list", "no_such_subteam", "there is no such user group, or it is disabled"),
        ("usergroups.users.update", "invalid_users", "Slack does not take one of the accounts of May"),
        ("usergroups.users.update", "subteam_max_users_exceeded", "it would have more people than Slack allows"),
        ("usergroups.users.update", "something_new", "Slack answers something_new"),
        ("conversations.setTopic", "missing_scope", "the app lacks the scope channels:write.topic"),
        ("conversations.setTopic", "not_in_channel", "I am not in that channel"),
        ("conversations.setTopic", "user_is_restricted", "this workspace does not let me change it"),
        ("conversations.setTopic", "method_not_supported_for_channel_type", "such a conversation has no topic"),
    ],
)
async def test_a_refusal_is_explained_to_the_owners_once_and_once_when_it_works_again(
    desk: Desk, method: str, error: str, said: str
) -> None:
    desk.slack.faults.answer(method, error, times=3)
    for minute in range(12):
        await desk.run(f"2019-07-08 09:{minute:02}")
    direct = desk.slack.workspace.open_direct("U0ADA").id
    heard = [message.text for message in desk.slack.workspace.history(direct) if "up to date" in message.text]
    assert len(heard) == 2
    assert said in heard[0]
    assert heard[1].endswith("is up to date with who has the duty again.")
    assert (desk.group(), desk.topic()) == (["May"], "Be nice | Triage Duty: May until Mon July 15")


async def test_a_group_that_is_nowhere_is_explained_and_found_once_it_is_made(desk: Desk) -> None:
    group = desk.slack.workspace.user_groups.pop("S0TRIAGE")
    await desk.run("2019-07-08 09:00")
    direct = desk.slack.workspace.open_direct("U0ADA").id
    assert "there is no such user group" in desk.slack.workspace.history(direct)[-1].text
    desk.slack.workspace.user_groups["S0TRIAGE"] = group
    await desk.run("2019-07-08 09:05")
    assert desk.group() == ["May"]
