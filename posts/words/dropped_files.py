"""What the thread of a draft is told of a file that was dropped there and could not be read."""

from __future__ import annotations

from meetings.dropped_files import NotRead
from posts.here import Here

_TO_DO = {
    NotRead.TOO_LARGE: "Drop a smaller one into this thread",
    NotRead.NO_TEXT: "Save it as UTF-8 and drop it again",
    NotRead.ELSEWHERE: "Upload the file itself into this thread",
    NotRead.MAY_NOT: "Drop it again then",
    NotRead.NOT_FETCHED: "Drop it again",
}


def not_read(name: str, why: NotRead, here: Here) -> str:
    """`I could not read minutes.md: it is larger than 1 MB. ...`, with what to do."""
    return f"I could not read {name}: {why}. {_TO_DO[why]}, or type {here.command('agenda close')} in the channel."
