"""Lines that people add to sections of the minutes: where they stand, how long, and how they are printed."""
