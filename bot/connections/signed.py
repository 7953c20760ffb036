"""Requests as Slack signs them, and their bodies as Bolt reads them rightly."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from slack_sdk.signature import SignatureVerifier

# docs.slack.dev/authentication/verifying-requests-from-slack
_TIMESTAMP = re.compile(r"[0-9]{1,12}", re.ASCII)
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}", re.ASCII)
MOST_FIELDS = 100
JSON = "application/json"


def is_signed(verifier: SignatureVerifier, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether Slack has signed this body within five minutes. Whatever the headers hold, it says yes or no.

    The verifier alone raises for a timestamp that is no number and a signature that is no ASCII.
    """
    timestamp, signature = headers.get("x-slack-request-timestamp", ""), headers.get("x-slack-signature", "")
    if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
        return False
    try:
        return bool(verifier.is_valid(body, timestamp, signature))
    except UnicodeDecodeError:
        return False


def is_check_of_certificate(headers: Mapping[str, str], body: bytes) -> bool:
    """Whether this is Slack looking at our certificate, which says nothing and wants 200.

    docs.slack.dev/interactivity/implementing-slash-commands
    """
    return b"ssl_check=1" in body and not _is_json(headers) and _form(body).get("ssl_check") == "1"


def as_json(headers: Mapping[str, str], body: bytes) -> bytes:
    """The JSON of a body: its own, that of the form field `payload` of a press, or the fields of a command.

    Bolt takes every form in which the word "payload" stands anywhere for a press; so it is given JSON alone.
    Raises ValueError where the body is none of them.
    """
    if _is_json(headers):
        return _object(body)
    form = _form(body)
    return _object(form["payload"].encode()) if "payload" in form else json.dumps(form).encode()


def _is_json(headers: Mapping[str, str]) -> bool:
    return headers.get("content-type", "").partition(";")[0].strip().lower() == JSON


def _form(body: bytes) -> dict[str, str]:
    return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS))


def _object(text: bytes) -> bytes:
    if not isinstance(json.loads(text), dict):
        raise ValueError("a JSON object")  # noqa: TRY004
    return text
