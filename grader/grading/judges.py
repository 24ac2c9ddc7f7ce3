"""One judge: a process that grades one submission after another, with a checker and zygotes of its own."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

import numpy as np

from grader.bank.spec import Exercise
from grader.edition import fingerprint
from grader.exam.sheet import Sheet
from grader.grading.sheets import drawn_alone
from grader.judging.decide import FUNCTION, decider
from grader.judging.judge import Mark, judge
from grader.running.outside.checker import Checker, CheckerDied, CheckerRaised, CheckerTimeout
from grader.running.outside.remote import RemoteStudent
from grader.running.outside.sandbox import Host, Worker
from grader.submissions.extract import in_cell, in_cells
from grader.submissions.handin import HandIn, Submission
from grader.words.accounts import Accounts
from grader.words.libraries import worker_for
from grader.words.verdict import Stopped, Verdict

EXTRACT = "grader.submissions.extract:extract"
EXTRACT_SECONDS = 10.0
PARSED = 100  # submissions, by one process at most: it runs nothing of theirs, and a text that hurts it is its last
CHECKER_FAULTS = (CheckerTimeout, CheckerDied, CheckerRaised)

Source = dict[str, Any]  # what `extract` found for one exercise


@dataclass(frozen=True)
class Assignment:
    """What every judge of a class is told: the exercises, their sheets, and what each depends on."""

    exercises: tuple[Exercise, ...]
    sheets: Mapping[str, Sheet]
    prints: Mapping[str, str]
    seed: int = 0
    unsafe: bool = False


@dataclass(frozen=True)
class Graded:
    """What a judge made of one submission: the new marks, each with its fingerprint, and what is to be said."""

    student: str
    marks: tuple[tuple[str, Mark], ...]
    notes: tuple[dict[str, Any], ...] = ()


class Judge:
    """Grades submissions on one assignment; a context manager, since it owns processes."""

    def __init__(self, assignment: Assignment) -> None:
        self.assignment = assignment
        self.sheets = dict(assignment.sheets)
        self.host = Host(unsafe=assignment.unsafe)
        self.parser = Checker(preload=("grader.submissions.extract",), jobs=PARSED)
        self.algebra = Checker(preload=("grader.symbolic.warm",))
        self.decided: dict[str, dict[str, Any]] = {}  # what was decided about formulas, by question

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *_: object) -> None:
        self.host.close()
        self.parser.close()
        self.algebra.close()

    def grade(self, handed_in: HandIn | Submission, standing: Mapping[str, str]) -> Graded:
        """The marks of one submission, but for those whose fingerprint still stands."""
        submission = handed_in.read()
        sources, notes = self.sources(submission)
        marks = []
        for exercise in self.assignment.exercises:
            source = sources.get(exercise.slug)
            depends_on = [self.assignment.prints[exercise.slug], repr(source), str(self.assignment.unsafe)]
            print_ = fingerprint.of_texts(depends_on)
            if standing.get(exercise.slug) != print_:
                made = self.mark(exercise, source)
                marks.append(("" if made.verdict is Verdict.BROKEN else print_, made))  # ours is tried again next time
        return Graded(submission.student, tuple(marks), (*submission.notes, *notes))

    def mark(self, exercise: Exercise, source: Source | None) -> Mark:
        """The mark on one exercise, given what was found for it.

        Where a process was killed it is made once more: an accident happens once, what the code does happens twice.
        """
        made = self.judged(exercise, source)
        return self.judged(exercise, source) if was_killed(made) else made

    def judged(self, exercise: Exercise, source: Source | None) -> Mark:
        sheet = self.sheets[exercise.slug]
        if source and not sheet.answered:  # the name was spelled in a way that nobody looked for
            sheet = self.sheets[exercise.slug] = drawn_alone(exercise, self.assignment.seed)
        with Asker(self.host, sheet, source) as students, np.errstate(all="ignore"):  # laws subtract infinite answers
            made = judge(sheet, students, decider(sheet, self.ask_algebra))
        found = source or {}
        outcomes = in_cells(made.outcomes, found.get("cells", ()))
        own_word = [{"key": "own_word"}] if students.accounts.own_word else []
        return replace(made, outcomes=outcomes, notes=(*found.get("notes", ()), *own_word))

    def ask_algebra(self, *question: Any) -> dict[str, Any]:
        """Decide about two formulas, once for all who answer the same."""
        key = repr(question)
        if key not in self.decided:
            decision = self.decide(*question)
            if decision["verdict"] == "undecided":  # perhaps for want of time
                return decision
            self.decided[key] = decision
        return self.decided[key]

    def decide(self, *question: Any) -> dict[str, Any]:
        """Decide in a process that may run for ever; where it does, nobody can tell."""
        seconds = 2 * question[-1]
        try:
            try:
                decision: dict[str, Any] = self.algebra.call(FUNCTION, *question, seconds=seconds)
            except CheckerDied:  # of the question, or because somebody killed it
                decision = self.algebra.call(FUNCTION, *question, seconds=seconds)
        except CHECKER_FAULTS as fault:
            return {"verdict": "undecided", "how": type(fault).__name__}
        return decision

    def sources(self, submission: Submission) -> tuple[dict[str, Source], list[dict[str, Any]]]:
        """Exercise → what was found for it; a file that brings the parser down is left out, and named."""
        try:
            return self.extract(submission.files), []
        except CHECKER_FAULTS:
            fatal = [name for name, content in submission.files.items() if self.brings_down_the_parser(name, content)]
        rest = {name: content for name, content in submission.files.items() if name not in fatal}
        notes = [{"key": "not_parsed", "file": name} for name in fatal]
        try:
            found = self.extract(rest) if rest else {}
        except CHECKER_FAULTS:
            found = {}
        return {e.slug: {"trouble": note} for note in notes for e in self.may_hold(note["file"])} | found, notes

    def may_hold(self, file: str) -> Iterable[Exercise]:
        """The exercises to which a file may hold the answer, as its name says; all, where it is nobody's name."""
        exercises, stem = self.assignment.exercises, PurePosixPath(file).stem
        return [e for e in exercises if stem in (e.slug, e.chapter)] or exercises

    def extract(self, files: Mapping[str, bytes]) -> dict[str, Source]:
        wanted = {e.slug: list(e.functions) for e in self.assignment.exercises}
        chapters = {e.slug: e.chapter for e in self.assignment.exercises}
        forbidden = {e.slug: e.rules.forbidden for e in self.assignment.exercises if e.rules.forbidden}
        question = dict(files), wanted, chapters, forbidden
        found: dict[str, Source] = self.parser.call(EXTRACT, *question, seconds=EXTRACT_SECONDS)
        return found

    def brings_down_the_parser(self, name: str, content: bytes) -> bool:
        try:
            self.extract({name: content})
        except CHECKER_FAULTS:
            return True
        return False


