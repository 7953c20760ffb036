"""Stories with message shortcuts and dialogs, over Socket Mode and over HTTP."""

from __future__ import annotations

from playground.story.run import Outcome
from tests.playground.conftest import Perform

BEGINNING = "settings team.toml\nat 2019-07-08 08:55\n"


async def test_a_story_with_a_dialog_holds_and_reads_well(perform: Perform) -> None:
    outcome, printed = await perform(
        BEGINNING
        + """\
TimT in #tech: the wiki is down
Mat uses "Make action item" on "the wiki" in #tech
    private: Make action item What: the wiki is down
    private: Section: Releases {Put under: Sections: Discussion | ✓ Releases}
    private: Who (optional): {Choose an option: Mat | TimT}
    private: [Save] [Cancel]
    not private TimT: the wiki
Mat fills "What" with ""
Mat submits
    private: ✗ Please complete this required field.
Mat fills "What" with "bad"
Mat submits
    private: What: bad ✗ That is bad.
Mat fills "What" with "wrong"
Mat submits
    private: We had some trouble connecting. Try again?
Mat fills "What" with "slow"
Mat submits
    private: We had some trouble connecting. Try again?
Mat fills "What" with "more"
Mat submits
    private: And now?
Mat fills "What" with "Mend the wiki"
Mat fills "Section" with "Discussion"
Mat fills "Who" with "Mat, TimT"
Mat fills "Until" with "2019-07-19"
Mat submits
    private exactly 1: Item: Mend the wiki, discussion, Mat, TimT, 2019-07-19
Slack delivers twice
TimT uses "Make action item" on "the wiki"
    private: Make action item
TimT closes
    private: Never mind
TimT in #tech: not this
TimT uses "Make action item" on "not this"
    quiet
Slack drops views.open
TimT uses "Make action item" on "the wiki"
    private: What: the wiki is down
"""
    )
    assert outcome == Outcome()
    for line in (
        'Mat  uses "Make action item" on "the wiki"\n    ┆ Make action item\n    ┆ What: the wiki is down\n',
        "    ┆ a dialog before Mat",
        "Mat  fills What: Mend the wiki",
        "Mat  submits the dialog\n    ┆ Item: Mend the wiki",
        "TimT  closes the dialog",
    ):
        assert line in printed


async def test_a_story_can_be_played_by_http(perform: Perform) -> None:
    outcome, printed = await perform(
        """\
settings team.toml
connect by HTTP
at 2019-07-08 08:55
Mat in #tech: @Convener hello
    private: You mentioned me: hello
TimT in #tech: the wiki is down
Mat uses "Make action item" on "wiki"
    private: What: the wiki is down
Mat fills "What" with "bad"
Mat submits
    private: That is bad.
kill before the answer
Mat in #tech: /note lost
    private: operation_timeout
restart
    #tech exactly 1: lost
"""
    )
    assert outcome == Outcome()
    assert "the bot is killed before its answer reaches Slack" in printed
