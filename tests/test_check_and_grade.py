"""What a student's `check` says of a file is what `grade` says of it, in one environment."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
from pathlib import Path

import pytest

from grader.bridges.desk import Desk, from_file
from grader.exam.sheet import Sheet
from grader.exam.trials import Call, Trial
from grader.grading.judges import Asker
from grader.judging.judge import judge
from grader.running.outside.sandbox import Host
from grader.submissions.extract import extract, in_cells
from grader.words.libraries import INSTALLED
from grader.words.text import Text
from grader.words.verdict import Outcome, Verdict
from tests.running.judging import ARGUMENTS, PATIENT, RULES, zoo

FOLDER = Path(__file__).parent / "submissions"
TITLE = Text("twice", "le double")
SHEET = Sheet(
    slug="answer",
    chapter="zoo",
    title=TITLE,
    functions={"solve": ("x",)},
    trials=tuple(
        Trial(f"trial_{n}", TITLE, False, 1, None, Call("solve", (x,)), 2 * x) for n, x in enumerate(ARGUMENTS)
    ),
    rules=RULES,
    limits=PATIENT,
)

# Only a wall stops these, or its limits, and at home there is none: here they are not let loose. Ctrl-C is a person's.
NEED_A_WALL = """becomes_a_program bombs_forks bombs_memory_files bombs_shared_memory bombs_threads forks_by_ctypes
    interrupts_the_keyboard
    kills_everybody kills_its_group kills_its_parent leaves_a_note_for_others looks_for_the_judge opens_a_socket
    opens_an_abstract_socket returns_forty_megabytes
    patches_the_asking raises_its_own_limits reads_the_passwords searches_its_own_memory starts_a_program
    starts_processes writes_at_import writes_wherever_it_can""".split()
END_THE_PROCESS = {"crashed", "timed out", "out of memory"}
TAME = [s for s in zoo(FOLDER) if not END_THE_PROCESS.intersection(s.fates) and s.path.stem not in NEED_A_WALL]


@pytest.fixture(scope="module")
def host():
    with Host() as host:
        yield host


def graded(host, files, slug="answer"):
    question = {slug: list(SHEET.functions)}, {slug: "zoo"}, {slug: SHEET.rules.forbidden}
    found = extract({path.name: path.read_bytes() for path in files}, *question)
    with Asker(host, SHEET, found.get(slug)) as students:
        return judge(SHEET, students).verdict.value


def checked(path):
    """What `check` says, in a process of its own: some of these change what the next would find."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with contextlib.suppress(BaseException):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            desk = Desk(SHEET, from_file(SHEET, path, [path.parent]))
            os.write(writing, judge(SHEET, desk.student).verdict.value.encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(writing)
    with os.fdopen(reading) as said:
        verdict = said.read()
    os.waitpid(child, 0)
    return verdict


@pytest.mark.parametrize("submission", TAME, ids=lambda submission: submission.path.stem)
def test_check_and_grade_give_the_same_verdict(host, submission, tmp_path):
    for name, text in submission.sources.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    assert checked(tmp_path / "answer.py") == graded(host, sorted(tmp_path.iterdir()))


def test_most_of_the_zoo_is_asked():
    assert len(TAME) >= 35


WRITTEN = {
    "matplotlib_above": "import matplotlib.pyplot as plt\ndef solve(x):\n    return 2 * x\nplt.plot([1])",
    "keras_above": "import keras\nfrom keras.layers import *\ndef solve(x):\n    return 2 * x",
    "star_of_nothing": "from helper_utils import *\ndef solve(x):\n    return 2 * x",
    "star_used": "from helper_utils import *\ndef solve(x):\n    return twice(x)",
    "pandas_above": "import pandas as pd\ndef solve(x):\n    return 2 * x",
    "pandas_used": "import pandas as pd\ndef solve(x):\n    return pd.Series(x) * 2",
    "pandas_guarded": "try: import pandas as pd\nexcept ImportError: pd = 2\ndef solve(x):\n    return x * pd",
    "pandas_inside": "def solve(x):\n    import pandas\n    return 2 * x",
    "scipy_used": "import scipy.special as sp\ndef solve(x):\n    return 2 * x + sp.expit(0) - 0.5",
    "matplotlib_used": "from matplotlib import pyplot as plt\ndef solve(x):\n    plt.plot([1])\n    return 2 * x",
    "sympy_used": "from sympy import *\ndef solve(x):\n    return 2 * x * float(cos(0))",
    "sklearn_used": "from sklearn.metrics import max_error\ndef solve(x):\n    return 2 * x + max_error([0], [0])",
    "numpy_star": "from numpy import *\ndef solve(x):\n    return multiply(x, 2)",
    "decorated": "import numba\n@numba.njit\ndef solve(x):\n    return 2 * x",
    "main_program": "def solve(x):\n    return 2 * x\nif __name__ == '__main__':\n    print(solve(float(input())))",
    "data_not_there": "import numpy as np\nSCALE = np.load('scale.npy')\ndef solve(x):\n    return SCALE * x",
    "annotated": "import torch\ndef solve(x: torch.Tensor) -> torch.Tensor:\n    return 2 * x",
    "exported": "get_ipython().system('ls')\ndef solve(x):\n    display(x)\n    return 2 * x",
}
RIGHT = """matplotlib_above keras_above star_of_nothing pandas_above pandas_guarded scipy_used matplotlib_used
    sympy_used sklearn_used numpy_star main_program annotated exported""".split()


@pytest.mark.parametrize("name", WRITTEN)
def test_what_a_file_imports_counts_where_it_is_used_and_for_both_alike(host, name, tmp_path):
    path = tmp_path / "answer.py"
    path.write_text(WRITTEN[name], encoding="utf-8")
    verdict = graded(host, [path])
    assert verdict == checked(path)
    assert (verdict == "passed") == (name in RIGHT)


@pytest.mark.parametrize(
    "text, module, line",
    [
        ("pandas_used", "pandas", 3), ("pandas_inside", "pandas", 2), ("star_used", "helper_utils", 3),
        ("decorated", "numba", 2),
    ],
)  # fmt: skip
def test_what_is_not_there_is_named_with_its_line(host, text, module, line):
    found = extract({"answer.py": WRITTEN[text].encode()}, {"answer": ["solve"]}, {})["answer"]
    with Asker(host, SHEET, found) as students:
        facts = judge(SHEET, students).outcomes[0].facts
    assert (facts["module"], facts["line"]) == (module, line)


@pytest.mark.parametrize("package", sorted(INSTALLED))
def test_what_is_said_to_be_installed_is(package):
    assert importlib.util.find_spec(package)


def test_lines_are_counted_in_their_cell_once():
    outcome = Outcome("a", False, Verdict.RAISED, facts={"line": 12})
    (once,) = in_cells([outcome], [[1, 3], [10, 5]])
    assert once.facts == {"line": 3, "cell": 5}
    assert in_cells([once], [[1, 3], [3, 5]]) == (once,)
