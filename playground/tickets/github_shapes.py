"""What GitHub's REST answers look like; the same fields as in its OpenAPI description of 2026-03-10.

docs.github.com/en/rest/issues/issues#get-an-issue
"""

from __future__ import annotations

import zlib
from typing import Any

from playground.tickets.github_search import Searched

_WHEN = "2019-07-01T15:00:00Z"


def number_of(text: str) -> int:
    """A number that stands for this text, the same in every run."""
    return zlib.crc32(text.encode())


def user(login: str, address: str) -> dict[str, Any]:
    api = f"{address}/api/v3/users/{login}"
    plain = ("followers", "organizations", "repos", "received_events", "subscriptions")
    urls = {f"{name}_url": f"{api}/{name}" for name in plain}
    templated = {
        "following": "{/other_user}",
        "gists": "{/gist_id}",
        "starred": "{/owner}{/repo}",
        "events": "{/privacy}",
    }
    urls |= {f"{name}_url": f"{api}/{name}{form}" for name, form in templated.items()}
    return {
        "login": login,
        "id": number_of(login),
        "node_id": f"U_{number_of(login)}",
        "avatar_url": f"{address}/avatars/u/{number_of(login)}",
        "gravatar_id": "",
        "url": api,
        "html_url": f"{address}/{login}",
        "type": "User",
        "site_admin": False,
    } | urls


def _milestone(title: str, repository: str, address: str) -> dict[str, Any]:
    number = number_of(title) % 1000
    api = f"{address}/api/v3/repos/{repository}/milestones/{number}"
    return {
        "url": api,
        "html_url": f"{address}/{repository}/milestone/{number}",
        "labels_url": f"{api}/labels",
        "id": number_of(title),
        "node_id": f"MI_{number_of(title)}",
        "number": number,
        "state": "open",
        "title": title,
        "description": None,
        "creator": user("octo", address),
        "open_issues": 1,
        "closed_issues": 0,
        "created_at": _WHEN,
        "updated_at": _WHEN,
        "closed_at": None,
        "due_on": None,
    }


def _label(name: str, api: str) -> dict[str, Any]:
    return {
        "id": number_of(name),
        "node_id": f"LA_{number_of(name)}",
        "url": f"{api}/labels/{name}",
        "name": name,
        "color": "d73a4a",
        "default": False,
        "description": None,
    }


def page_of(searched: Searched, number: int, address: str) -> str:
    """Where a person opens it."""
    return f"{address}/{searched.repository}/{'pull' if searched.pull_request else 'issues'}/{number}"


def issue(searched: Searched, number: int, title: str, assignee: str, address: str) -> dict[str, Any]:
    """One issue, or a pull request, which in REST is an issue as well."""
    repository = f"{address}/api/v3/repos/{searched.repository}"
    api = f"{repository}/issues/{number}"
    closed = searched.state in {"closed", "merged"}
    names = ("labels", "comments", "events", "timeline")
    shown: dict[str, Any] = {
        "url": api,
        "repository_url": repository,
        "html_url": page_of(searched, number, address),
        "id": number_of(api),
        "node_id": f"I_{number_of(api)}",
        "number": number,
        "title": title,
        "user": user("octo", address),
        "labels": [_label(name, repository) for name in searched.labels],
        "state": "closed" if closed else "open",
        "state_reason": "completed" if closed and not searched.pull_request else None,
        "locked": False,
        "assignees": [user(assignee, address)] if assignee else [],
        "milestone": _milestone(searched.milestone, searched.repository, address) if searched.milestone else None,
        "comments": 0,
        "created_at": _WHEN,
        "updated_at": _WHEN,
        "closed_at": _WHEN if closed else None,
        "author_association": "MEMBER",
        "body": "",
    }
    shown |= {f"{name}_url": f"{api}/{name}" + ("{/name}" if name == "labels" else "") for name in names}
    return shown | (_as_pull_request(searched, number, address) if searched.pull_request else {})


def _as_pull_request(searched: Searched, number: int, address: str) -> dict[str, Any]:
    page = page_of(searched, number, address)
    return {
        "draft": searched.state == "draft",
        "pull_request": {
            "url": f"{address}/api/v3/repos/{searched.repository}/pulls/{number}",
            "html_url": page,
            "diff_url": f"{page}.diff",
            "patch_url": f"{page}.patch",
            "merged_at": _WHEN if searched.state == "merged" else None,
        },
    }


def owner_of_token(login: str, address: str) -> dict[str, Any]:
    """The user a token belongs to, as that user sees it."""
    unsaid = ("company", "blog", "location", "email", "hireable", "bio")
    counted = ("public_repos", "public_gists", "followers", "following", "private_gists", "total_private_repos")
    more = ("owned_private_repos", "disk_usage", "collaborators")
    return (
        user(login, address)
        | dict.fromkeys(unsaid)
        | dict.fromkeys((*counted, *more), 0)
        | {"name": login, "created_at": _WHEN, "updated_at": _WHEN, "two_factor_authentication": True}
    )
