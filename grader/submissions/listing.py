"""What lies under a path, by name: the files of a folder or of an archive, none of them read yet."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import IO, Any

from grader.submissions.archive import SUFFIXES, Archive, ArchiveError, Kind, guarded, opened, speakable

CODE, NOTEBOOK = ".py", ".ipynb"
UNREAD = {  # what people hand in all the same → the reason of the note that says what to do
    **dict.fromkeys((".rar", ".7z", ".xz", ".zst", ".gz", ".bz2", ".tar.xz", ".txz"), "archive"),
    **dict.fromkeys((".html", ".htm"), "page"),
    **dict.fromkeys((".rmd", ".qmd"), "prose"),
    **dict.fromkeys((".pdf", ".doc", ".docx", ".odt"), "document"),
}
GIT = ".git"  # what is in it is left out; that it is there tells a repository
JUNK = {"__MACOSX", "__pycache__", "node_modules", "site-packages"}
VENV, ITS_MARK = {"venv", "env"}, "pyvenv.cfg"
KINDS = {
    stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER, stat.S_IFLNK: Kind.LINK, stat.S_IFIFO: Kind.PIPE,
    stat.S_IFSOCK: Kind.SOCKET,
}  # fmt: skip
VISITED = 100_000  # entries of a folder on disk
DEEPEST = 32

Note = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A file, a folder or a thing that is neither: its name below what was listed, and where it lies."""

    name: PurePosixPath
    path: str
    member: int | None = None  # its place in the archive at the path
    kind: Kind = Kind.FILE
    note: Note | None = None  # why it cannot be taken
    order: int = 0  # of several files of one name, the greater came later

    def called(self, name: PurePosixPath, order: int = 0) -> Entry:
        return replace(self, name=name, order=order)


def suffix(name: str) -> str:
    """The ending by which a file is known, in lower case.

    >>> suffix("bob.TAR.GZ"), suffix("prenom.nom.ipynb"), suffix("notes")
    ('.tar.gz', '.ipynb', '')
    """
    lower = name.lower()
    double = next((s for s in (*SUFFIXES, *UNREAD) if s.count(".") == 2 and lower.endswith(s)), None)
    return double or PurePosixPath(lower).suffix


def stem(name: str) -> str:
    return name[: len(name) - len(suffix(name))] or name


def is_archive(name: str) -> bool:
    return suffix(name) in SUFFIXES


def is_read(name: str) -> bool:
    """Whether a file of this name may hold code."""
    return suffix(name) in (CODE, NOTEBOOK) or is_archive(name)


def speaks_of_somebody(name: str) -> bool:
    """Whether a file of this name, at the top of a class, is what somebody handed in."""
    return is_read(name) or suffix(name) in UNREAD


def is_junk(name: PurePosixPath) -> bool:
    """Whether a file, named from its student's own folder, is what tools leave behind or bring along."""
    return any(part.startswith(".") or part in JUNK for part in name.parts) or bool(VENV & {*name.parts[:-1]})


def listed(path: Path) -> list[Entry]:
    """Everything under a folder, in an archive, or the file itself; ArchiveError for an archive that does not open."""
    if path.is_dir():
        return sorted(walked(path), key=lambda entry: entry.name.parts)
    if not is_archive(path.name):
        return [Entry(PurePosixPath(speakable(path.name)), str(path))]
    return members(archive_at(str(path)), str(path))


def members(archive: Archive, path: str) -> list[Entry]:
    """The entries of an archive, without what tools leave behind."""
    with guarded():
        found = archive.members()
    roots = {m.name.parent for m in found if m.name.name == ITS_MARK}
    kept = [m for m in found if m.name.parts and not brought_along(m.name) and not roots & {*m.name.parents}]
    return [Entry(m.name, path, m.number, m.kind, about(m.kind, str(m.name))) for m in kept]


def brought_along(name: PurePosixPath) -> bool:
    """Junk for sure; a folder `env` at the top may be somebody's."""
    return any(part.startswith(".") or part in JUNK for part in name.parts) or bool(VENV & {*name.parts[1:-1]})


