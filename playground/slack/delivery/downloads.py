"""The address files are fetched from (docs.slack.dev/reference/objects/file-object, `url_private_download`).

It takes the token of an app that has files:read in the Authorization header. Whoever has none, or lacks the scope, gets
the page on which people sign in, with status 200: docs.slack.dev/messaging/working-with-files.
"""

from __future__ import annotations

from aiohttp import web

from playground.slack.workspace import Workspace

SIGN_IN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to Slack</body></html>"


class Downloads:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def answer(self, identifier: str, *, may_read: bool) -> web.Response:
        """The bytes of a file as they are."""
        if not may_read:
            return web.Response(text=SIGN_IN, content_type="text/html")
        file = self._workspace.files.get(identifier)
        if file is None or file.deleted or not file.complete:
            return web.Response(status=404, text="Not Found", content_type="text/html")
        return web.Response(body=file.content, content_type="text/plain")
