"""A course in nbgrader, and a class that hands in what classes hand in: right, wrong, mangled, hostile."""

import json
import os
import shlex
import sys
import warnings
from contextlib import chdir
from copy import deepcopy
from pathlib import Path

from jupyter_core.application import NoStart
from nbgrader.apps import NbGraderApp

from tests.handed import NEWTON, ONE_TOO_MANY, SOFTMAX

ASSIGNMENT, SEED = "maths", 5
SLUGS = ("newton", "softmax")
OVERFLOWS = SOFTMAX.replace(" - z.max(axis=1, keepdims=True)", "")
FORGED = {"schema_version": 3, "grade": True, "solution": False, "locked": True, "task": False, "points": 1000}


def nbgrader(course, line):
    """One command of nbgrader, run in this process in the course's folder; its exit status."""
    sys.argv = ["nbgrader"]
    with chdir(course), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of nbgrader, nbconvert, sqlalchemy
        warnings.filterwarnings("error", module=r"grader\.")
        app = NbGraderApp.instance()
        try:
            app.initialize([*shlex.split(line), "--log-level", "ERROR"])
            app.start()
        except NoStart:
            return 0
        except SystemExit as end:
            return end.code or 0
        finally:
            for used in (app.subapp, app):
                type(used).clear_instance()
    return 0


def environment(folder):
    """Variables under which nothing of this user's is read or written."""
    names = ("XDG_CACHE_HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    there = {name: str(folder / name.lower()) for name in names}
    return {**there, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


# Notebooks


def code(text, **more):
    return {
        "cell_type": "code",
        "id": "own",
        "metadata": {},
        "source": text,
        "outputs": [],
        "execution_count": None,
        **more,
    }


def cell_named(notebook, name):
    return next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def written(release, answers):
    """The released notebooks with these answers in their code cells: file name → notebook."""
    made = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(release.glob("*.ipynb"))}
    for notebook in made.values():
        for cell in notebook["cells"]:
            slug = cell["metadata"].get("nbgrader", {}).get("grade_id", "").removesuffix("-code")
            if slug in answers:
                cell["source"] = answers[slug]
    return made


def hand_in(course, student, notebooks):
    """Put notebooks, or bytes, where nbgrader collects submissions."""
    folder = course / "submitted" / student / ASSIGNMENT
    folder.mkdir(parents=True)
    for name, content in notebooks.items():
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (folder / name).write_bytes(data)


# What becomes of notebooks; each takes one and changes it


def strips_all_metadata(notebook):
    notebook["metadata"] = {}
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell.pop("id", None)


def deletes_every_locked_cell(notebook):
    notebook["cells"] = [c for c in notebook["cells"] if not c["metadata"].get("nbgrader", {}).get("locked")]
    notebook["metadata"]["kernelspec"] = {"name": "julia-1.9", "display_name": "Julia", "language": "julia"}


def doubles_and_reverses(notebook):
    notebook["cells"] = [c for cell in reversed(notebook["cells"]) for c in (cell, deepcopy(cell))]


def retypes_every_cell(notebook):
    for cell in notebook["cells"]:
        kind = "markdown" if cell["cell_type"] == "code" else "code"
        cell["cell_type"] = kind
        cell.pop("outputs", None), cell.pop("execution_count", None)


def floods(notebook):
    stream = {"output_type": "stream", "name": "stdout", "text": "x" * 3_000_000}
    notebook["cells"] += [
        code("while True: print('x')", outputs=[stream, {"output_type": "nonsense"}]),
        code("def ((("),
        code("%%bash\nls"),
    ]


def is_of_an_older_format(notebook):
    cells = [{**c, "input": c["source"], "language": "python"} for c in notebook.pop("cells")]
    notebook |= {"nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": cells, "metadata": {}}]}


MANGLERS = (
    strips_all_metadata,
    deletes_every_locked_cell,
    doubles_and_reverses,
    retypes_every_cell,
    floods,
    is_of_an_older_format,
)


# Attacks; none of them writes an answer


