"""Which part of a typed web address is a system's own: what follows the address that the settings have for it."""

from __future__ import annotations

from urllib.parse import SplitResult, unquote, urlsplit


def below(url: str, reference: str, *, with_fragment: bool = False) -> str | None:
    """`a/tickets/7` of `https://desk.example.org/a/tickets/7?tab=1#reply`, where `url` is `https://desk.example.org`.

    Query and fragment say how a page is shown, and are left out; `with_fragment` is for systems whose pages are one
    address and told apart by it. None where the reference is no web address, is one at another host or port, or is
    not below the path of `url`.
    """
    own, typed = _split(url), _split(reference)
    if own is None or typed is None or (own.hostname, own.port) != (typed.hostname, typed.port):
        return None
    start, path = own.path.rstrip("/"), typed.path.rstrip("/")
    if path != start and not path.startswith(f"{start}/"):
        return None
    fragment = f"#{typed.fragment}" if with_fragment and typed.fragment else ""
    return unquote(path[len(start) :].lstrip("/") + fragment.rstrip("/"))


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018 - raises for what is no port
    except ValueError:
        return None
    return parts if parts.scheme in {"http", "https"} and parts.hostname else None
