"""See tests red: break one thing at a time in a copy of the project, and print what no test noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATIENCE = 300.0  # seconds
FAILED = "FAILED"  # an ERROR is a copy that lacks something, and proves nothing

Breakage = tuple[str, str, str, str]  # file, text, what replaces it, the tests that should notice, with options


def see_red(breakages: Iterable[Breakage], words: list[str], copied: Iterable[str], below: str = "") -> int:
    """Try the breakages whose text holds a word, files being named below a folder; 1 if one was not noticed."""
    chosen = [b for b in breakages if not words or any(w in " ".join(b) for w in words)]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in copied:
            source, target = ROOT / name, copy / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
        survivors = [b for b in chosen if survives(copy, copy / below / b[0], *b[1:])]
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} were noticed")
    return 1 if survivors else 0


def survives(copy: Path, path: Path, text: str, replacement: str, tests: str) -> bool:
    """Whether the tests pass all the same."""
    whole = path.read_text(encoding="utf-8")
    assert text in whole, f"{path.name} has no {text!r} any more"
    path.write_text(whole.replace(text, replacement, 1), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", *tests.split()]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    try:
        run = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:  # to hang is to be noticed
        failed, survived = ["hangs"], False
    else:
        failed = [line for line in run.stdout.splitlines() if line.startswith(FAILED)]
        survived = not failed
        if run.returncode not in (0, 1):  # not the tests failed, but pytest
            print(run.stdout[-2000:], run.stderr[-1000:])
    path.write_text(whole, encoding="utf-8")
    print("SURVIVED" if survived else "noticed ", path.name, repr(text[:50]), *failed[:1], flush=True)
    return survived
