"""The minutes: their layout, what they are drafted from, and their Markdown."""
