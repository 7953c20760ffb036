"""What other readers of dates make of an absence, as their documentation uses them.

They know no people, so they are given the when alone; a day they read counts as that day.
"""

from __future__ import annotations

from benchmarks.peers.readers import PEERS, Days

__all__ = ["PEERS", "Days"]
