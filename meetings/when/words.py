"""The words of the grammar: one row a word."""

from __future__ import annotations

from typing import Literal

# Nobody plans outside these years, and no date in them is near the ends of what Python can count.
CALENDAR = range(1900, 2200)

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTHS = {
    "january": 1, "jan": 1,
    "february": 2, "feb": 2, "febr": 2,
    "march": 3, "mar": 3,
    "april": 4, "apr": 4,
    "may": 5,
    "june": 6, "jun": 6,
    "july": 7, "jul": 7,
    "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10,
    "november": 11, "nov": 11,
    "december": 12, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "mon": 0,
    "tuesday": 1, "tues": 1, "tue": 1, "tu": 1,
    "wednesday": 2, "weds": 2, "wed": 2,
    "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "th": 3,
    "friday": 4, "fri": 4,
    "saturday": 5, "sat": 5,
    "sunday": 6, "sun": 6,
}  # fmt: skip

# As hurried fingers type them; none is another word.
WEEKDAYS |= {
    "monady": 0, "mondya": 0, "modnay": 0, "munday": 0,
    "tuseday": 1, "teusday": 1, "tusday": 1, "tuesady": 1, "tuesdya": 1, "tueday": 1,
    "wendesday": 2, "wensday": 2, "wednsday": 2, "wedneday": 2, "wednesdy": 2, "wedensday": 2, "wendsday": 2,
    "thurday": 3, "thrusday": 3, "thursay": 3, "thurdsay": 3, "thusday": 3, "thursdy": 3,
    "firday": 4, "friady": 4, "fridya": 4, "firiday": 4, "frday": 4,
    "satruday": 5, "saterday": 5, "saturady": 5, "suday": 6, "sundya": 6, "sunady": 6,
}  # fmt: skip
MONTHS |= {
    "janurary": 1, "januray": 1, "febuary": 2, "feburary": 2, "agust": 8, "augst": 8, "septmber": 9, "setpember": 9,
    "ocotber": 10, "novemeber": 11, "decemeber": 12, "decmber": 12,
}  # fmt: skip

# Plurals say "every": only the full names have one that nobody uses for anything else.
PLURAL_WEEKDAYS = {f"{name.casefold()}s": place for place, name in enumerate(WEEKDAY_NAMES)}

DAYS_AHEAD = {
    "today": 0, "tomorrow": 1, "tmrw": 1, "tmw": 1, "tmr": 1, "tmrrw": 1, "tommorow": 1, "tommorrow": 1,
    "tomorow": 1, "tomorro": 1, "tomorrrow": 1, "tomo": 1, "tomoz": 1, "2mrw": 1, "2moro": 1, "2morrow": 1,
    "yesterday": -1,
}  # fmt: skip

HALVES: dict[str, Literal["am", "pm"]] = {
    "morning": "am", "am": "am", "a.m.": "am", "a.m": "am", "forenoon": "am", "morn": "am",
    "afternoon": "pm", "pm": "pm", "p.m.": "pm", "p.m": "pm", "aft": "pm", "arvo": "pm",
}  # fmt: skip
HALVES |= {
    "mornign": "am", "morining": "am", "monring": "am", "moring": "am",
    "afternon": "pm", "afternoom": "pm", "aftenoon": "pm", "afternnon": "pm", "afetrnoon": "pm",
}  # fmt: skip
PLURAL_HALVES: dict[str, Literal["am", "pm"]] = {"mornings": "am", "afternoons": "pm"}
HALF_SUFFIXES = frozenset({"am", "a.m.", "a.m", "pm", "p.m.", "p.m"})
NOON = frozenset({"noon", "midday", "noontime", "lunch", "lunchtime"})

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

UNITS: dict[str, Literal["day", "week", "month"]] = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "wk": "week", "wks": "week",
    "month": "month", "months": "month",
}  # fmt: skip
# Twice as long as one of the units above.
FORTNIGHTS = frozenset({"fortnight", "fortnights"})
# "Two weeks leave from Monday" is a length, where "two weeks from Monday" may be a day.
OFF = frozenset({"leave", "vacation", "holiday", "pto", "off", "break"})
COUNTING_WORKDAYS = frozenset({"business", "working", "work"})

