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
    """What a submission may use for one exercise: seconds on the judge's clock, MiB above the libraries' own."""

    call_seconds: float = 5.0
    total_seconds: float = 20.0
    memory: int = 1024
    answer: int = 16
    scratch: bool = False
