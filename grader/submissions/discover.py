"""From the paths on the command line to submissions: whose they are, and the bytes of their files.

    alice/            a folder of .py files or notebooks         → alice
    bob.ipynb         a notebook, or one .py file                → bob
    carol.zip         an archive of either                       → carol
    class/            a folder of such folders, files, archives  → everybody in it

A folder is one submission if something in it has the name of an exercise or of a chapter; otherwise each
of its entries is one. Nothing is unpacked to disk, and nothing here is parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from grader.submissions.archive import ArchiveError, unpack
from grader.words.failure import UserError

CODE, NOTEBOOK, ARCHIVE = ".py", ".ipynb", ".zip"
MEBIBYTE = 1 << 20
LARGEST = {CODE: MEBIBYTE, NOTEBOOK: 10 * MEBIBYTE, ARCHIVE: 50 * MEBIBYTE}
DEEPEST = 6  # folders below a submission's own

Note = dict[str, Any]
Tree = dict[PurePosixPath, bytes | Note]  # a note where the bytes could not be taken


class SubmissionError(UserError):
    """A path that holds no submission at all; the text says what to do."""


@dataclass(frozen=True)
class Submission:
    """What one student handed in: file name → bytes, and what is to be said about files left out."""

    student: str
    files: Mapping[str, bytes]
    notes: tuple[Note, ...] = field(default=())


def discover(paths: Iterable[Path], known: frozenset[str]) -> list[Submission]:
    """Every submission under the paths, in the order of their ids.

    `known` are the names of exercises and chapters. Two submissions of one id are both kept, the second as
    `id~2`, and both say so. Raises SubmissionError for a path that is not there or is no submission.
    """
    found = [s for path in paths for s in under(path, known)]
    return sorted(told_apart(found), key=lambda s: s.student)


def under(path: Path, known: frozenset[str]) -> list[Submission]:
    """The submissions of one path of the command line."""
    if not path.exists():
        raise SubmissionError(f"{path} does not exist. Name a folder, a .py file, a notebook or a zip.")
    if path.is_file() and path.suffix.lower() not in LARGEST:
        raise SubmissionError(f"{path} is not a .py file, a notebook (.ipynb) or a .zip.")
    tree = read(path)
    name = path.resolve().stem if path.is_file() else path.resolve().name
    submissions = list(split(name, tree, known))
    if not submissions:
        raise SubmissionError(f"{path} is empty: no .py file, notebook or zip lies in it.")
    return submissions


def read(path: Path) -> Tree:
    """The files of a path that may hold code, archives opened; the names are relative to the path."""
    if path.is_file():
        return opened(PurePosixPath(path.name), path)
    tree: Tree = {}
    for file in sorted(path.rglob("*")):
        name = PurePosixPath(file.relative_to(path).as_posix())
        if is_wanted(name) and file.is_file() and not file.is_symlink():
            tree |= opened(name, file)
        elif len(name.parts) == 1 and file.is_dir() and not name.name.startswith((".", "_")):
            tree.setdefault(name / ".empty", {"key": "empty_folder", "file": str(name)})
    return tree


def is_wanted(name: PurePosixPath) -> bool:
    """Code, notebooks and archives, outside hidden folders and caches."""
    hidden = any(part.startswith((".", "__")) and part != "__init__.py" for part in name.parts)
    return name.suffix.lower() in LARGEST and not hidden and len(name.parts) <= DEEPEST


def opened(name: PurePosixPath, file: Path) -> Tree:
    """One file as a tree: itself, or what an archive holds, as a folder with the archive's name."""
    suffix = name.suffix.lower()
    if file.stat().st_size > LARGEST[suffix]:
        return {name: too_large(name, file.stat().st_size)}
    try:
        content = file.read_bytes()
    except OSError as refused:
        return {name: {"key": "cannot_be_read", "file": str(name), "reason": refused.strerror}}
    if suffix != ARCHIVE:
        return {name: content}
    try:
        inside = unpack(content)
    except ArchiveError as broken:
        return {name / ".empty": {"key": "archive_refused", "file": str(name), **broken.facts}}
    files = {n: c for n, c in inside.items() if is_wanted(n) and n.suffix.lower() != ARCHIVE}
    if not files:
        return {name / ".empty": {"key": "archive_empty", "file": str(name)}}
    return {
        name / n: c if len(c) <= LARGEST[n.suffix.lower()] else too_large(n, len(c)) for n, c in files.items()
    }


