"""The recurring meeting: its dates and what is out of the ordinary about them, its duty, and what is due when."""
