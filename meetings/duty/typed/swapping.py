"""Who swaps what: `swap A B`, `swap A July 16 with B July 23`, `swap A B July 15 July 29`, `swap with B`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from meetings.calendar.typed.which import Choice, Unsettled
from meetings.duty.shares import Share, days_words, is_whole
from meetings.duty.typed.meant import Around, coming_share, share_meant, typed_days
from meetings.duty.typed.pieces import Dated, Named, Piece
from meetings.when.spans import When


@dataclass(frozen=True)
class SwapText:
    """Who swaps with whom, and the when of each as it was typed; `of_either` may be that of either.

    Where the whens stand behind both names they mean the turns that hold them (`turns`).
    """

    one: str
    other: str
    ones: Dated | None = None
    others: Dated | None = None
    of_either: Dated | None = None
    turns: bool = False


@dataclass(frozen=True)
class Swap:
    """What is swapped for what."""

    one: Share
    other: Share


def read_swap(found: Sequence[Piece], typist: str, try_this: str) -> SwapText | Unsettled:
    """The swap that these pieces say."""
    found = _apart(found)
    names = [piece.name for piece in found if isinstance(piece, Named)]
    if len(names) + sum(isinstance(piece, Dated) for piece in found) < len(found) or not 1 <= len(names) <= 2:
        return Unsettled(f"Who swaps with whom? {try_this}")
    places = [place for place, piece in enumerate(found) if isinstance(piece, Named)]
    if len(names) == 1:
        names, places = [typist, *names], [-1, *places]
    if names[0] == names[1]:
        return Unsettled(f"{names[0]} cannot swap with {names[0]}. {try_this}")
    before = [piece for piece in found[: places[1]] if isinstance(piece, Dated)]
    behind = [piece for piece in found[places[1] + 1 :] if isinstance(piece, Dated)]
    text = SwapText(names[0], names[1])
    return _dated(text, before, behind) or Unsettled(f"One day of each, please. {try_this}")


def _dated(text: SwapText, before: Sequence[Dated], behind: Sequence[Dated]) -> SwapText | None:
    """The swap with the whens that stand before the second name, and behind it; None where there are too many."""
    match len(before), len(behind):
        case 0, 0:
            return text
        case 1, 0 | 1:
            return replace(text, ones=before[0], others=behind[0] if behind else None)
        case 0, 1:
            return replace(text, of_either=behind[0])
        case 0, 2:
            return replace(text, ones=behind[0], others=behind[1], turns=True)
    return None


def _apart(found: Sequence[Piece]) -> list[Piece]:
    """The pieces with a list of two behind both names, `July 15 and July 29`, as the two whens it is."""
    apart: list[Piece] = []
    for piece in found:
        if isinstance(piece, Dated) and len(piece.when.spans) == 2 and piece is found[-1]:
            apart += [replace(piece, when=When((span,))) for span in piece.when.spans]
        else:
            apart.append(piece)
    return apart


def meant_swap(text: SwapText, around: Around) -> Swap | Unsettled:
    """The turns, or the days within one, that change hands; a week and single days are asked about."""
    ones, others = text.ones, text.others
    if text.of_either:
        theirs = share_meant(around, text.other, text.of_either)
        mine = share_meant(around, text.one, text.of_either)
        if isinstance(theirs, Unsettled) and isinstance(mine, Share):
            ones = text.of_either
        else:
            others = text.of_either
    one = _share(around, text.one, ones, turns=text.turns)
    if isinstance(one, Unsettled):
        return one
    other = _share(around, text.other, others, turns=text.turns)
    if isinstance(other, Unsettled):
        return other
    settled = text.turns or not (ones and others) or (ones.only and others.only)
    if not settled and is_whole(around.schedule, one) != is_whole(around.schedule, other):
        return _which_of_both(around, text, one, other)
    return Swap(one, other)


def _share(around: Around, person: str, dated: Dated | None, *, turns: bool) -> Share | Unsettled:
    if dated is None:
        return coming_share(around, person)
    found = share_meant(around, person, dated, whole_turn=turns)
    # What is to be put in place of one of two whens stands in no command as it is.
    return Unsettled(found.sentence) if isinstance(found, Unsettled) else found


def _which_of_both(around: Around, text: SwapText, one: Share, other: Share) -> Unsettled:
    """The question whether whole turns or single days are swapped, where one when says this and the other that."""
    ones, others = (dated.when.first_day for dated in (text.ones, text.others) if dated)
    days = f"{text.one} only {ones.isoformat()} {text.other} only {others.isoformat()}"
    turns = f"{text.one} {text.other} {ones.isoformat()} {others.isoformat()}"
    sentence = (
        f"{days_words(one.days, around.today)} for {days_words(other.days, around.today)}:"
        " a whole turn for days within one? Which do you mean?"
    )
    return Unsettled(sentence, (Choice("The whole turns", turns), Choice("Only the days", days)))


def typed_swap(swap: Swap) -> str:
    """A swap as it may be typed without a doubt."""
    return f"{swap.one.person} {typed_days(swap.one.days)} {swap.other.person} {typed_days(swap.other.days)}"
