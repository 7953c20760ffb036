"""What is said about the calendar of a meeting, and the values that hold from a day on."""
