"""A message as a person sees it, in plain text.

docs.slack.dev/reference/methods/chat.postMessage: blocks, when there are any, are what is shown; the text
is then only the fallback of notifications.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from playground.slack.blocks.elements import MENUS, menu_name, option_text, squeeze

Names = Mapping[str, str]
Element = Mapping[str, Any]

_CONTROL = re.compile(r"<([^<>\n]*)>")
_MARKS = re.compile(r"(?<![\w*_~`])([*_~`])(?=\S)([^\n]*?\S)\1(?![\w*_~`])")
_DATE_FORMAT = "!date^"


def render(text: str, blocks: Sequence[Element], names: Names) -> str:
    """`names` gives "@Mat" for a user's id and "#tech" for a channel's."""
    if not blocks:
        return mrkdwn(text, names)
    lines = (_block(block, names) for block in blocks)
    return "\n".join(line for line in lines if line.strip())


def mrkdwn(text: str, names: Names) -> str:
    """Control sequences as their label, paired marks taken off, entities turned back into characters."""
    shown = _CONTROL.sub(lambda found: _control(found[1], names), text)
    for _ in range(2):
        shown = _MARKS.sub(lambda found: found[2], shown)
    return unescape(shown)


def unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _control(inner: str, names: Names) -> str:
    """docs.slack.dev/messaging/formatting-message-text: what stands between angle brackets."""
    target, _, label = inner.partition("|")
    if inner.startswith(_DATE_FORMAT):
        return label
    if target[:1] in {"@", "#"}:
        return names.get(target[1:]) or (target[0] + label if label else target)
    if target.startswith("!"):
        return label or "@" + target[1:].split("^")[-1]
    return label or target.removeprefix("mailto:")


def controls(blocks: Iterable[Element], kind: str) -> list[tuple[str, Element]]:
    """Each button (or each "static_select") of a message with the id of the block it stands in."""
    found: list[tuple[str, Element]] = []
    for block in blocks:
        parts = [*block.get("elements", ())] if block.get("type") == "actions" else []
        if isinstance(block.get("accessory"), Mapping):
            parts.append(block["accessory"])
        found.extend((str(block.get("block_id", "")), part) for part in parts if part.get("type") == kind)
    return found


def label(button: Element) -> str:
    return squeeze(str(button.get("text", {}).get("text", "")))


def _block(block: Element, names: Names) -> str:
    draw = _BLOCKS.get(str(block.get("type")))
    return draw(block, names) if draw else ""


def _text(element: Element | None, names: Names) -> str:
    if not element:
        return ""
    text = str(element.get("text", ""))
    return mrkdwn(text, names) if element.get("type") == "mrkdwn" else text


def _section(block: Element, names: Names) -> str:
    lines = [_text(block.get("text"), names)]
    lines += [_text(entry, names) for entry in block.get("fields", ())]
    if block.get("accessory"):
        lines.append(_interactive(block["accessory"], names))
    return "\n".join(line for line in lines if line)


def _context(block: Element, names: Names) -> str:
    parts = (
        str(part.get("alt_text", "")) if part.get("type") == "image" else _text(part, names)
        for part in block.get("elements", ())
    )
    return " ".join(parts)


def _actions(block: Element, names: Names) -> str:
    return " ".join(_interactive(part, names) for part in block.get("elements", ()))


def _interactive(element: Element, names: Names) -> str:
    if element.get("type") == "button":
        return f"[{label(element)}]"
    if element.get("type") in MENUS:
        initial = [element.get("initial_option"), *(element.get("initial_options") or ())]
        return menu(element, [option for option in initial if option])
    return f"[{_text(element.get('placeholder'), names) or element.get('type', '')}]"


def menu(element: Element, chosen: Iterable[Element]) -> str:
    """`{Put under: A | B}`: the chosen options ticked, groups under their labels."""
    values = {option.get("value") for option in chosen}
    groups = element.get("option_groups") or [{"options": element.get("options", ())}]
    choice = "; ".join(_group(group, values) for group in groups)
    return f"{{{menu_name(element)}: {choice}}}" if choice else f"{{{menu_name(element)}}}"


def _group(group: Element, chosen: set[Any]) -> str:
    options = group.get("options", ())
    shown = " | ".join(("✓ " if option.get("value") in chosen else "") + option_text(option) for option in options)
    return f"{squeeze(group['label']['text'])}: {shown}" if "label" in group else shown


def _rich_text(block: Element, names: Names) -> str:
    return "\n".join(_rich_part(part, names) for part in block.get("elements", ()))


def _rich_part(part: Element, names: Names) -> str:
    kind, children = part.get("type"), part.get("elements", ())
    if kind == "rich_text_list":
        return _rich_list(part, names)
    inner = "".join(_rich_element(child, names) for child in children)
    if kind == "rich_text_quote":
        return "\n".join("> " + line for line in inner.split("\n"))
    return inner.removesuffix("\n")


def _rich_list(part: Element, names: Names) -> str:
    ordered, indent = part.get("style") == "ordered", "  " * int(part.get("indent", 0))
    first = int(part.get("offset", 0)) + 1
    return "\n".join(
        f"{indent}{f'{number}.' if ordered else '•'} {_rich_part(child, names)}"
        for number, child in enumerate(part.get("elements", ()), start=first)
    )


def _rich_element(element: Element, names: Names) -> str:
    draw = _RICH.get(str(element.get("type")))
    return draw(element, names) if draw else str(element.get("text", ""))


def _table(block: Element, names: Names) -> str:
    rows = ([_cell(cell, names) for cell in row] for row in block.get("rows", ()))
    return "\n".join(" | ".join(row) for row in rows)


def _cell(cell: Element, names: Names) -> str:
    return _rich_text(cell, names) if cell.get("type") == "rich_text" else str(cell.get("text", ""))


def _markdown(block: Element, names: Names) -> str:
    text = re.sub(r"^#{1,6}\s+", "", str(block.get("text", "")), flags=re.MULTILINE)
    return mrkdwn(text.replace("**", "*"), names)


_BLOCKS: dict[str, Callable[[Element, Names], str]] = {
    "section": _section,
    "header": lambda block, names: _text(block.get("text"), names),
    "context": _context,
    "actions": _actions,
    "rich_text": _rich_text,
    "divider": lambda _block, _names: "─" * 12,
    "markdown": _markdown,
    "table": _table,
    "image": lambda block, _names: str(block.get("alt_text", "")),
}

_RICH: dict[str, Callable[[Element, Names], str]] = {
    "text": lambda element, _names: str(element.get("text", "")),
    "link": lambda element, _names: str(element.get("text") or element.get("url", "")),
    "user": lambda element, names: names.get(str(element.get("user_id")), f"@{element.get('user_id')}"),
    "usergroup": lambda element, _names: f"@{element.get('usergroup_id')}",
    "channel": lambda element, names: names.get(str(element.get("channel_id")), f"#{element.get('channel_id')}"),
    "emoji": lambda element, _names: f":{element.get('name')}:",
    "broadcast": lambda element, _names: f"@{element.get('range')}",
    "date": lambda element, _names: str(element.get("fallback", "")),
}
