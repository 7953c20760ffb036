"""A mistake in the settings, said in one line without giving a secret away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

SECRETS = (
    "slack_bot_token",
    "slack_app_token",
    "slack_signing_secret",
    "jira_token",
    "freshdesk_token",
    "zammad_token",
    "github_token",
    "gitlab_token",
    "token",
    "database_url",
    "team_calendar_url",
)
# Tokens, signing secrets, passwords in addresses, and addresses that let in whoever knows them: Slack's, calendars'.
_LOOKS_SECRET = re.compile(
    r"x(?:ox[a-z]|app)-\w[\w-]*|\b[0-9a-f]{32}\b|(?<=ticket=)[^\s&\"']+|(?<=hooks\.slack\.com/)\S+"
    r"|\bATATT\w[\w=-]*|\bgh[opsur]_\w{10,}|\bgithub_pat_\w+|\bglpat-[\w-]+|(?<=://)[^\s/@]+(?=@)|(?<=/calendar/)[\w-]{20,}",
    re.IGNORECASE,
)
_LONGEST_VALUE = 60
# Mistakes of which the key says best what is allowed.
_OF_THE_KEY = {"string_pattern_mismatch", "int_parsing", "greater_than_equal", "less_than_equal"}
ENVIRONMENT = "the environment"
TO_COPY = "deploy/convener.toml has an example of it, docs/settings.md every key"
# What is allowed, in our words: by the kind of mistake, or by the key where its form is wrong.
ALLOWED = {
    "tuple_type": 'a list, such as ["Mat", "Brian"]',
    "time_parsing": "a time of day, such as 11:00",
    "time_type": "a time of day, such as 11:00",
    "date_from_datetime_parsing": "a date, such as 2019-07-08",
    "date_type": "a date, such as 2019-07-08",
    "slack": "an account id, such as U012AB3CDE",
    "channel": "#name, or a channel id",
    "key": "small letters, digits, - and _",
    "bullet": 'a mark (-, * or +) and one to three blanks, such as "-   "',
    "index": """one line that names the {file}, such as "- '{date}': meetings/{file}\"""",
    "user_group": 'the handle of a user group, such as "@triage", or its id, such as "S012AB3CDE"',
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "command_prefix": "small letters, digits, - and _, ending in -",
    "calendar_port": "a port, such as 3001",
    "calendar_host": "an address of this host, such as 127.0.0.1",
    "convener_log": "debug, info, warning or error",
}


class SettingsMistake(Exception):  # noqa: N818
    """Stops the start. The text is one line: the key, the value unless it is a secret, and what is allowed."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(redacted(text))


def mistake(source: str, error: ValidationError) -> SettingsMistake:
    """The first mistake that pydantic found, in our words."""
    first = error.errors(include_url=False)[0]
    key = key_words(first["loc"])
    key = key.upper() if source == ENVIRONMENT else key
    if first["type"] == "extra_forbidden":
        where = " (secrets belong in the environment)" if str(first["loc"][-1]).lower() in SECRETS else ""
        return SettingsMistake(f"{source}: there is no setting {key!r}{where}; docs/settings.md lists them all")
    if first["type"] == "missing":
        return SettingsMistake(f"{source}: {key} is missing; {TO_COPY}")
    last = str(first["loc"][-1]) if first["loc"] else ""
    allowed = ALLOWED.get(last if first["type"] in _OF_THE_KEY else first["type"])
    allowed = allowed or first["msg"].removeprefix("Value error, ")
    if isinstance(first["input"], Mapping):
        return SettingsMistake(f"{source}: {f'{key}: ' if key else ''}{allowed}")
    return SettingsMistake(f"{source}: {key} = {shown(str(first['loc'][-1]), first['input'])}: {allowed}")


def key_words(location: Sequence[str | int]) -> str:
    """`series 1 weekday` as people count: the second entry of a list is number 2."""
    return ".".join(f"{part + 1}" if isinstance(part, int) else str(part) for part in location)


def shown(key: str, value: Any) -> str:
    """A value as it may be printed: short, and never a secret."""
    if key.lower() in SECRETS:
        return "(not shown)"
    # Before it is cut: half a token does not look like one any more.
    text = redacted(repr(value))
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def redacted(text: str) -> str:
    """The text without anything that looks like a token, wherever somebody pasted one."""
    return _LOOKS_SECRET.sub("(not shown)", text)
