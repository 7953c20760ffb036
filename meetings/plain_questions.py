"""Questions in plain words that one command answers: "who is out tomorrow?" is `/ooo list`."""

from __future__ import annotations

import re

# Far longer than any of these questions; the bound keeps every text quick to look at.
LONGEST_QUESTION = 100
_IS = r"(?:'s|s|\s+is|\s+are|\s+will\s+be|\s+was)"
_TODAY = r"(?:\s+(?:today|tomorrow|now|(?:on\s+)?\w+day|(?:this|next)\s+\w+))?"
_QUESTIONS = (
    (rf"who{_IS}\s+(?:out|away|off|ooo|in|here|absent|on\s+(?:vacation|holiday|leave)){_TODAY}", "ooo", "list"),
    (rf"(?:is|are)\s+(?:anybody|anyone|somebody|someone)\s+(?:out|away|off|ooo|absent){_TODAY}", "ooo", "list"),
    (rf"who{_IS}\s+(?:on\s+)?(?:triage|duty|triage\s+duty|on\s+call){_TODAY}", "triage", ""),
    (r"(?:when\s+)?am\s+i\s+(?:next\s+)?on\s+(?:triage|duty|call)(?:\s+next)?", "triage", ""),
    (rf"when{_IS}\s+(?:the|our)\s+(?:next\s+)?meeting|(?:when|what){_IS}\s+next", "agenda", "next"),
    (rf"is\s+there\s+a\s+meeting{_TODAY}|do\s+we\s+(?:meet|have\s+a\s+meeting){_TODAY}", "agenda", "next"),
    (rf"what\s+(?:do\s+i\s+have|have\s+i)(?:\s+to\s+do)?{_TODAY}", "ai", "list me"),
    (
        rf"what{_IS}\s+(?:mine|on\s+my\s+(?:list|plate))|(?:what{_IS}\s+|show\s+)?my\s+(?:action\s+)?items",
        "ai",
        "list me",
    ),
    (
        r"how\s+many\s+(?:open\s+)?tickets(?:\s+are\s+(?:still\s+)?open|\s+are\s+there|\s+do\s+we\s+have)?",
        "tickets",
        "",
    ),
    (rf"what{_IS}\s+(?:still\s+)?open|what\s+(?:action\s+)?items\s+are\s+(?:still\s+)?open", "ai", "list"),
)


def answered_by(typed: str) -> tuple[str, str] | None:
    """The surface and the text that answer a question; None where a text is no question known here."""
    text = " ".join(typed.split()).replace("’", "'").rstrip(" ?!.")
    if len(text) > LONGEST_QUESTION:
        return None
    return next(((surface, rest) for form, surface, rest in _FORMS if form.fullmatch(text)), None)


_FORMS = tuple((re.compile(form, re.IGNORECASE), surface, rest) for form, surface, rest in _QUESTIONS)
