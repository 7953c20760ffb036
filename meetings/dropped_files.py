"""A file that somebody drops into the thread of a draft: which may be finished minutes, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# A year of finished minutes is smaller.
LARGEST = 1_000_000
MARKDOWN = (".md", ".markdown")
MOST_TRIES = 7
# Slack may tell of a file a moment before it knows where the file was shared.
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=10)


@dataclass(frozen=True)
class DroppedFile:
    """The text of a file in the thread of a draft, of a series and an original date (ISO); who dropped it, and when.

    `file_id` is Slack's; `dropped_at` is the UTC instant at which we heard of it.
    """

    workspace: str
    account: str
    channel: str
    series: str
    original: str
    name: str
    text: str
    file_id: str
    dropped_at: datetime


class NotRead(StrEnum):
    """Why a file that may be finished minutes was not read, as whoever dropped it reads that."""

    TOO_LARGE = "it is larger than 1 MB"
    NO_TEXT = "it is no text in UTF-8"
    ELSEWHERE = "it lies outside Slack"
    MAY_NOT = "I may not read files here yet, until whoever runs Convener reinstalls the app"
    NOT_FETCHED = "Slack did not hand it over"


def may_be_minutes(name: str) -> bool:
    """Whether a file of this name is read at all."""
    return name.casefold().endswith((*MARKDOWN, ".txt"))


def is_markdown(name: str) -> bool:
    """Whether a file of this name is surely meant for us in the thread of a draft."""
    return name.casefold().endswith(MARKDOWN)


def text_of(content: bytes) -> str | None:
    """What a file says, None where it is no text in UTF-8."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def wait_for_another(tries: int, asked: timedelta | None) -> timedelta | None:
    """How long until Slack is asked again after this many tries in vain, None for never; `asked` is its own wish."""
    if tries >= MOST_TRIES:
        return None
    doubled: timedelta = FIRST_WAIT * 2 ** (tries - 1)
    return max(min(doubled, LONGEST_WAIT), asked or timedelta(0))
