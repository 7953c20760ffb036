"""What Convener remembers: records and queries, migrations, the engine. All SQL lives in this room.

Functions take a `Transaction` and the workspace, and return the dataclasses of `meetings`.
"""
