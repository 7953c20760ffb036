"""Sending what is owed: planned when it is due, worded when it is claimed, each once."""
