"""`/tickets`: what it answers, whom it lets do what, and what follows from it."""
