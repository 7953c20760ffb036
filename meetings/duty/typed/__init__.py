"""What is typed about a duty: who, which days of it, and what is to become of them."""
