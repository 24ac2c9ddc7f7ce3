"""Which layout a listing follows: the systems' names first, since few others look like them, then what folders tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from grader.submissions.archive import MEBIBYTE, ArchiveError, Kind
from grader.submissions.layouts import (
    METADATA,
    SUBMISSION,
    SUBMITTED,
    Layout,
    Name,
    Submitters,
    assignment_of,
    canvas,
    folders,
    gradescope,
    moodle,
    nbgrader,
    repositories,
    submitters_of,
)
from grader.submissions.listing import CODE, GIT, NOTEBOOK, Entry, is_archive, is_read, open_entry, stem, suffix

HELPERS = frozenset("src lib utils util helpers tests test data figures plots code notebooks exercises".split())


class Choice(NamedTuple):
    """A layout, by its name, and the entries that follow it, without the folder around all of them."""

    name: str
    layout: Layout | None  # None where all is one student's
    entries: Sequence[Entry]


ONE = "one"


def recognised(entries: Sequence[Entry], known: frozenset[str], archive: bool) -> Choice:
    """The layout that the names show. An archive that shows none is one student's."""
    levels = list(unwrapping(entries))
    for level in levels:
        if (system := of_a_system(names(level), submitters(level))) or (system := of_repositories(level, known)):
            return Choice(*system, level)
    for level in levels:
        if is_a_class_of_folders(names(level), known):
            return Choice("folders", folders, level)
    if archive or is_one_student(names(entries), known, definer(entries, known)):
        return Choice(ONE, None, entries)
    return Choice("folders", folders, entries)


def named(asked: str, entries: Sequence[Entry]) -> Choice | None:
    """The layout that the command asks for, if anything here follows it."""
    if asked == ONE:
        return Choice(ONE, None, entries)
    for level in unwrapping(entries):
        layout = layout_named(asked, level)
        if any(layout(name) for name in names(level)):
            return Choice(asked, layout, level)
    return None


def layout_named(asked: str, entries: Sequence[Entry]) -> Layout:
    """The layout of that name, for these entries."""
    if asked == "gradescope":
        return gradescope(submitters(entries) or {})
    if asked == "nbgrader" and not any(nbgrader(name) for name in names(entries)):  # the folder `submitted` itself
        return lambda name: nbgrader(PurePosixPath(SUBMITTED, name))
    if asked == "repositories":
        return repositories(assignment_of(list(everything_below(names(entries)))))
    return {"moodle": moodle, "canvas": canvas, "nbgrader": nbgrader, "folders": folders}[asked]


def unwrapping(entries: Sequence[Entry]) -> Iterable[Sequence[Entry]]:
    """The entries, then those in the single folder that holds all of them, and so on."""
    yield entries
    tops = {e.name.parts[0] for e in entries}
    inner = [e.called(PurePosixPath(*e.name.parts[1:])) for e in entries if len(e.name.parts) > 1]
    if len(tops) == 1 and inner and all(e.kind == Kind.FOLDER for e in entries if len(e.name.parts) == 1):
        yield from unwrapping(inner)


def names(entries: Iterable[Entry]) -> list[Name]:
    """The names of all that is no folder."""
    return [e.name for e in entries if e.kind != Kind.FOLDER]


def everything_below(names: Iterable[Name]) -> dict[str, set[Name]]:
    """Top of a name → what lies below it."""
    found: dict[str, set[Name]] = {}
    for name in names:
        found.setdefault(name.parts[0], set()).add(Name(*name.parts[1:]))
    return found


def of_a_system(files: Sequence[Name], submitters: Submitters | None) -> tuple[str, Layout] | None:
    """The system that laid these files out so, if one did; its names are a program's, so few others look like them."""
    if any(moodle(f) for f in files):
        return "moodle", moodle
    if 2 * sum(bool(canvas(f)) for f in files) > len(files):
        return "canvas", canvas
    if submitters is not None and any(SUBMISSION.fullmatch(f.parts[0]) for f in files):
        return "gradescope", gradescope(submitters)
    if any(nbgrader(f) for f in files):
        return "nbgrader", nbgrader
    return None


