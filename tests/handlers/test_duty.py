"""`/triage` in dialogs: rotas by name, everybody at once, what is undone by whom, and until when."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from meetings.posting import PostKind
from tests.handlers.conftest import buttons
from tests.handlers.duty_team import BUILDS, NAMES, OPERATIONS, TEAM, Team, team_of, words


@pytest.fixture
async def team(tmp_path: Path) -> AsyncIterator[Team]:
    async for one in team_of(tmp_path, TEAM):
        yield one


@pytest.fixture
async def with_two_rotas(tmp_path: Path) -> AsyncIterator[Team]:
    async for one in team_of(tmp_path, TEAM + BUILDS):
        yield one


@pytest.fixture
async def with_two_meetings(tmp_path: Path) -> AsyncIterator[Team]:
    async for one in team_of(tmp_path, TEAM + OPERATIONS):
        yield one


FIFTY = tuple(f"Person{chr(65 + number // 26)}{chr(97 + number % 26)}" for number in range(50))


@pytest.fixture
async def crowd(tmp_path: Path) -> AsyncIterator[Team]:
    async for one in team_of(tmp_path, TEAM, (*NAMES, *FIFTY)):
        yield one


@pytest.mark.parametrize("text", ["take July 22", "take #1", "cover Bo July 22"])
async def test_of_fifty_who_take_the_same_week_at_once_exactly_one_has_it(crowd: Team, text: str) -> None:
    await crowd.types("Bo", "need-cover July 22")
    answers = await asyncio.gather(*(crowd.says(name, text) for name in FIFTY))
    won = [name for name, answer in zip(FIFTY, answers, strict=True) if f"{name} covers Mon July 22" in answer]
    assert len(won) == 1
    lost = [answer for answer in answers if "Nothing was changed" in answer or "does not have" in answer]
    assert len(lost) == 49
    assert all(won[0] in answer for answer in lost)
    assert f"Mon July 22 - Sun July 28: {won[0]}" in await crowd.says("Bo", "")
    changes = await crowd.writes(lambda tx: tx.rows("SELECT * FROM changes WHERE table_name = 'duty_turns'"))
    assert len(changes) == 1


async def test_of_fifty_presses_of_one_button_exactly_one_counts(crowd: Team) -> None:
    await crowd.types("Bo", "need-cover July 22")
    (call,) = await crowd.sent(PostKind.REQUEST, "tech")
    answers = await asyncio.gather(*(crowd.presses(name, call, "I'll take it") for name in FIFTY))
    assert sum("covers Mon July 22 - Sun July 28 for Bo" in answer for answer in answers) == 1
    assert sum("was quicker" in answer for answer in answers) == 49
    (edit,) = await crowd.sent(PostKind.CORRECTION, "tech")
    assert "has taken it, thank you." in words(edit)
    assert not buttons(edit)


async def test_a_press_delivered_twice_is_one_press(team: Team) -> None:
    await team.types("Bo", "need-cover July 22")
    (call,) = await team.sent(PostKind.REQUEST, "tech")
    first = await team.presses("Carl", call, "I'll take it")
    again = await team.presses("Carl", call, "I'll take it")
    assert "Carl covers" in first
    assert "Already done at 10:00" in again


async def test_a_rota_is_named_in_front_or_known_by_its_people(with_two_rotas: Team) -> None:
    team = with_two_rotas
    assert (await team.says("Bo", "Build Watch")).startswith("Build Watch: Dina this week, Ada next week.")
    assert "Triage Duty" not in await team.says("Bo", "build-watch who")
    assert (await team.says("Bo", "who")).count("now; next") == 2
    assert "Triage Duty: Carl and Bo swap" in await team.says("Ada", "swap Bo Carl")
    assert "Build Watch: Ada and Dina swap" in await team.says("Ada", "swap Dina Ada")
    # May is on both: the first is meant, unless the other is named.
    assert "Triage Duty: Dina covers Mon July 29" in await team.says("Dina", "cover May")
    assert "Build Watch: Bo covers Wed July 17 - Tue July 23 for May" in await team.says("Bo", "Build Watch cover May")
    assert "Build Watch, Wed July 17 - Tue July 23 (for May)" in await team.says("Bo", "mine")
    joining = await team.types("Ada", "build watch join Carl from July 31")
    line = "Build Watch from Wed July 31 on: Dina, Ada, May and Carl, in turn."
    assert line in words(joining)
    assert line in await team.presses("Ada", joining, "Apply")
    assert "Triage Duty: Bo, May and Carl, in turn. Build Watch: Dina, Ada and May" in await team.says("Bo", "roster")
    stats = await team.says("Bo", "stats")
    assert "Triage Duty and Build Watch" in stats
    usage = await team.says("Bo", "nonsense")
    assert "The name of a rota may stand in front: /triage Triage Duty swap" in usage


async def test_the_buttons_of_a_rota_are_about_that_rota(with_two_rotas: Team) -> None:
    team = with_two_rotas
    shown = await team.types("May", "Build Watch skip July 17")
    assert "May has Wed July 17 - Tue July 23 of Build Watch." in words(shown)
    assert "Build Watch: May needs cover" in await team.presses("May", shown, "Ask for cover")


async def test_a_number_is_found_in_the_meeting_that_has_it_open(with_two_meetings: Team) -> None:
    team = with_two_meetings
    await team.types("Bo", "swap with May", "tech")
    assert "Bo and May swap" in await team.says("May", "agree 1", "elsewhere")
    asked = await team.says("Carl", "need-cover", "elsewhere")
    assert "Which meeting" in asked
    await team.types("Carl", "need-cover", "ops")
    assert "Bo covers" in await team.says("Bo", "take #1", "elsewhere")


async def test_undo_is_for_those_it_concerns_until_the_first_day_has_begun(team: Team) -> None:
    taken = await team.types("Carl", "take July 22")
    (told,) = await team.sent(PostKind.TOLD, "Bo")
    assert "Carl covers Mon July 22 - Sun July 28 for Bo. Carl has recorded that." in words(told)
    assert "Only who typed it, the person concerned or an owner" in await team.says("May", "undo change 1")
    team.at("2019-07-22 08:59")
    assert "Undone." in await team.presses("Bo", told, "Undo")
    assert "Already undone at 08:59 by Bo." in await team.presses("Carl", taken, "Undo")
    taken = await team.types("Carl", "take July 29")
    team.at("2019-07-29 09:00")
    assert "The duty of Mon July 29 has begun; this stays as it is." in await team.presses("Carl", taken, "Undo")


async def test_undo_changes_nothing_where_somebody_else_has_it_by_now(team: Team) -> None:
    taken = await team.types("Carl", "take July 22")
    await team.types("Bo", "take July 22")
    answer = await team.presses("Carl", taken, "Undo")
    assert "was changed since" in answer
    assert "Mon July 22 - Sun July 28: Bo" in await team.says("May", "")


async def test_a_swap_that_is_undone_is_open_again(team: Team) -> None:
    await team.types("Bo", "swap with May")
    (asked,) = await team.sent(PostKind.REQUEST, "May")
    answer = await team.presses("May", asked, "Agree")
    assert "Bo and May swap" in answer
    agreed = await team.types("May", "swap May Bo")
    assert "once Bo agrees" in words(agreed)
    undone = await team.types("May", "requests")
    assert "#2" in words(undone)


@pytest.mark.parametrize(
    ("typist", "text", "sentence"),
    [
        ("Bo", "agree", "Which one?"),
        ("Bo", "agree 7", "There is no request #7."),
        ("Bo", "agree twelve", "Which one?"),
        ("Bo", "take", "Which days do you take?"),
        ("Bo", "take July 22", "You have Mon July 22 already."),
        ("Bo", "cover Bo July 22", "Bo cannot cover for Bo."),
        ("Bo", "cover", "Who is covered, and when?"),
        ("Bo", "need-cover July 15", "Bo does not have Mon July 15: Carl has that."),
        ("Bo", "undo 3", "Undo is the button under a receipt"),
        ("Bo", "undo change 999", "Undo is the button under a receipt"),
        ("Bo", "requests 3", "I could not read"),
        ("Bo", "stats for everybody", "I could not read"),
        ("Bo", "swpa May", "Did you mean /triage swap May?"),
        ("Bo", "nonsense", "I could not read"),
        ("Ada", "skip nobody", "Which turn has nobody?"),
        ("Ada", "pause May", "I need a day."),
        ("Ada", "take 2021-12-06", "Turns are planned through"),
    ],
)
async def test_what_does_not_fit_is_said_with_an_example_and_changes_nothing(
    team: Team, typist: str, text: str, sentence: str
) -> None:
    assert sentence in await team.says(typist, text)
    assert await team.writes(lambda tx: tx.rows("SELECT * FROM changes")) == []


async def test_a_meeting_without_a_duty_says_how_one_begins(tmp_path: Path) -> None:
    async for team in team_of(tmp_path, TEAM.partition("[[series.duty]]")[0]):
        for text in ("", "who", "swap with May", "stats", "join Bo"):
            assert "/triage roster" in await team.says("Ada", text), text
        assert "Triage Duty from Mon July 15 on: Bo and May, in turn." in await team.says("Ada", "roster Bo, May")
        assert "Mon July 15 - Sun July 21: Bo" in await team.says("May", "")


async def test_what_is_typed_pings_nobody_and_formats_nothing(team: Team) -> None:
    answer = await team.types("Ada", "skip July 22 nobody (<!channel> *closed* `x`)")
    assert "nobody has Mon July 22 - Sun July 28" in words(answer)
    assert "<!channel>" not in answer["text"]
    (line,) = await team.sent(PostKind.LINE, "tech")
    assert "<!channel>" not in line["text"]


async def test_a_question_asked_of_somebody_without_an_account_says_how_they_answer(team: Team) -> None:
    await team.types("Ada", "/agenda people add Zoe")
    answer = await team.says("Bo", "cover Bo July 22 by Zoe")
    assert "I know no account of Zoe's: they answer with /triage agree" in answer
