"""From the paths on the command line to hand-ins: whose they are, and where their files lie.

    alice/            a folder of .py files or notebooks          → alice
    bob.ipynb         a notebook, or one .py file                 → bob
    carol.zip         an archive of either                        → carol
    class/            a folder of such folders, files, archives   → everybody in it
    download.zip      as a system laid a class out (layouts.py)   → everybody in it

Names decide, nothing here is parsed, and nothing is unpacked to disk. Files of one person come together;
two people are never joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count as count_from
from itertools import islice
from pathlib import Path
from typing import Any

from grader.submissions import layouts
from grader.submissions.archive import ArchiveError, Kind, speakable
from grader.submissions.handin import HandIn, refusal
from grader.submissions.layouts import Identity, Layout, LayoutError, Name, Place
from grader.submissions.listing import GIT, Entry, followed, is_archive, is_read, leads_to_a_folder, listed, stem
from grader.submissions.recognise import ONE, named, names, of_a_system, recognised
from grader.words.failure import UserError


class SubmissionError(UserError):
    """A path that holds no submission at all; the text says what to do."""


@dataclass(frozen=True)
class Found:
    """What one path was taken for: the layout, who is in it, and the entries that are nobody's."""

    path: Path
    layout: str
    hand_ins: tuple[HandIn, ...]
    nobodys: tuple[str, ...] = field(default=())


def discover(paths: Iterable[Path], known: frozenset[str], layout: str | None = None) -> list[Found]:
    """Everybody under the paths, with ids that differ.

    `known` are the names of exercises and chapters, `layout` is one of LAYOUTS where the names are not to decide.
    Raises SubmissionError for a path that is not there or is no submission, LayoutError for a layout that is not there.
    """
    return told_apart([found for path in paths for found in under(path, known, layout)])


def under(path: Path, known: frozenset[str], layout: str | None = None) -> list[Found]:
    """The hand-ins of one path of the command line; several findings for a folder of nothing but class archives."""
    if not path.exists():
        raise SubmissionError(f"{shown(path)} does not exist. Name a folder, a .py file, a notebook or a zip.")
    if not path.is_dir() and not (path.is_file() and is_read(path.name)):
        raise SubmissionError(f"{shown(path)} is not a .py file, a notebook (.ipynb) or a .zip.")
    try:
        entries = listed(path)
    except (ArchiveError, OSError) as refused:
        return [Found(path, ONE, (HandIn(own_name(path), (), (refusal(speakable(path.name), refused),)),))]
    if layout is None and (several := classes_in(path, entries, known)):
        return several
    found = taken(path, entries, known, layout)
    if not found.hand_ins or (path.is_dir() and not entries):
        raise SubmissionError(f"{shown(path)} is empty: no .py file, notebook or zip lies in it.")
    return [found]


def classes_in(path: Path, entries: Sequence[Entry], known: frozenset[str]) -> list[Found]:
    """What the archives of a folder are, if each is a class and nothing lies beside them."""
    lone = all(is_archive(e.name.name) and len(e.name.parts) == 1 for e in entries)
    if not path.is_dir() or not entries or not lone or of_a_system(names(entries), None):
        return []
    try:
        found = [f for e in entries for f in under(Path(e.path), known)]
    except SubmissionError:
        return []
    return found if all(f.layout in ("moodle", "canvas", "gradescope") for f in found) else []


def taken(path: Path, entries: Sequence[Entry], known: frozenset[str], asked: str | None) -> Found:
    """A listing as the layout that was asked for, or that its names show."""
    if path.is_file() and not (is_archive(path.name) and entries):
        return one(path, entries)
    there = [e for entry in entries for e in (followed(entry) if leads_to_a_folder(entry) else [entry])]
    choice = named(asked, there) if asked else recognised(there, known, archive=path.is_file())
    if choice is None:
        raise LayoutError(f"nothing in {shown(path)} is laid out as {asked}. Leave out --layout, or name another one.")
    return one(path, entries) if choice.layout is None else sorted_out(path, choice.entries, choice.name, choice.layout)


