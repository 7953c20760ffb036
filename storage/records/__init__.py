"""The records: a module each, rows in and frozen data out."""
