"""Settings: secrets from the environment, everything else from convener.toml.

docs/settings.md has every key. A mistake stops the start with one line.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings.addresses import calendar_url, host_and_port, is_loopback, public_url
from bot.settings.file import SettingsFile
from bot.settings.layouts import FOLDER
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake, mistake
from bot.settings.tickets import SignIn, sign_in

DEFAULT_FILE = Path("convener.toml")


class Environment(BaseSettings):
    """What comes from the environment: secrets, and where things are."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    # Of [[team_calendars]]; of several each has TEAM_CALENDAR_NAME_URL (calendars.py).
    team_calendar_url: SecretStr | None = None
    # host:port, and the public address in front of it; PORT, DYNO and DATABASE_URL are what a host sets by itself.
    convener_listen: str | None = None
    convener_url: str | None = None
    port: str | None = None
    dyno: str | None = None
    database_url: SecretStr | None = None
    # Where calendars are read in Socket Mode, and the public address in front of it.
    calendar_port: int | None = Field(None, ge=1, le=65535)
    calendar_host: str = Field("127.0.0.1", pattern=r"^[0-9A-Za-z.:-]+$")
    calendar_url: str | None = None
    convener_settings: Path | None = None
    convener_database: Path = Path("convener.db")
    convener_clock: str | None = None
    convener_log: str = Field("INFO", pattern=r"(?i)^(debug|info|warning|error)$")

    @field_validator("slack_bot_token")
    @classmethod
    def _bot_token(cls, value: SecretStr | None) -> SecretStr | None:
        return _token(value, "xoxb-", "a bot token")

    @field_validator("slack_app_token")
    @classmethod
    def _app_token(cls, value: SecretStr | None) -> SecretStr | None:
        return _token(value, "xapp-", "an app-level token")

    @field_validator("slack_api_url")
    @classmethod
    def _api_url(cls, value: str) -> str:
        if not value.startswith("https://") and not is_loopback(value):
            raise ValueError("tokens are sent there, so it begins with https:// or is a loopback address")
        return value if value.endswith("/") else f"{value}/"

    @field_validator("convener_listen")
    @classmethod
    def _listen(cls, value: str | None) -> str | None:
        if value is not None:
            host_and_port(value)
        return value

    @field_validator("convener_url")
    @classmethod
    def _url(cls, value: str | None) -> str | None:
        return None if value is None else public_url(value)

    @field_validator("calendar_url")
    @classmethod
    def _calendar_url(cls, value: str | None) -> str | None:
        return None if value is None else calendar_url(value)

    @field_validator("convener_clock")
    @classmethod
    def _clock(cls, value: str | None) -> str | None:
        if value is not None and not is_loopback(value):
            raise ValueError("only the playground sets a clock: a loopback URL such as http://127.0.0.1:8000/clock")
        return value


@dataclass(frozen=True)
class Settings:
    """Everything that was set, and the file it came from."""

    environment: Environment
    file: SettingsFile
    path: Path
    # Of each ticket system, by its name.
    sign_ins: Mapping[str, SignIn] = field(default_factory=dict)


def load(path: Path | None = None) -> Settings:
    """The settings of this process, from this file where one is given, else from the one the environment names.

    Raises SettingsMistake with one line that says what to mend.
    """
    environment = load_environment()
    path = path or environment.convener_settings or DEFAULT_FILE
    file = load_file(path)
    sign_ins = {name: sign_in(name, table.system, os.environ) for name, table in file.tickets.items()}
    return Settings(environment, file, path, sign_ins)


def load_environment() -> Environment:
    """The environment alone, which needs no settings file."""
    try:
        return Environment()
    except ValidationError as error:
        raise mistake(ENVIRONMENT, error) from None


def load_file(path: Path) -> SettingsFile:
    """The settings file."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsMistake(
            f"there is no settings file {path}; copy deploy/convener.toml, or name yours in CONVENER_SETTINGS"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsMistake(f"{path}: cannot be read ({error.__class__.__name__})") from None
    except tomllib.TOMLDecodeError as error:
        quotes = (
            '; words stand in quotes, as in title = "Tools Meeting"' if str(error).startswith("Invalid value") else ""
        )
        raise SettingsMistake(f"{path}: {error}{quotes}") from None
    try:
        return SettingsFile.model_validate(values, context={FOLDER: path.parent})
    except ValidationError as error:
        raise mistake(str(path), error) from None


def _token(value: SecretStr | None, prefix: str, what: str) -> SecretStr | None:
    if value is not None and not value.get_secret_value().startswith(prefix):
        raise ValueError(f"{what} begins with {prefix}")
    return value
