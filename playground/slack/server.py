"""The local Slack: real HTTP and a real WebSocket on the loopback, with the clock beside them."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from playground.changes import Changes
from playground.clock import Clock
from playground.settings import TeamSettings
from playground.slack.asking.actions import Actions
from playground.slack.asking.commands import Commands
from playground.slack.asking.events import Events
from playground.slack.asking.parts import Surroundings
from playground.slack.asking.shortcuts import Shortcuts
from playground.slack.asking.submissions import Submissions
from playground.slack.calls import METHODS, Answer, Call, Method
from playground.slack.delivery.downloads import Downloads
from playground.slack.delivery.envelopes import Delivery
from playground.slack.delivery.responses import ResponseUrls
from playground.slack.delivery.signed import SignedRequests
from playground.slack.delivery.sockets import Sockets
from playground.slack.delivery.uploads import Uploads
from playground.slack.dialogs import Dialogs
from playground.slack.faults import Fault, Faults
from playground.slack.groups_and_topics import fill
from playground.slack.manifest import read_manifest
from playground.slack.methods import chat, conversations, files, usergroups, users, views
from playground.slack.refusals import SlackError
from playground.slack.slowness import Slowness
from playground.slack.state import Request
from playground.slack.triggers import Triggers
from playground.slack.workspace import Workspace

BOT_TOKEN = "xoxb-playground"
APP_TOKEN = "xapp-playground"
METHOD_MODULES = (chat, conversations, files, usergroups, users, views)
LARGEST_REQUEST = 64 * 1024 * 1024
CarryOut = Callable[[], Awaitable[web.Response]]


class LocalSlack:
    """`kill` ends the bot at once; the world gives it, for the faults that need it.

    The bot is reached by Socket Mode, or with `http` by signed requests to where it listens.
    """

    def __init__(
        self,
        settings: TeamSettings,
        manifest: Mapping[str, Any],
        clock: Clock,
        changes: Changes,
        *,
        http: bool = False,
    ) -> None:
        self.manifest = read_manifest(manifest, settings.command_prefix)
        self.clock = clock
        self.workspace = Workspace(settings, clock, self.manifest.name)
        fill(self.workspace, settings)
        self.faults = Faults(lambda: clock.now)
        self.slowness = Slowness(changes)
        self.requests: list[Request] = []
        self.kill: Callable[[], None] = lambda: None
        self.sockets = Sockets(self.faults, changes, self._kill_because)
        self.signed = SignedRequests(self.faults, changes, self._kill_because) if http else None
        self.delivery: Delivery = self.signed or self.sockets
        self.response_urls = ResponseUrls(self.workspace)
        self.triggers = Triggers(self.workspace)
        self.dialogs = Dialogs(self.workspace)
        self.uploads, self.downloads = Uploads(self.workspace), Downloads(self.workspace)
        self.address = ""
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        application = web.Application(client_max_size=LARGEST_REQUEST)
        application.add_routes(
            [
                web.route("*", "/api/{method}", self._serve_api),
                web.get("/link", self.sockets.connect),
                web.post("/upload/v1/{file}", self._serve_upload),
                web.get("/files-pri/{file}/download/{name}", self._serve_download),
                web.post("/{kind:commands|actions}/{rest:.+}", self._serve_response_url),
                web.get("/clock", self.clock.answer_poll),
                web.post("/clock/report", self.clock.take_report),
            ]
        )
        # A request whose sender has gone is waited for by nobody.
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"
        around = Surroundings(
            workspace=self.workspace,
            manifest=self.manifest,
            delivery=self.delivery,
            urls=self.response_urls,
            faults=self.faults,
            triggers=self.triggers,
            address=self.address,
        )
        self.commands = Commands(around)
        self.actions = Actions(around)
        self.shortcuts = Shortcuts(around)
        self.submissions = Submissions(around, self.dialogs)
        self.events = Events(around)
        self.workspace.listen = self.events.hear

    async def stop(self) -> None:
        self.clock.close()
        self.delivery.abandon()
        await self.sockets.close()
        await self.delivery.close()
        await self.events.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        return f"{self.address}/api/"

    @property
    def clock_url(self) -> str:
        return f"{self.address}/clock"

    def _open_socket(self) -> str:
        return f"{self.address.replace('http', 'ws', 1)}/link?ticket={self.sockets.ticket()}&app_id=playground"

    async def _serve_api(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        arguments = await _read_arguments(request)
        token = _token(request, arguments)
        self._remember(name, arguments)

        async def carry_out() -> web.Response:
            answer = self._answer(name, arguments, token)
            scopes = ",".join(sorted(self.manifest.scopes))
            return web.json_response(answer, headers={"x-oauth-scopes": scopes})

        return await self._under_faults(name, request, carry_out)

    async def _serve_upload(self, request: web.Request) -> web.Response:
        content = await self.uploads.read(request)
        identifier = request.match_info["file"]
        self._remember("upload", {"file_id": identifier, "size": len(content)})

        async def carry_out() -> web.Response:
            return self.uploads.store(identifier, content)

        return await self._under_faults("upload", request, carry_out)

    async def _serve_download(self, request: web.Request) -> web.Response:
        identifier = request.match_info["file"]
        self._remember("download", {"file_id": identifier})
        may_read = _token(request, {}) == BOT_TOKEN and "files:read" in self.manifest.scopes

        async def carry_out() -> web.Response:
            return self.downloads.answer(identifier, may_read=may_read)

        return await self._under_faults("download", request, carry_out)

    async def _serve_response_url(self, request: web.Request) -> web.Response:
        try:
            body = await request.json()
        except json.JSONDecodeError:
            return web.Response(status=400, text="invalid_payload")
        self._remember("response_url", body)

        async def carry_out() -> web.Response:
            status, text = self.response_urls.use(request.path, body)
            return web.Response(status=status, text=text)

        return await self._under_faults("response_url", request, carry_out)

    def _remember(self, method: str, arguments: Mapping[str, Any]) -> None:
        kept = {key: value for key, value in arguments.items() if key != "token"}
        self.requests.append(Request(method, kept, self.clock.now))

    async def _under_faults(self, name: str, request: web.Request, carry_out: CarryOut) -> web.Response:
        """Carry a request out, or let go wrong what shall go wrong."""
        fault = self.faults.take(name)
        if fault is None:
            return await carry_out()
        if fault.kind not in {"kill before", "kill after"}:
            self.workspace.record("failure", text=fault.words)
        if fault.kind in {"status", "error"}:
            return _refusal(fault)
        if fault.kind == "kill before":
            self._kill_because(fault.words)
        elif fault.kind != "lose":
            answer = await carry_out()
            if fault.kind == "kill after":
                self._kill_because(fault.words)
            elif fault.kind != "drop":
                return await self._badly_answered(fault, answer)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _badly_answered(self, fault: Fault, answer: web.Response) -> web.Response:
        """What was carried out, answered late or in a way that nobody can read."""
        if fault.kind == "garble":
            return web.Response(text='{"ok": tru', content_type="application/json")
        await self.slowness.hold()
        return answer

    def _kill_because(self, words: str) -> None:
        self.workspace.record("failure", text=words)
        self.kill()
        self.delivery.abandon()

    def _answer(self, name: str, arguments: Mapping[str, Any], token: str) -> Answer:
        method = METHODS.get(name)
        if method is None:
            return {"ok": False, "error": "unknown_method", "req_method": name}
        call = Call(
            workspace=self.workspace,
            arguments=arguments,
            scopes=self.manifest.scopes,
            address=self.address,
            open_socket=self._open_socket,
            dialogs=self.dialogs,
            triggers=self.triggers,
        )
        try:
            _check_token(method, token)
            if method.scope:
                call.need_scope(method.scope)
            return method.handler(call)
        except SlackError as mistake:
            return mistake.answer()


def _check_token(method: Method, token: str) -> None:
    """docs.slack.dev/reference/methods/auth.test: not_authed, invalid_auth, not_allowed_token_type."""
    if not token:
        raise SlackError("not_authed")
    if token not in {BOT_TOKEN, APP_TOKEN}:
        raise SlackError("invalid_auth")
    if token != (APP_TOKEN if method.app_token else BOT_TOKEN):
        raise SlackError("not_allowed_token_type")


def _refusal(fault: Fault) -> web.Response:
    """docs.slack.dev/apis/web-api/rate-limits: 429 with Retry-After, and nothing was carried out."""
    if fault.kind == "error":
        # docs.slack.dev/authentication/tokens: which scope is missing is said.
        needed = METHODS[fault.method].scope if fault.error == "missing_scope" and fault.method in METHODS else None
        return web.json_response({"ok": False, "error": fault.error} | ({"needed": needed} if needed else {}))
    if fault.status == 429:
        headers = {"Retry-After": str(fault.retry_after)}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
    return web.Response(status=fault.status, text="upstream error", content_type="text/html")


def _token(request: web.Request, arguments: Mapping[str, Any]) -> str:
    """docs.slack.dev/apis/web-api: in the Authorization header, or as an argument."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else str(arguments.get("token", ""))


async def _read_arguments(request: web.Request) -> dict[str, Any]:
    """docs.slack.dev/apis/web-api: a query, a form, or a JSON body."""
    arguments: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except json.JSONDecodeError:
            body = {}
        return arguments | (body if isinstance(body, dict) else {})
    form = await request.post()
    return arguments | {key: value for key, value in form.items() if isinstance(value, str)}
