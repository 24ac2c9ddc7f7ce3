"""What belongs to a slice: all that binds or changes what the functions need, and nothing else, to the column."""

import ast
import gc
import time

import pytest

from grader.submissions.cut import cut
from grader.submissions.extract import extract
from grader.submissions.names import Slicer, bound, needed
from tests.handed import notebook, run, taken

USES_X = "def softmax(z):\n    return x, z"


def x_of(lines):
    """What x is where softmax is called, for a file and for a notebook of one cell a line alike."""
    one = run(taken({"softmax.py": f"{lines}\n{USES_X}"}))["softmax"](0)[0]
    other = run(taken({"a.ipynb": notebook(lines, USES_X, "1 / 0")}))["softmax"](0)[0]
    assert one == other
    return one


@pytest.mark.parametrize(
    "lines, value",
    [
        ("x = []\nx.append(3)", [3]),
        ("x = {}\nx.update(a=1)\nx['b'] = 2", {"a": 1, "b": 2}),
        ("x = [3, 1]\nx.sort()\nlast = x.pop()", [1]),
        ("x = []\nfor i in range(3):\n    if i:\n        x.append(i)", [1, 2]),
        ("with open('/dev/null') as file:\n    x = file.read()", ""),
        ("print(x := 3)", 3),
        ("x = 1\nx += 1", 2),
        ("x = {1: 2, 3: 4}\ndel x[1]", {3: 4}),
        ("x = 0\ndef count():\n    global x\n    x += 1\ncount()\ncount()", 2),
        ("x = {}\ndef fill(n):\n    for i in range(n):\n        x[i] = i\nfill(2)", {0: 0, 1: 1}),
        ("x = {}\ndef one(i):\n    x.setdefault(i, i)\ndef fill():\n    one(1)\nfill()", {1: 1}),
        ("import heapq\nx = [3, 4]\nheapq.heappush(x, 1)", [1, 4, 3]),
        ("def fill(values):\n    values.append(3)\nx = []\nfill(x)", [3]),
        ("class x:\n    n = 1\nsetattr(x, 'n', 2)\nx = x.n", 2),
        ("class A: pass\ndef plus(a, b): return 5\nA.__add__ = plus\nx = A() + A()", 5),
        ("import random\nrng = random.Random(7)\nrng.seed(0)\nx = rng.random()", 0.8444218515250481),
        ("import sys\nsys.setrecursionlimit(1234)\nx = sys.getrecursionlimit()", 1234),
        ("for x in range(4): pass", 3),
        ("def init(c, n=1):\n    c.n = n\nclass C: pass\nx = C()\ndone = init(x, n=2)\nx = x.n", 2),
        (
            "x = []\ndef note(name):\n    def of(f):\n        x.append(name)\n        return f\n    return of\n"
            "@note('a')\ndef f(): pass",
            ["a"],
        ),
        ("def make():\n    kept = []\n    return kept.append, kept\nput, x = make()\nput(3)", [3]),
        ("globals()['x'] = 3", 3),
        ("exec('x = 3')", 3),
        ("try:\n    1 / 0\nexcept ZeroDivisionError as fault:\n    x = str(fault)[:8]", "division"),
        ("match [1, 2]:\n    case [_, x]:\n        pass", 2),
        ("a, (b, *x) = 1, (2, 3, 4)", [3, 4]),
        ("x = [i for i in range(2)]\ni = 1 / 1", [0, 1]),
        ("from math import *\nx = floor(pi)", 3),
        ("from operator import *\nx = add(1, 2)", 3),
        ("if True: x = 1\nelse: x = 2", 1),
        ("A = 1.0; x = 2.0; B = A / 0", 2.0),
        ("é = 'déjà'; x = 2; ñ = 1 / 0; y = x", 2),
        ("import math as x, no_such_module as other; x = x.floor(2.5)", 2),
        ("from math import (\n    pi,\n    no_such_name,  # no\n    e as x,\n)\nx = round(x)", 3),
        ("x = (\n  1); y = (1 /\n  0); z = 3", 1),
        ("@str\nclass x: pass\nx = len(x) > 0", True),
        ("x: int = 4", 4),
        ("async def wait(): return 3\nimport asyncio\nx = asyncio.run(wait())", 3),
        ("Number = 'int | float'\ndef f(a: Number) -> no_such_type: return a\nx = f(2)", 2),
        ("from __future__ import annotations\nx: no_such_type = 3", 3),
        ("from dataclasses import dataclass\n@dataclass\nclass P:\n    a: float\nx = P(2).a", 2),
    ],
)
def test_all_that_binds_or_changes_a_name_that_is_needed_is_run(lines, value):
    assert x_of(lines) == value


