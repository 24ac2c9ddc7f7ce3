"""A notebook is IPython: what is not Python in it becomes Python, where a statement begins and nowhere else."""

import pytest
from IPython.core.inputtransformer2 import TransformerManager

from grader.submissions.ipython import as_python
from tests.handed import RIGHT, keys, notebook, run, taken

WITH_X = f"{RIGHT} + x"


@pytest.mark.parametrize(
    "cell",
    [
        f"%matplotlib inline\n!pip install x\n{RIGHT}",
        f'!echo "it\'s" \\\n   (more \\\n   (and more\n{RIGHT}',
        f"if 'google.colab' in dir():\n    !pip install x\nelse:\n    %pip install x\n{RIGHT}",
        f"for i in range(3):\n    !echo $i  # [\n{RIGHT}",
        f"np.dot?\n?np\n??f\nnp.dot??  # what does it say\n{RIGHT}",
        f"pip install x\ncd ..\nls -l\nmatplotlib inline\n{RIGHT}",
        f"try:\n    pip install x\nexcept Exception:\n    pass\n{RIGHT}",
        f"%%time\n{RIGHT}",
        f"# timed\n\n%%timeit -n 1 -r 1\n{RIGHT}",
        f"%%capture out\n!pip install x\n{RIGHT}",
        f"#@title Answer\n{RIGHT}",
        "    def softmax(z):\n        return z\n\n    print(softmax(1))",
        ">>> def softmax(z):\n...     return z\n...\n>>> softmax(3)\n3",
        "In [3]: def softmax(z):\n   ...:     return z\n   ...:\n\nIn [4]: softmax(3)\nOut[4]: 3",
        f"!ls 'unclosed\n{RIGHT}\n?'''\nx = '''\n%done\n'''",
    ],
)
def test_what_is_ipythons_alone_costs_nothing(cell):
    for files in ({"a.ipynb": notebook(cell)}, {"softmax.py": cell}):
        if "%%" not in cell or "a.ipynb" in files:
            found = taken(files)
            assert run(found)["softmax"](3) == 3
            assert "left_out" not in keys(found)


@pytest.mark.parametrize(
    "lines, value",
    [
        ("files = !ls *.csv\nx = len(files)", 3),
        ("%time x = 2", 5),
        ("time x = 2", 5),
        ("x = %time 1 + 1", 5),
        ("x = %sql select 1\nx = 2 if x is None else 0", 5),
        ("x = [4\n% 3\n][0]", 4),
        ("x = len('''\n%a\n!b\n?\n''')", 12),
        ("x = len(\n'''(\n!b\n''') \\\n% 4", 4),
        ("x = '!' + \\\n'%s?' \\\n% 1\nx = len(x)", 6),
        ("if True:\n    !pip install y\n    x = 2", 5),
        ("x = len('é = !ls')\n!ls", 10),
        ("s = '''\n%matplotlib inline\n'''\n!ls\nx = len(s)", 23),
        ("def f():\n    '''Why?\n    %time\n    '''\n    a = !ls\n    return 2\nx = f()", 5),
        ("x = 2  # what?", 5),
    ],
)
def test_what_assigns_assigns_and_texts_and_brackets_are_pythons(lines, value):
    assert run(taken({"a.ipynb": notebook(lines, WITH_X)}))["softmax"](3) == value
    assert run(taken({"softmax.py": f"{lines}\n!ls\n{WITH_X}"}))["softmax"](3) == value


@pytest.mark.parametrize("magic", ["bash", "html", "javascript", "latex", "sh", "script python2"])
def test_a_cell_of_another_language_is_not_read(magic):
    found = taken({"a.ipynb": notebook(RIGHT, f"%%{magic}\ndef softmax(z):\n    return -z")})
    assert run(found)["softmax"](3) == 3


def test_a_cell_that_writes_a_file_hands_that_file_in():
    written = "%%writefile src/tools.py\ndef twice(x):\n    return 2 * x"
    found = taken({"a.ipynb": notebook(written, "from tools import twice", f"{RIGHT} + twice(z)")})
    assert found["modules"].keys() == {"tools"} and "return 2 * x" in found["modules"]["tools"]


def test_lines_of_a_cell_stay_where_they_were():
    broken = "def f(:\n  y = (\nx = 3\n/auto call\n"
    for text in ("%%time\n!a \\\n b\nx = 3", "In [1]: !ls\nOut[1]: 1\nIn [2]: x = 3", broken):
        python = as_python(text)
        assert python.text.count("\n") == text.count("\n")
        (at,) = [s.lineno for s in python.body if python.text.split("\n")[s.lineno - 1] == "x = 3"]
        assert text.split("\n")[at - 1].endswith("x = 3")


@pytest.mark.parametrize(
    "broken",
    ["/auto call", "def broken(z:\n    return (", "x = '''never closed", "print 'hello'", "if x:\nprint(x)", "f(a b)"],
)
@pytest.mark.parametrize("order", ["before", "after"])
def test_what_cannot_be_read_costs_its_statement_and_is_said(broken, order):
    text = f"{broken}\n{RIGHT}" if order == "before" else f"{RIGHT}\n{broken}"
    for files, where in (({"a.ipynb": notebook(text)}, {"cell": 1}), ({"softmax.py": text}, {"file": "softmax.py"})):
        found = taken(files)
        assert run(found)["softmax"](3) == 3
        (note,) = found["notes"]
        assert where.items() <= note.items()
        assert text.split("\n")[note["line"] - 1] == note["text"] == broken.split("\n")[0]


def test_a_file_exported_from_a_notebook_is_that_notebook():
    lines = (
        "#!/usr/bin/env python", "# coding: utf-8", "# In[1]:", "get_ipython().system('pip install numpy')",
        "get_ipython().run_line_magic('matplotlib', 'inline')", "if True:",
        "    get_ipython().run_line_magic('load_ext', 'autoreload')", "    SCALE = 2",
        "files = get_ipython().getoutput('ls')", "# In[2]:", "# ## A title", "def softmax(z):",
        "    display(z)", "    return SCALE * z + len(files)", "# In[ ]:", "display(softmax(1))",
    )  # fmt: skip
    assert run(taken({"softmax.py": "\n".join(lines)}))["softmax"](3) == 6


VALID = [
    "x = 1 \\\n % 2\n", "f = (7\n% 2)\n", "a = '''\n!x\n'''\n", "b = {1: '?',\n2: '%'}\n",
    "def f(x):\n    return x  # why?\n",
]  # fmt: skip


@pytest.mark.parametrize("text", VALID)
def test_python_is_left_as_it_is(text):
    assert as_python(text).text == text == TransformerManager().transform_cell(text)
