"""Slack's text in and out: blocks, rich text, messages."""
