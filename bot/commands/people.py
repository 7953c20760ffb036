"""The people of a team, for the command line: who is on the roster, and who is in a channel of Slack."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Environment, Settings
from bot.work.joining import all_accounts, all_channels, channel_members
from bot.work.slack_app import patient_client, web_client
from meetings.people import Account, Person, Roster
from meetings.people.accounts import PEOPLE
from meetings.people.linking import newcomer
from posts.words.people import person_line
from storage.engine import Storage, Transaction
from storage.records import accounts, people, workspaces

NOBODY = "Nobody is on the roster: the settings name nobody, and no channel of a series was looked at yet."


async def known_people(environment: Environment) -> tuple[tuple[Person, ...], tuple[Account, ...]] | None:
    """The roster of the database with the accounts of its workspace, None where there is no such database yet.

    Raises SettingsMistake where the file is no database.
    """
    path = environment.convener_database
    if not path.exists():
        return None
    storage = Storage(path)
    try:
        return await storage.read(_known)
    except sqlite3.Error as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}") from None
    finally:
        await storage.close()


def _known(tx: Transaction) -> tuple[tuple[Person, ...], tuple[Account, ...]] | None:
    workspace = workspaces.only(tx)
    if workspace is None:
        return None
    return people.people(tx, workspace), accounts.known(tx, workspace)


async def roster_lines(settings: Settings) -> list[str]:
    """A line a person: from the database, or from the settings where it knows nobody yet."""
    known = await known_people(settings.environment)
    roster, found = known or (settings.file.roster(), ())
    names = {account.account: account.name for account in found}
    return [person_line(person, names.get(person.slack or "", "")) for person in roster] or [NOBODY]


async def channel_tables(environment: Environment, channel: str, settings: Sequence[Person]) -> list[str]:
    """`[[people]]` tables for everybody in a channel, ready to paste; who is known already is named in a comment.

    Raises SettingsMistake where there is no token, no such channel, or Slack cannot be asked.
    """
    if environment.slack_bot_token is None:
        raise SettingsMistake("the environment: SLACK_BOT_TOKEN (xoxb-...) is needed to ask Slack who is in a channel")
    known = await known_people(environment)
    roster = Roster((*(known[0] if known else ()), *settings))
    client = patient_client(web_client(environment.slack_bot_token.get_secret_value(), environment.slack_api_url))
    try:
        found = await _in_channel(client, channel)
    except SlackApiError as error:
        needed = f", {error.response['needed']} is needed" if error.response.get("needed") else ""
        raise SettingsMistake(f"Slack answered {error.response.get('error')}{needed}") from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise SettingsMistake(f"Slack cannot be reached ({type(error).__name__})") from None
    return _tables(found, roster)


async def _in_channel(client: AsyncWebClient, channel: str) -> list[Account]:
    """The people among the members of the channel, in the order in which Slack has its users."""
    name = channel if channel.startswith(("#", "C", "G")) else f"#{channel}"
    identifier = name
    if name.startswith("#"):
        channels = {found.name: found.id async for found in all_channels(client)}
        if name not in channels:
            raise SettingsMistake(f"--from-channel {name}: I see no such channel; invite me there if it is private")
        identifier = channels[name]
    members = {member async for member in channel_members(client, identifier)}
    return [each async for each in all_accounts(client) if each.account in members and each.standing in PEOPLE]


def _tables(found: Sequence[Account], roster: Roster) -> list[str]:
    lines: list[str] = []
    for account in found:
        holder = roster.holding(account.account) or _of_exactly_this_name(account, roster)
        person = None if holder else newcomer(account, roster)
        if holder:
            lines.append(f"# {_one_line(account.name)} ({account.account}) is known already, as {holder.name}.")
        elif person is None:
            lines.append(f"# {_one_line(account.name)} ({account.account}) has no name of their own: give them one.")
        else:
            roster = Roster((*roster.people, person))
            lines += _table(person, account)
    return lines or ["# Nobody is in that channel."]


def _of_exactly_this_name(account: Account, roster: Roster) -> Person | None:
    """Whom the account will be linked to by its name."""
    meant = {found for name in (account.display_name, account.real_name) if (found := roster.exactly(name))}
    person = meant.pop() if len(meant) == 1 else None
    return person if person and person.slack in {None, account.account} else None


def _table(person: Person, account: Account) -> list[str]:
    """One table; a guest is one in the database only, so that is said beside it."""
    head = [f"# {person.name} is a guest of the workspace."] if person.is_guest else []
    names = [f"aliases = [{', '.join(map(_text, person.aliases))}]"] if person.aliases else []
    return ["", *head, "[[people]]", f"name = {_text(person.name)}", f"slack = {_text(account.account)}", *names]


def _text(value: str) -> str:
    """A basic string of TOML; toml.io/en/v1.0.0#string takes the escapes of JSON."""
    return json.dumps(value, ensure_ascii=False)


def _one_line(text: str) -> str:
    return " ".join(text.split())
