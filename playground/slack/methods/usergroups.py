"""usergroups.list, usergroups.users.list, usergroups.users.update."""

from __future__ import annotations

from playground.slack.calls import Answer, Call, method
from playground.slack.documents import user_group_document
from playground.slack.groups_and_topics import set_members
from playground.slack.refusals import SlackError
from playground.slack.state import UserGroup


@method("usergroups.list", "usergroups:read")
def list_groups(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/usergroups.list: disabled ones, and the members, only if they are asked for."""
    disabled, users = call.flag("include_disabled"), call.flag("include_users")
    groups = [each for each in call.workspace.user_groups.values() if disabled or not each.disabled]
    documents = [user_group_document(each) | ({"users": list(each.members)} if users else {}) for each in groups]
    return {"ok": True, "usergroups": documents}


@method("usergroups.users.list", "usergroups:read")
def list_members(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/usergroups.users.list"""
    group = _known(call)
    if group.disabled and not call.flag("include_disabled"):
        raise SlackError("no_such_subteam")
    return {"ok": True, "users": list(group.members)}


@method("usergroups.users.update", "usergroups:write")
def update_members(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/usergroups.users.update: the whole list, which is never empty."""
    group = _known(call)
    accounts = tuple(dict.fromkeys(each.strip() for each in call.text("users").split(",") if each.strip()))
    if not accounts:
        raise SlackError("no_users_provided")
    users = [call.workspace.users.get(account) for account in accounts]
    # "Guests can't be added": slack.com/help/articles/212906697, and nobody whose account is gone.
    if any(user is None or user.is_gone or user.is_guest or user.is_stranger for user in users):
        raise SlackError("invalid_users")
    changed = set_members(call.workspace, group, accounts)
    return {"ok": True, "usergroup": user_group_document(changed) | {"users": list(changed.members)}}


def _known(call: Call) -> UserGroup:
    group = call.workspace.user_groups.get(call.required("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return group
