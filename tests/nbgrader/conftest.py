"""One graded course for all tests of this folder: what nbgrader made of a whole class, by our configuration."""

import json

import pytest
from click.testing import CliRunner

from grader.bridges.nbgrader.command import nbgrader as verbs
from tests.nbgrader.classroom import ASSIGNMENT, SEED, SLUGS, environment, nbgrader, the_class

ESSAY = {
    "schema_version": 3,
    "grade": True,
    "grade_id": "essay",
    "locked": False,
    "points": 4,
    "solution": True,
    "task": False,
}


@pytest.fixture(scope="session")
def sheltered(tmp_path_factory):
    """The environment of every command, and a folder of its own."""
    folder = tmp_path_factory.mktemp("nbgrader")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment(folder).items():
            patch.setenv(name, value)
        yield folder


def init(course, *more):
    only = [word for slug in SLUGS for word in ("--only", slug)]
    done = CliRunner().invoke(verbs, ["init", str(course), "--lang", "fr", "--seed", str(SEED), *only, *more])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="session")
def course(sheltered, request):
    """init → an essay added by the teacher → generate → the class → autograde → feedback → export."""
    made = sheltered / "course"
    init(made)
    notebook = made / "source" / ASSIGNMENT / "16_probability.ipynb"
    content = json.loads(notebook.read_text(encoding="utf-8"))
    essay = {"cell_type": "markdown", "id": "essay", "metadata": {"nbgrader": ESSAY}, "source": "Pourquoi ?"}
    content["cells"].append(essay)
    notebook.write_text(json.dumps(content), encoding="utf-8")
    assert nbgrader(made, f"generate_assignment {ASSIGNMENT}") == 0
    the_class(made, made / "release" / ASSIGNMENT, request.config.rootpath / "reference")
    assert nbgrader(made, f"autograde {ASSIGNMENT}") == 0
    assert nbgrader(made, f"generate_feedback {ASSIGNMENT}") == 0
    assert nbgrader(made, "export --exporter=grader.bridges.nbgrader.exports.LmsExport") == 0
    return made
