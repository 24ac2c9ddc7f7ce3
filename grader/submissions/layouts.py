"""How systems lay out what a class handed in: from the name of a file to whose it is.

    moodle        NAME_NUMBER_assignsubmission_file_/FILE, or the same in one name, or onlinetext
    canvas        NAME_USERID_ATTACHMENTID_FILE, NAME_LATE_…, anon_CODE_ATTACHMENTID_FILE
    gradescope    submission_NUMBER/FILE, and submission_metadata.yml, which says whose it is
    nbgrader      submitted/STUDENT/ASSIGNMENT/FILE
    repositories  ASSIGNMENT-LOGIN/FILE
    folders       STUDENT/FILE, STUDENT.ipynb, STUDENT.zip

Each is a function from a name to places; a name that it does not know has none. Nobody's identity is invented:
the number is the system's own, and goes back to it unchanged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any

from grader.submissions.archive import speakable
from grader.submissions.listing import speaks_of_somebody, stem
from grader.words.failure import UserError

Name = PurePosixPath
Identity = Mapping[str, Any]  # system, number, name, and what else the way back needs


@dataclass(frozen=True)
class Place:
    """Whose a file is, and its name among theirs."""

    student: str
    file: Name
    identity: Identity | None = None
    order: int = 0  # of several uploads, the greater came later


Layout = Callable[[Name], Sequence[Place]]
Submitters = Mapping[str, Sequence[Identity]]  # of each submission

MOODLE = re.compile(r"(?P<name>.*?)_(?P<number>\d+)_assignsubmission_(?P<plugin>[a-z]+)(?:_(?P<file>.*))?", re.DOTALL)
UPLOADED = r"(?:(?P<attachment>\d+)_(?P<file>.+)|(?P<typed>(?:text|link)\.html))"
CANVAS = re.compile(rf"(?P<name>.+?)(?P<late>_LATE)?_(?P<number>\d+)_{UPLOADED}", re.DOTALL)
ANONYMOUS = re.compile(rf"(?P<name>anon)(?P<late>_LATE)?_(?P<number>[A-Za-z0-9]+)_{UPLOADED}", re.DOTALL)
SUBMISSION = re.compile(r"submission_(?P<number>\d+)")
METADATA = "submission_metadata.yml"
SUBMITTED = "submitted"


class LayoutError(UserError):
    """A layout that was asked for and is not there; the text says what to do."""


def normal(name: str) -> str:
    """A name in one spelling, whether its accents are composed or not."""
    return unicodedata.normalize("NFC", name)


def moodle(name: Name) -> list[Place]:
    """Moodle's download, in folders or not, whatever the word for a participant.

    >>> [(p.student, str(p.file)) for p in moodle(Name("Ada Lovelace_4711_assignsubmission_file_/newton.py"))]
    [('Ada Lovelace_4711', 'newton.py')]
    """
    if not (found := MOODLE.fullmatch(name.parts[0])):
        return []
    identity = {"system": "moodle", "number": found["number"], "name": normal(found["name"])}
    return [Place(f"{identity['name']}_{found['number']}", Name(found["file"] or "", *name.parts[1:]), identity)]


def canvas(name: Name) -> list[Place]:
    """Canvas's download, flat; the first two parts that are digits only are the user and the attachment.

    >>> [(p.student, str(p.file)) for p in canvas(Name("roejane_LATE_124_4563_softmax.py"))]
    [('roejane_124', 'softmax.py')]
    """
    found = ANONYMOUS.fullmatch(name.parts[0]) or CANVAS.fullmatch(name.parts[0])
    if not found or len(name.parts) > 1:
        return []
    file, attachment = found["file"] or found["typed"], found["attachment"] or ""
    identity = {
        "system": "canvas", "number": found["number"], "name": normal(found["name"]), "late": bool(found["late"]),
        "attachments": {file: attachment} if attachment else {},
    }  # fmt: skip
    return [Place(f"{identity['name']}_{found['number']}", Name(file), identity, int(attachment or 0))]


def gradescope(submitters: Submitters) -> Layout:
    """Gradescope's export: a folder for each submission, whose submitters the metadata names."""

    def places(name: Name) -> list[Place]:
        if not (found := SUBMISSION.fullmatch(name.parts[0])) or len(name.parts) < 2:
            return []
        file = Name(*name.parts[1:])
        people = submitters.get(found[0]) or [{"name": "submission", "number": found["number"]}]
        return [Place(named(who), file, in_group(who, people, found["number"])) for who in people]

    return places


