"""What an answer may use and must respect: the terms on which a student's code runs."""

from __future__ import annotations

from dataclasses import dataclass

NUMPY, SCIENCE, TENSORFLOW = "numpy", "science", "tensorflow"  # what a worker has imported


@dataclass(frozen=True)
class Rules:
    """What an answer must respect beside being right.

    forbidden    dotted names that may not be called: "numpy.convolve"
    pure         arguments come back unchanged
    repeatable   the same question gets the same answer, whatever the global random state
    """

    forbidden: tuple[str, ...] = ()
    pure: bool = True
    repeatable: bool = True


@dataclass(frozen=True)
class Limits:
    """What a submission may use for one exercise.

    call_seconds     of processor time for one call; the libraries are loaded before
    total_seconds    of processor time for all calls; the judge's own work for it is bounded by as much
    patience         how many times longer it may take on the clock of the wall: a busy machine weighs on nobody,
                     and what sleeps for ever ends all the same
    memory           MiB above what the libraries take
    answer           MiB of one answer
    scratch          whether there is a folder to write to
    """

    call_seconds: float = 5.0
    total_seconds: float = 20.0
    patience: float = 6.0
    memory: int = 1024
    answer: int = 16
    scratch: bool = False
