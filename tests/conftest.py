"""What every test has: a bot that starts quickly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from playground import starting
from tests.harness.warm import Warm


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """A process that has the modules of the bot already, one for all tests of this worker."""
    started = Warm()
    yield started
    started.close()


@pytest.fixture(autouse=True)
def _start_warm(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, warm: Warm) -> None:
    """Start the bot from there, but in tests of a start itself, which are marked `cold`."""
    if request.node.get_closest_marker("cold") is None:
        monkeypatch.setattr(starting, "start", warm.start)
