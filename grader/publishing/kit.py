"""What a student receives, and nothing else: a list that we write, not a list of what we remove."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from grader.bank.spec import Exercise
from grader.publishing.trees import CASES, MARKER, Files, NotOurFolderError, cases, drawn, language_tree, start, under, write

STUBS = Path("cases", "stubs")


def kit(exercises: Iterable[Exercise], seed: int, language: str, *, notebooks: bool = True) -> Files:
    """One language's stubs, notebooks if wanted, public cases, and how to start."""
    papers = [drawn(exercise, seed) for exercise in exercises]
    readme = start(papers, language, notebooks=notebooks)
    files = language_tree(papers, language, readme, "cases", STUBS.as_posix(), hollow=True, notebooks=notebooks)
    stubs = {Path(f"{p.slug}.py"): p.script(language, hollow=True) for p in papers}
    return files | under(Path(CASES.name), cases(papers)) | under(STUBS, stubs)


def write_kit(out: Path, files: Mapping[Path, str]) -> None:
    """Write a kit; raises NotOurFolderError rather than lose what somebody has written in one."""
    if touched := [path for path, text in files.items() if is_work(out, path, text)]:
        raise NotOurFolderError(f"{out / min(touched)} holds somebody's work; name an empty folder, or a new one")
    write(out, files)


def is_work(out: Path, path: Path, text: str) -> bool:
    """Whether a file is there, and is neither what we would write nor the stub that was given."""
    if path.suffix not in (".py", ".ipynb") or path.parts[0] == CASES.name or not (out / MARKER).is_file():
        return False
    stub, there = out / STUBS / path.name, out / path
    pristine = {text.encode(), stub.read_bytes() if stub.is_file() else b""}
    return there.is_file() and there.read_bytes() not in pristine
