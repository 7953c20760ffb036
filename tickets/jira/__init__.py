"""Jira, Cloud and Data Center: what a query finds, single issues, and who asks.

developer.atlassian.com/cloud/jira/platform/rest/v3/intro; docs.atlassian.com/software/jira/docs/api/REST.
"""

from tickets.jira.signing import authorization
from tickets.jira.source import SECONDS, Jira

__all__ = ["SECONDS", "Jira", "authorization"]
