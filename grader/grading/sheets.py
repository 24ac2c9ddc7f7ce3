"""The sheets of an assignment: drawn for the exercises that somebody handed in, bare for the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from grader.bank.spec import Exercise
from grader.edition.drawn import drawn, undrawn
from grader.edition.memory import Memory, default_folder
from grader.exam.sheet import Sheet


def sheets(
    exercises: Collection[Exercise],
    seed: int,
    jobs: int,
    asked: Collection[str],
    done: Callable[[str], None] = lambda slug: None,
) -> dict[str, Sheet]:
    """The sheet of every exercise, with its answers where it is `asked`; remembered, or computed on all cores."""
    memory = Memory(default_folder())
    wanted = [exercise for exercise in exercises if exercise.slug in asked]
    memory.prepare(wanted, seed, jobs, done)
    return {e.slug: drawn(e, seed, memory(e, seed)) if e.slug in asked else undrawn(e, seed) for e in exercises}


def drawn_alone(exercise: Exercise, seed: int) -> Sheet:
    """The sheet of one exercise, its answers remembered, or computed in a process of its own."""
    memory = Memory(default_folder())
    memory.prepare([exercise], seed, 1)
    return drawn(exercise, seed, memory(exercise, seed))


def spelled_in(files: Iterable[bytes], exercises: Collection[Exercise]) -> set[str]:
    """The exercises of which a function is spelled in some files: nearly always those that must be drawn.

    A name may be written in another way, so that a judge draws what it still lacks.
    """
    names = [(name.encode(), exercise.slug) for exercise in exercises for name in exercise.functions]
    plain = [content.replace(b"\0", b"") for content in files]  # UTF-16
    return {slug for name, slug in names if any(name in content for content in plain)}
