"""Filling in, submitting and closing dialogs.

docs.slack.dev/reference/interaction-payloads/view-interactions-payload, and docs.slack.dev/surfaces/modals, "Updating
views" and "Displaying errors in views", for what an answer to a submission can say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.errors import PlaygroundError
from playground.slack.asking.parts import Asking, Surroundings, who_and_where
from playground.slack.blocks.elements import squeeze
from playground.slack.blocks.inputs import find_error, read_value
from playground.slack.blocks.views import inputs_of
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.dialogs import TROUBLE, Dialog, Dialogs
from playground.slack.methods.views import read_view
from playground.slack.refusals import SlackError
from playground.slack.render_dialog import label_of
from playground.slack.state import User


class Submissions(Asking):
    def __init__(self, around: Surroundings, dialogs: Dialogs) -> None:
        super().__init__(around)
        self._dialogs = dialogs

    def fill(self, user: User, label: str, text: str) -> None:
        """Into the input with this label; nothing is sent."""
        dialog = self._open(user)
        inputs = inputs_of(dialog.view)
        block = next((block for block in inputs if label_of(block) == squeeze(label)), None)
        if block is None:
            choice = ", ".join(f'"{label_of(each)}"' for each in inputs) or "nothing"
            raise PlaygroundError(f'There is no "{label}" to fill in; there is {choice}')
        self._dialogs.fill(dialog, block["block_id"], read_value(block["element"], text))

    async def submit(self, user: User) -> None:
        """Sent only when everything required is filled in."""
        dialog = self._open(user)
        if dialog.view.get("submit") is None:
            raise PlaygroundError(f"The dialog {user.display_name} sees cannot be submitted")
        inputs = inputs_of(dialog.view)
        found = {block["block_id"]: find_error(block, dialog.values[block["block_id"]]) for block in inputs}
        errors = {block_id: error for block_id, error in found.items() if error}
        if errors:
            self._dialogs.complain(dialog, errors, author="slack")
            return
        payload = self._payload("view_submission", user, dialog)
        payload |= {"trigger_id": self._triggers.make(user.id), "response_urls": []}
        for delivery in range(self._faults.take_deliveries()):
            if delivery:
                self._workspace.record("failure", text="Slack delivers the submission once more")
            answer = await self._delivery.deliver(Envelope("interactive", payload, takes_answer=True))
            self._heed(answer, self._dialogs.of(user.id) or dialog)

    async def close(self, user: User) -> None:
        """The bot hears of it only where the view has `notify_on_close`."""
        dialog = self._open(user)
        self._dialogs.close(dialog)
        if dialog.view.get("notify_on_close"):
            payload = self._payload("view_closed", user, dialog) | {"is_cleared": False}
            await self._delivery.deliver(Envelope("interactive", payload))

    def _open(self, user: User) -> Dialog:
        dialog = self._dialogs.of(user.id)
        if dialog is None:
            raise PlaygroundError(f"{user.display_name} has no dialog open")
        return dialog

    def _payload(self, kind: str, user: User, dialog: Dialog) -> dict[str, Any]:
        return {"type": kind, **who_and_where(user, None), "view": dialog.document}

    def _heed(self, answer: Acknowledgement, dialog: Dialog) -> None:
        """What the answer says shall become of the dialog."""
        body = answer.payload or {}
        action = body.get("response_action")
        try:
            if answer.outcome != "answered":
                self._trouble(dialog, answer.outcome)
            elif action in {None, "clear"}:
                self._dialogs.close(dialog)
            elif action == "errors":
                self._dialogs.complain(dialog, _errors(body, dialog), author="bot")
            elif action == "update":
                self._dialogs.change(dialog, read_view(body.get("view")))
            else:
                self._trouble(dialog, f"response_action {action} is not played here")
        except SlackError as mistake:
            self._trouble(dialog, "; ".join([mistake.code, *_messages(mistake)]))

    def _trouble(self, dialog: Dialog, why: str) -> None:
        self._workspace.record("failure", text=f"Slack cannot use the answer to the submission: {why}")
        self._dialogs.complain(dialog, {}, TROUBLE, author="slack")


def _errors(body: Mapping[str, Any], dialog: Dialog) -> dict[str, str]:
    """Each under an input that exists; none at all, or another, is a mistake."""
    errors = body.get("errors")
    known = {block["block_id"] for block in inputs_of(dialog.view)}
    if not isinstance(errors, Mapping) or not errors or not set(errors) <= known:
        raise SlackError("invalid_arguments")
    return {str(block_id): str(words) for block_id, words in errors.items()}


def _messages(mistake: SlackError) -> list[str]:
    return [str(message) for message in mistake.more.get("response_metadata", {}).get("messages", ())]
