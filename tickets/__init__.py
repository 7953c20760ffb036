"""What Convener asks elsewhere: one module a ticket system, one interface (interface.py)."""
