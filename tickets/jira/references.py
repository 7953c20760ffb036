"""Which of the keys and addresses that people type are issues of one Jira."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

_KEY = re.compile(r"[A-Z][A-Z0-9_]+-[1-9][0-9]*")
_USUAL_PORTS = {"http": 80, "https": 443}


def keys_of(references: Iterable[str], url: str) -> dict[str, str]:
    """The key of each reference that is a key, or the address of an issue of the Jira at this address."""
    found = {reference: _key(reference.strip(), url) for reference in references}
    return {reference: key for reference, key in found.items() if key}


def _key(reference: str, url: str) -> str:
    """The key, "" where it is none of this Jira's."""
    if _KEY.fullmatch(reference):
        return reference
    try:
        asked, ours = urlsplit(reference), urlsplit(url)
        if asked.scheme not in _USUAL_PORTS or _place(asked) != _place(ours):
            return ""
    except ValueError:
        return ""
    path = asked.path.rstrip("/")
    key = path.removeprefix(f"{ours.path.rstrip('/')}/browse/")
    return key if key != path and _KEY.fullmatch(key) else ""


def _place(parts: SplitResult) -> tuple[str | None, int | None]:
    """The host and its port, None for the one that goes without saying: people type http:// for https://, too."""
    port = parts.port
    return parts.hostname, None if port == _USUAL_PORTS.get(parts.scheme) else port
