"""Typed text as one line of Markdown, and back.

In the minutes typed text is data: it stays one line, cannot open a heading, list, table, quote or remark, and
what is read back equals what was typed. Links stay links.
"""

from __future__ import annotations

import re
import unicodedata
from string import punctuation

URL = re.compile(r"https?://[^\s<>|\\]+[^\s<>|\\.,;:!?'\")\]]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LEADING = re.compile(r"#{1,6}(?=\s|$)|[-+*>=~`_]|\[(?=[^\]]*\]:)|\d{1,9}(?=[.)](?:\s|$))")
_BREAKS = {"Cc", "Cs", "Zl", "Zp"}
_PIECES = re.compile(r"<(?P<link>https?://[^\s<>|\\]+)>|\\(?P<plain>[!-/:-@\[-`{-~])")


def one_line(text: str) -> str:
    """The text on one line: line breaks, control characters and runs of blanks are one blank."""
    return " ".join("".join(" " if unicodedata.category(c) in _BREAKS else c for c in text).split())


def is_nothing(text: str) -> bool:
    """Whether a text says nothing: no letter, digit or picture, only punctuation and what nobody sees."""
    return all(character in punctuation or unicodedata.category(character)[0] in "CPZ" for character in text)


def to_markdown(text: str) -> str:
    """One line of Markdown that shows this text, its links as `<https://...>`, and fetches nothing: no image."""
    text = one_line(text)
    pieces, end = [], 0
    for link in URL.finditer(text):
        whole = _is_target(text, link)
        pieces += [_escape(text[end : link.start()]), link.group() if whole else f"<{link.group()}>"]
        end = link.end()
    pieces.append(_escape(text[end:]))
    return _escape_start("".join(pieces))


def _is_target(text: str, link: re.Match[str]) -> bool:
    """Whether a link is the target of one that was typed as Markdown, `[Project](https://...)`, and is safe there."""
    around = text[: link.start()].endswith("](") and text[link.end() :].startswith(")")
    return around and not _ENTITY.search(link.group()) and not set("()*_`[]~") & set(link.group())


def from_markdown(line: str) -> str:
    """The typed text that `to_markdown` made this line of."""
    return _PIECES.sub(lambda piece: piece["link"] or piece["plain"], line)


def _escape(text: str) -> str:
    return _ENTITY.sub(r"\\&", re.sub(r"([\\|<]|!(?=\[))", r"\\\1", text))


def _escape_start(line: str) -> str:
    leading = _LEADING.match(line)
    if not leading:
        return line
    if leading.group()[0].isdigit():
        return f"{leading.group()}\\{line[leading.end() :]}"
    return f"\\{line}"
