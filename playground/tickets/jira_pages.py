"""What is asked of a search of Cloud's, and the tokens of its pages.

What it takes is called SearchAndReconcileRequestBean in developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json;
the list of its keys is from memory.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

SEARCH_KEYS = frozenset(
    {
        "jql",
        "nextPageToken",
        "maxResults",
        "fields",
        "expand",
        "properties",
        "fieldsByKeys",
        "reconcileIssues",
    }
)


def question(text: str, keys: frozenset[str]) -> dict[str, Any]:
    """What is asked. Raises ValueError where it has other keys than these, or no query."""
    body = json.loads(text)
    if not isinstance(body, dict) or body.keys() - keys or not isinstance(body.get("jql"), str):
        raise ValueError("this is no question of that form")
    return body


def token(body: Mapping[str, Any], start: int, number: int) -> str:
    """What leads from here to the page of this number, which begins with this issue."""
    return base64.urlsafe_b64encode(json.dumps([_digest(body), start, number]).encode()).decode()


def place(body: Mapping[str, Any]) -> tuple[int, int]:
    """Where the token of a question leads: the first issue, and the number of the page.

    Raises ValueError for the token of another query, or none at all.
    """
    given = body.get("nextPageToken")
    if given is None:
        return 0, 0
    try:
        digest, start, number = json.loads(base64.urlsafe_b64decode(str(given)))
        found = int(start), int(number)
    except TypeError:
        raise ValueError("this is no token") from None
    if digest != _digest(body):
        raise ValueError("a token belongs to its query")
    return found


def _digest(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(str(body["jql"]).encode()).hexdigest()[:12]
