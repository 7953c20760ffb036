"""Dates inside typed lines: found, printed in full, and asked about where they cannot be meant.

`meetings.when` is the only reader of dates; here its readings are tied to places in a text.
"""
