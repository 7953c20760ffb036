"""views.open and views.update: dialogs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.slack.blocks.views import find_view_problems, is_too_large
from playground.slack.calls import Answer, Call, method
from playground.slack.refusals import SlackError


@method("views.open")
def open_view(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/views.open"""
    trigger = call.required("trigger_id")
    view = read_view(call.structure("view", "invalid_arguments"))
    user = call.triggers.exchange(trigger)
    external = str(view.get("external_id") or "")
    if external and call.dialogs.find(external_id=external):
        raise SlackError("duplicate_external_id")
    return {"ok": True, "view": call.dialogs.open(user, view).document}


@method("views.update")
def update_view(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/views.update: by view_id or external_id; a hash guards against races."""
    view = read_view(call.structure("view", "invalid_arguments"))
    dialog = call.dialogs.find(view_id=call.text("view_id"), external_id=call.text("external_id"))
    if dialog is None:
        raise SlackError("not_found")
    if call.text("hash") and call.text("hash") != dialog.hash:
        raise SlackError("hash_conflict")
    return {"ok": True, "view": call.dialogs.change(dialog, view).document}


def read_view(view: Any) -> Mapping[str, Any]:
    """A view within Slack's limits; `invalid_arguments` names what is not, with its JSON pointer."""
    if not isinstance(view, Mapping):
        raise SlackError("invalid_arguments", response_metadata={"messages": ["[ERROR] missing required field: view"]})
    if is_too_large(view):
        raise SlackError("view_too_large")
    problems = find_view_problems(view)
    if problems:
        messages = [f"[ERROR] {problem}" for problem in problems]
        raise SlackError("invalid_arguments", response_metadata={"messages": messages})
    return view