def one(path: Path, entries: Sequence[Entry]) -> Found:
    """All of it one student's; a link at the top is then one inside a hand-in, and not followed."""
    return Found(path, ONE, (HandIn(own_name(path), tuple(entries)),))


def sorted_out(path: Path, entries: Sequence[Entry], name: str, layout: Layout) -> Found:
    """The entries to the people whose they are. What a download does not know goes by its own name, as in a folder;
    what lies beside the submissions of a course is nobody's."""
    beside = layouts.folders if name in ("moodle", "canvas") else nobody
    people: dict[str, list[tuple[Entry, Place]]] = {}
    nobodys: dict[str, None] = {}
    for entry in entries:
        places = placed(entry, layout) or placed(entry, beside)
        for place in places:
            people.setdefault(place.student, []).append((entry, place))
        if not places and entry.kind != Kind.FOLDER:
            nobodys[entry.name.parts[0]] = None
    return Found(path, name, tuple(hand_in_of(who, files) for who, files in people.items()), tuple(nobodys))


def nobody(_: Name) -> Sequence[Place]:
    return ()


def placed(entry: Entry, layout: Layout) -> Sequence[Place]:
    """Whose an entry is. A folder is whose a file in it would be; what is no file counts by its whole name."""
    if entry.kind == Kind.FOLDER:
        if entry.name.name == GIT:
            return ()
        return [replace(p, file=p.file.parent) for p in layout(entry.name / "x")]
    if entry.note is not None and len(entry.name.parts) == 1 and not layout(entry.name):
        return [Place(layouts.normal(stem(entry.name.name)), entry.name)]
    return layout(entry.name)


def hand_in_of(student: str, files: Sequence[tuple[Entry, Place]]) -> HandIn:
    """One person's files, whatever number of entries they came in, and all that the system said of the person."""
    identities = [dict(place.identity) for _, place in files if place.identity]
    entries = tuple(e.called(p.file, p.order) for e, p in files if p.file.parts)
    notes = [e.note for e, p in files if e.note and not p.file.parts]
    if others := {name for identity in identities for name in identity.get("together", ())}:
        notes.append({"key": "together", "others": ", ".join(sorted(others))})
    return HandIn(student, entries, tuple(notes), merged(identities))


def merged(identities: Sequence[dict[str, Any]]) -> Identity | None:
    """What several files say of one person."""
    if not identities:
        return None
    together = dict(identities[0])
    for other in identities[1:]:
        for key, value in other.items():
            together[key] = {**together[key], **value} if isinstance(value, dict) else together.get(key) or value
    return together


def own_name(path: Path) -> str:
    """The student of a path that is one student's."""
    name = path.resolve().name
    return layouts.normal(speakable(stem(name) if path.is_file() else name))


def shown(path: Path) -> str:
    return speakable(str(path))


def told_apart(found: Sequence[Found]) -> list[Found]:
    """All hand-ins, with ids that differ, and that nobody else has; those that shared one say so."""
    count = Counter(h.student for f in found for h in f.hand_ins)
    ids = {student: iter(apart(student, number, count)) for student, number in count.items()}

    def told(hand_in: HandIn) -> HandIn:
        if count[hand_in.student] == 1:
            return hand_in
        everybody = ", ".join(apart(hand_in.student, count[hand_in.student], count))
        note = {"key": "same_id", "student": hand_in.student, "ids": everybody}
        return replace(hand_in, student=next(ids[hand_in.student]), notes=(*hand_in.notes, note))

    return [replace(f, hand_ins=tuple(told(h) for h in f.hand_ins)) for f in found]


def apart(student: str, number: int, taken: Container[str]) -> list[str]:
    """So many ids for people of one id: the first keeps it, and nobody gets one that is another's.

    >>> apart("anna", 3, {"anna", "anna~2"})
    ['anna', 'anna~3', 'anna~4']
    """
    free = (f"{student}~{n}" for n in count_from(2))
    return [student, *islice((s for s in free if s not in taken), number - 1)]
