"""The functions asked for, found by name wherever they stand, and what is said of repairs."""

import json

import pytest

from grader.submissions.extract import extract
from tests.handed import RIGHT, keys, notebook, run, taken

STUB = "def softmax(z):\n    '''Probabilities.'''\n    raise NotImplementedError"


def test_of_a_file_only_what_the_function_needs_is_run_and_on_its_own_lines():
    found = taken({"softmax.py": f"import tkinter\nA = 1\n{RIGHT} * A  # scaled\nprint(A)\nwhile True: pass"})
    assert found["source"] == f"\nA = 1\n{RIGHT} * A  # scaled\n\n"
    assert (found["imports"], found["notes"]) == ([], [])


def test_a_function_in_another_file_is_found_and_that_is_said():
    assert keys(taken({"homework.py": RIGHT})) == ["found_in"]


def test_the_file_with_the_written_function_wins_over_the_stub():
    assert run(taken({"softmax.py": STUB, "mine.py": RIGHT}))["softmax"](3) == 3


def test_nothing_handed_in_gives_nothing():
    assert taken({"newton.py": "def newton(): pass"}) is None


@pytest.mark.parametrize("order", [(STUB, RIGHT), (RIGHT, STUB)])
def test_of_two_definitions_the_written_one_is_graded_wherever_it_stands(order):
    for files in ({"softmax.py": "\n".join(order)}, {"a.ipynb": notebook(*order)}):
        found = taken(files)
        assert run(found)["softmax"](3) == 3
        assert keys(found)[-1] == "defined_twice"


def test_of_two_written_definitions_the_last_is_graded():
    found = taken({"softmax.py": f"{RIGHT}\ndef softmax(z):\n    return -z"})
    assert run(found)["softmax"](3) == -3


def test_only_what_the_function_uses_is_run_of_a_notebook():
    found = taken({
        "a.ipynb": notebook(
            "import numpy as np\nimport pandas_that_is_not_there", "SCALE = 2\nOTHER = 1 / 0",
            "def helper(z):\n    return SCALE * z", "def softmax(z):\n    return helper(z)", "while True: pass",
            "print(softmax(1) / 0)",
        )
    })  # fmt: skip
    assert run(found)["softmax"](3) == 6
    assert "pandas" not in found["source"] and "while" not in found["source"]


def test_an_attribute_set_afterwards_belongs_to_its_class():
    cells = ("class Value:\n    pass", "def plus(a, b):\n    return 5", "Value.__add__ = plus")
    found = extract({"a.ipynb": notebook(*cells)}, {"Value": ["Value"]}, {})["Value"]
    scope = run(found)
    assert scope["Value"]() + scope["Value"]() == 5


def test_cells_in_any_order_are_kept_in_their_own():
    cells = ("def softmax(z):\n    return helper(z)", "def helper(z):\n    return z + 1")
    found = taken({"a.ipynb": notebook(*cells)})
    assert run(found)["softmax"](3) == 4


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_a_cell_that_lost_its_kind_is_read_as_code_and_that_is_said(kind):
    found = taken({"a.ipynb": notebook({"cell_type": kind, "source": [RIGHT]})})
    assert run(found)["softmax"](3) == 3
    assert keys(found) == ["cell_not_code"]


def test_prose_is_not_code():
    assert taken({"a.ipynb": notebook({"cell_type": "markdown", "source": "softmax"})}) is None


def test_cells_without_metadata_or_in_an_old_format_are_read():
    old = json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": [RIGHT]}]}], "nbformat": 3}).encode()
    assert run(taken({"a.ipynb": old}))["softmax"](3) == 3


def test_magics_do_not_stop_a_cell_from_parsing():
    found = taken({"a.ipynb": notebook(f"%matplotlib inline\n!pip install x\n{RIGHT}")})
    assert run(found)["softmax"](3) == 3


def test_a_cell_that_does_not_parse_hides_no_other():
    found = taken({"a.ipynb": notebook("def broken(:", RIGHT)})
    assert run(found)["softmax"](3) == 3


