"""The Pythons of this machine, each made a student's: the wheel in a fresh environment, and a kit to work in.

python -m tests.pythons            every Python found, with the newest libraries
python -m tests.pythons bounds     this Python, with the lowest versions that pyproject.toml allows, and the newest
"""

from __future__ import annotations

import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from grader.publishing.wheel import NAME, wheel
from grader.words.extras import STUDENT
from tests.students import solved_kit

ROOT = Path(__file__).parents[1]
OLDEST = (3, 11)
KEPT = ROOT / "build" / "pythons"  # environments that were made, by version; to make one takes half a minute
FEW = ("newton", "softmax", "chain_rule_symbolic", "draw_tangent")
OTHERWISE = "chain_rule_symbolic", "3 * sp.cos(3 * x)", "3 * sp.cos(x) * (1 - 4 * sp.sin(x) ** 2)"  # right as well
WRONG = {"softmax": ("axis=1", "axis=0"), "chain_rule_symbolic": (OTHERWISE[2], "sp.cos(3 * x)")}


class NotEquippedError(Exception):
    """pip could not install; the text is the end of what it said."""


def pythons() -> dict[str, str]:
    """Every Python of this machine that we promise to work with, the one that runs first: version → interpreter."""
    shims = [found for minor in range(OLDEST[1], 20) if (found := shutil.which(f"python3.{minor}"))]
    ours = [sys.executable, *shims, *sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python3")))]
    versions: dict[str, str] = {}
    for python in ours:
        told = "import sys; print('.'.join(map(str, sys.version_info[:3])))"
        done = subprocess.run([python, "-c", told], capture_output=True, encoding="utf-8")
        version = done.stdout.strip()
        if done.returncode == 0 and tuple(map(int, version.split(".")))[:2] >= OLDEST:
            versions.setdefault(version, python)
    return versions


def equipped(python: str, folder: Path, *options: str) -> Path:
    """The interpreter of a fresh environment with the wheel and what exercises use, from wherever pip takes things."""
    there = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    made = wheel()
    if not (folder / "ready").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        with tempfile.TemporaryDirectory() as beside:
            packed = Path(beside, NAME)
            packed.write_bytes(made)
            install(python, "-m", "venv", str(folder))
            install(str(there), "-m", "pip", "install", "-q", *options, f"{packed}[{STUDENT}]")
        (folder / "ready").write_text("", encoding="utf-8")
    with tempfile.TemporaryDirectory() as beside:  # the tool as it is now
        packed = Path(beside, NAME)
        packed.write_bytes(made)
        install(str(there), "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--force-reinstall", str(packed))
    return there


def install(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise NotEquippedError(done.stderr[-500:])


def lowest() -> Iterator[str]:
    """The lowest versions that pyproject.toml allows a student."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for line in (*project["dependencies"], *project["optional-dependencies"][STUDENT]):
        yield line.replace(">=", "==")


# What a student does


def troubles(python: Path | str, slugs: Iterable[str] = FEW, path: str = "") -> list[str]:
    """What does not go as it should when a student works with this interpreter; `path` is for modules beside it."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST", "CI", "VIRTUAL_ENV"))}
    environment |= {"PYTHONPATH": path, "MPLCONFIGDIR": tempfile.gettempdir()} if path else {}

    def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        command = [str(python), "-m", *words]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")

    def right() -> Iterator[str]:
        done = run(folder, "pytest", "-q", "-o", "addopts=", "-p", "no:cacheprovider")
        if done.returncode or "skipped" in done.stdout:
            yield f"right answers: {done.stdout[-3000:]}{done.stderr[-500:]}"

    def wrong() -> Iterator[str]:
        for slug, (text, other) in WRONG.items():
            answer = rewrite(folder, slug, text, other)
            done = run(folder, "grader", "check", str(answer), "--json")
            claims = json.loads(done.stdout or "[{}]")[0].get("claims", [])
            if done.returncode != 1 or {"wrong value", "law broken"}.isdisjoint(c["verdict"] for c in claims):
                yield f"a wrong {slug}: {done.stdout[-2000:]}{done.stderr[-500:]}"

    def verbs() -> Iterator[str]:
        for words in (["--help"], ["list"], ["hint", "newton"], ["doctor"], ["symbolic", "2x", "x+x"]):
            done = run(folder, "grader", *words)
            if done.returncode not in ((0, 1) if words == ["doctor"] else (0,)):
                yield f"grader {' '.join(words)}: {done.stderr[-500:]}"

    with tempfile.TemporaryDirectory(prefix="Été à moi ") as beside:
        folder = solved_kit(Path(beside, "kit"), "fr", slugs)
        rewrite(folder, *OTHERWISE)
        return [*right(), *wrong(), *verbs()]


def rewrite(folder: Path, slug: str, text: str, other: str) -> Path:
    """Put something else in place of a part of an answer."""
    (answer,) = (file for file in folder.glob(f"*/{slug}.py") if file.parent.name != "cases")
    written = answer.read_text(encoding="utf-8")
    assert text in written
    answer.write_text(written.replace(text, other), encoding="utf-8")
    return answer


def without_keras() -> list[str]:
    """All exercises but those for which one installs TensorFlow."""
    solutions = sorted((ROOT / "solutions" / "en").glob("*/*.py"))
    cases = ROOT / "exercises" / "cases"
    return [
        file.stem
        for file in solutions
        if '"libraries": "tensorflow"' not in (cases / f"{file.stem}.json").read_text(encoding="utf-8")
    ]


def main(what: str = "pythons") -> int:
    """Try them, say on which it ran, and what went wrong."""
    tries: list[tuple[str, str, tuple[str, ...], Iterable[str]]] = []
    if what == "bounds":
        version = ".".join(map(str, sys.version_info[:3]))
        tries.append((f"{version}-lowest", sys.executable, tuple(lowest()), without_keras()))
        tries.append((f"{version}-newest", sys.executable, ("--upgrade",), without_keras()))
    else:
        tries += [(version, python, (), FEW) for version, python in pythons().items()]
    failed = 0
    for name, python, options, slugs in tries:
        try:
            interpreter = equipped(python, KEPT / name, *options)
        except NotEquippedError as fault:
            print(f"{name}: could not be equipped: {fault}")
            failed += 1
            continue
        found = troubles(interpreter, slugs)
        failed += bool(found)
        print(f"{name}: {'; '.join(versions(interpreter))}: {'all well' if not found else ''}", *found, flush=True)
    return 1 if failed else 0


def versions(python: Path) -> list[str]:
    """What is installed beside an interpreter of what judges."""
    done = subprocess.run([str(python), "-m", "pip", "freeze"], capture_output=True, encoding="utf-8")
    names = "|".join(re.split(r"[>=]", line)[0] for line in lowest())
    return re.findall(rf"^(?:{names})==.*$", done.stdout, re.MULTILINE)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
