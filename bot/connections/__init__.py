"""The ways Slack reaches us, alike to whoever starts and stops them."""
