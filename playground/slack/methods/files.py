"""files.getUploadURLExternal, files.completeUploadExternal, files.info, files.delete."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from playground.slack.calls import Answer, Call, method, need_membership, read_blocks
from playground.slack.documents import file_document
from playground.slack.refusals import SlackError
from playground.slack.state import Channel, File
from playground.slack.workspace import BOT_USER, Content

# docs.slack.dev/reference/methods/files.getUploadURLExternal, `alt_txt_too_large`
LONGEST_ALT = 1000


@method("files.getUploadURLExternal", "files:write")
def get_upload_url(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/files.getUploadURLExternal; a length of 0 counts as none."""
    name = call.required("filename")
    if call.text("length") in {"", "0"}:
        raise SlackError("missing_argument")
    if call.number("length", 0) < 0:
        raise SlackError("invalid_arguments")
    alt = call.text("alt_txt")
    if len(alt) > LONGEST_ALT:
        raise SlackError("alt_txt_too_large")
    workspace = call.workspace
    file = File(f"F0{workspace.next_number():09d}", name, name, b"", workspace.clock.now, BOT_USER, alt=alt)
    workspace.files[file.id] = file
    return {"ok": True, "upload_url": f"{call.address}/upload/v1/{file.id}", "file_id": file.id}


@method("files.completeUploadExternal", "files:write")
def complete_upload(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/files.completeUploadExternal: one message with the files."""
    files = [_uploaded(call, entry) for entry in _listed(call)]
    channels = [_shared_to(call, each) for each in _channels(call)]
    for file in files:
        call.workspace.files[file.id] = replace(file, complete=True)
    for channel in channels:
        _share(call, channel, files)
    return {"ok": True, "files": [file_document(call.workspace.files[file.id]) for file in files]}


@method("files.info", "files:read")
def file_info(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/files.info: where the file was shared is said here only."""
    file = _known(call)
    document = file_document(file, call.workspace)
    document["url_private_download"] = f"{call.address}/files-pri/{file.id}/download/{quote(file.name)}"
    return {"ok": True, "file": document, "comments": [], "response_metadata": {"next_cursor": ""}}


@method("files.delete", "files:write")
def delete_file(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/files.delete: an app may delete its own; messages lose the file, and stay."""
    file = _known(call)
    if file.user != BOT_USER:
        raise SlackError("cant_delete_file")
    call.workspace.delete_file(file)
    return {"ok": True}


def _known(call: Call) -> File:
    file = call.workspace.files.get(call.required("file"))
    if file is None or not file.complete:
        raise SlackError("file_not_found")
    if file.deleted:
        raise SlackError("file_deleted")
    return file


def _listed(call: Call) -> list[dict[str, Any]]:
    listed = call.structure("files", "invalid_arguments")
    if not isinstance(listed, list) or not listed or not all(isinstance(each, dict) for each in listed):
        raise SlackError("invalid_arguments")
    return listed


def _uploaded(call: Call, entry: dict[str, Any]) -> File:
    """A file whose bytes have arrived, under its final title."""
    file = call.workspace.files.get(str(entry.get("id")))
    if file is None or file.deleted or not file.content:
        raise SlackError("file_not_found")
    return replace(file, title=str(entry.get("title") or file.name))


def _channels(call: Call) -> list[str]:
    named = call.text("channels").split(",") if call.text("channels") else []
    return [each.strip() for each in [call.text("channel_id"), *named] if each.strip()]


def _shared_to(call: Call, name: str) -> Channel:
    channel = call.workspace.channels.get(name)
    if channel is None:
        raise SlackError("channel_not_found")
    need_membership(channel)
    return channel


def _share(call: Call, channel: Channel, files: list[File]) -> None:
    thread = call.text("thread_ts") or None
    if thread and call.workspace.find(channel.id, thread) is None:
        raise SlackError("invalid_thread_ts")
    blocks = read_blocks(call.structure("blocks", "invalid_blocks_format"))
    text = "" if blocks else call.text("initial_comment")
    content = Content(text=text, blocks=blocks, files=tuple(file.id for file in files))
    message = call.workspace.post(channel.id, "bot", BOT_USER, content, thread)
    for file in files:
        call.workspace.share(file, channel.id, message.ts, thread)
