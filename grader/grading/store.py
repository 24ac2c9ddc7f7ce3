"""Results on disk as they come: one SQLite file, which a killed run leaves whole.

marks     one row for each student and exercise, with the fingerprint of all it depends on
notes     what is to be said of a submission as a whole
people    how the system that a hand-in comes from knows the student
standing  the fingerprint of a submission whose marks all stand
meta      which bank these results belong to
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.grading.judges import Graded
from grader.judging.judge import Mark
from grader.running.wire import codec
from grader.words.failure import UserError
from grader.words.verdict import Evidence, Outcome, Verdict

SCHEMA = 1
FILE = "results.sqlite"
TABLES = """
create table if not exists meta (key text primary key, value text not null);
create table if not exists notes (student text primary key, notes text not null);
create table if not exists people (student text primary key, identity text not null);
create table if not exists standing (student text primary key, fingerprint text not null);
create table if not exists marks (
    student text not null, slug text not null, fingerprint text not null, mark blob not null,
    primary key (student, slug)
) without rowid;
"""


# a killed run loses nothing; a machine that loses its power may lose the last marks, which are made again
DURABLE = "pragma journal_mode = wal; pragma synchronous = normal;"


class StoreError(UserError):
    """A results folder that is not ours to write in; the text says what to do."""


class Store:
    """The results of one class on one assignment."""

    def __init__(self, folder: Path, bank: str) -> None:
        """Open or make the results in a folder.

        Raises StoreError where the folder cannot be written, or holds the results of another bank.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.connection = sqlite3.connect(folder / FILE, timeout=30)
            self.connection.executescript(f"{DURABLE} {TABLES}")
        except FileExistsError:
            raise StoreError(f"{folder} is a file. Name a folder for the results with --out.") from None
        except (OSError, sqlite3.Error) as refused:
            raise StoreError(f"{folder / FILE} cannot be used ({refused}). Choose another folder with --out.") from None
        self.claim(folder, {"bank": bank, "schema": str(SCHEMA)})

    def claim(self, folder: Path, meta: dict[str, str]) -> None:
        """Write what these results belong to, or check that it is the same."""
        found = dict(self.connection.execute("select key, value from meta"))
        if found and found != meta:
            other = found.get("bank", "another version")
            raise StoreError(f"{folder} holds results of another bank ({other}). Choose another folder with --out.")
        with self.connection:
            self.connection.executemany("insert or replace into meta values (?, ?)", meta.items())

    def close(self) -> None:
        self.connection.close()

    def fingerprints(self, student: str) -> dict[str, str]:
        """Exercise → fingerprint of the mark that stands."""
        rows = self.connection.execute("select slug, fingerprint from marks where student = ?", (student,))
        return dict(rows)

    def stands(self, student: str, fingerprint: str) -> bool:
        """Whether every mark of a submission with this fingerprint is here."""
        row = self.connection.execute("select fingerprint from standing where student = ?", (student,)).fetchone()
        return bool(row == (fingerprint,))

    def save_all(self, graded: Graded, fingerprint: str) -> None:
        """Write the new marks of a submission in place of those that stood, all of them or none.

        With the `fingerprint` of the submission they stand as a whole, unless one of them is to be tried again.
        """
        stands = fingerprint if all(print_ for print_, _ in graded.marks) else ""
        rows = [(graded.student, mark.slug, print_, flat(mark)) for print_, mark in graded.marks]
        with self.connection:
            self.connection.executemany("insert or replace into marks values (?, ?, ?, ?)", rows)
            notes = json.dumps(list(graded.notes))
            self.connection.execute("insert or replace into notes values (?, ?)", (graded.student, notes))
            self.connection.execute("insert or replace into standing values (?, ?)", (graded.student, stands))

    def marks(self) -> dict[str, dict[str, Mark]]:
        """Every mark: student → exercise → mark."""
        found: dict[str, dict[str, Mark]] = {}
        for student, blob in self.connection.execute("select student, mark from marks order by student"):
            mark = unflat(blob)
            found.setdefault(student, {})[mark.slug] = mark
        return found

    def notes(self) -> dict[str, list[dict[str, Any]]]:
        """Student → what is to be said of the submission as a whole."""
        return {s: json.loads(n) for s, n in self.connection.execute("select student, notes from notes")}

    def save_identities(self, identities: Mapping[str, Mapping[str, Any] | None]) -> None:
        """Write who the students are to the system that they handed in by, for the way back."""
        rows = [(student, json.dumps(identity)) for student, identity in identities.items() if identity]
        with self.connection:
            self.connection.executemany("insert or replace into people values (?, ?)", rows)

    def identities(self) -> dict[str, dict[str, Any]]:
        """Student → identity, of those who came from a system."""
        return {s: json.loads(i) for s, i in self.connection.execute("select student, identity from people")}


def flat(mark: Mark) -> bytes:
    """A mark as bytes."""
    return codec.encode(
        {
            **{k: getattr(mark, k) for k in ("slug", "points", "waiting", "max", "misconception")},
            "verdict": mark.verdict.value,
            "notes": list(mark.notes),
            "outcomes": [flat_outcome(o) for o in mark.outcomes],
        }
    )


def flat_outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        **{k: getattr(outcome, k) for k in ("trial", "hidden", "seconds", "facts", "misconception")},
        "verdict": outcome.verdict.value,
        "evidence": flat_evidence(outcome.evidence),
    }


def flat_evidence(evidence: Evidence | None) -> bytes | None:
    """What a picture is drawn from, bounded by itself; none where a student's value cannot be kept."""
    if evidence is None:
        return None
    try:
        return codec.encode([evidence.arguments, evidence.got, evidence.expected])
    except codec.WireError:
        return None


def unflat(blob: bytes) -> Mark:
    """The mark that `flat` made bytes; StoreError where these are not such bytes."""
    try:
        data = codec.decode(blob)
        outcomes = tuple(
            Outcome(**{**o, "verdict": Verdict(o["verdict"]), "evidence": unflat_evidence(o["evidence"])})
            for o in data["outcomes"]
        )
        whole = {"verdict": Verdict(data["verdict"]), "outcomes": outcomes, "notes": tuple(data["notes"])}
        return Mark(**{**data, **whole})
    except (codec.WireError, TypeError, KeyError, ValueError, AttributeError):
        damaged = f"{FILE} is damaged: a mark in it cannot be read. Grade into another folder with --out."
        raise StoreError(damaged) from None


def unflat_evidence(kept: bytes | None) -> Evidence | None:
    return None if kept is None else Evidence(*codec.decode(kept, arguments=True))