def too_large(name: PurePosixPath, size: int) -> Note:
    limit = LARGEST[name.suffix.lower()] // MEBIBYTE
    return {"key": "too_large", "file": str(name), "mib": round(size / MEBIBYTE, 1), "limit_mib": limit}


def split(name: str, tree: Tree, known: frozenset[str]) -> Iterator[Submission]:
    """One submission, or one for each entry of a class folder or of an archive that is a class."""
    archive = PurePosixPath(f"{name}{ARCHIVE}")
    if {path.parts[0] for path in tree} == {archive.name}:
        tree = without_wrapping({p.relative_to(archive): c for p, c in tree.items()}, known)
        one = not is_a_class(tree, known)
    else:
        one = is_one_submission(tree, known)
    if one:
        yield submission(name, tree)
        return
    for entry in sorted({path.parts[0] for path in tree}):
        yield of_entry(entry, {p: c for p, c in tree.items() if p.parts[0] == entry}, known)


def of_entry(entry: str, tree: Tree, known: frozenset[str]) -> Submission:
    """The submission of one entry of a class: a file, a folder or an archive."""
    name = PurePosixPath(entry).stem if PurePosixPath(entry).suffix.lower() in LARGEST else entry
    if PurePosixPath(entry) in tree:
        return submission(name, tree)
    return submission(name, without_wrapping({p.relative_to(entry): c for p, c in tree.items()}, known))


def is_a_class(tree: Tree, known: frozenset[str]) -> bool:
    """Whether there are several folders, nothing beside them, and none is named as an exercise or a chapter."""
    folders = {p.parts[0] for p in tree}
    return len(folders) > 1 and all(len(p.parts) > 1 for p in tree) and not is_one_submission(tree, known)


def without_wrapping(tree: Tree, known: frozenset[str]) -> Tree:
    """A tree without the single folder that holds all of it, as archives often have one."""
    while len({p.parts[0] for p in tree}) == 1 and all(len(p.parts) > 1 for p in tree):
        (folder,) = {p.parts[0] for p in tree}
        if folder in known:
            break
        tree = {p.relative_to(folder): c for p, c in tree.items()}
    return tree


def is_one_submission(tree: Tree, known: frozenset[str]) -> bool:
    """Whether an entry is named as an exercise or a chapter, or the tree is a lone file."""
    names = {p.parts[0] for p in tree}
    return bool({PurePosixPath(n).stem for n in names} & known) or (len(tree) == 1 and len(next(iter(tree)).parts) == 1)


def submission(name: str, tree: Tree) -> Submission:
    files = {str(p): c for p, c in tree.items() if isinstance(c, bytes)}
    notes = tuple(c for c in tree.values() if isinstance(c, dict))
    if files:
        notes = tuple(n for n in notes if n["key"] != "empty_folder")
    return Submission(name, files, notes)


def told_apart(found: Iterable[Submission]) -> list[Submission]:
    """All submissions, with ids that differ; those that shared one say so."""
    by_id: dict[str, list[Submission]] = {}
    for s in found:
        by_id.setdefault(s.student, []).append(s)
    return [apart for same in by_id.values() for apart in numbered(same)]


def numbered(same: list[Submission]) -> list[Submission]:
    if len(same) == 1:
        return same
    note = {"key": "same_id", "student": same[0].student, "count": len(same)}
    return [
        replace(s, student=s.student if i == 1 else f"{s.student}~{i}", notes=(*s.notes, note))
        for i, s in enumerate(same, start=1)
    ]
