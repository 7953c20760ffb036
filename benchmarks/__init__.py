"""Measurements, side by side in one run: ratios count, not figures. Performance claims come from here only."""