def named(who: Identity) -> str:
    return f"{who['name']}_{who['number']}"


def in_group(who: Identity, people: Sequence[Identity], submission: str) -> Identity:
    """A submitter with the submission, and with whom it was handed in."""
    others = [named(other) for other in people if other is not who]
    return {"system": "gradescope", "submission": submission, **who, "together": others}


def submitters_of(metadata: Any) -> Submitters:
    """Submission → who handed it in, as Gradescope's metadata tells once it is read.

    >>> submitters_of({"submission_101": {":submitters": [{":name": "Ada", ":sid": "12345"}]}})
    {'submission_101': [{'name': 'Ada', 'number': '12345', 'email': ''}]}
    """
    if not isinstance(metadata, dict):
        return {}
    found = {str(key): about.get(":submitters") for key, about in metadata.items() if isinstance(about, dict)}
    return {
        key: [submitter(person, key) for person in people if isinstance(person, dict)]
        for key, people in found.items()
        if isinstance(people, list)
    }


def submitter(person: Mapping[str, Any], submission: str) -> Identity:
    name, sid, email = (normal(speakable(str(person.get(f":{key}") or ""))) for key in ("name", "sid", "email"))
    return {"name": name, "number": sid or email or SUBMISSION.sub(r"\g<number>", submission), "email": email}


def nbgrader(name: Name) -> list[Place]:
    """A course of nbgrader, or its `submitted` folder.

    >>> [(p.student, str(p.file)) for p in nbgrader(Name("submitted/anna/ps1/newton.ipynb"))]
    [('anna', 'ps1/newton.ipynb')]
    """
    if name.parts[0] != SUBMITTED or len(name.parts) < 3:
        return []
    return [Place(normal(name.parts[1]), Name(*name.parts[2:]), {"system": "nbgrader", "name": name.parts[1]})]


def repositories(assignment: str) -> Layout:
    """A repository for each student, whose name begins with that of the assignment."""

    def places(name: Name) -> list[Place]:
        login = name.parts[0].removeprefix(assignment)
        if len(name.parts) < 2 or not login or login == name.parts[0]:
            return []
        identity = {"system": "git", "name": login, "repository": name.parts[0]}
        return [Place(normal(login), Name(*name.parts[1:]), identity)]

    return places


def assignment_of(folders: Sequence[str]) -> str:
    """What the names of all repositories begin with, up to the last dash; empty where that leaves somebody nameless.

    >>> assignment_of(["ps1-anna", "ps1-annika"]), assignment_of(["jean", "jeanne"])
    ('ps1-', '')
    """
    if len(folders) < 2:
        return ""
    first, last = min(folders), max(folders)  # what these two share, all do
    shared = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
    prefix = shared[: shared.rfind("-") + 1]
    return prefix if all(len(f) > len(prefix) for f in folders) else ""


def folders(name: Name) -> list[Place]:
    """An entry for each student: a folder, or a file that carries the student's name.

    >>> [(p.student, str(p.file)) for n in ("bob/newton.py", "bob.ipynb") for p in folders(Name(n))]
    [('bob', 'newton.py'), ('bob', 'bob.ipynb')]
    """
    top, *rest = name.parts
    if rest:
        return [Place(normal(top), Name(*rest))]
    return [Place(normal(stem(top)), name)] if speaks_of_somebody(top) else []


LAYOUTS = ("moodle", "canvas", "gradescope", "nbgrader", "repositories", "folders", "one")
