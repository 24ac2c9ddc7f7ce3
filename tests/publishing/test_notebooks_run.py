"""Each chapter's notebook, solved, read as a learner reads it: every cell runs, every check says that all is right."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

SOLUTIONS = Path(__file__).parents[2] / "solutions"
NOTEBOOKS = sorted(SOLUTIONS.glob("fr/*/*.ipynb")) + sorted(SOLUTIONS.glob("en/01_*/*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: f"{p.parts[-3]}-{p.stem}")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the kernel's own libraries
def test_a_solved_notebook_runs_from_top_to_bottom_and_is_right(path):
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": path.parent}}).execute()
    checks = [c for c in notebook.cells if c.cell_type == "code" and "\ncheck(" in c.source]
    assert checks
    for cell in checks:
        said = "".join(output.get("text", "") for output in cell.outputs if output.get("name") == "stdout")
        right, asked = re.match(r"\w+\s?: (\d+) (?:sur|of) (\d+)", said).groups()
        assert 0 < int(right) == int(asked), said


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: f"{p.parts[-3]}-{p.stem}")
def test_every_figure_of_a_notebook_lies_beside_it(path):
    texts = [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    shown = [name for text in texts for name in re.findall(r"!\[[^\]]*\]\(([^)]*)\)", text)]
    assert not [name for name in shown if not (path.parent / name).is_file()]
