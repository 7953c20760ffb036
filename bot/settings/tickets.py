"""`[tickets.NAME]`: a ticket system that is asked, and what the environment has to sign in with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field, SecretStr, StringConstraints, field_validator, model_validator

from bot.settings.addresses import asked_url
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake
from bot.settings.tables import Line, Table
from meetings.tickets.asked import RELEASE, Asked
from meetings.tickets.expiring import Expiring

JIRA, FRESHDESK, ZAMMAD, GITHUB, GITLAB = SYSTEMS = ("jira", "freshdesk", "zammad", "github", "gitlab")
# Those whose tickets are to be fixed in a release.
WITH_RELEASES = (JIRA, GITHUB, GITLAB)
# It is typed behind `/tickets`, and stands in the name of a variable.
SourceName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,29}$")]
LONGEST_QUERY = 5_000
TOKEN = re.compile(r"[!-~]+")


class TicketsTable(Table):
    """`[tickets.NAME]`"""

    system: str
    url: Line
    query: Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_QUERY)] = ""
    label: Line | None = None
    states: tuple[Line, ...] = ()
    names: Mapping[Line, Line] = Field(default_factory=dict)
    version: Line = RELEASE
    seconds: Annotated[float, Field(ge=0.1, le=15)] = 15

    @field_validator("system")
    @classmethod
    def _system(cls, value: str) -> str:
        found = next((name for name in SYSTEMS if name == value.strip().casefold()), None)
        if found is None:
            raise ValueError(f"one of {', '.join(SYSTEMS)}")
        return found

    @field_validator("url")
    @classmethod
    def _url(cls, value: str) -> str:
        return asked_url(value)

    @field_validator("query")
    @classmethod
    def _query(cls, value: str) -> str:
        return " ".join(value.split())

    @field_validator("states")
    @classmethod
    def _states(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return each_once(value)

    @field_validator("version")
    @classmethod
    def _version(cls, value: str) -> str:
        if RELEASE not in value:
            raise ValueError(f'how a release is called there, such as "OSG {RELEASE}"')
        return value

    @model_validator(mode="after")
    def _names_of_states(self) -> TicketsTable:
        if self.states and (strange := next((name for name in self.names if name not in self.states), None)):
            raise ValueError(f"names has {strange!r}, which is none of its states")
        return self

    def asked(self, name: str) -> Asked:
        """The same in the words of `meetings`."""
        return Asked(
            name=name,
            system=self.system,
            url=self.url,
            query=self.query,
            label=self.label or f"{name} tickets",
            states=self.states,
            printed=dict(self.names),
            version=self.version,
        )


def each_once(states: tuple[str, ...]) -> tuple[str, ...]:
    """The same states; raises ValueError where one is there twice."""
    folded = [state.casefold() for state in states]
    if twice := next((state for state in states if folded.count(state.casefold()) > 1), None):
        raise ValueError(f"{twice!r} is there twice")
    return states


@dataclass(frozen=True)
class SignIn:
    """What a source is signed in with: the token, None where it is asked as anybody may, and by which variable.

    `email` is the account's, where the system wants it; `expires` the day after which the token is worth nothing.
    """

    token: SecretStr | None = None
    variable: str = ""
    email: str = ""
    expires: date | None = None


def sign_in(name: str, system: str, environment: Mapping[str, str]) -> SignIn:
    """What the environment has for this source: of its own `JIRA_BUGS_TOKEN`, else `JIRA_TOKEN` for every Jira.

    Raises SettingsMistake, which shows no token, where one of them cannot be right.
    """
    own = re.sub(r"[^A-Z0-9]+", "_", name.upper())
    for middle in (f"_{own}", ""):
        variable = f"{system.upper()}{middle}_TOKEN"
        if token := environment.get(variable, "").strip():
            if not TOKEN.fullmatch(token):
                raise SettingsMistake(
                    f"{ENVIRONMENT}: {variable} = (not shown): a token has no blanks and none but ASCII characters"
                )
            email = _email(system, middle, environment) or _email(system, "", environment)
            return SignIn(SecretStr(token), variable, email, _expires(variable, environment))
    return SignIn()


def _email(system: str, middle: str, environment: Mapping[str, str]) -> str:
    """The account's address, which Jira Cloud alone wants; it goes into a header: RFC 9110, section 5.5."""
    name = f"{system.upper()}{middle}_EMAIL"
    value = environment.get(name, "").strip() if system == JIRA else ""
    if value and not TOKEN.fullmatch(value):
        raise SettingsMistake(f"{ENVIRONMENT}: {name} = {value!r}: the e-mail address of the account")
    return value


def _expires(variable: str, environment: Mapping[str, str]) -> date | None:
    name = f"{variable}_EXPIRES"
    value = environment.get(name, "").strip()
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise SettingsMistake(f"{ENVIRONMENT}: {name} = {value!r}: a date, such as 2026-12-31") from None


def expirings(sign_ins: Mapping[str, SignIn]) -> list[Expiring]:
    """The tokens of these sources of which the environment says until when they are worth something."""
    return [
        Expiring(signed.variable, signed.expires, name)
        for name, signed in sign_ins.items()
        if signed.expires is not None
    ]
