"""The command line as a person types it: every verb helps, every mistake ends in one sentence, nothing is lost."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest

from grader.cli import main

ROOT = Path(__file__).parent.parent
OK, WORK_TO_DO, USAGE = 0, 1, 2

VERBS = main.list_commands(click.Context(main))

NEWTON = "def newton(f, df, x0, n):\n    for _ in range(n):\n        x0 = x0 - f(x0) / df(x0)\n    return x0\n"
EMPTY = "def newton(f, df, x0, n):\n    raise NotImplementedError\n"


def grader(*words, cwd=ROOT):
    environment = {**os.environ, "COLUMNS": "120", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "grader", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )


@pytest.fixture
def class_(tmp_path):
    for name, text in {"alice": NEWTON, "bob": EMPTY}.items():
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "newton.py").write_text(text, encoding="utf-8")
    return tmp_path / "class"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb):
    done = grader(verb, "--help")
    assert done.returncode == OK
    assert done.stdout.startswith("Usage:")
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_documented(verb):
    documents = "".join(p.read_text(encoding="utf-8") for p in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
    assert f"grader {verb}" in documents


@pytest.mark.parametrize("way", ["import", "export"])
def test_marks_are_carried_to_and_fro_by_either_name(way):
    short, long = grader(f"{way}-nbgrader", "--help"), grader("nbgrader", way, "--help")
    assert (short.returncode, short.stdout) == (OK, long.stdout)
    assert f"grader nbgrader {way}" in long.stdout


def test_without_a_verb_the_verbs_are_shown():
    assert all(verb in grader().stdout + grader().stderr for verb in VERBS)


def test_grading_writes_marks_report_and_json(class_, tmp_path):
    out = tmp_path / "out"
    done = grader("grade", class_, "--out", out, "--only", "newton", "--json", out / "results.json")
    assert done.returncode == WORK_TO_DO, done.stderr
    found = json.loads((out / "results.json").read_text(encoding="utf-8"))
    assert found["schema"] == 1
    assert found["students"]["alice"]["points"] == found["students"]["alice"]["max"] == 10
    assert found["students"]["bob"]["exercises"]["newton"]["verdict"] == "unwritten"
    assert "alice" in (out / "report/index.html").read_text(encoding="utf-8")
    assert "alice" in done.stdout


def test_a_class_in_which_all_is_right_exits_with_zero(class_, tmp_path):
    assert grader("grade", class_ / "alice", "--out", tmp_path / "out", "--only", "newton").returncode == OK


def test_who_handed_in_what_is_told_without_grading(class_, tmp_path):
    (class_ / "carl.rar").write_bytes(b"Rar!")
    told = grader("grade", class_, "--dry-run", "--lang", "fr")
    assert told.returncode == OK
    assert f"{class_}: an entry for each student (3 students)" in told.stdout
    assert "  alice: newton.py" in told.stdout and "Remettez un .zip." in told.stdout
    (found,) = json.loads(grader("grade", class_, "--dry-run", "--json").stdout)
    assert found["layout"] == "folders" and set(found["students"]) == {"alice", "bob", "carl"}
    assert found["students"]["alice"] == {"identity": None, "files": {"newton.py": len(NEWTON)}, "notes": []}
    assert list(tmp_path.iterdir()) == [class_]


def test_the_layout_that_is_asked_for_decides(class_):
    (found,) = json.loads(grader("grade", class_, "--dry-run", "--json", "--layout", "one").stdout)
    assert list(found["students"]) == ["class"]
    refused = grader("grade", class_, "--dry-run", "--layout", "moodle")
    assert refused.returncode == USAGE and "laid out as moodle" in refused.stderr


def test_a_download_is_graded_with_its_identities(tmp_path):
    folder = tmp_path / "class" / "Ada_4711_assignsubmission_file_"
    folder.mkdir(parents=True)
    (folder / "newton.py").write_text(NEWTON, encoding="utf-8")
    out = tmp_path / "out"
    done = grader("grade", tmp_path / "class", "--out", out, "--only", "newton", "--json", out / "results.json")
    assert done.returncode == OK and "a download of Moodle (1 student)" in done.stdout
    (ada,) = json.loads((out / "results.json").read_text(encoding="utf-8"))["students"].values()
    assert ada["identity"] == {"system": "moodle", "number": "4711", "name": "Ada"}


def test_people_who_are_no_longer_there_are_said_and_leave_the_report(class_, tmp_path):
    out = tmp_path / "out"
    grade = "grade", class_, "--out", out, "--only", "newton", "--json", out / "results.json"
    grader(*grade)
    shutil.rmtree(class_ / "bob")
    done = grader(*grade)
    assert done.returncode == OK
    assert "not there any more" in done.stdout and done.stdout.rstrip().split("\n")[-2].endswith(": bob")
    assert set(json.loads((out / "results.json").read_text(encoding="utf-8"))["students"]) == {"alice"}
    assert "bob" not in (out / "report/index.html").read_text(encoding="utf-8")
    with contextlib.closing(sqlite3.connect(out / "results.sqlite")) as marks:
        assert {s for (s,) in marks.execute("select student from marks")} == {"alice", "bob"}


HOLD = """
import sys, time
from pathlib import Path
from grader.grading.lock import alone_in
with alone_in(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_two_runs_into_one_folder_the_second_says_so_until_the_first_is_killed(class_, tmp_path):
    out = tmp_path / "out"
    first = subprocess.Popen([sys.executable, "-c", HOLD, out], stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT)
    assert first.stdout.readline() == "held\n"
    second = grader("grade", class_, "--out", out, "--only", "newton")
    assert second.returncode == USAGE
    assert "another run is grading into" in second.stderr and not (out / "results.sqlite").exists()
    first.kill()
    first.communicate()
    assert grader("grade", class_, "--out", out, "--only", "newton").returncode == WORK_TO_DO


@pytest.mark.parametrize(
    "words, says",
    [
        (["grade", "nowhere", "--out", "OUT"], "nowhere does not exist"),
        (["grade", "CLASS", "--out", "OUT", "--only", "newtn"], "did you mean newton"),
        (["grade", "CLASS", "--out", "CLASS/alice/newton.py"], "Name a folder"),
        (["grade", "CLASS"], "--out"),
        (["grade", "EMPTY", "--out", "OUT"], "is empty"),
        (["grade", "CLASS", "--out", "OUT", "--jobs", "0"], "--jobs"),
        (["regenerate", "--only", "newtn", "--out", "OUT"], "did you mean newton"),
        (["regenerate", "--out", "CLASS"], "CLASS"),
        (["kit", "--out", "CLASS"], "CLASS"),
        (["kit", "--out", "OUT", "--lang", "de"], "de"),
        (["check", "nowhere.py"], "nowhere.py"),
        (["hint", "newtn"], "did you mean newton"),
        (["reset", "newton"], "run this in the folder of a kit"),
        (["symbolic", "x"], "REFERENCE"),
        (["fly"], "fly"),
    ],
    ids=lambda w: " ".join(w) if isinstance(w, list) else "",
)
def test_a_mistake_ends_in_one_sentence_and_status_two(words, says, class_, tmp_path):
    (tmp_path / "empty").mkdir()
    places = {"CLASS": class_, "OUT": tmp_path / "out", "EMPTY": tmp_path / "empty"}

    def placed(word):
        first, *rest = word.split("/", 1)
        return str(Path(places[first], *rest)) if first in places else word

    done = grader(*map(placed, words))
    assert done.returncode == USAGE, done.stdout + done.stderr
    assert placed(says) in done.stderr
    assert "Traceback" not in done.stderr
    assert (class_ / "alice/newton.py").read_text(encoding="utf-8") == NEWTON


def test_away_from_the_course_a_teachers_verb_says_where_to_go(tmp_path):
    code = "import sys, grader.cli as c; sys.modules['reference'] = None; c.main(['grade', '.', '--out', 'o'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == USAGE
    assert "run this from the course repository" in done.stderr


def test_the_doctor_names_the_walls():
    done = grader("doctor", "--json")
    assert {"Python", "sandbox"} <= {f["what"].split(":")[0].split(" ")[0] for f in json.loads(done.stdout)} or (
        "Landlock" in done.stdout
    )
