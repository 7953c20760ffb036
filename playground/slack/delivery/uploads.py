"""The address files are sent to (docs.slack.dev/messaging/working-with-files, "Uploading files")."""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from playground.slack.workspace import Workspace


class Uploads:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def read(self, request: web.Request) -> bytes:
        """The bytes, raw or as the one file of a form."""
        if not request.content_type.startswith("multipart/"):
            return await request.read()
        form = await request.post()
        for value in form.values():
            if isinstance(value, web.FileField):
                return value.file.read()
        return b""

    def store(self, identifier: str, content: bytes) -> web.Response:
        file = self._workspace.files.get(identifier)
        if file is None:
            return web.Response(status=404, text="file_not_found")
        self._workspace.files[identifier] = replace(file, content=content)
        return web.Response(text=f"OK - {len(content)}")
