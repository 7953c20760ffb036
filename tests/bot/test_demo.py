"""The demo as a program: it ends when its reader does, and leaves no bot behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_demo_ends_when_whoever_reads_it_has_read_enough() -> None:
    demo = subprocess.Popen([sys.executable, "-m", "bot", "demo"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert demo.stdout is not None
    demo.stdout.readline()
    demo.stdout.close()
    assert demo.wait(timeout=30) != 0


def test_the_demo_ends_with_the_minutes_that_the_readme_shows() -> None:
    shown = subprocess.run([sys.executable, "-m", "bot", "demo"], capture_output=True, text=True, check=True).stdout
    minutes = Path("README.md").read_text().partition("```markdown\n")[2].partition("```")[0]
    # The terminal folds long lines.
    assert " ".join(minutes.split()) in " ".join(shown.split())
