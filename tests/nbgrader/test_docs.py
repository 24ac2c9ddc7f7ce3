"""Every command of docs/nbgrader.md, in order, with a student in the middle."""

import re
import shlex
from contextlib import chdir
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from grader.bridges.nbgrader.command import nbgrader as verbs
from tests.nbgrader.classroom import RIGHT, nbgrader, written

pytestmark = [
    pytest.mark.xdist_group("nbgrader"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
PAGE = Path(__file__).parents[2] / "docs" / "nbgrader.md"
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL) for line in block.splitlines()
]


def run(folder, line):
    """One line of the page; the folder after it."""
    program, *words = shlex.split(line)
    if program == "cd":
        return folder / words[0]
    if program == "nbgrader":
        assert nbgrader(folder, shlex.join(words)) == 0, line
        return folder
    assert (program, words.pop(0)) == ("grader", "nbgrader")
    with chdir(folder):
        done = CliRunner().invoke(verbs, words)
    assert done.exit_code == 0, (line, done.output)
    return folder


def hand_in(course, exchange, home):
    """What a student does between the release and the collection."""
    home.mkdir()
    (home / "nbgrader_config.py").write_text(configuration(exchange))
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
    for line in COMMANDS:
        if line.startswith("nbgrader collect"):
            hand_in(folder, exchange, tmp_path / "student")
        folder = run(folder, line)
        if line.startswith("cd"):
            with (folder / "nbgrader_config.py").open("a") as file:
                file.write(configuration(exchange))
    (own,) = [line.split(",") for line in (folder / "grades.csv").read_text().splitlines()[1:]]
    assert own[-2:] == ["20.0", "20.0"]
    assert (folder / "source" / "second").is_dir()
    assert list((tmp_path / "exchange").rglob("*.html"))
