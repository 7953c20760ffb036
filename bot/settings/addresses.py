"""Addresses as people set them: what may be called, what is listened on, where Slack finds us."""

from __future__ import annotations

from urllib.parse import urlsplit

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_loopback(url: str) -> bool:
    """Whether this URL can only reach the machine itself."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and parts.hostname in LOOPBACK


def public_url(value: str) -> str:
    """The address Slack sends its requests to, without a slash at its end. Raises ValueError where it is none."""
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("the public address in front of Convener, such as https://convener.example.org")
    return value.rstrip("/")


def asked_url(value: str) -> str:
    """The address of a ticket system, without a slash at its end.

    Raises ValueError where it is none, or no token may be sent there.
    """
    parts = urlsplit(value)
    if not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("the address people open it at, such as https://jira.example.org")
    if parts.scheme != "https" and not is_loopback(value):
        raise ValueError("a token is sent there, so it begins with https:// or is a loopback address")
    return value.rstrip("/")


def calendar_url(value: str) -> str:
    """The public address of calendars, without a slash at its end. Raises ValueError where it is none.

    What is behind it is a secret, so that it goes to nobody unencrypted.
    """
    parts = urlsplit(value)
    if not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("the public address in front of CALENDAR_PORT, such as https://convener.example.org")
    if parts.scheme != "https" and not is_loopback(value):
        raise ValueError("secret addresses begin with it, so it begins with https:// or is a loopback address")
    return value.rstrip("/")


def host_and_port(value: str) -> tuple[str, int]:
    """An address to listen on, such as 127.0.0.1:3000. Raises ValueError where it is none."""
    try:
        parts = urlsplit(f"//{value}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or not port or parts.netloc != value:
        raise ValueError("host:port, such as 127.0.0.1:3000")
    return host, port
