"""What follows `/tickets`, a module a word."""
