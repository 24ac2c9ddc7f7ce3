"""What one student handed in: first where it lies, then, once asked for, the bytes of its files.

A class may be larger than the memory, one student never is: what is read is bounded, and counted while reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from os import SEEK_END
from pathlib import Path, PurePosixPath
from typing import IO, Any

from grader.submissions.archive import MEBIBYTE, OWN, Archive, ArchiveError, Kind, guarded, opened, speakable, spooled
from grader.submissions.attempts import newest
from grader.submissions.layouts import canvas, moodle
from grader.submissions.listing import (
    CODE,
    NOTEBOOK,
    UNREAD,
    Entry,
    Note,
    is_archive,
    is_junk,
    listed,
    members,
    open_entry,
    suffix,
)
from grader.submissions.notebook import without_outputs

LARGEST = {CODE: MEBIBYTE, NOTEBOOK: 10 * MEBIBYTE}  # of code; a notebook is weighed without its outputs
RAW = 64 * MEBIBYTE  # of a notebook with its outputs
FILES = 2_000
READ, KEPT = 512 * MEBIBYTE, 32 * MEBIBYTE  # of all files of a student: as they lie, and without outputs
NESTED = 3  # archives in archives

Source = Callable[[Entry], AbstractContextManager[IO[bytes]]]


@dataclass(frozen=True)
class Submission:
    """What one student handed in: file name → bytes, and what is to be said about files left out."""

    student: str
    files: Mapping[str, bytes]
    notes: tuple[Note, ...] = field(default=())
    identity: Mapping[str, Any] | None = None  # as the system that it comes from knows the student

    def read(self) -> Submission:
        return self


@dataclass(frozen=True)
class HandIn:
    """Where a student's files lie; each is named from the student's own folder."""

    student: str
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = field(default=())
    identity: Mapping[str, Any] | None = None

    def read(self) -> Submission:
        """The submission: code and notebooks, archives opened, what is no code left out."""
        reading = Reading()
        for entry in self.entries:
            reading.take(entry)
        files, attempts = newest(*unwrapped(reading.files, reading.orders))
        notes = [*self.notes, *reading.notes, *attempts, *class_note(files)]
        if not files and not notes:
            notes.append({"key": "empty_folder", "file": self.student})
        return Submission(self.student, files, tuple(unique(notes)), self.identity)


def class_note(files: Iterable[str]) -> list[Note]:
    """What is to be said of one student's files that a system would name so for several."""
    paths = [PurePosixPath(name) for name in files]
    people = {place.student for path in paths for place in (moodle(path) or canvas(path))}
    return [{"key": "a_class", "count": len(people)}] if len(people) > 1 else []


def hand_in(student: str, path: Path) -> HandIn:
    """Everything under one path as one student's."""
    try:
        entries = listed(path)
    except (ArchiveError, OSError) as refused:
        return HandIn(speakable(student), (), (refusal(speakable(path.name), refused),))
    return HandIn(speakable(student), tuple(entries))


