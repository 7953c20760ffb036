"""The way in which Slack says no."""

from __future__ import annotations

from typing import Any


class SlackError(Exception):
    """An `ok: false` answer."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.code = code
        self.more = more

    def answer(self) -> dict[str, Any]:
        return {"ok": False, "error": self.code, **self.more}
