"""Before strangers are graded, a worker of our own tries what a stranger would, and must reach nothing."""

from __future__ import annotations

import os
import tempfile
from importlib.resources import files

from grader.running.outside.sandbox import Host
from grader.running.outside.walls import Walls
from grader.words.limits import Limits, Rules
from grader.words.verdict import Stopped

SECRET = "what no student may read"


def self_test(walls: Walls) -> tuple[str, ...]:
    """What a worker behind these walls could still do that it must not, or could not do that it must."""
    probes = files("grader.running.inside").joinpath("probes.py").read_text(encoding="utf-8")
    with tempfile.NamedTemporaryFile("w", prefix="gradschool-canary-") as canary:
        canary.write(SECRET)
        canary.flush()
        try:
            with Host(walls=walls, unsafe=True) as host, host.spawn("numpy", Limits(), Rules()) as worker:
                worker.load({"probes": probes}, "probes", ())
                reached: dict[str, str] = worker.ask("call", "reached", canary.name, os.getpid())
                lost: list[str] = worker.ask("call", "lost")
        except Stopped as stopped:
            return (f"nothing, but it does not run: {stopped.facts.get('how', stopped.verdict.value)}",)
    return (*sorted(map(str, reached)), *(f"not even {name}" for name in lost))
