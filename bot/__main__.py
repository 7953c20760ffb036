"""`python -m bot` is `convener`."""

from bot.cli import main

main()
