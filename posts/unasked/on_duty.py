"""What the owners hear where a user group or a topic cannot show who has a duty."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.dates import join_words
from meetings.posting import PostKind

NO_ROOM = "no room"
REINSTALL = "whoever runs me pastes what `convener manifest` prints into the app and reinstalls it"
NEXT = "I try again for a day, and at every handover; you hear when it works again."
# Slack's words: docs.slack.dev/reference/methods/usergroups.users.update, .../conversations.setTopic
_OF_GROUP = {
    "permission_denied": (
        "this workspace lets only some people edit user groups. An owner of the workspace can let apps do it, in its"
        " settings under Permissions, User groups"
    ),
    "no_such_subteam": "there is no such user group, or it is disabled. Make it in Slack, or correct the settings",
    "invalid_users": "Slack does not take one of the accounts of {people}: guests and deactivated accounts may not be",
    "subteam_max_users_exceeded": "it would have more people than Slack allows",
}
_OF_GROUP["subteam_not_found"] = _OF_GROUP["no_such_subteam"]
_OF_GROUP["failed_for_some_users"] = _OF_GROUP["invalid_users"]
_OF_GROUP["plan_upgrade_required"] = _OF_GROUP["paid_teams_only"] = (
    "Slack has user groups in paid plans only. Without one, take `user_group` out of the settings"
)
# Where Slack does not say which scope it misses.
_NEEDED = {PostKind.USER_GROUP: "usergroups:read or usergroups:write", PostKind.TOPIC: "channels:write.topic"}
_OF_TOPIC = {
    "not_in_channel": "I am not in that channel. Type `/invite @Convener` there",
    "user_is_restricted": "this workspace does not let me change it. An owner of the workspace can",
    "method_not_supported_for_channel_type": "such a conversation has no topic. Take `topic` out of the settings",
    "is_archived": "the channel is archived",
    NO_ROOM: "with what else it says it would have more than the 250 characters that Slack takes. Make it shorter",
}


def failed(what: str, kind: PostKind, reason: str, needed: str, people: Sequence[str]) -> str:
    """`I could not bring the user group @triage up to date: ...`; `needed` is the scope that is lacking."""
    why = why_not(kind, reason, people)
    if reason == "missing_scope":
        why = f"the app lacks the scope {needed or _NEEDED[kind]}; {REINSTALL}"
    return f"I could not bring {what} up to date with who has the duty: {why}. {NEXT}".replace("`", "")


def why_not(kind: PostKind, reason: str, people: Sequence[str] = ()) -> str:
    """What this word of Slack's means, and what to do about it."""
    known = _OF_GROUP if kind is PostKind.USER_GROUP else _OF_TOPIC
    return known.get(reason, f"Slack answers {reason}").format(people=join_words(people) or "those on duty")


def works_again(what: str) -> str:
    """That what the owners heard of is mended."""
    return f"{what[0].upper()}{what[1:]} is up to date with who has the duty again."


def left_out(group: str, names: Sequence[str]) -> str:
    """Who has a duty and is not in its user group; where nobody else has it, that stays as it is."""
    has = "has" if len(names) == 1 else "have"
    return (
        f"{join_words(names)} {has} no Slack account that I know, so {group} goes without. It is linked when a display"
        " name is exactly the roster name, or by the settings (slack = ...)."
    )
