"""What the README shows is what happens."""

import re
import subprocess
import sys
from pathlib import Path

from grader.bank.load import load, select

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

WRONG_AXIS = "    e = np.exp(z - z.max(axis=0))\n    return e / e.sum(axis=0)"


def run(*words, cwd):
    return subprocess.run([sys.executable, "-m", *map(str, words)], cwd=cwd, capture_output=True, encoding="utf-8")


def test_the_first_screen_is_what_pytest_says(tmp_path):
    kit = tmp_path / "kit"
    assert run("grader", "kit", "--out", kit, "--only", "softmax", cwd=ROOT).returncode == 0
    stub = kit / "16_probability/softmax.py"
    stub.write_text(
        stub.read_text(encoding="utf-8").replace("    raise NotImplementedError", WRONG_AXIS), encoding="utf-8"
    )
    (shown,) = re.findall(r"```\n\$ pytest (.*?)```", README, re.S)
    file, *lines = shown.strip().split("\n")
    said = run("pytest", file, cwd=kit).stdout.split("\n")
    assert len(lines) == 3
    assert [line for line in lines if line not in said] == []


def test_every_link_leads_somewhere():
    for document in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} → {target}"


def test_the_two_commands_are_targets_of_make():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"^make (\w+)", README, re.M)) == {"demo", "test"} <= targets


def test_the_sample_class_is_asked_exercises_that_exist_and_answers_each():
    asked = (ROOT / "demo" / "exercises.txt").read_text(encoding="utf-8").split()
    assert {e.slug for e in select(load(), asked)} == set(asked)
    files = [path for path in (ROOT / "demo" / "submissions").rglob("*") if path.suffix in (".py", ".ipynb")]
    written = "".join(path.read_bytes().decode("utf-8", errors="replace") for path in files)
    assert not [slug for slug in asked if f"def {slug}(" not in written and f"class {slug}:" not in written]
