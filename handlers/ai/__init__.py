"""`/ai`: action items, recorded, found again, changed and listed."""
