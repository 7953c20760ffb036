"""What the settings ask of a GitLab: a project, and which of its issues: `group/project?labels=bug&milestone=1.2`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

# docs.gitlab.com/api/issues_statistics: a filter that GitLab does not know, it leaves out without a word, and counts
# more. These are known both there and where issues are listed.
FILTERS = frozenset(
    {"labels", "milestone", "search", "in", "author_username", "assignee_username", "confidential"}
    | {"created_after", "created_before", "updated_after", "updated_before", "not[labels]", "not[milestone]"}
)
# The same on the page that lists issues for people, which has other names for them, and none for the others.
_ON_THE_PAGE: Mapping[str, str] = {
    "labels": "label_name[]",
    "milestone": "milestone_title",
    "author_username": "author_username",
    "search": "search",
}


class NotAQueryError(ValueError):
    """Why it is none, in words that name what is in the settings alone."""


@dataclass(frozen=True)
class Issues:
    """The issues of a project, by its path or its number, that `filters` leave."""

    project: str
    filters: Mapping[str, str]

    @property
    def path(self) -> str:
        """Where the API has the project."""
        return path_of(self.project)

    def page(self, state: str) -> str:
        """The page below the address of GitLab that shows them to people, "" where there is none."""
        if self.project.isdigit() or not self.filters.keys() <= _ON_THE_PAGE.keys():
            return ""
        shown = [("state", state)]
        for name, value in self.filters.items():
            each = value.split(",") if name == "labels" else [value]
            shown += [(_ON_THE_PAGE[name], one) for one in each]
        return f"{quote(self.project)}/-/issues?{urlencode(shown)}"


def path_of(project: str) -> str:
    """A project in a path of the API: docs.gitlab.com/api/rest, "Namespaced paths"."""
    return f"projects/{quote(project, safe='')}"


def read(query: str) -> Issues:
    """The project and its filters. Raises NotAQueryError."""
    project, _, filters = query.strip().partition("?")
    parts = project.split("/")
    if not project.isdigit() and not (len(parts) > 1 and all(parts)):
        raise NotAQueryError(f'no project "{project}": write group/project')
    try:
        pairs = parse_qsl(filters, keep_blank_values=True, strict_parsing=True) if filters else []
    except ValueError:
        raise NotAQueryError(f'no filter "{filters}": write labels=bug&milestone=1.2') from None
    for name, _ in pairs:
        if name == "state":
            raise NotAQueryError("a state belongs into states, not into the query")
        if name not in FILTERS:
            raise NotAQueryError(f'no filter "{name}": there are {", ".join(sorted(FILTERS))}')
    if len(dict(pairs)) < len(pairs):
        raise NotAQueryError("a filter is there twice: several labels are labels=one,other")
    return Issues(project, dict(pairs))