AND = frozenset({"and", "plus"})
TO = frozenset({"to", "through", "thru"})
# What other languages have for "until" and "through" at once (meetings/when/languages); nobody types these. Behind a
# start the first means "to"; alone, both ask whether the last day counts.
UNTIL_BETWEEN = "until/to"
UNTIL_EITHER = "until/through"
UNTIL = frozenset({"until", "till", "til", "'til", "untill", UNTIL_BETWEEN, UNTIL_EITHER})
# "Nächsten Freitag" is the coming one, or next week's.
COMING_OR_NEXT = "coming/next"
# "KW 30" and "semaine 30" count by ISO 8601; in English nobody knows by what "week 30" counts.
WEEK_NUMBER = "week/number"
BACK = frozenset({"returning", "returns", "return", "back"})
START = frozenset({"starting", "beginning", "from", "starts", "begins", "start"})
ONWARD = frozenset({"onward", "onwards", "on"})
INDEFINITELY = frozenset({"indefinitely", "ufn"})
INCLUSIVE = frozenset({"inclusive", "incl", "inc", "included"})
# Spellings of words that stand in many rules.
SPELLINGS = {
    "nxt": "next",
    "nex": "next",
    "weke": "week",
    "wekk": "week",
    "wek": "week",
    "bk": "back",
    "bck": "back",
    "rtn": "return",
}
EVERY = frozenset({"every", "each"})
WHOLE = frozenset({"all", "whole", "entire", "full"})
REST = frozenset({"rest", "remainder"})

# "Until EOD Friday" keeps the Friday in, and so does "until after Friday".
CLOSING = (
    ("eod",), ("cob",), ("end", "of", "day"), ("the", "end", "of", "day"), ("close", "of", "business"),
    ("and", "including"), ("after",),
)  # fmt: skip

NTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip

# Words before a when that change nothing: "on Friday", "during the week of July 6".
BEFORE = frozenset({"on", "during", "for", "over"})

_OTHER_DATE_WORDS = frozenset({
    "tonight", "evening", "evenings", "night", "nights", "overnight", "eod", "eow", "cob",
    "next", "last", "coming", "upcoming", "following", "previous", "ago", "half", "midnight",
    "daily", "weekly", "monthly", "biweekly", "fortnight", "fortnights", "year", "years", "hour", "hours",
    "hr", "hrs", "min", "mins", "minute", "minutes", "weekend", "weekends", "weekday", "weekdays",
    "end", "early", "mid", "late", "sometime", "indefinitely", "ufn", "notice", "onward", "onwards",
    "eom", "eoy", "mwf", "tth", "mw", "wf", "mtw", "twth", "wthf", "thf", "mtwth", "mtwthf", "mtwrf",
    "couple", "few", "several", COMING_OR_NEXT, WEEK_NUMBER, "second", "third", "christmas", "thanksgiving", "easter",
})  # fmt: skip

# A leftover with one of these means that the when was not read whole.
DATE_WORDS: frozenset[str] = frozenset().union(
    MONTHS, WEEKDAYS, PLURAL_WEEKDAYS, DAYS_AHEAD, HALVES, PLURAL_HALVES, NOON, UNITS, TO - {"to"},
    UNTIL, BACK, START - {"from", "start"}, EVERY, REST, _OTHER_DATE_WORDS, NUMBERS.keys() - {"a", "an", "one"},
)  # fmt: skip

# A leftover with one of these may turn the when into its opposite, or into a guess.
DOUBT_WORDS = frozenset({
    "not", "no", "never", "none", "except", "excepting", "excluding", "exclusive", "inclusive", "including", "incl",
    "without", "maybe", "perhaps", "possibly", "probably", "hopefully", "likely", "unlikely", "might",
    "think", "guess", "oops", "hope", "hoping",
    "tentative", "tentatively", "tbd", "tbc", "or", "nor", "either", "but", "unless", "if", "whether", "instead",
    "cancel", "cancels", "canceled", "cancelled", "postponed", "etc", "otherwise", "however", "although", "though",
    "earliest", "latest", "least", "most", "mostly", "mainly", "partly", "partially", "part", "some",
    "remove", "delete", "undo", "ignore", "correction", "alternate",
    "alternating",
})  # fmt: skip

# These change a when only where they touch it: "by Friday", "Friday only", but not "Friday (talk about grids)".
VAGUE_WORDS = frozenset({
    "ish", "approximately", "approx", "around", "about", "roughly", "later", "earlier", "then",
    "again", "since", "before", "after", "between", "by", "within", "past", "other", "only", "to", "in", "from",
    "starting",
    "of", "and", "plus", "than", "per", "as", "besides", "towards", "toward", "near", "beyond", "just", "here",
    "working", "available", "present", "attending", "office", "yes", "could", "should", "can", "may", "moved",
    "changed", "effective", "good", "o", "is", "are", "was", "were", "will", "would", "has", "have", "had", "does",
    "did", "am",
})  # fmt: skip


def is_date_word(low: str) -> bool:
    """Whether a folded word ("friday's" too) belongs to dates."""
    return low in DATE_WORDS or (low.endswith("'s") and low[:-2] in DATE_WORDS)


def is_doubt(low: str) -> bool:
    """Whether a folded word takes something back or leaves it open ("not", "maybe", "won't")."""
    return low in DOUBT_WORDS or low.endswith(("n't", "nnot"))
