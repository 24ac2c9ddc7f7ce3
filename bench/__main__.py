"""`make bench`: what things cost on this machine, measured in one run, and written to docs/performance.md.

Ratios are what to compare between machines; milliseconds hold for the machine and the minute only.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import symbolic as symbolic
from bench import workers as wall
from grader.bank.load import load, select
from grader.edition import fingerprint
from grader.edition.drawn import sheet
from grader.grading.command import known_names
from grader.grading.run import grade
from grader.grading.store import Store
from grader.judging.decide import decider, here
from grader.judging.judge import judge
from grader.proving.examine import remembering
from grader.running.inside import seeds
from grader.running.kernel.places import ENVIRONMENT
from grader.running.local import LocalStudent
from grader.submissions.discover import discover
from grader.submissions.handin import Submission
from grader.words.machine import processors
from tests.symbolic.table import PAIRS

ROOT = Path(__file__).parent.parent
DEMO = ROOT / "demo" / "submissions"
COPIES = 10  # of the sample class
BARS = {"numpy": (5, 3.3), "science": (9, 6.7), "tensorflow": (16, 12.8)}  # ms, and what a bare fork that answers took
NEWEST = "## The newest run"  # and the only one: older ones are in the history
Row = tuple[str, str, str]  # what, figure, bar


def main() -> None:
    console = Console()
    rows: list[Row] = []
    table = Table("what", "measured", "bar", box=None)
    for part in (walls, hostile, one_submission, class_of_copies, commands, formulas, beside_nbgrader):
        console.print(f"== {part.__doc__}")
        for row in part():
            rows.append(row)
            table.add_row(*row)
    console.print(table)
    write(rows)


def walls() -> Iterator[Row]:
    """A worker: spawn, confine, load, one call, kill, reap."""
    cold = 1000 * statistics.median(timed(lambda: run("python", "-I", "-c", "import numpy")) for _ in range(9))
    yield "the yardstick: a Python that imports NumPy and ends", f"{cold:.0f} ms", "49 ms where the bars were set"
    for libraries, (bar, bare) in BARS.items():
        f, least = wall.pipeline(libraries), wall.bare_pipeline(libraries)
        figure = f"{f['median']:.1f} ms median, {f['p95']:.1f} p95; {100 * f['median'] / cold:.0f} % of the yardstick"
        yield f"one submission, one call ({libraries})", figure, f"≤ {bar} ms median, {100 * bar / 49:.0f} %"
        figure = f"{least['median']:.1f} ms; with walls {f['median'] / least['median']:.2f} ×"
        bars = f"{bare} ms where the bars were set; {bar / bare:.2f} ×"
        yield f"the same without walls or wire ({libraries})", figure, bars
    further = wall.further_call()
    yield "a further call", f"{further['median']:.2f} ms median", "≤ 0.5 ms"


def hostile() -> Iterator[Row]:
    """Five thousand submissions, one in ten of which ends its process."""
    f = wall.soak()
    yield "verdicts changed", f"{f['verdicts changed']:.0f} of {f['submissions']:.0f}", "0"
    yield "the judge's memory", f"{f['grown KiB']:.0f} KiB more, {f['descriptors']:.0f} descriptors more", "flat"
    yield "dead processes left", f"{f['zombies']:.0f}", "0"


FIRST = """newton chain_rule_symbolic draw_newton_steps sigmoid_identities_symbolic xor_network Value gd_trajectory
    momentum backprop_mlp gradient_check conv2d softmax bpe_train attention_head keras_from_spec""".split()


def one_submission() -> Iterator[Row]:
    """The first sixteen exercises of one submission, all right, without the training one."""
    bank = select(load(), FIRST)
    files = {p.name: p.read_bytes() for slug in FIRST for p in (ROOT / "solutions" / "en").rglob(f"{slug}.py")}
    class_ = [Submission(f"student-{n}", files) for n in range(26)]
    with wall.on_one_processor():
        each = (seconds_for(class_, bank, 1) - seconds_for(class_[:6], bank, 1)) / 20  # the start of zygotes left out
        with ProcessPoolExecutor(1, get_context("fork")) as pool:
            bare = pool.submit(without_walls).result()
    yield "fifteen exercises of one submission, one core", f"{each:.2f} s", "≤ 0.2 s"
    yield "the same questions in one warm process without walls", f"{bare:.2f} s", "—"


def without_walls() -> float:
    """Seconds to ask the solutions the same in this process, the second time, so that it is warm."""
    os.environ.update(ENVIRONMENT)
    papers = [(e, sheet(e, 0)) for e in select(load(), FIRST)]

    def ask_all() -> None:
        for exercise, paper in papers:
            student = LocalStudent(exercise.functions, pure=exercise.rules.pure)
            judge(paper, lambda student=student: student, decider(paper, remembered))  # type: ignore[misc]

    remembered = remembering(here)
    ask_all()
    seeds.set_before.clear()  # as in a worker, which has seen none
    return timed(ask_all)


def class_of_copies() -> Iterator[Row]:
    """The sample class, ten times over, without the training exercise."""
    bank = select(load(), set((ROOT / "demo" / "exercises.txt").read_text(encoding="utf-8").split()) - {"train_digits"})
    class_ = [
        Submission(f"{hand_in.student}-{i}", hand_in.read().files)
        for i in range(COPIES)
        for found in discover([DEMO], known_names(load()))
        for hand_in in found.hand_ins
        if hand_in.student not in ("ines", "jonas")
    ]  # fmt: skip
    first = seconds_for(class_, bank, 2)
    single = seconds_for(class_[: len(class_) // 4], bank, 1) * 4
    asked = len(class_) * len(bank)
    yield "grading, a submission × exercise", f"{1000 * first / asked:.1f} ms on two cores", "—"
    yield "two judges against one", f"{single / first:.2f} ×", "≥ 1.7 ×"
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder), "bench")
        whole = timed(lambda: grade(class_, bank, store, jobs=2))
        again = timed(lambda: grade(class_, bank, store, jobs=2))
        store.close()
    yield "grading again, nothing changed", f"{100 * again / whole:.1f} % of the first time", "≤ 2 %"


def seconds_for(class_: list[Submission], bank: tuple, jobs: int) -> float:
    """Seconds to grade a class whose answers are known: drawn once, not once for a student."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder), "bench")
        grade(class_[:1], bank, store, jobs=2)
        seconds = timed(lambda: grade(class_[1:], bank, store, jobs=jobs))
        store.close()
    return seconds


