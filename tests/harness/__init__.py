"""Long harnesses: each has a short form in the suite and its full form as a make target."""
