"""What a person hears of a fault of ours: a sentence and a reference id. The log has the trace under the same id."""

from __future__ import annotations

import logging
import secrets

from posts.receipts import Receipt

log = logging.getLogger(__name__)


def fault(error: BaseException) -> Receipt:
    """Log this failure under a new reference id, and say so without giving anything of it away."""
    return Receipt(
        "That is a fault of mine, and nothing was recorded. Please try again; if it stays, tell whoever runs"
        f" Convener this reference: {noted(error)}"
    )


def noted(error: BaseException) -> str:
    """Log this failure; the new reference id under which it stands there."""
    reference = secrets.token_hex(4)
    log.error("reference %s", reference, exc_info=error)
    return reference
