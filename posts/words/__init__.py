"""What a command is answered, one module for what it is about: usages, receipts, questions."""
