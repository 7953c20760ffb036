"""A field of a dialog that cannot stay as it is."""

from __future__ import annotations

from handlers.answering.memory import Declined
from posts.receipts import Receipt


class Misfilled(Declined):
    """The receipt says why; the dialog says it under the field."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(Receipt(sentence))
        self.field = field
