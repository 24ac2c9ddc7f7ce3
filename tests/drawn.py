"""Exercises drawn for tests, their answers remembered from one test to the next."""

from grader.edition import drawn
from grader.edition.memory import Memory, default_folder


def sheet(exercise, seed=0):
    """The whole sheet of an exercise."""
    return drawn.sheet(exercise, seed, Memory(default_folder())(exercise, seed))


def filled(exercise, seed=0):
    """The same, with the numbers of the statement in what it says."""
    return drawn.drawn(exercise, seed, Memory(default_folder())(exercise, seed))
