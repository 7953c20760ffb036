"""What is filled into the inputs of dialogs (docs.slack.dev/reference/block-kit/block-elements)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from playground.errors import PlaygroundError
from playground.slack.blocks.elements import find_option, option_text

Element = Mapping[str, Any]
# A text, a date, or the chosen options; nothing is "" or no options.
Value = str | tuple[Mapping[str, Any], ...]

# What Slack writes under an input that is required and empty.
REQUIRED = "Please complete this required field."


def initial_value(element: Element) -> Value:
    match element["type"]:
        case "static_select":
            return (element["initial_option"],) if element.get("initial_option") else ()
        case "multi_static_select":
            return tuple(element.get("initial_options") or ())
        case "datepicker":
            return str(element.get("initial_date") or "")
        case _:
            return str(element.get("initial_value") or "")


def read_value(element: Element, filled: str) -> Value:
    """What a person fills in: a text, the text of an option (several with commas between), a date."""
    match element["type"]:
        case "static_select":
            return (find_option(element, filled),) if filled else ()
        case "multi_static_select":
            return tuple(find_option(element, each.strip()) for each in filled.split(",") if each.strip())
        case "datepicker":
            return _date(filled)
        case _:
            return filled


def _date(filled: str) -> str:
    try:
        return date.fromisoformat(filled).isoformat() if filled else ""
    except ValueError:
        raise PlaygroundError(f"{filled} cannot be picked as a date; use YYYY-MM-DD") from None


def state_of(element: Element, value: Value) -> dict[str, Any]:
    """The entry of an input in `state.values`; nothing filled in is null."""
    kind = element["type"]
    match kind:
        case "static_select":
            return {"type": kind, "selected_option": value[0] if value else None}
        case "multi_static_select":
            return {"type": kind, "selected_options": list(value)}
        case "datepicker":
            return {"type": kind, "selected_date": value or None}
        case _:
            return {"type": kind, "value": value or None}


def find_error(block: Element, value: Value) -> str | None:
    """What Slack objects to before it sends anything; the words about lengths are not its own."""
    element = block["element"]
    if not value:
        return None if block.get("optional") else REQUIRED
    if element["type"] != "plain_text_input":
        return None
    least, most = element.get("min_length") or 0, element.get("max_length") or 3000
    if len(value) > most:
        return f"Enter {most} characters or fewer."
    return f"Enter at least {least} characters." if len(value) < least else None


def chosen_options(value: Value) -> tuple[Mapping[str, Any], ...]:
    """The options a menu stands at."""
    return () if isinstance(value, str) else value


def shown_value(value: Value) -> str:
    """What stands in the input."""
    return value if isinstance(value, str) else ", ".join(map(option_text, value))
