"""What shall go wrong, in the order in which it was asked for.

A fault waits for a request to the named API method; `upload` is the address files are sent to, and
`response_url` the one of late answers. Ticket systems share the faults: there it waits for a request about a ticket.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from playground.errors import PlaygroundError

FaultKind = Literal["status", "error", "drop", "kill before", "kill after"]


@dataclass(frozen=True)
class Fault:
    kind: FaultKind
    method: str
    times: int = 1
    status: int = 200
    error: str = ""
    retry_after: int = 30
    of: str = "Slack"

    @property
    def words(self) -> str:
        if self.kind == "drop":
            return f"Slack carries out {self.method} and drops the connection without a reply"
        if self.kind in {"kill before", "kill after"}:
            return f"the bot is killed {self.kind.removeprefix('kill ')} {self.method}"
        if self.status == 429:
            return f"{self.of} answers 429 to {self.method} (retry after {self.retry_after} s)"
        return f"{self.of} answers {self.error or self.status} to {self.method}"


class Faults:
    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._delivers_twice = 0
        self._kills_before_answer = 0

    def answer(self, method: str, what: int | str, *, retry_after: int = 30, times: int = 1) -> None:
        """Answer the next requests with an HTTP status (429, 500) or an error ("channel_not_found")."""
        if isinstance(what, str) and not what.isdigit():
            self._waiting.append(Fault("error", method, times, error=what))
            return
        if int(what) not in {429, 500, 502, 503}:
            raise PlaygroundError(f"Slack cannot be made to answer {what}: use 429, 500, 502, 503 or an error word")
        self._waiting.append(Fault("status", method, times, status=int(what), retry_after=retry_after))

    def answer_ticket(self, system: str, key: str, status: int, *, retry_after: int = 30, times: int = 1) -> None:
        """Answer the next requests about a ticket with an HTTP status."""
        self._waiting.append(Fault("status", key, times, status=status, retry_after=retry_after, of=system))

    def answer_calendar(self, what: str, *, times: int = 1) -> None:
        """Answer the next requests for the team's calendar with an HTTP status, or with nonsense, or too much of it."""
        status = int(what) if what.isdigit() else 200
        error = "" if what.isdigit() else what
        self._waiting.append(Fault("status", "calendar", times, status=status, error=error, of="the host"))

    def drop(self, method: str, *, times: int = 1) -> None:
        """Carry the next request out, then close the connection without a reply."""
        self._waiting.append(Fault("drop", method, times))

    def kill_before(self, method: str) -> None:
        self._waiting.append(Fault("kill before", method))

    def kill_after(self, method: str) -> None:
        self._waiting.append(Fault("kill after", method))

    def kill_before_answer(self) -> None:
        """Kill the bot when its answer to the next command or press arrives, and lose the answer."""
        self._kills_before_answer += 1

    def deliver_twice(self) -> None:
        self._delivers_twice += 1

    def take(self, method: str) -> Fault | None:
        """The fault for a request that has arrived; it is used up."""
        for place, fault in enumerate(self._waiting):
            if fault.method == method:
                if fault.times > 1:
                    self._waiting[place] = replace(fault, times=fault.times - 1)
                else:
                    del self._waiting[place]
                return fault
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

    @property
    def unused(self) -> list[str]:
        """What was asked for and has not happened."""
        words = [fault.words for fault in self._waiting]
        words += ["Slack delivers twice"] * self._delivers_twice
        return words + ["the bot is killed before the answer"] * self._kills_before_answer
