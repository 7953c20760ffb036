"""What the owners hear of what came due while the bot was away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from meetings.posting import Post, PostKind, State
from posts.sending.missed import missed_words
from posts.sending.planning import plan
from posts.sending.writing import Writing
from storage import outbox
from storage.engine import Transaction
from storage.records import people, series, workspaces
from tests.cast import ADA, BO, TRIAGE, WORKSPACE, opened, wall
from tests.cast import series as meeting

BEGAN = wall("2019-07-05 09:00")
BACK = wall("2019-07-16 12:00")


def known(tx: Transaction) -> None:
    """Two meetings; Ada owns both, Bo one."""
    workspaces.remember(tx, WORKSPACE, "U0BOT", BEGAN)
    people.add_missing(tx, WORKSPACE, [ADA, replace(BO, slack="U0BO")])
    both = [
        meeting(duty=TRIAGE, owners=("Ada",)),
        meeting(key="ops", title="Operations", weekday=1, owners=("Bo", "Ada")),
    ]
    series.add_missing(tx, WORKSPACE, both, BEGAN - timedelta(weeks=1))


async def test_each_owner_hears_in_one_message_of_everything_that_was_missed(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:
        await storage.write(known)
        await storage.write(lambda tx: plan(Writing(tx, WORKSPACE, {}, BACK)))
        told = await storage.read(lambda tx: outbox.planned(tx, WORKSPACE, PostKind.TOLD, ""))
    assert [(post.channel, post.content["line"]) for post in told] == [
        ("U0ADA", "I was away, and it was too late for the draft of Mon July 8, the turn of the duty week of"
                  " Mon July 8 and the draft of Mon July 15 (Tools Meeting); the draft of Tue July 9 and the draft of"
                  " Tue July 16 (Operations). /agenda has what is coming."),
        ("U0BO", "I was away, and it was too late for the draft of Tue July 9 and the draft of Tue July 16"
                 " (Operations). /agenda has what is coming."),
    ]  # fmt: skip


async def test_a_weekly_message_that_is_too_late_is_noted_and_no_owner_hears_of_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:
        await storage.write(known)
        await storage.write(lambda tx: plan(Writing(tx, WORKSPACE, {}, BACK)))
        states = await storage.read(
            lambda tx: {
                post.original: post.state
                for post in outbox.to_channel(tx, WORKSPACE, PostKind.WEEKLY, "U0ADA")
            }
        )  # fmt: skip
        told = await storage.read(lambda tx: outbox.planned(tx, WORKSPACE, PostKind.TOLD, ""))
    assert states == {"2019-07-05": State.GIVEN_UP, "2019-07-12": State.GIVEN_UP}
    assert not [post for post in told if "week of Fri" in post.content["line"]]


def test_of_lines_the_owners_hear_only_of_those_about_the_meeting_itself() -> None:
    def line(table: str) -> Post:
        content = {"line": "No meeting Mon July 15.", "parts": [{"table": table}]}
        return Post(PostKind.LINE, "C0TECH", BEGAN, content=content)

    assert missed_words(line("occurrences")) == 'the line "No meeting Mon July 15."'
    assert missed_words(line("absences")) is None
    assert missed_words(Post(PostKind.WEEKLY, "U0ADA", BEGAN, original="2019-07-05")) is None
