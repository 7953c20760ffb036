"""Limits of what can be pressed, picked and filled in (docs.slack.dev/reference/block-kit/block-elements)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from playground.errors import PlaygroundError
from playground.slack.blocks.checks import PLAIN, Problems, at, items, length
from playground.slack.blocks.checks import text as check_text

MULTIPLE = "multi_static_select"
MENUS = {"static_select", MULTIPLE}


def check_element(element: Mapping[str, Any], pointer: str) -> Problems:
    yield from length(element, "action_id", 255, pointer)
    if element.get("type") == "button":
        yield from check_text(element.get("text"), f"{pointer}/text", 75, PLAIN)
        yield from length(element, "value", 2000, pointer)
        yield from length(element, "url", 3000, pointer)
    if element.get("type") in MENUS or "options" in element:
        yield from _choices(element, pointer)
    if "placeholder" in element:
        yield from check_text(element["placeholder"], f"{pointer}/placeholder", 150, PLAIN)


def options_of(menu: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Every option of a menu, those of its groups included."""
    groups = menu.get("option_groups") or ()
    return [*(menu.get("options") or ()), *(option for group in groups for option in group.get("options", ()))]


def option_text(option: Mapping[str, Any]) -> str:
    return squeeze(str(option.get("text", {}).get("text", "")))


def menu_name(menu: Mapping[str, Any]) -> str:
    """Its placeholder; Slack's own where it has none."""
    return squeeze(str((menu.get("placeholder") or {}).get("text", ""))) or "Choose an option"


def find_option(menu: Mapping[str, Any], wanted: str) -> Mapping[str, Any]:
    """The option a menu shows under this text."""
    options = options_of(menu)
    found = next((option for option in options if option_text(option) == squeeze(wanted)), None)
    if found is None:
        choice = ", ".join(map(option_text, options)) or "nothing"
        raise PlaygroundError(f'There is no "{wanted}" to pick in {{{menu_name(menu)}}}; there is {choice}')
    return found


def with_ticks(menu: Mapping[str, Any], chosen: Sequence[Mapping[str, Any]], wanted: Sequence[str]) -> tuple[Any, ...]:
    """The chosen options of a menu and these as well, which are not chosen yet."""
    more = [find_option(menu, each) for each in wanted]
    _refuse([each for each in more if each in chosen], "ticked already")
    most = menu.get("max_selected_items")
    if most is not None and len(chosen) + len(more) > most:
        raise PlaygroundError(f"No more than {most} can be ticked in {{{menu_name(menu)}}}")
    return (*chosen, *more)


def without_ticks(
    menu: Mapping[str, Any], chosen: Sequence[Mapping[str, Any]], wanted: Sequence[str]
) -> tuple[Any, ...]:
    """The chosen options of a menu without these, which are chosen now."""
    less = [find_option(menu, each) for each in wanted]
    _refuse([each for each in less if each not in chosen], "not ticked")
    return tuple(each for each in chosen if each not in less)


def _refuse(options: Sequence[Mapping[str, Any]], because: str) -> None:
    if options:
        raise PlaygroundError(f"{', '.join(map(option_text, options))}: {because}")


def squeeze(text: str) -> str:
    """Runs of blanks and line breaks as one blank."""
    return " ".join(text.split())


def _choices(menu: Mapping[str, Any], pointer: str) -> Problems:
    """docs.slack.dev/reference/block-kit/block-elements/select-menu-element: options, or groups, not both."""
    if "option_groups" not in menu:
        yield from _options(menu, pointer)
    elif "options" in menu:
        yield at("cannot provide both options and option_groups", pointer)
    else:
        yield from items(menu, "option_groups", 100, pointer)
        for place, group in enumerate(menu["option_groups"] or ()):
            here = f"{pointer}/option_groups/{place}"
            yield from check_text(group.get("label"), f"{here}/label", 75, PLAIN)
            yield from _options(group, here)
    yield from _initial(menu, pointer)


def _options(holder: Mapping[str, Any], pointer: str) -> Problems:
    yield from items(holder, "options", 100, pointer)
    for place, option in enumerate(holder.get("options") or ()):
        here = f"{pointer}/options/{place}"
        yield from check_text(option.get("text"), f"{here}/text", 75)
        if "value" not in option:
            yield at("missing required field: value", here)
        yield from length(option, "value", 150, here)


def _initial(menu: Mapping[str, Any], pointer: str) -> Problems:
    """An initial option is exactly one of the options.

    docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element: several are one at least, and no more
    than may be chosen.
    """
    if menu.get("type") == MULTIPLE:
        yield from _several(menu, pointer)
    values = {option.get("value") for option in options_of(menu)}
    chosen = [("initial_option", menu["initial_option"])] if "initial_option" in menu else []
    chosen += [("initial_options", option) for option in menu.get("initial_options") or ()]
    for key, option in chosen:
        if not isinstance(option, Mapping) or option.get("value") not in values:
            yield at("must match one of the options", f"{pointer}/{key}")


def _several(menu: Mapping[str, Any], pointer: str) -> Problems:
    most = menu.get("max_selected_items")
    if most is not None and (not isinstance(most, int) or most < 1):
        yield at("must be greater than 0", f"{pointer}/max_selected_items")
    elif "initial_options" in menu:
        yield from items(menu, "initial_options", most or 100, pointer)
