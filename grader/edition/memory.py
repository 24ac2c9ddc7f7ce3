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

from grader.bank.spec import Case, Exercise
from grader.edition import fingerprint
from grader.edition.answers import answers, compute
from grader.running.wire import codec
from grader.words.machine import processors


def default_folder() -> Path:
    """Where programs of this user remember what they can compute again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gradschool"

WHOLE = ".whole"  # what the answers to hidden claims are among


@dataclass(frozen=True)
class Memory:
    """A folder of answers; given to `tree` or `kit` in place of computing them."""

    folder: Path

    def __call__(self, exercise: Exercise, seed: int) -> Mapping[str, dict[str, Any]]:
        """The answers to every claim, remembered or computed now."""
        found = self.found(exercise, seed)
        if found is None:
            found = answers(exercise, seed)
            self.keep(exercise, seed, codec.encode(found))
        return found

    def found(self, exercise: Exercise, seed: int) -> Mapping[str, dict[str, Any]] | None:
        """What is remembered, if it is whole; of all claims the public ones are a part."""
        path, wanted = self.path(exercise, seed), places(exercise)
        for remembered in (path, path.with_suffix(WHOLE)):
            try:
                known, answers = codec.decode(remembered.read_bytes())
                if wanted.items() <= known.items():
                    whole = codec.decode(answers)
                    return {name: whole[name] for name in wanted}
            except (OSError, codec.WireError, ValueError, TypeError, AttributeError, KeyError):
                continue
        return None

    def remembers(self, exercise: Exercise, seed: int) -> bool:
        """Whether there is something to be read."""
        path = self.path(exercise, seed)
        return path.with_suffix(WHOLE).is_file() or (path.is_file() and not any(c.hidden for c in exercise.claims))

    def keep(self, exercise: Exercise, seed: int, encoded: bytes) -> None:
        path = self.path(exercise, seed)
        whole = any(claim.hidden for claim in exercise.claims)
        write_whole(path.with_suffix(WHOLE) if whole else path, codec.encode([places(exercise), encoded]))

    def prepare(
        self,
        exercises: Sequence[Exercise],
        seed: int,
        jobs: int | None = None,
        done: Callable[[str], None] = lambda slug: None,
    ) -> None:
        """Compute what is not remembered, on all cores, each exercise in a process of its own; `done` hears of each."""
        unknown = {exercise.slug: exercise for exercise in exercises if not self.remembers(exercise, seed)}
        for exercise in exercises:
            if exercise.slug not in unknown:
                done(exercise.slug)
        for slug, encoded in compute(list(unknown.values()), seed, jobs or processors()):
            self.keep(unknown[slug], seed, encoded)
            done(slug)

    def path(self, exercise: Exercise, seed: int) -> Path:
        answering = [*exercise.functions.values(), *(m.wrong for m in exercise.misconceptions)]
        names = [m.name for m in exercise.misconceptions]
        key = fingerprint.of_texts([fingerprint.of_exercise(exercise, seed), *names, *map(place, answering)])
        return self.folder / "answers" / key


def places(exercise: Exercise) -> dict[str, str]:
    """Claim → where the function that makes it stands: two exercises of one module may make claims of one name."""
    return {c.name: place(c.draw if isinstance(c, Case) else c.check) for c in exercise.claims}


def place(function: Any) -> str:
    """Where a function stands; of several, where each does.

    >>> place(place).rpartition(":")[0], place({"a": len})
    ('grader.edition.memory.place', 'a builtins.len')
    """
    if isinstance(function, Mapping):
        return " ".join(f"{name} {place(f)}" for name, f in function.items())
    line = f":{function.__code__.co_firstlineno}" if hasattr(function, "__code__") else ""
    name = getattr(function, "__qualname__", type(function).__qualname__)
    return f"{getattr(function, '__module__', '')}.{name}{line}"


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