def test_a_broken_cell_that_holds_the_function_is_named():
    trouble = taken({"a.ipynb": notebook("x = 1", "def softmax(z:\n    return z")})["trouble"]
    assert (trouble["key"], trouble["cell"], trouble["line"]) == ("syntax", 2, 1)


@pytest.mark.parametrize(
    "name, content, key",
    [
        ("softmax.py", b"def softmax(z)\n  return z", "syntax"),
        ("softmax.py", b"# caf\xe9\n" + RIGHT.encode(), "not_text"),
        ("softmax.py", b"x = 1\0", "nul_bytes"),
        ("softmax.py", b"(" * 200_000, "syntax"),
        ("16_probability.ipynb", b"not json", "no_notebook"),
        ("16_probability.ipynb", b"[" * 100_000, "no_notebook"),
        ("16_probability.ipynb", b'{"cells": 3}', "no_notebook"),
        ("softmax.py", b"def sofmax(z):\n    return z", "undefined"),
    ],
)
def test_trouble_is_told_by_its_kind(name, content, key):
    assert taken({name: content})["trouble"]["key"] == key


def test_a_name_that_is_nearly_right_is_pointed_at():
    assert taken({"softmax.py": "def softMax(z):\n    return z"})["trouble"]["near"] == "softMax"


def test_a_name_of_another_exercise_is_no_slip_of_the_pen():
    wanted = {"set_neuron": ["set_neuron"], "not_neuron": ["not_neuron"]}
    assert extract({"all.py": b"def not_neuron(x):\n    return 1 - x"}, wanted, {}).keys() == {"not_neuron"}


@pytest.mark.parametrize(
    "text, value",
    [
        ("import functools, operator\nsoftmax = functools.partial(operator.mul, 2)", 6),
        ("softmax = lambda z: 2 * z", 6),
        ("class Twice:\n    def __call__(self, z):\n        return 2 * z\nsoftmax = Twice()", 6),
        ("try:\n    import pandas\n    def softmax(z): return 0\nexcept ImportError:\n    def softmax(z): return 6", 6),
        ("softmax = lambda z: 6\n" + STUB, 6),
        ("def softmax(z):\n    return z\nsoftmax = (lambda old: lambda z: 2 * old(z))(softmax)", 6),
    ],
)
def test_a_function_is_what_its_name_stands_for_however_it_was_made(text, value):
    assert run(taken({"softmax.py": text}))["softmax"](3) == value


def test_letters_that_python_takes_for_the_same_are_the_same():
    assert run(taken({"softmax.py": RIGHT.replace("softmax", "𝓈oftmax")}))["softmax"](3) == 3


def test_the_files_that_are_imported_come_along_and_no_other():
    found = taken({
        "softmax.py": f"from tools import twice\nimport other\n{RIGHT} * twice(0)",
        "tools.py": "import deeper\nimport other\ndef twice(x):\n    return deeper.f(x)",
        "deeper.py": "f = abs\nprint(f)", "other.py": "",
    })  # fmt: skip
    assert found["modules"].keys() == {"tools", "deeper"}
    assert found["modules"]["deeper"] == "f = abs\n"


@pytest.mark.parametrize(
    "lines",
    [
        "def f():\n    import helper", "try:\n    import helper\n    f = 1\nexcept ImportError:\n    helper = None",
        "try:\n    import numpy as f\nexcept ImportError:\n    import helper as f",
        "with open(0):\n    from helper import f",
        "try:\n    pass\nfinally:\n    import helper as f", "while 0:\n    pass\nelse:\n    import helper as f",
        "for i in ():\n    pass\nelse:\n    import helper as f", "match 1:\n    case _:\n        import helper as f",
        "class f:\n    def f(self):\n        if self:\n            import helper", "from helper import *",
        "from . import helper as f",
        "if 0:\n    pass\n" + "elif 0:\n    pass\n" * 50 + "else:\n    import helper as f",  # not in 2**50 steps
    ],
)  # fmt: skip
def test_a_file_is_imported_wherever_that_is_said(lines):
    found = taken({"softmax.py": f"def softmax(z):\n    return z, f, helper\n\n{lines}", "helper.py": "f = 1"})
    assert set(found["modules"]) == {"helper"}


