"""Finished minutes, read back from their Markdown: nothing of them is lost, and every line is taken as something."""
