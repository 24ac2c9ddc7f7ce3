"""Kits as students have them, made of the files that are committed: nothing is drawn, so it takes no time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from grader.publishing.marker import MARKER
from grader.publishing.wheel import IN_A_KIT

ROOT = Path(__file__).parents[1]


def solved_kit(folder: Path, language: str, slugs: Iterable[str] = ()) -> Path:
    """A kit of some exercises, or of all, in which everything is right."""
    given, solved, cases = ROOT / "exercises" / language, ROOT / "solutions" / language, ROOT / "exercises" / "cases"
    marker = json.loads((given / MARKER).read_text(encoding="utf-8"))
    slugs = list(slugs) or marker["exercises"]
    (folder / "cases" / "stubs").mkdir(parents=True)
    for slug in slugs:
        for file in cases.glob(f"{slug}.*"):
            shutil.copy(file, folder / "cases")
        shutil.copy(cases / "stubs" / language / f"{slug}.py", folder / "cases" / "stubs")
        (answer,) = solved.glob(f"*/{slug}.py")
        (folder / answer.parent.name).mkdir(exist_ok=True)
        shutil.copy(answer, folder / answer.parent.name)
    shutil.copy(given / "pytest.ini", folder)
    here = {"cases": "cases", "stubs": "cases/stubs", "package": IN_A_KIT, "exercises": slugs}
    (folder / MARKER).write_text(json.dumps({**marker, **here}), encoding="utf-8")
    return folder
