"""The rules, a module a subject. Each rule takes a cursor and gives a piece of phrases.py, or None."""
