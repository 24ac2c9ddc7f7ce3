"""A whole class: judges side by side; marks are written as they come.

A mark whose fingerprint still stands is not made again, so a killed run goes on where it was, and a
repeated one regrades only what changed.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from multiprocessing.queues import SimpleQueue

from grader.bank.spec import Exercise
from grader.edition import fingerprint
from grader.exam.sheet import Sheet
from grader.grading.judges import Assignment, Graded, Judge
from grader.grading.sheets import sheets, spelled_in
from grader.grading.store import Store
from grader.judging.judge import judge
from grader.running.kernel.parent import die_with_parent
from grader.running.outside.walls import detect
from grader.submissions.handin import HandIn, Submission
from grader.words.machine import processors
from grader.words.verdict import Stopped, Verdict

Task = tuple[HandIn | Submission, Mapping[str, str]]  # a submission, and the fingerprints of the marks that stand
FORK = multiprocessing.get_context("fork")  # sheets are inherited, not sent


def grade(
    submissions: Sequence[HandIn | Submission],
    exercises: tuple[Exercise, ...],
    store: Store,
    *,
    seed: int = 0,
    jobs: int | None = None,
    unsafe: bool = False,
    drawn: Callable[[str, int], None] = lambda slug, total: None,
    done: Callable[[Graded], None] = lambda graded: None,
) -> Mapping[str, Sheet]:
    """Grade every submission into the store, calling `done` after each; the sheets that were asked.

    Before the first mark the exercises that were handed in are drawn: `drawn` hears of each, and how many there are.
    Of a HandIn the files are read here for their fingerprint, then by the judge: one student's at a time.
    """
    detect()  # once: judges, which are forked from here, know what was found
    jobs = jobs or processors()
    prints = {e.slug: fingerprint.of_exercise(e, seed) for e in exercises}
    whole: dict[str, str] = {}
    tasks: list[Task] = []
    asked: set[str] = set()
    for submission in submissions:
        handed_in = submission.read()
        whole[submission.student] = print_ = of_submission(handed_in, prints, unsafe)
        if store.stands(submission.student, print_):
            done(Graded(submission.student, ()))
        else:
            tasks.append((submission, store.fingerprints(submission.student)))
            asked |= spelled_in(handed_in.files.values(), exercises)
    papers = sheets(exercises, seed, jobs, asked, lambda slug: drawn(slug, len(asked)))
    assignment = Assignment(exercises, papers, prints, seed, unsafe)
    for graded in side_by_side(assignment, tasks, jobs):
        store.save_all(graded, whole[graded.student])
        done(graded)
    return assignment.sheets


def of_submission(submission: Submission, prints: Mapping[str, str], unsafe: bool) -> str:
    """The fingerprint of all that the marks of a submission depend on."""
    files = [text for name, content in submission.files.items() for text in (name, sha256(content).hexdigest())]
    return fingerprint.of_texts([*prints, *prints.values(), str(unsafe), repr(submission.notes), *files])


def side_by_side(assignment: Assignment, tasks: Sequence[Task], jobs: int) -> Iterator[Graded]:
    """The submissions graded by several judges, in the order in which they finish.

    When a judge dies, the submissions that were being graded are graded again, each alone.
    """
    left = {task[0].student: task for task in tasks}
    while left:
        underway: dict[Future[Graded], str] = {}
        try:
            for graded in flowing(assignment, list(left.values()), jobs, underway):
                del left[graded.student]
                yield graded
        except BrokenProcessPool:
            for student in underway.values():
                yield alone(assignment, left.pop(student))


def flowing(
    assignment: Assignment, tasks: Sequence[Task], jobs: int, underway: dict[Future[Graded], str]
) -> Iterator[Graded]:
    """Results as they come; `underway` holds the few submissions that are handed out."""
    judges = min(jobs, len(tasks))
    processors: SimpleQueue[int] = FORK.SimpleQueue()
    for processor in whole_machine(judges):
        processors.put(processor)
    with ProcessPoolExecutor(judges, FORK, start, (assignment, processors)) as pool:
        for task in tasks:
            underway[pool.submit(grade_one, task)] = task[0].student
            if len(underway) > 2 * jobs:
                yield from finished(underway)
        while underway:
            yield from finished(underway)


def whole_machine(judges: int) -> list[int]:
    """A processor for each judge where there are just as many: then a judge and its workers, which wait for each
    other all the time, need not wake another processor. Fewer judges go where the machine has room."""
    usable = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    return usable if len(usable) == judges else []


def finished(underway: dict[Future[Graded], str]) -> Iterator[Graded]:
    """Wait for one result at least; BrokenProcessPool leaves its submission underway."""
    ready, _ = wait(underway, return_when=FIRST_COMPLETED)
    for future in ready:
        graded = future.result()
        del underway[future]
        yield graded


def alone(assignment: Assignment, task: Task) -> Graded:
    """One submission with a judge for itself; over whom two judges die, each exercise has a judge for itself."""
    with suppress(BrokenProcessPool):
        return next(flowing(assignment, [task], 1, {}))
    if len(assignment.exercises) == 1:
        with suppress(BrokenProcessPool):
            return next(flowing(assignment, [task], 1, {}))
        return broken(assignment, task[0])
    parts = [alone(replace(assignment, exercises=(exercise,)), task) for exercise in assignment.exercises]
    return replace(parts[0], marks=tuple(mark for part in parts for mark in part.marks))


def broken(assignment: Assignment, submission: HandIn | Submission) -> Graded:
    """Marks that say that we failed; without a fingerprint, so that the next run tries again."""

    def nobody() -> None:
        raise Stopped(Verdict.BROKEN, how="the judge died")

    marks = tuple(("", judge(assignment.sheets[e.slug], nobody)) for e in assignment.exercises)
    return Graded(submission.student, marks, submission.notes)


# In a judge's process

mine: Judge | None = None


def start(assignment: Assignment, processors: SimpleQueue[int]) -> None:
    """Make this process a judge, on a processor of its own if there is one to have."""
    global mine
    die_with_parent()
    if not processors.empty():
        os.sched_setaffinity(0, {processors.get()})
    mine = Judge(assignment)


def grade_one(task: Task) -> Graded:
    """The marks of one submission, in a process that `start` has made a judge."""
    assert mine is not None
    return mine.grade(*task)