def of_repositories(entries: Sequence[Entry], known: frozenset[str]) -> tuple[str, Layout] | None:
    """A repository a student, where the names of the folders leave little doubt."""
    below = everything_below(names(entries))
    assignment = assignment_of(list(below))
    if not assignment or not all(map(is_folder, below.values())):
        return None
    with_git = {e.name.parts[0] for e in entries if e.name.name == GIT and len(e.name.parts) == 2}
    telling = len(below) > 2 or any(c.isdigit() for c in assignment) or assignment.rstrip("-") in known
    return ("repositories", repositories(assignment)) if telling or with_git >= below.keys() else None


def is_one_student(files: Sequence[Name], known: frozenset[str], defines: Callable[[Name], bool]) -> bool:
    """Whether a folder is one student's: a lone file, or as many entries named for exercises as could be people.

    A file named otherwise could be somebody's if it `defines` a function asked for. To join two people loses one
    of them, to divide one is seen on the first line: so a folder `newton` beside one folder more speaks for a class.
    """
    below = everything_below(files)
    if len(files) == 1 and len(files[0].parts) == 1:
        return suffix(files[0].name) in (CODE, NOTEBOOK)
    exercises = [top for top, inside in below.items() if (top if is_folder(inside) else stem(top)) in known]
    people = [top for top in below if top not in exercises and could_be_somebody(top, below[top], defines)]
    firm = any(not is_folder(below[top]) or not top.isidentifier() for top in exercises)  # a file, or a chapter
    return len(exercises) > len(people) or (firm and len(exercises) == len(people))


def is_folder(inside: set[Name]) -> bool:
    return any(name.parts for name in inside)


def could_be_somebody(top: str, inside: set[Name], defines: Callable[[Name], bool]) -> bool:
    """Whether an entry that no exercise gave its name may be a person's."""
    if is_folder(inside):
        return top.lower() not in HELPERS and any(is_read(name.name) for name in inside if name.parts)
    return is_archive(top) or (suffix(top) in (CODE, NOTEBOOK) and defines(Name(top)))


def is_a_class_of_folders(files: Sequence[Name], known: frozenset[str]) -> bool:
    """Whether an archive, or a folder in a folder, holds several people's folders and no file beside them."""
    people = [top for top, inside in everything_below(files).items() if could_be_somebody(top, inside, nothing)]
    return len(people) > 1 and all(len(n.parts) > 1 for n in files) and not is_one_student(files, known, nothing)


def nothing(_: Name) -> bool:
    return False


# A look inside


def submitters(entries: Iterable[Entry]) -> Submitters | None:
    """Who handed in what, as Gradescope's metadata says; None where there is none, empty where it cannot be read."""
    file = next((e for e in entries if e.name == PurePosixPath(METADATA)), None)
    if file is None:
        return None
    import yaml  # only here, and only where it is needed

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        with open_entry(file) as stream:
            return submitters_of(yaml.load(stream.read(64 * MEBIBYTE), loader))
    except (ArchiveError, OSError, yaml.YAMLError, ValueError, RecursionError):
        return {}


def definer(entries: Sequence[Entry], known: frozenset[str]) -> Callable[[Name], bool]:
    """Whether the file of a name seems to define a function asked for, by its text."""
    by_name = {e.name: e for e in entries}
    pattern = re.compile(rb"\b(?:def|class)\s+(?:%s)\b" % b"|".join(re.escape(k).encode() for k in sorted(known)))

    @cache
    def defines(name: Name) -> bool:
        try:
            with open_entry(by_name[name]) as file:
                return bool(pattern.search(file.read(MEBIBYTE)))
        except (ArchiveError, OSError):
            return False

    return defines
