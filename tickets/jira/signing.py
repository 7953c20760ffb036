"""How to say to a Jira who asks."""

from __future__ import annotations

import httpx

from tickets.header import bearer


def authorization(token: str, email: str = "") -> httpx.Auth:
    """How to say who asks: an e-mail address with an API token on Cloud, a personal access token on Data Center.

    developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis;
    confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html
    """
    return httpx.BasicAuth(email, token) if email else bearer(token)
