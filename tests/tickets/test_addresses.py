"""Which part of a typed address is a system's own."""

from __future__ import annotations

import pytest

from tickets.addresses import below


@pytest.mark.parametrize(
    ("reference", "part"),
    [
        pytest.param("https://desk.example.org/a/tickets/7", "a/tickets/7", id="as it is"),
        pytest.param("http://Desk.Example.org/a/tickets/7", "a/tickets/7", id="typed by hand"),
        pytest.param(" https://desk.example.org/a/tickets/7/?tab=1#reply", "a/tickets/7", id="with its trimmings"),
        pytest.param("https://desk.example.org/a%20b", "a b", id="encoded"),
        pytest.param("https://desk.example.org", "", id="the system itself"),
        pytest.param("https://else.example.org/a/tickets/7", None, id="another host"),
        pytest.param("https://desk.example.org.else.org/a/tickets/7", None, id="a host that begins alike"),
        pytest.param("https://desk.example.org@else.org/a/tickets/7", None, id="a name before another host"),
        pytest.param("https://desk.example.org:8443/a/tickets/7", None, id="another port"),
        pytest.param("https://desk.example.org:port/a", None, id="no port"),
        pytest.param("https://[desk.example.org/a", None, id="no address"),
        pytest.param("ftp://desk.example.org/a/tickets/7", None, id="not of the web"),
        pytest.param("desk.example.org/a/tickets/7", None, id="no scheme"),
        pytest.param("TOOLS-7", None, id="a key"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_part_below_an_address(reference: str, part: str | None) -> None:
    assert below("https://desk.example.org", reference) == part


@pytest.mark.parametrize(
    ("reference", "part"),
    [
        pytest.param("https://example.org/desk/issues/7", "issues/7", id="below the path"),
        pytest.param("https://example.org/desks/issues/7", None, id="a path that begins alike"),
        pytest.param("https://example.org/issues/7", None, id="above it"),
    ],
)
def test_a_system_may_be_below_a_path(reference: str, part: str | None) -> None:
    assert below("https://example.org/desk/", reference) == part


def test_pages_that_are_told_apart_by_their_fragment() -> None:
    url = "https://desk.example.org"
    assert below(url, f"{url}/#ticket/zoom/7/", with_fragment=True) == "#ticket/zoom/7"
    assert below(url, f"{url}#ticket/zoom/7", with_fragment=True) == "#ticket/zoom/7"
