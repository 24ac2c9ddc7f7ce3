"""What this machine can do, what is missing, and the command that mends it."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Iterator

from grader.running.outside.walls import Finding, detect

EXTRAS = {
    "course": ("jinja2", "matplotlib", "msgpack", "nbformat", "scipy", "sklearn", "sympy", "tensorflow"),
    "nbgrader": ("nbgrader",),
    "dev": ("hypothesis", "playwright", "tokenizers"),
}


def line(finding: Finding) -> str:
    """A finding as the terminal shows it: whether it is well, and if not, what to do."""
    mark = "ok     " if finding.good else "MISSING" if finding.needed else "absent "
    fix = "" if finding.good or not finding.fix else f"\n         → {finding.fix}"
    return f"{mark}  {finding.what}: {finding.detail}{fix}"


def examine() -> list[Finding]:
    """Everything looked at, most important first."""
    return [python(), *packages(), *walls(), browser(), accelerator()]


def python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= (3, 11), True, version, "Install Python 3.11 or newer.")


def packages() -> Iterator[Finding]:
    for extra, names in EXTRAS.items():
        missing = [name for name in names if importlib.util.find_spec(name) is None]
        detail = f"without {', '.join(missing)}" if missing else "all installed"
        fix = f"pip install 'gradschool[{extra}]'"
        yield Finding(f"packages [{extra}]", not missing, extra == "course", detail, fix)


def walls() -> Iterator[Finding]:
    """The walls around a student's code, each on its own."""
    if importlib.util.find_spec("msgpack") is None:
        yield Finding("sandbox", False, True, "cannot be looked at", "pip install 'gradschool[course]'")
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
