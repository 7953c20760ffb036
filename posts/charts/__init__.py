"""Figures over the last weeks as a picture, and in words; matplotlib is imported when the first is drawn."""
