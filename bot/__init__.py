"""Start here: settings, wiring, the alarm clock, the command line. Knows everybody, decides nothing."""
