"""Commands that are said instead of typed as slash commands: in direct messages, and by mentioning the bot."""
