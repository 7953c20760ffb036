"""What ticket systems say, in the minutes."""
