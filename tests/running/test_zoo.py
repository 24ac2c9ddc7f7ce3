"""Every submission of the zoo ends as its first line says, harms nothing, and leaves nothing behind."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from grader.running.outside.sandbox import Host
from tests.running.judging import (
    HONEST,
    Submission,
    descendants,
    escaped,
    grade,
    left_behind,
    servers,
    submission,
    zoo,
)

FOLDER = Path(__file__).parent.parent / "submissions"
ZOO = list(zoo(FOLDER))


@pytest.fixture(scope="module", autouse=True)
def warm(host: Host) -> None:
    """The zygote runs before anyone counts processes."""
    assert grade(host, HONEST).verdict == "passed"


@pytest.mark.parametrize("submission", ZOO, ids=lambda submission: submission.path.stem)
def test_a_submission_meets_its_fate_and_harms_nobody(host: Host, secret: str, submission: Submission) -> None:
    before, warm = descendants(os.getpid()), servers(host)
    graded = grade(host, submission.sources, submission.limits)
    assert graded.verdict in submission.fates, (graded.verdict, graded.facts, graded.output)
    assert secret not in repr(graded)
    assert left_behind(before) == set(), "a process stayed behind"
    assert servers(host) == warm, "the zygote died"
    assert escaped() == [], "a file stayed behind"
    assert grade(host, HONEST).verdict == "passed", "the next student pays for this one"


def test_a_worker_reads_nothing_about_itself(host: Host) -> None:
    graded = grade(host, {"answer": "def solve(x): return open('/proc/self/status').read()"})
    assert graded.verdict == ("raised" if host.walls.landlock else "wrong type")


def test_a_worker_that_may_search_its_own_memory_finds_no_secret(host: Host) -> None:
    """Behind Landlock none may: /proc is not read there."""
    searching = submission(FOLDER / "searches_its_own_memory.py")
    with Host(walls=replace(host.walls, landlock=0), unsafe=True) as without:
        graded = grade(without, searching.sources)
    assert graded.answers[0] == repr({b"canary-" + 32 * b"0"}), (graded.facts, graded.output)


def test_only_honest_submissions_pass() -> None:
    passing = {s.path.stem for s in ZOO if "passed" in s.fates}
    assert passing == {s.path.stem for s in ZOO if s.path.stem.startswith("passes_")}


def test_a_fate_is_certain_where_it_can_be() -> None:
    """Files that allow several fates depend on the interpreter; no more of them than needed."""
    assert sum(len(s.fates) > 1 for s in ZOO) <= 11
