"""What shall go wrong, in the order in which it was asked for.

A fault waits for a request to the named API method; `upload` is the address files are sent to, `download` the one they
are fetched from, `response_url` that of late answers, and `everything` any of them. Ticket systems share the faults:
there it waits for a request about a ticket.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from playground.errors import PlaygroundError

EVERYTHING = "everything"
SLACK = "Slack"
# Any request to a ticket system.
QUESTION = "a question"
# What becomes of a request: refused; carried out or not, and the connection closed without a reply; carried out and
# answered with what nobody can read; carried out and answered late; the bot killed around it.
FaultKind = Literal["status", "error", "drop", "lose", "garble", "slow", "kill before", "kill after"]
_WORDS = {
    "drop": "Slack carries out {} and drops the connection without a reply",
    "lose": "Slack loses {} and drops the connection without a reply",
    "garble": "Slack carries out {} and garbles the answer",
    "slow": "Slack carries out {} and is slow to answer",
    "kill before": "the bot is killed before {}",
    "kill after": "the bot is killed after {}",
}


@dataclass(frozen=True)
class Fault:
    """`times` is how many requests it is for; with `until` it is for every request before that instant instead."""

    kind: FaultKind
    method: str
    times: int = 1
    status: int = 200
    error: str = ""
    retry_after: int = 30
    of: str = SLACK
    until: datetime | None = None
    happened: bool = False

    @property
    def words(self) -> str:
        if self.kind in _WORDS:
            return _WORDS[self.kind].format(self.method)
        if self.status == 429:
            return f"{self.of} answers 429 to {self.method} (retry after {self.retry_after} s)"
        return f"{self.of} answers {self.error or self.status} to {self.method}"

    def is_for(self, of: str, method: str, now: datetime) -> bool:
        """Whether this request is to go wrong."""
        methods = {method, EVERYTHING} if of == SLACK else {method}
        return self.of == of and self.method in methods and (self.until is None or now < self.until)


class Faults:
    """`now` is the playground's clock, by which a fault lasts."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._waiting: list[Fault] = []
        self._delivers_twice = 0
        self._kills_before_answer = 0
        self._loses_answer = 0

    def answer(
        self, method: str, what: int | str, *, retry_after: int = 30, times: int = 1, minutes: int | None = None
    ) -> None:
        """Answer the next requests, or those of so many minutes, with an HTTP status (429, 500) or an error word."""
        until = self._now() + timedelta(minutes=minutes) if minutes else None
        if isinstance(what, str) and not what.isdigit():
            self._waiting.append(Fault("error", method, times, error=what, until=until))
            return
        if int(what) not in {429, 500, 502, 503}:
            raise PlaygroundError(f"Slack cannot be made to answer {what}: use 429, 500, 502, 503 or an error word")
        fault = Fault("status", method, times, status=int(what), retry_after=retry_after, until=until)
        self._waiting.append(fault)

    def answer_ticket(self, system: str, key: str, status: int, *, retry_after: int = 30, times: int = 1) -> None:
        """Answer the next requests about a ticket with an HTTP status."""
        self._waiting.append(Fault("status", key, times, status=status, retry_after=retry_after, of=system))

    def answer_calendar(self, what: str, *, times: int = 1) -> None:
        """Answer the next requests for the team's calendar with an HTTP status, or with nonsense, or too much of it."""
        status = int(what) if what.isdigit() else 200
        error = "" if what.isdigit() else what
        self._waiting.append(Fault("status", "calendar", times, status=status, error=error, of="the host"))

    def answer_question(self, system: str, what: str, *, retry_after: int = 30, times: int = 1) -> None:
        """Answer the next requests to a ticket system with an HTTP status, or with a `page`, `half`, or `nothing`."""
        status = int(what) if what.isdigit() else 200
        error = "" if what.isdigit() else what
        fault = Fault("status", QUESTION, times, status=status, error=error, retry_after=retry_after, of=system)
        self._waiting.append(fault)

    def drop(self, method: str, *, times: int = 1) -> None:
        """Carry the next request out, then close the connection without a reply."""
        self._waiting.append(Fault("drop", method, times))

    def lose(self, method: str, *, times: int = 1) -> None:
        """Close the connection of the next request without carrying it out, and without a reply."""
        self._waiting.append(Fault("lose", method, times))

    def garble(self, method: str, *, times: int = 1) -> None:
        """Carry the next request out, and answer it with what is no JSON."""
        self._waiting.append(Fault("garble", method, times))

    def slow(self, method: str, *, times: int = 1) -> None:
        """Carry the next request out, and answer it only once Slack catches up."""
        self._waiting.append(Fault("slow", method, times))

    def kill_before(self, method: str) -> None:
        self._waiting.append(Fault("kill before", method))

    def kill_after(self, method: str) -> None:
        self._waiting.append(Fault("kill after", method))

    def kill_before_answer(self) -> None:
        """Kill the bot when its answer to the next command or press arrives, and lose the answer."""
        self._kills_before_answer += 1

    def lose_answer(self) -> None:
        """Lose the bot's answer to the next command, press or event of a person."""
        self._loses_answer += 1

    def forget(self) -> None:
        """Nothing shall go wrong any more."""
        self._waiting.clear()
        self._delivers_twice = self._kills_before_answer = self._loses_answer = 0

    def deliver_twice(self) -> None:
        self._delivers_twice += 1

    def take(self, method: str, of: str = SLACK) -> Fault | None:
        """The fault for a request that has arrived; it is used up, unless it lasts until an instant."""
        now = self._now()
        for place, fault in enumerate(self._waiting):
            if fault.is_for(of, method, now):
                if fault.until or fault.times > 1:
                    self._waiting[place] = replace(fault, times=fault.times - 1, happened=fault.until is not None)
                else:
                    del self._waiting[place]
                return replace(fault, method=method)
        return None

    def take_deliveries(self) -> int:
        """How many times the next command, press or event of a person reaches the bot."""
        taken = self._delivers_twice > 0
        self._delivers_twice -= taken
        return 2 if taken else 1

    def take_kill_before_answer(self) -> bool:
        taken = self._kills_before_answer > 0
        self._kills_before_answer -= taken
        return taken

    def take_lost_answer(self) -> bool:
        taken = self._loses_answer > 0
        self._loses_answer -= taken
        return taken

    @property
    def unused(self) -> list[str]:
        """What was asked for and has not happened."""
        words = [fault.words for fault in self._waiting if not fault.happened]
        words += ["Slack delivers twice"] * self._delivers_twice
        words += ["Slack loses the answer"] * self._loses_answer
        return words + ["the bot is killed before the answer"] * self._kills_before_answer
