"""A kit on disk: where its exercises are, their frozen sheets, and the stubs as they were given."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from grader.publishing.marker import FORMAT, KEY, MARKER
from grader.words.extras import PACKAGE
from grader.words.failure import UserError

if TYPE_CHECKING:
    from grader.exam.sheet import Label, Sheet

Found = TypeVar("Found")


class KitError(UserError):
    """No kit here, or one that cannot be used; the text says what to do."""


@dataclass(frozen=True)
class Kit:
    """The folder of a kit.

    language    of its statements and of what is said about answers
    cases       folder of the frozen sheets
    stubs       folder of the stubs as they were given
    exercises   their slugs, in teaching order
    package     what pip installs the grader from
    """

    root: Path
    language: str
    cases: Path
    stubs: Path
    exercises: tuple[str, ...]
    package: str = PACKAGE

    def slugs(self) -> list[str]:
        """Every exercise of the kit, in teaching order."""
        return list(self.exercises)

    def sheet(self, slug: str) -> Sheet:
        """The frozen sheet of an exercise."""
        from grader.edition.freeze import thaw

        return self.taken(slug, thaw)

    def label(self, slug: str) -> Label:
        """What is written on an exercise."""
        from grader.edition.freeze import label

        return self.taken(slug, label)

    def taken(self, slug: str, read: Callable[[Path], Found]) -> Found:
        """What is read from the cases of an exercise; KitError where they are not whole."""
        from grader.bank.load import unknown_exercise
        from grader.edition.freeze import FormatError

        path = self.cases / f"{slug}.json"
        if slug not in self.exercises:
            raise KitError(unknown_exercise(slug, self.exercises))
        try:
            return read(path)
        except FormatError as other:
            raise KitError(f"{path.name}: {other}") from None
        except (OSError, ValueError, KeyError, TypeError) as fault:
            raise KitError(
                f"{path.name} is damaged ({type(fault).__name__}): take it again from the kit you received"
            ) from None

    def slug_of(self, path: Path) -> str | None:
        """The exercise that a file is the answer to; None for any other file."""
        ours = path.suffix == ".py" and self.cases not in path.parents and path.stem in self.exercises
        return path.stem if ours else None

    def stub(self, slug: str) -> str:
        """The file of an exercise as it was given."""
        path = self.stubs / f"{slug}.py"
        if not path.is_file():
            raise KitError(f"no file {path.name} in {self.stubs}: take it again from the kit you received")
        return path.read_text(encoding="utf-8-sig")

    def file_of(self, slug: str) -> Path:
        """Where the answer to an exercise is written."""
        return self.root / self.sheet(slug).chapter / f"{slug}.py"


def find_kit(start: Path) -> Kit | None:
    """The kit that a file or folder is in."""
    return kit_above(start if start.is_dir() else start.parent)


@lru_cache(maxsize=1024)
def kit_above(folder: Path) -> Kit | None:
    """The nearest folder upwards with a marker of ours."""
    return marked(folder / MARKER) or (kit_above(folder.parent) if folder.parent != folder else None)


def marked(marker: Path) -> Kit | None:
    """The kit that a marker describes; None where the file is not there or is somebody else's."""
    try:
        content = json.loads(marker.read_text(encoding="utf-8-sig"))  # some editors leave a mark
    except (OSError, ValueError):
        return None
    if not isinstance(content, dict) or KEY not in content:
        return None
    if content[KEY] != FORMAT:
        raise KitError(f"{marker} was made for another version of the grader: install the one that came with it")
    root = marker.parent
    try:
        cases, stubs = ((root / content[folder]).resolve() for folder in ("cases", "stubs"))
        package = str(content.get("package", PACKAGE))
        package = str((root / package).resolve()) if package.startswith(".") else package
        kit = Kit(root, content["language"], cases, stubs, tuple(content["exercises"]), package)
    except (KeyError, TypeError):
        raise KitError(f"{marker} is damaged: take it again from the kit you received") from None
    if not kit.cases.is_dir():
        raise KitError(f"{root} is no whole kit, its cases are not in {cases}: take the whole kit that you received")
    return kit


def require_kit(start: Path) -> Kit:
    """The kit that a path is in; raises KitError elsewhere."""
    kit = find_kit(start.resolve())
    if kit is None:
        raise KitError(f"no {MARKER} in {start} or above it: run this in the folder of a kit")
    return kit
