"""What this machine can do, what is missing, and the command that mends it: for a student, or for an instructor."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from grader.bridges.kits import Kit, find_kit
from grader.running.outside.walls import Finding, detect
from grader.words.extras import COURSE, DEV, KERAS, LIBRARIES, NBGRADER, PACKAGE, STUDENT, install
from grader.words.text import LANGUAGES, Text

MARKS = {
    "ok": Text(en="ok     ", fr="bon    "),
    "missing": Text(en="MISSING", fr="MANQUE "),
    "absent": Text(en="absent ", fr="absent "),
}
ALL_THERE = Text(en="all installed", fr="tout est installé")
WITHOUT = Text(en="without {names}", fr="sans {names}")
EXERCISES = {
    STUDENT: Text(en="formulas and drawings", fr="formules et dessins"),
    KERAS: Text(en="chapters with Keras", fr="chapitres avec Keras"),
}
KIT = Text(en="kit", fr="kit")
HERE = Text(en="{count} exercises in {folder}", fr="{count} exercices dans {folder}")
NO_KIT = Text(en="none here", fr="aucun ici")
GO_THERE = Text(
    en="Go to the folder of the kit that you received: cd the-kit",
    fr="Allez dans le dossier du kit que vous avez reçu : cd le-kit",
)
NEWER_PYTHON = Text(en="Install Python 3.11 or newer.", fr="Installez Python 3.11 ou plus récent.")


def line(finding: Finding, language: str = LANGUAGES[0]) -> str:
    """A finding as the terminal shows it: whether it is well, and if not, what to do."""
    mark = MARKS["ok" if finding.good else "missing" if finding.needed else "absent"][language]
    fix = "" if finding.good or not finding.fix else f"\n         → {finding.fix}"
    colon = " :" if language == "fr" else ":"
    return f"{mark}  {finding.what}{colon} {finding.detail}{fix}"


def examine(language: str = LANGUAGES[0]) -> list[Finding]:
    """Everything looked at, most important first: as a student's machine in a kit or where there is no course."""
    kit = find_kit(Path.cwd())
    if kit is None and is_course():
        return [python(), *packages(), *walls(), browser(), accelerator()]
    return [python(language), *of_student(kit, language)]


def is_course() -> bool:
    """Whether the bank can be found from here."""
    return importlib.util.find_spec("reference") is not None


def python(language: str = LANGUAGES[0]) -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= (3, 11), True, version, NEWER_PYTHON[language])


def absent(extra: str) -> list[str]:
    """The libraries of an extra that are not installed."""
    return [name for name in LIBRARIES[extra] if importlib.util.find_spec(name) is None]


# A student's machine


def of_student(kit: Kit | None, language: str) -> Iterator[Finding]:
    """The kit, and the libraries that its exercises use."""
    if kit is None:
        yield Finding(KIT[language], False, True, NO_KIT[language], GO_THERE[language])
    else:
        where = HERE[language].format(count=len(kit.exercises), folder=kit.root)
        yield Finding(KIT[language], True, True, where)
    for extra, what in EXERCISES.items():
        names = ", ".join(absent(extra))
        detail = WITHOUT[language].format(names=names) if names else ALL_THERE[language]
        fix = install(extra, kit.package if kit else PACKAGE)
        yield Finding(what[language], not names, extra == STUDENT, detail, fix)


# An instructor's


def packages() -> Iterator[Finding]:
    for extras in ((STUDENT, KERAS, COURSE), (NBGRADER,), (DEV,)):
        missing = [name for extra in extras for name in absent(extra)]
        detail = f"without {', '.join(missing)}" if missing else "all installed"
        yield Finding(f"packages [{extras[-1]}]", not missing, extras[-1] == COURSE, detail, install(extras[-1], "."))


def walls() -> Iterator[Finding]:
    """The walls around a student's code, each on its own."""
    if importlib.util.find_spec("msgpack") is None:
        yield Finding("sandbox", False, True, "cannot be looked at", install(COURSE, "."))
        return
    yield from detect().findings()


def browser() -> Finding:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    detail = path or "not found; only the tests look at reports with it"
    return Finding("Chromium", bool(path), False, detail, "sudo apt-get install chromium")


def accelerator() -> Finding:
    """Whether an NVIDIA GPU is here; TensorFlow uses it where gradschool[gpu] is installed."""
    found = shutil.which("nvidia-smi") is not None
    return Finding("GPU", found, False, "NVIDIA driver found" if found else "none; trainings run on the processor")