class Reading:
    """The files of one student as they are read, and what is to be said of them."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.orders: dict[str, int] = {}
        self.notes: list[Note] = []
        self.read, self.kept = 0, 0

    def take(self, entry: Entry, source: Source = open_entry, depth: int = 0) -> None:
        """One entry: read, opened, or named."""
        name, ending = entry.name, suffix(entry.name.name)
        if is_junk(name):
            return
        if entry.note is not None or entry.kind == Kind.FOLDER:
            self.notes += [{**entry.note, "file": str(name)}] if entry.note else []
        elif ending in UNREAD:
            self.notes.append({"key": "not_read", "reason": UNREAD[ending], "file": str(name)})
        elif is_archive(name.name):
            self.attempt(entry, source, lambda file: self.open(entry, file, depth))
        elif ending in LARGEST:
            self.attempt(entry, source, lambda file: self.keep(entry, ending, file))

    def attempt(self, entry: Entry, source: Source, act: Callable[[IO[bytes]], None]) -> None:
        """Do something with the bytes of a file; where they cannot be had, say why."""
        if len(self.files) >= FILES:
            self.notes.append({"key": "too_many_files", "limit": FILES})
            return
        if self.read > READ:
            self.notes.append({"key": "too_much", "file": str(entry.name), "limit_mib": READ // MEBIBYTE})
            return
        try:
            with source(entry) as file:
                act(file)
        except (ArchiveError, OSError) as refused:
            self.notes.append(refusal(str(entry.name), refused))

    def keep(self, entry: Entry, ending: str, file: IO[bytes]) -> None:
        """A file of code, less what a notebook shows, if it is not larger than any that is honest."""
        allowed = RAW if ending == NOTEBOOK else LARGEST[ending]
        content = file.read(allowed + 1)
        self.read += len(content)
        whole = len(content) <= allowed
        if whole and ending == NOTEBOOK:
            content = without_outputs(content)
        limit = LARGEST[ending] if whole else allowed
        if len(content) > limit:
            self.notes.append({"key": "too_large", "file": str(entry.name), "limit_mib": limit // MEBIBYTE})
        elif self.kept + len(content) > KEPT:
            self.notes.append({"key": "too_much", "file": str(entry.name), "limit_mib": KEPT // MEBIBYTE})
        else:
            self.kept += len(content)
            self.add(entry, content)

    def add(self, entry: Entry, content: bytes) -> None:
        """Keep a file under its name, its ending in lower case; where another has that name, under a numbered one."""
        stem, ending = str(entry.name.with_suffix("")), entry.name.suffix.lower()
        free = (f"{stem}{number}{ending}" for number in ("", *(f" ({n})" for n in range(2, FILES + 2))))
        name = next(name for name in free if name not in self.files)
        self.files[name] = content
        self.orders[name] = entry.order

    def open(self, entry: Entry, file: IO[bytes], depth: int) -> None:
        """An archive: all that lies in it, below its name."""
        if depth == NESTED:
            raise ArchiveError(reason="nested")
        with spooled(file) if entry.member is not None else file as whole:
            whole.seek(0, SEEK_END)
            if whole.tell() > OWN:
                raise ArchiveError(reason="too_large", limit_mib=OWN // MEBIBYTE)
            whole.seek(0)
            archive = opened(whole, entry.name.name)
            before = len(self.files), len(self.notes)
            for inner in members(archive, entry.path):
                self.take(inner.called(entry.name / inner.name), partial(open_member, archive), depth + 1)
        if before == (len(self.files), len(self.notes)):
            self.notes.append({"key": "archive_empty", "file": str(entry.name)})


@contextmanager
def open_member(archive: Archive, entry: Entry) -> Iterator[IO[bytes]]:
    assert entry.member is not None
    with guarded(), archive.open(entry.member) as file:
        yield file


def refusal(name: str, refused: ArchiveError | OSError) -> Note:
    """What is to be said of a file or an archive that could not be read."""
    if isinstance(refused, ArchiveError):
        return {"key": "archive_refused", "file": name, **refused.facts}
    return {"key": "cannot_be_read", "file": name, "reason": refused.strerror or type(refused).__name__}


def unwrapped(files: Mapping[str, bytes], orders: Mapping[str, int]) -> tuple[dict[str, bytes], dict[str, int]]:
    """The files without the folders that hold all of them, as archives often have one."""
    paths = [PurePosixPath(name) for name in files]
    depth = 0
    while len({p.parts[: depth + 1] for p in paths}) == 1 and all(len(p.parts) > depth + 1 for p in paths):
        depth += 1
    names = {name: str(PurePosixPath(*PurePosixPath(name).parts[depth:])) for name in files}
    return {names[n]: content for n, content in files.items()}, {names[n]: order for n, order in orders.items()}


def unique(notes: Iterable[Note]) -> list[Note]:
    """Each note once, in order."""
    found: list[Note] = []
    for note in notes:
        if note not in found:
            found.append(note)
    return found
