"""The shortcuts in the menu of a message, their dialogs, and what is recorded from them."""
