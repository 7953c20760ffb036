"""Where Slack shows who has a duty: whether each user group and topic can be read. Nothing is changed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.checking.finding import Finding, wrong
from bot.work.trying import REINSTALL, error_name, error_words
from meetings.calendar.calendar import Calendar
from meetings.duty.topic import LONGEST
from meetings.posting import PostKind
from posts.sending.failures import NotThereError, needed_scope
from posts.sending.on_duty import Place, places
from posts.sending.showing import group_id
from posts.unasked.on_duty import why_not


async def check_duty_places(
    client: AsyncWebClient, calendars: Sequence[Calendar], names: Mapping[str, str]
) -> AsyncIterator[Finding]:
    """A line for each user group, and each topic, that a rota names; `names` are the channels by series."""
    for place in places(calendars):
        series = place.rotas[0][0].series
        is_group = place.kind is PostKind.USER_GROUP
        subject = f"user group {place.target}" if is_group else f"topic of {names.get(series.key, place.target)}"
        try:
            yield Finding(subject, await _read(client, place))
        except NotThereError as error:
            yield wrong(subject, why_not(place.kind, error.reason))
        except SlackApiError as error:
            yield wrong(subject, _refused(place, error))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            yield wrong(subject, error_words(error))


async def _read(client: AsyncWebClient, place: Place) -> str:
    """docs.slack.dev/reference/methods/usergroups.users.list, docs.slack.dev/reference/methods/conversations.info"""
    if place.kind is PostKind.USER_GROUP:
        identifier = await group_id(client, place.target)
        members = (await client.usergroups_users_list(usergroup=identifier))["users"]
        return f"I see it; {len(members)} {'person is' if len(members) == 1 else 'people are'} in it"
    channel = (await client.conversations_info(channel=place.target))["channel"]
    return f"I see it; it has {len(str(channel['topic']['value']))} of {LONGEST} characters"


def _refused(place: Place, error: SlackApiError) -> str:
    if error_name(error) == "missing_scope":
        return f"the app lacks the scope {needed_scope(error)}; {REINSTALL}"
    return why_not(place.kind, error_name(error) or error_words(error))
