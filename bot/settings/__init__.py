"""The settings: what the environment and convener.toml may hold, and what is said where they are wrong."""
