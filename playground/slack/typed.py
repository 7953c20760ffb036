"""What becomes of text that a person types.

docs.slack.dev/interactivity/implementing-slash-commands, "Escape channels, users, and links sent to
your app": with `should_escape` names become ids and links go in angle brackets. `&`, `<` and `>` are
entities, so that nothing typed can pass for a control sequence
(docs.slack.dev/messaging/formatting-message-text).
"""

from __future__ import annotations

import re

from playground.slack.workspace import Workspace

_URL = r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]'\"]"
_BROADCAST = r"(?<![\w@])@(?:here|channel|everyone)\b"


def entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_typed(text: str, workspace: Workspace, *, named: bool = True) -> str:
    """Text as Slack sends it for a command with `should_escape`.

    In messages (`named=False`) mentions are ids alone, as in docs.slack.dev/reference/events/app_mention.
    """
    controls = _controls(workspace, named=named)
    # The longest names first: "@Marco Mambelli" is not "@Marco" and a surname.
    names = "|".join(re.escape(name) for name in sorted(controls, key=len, reverse=True))
    special = re.compile(rf"({_URL})|({_BROADCAST})|(?<![\w@#&/])({names})(?![\w-])")
    pieces, end = [], 0
    for found in special.finditer(text):
        pieces.append(entities(text[end : found.start()]))
        pieces.append(_control(found, controls))
        end = found.end()
    return "".join([*pieces, entities(text[end:])])


def _control(found: re.Match[str], controls: dict[str, str]) -> str:
    url, broadcast, name = found.groups()
    if url:
        return f"<{entities(url)}>"
    return f"<!{broadcast[1:]}>" if broadcast else controls[name]


def _controls(workspace: Workspace, *, named: bool) -> dict[str, str]:
    """What stands for each name a person can type."""
    rooms = [each for each in workspace.channels.values() if each.kind != "direct"]
    controls = {f"#{each.name}": f"<#{each.id}|{each.name}>" for each in rooms}
    for user in workspace.users.values():
        mention = f"<@{user.id}|{user.name}>" if named else f"<@{user.id}>"
        controls[f"@{user.name}"] = controls[f"@{user.display_name}"] = mention
    return controls
