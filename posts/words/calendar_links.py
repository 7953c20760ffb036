"""What is said about the addresses of calendars: they are secrets, so only in the answer to whoever asks."""

from __future__ import annotations

from collections.abc import Sequence

from posts.receipts import Receipt

USAGE = (
    "`/triage calendar` gives you the address of your calendar (your duty, absences and meetings) and of the team's.\n"
    "`/triage calendar new` makes another one for yours, and the one before stops.\n"
    "`/triage calendar new team` does so for the team's; its owners do that."
)
_KEEP = "Whoever has an address can read that calendar, so pass on none of yours."


def addresses(own: str, teams: Sequence[tuple[str, str]]) -> Receipt:
    """The address of the typist's calendar, and of each of their meetings with its title."""
    items = (f"Yours: {own}", *(f"{title}: {address}" for title, address in teams))
    text = (
        "Subscribe to these by their address (in Google Calendar `From URL`, in Outlook `Subscribe from web`). Yours"
        " has your duty, absences and meetings, a meeting's has everybody's: what was, and a year ahead at least."
    )
    after = f"{_KEEP} `/triage calendar new` makes another one for yours, and this one stops."
    return Receipt(text, items=items, after=after)


def made_anew(title: str, address: str) -> Receipt:
    """The new address of one calendar; `title` is the meeting's, "" for the typist's own."""
    of = f"the calendar of {title}" if title else "your calendar"
    who = "Everybody who subscribed" if title else "Wherever you subscribed"
    text = f"This is the new address of {of}; the one before shows nothing any more. {who} needs the new one."
    return Receipt(text, items=(f"{title or 'Yours'}: {address}",), after=_KEEP)


def not_served(needs: str) -> Receipt:
    """Calendars cannot be read here yet: what to set, by the names of variables of the environment."""
    return Receipt(
        f"Calendars cannot be read here yet: whoever runs Convener sets {needs} (docs/operate.md says how)."
        " Until then `convener export calendar FILE` writes one to a file."
    )


def not_for_guests() -> Receipt:
    """A guest asks for an address."""
    return Receipt("Calendars are for members of the team; a guest cannot have one. `/triage` shows who is on duty.")
