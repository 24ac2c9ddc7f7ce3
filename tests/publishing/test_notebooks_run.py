"""Each chapter's notebook, solved, read as a learner reads it: every cell runs, every check says that all is right."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

SOLUTIONS = Path(__file__).parents[2] / "solutions"
NOTEBOOKS = sorted(SOLUTIONS.glob("fr/*/*.ipynb")) + sorted(SOLUTIONS.glob("en/01_*/*.ipynb"))
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: f"{p.parts[-3]}-{p.stem}")

# all notebooks, cell by cell, each with names of its own, as kernels would but in one process: libraries load once
RUN_ALL = """
import contextlib, io, json, os, sys

told = {}
for path in sys.argv[1:]:
    os.chdir(os.path.dirname(path))
    names, said = {"__name__": "__main__"}, io.StringIO()
    with contextlib.redirect_stdout(said), open(path, encoding="utf-8") as file:
        for cell in json.load(file)["cells"]:
            if cell["cell_type"] == "code":
                exec("".join(cell["source"]), names)
    told[path] = said.getvalue()
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def said():
    """What the checks of each notebook said."""
    command = [sys.executable, "-c", RUN_ALL, *map(str, NOTEBOOKS)]
    quiet = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "MPLBACKEND": "agg"}
    done = subprocess.run(command, env=quiet, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def scores(said):
    """The pairs that checks print: so many right of so many."""
    return [tuple(map(int, found)) for found in re.findall(r"^\w+\s?: (\d+) (?:sur|of) (\d+)", said, re.MULTILINE)]


@pytest.mark.xdist_group("notebooks")
@each_notebook
def test_a_solved_notebook_runs_from_top_to_bottom_and_is_right(path, said):
    checks = [c for c in nbformat.read(path, as_version=4).cells if "\ncheck(" in c.source]
    assert len(scores(said[str(path)])) == len(checks) > 0
    assert all(0 < right == asked for right, asked in scores(said[str(path)])), said[str(path)]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the kernel's own libraries
def test_a_real_kernel_says_the_same(said):
    path = SOLUTIONS / "en/02_numpy_one_variable/02_numpy_one_variable.ipynb"
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": path.parent}}).execute()
    outputs = [output for c in notebook.cells if c.cell_type == "code" for output in c.outputs]
    printed = "".join(output.get("text", "") for output in outputs if output.get("name") == "stdout")
    assert scores(printed) == scores(said[str(SOLUTIONS / "fr/02_numpy_one_variable/02_numpy_one_variable.ipynb")])


@each_notebook
def test_every_figure_of_a_notebook_is_there(path):
    texts = [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    shown = [name for text in texts for name in re.findall(r"!\[[^\]]*\]\(([^)]*)\)", text)]
    assert not [name for name in shown if not (path.parent / name).is_file()]
