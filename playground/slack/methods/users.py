"""auth.test, apps.connections.open, users.list, users.info."""

from __future__ import annotations

from playground.slack.calls import Answer, Call, method
from playground.slack.documents import user_document
from playground.slack.methods.pages import page, paged
from playground.slack.refusals import SlackError
from playground.slack.workspace import BOT_ID, BOT_USER, TEAM_DOMAIN, TEAM_ID


@method("auth.test")
def test_token(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/auth.test"""
    return {
        "ok": True,
        "url": f"{call.address}/",
        "team": TEAM_DOMAIN,
        "user": call.workspace.users[BOT_USER].name,
        "team_id": TEAM_ID,
        "user_id": BOT_USER,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


@method("apps.connections.open", app_token=True)
def open_connection(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/apps.connections.open"""
    return {"ok": True, "url": call.open_socket()}


@method("users.list", "users:read")
def list_users(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/users.list"""
    users, cursor = page(call, list(call.workspace.users.values()), default=1000)
    documents = [user_document(user, call.workspace) for user in users]
    return {"ok": True, "members": documents, **paged(cursor)}


@method("users.info", "users:read")
def user_info(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/users.info"""
    user = call.workspace.users.get(call.required("user"))
    if user is None:
        raise SlackError("user_not_found")
    return {"ok": True, "user": user_document(user, call.workspace)}
