"""Which command a message says: `ooo July 15-17`, `/tools-ooo July 15-17`, `@Convener ai Mat: build it`."""

from __future__ import annotations

import re
from collections.abc import Collection

from meetings.plain_questions import answered_by

HELP = "help"
# What people put behind the first word of a message: `agenda?`, `ai: fix the wiki`.
_AFTER_WORD = ".,:;?!"


def said(text: str, surfaces: Collection[str], prefix: str) -> tuple[str, str]:
    """The surface that a message names with its first word, and what follows; HELP with the text where it names none.

    `help` alone is HELP with nothing, `help ooo` the surface `ooo` with `help`. A question in plain words is the
    command that answers it.
    """
    text = _without_quotes(text)
    word, rest = _command_word(text, prefix)
    if word in surfaces:
        return word, rest
    if (answer := answered_by(text)) and answer[0] in surfaces:
        return answer
    if word != HELP:
        return HELP, text
    about, _ = _command_word(rest, prefix)
    return (about, HELP) if about in surfaces else (HELP, "")


def addressed(text: str, bot_user: str) -> str | None:
    """What is said to the bot in a message that begins or ends with its mention; None where neither does."""
    mention = rf"<@{re.escape(bot_user)}(?:\|[^<>]*)?>"
    if begins := re.match(rf"\s*(?:{mention}[\s,:]*)+", text):
        return text[begins.end() :].strip()
    if ends := re.search(rf"[\s,:]*{mention}[\s.!?]*\Z", text):
        return text[: ends.start()].strip()
    return None


def _command_word(text: str, prefix: str) -> tuple[str, str]:
    """The first word, as the name of a command would be, and the rest."""
    first, *rest = text.split(maxsplit=1) or [""]
    word = first.removeprefix("/").casefold().removeprefix(prefix.casefold()).rstrip(_AFTER_WORD)
    return word, rest[0] if rest else ""


def _without_quotes(text: str) -> str:
    """An example that was copied with its code quotes is the command it shows."""
    text = text.strip()
    quoted = re.fullmatch(r"`([^`]+)`", text)
    return quoted.group(1).strip() if quoted else text
