"""The dialogs open before people's eyes: what they ask, what has been filled in, what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from playground.slack.blocks.ids import with_ids
from playground.slack.blocks.inputs import Value, initial_value, state_of
from playground.slack.blocks.views import inputs_of
from playground.slack.render_dialog import render_dialog
from playground.slack.state import Author
from playground.slack.workspace import APP_ID, BOT_ID, TEAM_ID, Workspace

View = Mapping[str, Any]
# What Slack shows when the answer to a submission is no good, or does not come.
TROUBLE = "We had some trouble connecting. Try again?"


@dataclass(frozen=True)
class Dialog:
    """`values` and `errors` are by block_id; `trouble` is what Slack says about the dialog as a whole."""

    id: str
    user: str
    view: View
    hash: str
    values: Mapping[str, Value]
    errors: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""

    @property
    def document(self) -> dict[str, Any]:
        """docs.slack.dev/reference/interaction-payloads/view-interactions-payload, `view`."""
        state: dict[str, Any] = {}
        for block in inputs_of(self.view):
            element = block["element"]
            entry = state_of(element, self.values[block["block_id"]])
            state.setdefault(block["block_id"], {})[element["action_id"]] = entry
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "app_id": APP_ID,
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
            "type": "modal",
            "title": self.view["title"],
            "submit": self.view.get("submit"),
            "close": self.view.get("close"),
            "blocks": list(self.view["blocks"]),
            "private_metadata": self.view.get("private_metadata") or "",
            "callback_id": self.view.get("callback_id") or "",
            "external_id": self.view.get("external_id") or "",
            "state": {"values": state},
            "hash": self.hash,
            "clear_on_close": bool(self.view.get("clear_on_close")),
            "notify_on_close": bool(self.view.get("notify_on_close")),
            "root_view_id": self.id,
            "previous_view_id": None,
        }


class Dialogs:
    """One dialog a person: opening another takes the place of the first."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._open: dict[str, Dialog] = {}

    def open(self, user: str, view: View) -> Dialog:
        filled = self._with_ids(view)
        values = {block["block_id"]: initial_value(block["element"]) for block in inputs_of(filled)}
        dialog = Dialog(f"V0{self._workspace.next_number():09d}", user, filled, self._hash(), values)
        return self._show(dialog)

    def change(self, dialog: Dialog, view: View) -> Dialog:
        """Another view in the same dialog; what was filled in stays in inputs that stay."""
        filled = self._with_ids(view)
        before = {(block["block_id"], block["element"]["action_id"]) for block in inputs_of(dialog.view)}
        values = {
            block["block_id"]: dialog.values[block["block_id"]]
            if (block["block_id"], block["element"]["action_id"]) in before
            else initial_value(block["element"])
            for block in inputs_of(filled)
        }
        return self._show(replace(dialog, view=filled, values=values, hash=self._hash(), errors={}, trouble=""))

    def fill(self, dialog: Dialog, block_id: str, value: Value) -> None:
        self._open[dialog.user] = replace(dialog, values={**dialog.values, block_id: value})

    def complain(self, dialog: Dialog, errors: Mapping[str, str], trouble: str = "", *, author: Author) -> None:
        """Errors under the fields, or about the whole; the dialog stays open."""
        self._show(replace(dialog, errors=errors, trouble=trouble), author)

    def close(self, dialog: Dialog) -> None:
        self._open.pop(dialog.user, None)

    def of(self, user: str) -> Dialog | None:
        """The dialog before this person's eyes."""
        return self._open.get(user)

    def find(self, *, view_id: str = "", external_id: str = "") -> Dialog | None:
        for dialog in self._open.values():
            if dialog.id == view_id or (external_id and dialog.view.get("external_id") == external_id):
                return dialog
        return None

    def _show(self, dialog: Dialog, author: Author = "bot") -> Dialog:
        self._open[dialog.user] = dialog
        shown = render_dialog(dialog.view, dialog.values, dialog.errors, self._workspace.names)
        words = "\n".join(part for part in (dialog.trouble, shown) if part)
        self._workspace.show_dialog(dialog.user, words, author=author)
        return dialog

    def _with_ids(self, view: View) -> View:
        return {**view, "blocks": with_ids(view["blocks"], self._workspace.next_number)}

    def _hash(self) -> str:
        return f"{int(self._workspace.clock.now.timestamp())}.{self._workspace.next_number():08d}"
