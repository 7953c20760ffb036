"""The draft of the minutes: as it is posted, what is said of its changes, and how it is kept up to date."""