def test_lines_stay_where_they_were():
    found = taken({"softmax.py": f"{STUB}\n\n{RIGHT}\n    # line 6"})
    assert found["source"].split("\n")[4] == "def softmax(z):"


def test_each_cell_says_where_it_starts():
    cells = ("print(0)", "import numpy as np\nX = 1", "def softmax(z):\n    return np.exp(X)")
    found = taken({"a.ipynb": notebook(*cells)})
    lines = found["source"].split("\n")
    assert [(lines[start - 1], cell) for start, cell in found["cells"]] == [
        ("import numpy as np", 2), ("def softmax(z):", 3),
    ]  # fmt: skip


# Forbidden names

CONVOLVE = {"conv": ["numpy.convolve"]}


def used(*parts, files=None):
    """The forbidden name that conv(a, b) is found to use, and where."""
    text = {"conv.py": "\n".join(parts).encode(), **(files or {})}
    return extract(text, {"conv": ["conv"]}, {}, CONVOLVE)["conv"]["forbidden"]


@pytest.mark.parametrize(
    "parts, line",
    [
        (["import numpy as np", "def conv(a, b):", "    return np.convolve(a, b)"], 3),
        (["import numpy", "def conv(a, b):", "    return numpy.convolve.__wrapped__(a, b)"], 3),
        (["from numpy import convolve as c", "def conv(a, b):", "    return c(a, b)"], 1),
        (["def conv(a, b):", "    import numpy as n", "    return n.convolve(a, b)"], 3),
        (["import numpy as np", "def helper(a, b):", "    return np.convolve(a, b)", "conv = helper"], 3),
    ],
)
def test_a_forbidden_name_is_found_where_the_function_uses_it(parts, line):
    assert used(*parts) == {"name": "numpy.convolve", "line": line}


@pytest.mark.parametrize(
    "parts",
    [
        ["import numpy as np", "def conv(a, b):", "    return np.convolved(a, b)"],
        ["import numpy as np", "def conv(a, b):", '    "as np.convolve does"', "    return a * b"],
        ["import numpy as np", "def conv(a, b):", "    return a * b", "def old(a, b):", "    return np.convolve(a, b)"],
        [
            "import numpy as np", "def conv(a, b):", "    return a * b",
            "if __name__ == '__main__':", "    print(conv(1, 2), np.convolve([1], [2]))",
        ],
        ["def conv(a, b):", "    return a.convolve(b)"],
    ],
)  # fmt: skip
def test_what_the_function_does_not_use_is_not_held_against_it(parts):
    assert used(*parts) is None


def test_all_that_is_below_a_forbidden_name_is_forbidden():
    text = {"conv.py": b"from numpy.linalg import inv\ndef conv(a, b):\n    return inv(a) @ b\n"}
    found = extract(text, {"conv": ["conv"]}, {}, {"conv": ["numpy.linalg"]})["conv"]["forbidden"]
    assert found == {"name": "numpy.linalg", "line": 1}


def test_a_forbidden_name_is_found_in_another_file_and_in_a_cell():
    import_it = ["from tools import product", "def conv(a, b):", "    return product(a, b)"]
    tools = {"tools.py": b"import numpy as np\ndef product(a, b):\n    return np.convolve(a, b)\n"}
    assert used(*import_it, files=tools) == {"name": "numpy.convolve"}
    cells = notebook("import numpy as np", "x = 1", "def conv(a, b):\n    return np.convolve(a, b)")
    found = extract({"a.ipynb": cells.encode() if isinstance(cells, str) else cells}, {"conv": ["conv"]}, {}, CONVOLVE)
    assert found["conv"]["forbidden"] == {"name": "numpy.convolve", "line": 2, "cell": 3}