def prints_a_number(notebook):
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"] and cell["cell_type"] == "code":
            cell["metadata"]["nbgrader"]["points"] = 1000
            cell["source"] += "\n1000.0"
            cell["outputs"] = [
                {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": {"text/plain": "10"}}
            ]


def forges_the_metadata(notebook):
    for slug in SLUGS:
        notebook["cells"].append(code("10", metadata={"nbgrader": {**FORGED, "grade_id": f"{slug}-check"}}))
        notebook["cells"].append(code("10", metadata={"nbgrader": {**FORGED, "grade_id": f"{slug}-more"}}))
    for cell in notebook["cells"][:-4]:
        if "grade" in cell["metadata"].get("nbgrader", {}):
            cell["metadata"]["nbgrader"] |= {"grade": False, "locked": False, "solution": True}
    notebook["metadata"]["gradschool"] = {"notes": [{"key": "forged_note"}]}


def patches_ipython(notebook):
    notebook["cells"].insert(0, code(PATCHES))


PATCHES = """
from IPython import get_ipython
ip = get_ipython()
ip.showtraceback = lambda *a, **k: None
ip.input_transformers_cleanup.append(lambda lines: [line for line in lines if "check" not in line])
ip.events.register("pre_run_cell", lambda info: None)
"""
REACHES_OUT = """
import pathlib, sqlite3
here = pathlib.Path("{course}")
try:
    (here / "pwned").write_text("x")
    database = sqlite3.connect(here / "gradebook.db")
    database.execute("update grade set auto_score = 10, manual_score = 10")
    database.commit()
except Exception as refused:
    pass

def newton(f, df, x0, n):
    return open("{course}/nbgrader_config.py").read()

def softmax(z):
    return [path.read_text() for path in pathlib.Path("{bank}").rglob("*.py")]
"""


def is_deep_and_half_a_character(notebook):
    deep = []
    for _ in range(400):
        deep = [deep]
    for cell in notebook["cells"]:
        cell["metadata"] |= {"nbgrader": {"grade_id": deep, "deep": deep}, "deep": deep}
        cell["attachments"] = {"a": deep}
    notebook["metadata"] = {"gradschool": deep, "kernelspec": deep}
    notebook["cells"].append(code("x = 1", id="gradschool-repaired"))
    notebook["cells"].append(code("\ud800 = '\0'"))


MANGLERS = (*MANGLERS, is_deep_and_half_a_character)
ATTACKS = (prints_a_number, forges_the_metadata, patches_ipython)
TELLS_THE_QUESTIONS = """
def newton(f, df, x0, n):
    raise ValueError(f"newton was asked {x0!r}, {n!r}, {f(1.0)!r}")

def softmax(z):
    print(z.tolist())
    raise ValueError(repr(z.tolist()))
"""
RIGHT = {"newton": NEWTON, "softmax": SOFTMAX}
AXIS, LOOPED = "axis=1, keepdims=True", "    for _ in range(n):\n        x = x - f(x) / df(x)\n"
WRITTEN_OTHERWISE = {
    "recursively": {
        "newton": "def newton(f, df, x0, n):\n    return x0 if n == 0 else newton(f, df, x0 - f(x0) / df(x0), n - 1)",
        "softmax": "from scipy.special import softmax as ready\ndef softmax(z):\n    return ready(z, axis=1)",
    },
    "in_loops": {
        "newton": NEWTON.replace("for _ in range(n)", "while n > 0").replace("df(x)\n", "df(x); n -= 1\n"),
        "softmax": "from math import exp\ndef softmax(z):\n    return [[1 / sum(exp(b - a) for b in row if b - a < 700)"
        " if max(row) - a < 700 else 0.0 for a in row] for row in z.tolist()]",
    },
    "keeps_all": {
        "newton": "def newton(f, df, x0, n):\n    xs = [x0]\n    while len(xs) <= n:\n"
        "        xs.append(xs[-1] - f(xs[-1]) / df(xs[-1]))\n    return xs[-1]",
        "softmax": SOFTMAX.replace("np.exp(z - z.max(axis=1, keepdims=True))", "np.exp((z.T - np.max(z, 1)).T)"),
    },
}  # fmt: skip
WRONG = {
    "climbs": {"newton": NEWTON.replace("x - f", "x + f"), "softmax": SOFTMAX.replace(AXIS, "axis=0, keepdims=True")},
    "turns_over": {"newton": NEWTON.replace("f(x) / df(x)", "df(x) / f(x)"), "softmax": SOFTMAX.replace(AXIS, "")},
    "one_too_few": {"newton": NEWTON.replace("range(n)", "range(n - 1)"), "softmax": "def softmax(z):\n    return z"},
    "gives_the_height": {
        "newton": NEWTON.replace("return x", "return f(x)"), "softmax": SOFTMAX.replace("return e /", "return"),
    },
    "keeps_the_slope": {"newton": NEWTON.replace("df(x)", "df(x0)"), "softmax": SOFTMAX.replace("np.exp(", "(")},
    "only_newton": {"newton": NEWTON},
    "only_softmax": {"softmax": SOFTMAX},
    "prints": {"newton": NEWTON.replace("return x", "print(x)"), "softmax": SOFTMAX},
    "stops_early": {
        "newton": NEWTON.replace(LOOPED, LOOPED + "        if abs(f(x)) < 1:\n            break\n"), "softmax": SOFTMAX,
    },
    "does_not_parse": {"newton": "def newton(f, df, x0, n)\n    return x0", "softmax": SOFTMAX},
    "never_ends": {"newton": NEWTON.replace("for _ in range(n)", "while True"), "softmax": SOFTMAX},
}  # fmt: skip


def the_class(course, release, bank):
    """Everybody hands in; the students are named for what they do."""
    hand_in(course, "right", written(release, RIGHT))
    hand_in(course, "one_too_many", written(release, {"newton": ONE_TOO_MANY, "softmax": OVERFLOWS}))
    hand_in(course, "unwritten", written(release, {}))
    hand_in(course, "tells_the_questions", written(release, dict.fromkeys(SLUGS, TELLS_THE_QUESTIONS)))
    outward = REACHES_OUT.format(course=course, bank=bank)
    hand_in(course, "reaches_out", written(release, dict.fromkeys(SLUGS, outward)))
    for change in (*MANGLERS, *ATTACKS):
        notebooks = written(release, RIGHT if change in MANGLERS else {})
        for notebook in notebooks.values():
            change(notebook)
        hand_in(course, change.__name__, notebooks)
    for student, answers in (WRITTEN_OTHERWISE | WRONG).items():
        hand_in(course, student, written(release, answers))
    broken = dict.fromkeys(written(release, {}), b"\xff{not json")
    hand_in(course, "hands_in_no_notebook", broken)
