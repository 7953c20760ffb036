"""A Jira that knows the tickets of a story: one issue by its key, as both Cloud and Data Center answer.

developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issues
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiohttp import web

from playground.settings import Issue
from playground.slack.faults import Faults

TOKEN = "jira-playground"
_NOT_THERE = "Issue does not exist or you do not have permission to see it."


class LocalJira:
    """Real HTTP on the loopback; `asked` are the keys it was asked for, in order."""

    def __init__(self, issues: Sequence[Issue], faults: Faults) -> None:
        self.asked: list[str] = []
        self.address = ""
        self._issues = {issue.key: issue for issue in issues}
        self._faults = faults
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        application = web.Application()
        application.add_routes([web.get("/rest/api/2/issue/{key}", self._serve_issue)])
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve_issue(self, request: web.Request) -> web.Response:
        key = request.match_info["key"]
        self.asked.append(key)
        if fault := self._faults.take(key, of="Jira"):
            headers = {"Retry-After": str(fault.retry_after)} if fault.status == 429 else {}
            return web.Response(status=fault.status, headers=headers, text="<html>", content_type="text/html")
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return web.json_response({"errorMessages": ["You are not authenticated."], "errors": {}}, status=401)
        issue = self._issues.get(key)
        if issue is None:
            return web.json_response({"errorMessages": [_NOT_THERE], "errors": {}}, status=404)
        return web.json_response(self._shown(issue, request.query.get("fields", "*all").split(",")))

    def _shown(self, issue: Issue, fields: Sequence[str]) -> dict[str, Any]:
        versions = [{"id": str(number), "name": name} for number, name in enumerate(issue.releases, 1)]
        known = {"status": {"id": "1", "name": issue.state}, "fixVersions": versions, "summary": issue.key}
        return {
            "id": "10000",
            "key": issue.key,
            "self": f"{self.address}/rest/api/2/issue/10000",
            "fields": {name: value for name, value in known.items() if name in fields or "*all" in fields},
        }
