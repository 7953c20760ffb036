"""`/tickets label`, `labels` and `unlabel`."""

from __future__ import annotations

from tests.handlers.tickets.team import ADA, BO, GAIL, Clocked, said


def test_tickets_of_the_lists_get_words_and_lose_them_by_undo(team: Clocked) -> None:
    answer = team.types(BO, "/tickets label tools-7, TOOLS-8: Caches *all*")
    assert 'In the lists TOOLS-7 and TOOLS-8 stand as "Caches *all* (2 tickets)": label #1.' in said(answer)
    assert "So from the minutes of Mon July 15 on." in said(answer)
    assert team.labels() == {1: ("Caches *all*", ("TOOLS-7", "TOOLS-8"))}
    moved = team.types(ADA, "/tickets label TOOLS-8: Disks")
    assert 'TOOLS-8 stands as "Disks": label #2. TOOLS-8 stood as "Caches *all*" before.' in said(moved)
    assert team.labels() == {1: ("Caches *all*", ("TOOLS-7",)), 2: ("Disks", ("TOOLS-8",))}
    assert "Undone" in said(team.presses(ADA, moved, "Undo"))
    assert team.labels() == {1: ("Caches *all*", ("TOOLS-7", "TOOLS-8"))}
    assert "already: label #1." in said(team.types(ADA, "/tickets label TOOLS-7: Caches *all*"))


def test_labels_are_listed_and_taken_away_by_number_or_ticket(team: Clocked) -> None:
    assert "No ticket has words of its own" in said(team.types(GAIL, "/tickets labels"))
    assert "there is none to take away" in said(team.types(BO, "/tickets unlabel 3"))
    team.types(BO, "/tickets label TOOLS-7, TOOLS-8: Caches")
    assert "#1 Caches: TOOLS-7 and TOOLS-8 (bugs)" in said(team.types(GAIL, "/tickets labels"))
    assert "Try: /tickets unlabel 1" in said(team.types(BO, "/tickets unlabel TOOLS-99"))
    assert "One number at a time" in said(team.types(BO, "/tickets unlabel 1, 2"))
    assert "Label #1 is still that of TOOLS-8." in said(team.types(BO, "/tickets unlabel tools-7"))
    assert team.labels() == {1: ("Caches", ("TOOLS-8",))}
    assert "Label #1 is gone." in said(team.types(BO, "/tickets unlabel #1"))
    assert team.labels() == {}