def commands() -> Iterator[Row]:
    """What people wait for, beside the yardstick."""
    cold = statistics.median(timed(lambda: run("python", "-I", "-c", "import numpy")) for _ in range(9))

    def row(what: str, seconds: float, bar: str) -> Row:
        return what, f"{seconds:.2f} s, {seconds / cold:.1f} × the yardstick", bar

    def waited(*words: object, cwd: Path = ROOT, **environment: str) -> float:
        return statistics.median(timed(lambda: run(*words, cwd=cwd, **environment)) for _ in range(3))

    with tempfile.TemporaryDirectory() as folder:
        kit = Path(folder, "kit")
        run("grader", "kit", "--out", kit)
        one = kit / "16_probability" / "softmax.py"
        shutil.copy(ROOT / "solutions/en/16_probability/softmax.py", one)
        student = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # Hypothesis, a developer's plug-in, takes half a second
        pytest = waited("pytest", "-q", "-p", "grader.bridges.pytest_plugin", one, cwd=kit, **student)
        yield row("pytest on one exercise of a kit, with what a student installs", pytest, "≤ 1 s")
        yield row("grader list", waited("grader", "list"), "≤ 4 ×")
        yield row("grader check, one NumPy exercise, in the course", waited("grader", "check", SOFTMAX), "≤ 10 ×")
        whole = {"XDG_CACHE_HOME": str(Path(folder, "cache"))}
        words = "grader", "grade", ROOT / "solutions" / "en", "--out"
        first = timed(lambda: run(*words, Path(folder, "first"), **whole))
        again = timed(lambda: run(*words, Path(folder, "second"), **whole))
        yield row("first grade of a machine, one submission of the whole bank", first, "on all cores")
        yield row("the next, which remembers the questions", again, "—")
        check = timed(lambda: run("grader", "regenerate", "--check"))
        yield row("grader regenerate --check, everything", check, "≤ 10 s")


SOFTMAX = ROOT / "solutions" / "en" / "16_probability" / "softmax.py"


def formulas() -> Iterator[Row]:
    """Formulas: equal or not."""
    rows = symbolic.times([(p.student, p.reference, p.domain) for p in PAIRS[::5]])
    for method in ("decide", "simplify", "equals"):
        times = sorted(1000 * r[f"{method}_seconds"] for r in rows)
        figure = f"{statistics.median(times):.0f} ms median, {times[-1]:.0f} ms longest"
        yield f"{len(rows)} pairs by {method}", figure, "≤ 50 ms" if method == "decide" else "—"


def beside_nbgrader() -> Iterator[Row]:
    """nbgrader: the same notebooks by its own Execute, and by our judge."""
    from bench.nbgrader import rows

    return rows()


def run(command: object, *words: object, cwd: Path = ROOT, **environment: str) -> None:
    """Run a command of this environment; 1, somebody has work to do, is as good as 0."""
    binary = Path(sys.executable).parent / str(command)
    done = subprocess.run([binary, *map(str, words)], cwd=cwd, env={**os.environ, **environment}, capture_output=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode(errors="replace"))


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(rows: list[Row]) -> None:
    """Put this run in place of the last one in docs/performance.md."""
    path = ROOT / "docs" / "performance.md"
    kept, _, _ = path.read_text(encoding="utf-8").partition(NEWEST)
    machine = f"{processors()} cores, Linux {platform.release().split('-')[0]}, Python {platform.python_version()}"
    lines = [NEWEST, "", f"{date.today()}, {machine}, engine {fingerprint.of_engine()[:8]}.", ""]
    lines += ["| what | measured | bar |", "| --- | --- | --- |"]
    lines += [f"| {what} | {figure} | {bar} |" for what, figure, bar in rows]
    path.write_text(kept + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