def about(kind: Kind, name: str) -> Note | None:
    """What is to be said of what is no file."""
    return None if kind in (Kind.FILE, Kind.FOLDER) else {"key": "not_a_file", "reason": kind.value, "file": name}


def walked(folder: Path) -> Iterator[Entry]:
    """The entries of a folder on disk. Links are followed at its top only, where an instructor may have put them."""
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        name = PurePosixPath(speakable(item.name))
        if item.is_symlink() and item.is_dir():
            yield Entry(name, item.path, kind=Kind.LINK, note=about(Kind.LINK, str(name)))
        else:
            yield from below(item, name, [VISITED])


def followed(link: Entry) -> list[Entry]:
    """What lies in the folder that a link at the top of a class leads to."""
    try:
        items, left = list(os.scandir(link.path)), [VISITED]
    except OSError as refused:
        return [replace(link, note=unreadable(link.name, refused))]
    inside = [e for item in items for e in below(item, link.name / speakable(item.name), left)]
    return [Entry(link.name, link.path, kind=Kind.FOLDER), *sorted(inside, key=lambda entry: entry.name.parts)]


def leads_to_a_folder(entry: Entry) -> bool:
    """Whether an entry is a link, at the top of a folder on disk, to another folder."""
    return entry.kind == Kind.LINK and len(entry.name.parts) == 1 and entry.member is None and os.path.isdir(entry.path)


def below(item: os.DirEntry[str], name: PurePosixPath, left: list[int]) -> Iterator[Entry]:
    """One entry and all below it, as long as there are entries left to look at."""
    kind = kind_of(item)
    if kind != Kind.FOLDER:
        if not is_junk(PurePosixPath(name.name)):
            yield Entry(name, item.path, kind=kind, note=about(kind, str(name)))
        return
    if brought_along(name / "x") or os.path.lexists(os.path.join(item.path, ITS_MARK)):
        if name.name == GIT and len(name.parts) > 1:
            yield Entry(name, item.path, kind=Kind.FOLDER)
        return
    try:
        items = list(os.scandir(item.path))
    except OSError as refused:
        yield Entry(name, item.path, kind=kind, note=unreadable(name, refused))
        return
    left[0] -= len(items)
    if left[0] < 0 or len(name.parts) > DEEPEST:
        yield Entry(name, item.path, kind=kind, note={"key": "too_many_entries", "file": str(name), "limit": VISITED})
        return
    yield Entry(name, item.path, kind=kind)
    for inner in items:
        yield from below(inner, name / speakable(inner.name), left)


def kind_of(item: os.DirEntry[str]) -> Kind:
    try:
        mode = item.stat(follow_symlinks=False).st_mode
    except OSError:
        return Kind.DEVICE
    return KINDS.get(stat.S_IFMT(mode), Kind.DEVICE)


def unreadable(name: PurePosixPath, refused: OSError) -> Note:
    return {"key": "cannot_be_read", "file": str(name), "reason": refused.strerror or type(refused).__name__}


# Opening


@contextmanager
def open_entry(entry: Entry) -> Iterator[IO[bytes]]:
    """The bytes of a file on disk, or in an archive on disk; ArchiveError or OSError where they cannot be had."""
    if entry.kind is not Kind.FILE:  # a pipe would wait for somebody who writes
        raise ArchiveError(**(entry.note or {}))
    if entry.member is None:
        with open(entry.path, "rb") as file:
            yield file
    else:
        with guarded(), archive_at(entry.path).open(entry.member) as file:
            yield file


def archive_at(path: str) -> Archive:
    """An archive on disk. One that is read student by student stays open."""
    state = os.stat(path)
    return kept_open(path, state.st_mtime_ns, state.st_size, os.getpid())


@lru_cache(maxsize=4)
def kept_open(path: str, changed: int, size: int, process: int) -> Archive:
    """Not across a fork: two processes would share one place in the file."""
    return opened(open(path, "rb"), path)  # closed with the archive
