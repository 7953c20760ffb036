"""Signing in by a header, whose value no log and no repr shows."""

from __future__ import annotations

from collections.abc import Generator

import httpx


class Header(httpx.Auth):
    """Every request has this header."""

    def __init__(self, name: str, value: str) -> None:
        self._name = name
        self._value = value

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers[self._name] = self._value
        yield request


def bearer(token: str) -> Header:
    """`Authorization: Bearer ...` (RFC 6750, section 2.1)."""
    return Header("Authorization", f"Bearer {token}")
