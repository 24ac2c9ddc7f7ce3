"""The proof of each exercise: what is right is accepted, what is wrong is refused, and by how much.

Two rounds, each side by side on the cores: every exercise at every seed, then every mutant at seed 0.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Any

from grader.bank.spec import Exercise
from grader.edition.drawn import sheet
from grader.exam.sheet import Sheet
from grader.grading.judges import Assignment, Judge
from grader.proving.examine import Examined, examine
from grader.proving.mutants import Mutant, mutants, sample
from grader.proving.proof import Proof, proof
from grader.proving.trying import ProvingJudge, Tried, patient, try_mutant, unfit_files
from grader.running.kernel.parent import die_with_parent
from grader.running.wire import codec
from grader.words.limits import TENSORFLOW

SEED = 0  # of the sheet that mutants are tried on
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "OMP_NUM_THREADS": "1", "MPLBACKEND": "agg"}
FORK = multiprocessing.get_context("fork")  # exercises and sheets are inherited, not sent


@dataclass(frozen=True)
class Effort:
    """How many seeds, and how many mutants of each exercise; fewer where every call trains a network."""

    seeds: int
    mutants: int | None
    slow_seeds: int
    slow_mutants: int

    def seeds_of(self, exercise: Exercise) -> range:
        return range(min(self.seeds, self.slow_seeds) if is_slow(exercise) else self.seeds)

    def mutants_of(self, exercise: Exercise) -> int | None:
        return self.slow_mutants if is_slow(exercise) else self.mutants


FULL = Effort(seeds=20, mutants=None, slow_seeds=3, slow_mutants=40)
QUICK = Effort(seeds=1, mutants=12, slow_seeds=1, slow_mutants=2)


def is_slow(exercise: Exercise) -> bool:
    return exercise.libraries == TENSORFLOW


def prove(
    exercises: Sequence[Exercise],
    effort: Effort = FULL,
    *,
    jobs: int | None = None,
    started: Callable[[int], None] = lambda steps: None,
    done: Callable[[str], None] = lambda slug: None,
) -> tuple[Proof, ...]:
    """The proof of each exercise; `started` is told how many steps there are, `done` is called after each."""
    jobs = jobs or os.cpu_count() or 1
    exercises_slow_first = sorted(exercises, key=is_slow, reverse=True)
    found = {e.slug: mutants(e) for e in exercises}
    chosen = {e.slug: sample(found[e.slug], effort.mutants_of(e)) for e in exercises}
    seeds = [(e.slug, seed) for e in exercises_slow_first for seed in effort.seeds_of(e)]
    trials = [(e.slug, mutant) for e in exercises_slow_first for mutant in (None, *chosen[e.slug])]
    started(len(seeds) + len(trials))

    examined: list[Examined] = side_by_side(examine_one, seeds, jobs, done, (exercises, {}))
    papers = sheets(exercises, examined)
    results = side_by_side(try_one, trials, jobs, done, (exercises, papers))
    return tuple(
        proof(
            e,
            found[e.slug],
            [x for x in examined if x.slug == e.slug],
            [r for (slug, mutant), r in zip(trials, results, strict=True) if slug == e.slug and mutant],
            [t for (slug, mutant), r in zip(trials, results, strict=True) if slug == e.slug and not mutant for t in r],
        )
        for e in exercises
    )


def sheets(exercises: Iterable[Exercise], examined: Iterable[Examined]) -> dict[str, Sheet]:
    """The sheets that mutants are tried on, from answers that were computed elsewhere."""
    answers = {x.slug: codec.decode(x.answers) for x in examined if x.seed == SEED}
    return {e.slug: patient(e, sheet(e, SEED, answers[e.slug])) for e in exercises}


def side_by_side(
    work: Callable[..., Any], tasks: Sequence[tuple[str, Any]], jobs: int, done: Callable[[str], None], told: Any
) -> list[Any]:
    """The results of all tasks, in their order; each process is told the same once."""
    with ProcessPoolExecutor(max(1, min(jobs, len(tasks))), FORK, start, told) as pool:
        futures = {pool.submit(work, *task): i for i, task in enumerate(tasks)}
        for future in as_completed(futures):
            if future.exception():
                pool.shutdown(cancel_futures=True)
            future.result()
            done(tasks[futures[future]][0])
        return [future.result() for future in futures]


# In a process of the pool

known: dict[str, Exercise] = {}
mine: Judge | None = None


def start(exercises: Sequence[Exercise], papers: Mapping[str, Sheet]) -> None:
    """Make this process one that examines exercises, or a judge of mutants where there are sheets."""
    global mine
    die_with_parent()
    os.environ.update(QUIET)
    known.update({e.slug: e for e in exercises})
    mine = ProvingJudge(Assignment(tuple(exercises), papers, {})) if papers else None


def examine_one(slug: str, seed: int) -> Examined:
    return examine(known[slug], seed)


def try_one(slug: str, mutant: Mutant | None) -> Tried | list[str]:
    """What became of a mutant; where there is none, what is wrong with the files that are no mutants."""
    assert mine is not None
    return try_mutant(mine, known[slug], mutant) if mutant else unfit_files(mine, known[slug], SEED)
