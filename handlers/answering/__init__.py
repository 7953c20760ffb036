"""How a command is answered, whichever way it came: once, in time, in one transaction, with Undo."""
