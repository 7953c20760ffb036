"""Text that a draft carries over from the minutes before, until its owner says what becomes of it."""
