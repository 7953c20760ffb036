"""The benchmarks still run; what they measure is for people to read, never a test."""

from __future__ import annotations

from benchmarks import answering, reconnecting


async def test_the_benchmark_of_answers_measures_every_command_beside_the_floor() -> None:
    taken = await answering.measure(rounds=2)
    assert set(taken) == {"floor", *answering.TYPED}
    assert all(len(times) == 2 for times in taken.values())


async def test_the_benchmark_of_dead_connections_tries_each_way() -> None:
    taken = await reconnecting.measured(runs=1)
    assert set(taken) == set(reconnecting.WAYS)
