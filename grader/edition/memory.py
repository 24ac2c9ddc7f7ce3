"""What is remembered from one run to the next: what solutions and slips answer, since training takes seconds.

Anything is found again only by a fingerprint of everything it depends on, so forgetting is never needed.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.spec import Exercise
from grader.edition import fingerprint
from grader.edition.answers import answers, compute
from grader.running.wire import codec
from grader.words.machine import processors


def default_folder() -> Path:
    """Where programs of this user remember what they can compute again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gradschool"


@dataclass(frozen=True)
class Memory:
    """A folder of answers; given to `tree` or `kit` in place of computing them."""

    folder: Path

    def __call__(self, exercise: Exercise, seed: int) -> Mapping[str, dict[str, Any]]:
        """The answers to every claim, remembered or computed now."""
        found = self.found(exercise, seed)
        if found is None:
            found = answers(exercise, seed)
            write_whole(self.path(exercise, seed), codec.encode(found))
        return found

    def found(self, exercise: Exercise, seed: int) -> Mapping[str, dict[str, Any]] | None:
        """What is remembered, if it is whole."""
        try:
            found = codec.decode(self.path(exercise, seed).read_bytes())
        except (OSError, codec.WireError):
            return None
        names = {claim.name for claim in exercise.claims}
        return found if isinstance(found, dict) and found.keys() == names else None

    def prepare(
        self,
        exercises: Sequence[Exercise],
        seed: int,
        jobs: int | None = None,
        done: Callable[[str], None] = lambda slug: None,
    ) -> None:
        """Compute what is not remembered, on all cores, each exercise in a process of its own; `done` hears of each."""
        paths = {exercise.slug: self.path(exercise, seed) for exercise in exercises}
        unknown = [exercise for exercise in exercises if not paths[exercise.slug].is_file()]
        for slug in paths.keys() - {exercise.slug for exercise in unknown}:
            done(slug)
        for slug, encoded in compute(unknown, seed, jobs or processors()):
            write_whole(paths[slug], encoded)
            done(slug)

    def path(self, exercise: Exercise, seed: int) -> Path:
        claims = [claim.name for claim in exercise.claims]
        key = fingerprint.of_texts([fingerprint.of_exercise(exercise, seed), *claims])
        return self.folder / "answers" / key


def remembered(exercises: Sequence[Exercise], seed: int) -> Memory:
    """This user's memory, in which the answers to these exercises are."""
    memory = Memory(default_folder())
    memory.prepare(exercises, seed)
    return memory


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a folder that cannot be written in is no reason to stop."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        os.replace(file.name, path)
    except OSError:
        return
