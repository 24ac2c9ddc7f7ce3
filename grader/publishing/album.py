"""The figures of the lessons, drawn once and remembered beside the answers."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.lesson import Figure
from grader.bank.load import chapters
from grader.bank.spec import Exercise
from grader.edition.drawn import public_part
from grader.edition.memory import Memory, default_folder, write_whole
from grader.publishing.figures import fingerprint, png
from grader.publishing.trees import Lessons


@dataclass(frozen=True)
class Album:
    """A folder of figures; given to `tree` or `kit` in place of drawing them."""

    folder: Path

    def __call__(self, figure: Figure, language: str) -> bytes:
        """The file of a figure, remembered or drawn now."""
        path = self.path(figure, language)
        try:
            return path.read_bytes()
        except OSError:
            drawn = png(figure, language)
            write_whole(path, drawn)
            return drawn

    def prepare(self, figures: Iterable[Figure], languages: Iterable[str]) -> None:
        """Draw what is not remembered, on all cores."""
        wanted = [(figure, language) for figure in figures for language in languages]
        missing = [each for each in wanted if not self.path(*each).is_file()]
        if missing:
            with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork")) as pool:
                list(pool.map(self, *zip(*missing, strict=True)))

    def path(self, figure: Figure, language: str) -> Path:
        return self.folder / "figures" / f"{fingerprint(figure, language)}.png"


def remembered(exercises: tuple[Exercise, ...], seed: int, languages: Iterable[str]) -> dict[str, Any]:
    """What `tree` and `kit` are given beside the exercises: their answers, and the lessons, from this user's memory."""
    memory, album = Memory(default_folder()), Album(default_folder())
    memory.prepare(list(map(public_part, exercises)), seed)
    slugs = {exercise.slug for exercise in exercises}
    told = [chapter for chapter in chapters() if slugs.issuperset(e.slug for e in chapter.exercises)]
    album.prepare([figure for chapter in told for figure in chapter.figures], languages)
    return {"answered": memory, "lessons": Lessons({c.folder: c for c in chapters()}, album)}
