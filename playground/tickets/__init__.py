"""Ticket systems of the playground's own, as reference pages of theirs say they behave."""
