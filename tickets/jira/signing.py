"""How to say to a Jira who asks."""

from __future__ import annotations

from collections.abc import Generator

import httpx


class _Bearer(httpx.Auth):
    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


def authorization(token: str, email: str = "") -> httpx.Auth:
    """How to say who asks: an e-mail address with an API token on Cloud, a personal access token on Data Center.

    developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis;
    confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html
    """
    return httpx.BasicAuth(email, token) if email else _Bearer(token)
