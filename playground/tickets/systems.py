"""The ticket systems that the playground stands in for, by what the settings call them."""

from __future__ import annotations

from collections.abc import Mapping

from playground.tickets.jira import LocalJira
from playground.tickets.local_system import LocalSystem

SYSTEMS: Mapping[str, type[LocalSystem]] = {
    "jira": LocalJira,
}
