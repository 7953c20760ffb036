"""The command line, `convener`."""

from __future__ import annotations

import asyncio
import json
import logging
import signal
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from bot.manifest import EVERY_SCOPE, SCOPES, explained, manifest, scopes_for
from bot.process.logs import set_up_logging
from bot.settings.addresses import public_url
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import DEFAULT_FILE, load, load_environment, load_file
from bot.work.last_resort import spoken_by
from meetings.when.locale import AMERICAN, speaking

if TYPE_CHECKING:
    from bot.connections.connection import Mode

F = TypeVar("F", bound=Callable[..., Any])
THIS_BOT = (sys.executable, "-m", "bot", "run")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("convener"), prog_name="convener")
def main() -> None:
    """Convener runs a team's recurring meeting from Slack."""


def in_one_line(command: F) -> F:
    """A mistake in the settings ends the command with one line and an exit code: 2 unless it is worth trying again."""

    @wraps(command)
    def wrapped(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except SettingsMistake as found:
            click.echo(f"convener: {found}", err=True)
            sys.exit(found.exit_code)

    return wrapped  # type: ignore[return-value]


@main.command()
@click.option("--socket", "mode", flag_value="socket", help="Connect by Socket Mode (SLACK_APP_TOKEN).")
@click.option("--http", "mode", flag_value="http", help="Listen for signed HTTP requests (SLACK_SIGNING_SECRET).")
@in_one_line
def run(mode: Mode | None) -> None:
    """Connect to Slack and work, until stopped; without a flag SLACK_APP_TOKEN decides how."""
    from bot.process.service import serve

    settings = load()
    set_up_logging(settings.environment.convener_log)
    with speaking(spoken_by(settings.file)):
        asyncio.run(serve(settings, mode))


@main.command()
@click.option("--play", "story", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Play this story.")
@click.option("--keep", is_flag=True, help="Afterwards, type on as any of its people.")
def demo(story: Path | None, keep: bool) -> None:
    """Show a team's week in a small local Slack: no account, no tokens."""
    import playground
    from playground.demo import run as play

    # `convener demo | head` ends when its reader does.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    week = Path(playground.__file__).parent / "week" / "week.story"
    sys.exit(play(story or week, list(THIS_BOT), manifest(scopes=EVERY_SCOPE), keep=keep))


@main.command()
def check() -> None:
    """Look whether everything is right, a line each; exit code 1 if something is not."""
    from bot.checking.check import check

    async def found() -> bool:
        right = True
        async for finding in check():
            click.echo(finding.line())
            right = right and finding.ok is not False
        return right

    logging.disable(logging.WARNING)
    sys.exit(0 if asyncio.run(found()) else 1)


@main.command("manifest")
@click.option("--http", "url", metavar="URL", help="With request addresses at this public URL; else CONVENER_URL.")
@click.option("--explain", is_flag=True, help="Say why each scope, command and event is needed instead.")
@in_one_line
def show_manifest(url: str | None, explain: bool) -> None:
    """Print the Slack app manifest for these settings."""
    environment = load_environment()
    path = environment.convener_settings
    file = load_file(path or DEFAULT_FILE) if path or DEFAULT_FILE.exists() else None
    prefix, scopes = (file.command_prefix, scopes_for(file.rotas())) if file else ("", SCOPES)
    if explain:
        click.echo("\n".join(explained(prefix, scopes)))
        return
    try:
        found = manifest(prefix, public_url(url) if url else environment.convener_url, scopes)
    except ValueError as error:
        raise SettingsMistake(f"--http {url}: {error}") from None
    click.echo(json.dumps(found, indent=2, ensure_ascii=False))


@main.command("read-absence")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it is said on; today unless given.")
@click.option("--batch", type=click.File(encoding="utf-8"), help="Read `said_on<TAB>text` lines; - is standard input.")
@click.argument("text", nargs=-1)
@in_one_line
def read_absence_command(today: datetime | None, batch: TextIO | None, text: tuple[str, ...]) -> None:
    """Print what `/ooo TEXT` would record, as JSON; nothing is recorded."""
    from bot.commands.reading import as_line, file_of, roster_of, today_here

    file = file_of(load_environment().convener_settings)
    roster = roster_of(file)
    said = today.date() if today else today_here()
    asked: Iterable[tuple[date, str]] = _lines(batch) if batch else [(said, " ".join(text))]
    with speaking(spoken_by(file) if file else AMERICAN):
        for day, words in asked:
            click.echo(as_line(words, day, roster))


def _lines(batch: TextIO) -> Iterable[tuple[date, str]]:
    for number, line in enumerate(batch, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        said_on, tab, words = line.rstrip("\r\n").partition("\t")
        try:
            yield date.fromisoformat(said_on), words if tab else ""
        except ValueError:
            raise click.ClickException(f"line {number}: {said_on!r} is no date such as 2019-07-08") from None


@main.command()
@click.option("--series", "key", help="The key of the series; needed where there are several.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The date of the meeting; the next one unless given.")
@in_one_line
def draft(key: str | None, on: datetime | None) -> None:
    """Print the drafted minutes of a meeting, as Markdown."""
    from bot.commands.drafting import drafted

    settings = load()
    with speaking(spoken_by(settings.file)):
        click.echo(asyncio.run(drafted(settings, key, on.date() if on else None)), nl=False)


@main.command("import")
@click.option("--series", "key", help="The key of the series; needed where there are several.")
@click.option("--rota", help="The name of the rota; needed where the series has several.")
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), help="For names without dates: the first week.")
@click.option("--report", is_flag=True, help="Say what would be taken as what, and change nothing.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@in_one_line
def import_command(
    key: str | None, rota: str | None, first: datetime | None, report: bool, files: tuple[Path, ...]
) -> None:
    """Take over FILES: finished minutes, roster lines, calendars; exit code 1 if some of it was not understood."""
    from bot.commands.import_asked import Asked
    from bot.commands.importing import bring

    settings = load()
    with speaking(spoken_by(settings.file)):
        done = asyncio.run(bring(settings, Asked(files, key, rota, first.date() if first else None, report)))
    click.echo("\n".join(done.lines))
    sys.exit(0 if done.all_understood else 1)


@main.command("replay")
@click.option("--json", "json_wanted", is_flag=True, help="Print the report as one JSON object.")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@in_one_line
def replay_command(json_wanted: bool, folder: Path) -> None:
    """Draft every meeting of DIR, a folder of finished minutes, again from what was known before it, and score it."""
    from bot.commands.replaying import as_text, in_words, replayed

    report, left_out = replayed(folder)
    for line in left_out:
        click.echo(line, err=True)
    click.echo(json.dumps(report, indent=2) if json_wanted else as_text(in_words(report)))


FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@main.command()
@FILE
@in_one_line
def backup(file: Path) -> None:
    """Copy the database to FILE, while Convener works or not."""
    from bot.commands.copying import backup

    click.echo(backup(load_environment().convener_database, file))


@main.command()
@FILE
@in_one_line
def restore(file: Path) -> None:
    """Put the backup FILE in place of the database; what was there is kept beside it."""
    from bot.commands.copying import restore

    click.echo(restore(load_environment().convener_database, file))


@main.command()
@click.option("--from-channel", "channel", help="Print [[people]] tables for the members of this channel in Slack.")
@click.option("--alias", "aliases", multiple=True, metavar="NAME=ALIAS", help="Confirm whose a spelling is.")
@in_one_line
def people(channel: str | None, aliases: tuple[str, ...]) -> None:
    """Print who is on the roster, and the names of imported minutes that nobody has."""
    from bot.commands.people import channel_tables, roster_lines
    from bot.commands.people_named import confirm, named_in_minutes

    if aliases:
        lines = asyncio.run(confirm(load(), aliases))
    elif channel is None:
        settings = load()
        lines = [*asyncio.run(roster_lines(settings)), *asyncio.run(named_in_minutes(settings))]
    else:
        environment = load_environment()
        path = environment.convener_settings
        # A team that has no settings yet asks this first of all.
        named = load_file(path or DEFAULT_FILE).roster() if path or DEFAULT_FILE.exists() else ()
        lines = asyncio.run(channel_tables(environment, channel, named))
    click.echo("\n".join(lines).strip("\n"))


@main.group()
def export() -> None:
    """Write what Convener knows to a file."""


@export.command("calendar")
@click.option("--series", "key", help="The key of a series; all of them unless given.")
@click.option("--person", help="A roster name: their duty, absences and meetings only.")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True), default="-")
@in_one_line
def export_calendar(key: str | None, person: str | None, file: str) -> None:
    """Write a calendar of duty, absences and meetings (iCalendar) to FILE; - is standard output."""
    from bot.commands.exporting import exported

    settings = load()
    with speaking(spoken_by(settings.file)):
        text = asyncio.run(exported(settings, key, person))
    with click.open_file(file, "wb") as opened:
        opened.write(text)
    if file != "-":
        click.echo(f"wrote {file} ({len(text) // 1024} kB)")
