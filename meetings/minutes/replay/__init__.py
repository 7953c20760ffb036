"""Replay of an archive: each meeting drafted again from what could be known before it, and scored."""
