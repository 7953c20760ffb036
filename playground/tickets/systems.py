"""The ticket systems that the playground stands in for, by what the settings call them."""

from __future__ import annotations

from collections.abc import Mapping

from playground.tickets.freshdesk import LocalFreshdesk
from playground.tickets.github import LocalGitHub
from playground.tickets.gitlab import LocalGitLab
from playground.tickets.jira import LocalJira
from playground.tickets.local_system import LocalSystem
from playground.tickets.zammad import LocalZammad

SYSTEMS: Mapping[str, type[LocalSystem]] = {
    "jira": LocalJira,
    "freshdesk": LocalFreshdesk,
    "zammad": LocalZammad,
    "github": LocalGitHub,
    "gitlab": LocalGitLab,
}
