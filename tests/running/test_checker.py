"""A job that never ends, fills the memory or kills its process costs one job, and no more."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest

from grader.running.outside.checker import Checker, CheckerDied, CheckerRaised, CheckerTimeout
from grader.values import Formula, Symbolic
from tests.running.judging import descendants, left_behind


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker(preload=("tests.running.jobs",)) as checker:
        yield checker


@pytest.fixture
def several() -> Iterator[Checker]:
    with Checker(preload=("tests.running.jobs",), jobs=3) as checker:
        yield checker


def job(checker: Checker, name: str, *arguments: Any, seconds: float = 60) -> Any:
    return checker.call(f"tests.running.jobs:{name}", *arguments, seconds=seconds)


def test_a_job_has_an_answer(checker: Checker) -> None:
    assert job(checker, "same", {"a": [1, (2.0, None)]}, Symbolic("x"))[0] == {"a": [1, (2.0, None)]}


def test_arguments_of_ours_arrive(checker: Checker) -> None:
    assert job(checker, "apply", Formula("x**2"), 3.0) == 9.0


def test_what_a_job_raises_is_told(checker: Checker) -> None:
    with pytest.raises(CheckerRaised) as raised:
        job(checker, "fails", "text")
    assert (raised.value.type, raised.value.text) == ("ValueError", "text")


def test_a_job_that_is_not_there_is_told(checker: Checker) -> None:
    with pytest.raises(CheckerRaised, match="AttributeError"):
        job(checker, "absent")


def test_a_late_job_is_ended(checker: Checker) -> None:
    before = descendants(os.getpid())
    with pytest.raises(CheckerTimeout):
        job(checker, "loops", seconds=0.3)
    assert left_behind(before) == set()


def test_a_job_that_is_done_is_ended(checker: Checker) -> None:
    before = descendants(os.getpid())
    for _ in range(3):
        job(checker, "same", 1)
    assert left_behind(before) == set()


@pytest.mark.parametrize(("name", "how"), [("leaves", "exit status 3"), ("crashes", "signal 6")])
def test_a_job_that_dies_says_how(checker: Checker, name: str, how: str) -> None:
    with pytest.raises(CheckerDied, match=how):
        job(checker, name)


def test_memory_is_bounded(checker: Checker) -> None:
    with pytest.raises(CheckerRaised, match="MemoryError"):
        job(checker, "fills")


def test_an_answer_without_a_form_is_told(checker: Checker) -> None:
    with pytest.raises(CheckerRaised, match="WireError"):
        job(checker, "gives_what_cannot_be_sent")


def test_jobs_share_nothing(checker: Checker) -> None:
    assert [job(checker, "counts") for _ in range(3)] == [1, 1, 1]


def test_a_child_may_do_several_jobs(several: Checker) -> None:
    assert [job(several, "counts") for _ in range(5)] == [1, 2, 3, 1, 2]


@pytest.mark.parametrize("fault", ["fails", "leaves", "gives_what_cannot_be_sent"])
def test_a_job_that_fails_is_its_child_s_last(several: Checker, fault: str) -> None:
    assert job(several, "counts") == 1
    with pytest.raises((CheckerRaised, CheckerDied)):
        job(several, fault, *["text"] * (fault == "fails"))
    assert job(several, "counts") == 1


def test_a_late_job_is_its_child_s_last(several: Checker) -> None:
    assert job(several, "counts") == 1
    with pytest.raises(CheckerTimeout):
        job(several, "loops", seconds=0.3)
    assert job(several, "counts") == 1


def test_each_job_has_time_of_its_own(several: Checker) -> None:
    job(several, "burns", 2.5)
    assert job(several, "processor_seconds_left", seconds=30) > 30
    assert job(several, "counts") == 1


def test_a_dead_server_is_started_again(checker: Checker) -> None:
    job(checker, "same", 1)
    assert checker.server.process is not None
    os.kill(checker.server.process.pid, signal.SIGKILL)
    assert job(checker, "same", 1) == [1]


def test_a_server_that_cannot_start_says_why() -> None:
    with (
        Checker(preload=("no_such_module",)) as checker,
        pytest.raises(CheckerDied, match="No module named 'no_such_module'"),
    ):
        checker.call("math:sqrt", 4.0, seconds=60)


def test_nothing_stays_when_it_closes() -> None:
    before = descendants(os.getpid())
    with Checker() as checker:
        assert checker.call("math:sqrt", 4.0, seconds=60) == 2.0
        assert descendants(os.getpid()) > before
    assert descendants(os.getpid()) == before
