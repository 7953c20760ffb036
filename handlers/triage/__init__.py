"""What follows `/triage`: a module for what each word is about."""
