"""What is remembered from one run to the next: what solutions and slips answer (training takes seconds), and figures.

Anything is found again only by a fingerprint of everything it depends on, so forgetting is never needed.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.lesson import Figure
from grader.bank.load import chapters
from grader.bank.notation import NotationError, dumps, noted, read
from grader.bank.spec import Exercise
from grader.bank.trials import answers
from grader.grading import fingerprint
from grader.grading.answers import compute
from grader.publishing.figures import png
from grader.publishing.trees import Lessons, public_part
from grader.running import wire


def default_folder() -> Path:
    """Where programs of this user remember what they can compute again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gradschool"


@dataclass(frozen=True)
class Memory:
    """A folder of answers and figures; given to `tree` or `kit` in place of making them."""

    folder: Path

    def __call__(self, exercise: Exercise, seed: int) -> Mapping[str, dict[str, Any]]:
        """The answers to every claim, remembered or computed now."""
        path = self.path(exercise, seed)
        try:
            found: dict[str, dict[str, Any]] = read(json.loads(path.read_text(encoding="utf-8")))
            return found
        except (OSError, ValueError, TypeError):
            computed = answers(exercise, seed)
            self.keep(exercise, seed, computed)
            return computed

    def prepare(self, exercises: Iterable[Exercise], seed: int) -> None:
        """Compute what is not remembered, on all cores: each exercise in a process of its own."""
        unknown = [exercise for exercise in exercises if not self.path(exercise, seed).is_file()]
        by_slug = {exercise.slug: exercise for exercise in unknown}
        for slug, encoded in compute(unknown, seed, os.cpu_count() or 1):
            self.keep(by_slug[slug], seed, wire.decode(encoded))

    def path(self, exercise: Exercise, seed: int) -> Path:
        claims = [claim.name for claim in exercise.claims]
        key = fingerprint.of_texts([fingerprint.of_exercise(exercise, seed), *claims])
        return self.folder / "answers" / f"{key}.json"

    def keep(self, exercise: Exercise, seed: int, computed: Mapping[str, dict[str, Any]]) -> None:
        with contextlib.suppress(NotationError):
            write_whole(self.path(exercise, seed), dumps(noted(computed)).encode())

    def prepare_pictures(self, figures: Iterable[Figure], languages: Iterable[str]) -> None:
        """Draw what is not remembered, on all cores."""
        wanted = [(figure, language) for figure in figures for language in languages]
        missing = [each for each in wanted if not self.picture_path(*each).is_file()]
        if missing:
            with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork")) as pool:
                list(pool.map(self.picture, *zip(*missing, strict=True)))

    def picture_path(self, figure: Figure, language: str) -> Path:
        return self.folder / "figures" / f"{fingerprint.of_figure(figure, language)}.png"

    def picture(self, figure: Figure, language: str) -> bytes:
        """The file of a figure, remembered or drawn now."""
        path = self.picture_path(figure, language)
        try:
            return path.read_bytes()
        except OSError:
            drawn = png(figure, language)
            write_whole(path, drawn)
            return drawn


def remembered(exercises: tuple[Exercise, ...], seed: int, languages: Iterable[str]) -> dict[str, Any]:
    """What `tree` and `kit` are given beside the exercises: their answers, and the lessons, from this user's memory."""
    memory = Memory(default_folder())
    memory.prepare(map(public_part, exercises), seed)
    slugs = {exercise.slug for exercise in exercises}
    told = [chapter for chapter in chapters() if slugs.issuperset(e.slug for e in chapter.exercises)]
    memory.prepare_pictures([figure for chapter in told for figure in chapter.figures], languages)
    return {"answered": memory, "lessons": Lessons({c.folder: c for c in chapters()}, memory.picture)}


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a folder that cannot be written in is no reason to stop."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        os.replace(file.name, path)
    except OSError:
        return
