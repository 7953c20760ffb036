"""What a button stands for, whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Press:
    """A button: its label, and the command it carries out, by surface and text."""

    label: str
    surface: str
    text: str
