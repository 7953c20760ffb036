"""Names of holidays: how a line of the library reads, other names people type, and days that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetings.when.plain_words import plain_word
from meetings.when.tokens import tokenise

Words = tuple[str, ...]
NAME_KINDS = frozenset({"word", "number", "ordinal", "junk"})
_BEHIND = re.compile(r"\s*[(（][^()（）]*[)）]")
# The date of these is a guess until the moon is seen.
GUESSED = "(estimated)"


def _plain(typed: str) -> Words:
    return tuple(plain_word(word) for word in typed.split())


# What people type, and the names it has in the library, by country the first that is known.
SYNONYMS: dict[Words, tuple[Words, ...]] = {
    _plain(typed): tuple(map(_plain, names))
    for typed, names in {
        "christmas": ("christmas day",),
        "xmas day": ("christmas day",),
        "new year": ("new year day",),
        "new year day": ("new year",),
        "nye": ("new year eve",),
        "thanksgiving": ("thanksgiving day",),
        "mlk": ("martin luther king jr day",),
        "mlk day": ("martin luther king jr day",),
        "mlk jr day": ("martin luther king jr day",),
        "martin luther king day": ("martin luther king jr day",),
        "presidents day": ("washington birthday",),
        "juneteenth": ("juneteenth national independence day",),
        "indigenous peoples day": ("columbus day",),
        "labour day": ("labor day",),
        "labor day": ("labour day",),
        "easter": ("easter sunday",),
        "black friday": ("day after thanksgiving", "friday after thanksgiving"),
        "whit monday": ("pentecost monday",),
        "pentecost monday": ("whit monday",),
        "early may bank holiday": ("may day",),
        "summer bank holiday": ("late summer bank holiday",),
        "august bank holiday": ("summer bank holiday", "late summer bank holiday"),
        "nouvel an": ("new year day",),
        "heiligabend": ("christmas eve",),
        "silvester": ("new year eve",),
        "tag der arbeit": ("erster mai",),
        "himmelfahrt": ("christi himmelfahrt",),
        "veille de noel": ("christmas eve",),
        "reveillon": ("new year eve",),
        "saint sylvestre": ("new year eve",),
        "navidad": ("christmas day",),
        "nochebuena": ("christmas eve",),
        "nochevieja": ("new year eve",),
        "natale": ("christmas day",),
        "vigilia di natale": ("christmas eve",),
        "san silvestro": ("new year eve",),
        "pasquetta": ("easter monday",),
        "vespera de natal": ("christmas eve",),
    }.items()
}

# Days that people everywhere know, whether they are holidays there or not.
FIXED: dict[Words, tuple[int, int]] = {
    _plain(name): day
    for name, day in {
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "new year day": (1, 1),
        "ferragosto": (8, 15),
        "new year eve": (12, 31),
        "fourth of july": (7, 4),
    }.items()
}
FROM_GOOD_FRIDAY: dict[Words, int] = {
    _plain("good friday"): 0,
    _plain("easter sunday"): 2,
    _plain("easter monday"): 3,
}
GOOD_FRIDAY = _plain("good friday")

# Around these people take more days than the one, so that "over Christmas" is not Christmas Day.
SEASONS = frozenset({plain_word("christmas"), plain_word("easter"), plain_word("thanksgiving"), "new"})


# These name no day by themselves, or have a rule of their own in the grammar ("the day after Thanksgiving").
_NO_NAMES = frozenset(
    map(
        _plain, ("state holiday", "bank holiday", "public holiday", "civic holiday", "day off", "bridge day", "holiday")
    )
)


def is_name(words: Words) -> bool:
    """Whether these words are the name of one holiday."""
    return bool(words) and words not in _NO_NAMES and words[1:2] != ("after",)


def named_in_line(line: str) -> Iterator[Words]:
    """The names in a line of the library, such as "Columbus Day; Indigenous Peoples' Day (observed)"."""
    for piece in line.split(";"):
        if words := words_of(_BEHIND.sub("", piece)):
            yield words


def words_of(name: str) -> Words:
    """A name in its plain form."""
    return tuple(plain_word(token.low) for token in tokenise(name, "en") if token.kind in NAME_KINDS)


def needing_no_country() -> frozenset[Words]:
    """The names that are read in every country, where it has such a day."""
    return frozenset((*SYNONYMS, *FIXED, *FROM_GOOD_FRIDAY))
