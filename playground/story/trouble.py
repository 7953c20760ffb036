"""The forms of what goes wrong, and how each is brought about in a world."""

from __future__ import annotations

from playground.slack.delivery.sockets import REASONS
from playground.story.form import METHOD, TIMES, Form, Found, form
from playground.story.steps import (
    Action,
    Answers,
    CalendarAnswers,
    CatchesUp,
    DeliversTwice,
    EndsSocket,
    Fails,
    Faulty,
    Happens,
    JiraAnswers,
    KillAround,
    KillBeforeAnswer,
    LosesAnswer,
    Reconnects,
)
from playground.world import World

_RETRY_AFTER = r"(?: retry after (?P<seconds>\d+))?"


def _times(found: Found) -> int:
    return int(found["times"] or 1)


def _answers(found: Found) -> Answers:
    what = found["what"]
    if what.isdigit() and what not in {"429", "500", "502", "503"}:
        raise ValueError("Slack answers 429, 500, 502, 503, or an error word such as channel_not_found")
    minutes = int(found["minutes"]) if found["minutes"] else None
    return Answers(what, found["method"], int(found["seconds"] or 30), _times(found), minutes)


TROUBLE: tuple[Form[Action], ...] = (
    form("Slack delivers twice", r"Slack delivers twice", lambda _found: DeliversTwice()),
    form("Slack loses the answer", r"Slack loses the answer", lambda _found: LosesAnswer()),
    form(
        "Slack answers CODE to METHOD [retry after N] [N times | for N minutes]",
        rf"Slack answers (?P<what>\w+) to {METHOD}{_RETRY_AFTER}(?:{TIMES}| for (?P<minutes>\d+) minutes)",
        _answers,
    ),
    form(
        "Jira answers CODE to KEY [retry after N] [N times]",
        rf"Jira answers (?P<status>[45]\d\d) to (?P<key>[A-Z][A-Z0-9]*-\d+){_RETRY_AFTER}{TIMES}",
        lambda found: JiraAnswers(int(found["status"]), found["key"], int(found["seconds"] or 30), _times(found)),
    ),
    form(
        "Slack drops METHOD [N times]",
        rf"Slack drops {METHOD}{TIMES}",
        lambda found: Fails("drop", found["method"], _times(found)),
    ),
    form(
        "Slack loses METHOD [N times]",
        rf"Slack loses {METHOD}{TIMES}",
        lambda found: Fails("lose", found["method"], _times(found)),
    ),
    form(
        "Slack garbles METHOD [N times]",
        rf"Slack garbles {METHOD}{TIMES}",
        lambda found: Fails("garble", found["method"], _times(found)),
    ),
    form(
        "Slack is slow to answer METHOD [N times]",
        rf"Slack is slow to answer {METHOD}{TIMES}",
        lambda found: Fails("slow", found["method"], _times(found)),
    ),
    form("Slack catches up", r"Slack catches up", lambda _found: CatchesUp()),
    form(
        f"Slack disconnects: {' | '.join(REASONS)}",
        rf"Slack disconnects: (?P<reason>{'|'.join(REASONS)})",
        lambda found: EndsSocket("disconnect", found["reason"]),
    ),
    form("Slack drops the socket", r"Slack drops the socket", lambda _found: EndsSocket("drop")),
    form("the socket goes silent", r"the socket goes silent", lambda _found: EndsSocket("silence")),
    form(
        "the bot reconnects within N s",
        r"the bot reconnects within (?P<seconds>\d+) s",
        lambda found: Reconnects(float(found["seconds"])),
    ),
    form("kill before the answer", r"kill before the answer", lambda _found: KillBeforeAnswer()),
    form("kill before METHOD", rf"kill before {METHOD}", lambda found: KillAround("before", found["method"])),
    form("kill after METHOD", rf"kill after {METHOD}", lambda found: KillAround("after", found["method"])),
)


async def bring_about(world: World, action: Faulty | Happens) -> None:
    """Let this happen now, or at its moment."""
    match action:
        case CatchesUp():
            await world.catch_up()
        case Reconnects(seconds):
            await world.reconnected(seconds)
        case EndsSocket("disconnect", reason):
            await world.slack.sockets.disconnect(reason)
        case EndsSocket("drop"):
            world.slack.sockets.drop()
        case EndsSocket():
            world.slack.sockets.go_silent()
        case _:
            _arm(world, action)


def _arm(world: World, action: Faulty) -> None:
    """Something shall go wrong later."""
    faults = world.faults
    match action:
        case DeliversTwice():
            faults.deliver_twice()
        case LosesAnswer():
            faults.lose_answer()
        case Answers(what, method, retry_after, times, minutes):
            faults.answer(method, what, retry_after=retry_after, times=times, minutes=minutes)
        case JiraAnswers(status, key, retry_after, times):
            faults.answer_ticket("Jira", key, status, retry_after=retry_after, times=times)
        case CalendarAnswers(what, times):
            faults.answer_calendar(what, times=times)
        case Fails():
            _arm_failure(world, action)
        case KillAround("before", method):
            faults.kill_before(method)
        case KillAround(_, method):
            faults.kill_after(method)
        case KillBeforeAnswer():
            faults.kill_before_answer()


def _arm_failure(world: World, failure: Fails) -> None:
    faults = world.faults
    arm = {"drop": faults.drop, "lose": faults.lose, "garble": faults.garble, "slow": faults.slow}[failure.how]
    arm(failure.method, times=failure.times)
