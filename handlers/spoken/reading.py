"""Which command a message says: `ooo July 15-17`, `/tools-ooo July 15-17`, `@Convener ai Mat: build it`."""

from __future__ import annotations

import re
from collections.abc import Collection

from meetings.plain_questions import answered_by

HELP = "help"
SEVERAL = "several"
# What people put behind the first word of a message: `agenda?`, `ai: fix the wiki`.
_AFTER_WORD = ".,:;?!"
_OUT = r"(?:out|off|away|ooo)\b"
_GREETING = (
    r"(?:(?:hi|hey|hello|dear|ok|okay|please|good\s+morning|morning)(?:\s+(?:all|there|team|everybody))?[\s,!.:-]+)"
)
_MENTION = re.compile(r"\s*<@[^<>]*>[\s,:]*")
_GREETED = re.compile(rf"{_GREETING}(?=\S)", re.IGNORECASE)
# Words of `/ai` that mean nothing else where a number follows; `undo` is explained.
_OF_AN_ITEM = re.compile(r"(?:done|drop|keep|give|put|due|edit)\s+#?[0-9]{1,9}\b.*|undo\b.{0,20}", re.IGNORECASE)
# Words of `/triage` that mean nothing else where a number follows.
_OF_A_REQUEST = re.compile(r"(?:(?:agree|decline|withdraw)\s+#?|take\s+#)[0-9]{1,9}[.!]*", re.IGNORECASE)
# What people state in place of a command, and the surface and text it stands for.
_STATED = (
    (re.compile(rf"i(?:'m|’m| am|'ll be|’ll be| will be) {_OUT} (?P<when>.+)", re.IGNORECASE), "ooo", r"\g<when>"),
    (
        re.compile(rf"(?P<who>\S.{{0,80}}?) (?:is|are|will be) {_OUT} (?!of\b)(?P<when>.+)", re.IGNORECASE),
        "ooo",
        r"\g<who> \g<when>",
    ),
    (
        re.compile(r"(?:i(?:'m|’m| am|'ll be|’ll be| will be) )?(?P<back>back(?: .{1,60})?)[.!]*", re.IGNORECASE),
        "ooo",
        r"\g<back>",
    ),
    (
        re.compile(r"(?P<who>\S.{0,80}?)(?:'s|’s| is| will be) (?P<back>back(?: .{1,60})?)[.!]*", re.IGNORECASE),
        "ooo",
        r"\g<who> \g<back>",
    ),
)


def said(text: str, surfaces: Collection[str], prefix: str) -> tuple[str, str]:
    """The surface that a message names with its first word, and what follows; HELP with the text where it names none.

    Several commands, one a line, are SEVERAL with all of them: they are to be sent one by one.
    `help` alone is HELP with nothing, `help ooo` the surface `ooo` with `help`. A question in plain words is the
    command that answers it.
    """
    text = _without_quotes(text)
    if several := _several(text, surfaces, prefix):
        return SEVERAL, several
    word, rest = _command_word(text, prefix)
    if word in surfaces:
        return word, rest
    if plain := _plainly(text, surfaces):
        return plain
    if word != HELP and (greeted := _GREETED.match(text)):
        return said(text[greeted.end() :], surfaces, prefix)
    if word != HELP:
        return _stated(text, surfaces) or (HELP, text)
    about, _ = _command_word(rest, prefix)
    return (about, HELP) if about in surfaces else (HELP, "")


def addressed(text: str, bot_user: str) -> str | None:
    """What is said to the bot in a message that begins or ends with its mention; None where neither does."""
    mention = rf"<@{re.escape(bot_user)}(?:\|[^<>]*)?>"
    if begins := re.match(rf"\s*{_GREETING}?(?:{mention}[\s,:]*)+", text, re.IGNORECASE):
        return text[begins.end() :].strip()
    if ends := re.search(rf"[\s,:]*{mention}[\s.!?]*\Z", text):
        return text[: ends.start()].strip()
    return None


def _plainly(text: str, surfaces: Collection[str]) -> tuple[str, str] | None:
    """The command that answers a question in plain words; `done 12` alone is said to `/ai`, `agree 12` to `/triage`."""
    if (answer := answered_by(text)) and answer[0] in surfaces:
        return answer
    if "triage" in surfaces and _OF_A_REQUEST.fullmatch(text):
        return "triage", text
    return ("ai", text) if "ai" in surfaces and _OF_AN_ITEM.fullmatch(text) else None


def _several(text: str, surfaces: Collection[str], prefix: str) -> str:
    """The commands of a message whose every line is one, a line each; "" for any other message."""
    lines = [_MENTION.sub("", line) for line in text.splitlines() if line.strip()]
    commands = [_command_word(line, prefix) for line in lines]
    if len(lines) < 2 or any(word not in surfaces for word, _ in commands):
        return ""
    return "\n".join(f"{word} {rest}".strip() for word, rest in commands)


def _stated(text: str, surfaces: Collection[str]) -> tuple[str, str] | None:
    """The surface and the text for it that a statement stands for: `Mat is out Friday`, `I am away next week`."""
    for form, surface, rest in _STATED:
        found = form.fullmatch(text)
        if found and surface in surfaces:
            return surface, found.expand(rest)
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
