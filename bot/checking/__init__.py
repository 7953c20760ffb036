"""`convener check`: a line for each thing that has to be right before a team can rely on the bot."""
