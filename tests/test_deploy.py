"""The files for hosts: units that systemd understands, hardened, and starting commands that there are."""

from __future__ import annotations

import configparser
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings.settings import Environment
from bot.settings.tickets import SYSTEMS

DEPLOY = Path(__file__).parent.parent / "deploy"
UNITS = sorted([*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")])
INSTALLED = "/opt/convener/.venv/bin/convener"


class Unit(configparser.ConfigParser):
    """A unit, of which a key given twice keeps the last value."""

    def __init__(self, path: Path) -> None:
        super().__init__(strict=False, interpolation=None, delimiters=["="], comment_prefixes=["#"])
        self.read(path)

    def optionxform(self, optionstr: str) -> str:
        return optionstr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="the tests below look at the same files without it")
def test_systemd_understands_every_unit(tmp_path: Path) -> None:
    here = Path(sys.executable).parent / "convener"
    for unit in UNITS:
        (tmp_path / unit.name).write_text(unit.read_text().replace(INSTALLED, str(here)))
    files = [str(tmp_path / unit.name) for unit in UNITS]
    looked = subprocess.run(["systemd-analyze", "verify", *files], capture_output=True, text=True, check=False)
    assert (looked.returncode, looked.stdout + looked.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="the tests below look at the same files without it")
def test_systemd_finds_the_service_little_exposed() -> None:
    arguments = ["systemd-analyze", "security", "--offline=yes", "--threshold=20", "--no-pager"]
    looked = subprocess.run([*arguments, DEPLOY / "convener.service"], capture_output=True, text=True, check=False)
    assert looked.returncode == 0, looked.stdout[-500:]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_every_unit_is_one_that_can_be_read(path: Path) -> None:
    unit = Unit(path)
    assert set(unit.sections()) <= {"Unit", "Service", "Timer", "Install"}
    assert unit["Unit"]["Description"]


def test_the_service_starts_the_bot_and_keeps_what_it_needs() -> None:
    service = Unit(DEPLOY / "convener.service")["Service"]
    program, command, *arguments = shlex.split(service["ExecStart"])
    assert (program, command, arguments) == (INSTALLED, "run", [])
    assert service["RestartPreventExitStatus"] == "2"
    assert int(service["TimeoutStopSec"]) > 10
    assert service["StateDirectory"] == "convener"


@pytest.mark.parametrize(
    "line", ["NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "UMask=0077", "CapabilityBoundingSet="]
)
@pytest.mark.parametrize("name", ["convener.service", "convener-backup.service"])
def test_the_services_may_do_little(name: str, line: str) -> None:
    assert line in (DEPLOY / name).read_text().splitlines()


def test_the_nightly_backup_has_a_name_of_its_own_each_time() -> None:
    assert Unit(DEPLOY / "convener-backup.timer")["Timer"]["OnCalendar"]
    shell, flag, script = shlex.split(Unit(DEPLOY / "convener-backup.service")["Service"]["ExecStart"])
    assert (shell, flag) == ("/bin/sh", "-c")
    # systemd reads %% as one %.
    assert script == f"exec {INSTALLED} backup backups/convener-$(date +%%F-%%H%%M%%S).db"
    assert "backup" in main.commands


def test_the_environment_to_start_from_names_settings_that_there_are() -> None:
    tokens = {f"{system}_token{more}" for system in SYSTEMS for more in ("", "_expires")}
    for line in (DEPLOY / "environment.example").read_text().splitlines():
        name, equals, _ = line.removeprefix("#").partition("=")
        if equals and " " not in name:
            assert name.lower() in {*Environment.model_fields, *tokens, "jira_email"}


def test_the_command_line_of_the_service_has_its_environment(tmp_path: Path) -> None:
    here = Path(sys.executable).parent / "convener"
    script = tmp_path / "convener"
    script.write_text((DEPLOY / "convener.sh").read_text().replace(INSTALLED, str(here)))
    (tmp_path / "environment").write_text("CONVENER_URL=https://convener.example.org\n")
    environment = {
        **os.environ,
        "CONVENER_ENVIRONMENT": str(tmp_path / "environment"),
        "PYTHONPATH": str(DEPLOY.parent),
    }
    shown = subprocess.run(
        ["sh", script, "manifest"], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "https://convener.example.org/slack/events" in shown.stdout
