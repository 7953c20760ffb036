"""What people type about the dates of a meeting, read with the one grammar of dates."""
