"""The same notebooks autograded by nbgrader's own `Execute`, with the same questions as assert cells, and by ours.

    python -m bench.nbgrader        rows() for `make bench`

What is compared: the two graders by themselves, each on two cores, and `nbgrader autograde` with either, where
nbgrader's own bookkeeping is the same on both sides.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

import nbformat
import numpy as np
from click.testing import CliRunner
from nbgrader.preprocessors import Execute

from grader.bank.load import load, select
from grader.bridges.nbgrader.command import nbgrader as verbs
from grader.edition.drawn import sheet
from grader.grading.run import grade
from grader.grading.store import Store
from grader.submissions.handin import Submission
from tests.nbgrader.classroom import (
    ASSIGNMENT,
    OVERFLOWS,
    SEED,
    SOFTMAX,
    cell_named,
    environment,
    hand_in,
    nbgrader,
    written,
)

Row = tuple[str, str, str]  # what, figure, bar
STUDENTS = 12
ROUNDS = 5
COPIES = 40  # of each submission, for a judge that is quick
BANK = select(load(), ["softmax"])


def rows() -> Iterator[Row]:
    """nbgrader: the same notebooks by its own Execute, and by our judge."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        os.environ |= environment(root)
        ours, theirs = course(root / "ours"), course(root / "theirs", asserts())
        kernel, judge = [], []
        for n in range(ROUNDS):  # in turn, since a machine is not as fast in one minute as in the next
            kernel.append(STUDENTS / timed(lambda: executed(theirs)))
            judge.append(STUDENTS * COPIES / timed(lambda n=n: judged(ours, root / f"results-{n}")))
        times = [j / k for j, k in zip(judge, kernel, strict=True)]
        spread = f"{median(times):.0f} × ({min(times):.0f} to {max(times):.0f} in {ROUNDS} rounds)"
        yield "nbgrader's Execute, two at a time", f"{median(kernel):.2f} notebooks/s", "—"
        yield "our judge on the same notebooks, two cores", f"{median(judge):.0f} notebooks/s, {spread}", "≥ 50 ×"
        own, mine = (STUDENTS / timed(lambda c=c: autograded(c)) for c in (theirs, ours))
        yield "nbgrader autograde as it is", f"{own:.2f} notebooks/s", "—"
        yield "nbgrader autograde with our judge", f"{mine:.2f} notebooks/s, {mine / own:.1f} ×", "—"


def course(folder: Path, test_cell: str | None = None) -> Path:
    """A released course, and its class; with asserts in place of our test cell, nbgrader as it comes."""
    done = CliRunner().invoke(verbs, ["init", str(folder), "--seed", str(SEED), "--only", "softmax"])
    assert done.exit_code == 0, done.output
    if test_cell:
        (folder / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
        (path,) = (folder / "source" / ASSIGNMENT).glob("*.ipynb")
        notebook = json.loads(path.read_text(encoding="utf-8"))
        cell_named(notebook, "softmax-check")["source"] = test_cell
        path.write_text(json.dumps(notebook), encoding="utf-8")
    assert nbgrader(folder, f"generate_assignment {ASSIGNMENT}") == 0
    for number in range(STUDENTS):
        answer = OVERFLOWS if number % 3 == 0 else SOFTMAX
        hand_in(folder, f"s{number}", written(folder / "release" / ASSIGNMENT, {"softmax": answer}))
    hand_in(folder, "warm", written(folder / "release" / ASSIGNMENT, {"softmax": SOFTMAX}))
    assert nbgrader(folder, f"autograde {ASSIGNMENT} --student warm") == 0
    return folder


def asserts() -> str:
    """The cases of softmax, public and hidden, as an instructor writes them in a cell."""
    lines = ["import numpy as np", "from numpy import array"]
    with np.printoptions(threshold=100_000, precision=17):
        for trial in sheet(BANK[0], SEED).trials:
            if not trial.is_law:
                (z,) = trial.experiment.arguments  # type: ignore[union-attr]
                lines.append(f"np.testing.assert_allclose(softmax({z!r}), {trial.expected!r}, rtol=1e-9)")
    return "\n".join(lines)


def notebooks(folder: Path) -> list[Path]:
    return [p for p in sorted((folder / "submitted").rglob("*.ipynb")) if "warm" not in p.parts]


def executed(folder: Path) -> None:
    """Every submitted notebook through nbgrader's kernel, two processes side by side."""
    paths = notebooks(folder)
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        list(pool.map(execute, [paths[::2], paths[1::2]]))


def execute(paths: Sequence[Path]) -> None:
    for path in paths:
        notebook: Any = nbformat.read(path, as_version=4)
        Execute().preprocess(notebook, {"metadata": {"path": str(path.parent)}})


def judged(folder: Path, out: Path) -> None:
    """The same notebooks, many times over, by two judges."""
    submissions = [
        Submission(f"{path.parts[-3]}-{copy}", {path.name: path.read_bytes()})
        for path in notebooks(folder)
        for copy in range(COPIES)
    ]
    store = Store(out, "bench")
    grade(submissions, BANK, store, seed=SEED, jobs=2)
    store.close()


def autograded(folder: Path) -> None:
    assert nbgrader(folder, f"autograde {ASSIGNMENT} --CourseDirectory.student_id_exclude=warm") == 0


def timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    for row in rows():
        print(*row, sep="  |  ")
