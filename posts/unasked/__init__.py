"""What people hear without having asked: what others recorded for them, the weekly message, lines for everybody."""
