"""Words of names without what people type in many ways: accents, apostrophes, the s at the end."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SHORT = {"xmas": "christma", "x-mas": "christma", "st": "saint", "ste": "sainte", "jr": "junior"}


@lru_cache(maxsize=4096)
def plain_word(low: str) -> str:
    """A folded word in its plain form: "presidents'", "president's" and "presidents" are one."""
    if low in _SHORT:
        return _SHORT[low]
    word = low if low.isascii() else _without_accents(low)
    word = word.removesuffix("'s").replace("'", "")
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