def was_killed(mark: Mark) -> bool:
    """Whether a process of ours, or the student's, was killed while the mark was made."""
    return any(o.verdict is Verdict.BROKEN or killed(o.facts) for o in mark.outcomes)


def killed(facts: Mapping[str, Any]) -> bool:
    return facts.get("how") == "signal" and facts.get("status") == signal.SIGKILL


class Asker:
    """Called, it gives a student ready to be asked: the same worker while it lives, else a new one."""

    def __init__(self, host: Host, sheet: Sheet, source: Source | None) -> None:
        self.host = host
        self.sheet = sheet
        self.source = source
        self.worker: Worker | None = None
        self.accounts = Accounts(sheet.limits)

    def __call__(self) -> RemoteStudent:
        """A student; Stopped where there is nothing to run, or it does not load, or its time is used up."""
        if self.source is None:
            raise Stopped(Verdict.MISSING)
        if trouble := self.source.get("trouble"):
            raise Stopped(Verdict.UNDEFINED if trouble["key"] == "undefined" else Verdict.UNREADABLE, **trouble)
        if used := self.source.get("forbidden"):
            raise Stopped(Verdict.RULE_BROKEN, rule="forbidden", **used)
        if self.worker is None or self.worker.fate is not None:
            self.worker = self.loaded(self.source)
        return RemoteStudent(self.worker)

    def loaded(self, source: Source) -> Worker:
        """A new worker that has run the student's top level, within what is left on the accounts."""
        self.end()
        self.accounts.check()
        libraries = worker_for(source["imports"], self.sheet.libraries)
        worker = self.host.spawn(libraries, self.sheet.limits, self.sheet.rules, self.accounts)
        self.worker = worker
        try:
            main = self.sheet.slug
            worker.load({**source["modules"], main: source["source"]}, main, self.sheet.objects)
        except Stopped as stopped:
            self.end()  # a worker that has not loaded answers nothing
            raise Stopped(stopped.verdict, **in_cell(stopped.facts, source["cells"]), loading=True) from None
        return worker

    def end(self) -> None:
        """End the worker."""
        if self.worker is not None:
            self.worker.close()
            self.worker = None

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
