"""A text cut into tokens, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from meetings.when import words
from meetings.when.locale import current

# Words stand first, as most pieces are some, those of plain letters before others; only the letters of a pattern are
# in either case, which is slow to match. That no blank begins a token is asked once and not by each alternative.
_PATTERN = re.compile(
    r"""(?!\s)(?:
      (?P<half>[aApP]\.[mM](?:\.|(?![^\W_])))
    | (?P<word>[a-zA-Z]++(?![^\W_]|') | '(?i:til)(?![^\W_]) | [^\W\d_]+(?:'[^\W\d_]+)*(?![^\W_]))
    | (?P<mention><@[^>\s]{0,60}>)
    | (?P<iso>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![^\W_]|\.[0-9]) | [0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![^\W_]|\.[0-9]|/))
    | (?P<slashed>[0-9]{1,2}/[0-9]{1,2}(?:/(?:[0-9]{4}|[0-9]{2}))?(?![^\W_]|/[0-9]|\.[0-9]))
    | (?P<clock>[0-9]{1,2}(?::[0-5][0-9])?(?i:am|pm|a\.m\.?|p\.m\.?)(?![^\W_])
        | [0-9]{1,2}:[0-5][0-9](?![^\W_]|:|\.[0-9]))
    | (?P<ordinal>[0-9]{1,2}(?i:st|nd|rd|th)(?![^\W_]))
    | (?P<number>[0-9]{1,4}(?![^\W_]|\.[0-9]|:[0-9]|,[0-9]{3}(?![0-9])) | [0-9]{1,2}(?=(?i:MONTH)(?![^\W_])))
    | (?P<glued>(?i:MONTH)(?=[0-9]{1,2}(?i:st|nd|rd|th)?(?![^\W_])) | 2(?i:mrw|moro|morrow)(?![^\W_]))
    | (?P<junk>[^\W_](?:[^\W_]|'|\.(?=[0-9]))*)
    | (?P<amp>&(?i:amp;)|&)
    | (?P<ellipsis>\.{3,}|…)
    | (?P<dash>->|→|\.\.(?!\.)|[-‐‑‒–—−]+)
    | (?P<comma>,) | (?P<semicolon>;) | (?P<slash>/) | (?P<plus>\+) | (?P<colon>:)
    | (?P<open>[(\[]) | (?P<close>[)\]])
    | (?P<mark>\S)
    )""".replace("MONTH", "|".join(sorted(words.MONTHS, key=len, reverse=True))),
    re.VERBOSE,
)
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})


class Token(NamedTuple):
    """One piece of a text: its kind, its text as typed, the text folded, and where it stands."""

    kind: str
    text: str
    low: str
    start: int
    end: int

    @property
    def is_translated(self) -> bool:
        """Whether it was typed in another language than English."""
        return self.low != self.text.lower() and self.low != straight(self.text).casefold()

    @property
    def has_digit(self) -> bool:
        """Whether any character of the token is a digit or number sign of any script."""
        text = self.text
        return not (text.isascii() and text.isalpha()) and any(map(str.isnumeric, text))


# The kind of a token by the number of its group in the pattern.
_KINDS = {number: "word" if name in {"half", "glued"} else name for name, number in _PATTERN.groupindex.items()}
_new = tuple.__new__
END = Token("end", "", "", 0, 0)


def tokenise(text: str, language: str | None = None) -> tuple[Token, ...]:
    """Cut any text into tokens; blanks vanish, every other character belongs to exactly one token.

    In another language than English (None: that of the current locale) the words of dates are folded into the English
    ones of the grammar; the typed text of a token, and its place, stay.
    """
    tokens = _cut(text)
    code = current().language if language is None else language
    if code == "en":
        return tokens
    from meetings.when.languages import understood

    return understood(tokens, code)


def _cut(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    spelt, plain = words.SPELLINGS.get, straight(text)
    for match in _PATTERN.finditer(plain):
        piece = match[0]
        start, end = match.span()
        low = piece.casefold()
        typed = piece if plain is text else text[start:end]
        # As `Token(...)`, in half the time.
        tokens.append(_new(Token, (_KINDS[match.lastindex or 0], typed, spelt(low, low), start, end)))
    return tuple(tokens)


def straight(text: str) -> str:
    """A text with every kind of apostrophe as the plain one, as long as before."""
    return text if text.isascii() and "`" not in text else text.translate(_STRAIGHT)


def suspicious(tokens: Iterable[Token]) -> Token | None:
    """The first token that a leftover must not hold: a digit, a date word, a question mark, a word of doubt."""
    return next((token for token in tokens if _is_suspicious(token)), None)


def _is_suspicious(token: Token) -> bool:
    return token.low in {"?", "~"} or token.has_digit or words.is_date_word(token.low) or words.is_doubt(token.low)


def quote(text: str) -> str:
    """A typed text for use in a question: one line, at most about 60 characters, no backticks."""
    line = " ".join(text[:400].replace("`", "'").split())
    return line if len(line) <= 60 else line[:57].rstrip() + "..."
