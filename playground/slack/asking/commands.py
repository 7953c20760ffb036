"""Slash commands (docs.slack.dev/interactivity/implementing-slash-commands)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.slack.asking.parts import VERIFICATION_TOKEN, Asking
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.delivery.responses import answer_content, say_answer
from playground.slack.refusals import SlackError
from playground.slack.state import Channel, User
from playground.slack.typed import escape_typed
from playground.slack.workspace import APP_ID, TEAM_DOMAIN, TEAM_ID, Content


class Commands(Asking):
    async def type(self, user: User, channel: Channel, typed: str, *, thread_ts: str | None = None) -> None:
        """A person types `/word text`; what comes of it is in the journal."""
        word, _, rest = typed.strip().partition(" ")
        if thread_ts is not None:
            # The page: "cannot be invoked in message threads".
            content = Content(text=f"{word} is not supported in threads. Sorry!")
            self._workspace.say_privately(channel.id, user.id, content, author="slack", thread_ts=thread_ts)
            return
        if word not in self._manifest.commands:
            self._complain(user, channel, f"{word} is not a valid command.")
            return
        text = rest.strip()
        if self._manifest.commands[word]:
            text = escape_typed(text, self._workspace)
        payload = self._payload(user, channel, word, text)
        for delivery in range(self._faults.take_deliveries()):
            if delivery:
                self._workspace.record("failure", text=f"Slack delivers {word} once more")
            answer = await self._delivery.deliver(Envelope("slash_commands", payload, takes_answer=True))
            self._show(answer, user, channel, word, repeat=delivery > 0)

    def _payload(self, user: User, channel: Channel, word: str, text: str) -> dict[str, str]:
        url = self._urls.make("commands", channel.id, user.id)
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": TEAM_ID,
            "team_domain": TEAM_DOMAIN,
            "channel_id": channel.id,
            "channel_name": channel.name,
            "user_id": user.id,
            "user_name": user.name,
            "command": word,
            "text": text,
            "api_app_id": APP_ID,
            "is_enterprise_install": "false",
            "response_url": f"{self._address}{url}",
            "trigger_id": self._triggers.make(user.id),
        }

    def _show(self, answer: Acknowledgement, user: User, channel: Channel, word: str, *, repeat: bool) -> None:
        """The answer to the typist; an error in Slack's words when there is none worth showing."""
        if answer.outcome != "answered":
            self._complain(user, channel, f'{word} failed with the error "{answer.outcome}"', repeat=repeat)
            return
        body = answer.payload or {}
        if not says_something(body):
            return
        try:
            content = answer_content(body)
        except SlackError as mistake:
            reason = "; ".join([mistake.code, *mistake.more.get("errors", ())])
            self._complain(user, channel, f'{word} failed with the error "{reason}"', repeat=repeat)
            return
        say_answer(self._workspace, channel.id, user.id, body, content, repeat=repeat)

    def _complain(self, user: User, channel: Channel, words: str, *, repeat: bool = False) -> None:
        content = Content(text=words)
        self._workspace.say_privately(channel.id, user.id, content, author="slack", repeat=repeat)


def says_something(body: Mapping[str, Any]) -> bool:
    return bool(body.get("text") or body.get("blocks") or body.get("attachments"))