@pytest.mark.parametrize(
    "line",
    [
        "import no_such_module", "from no_such_module import *", "print(1 / 0)", "assert x == 4", "exit()", "quit()",
        "raise SystemExit", "z = 1 / 0", "input('x? ')", "for z in range(10**12): pass", "while True: pass",
        "import matplotlib.pyplot as plt\nplt.plot(x)\nplt.show()\nplt.figure().savefig('a.png')",
        "import sys\nsys.path.append('..')\nsys.stdout.write(1)",
        "def show(v):\n    print(v / 0)\nshow(x)",
        "def test(f):\n    assert f(3) == 4\ntest(softmax)", "display(softmax)", "import unittest\nunittest.main()",
        "if __name__ == '__main__':\n    x = float(input())\n    softmax = None",
        "if '__main__' == __name__: x = 1 / 0",
        "if __name__ == '__main__':\n    import tkinter as x", "try:\n    softmax(1 / 0)\nfinally:\n    z = 3",
        "with open('no such file') as file:\n    data = file.read()", "x == 1 / 0", "len(x)", "lambda: x",
        "def other(x):\n    x.append(3)\n    global z\n    z = x\nother(3)", "class Other(no_such_class): x = 1 / 0",
        "from google.colab import drive\ndrive.mount('/content/drive')\nuploaded = drive.files.upload()",
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ["before", "after"])
def test_what_is_not_needed_is_not_run(line, order):
    lines = ["x = 3", USES_X]
    lines.insert(1 if order == "before" else 2, line)
    for files in ({"softmax.py": "\n".join(lines)}, {"a.ipynb": notebook(*lines)}):
        found = taken(files)
        assert run(found)["softmax"](1) == (3, 1)
        assert found["imports"] == []


def test_names_of_a_functions_own_concern_nobody_else():
    text = "def f(z, *r, k=0):\n    t = z\n    for i in r: t += g(i)\n    return [(lambda s: s + i + C)(i) for i in k]"
    (statement,) = ast.parse(text).body
    assert needed(statement) == {"g", "C"}
    assert bound(statement) == {"f"}


@pytest.mark.parametrize("depth", [50, 2_000])
def test_expressions_of_any_depth_are_looked_into(depth):
    found = taken({"softmax.py": f"x = 1\ndef softmax(z):\n    return z + {'x + ' * depth} x"})
    assert run(found)["softmax"](0) == depth + 1


@pytest.mark.parametrize(
    "text, dropped, left",
    [
        ("a = 1; b = 2", 0, "(); b = 2"), ("a = 1; b = 2", 1, "a = 1; ()"), ("plt.plot();", 0, "();"),
        ("é = 'é'; b = 2  # c", 1, "é = 'é'; ()  # c"), ("a = (\n1); b = 2", 0, "(\n); b = 2"),
        ("@one\n@two\ndef f(): pass\nb", 0, "\n\n\nb"),
        ("a = 1  # why\n# or", 0, "\n# or"), ("if x: y = 1\nelse: y = 2\nb", 0, "\n\nb"),
    ],
)  # fmt: skip
def test_a_statement_is_cut_to_the_column(text, dropped, left):
    assert cut(text, [(ast.parse(text).body[dropped], "")]) == left
    ast.parse(left)


def test_an_import_that_one_of_two_names_needs_is_shortened_and_one_that_minds_is_not():
    found = taken({"softmax.py": "import math, tkinter as tk\ndef softmax(z):\n    return math.e"})
    assert found["source"].startswith("import math\n") and found["imports"] == ["math"]
    guarded = "try:\n    import tkinter, math\nexcept ImportError:\n    math = None\ndef softmax(z):\n    return math"
    assert taken({"softmax.py": guarded})["source"] == guarded


def test_slicing_takes_a_time_that_grows_with_the_text():
    """Definitions that need each other: where every one is looked for among all, four times as many take sixteen."""
    few, many = seconds_for(2_000), seconds_for(8_000)
    assert many < 9 * few


def seconds_for(count):
    """The least of three: Python's collector, which looks at all that other tests left, is off meanwhile."""
    gc.collect()
    gc.disable()
    try:
        return min(one_run(count) for _ in range(3))
    finally:
        gc.enable()


def one_run(count):
    chain = "\n".join(f"def f{i}(x): return f{i + 1}(x)" for i in range(count))
    cells = notebook(chain, f"def f{count}(x): return x\ndef softmax(z): return f0(z)")
    start = time.process_time()
    found = extract({"a.ipynb": cells}, {"softmax": ["softmax"]}, {}, {"softmax": ["numpy.convolve"]})
    assert found["softmax"]["source"].count("\n") == count + 1
    return time.process_time() - start


def test_a_slicer_answers_many_questions():
    slicer = Slicer(ast.parse("a = 1\nb = a\nc = 2").body)
    assert [len(slicer.slice([name], lambda _: False)[0]) for name in "abcd"] == [1, 2, 1, 0]


ONLY = ["@comb\ndef softmax(z): pass", "comb.cache = 1\ndef softmax(z):\n    return comb(z, 1)"]


@pytest.mark.parametrize("use", ONLY)
def test_a_star_brings_what_is_only_changed_or_only_decorates(use):
    assert "from math import *" in taken({"softmax.py": f"from math import *\n{use}"})["source"]
