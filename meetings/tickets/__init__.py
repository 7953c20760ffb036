"""What is known of tickets: what is asked of their systems, what came of it, and how the minutes print that."""
