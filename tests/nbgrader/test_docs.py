"""Every command of the instructors' pages, in order, with a student in the middle."""

import json
import re
import shlex
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from grader.cli import main
from tests.nbgrader.classroom import OVERFLOWS, RIGHT, nbgrader, written

pytestmark = [
    pytest.mark.xdist_group("nbgrader"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
DOCS = Path(__file__).parents[2] / "docs"


def commands(page):
    """The lines of a page that are to be typed, less what is said of them."""
    blocks = re.findall(r"```sh\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    return [line.partition("  # ")[0].strip() for block in blocks for line in block.splitlines()]


def typed(folder, line, *more):
    """One line of a page typed in a folder: its exit status, and what `grader` prints."""
    program, *words = shlex.split(line)
    if program == "nbgrader":
        return nbgrader(folder, shlex.join(words)), ""
    assert program == "grader"
    with chdir(folder):
        done = CliRunner().invoke(main, [*words, *more])
    return done.exit_code, done.output


def hand_in(course, exchange, home):
    """What a student does between the release and the collection."""
    home.mkdir()
    (home / "nbgrader_config.py").write_text(configuration(exchange), encoding="utf-8")
    assert nbgrader(home, "fetch_assignment maths --course maths") == 0
    for name, notebook in written(home / "maths", RIGHT).items():
        nbformat.write(nbformat.from_dict(notebook), home / "maths" / name)
    assert nbgrader(home, "submit maths --course maths") == 0


def configuration(exchange):
    return f"\nc = get_config()\nc.Exchange.root = {str(exchange)!r}\n"


def test_every_command_of_the_page_works(sheltered, tmp_path):
    exchange = tmp_path / "exchange"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)
    folder = tmp_path
    for line in commands("nbgrader.md"):
        if line.startswith("nbgrader collect"):
            hand_in(folder, exchange, tmp_path / "student")
        if not line.startswith("cd "):
            status, said = typed(folder, line)
            assert status == 0, (line, said)
        else:
            folder /= line.removeprefix("cd ")
            with (folder / "nbgrader_config.py").open("a", encoding="utf-8") as file:
                file.write(configuration(exchange))
    (own,) = [line.split(",") for line in (folder / "grades.csv").read_text(encoding="utf-8").splitlines()[1:]]
    assert own[-2:] == ["20.0", "20.0"]
    assert (folder / "source" / "second").is_dir()
    assert list((tmp_path / "exchange").rglob("*.html"))


def test_every_command_for_instructors_works(sheltered, tmp_path):
    """A class graded, and then a course that nbgrader itself began: the same marks, on one exercise, to be quick."""
    begin = [sys.executable, "-m", "nbgrader", "quickstart", "existing"]
    subprocess.run(begin, cwd=tmp_path, check=True, capture_output=True)
    existing, student = tmp_path / "existing", tmp_path / "submissions" / "zoe"
    student.mkdir(parents=True)
    (student / "softmax.py").write_text(OVERFLOWS, encoding="utf-8")
    downloaded = tmp_path / "canvas" / "submissions"
    downloaded.mkdir(parents=True)
    (downloaded / "zoe_77_88_softmax.py").write_text(OVERFLOWS, encoding="utf-8")
    for line in commands("for-instructors.md"):
        if line.startswith("nbgrader autograde"):
            homework = existing / "submitted" / "zoe" / "maths"
            homework.mkdir(parents=True)
            for name, notebook in written(existing / "release" / "maths", {"softmax": OVERFLOWS}).items():
                nbformat.write(nbformat.from_dict(notebook), homework / name)
        of_course = line.startswith(("nbgrader ", "grader nbgrader "))
        whole_bank = not of_course and "--only" not in line
        folder = existing if of_course else downloaded.parent if "--layout canvas" in line else tmp_path
        status, said = typed(folder, line, *["--only", "softmax"] * whole_bank)
        grades = line.startswith("grader grade ") and "--dry-run" not in line
        assert status == grades, (line, said)  # 1: somebody has work to do
        if line.startswith("grader nbgrader init "):
            assert f"written in {existing.resolve()}. " in said
            assert "\nTry: nbgrader generate_assignment maths\n" in said
            with (existing / "nbgrader_config.py").open("a", encoding="utf-8") as file:
                file.write(said.partition("add to it:")[2].partition("\nTry:")[0])
    (zoe,) = [line.split(",") for line in (existing / "grades.csv").read_text(encoding="utf-8").splitlines()[1:]]
    marks = json.loads((tmp_path / "results" / "results.json").read_text(encoding="utf-8"))
    assert 0 < float(zoe[-2]) == marks["students"]["zoe"]["points"] < float(zoe[-1]) == 10
    assert (existing / "grades.moodle.csv").exists() and (existing / "grades.canvas.csv").exists()
    assert list((existing / "feedback" / "zoe").rglob("*.html"))
    made = {"results/report/index.html", "results/results.json", "kit/16_probability/softmax.py"}
    assert {path for path in made if (tmp_path / path).exists()} == made
    assert list((tmp_path / "course").rglob("softmax.py"))
