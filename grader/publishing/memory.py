"""What solutions and slips were seen to answer, remembered from one run to the next: training takes seconds.

An answer is found again only by a fingerprint of everything it depends on, so forgetting is never needed.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.notation import NotationError, dumps, noted, read
from grader.bank.spec import Exercise
from grader.bank.trials import answers
from grader.grading import fingerprint


def default_folder() -> Path:
    """Where programs of this user remember what they can compute again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gradschool" / "answers"


@dataclass(frozen=True)
class Memory:
    """A folder of answers; given to `tree` or `kit` in place of computing them."""

    folder: Path

    def __call__(self, exercise: Exercise, seed: int) -> Mapping[str, dict[str, Any]]:
        """The answers to every claim, remembered or computed now."""
        claims = [claim.name for claim in exercise.claims]
        path = self.folder / f"{fingerprint.of_texts([fingerprint.of_exercise(exercise, seed), *claims])}.json"
        try:
            found: dict[str, dict[str, Any]] = read(json.loads(path.read_text(encoding="utf-8")))
            return found
        except (OSError, ValueError, TypeError):
            computed = answers(exercise, seed)
            self.keep(path, computed)
            return computed

    def keep(self, path: Path, computed: dict[str, dict[str, Any]]) -> None:
        """Write the answers, whole or not at all; a folder that cannot be written in is no reason to stop."""
        try:
            text = dumps(noted(computed))
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=self.folder, delete=False) as file:
                file.write(text)
            os.replace(file.name, path)
        except (OSError, NotationError):
            return
