"""A judge for the tests: a submission's `solve(x)` should give 2x."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader.running.outside.sandbox import Host
from grader.words.limits import Limits, Rules
from grader.words.verdict import Stopped, Verdict

ARGUMENTS = (3.0, np.array([1.5, -2.0]), -4.0)
RULES = Rules(forbidden=("numpy.convolve",))
PATIENT = Limits(call_seconds=60.0, total_seconds=120.0, memory=256)  # for what ends by itself, on a busy machine
QUICK = Limits(call_seconds=0.5, total_seconds=1.0, patience=3.0, memory=256)  # for what does not

HONEST = {"answer": "def solve(x):\n    return 2 * x\n"}


@dataclass
class Graded:
    """What came of one submission."""

    verdict: str
    facts: dict[str, Any] = field(default_factory=dict)
    answers: list[Any] = field(default_factory=list)
    output: str = ""


def grade(host: Host, sources: dict[str, str], limits: Limits = PATIENT, libraries: str = "numpy") -> Graded:
    """Load a submission, ask it three times, and say how far it came."""
    graded = Graded("passed")
    worker = host.spawn(libraries, limits, RULES)
    try:
        worker.load(sources, "answer", ())
        for x in ARGUMENTS:
            graded.answers.append(worker.ask("call", "solve", x))
            graded.verdict = compared(graded.answers[-1], 2 * x)
            if graded.verdict != "passed":
                break
    except Stopped as stopped:
        graded.verdict, graded.facts = stopped.verdict.value, stopped.facts
    graded.output = worker.close().output
    return graded


def compared(answer: Any, expected: Any) -> str:
    if type(answer) not in (int, float) and not isinstance(answer, (np.number, np.ndarray)):
        return "wrong type"
    return "passed" if np.array_equal(answer, expected) else "wrong value"


@dataclass(frozen=True)
class Submission:
    """One animal of the zoo: its files as modules, and the fates that its first line allows."""

    path: Path
    sources: dict[str, str]
    fates: tuple[str, ...]

    @property
    def limits(self) -> Limits:
        return QUICK if "timed out" in self.fates else PATIENT


def submission(path: Path) -> Submission:
    files = {"answer": path} if path.is_file() else {file.stem: file for file in sorted(path.glob("*.py"))}
    sources = {module: file.read_text(encoding="utf-8") for module, file in files.items()}
    first = sources["answer"].partition("\n")[0]
    assert first.startswith("# verdict: "), path
    return Submission(path, sources, tuple(first.removeprefix("# verdict: ").split(" | ")))


def verdict(call: Callable[[], Any]) -> tuple[Verdict, dict[str, Any]]:
    """How a call stopped, and the facts."""
    with pytest.raises(Stopped) as stopped:
        call()
    return stopped.value.verdict, stopped.value.facts


def zoo(folder: Path) -> Iterator[Submission]:
    for path in sorted(folder.iterdir()):
        if path.suffix == ".py" or (path.is_dir() and path.name != "__pycache__"):
            yield submission(path)


def descendants(pid: int) -> set[int]:
    """Every process below one, dead ones that nobody has waited for included."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = Path("/proc", entry, "stat").read_text(encoding="utf-8")
            except (FileNotFoundError, ProcessLookupError):
                continue
            parents[int(entry)] = int(stat.rpartition(")")[2].split()[1])
    found, newest = set[int](), {pid}
    while newest:
        newest = {child for child, parent in parents.items() if parent in newest} - found
        found |= newest
    return found


def left_behind(before: set[int], seconds: float = 5.0) -> set[int]:
    """Processes below this one that are new and stay: the dead are buried while the judge goes on."""
    end = time.monotonic() + seconds
    while (left := descendants(os.getpid()) - before) and time.monotonic() < end:
        time.sleep(0.005)
    return left


def servers(host: Host) -> list[int]:
    """The zygotes of a host that live."""
    processes = [server.process for server in host.zygotes.servers.values()]
    return [process.pid for process in processes if process is not None and process.poll() is None]


def escaped(folders: Iterable[str] = ("/tmp", "/dev/shm", "/var/tmp", "/run", "/", "/root", ".")) -> list[str]:
    """Files that some submission managed to write."""
    return [path for folder in folders if os.path.exists(path := os.path.join(folder, "escaped"))]
