"""What finished minutes mean for what is remembered: who was there, which items go on, what was counted."""
