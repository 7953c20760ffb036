"""`/ooo`: who is out; recorded, corrected, taken back."""
