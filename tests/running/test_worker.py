"""Across the wall: the same laws, the same verdicts, and limits on everything."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest

from grader.running.kernel import places
from grader.running.outside.remote import RemoteStudent
from grader.running.outside.sandbox import Host, Worker
from grader.running.wire.handle import Handle
from grader.values import Axes, Figure, Formula, Model, Opaque, Spy, Symbolic
from grader.words.accounts import Accounts
from grader.words.limits import Limits, Rules
from grader.words.verdict import Verdict
from tests.running.judging import PATIENT, verdict

CLASSES = """
import numpy as np

class Value:
    def __init__(self, data): self.data = data
    def __add__(self, other): return Value(self.data + getattr(other, "data", other))
    __radd__ = __add__
    def __neg__(self): return Value(-self.data)
    def __eq__(self, other): return self.data == other.data
    def __getitem__(self, index): return [self.data][index]
    def __len__(self): return 1
    def __call__(self, x): return self.data * x
    def add(self, n): self.data += n
    def family(self): return [self, (self, 1)]
    @property
    def trap(self): raise KeyError("trap")

def data_of(value): return value.data
"""


@contextmanager
def loaded(
    host: Host,
    source: str,
    *objects: str,
    libraries: str = "numpy",
    limits: Limits = PATIENT,
    rules: Rules | None = None,
) -> Iterator[Worker]:
    with host.spawn(libraries, limits, rules or Rules()) as worker:
        worker.load({"answer": source}, "answer", objects)
        yield worker


def asked(host: Host, source: str, *arguments: Any, **options: Any) -> Any:
    """The answer of f to some arguments."""
    with loaded(host, source, **options) as worker:
        return worker.ask("call", "f", *arguments)


# Loading


def test_loading_names_what_is_defined(host: Host) -> None:
    with host.spawn("numpy", PATIENT, Rules()) as worker:
        assert worker.load({"answer": "import numpy as np\nx = 1\ndef f(): pass\n"}, "answer", ()) == ["np", "x", "f"]


@pytest.mark.parametrize(
    ("source", "facts"),
    [
        ("def f(:\n", {"type": "SyntaxError", "text": "invalid syntax (answer.py, line 1)", "line": 1}),
        ("x = 1\n1/0\n", {"type": "ZeroDivisionError", "text": "division by zero", "line": 2}),
        ("import helper\n", {"type": "NameError", "text": "name 'nothing' is not defined", "line": 3}),
        (
            "from absent import Base\n\nclass Own(Base): pass\n",
            {"type": "ModuleNotFoundError", "text": "No module named 'absent'", "line": 3, "module": "absent"},
        ),
    ],
)
def test_what_does_not_load_says_why(host: Host, source: str, facts: dict[str, Any]) -> None:
    with host.spawn("numpy", PATIENT, Rules()) as worker:
        sources = {"answer": source, "helper": "\n\nnothing\n"}
        assert verdict(lambda: worker.load(sources, "answer", ())) == (Verdict.UNREADABLE, facts)


def test_a_course_is_not_importable(host: Host) -> None:
    source = "import importlib\ndef f(module): importlib.import_module(module)"
    with loaded(host, source) as worker:
        for module in ("reference", "reference.bank", "tests", "solutions"):
            assert verdict(partial(worker.ask, "call", "f", module))[1]["type"] == "ModuleNotFoundError"
    assert places.root() not in asked(host, "import sys\ndef f(): return sys.path")


def test_a_worker_holds_no_module_of_the_judge(host: Host) -> None:
    source = "import sys\ndef f(): return [m for m in sys.modules if m.startswith(('grader', 'reference', 'tests'))]"
    inside = tuple(f"grader.running.{side}" for side in ("wire", "inside", "kernel"))
    allowed = {"grader", "grader.values", "grader.words", "grader.words.verdict", "grader.running"}
    assert {m for m in asked(host, source) if not m.startswith(inside)} <= allowed


# Asking


def test_a_law_works_on_objects_through_handles(host: Host) -> None:
    with loaded(host, CLASSES, "Value") as worker:
        student = RemoteStudent(worker)
        a = student.Value(2.0)
        assert isinstance(a, Handle)
        assert ((1 + a + 3).data, (-a).data, a(4), a[0], len(a)) == (6.0, -2.0, 8.0, 2.0, 1)
        assert (a == a + 0, a == a + 1) == (True, False)
        a.add(1)
        a.data = a.data * 10
        assert student.data_of(a) == 30.0
        itself, (again, one) = a.family()
        assert (itself.data, again.data, one) == (30.0, 30.0, 1)
        assert verdict(lambda: a.nothing) == (Verdict.UNDEFINED, {"name": "Value.nothing"})
        assert verdict(lambda: a.trap)[1]["type"] == "KeyError"


def test_arguments_of_every_kind_arrive(host: Host) -> None:
    source = "def f(*a, **k): return [type(x).__name__ for x in a], k"
    with loaded(host, source) as worker:
        names, keywords = worker.ask(
            "call", "f", 1, 1.0, "a", [1], (1,), np.zeros(2), np.float32(1), {1: 2}, None, k=(1, 2)
        )
    assert names == ["int", "float", "str", "list", "tuple", "ndarray", "float32", "dict", "NoneType"]
    assert keywords == {"k": (1, 2)}


def test_a_spy_is_heard_by_the_judge_during_the_call(host: Host) -> None:
    spy = Spy(Formula("x + 1"))
    source = "import numpy as np\ndef f(g):\n    x = np.zeros(1)\n    for _ in range(3): x += g(x)\n    return x"
    assert asked(host, source, spy).tolist() == [7.0]
    assert [x.tolist() for (x,) in spy.calls] == [[0.0], [1.0], [3.0]]


def test_a_spy_that_fails_fails_in_the_student(host: Host) -> None:
    def fails(x: Any) -> Any:
        raise ValueError("not there")

    source = "def f(g):\n    try: g(1)\n    except ValueError as e: return str(e)"
    assert asked(host, source, Spy(fails)) == "not there"


def test_a_formula_is_rebuilt_on_the_other_side(host: Host) -> None:
    assert asked(host, "def f(g): return g(g(3.0))", Formula("x**2")) == 81.0


def test_seeds_start_every_generator(host: Host) -> None:
    source = "import random, numpy as np\ndef f(): return random.random(), np.random.rand()"
    with loaded(host, source) as worker, loaded(host, source) as other:
        first = worker.ask("call", "f", seed=3)
        assert (
            first
            == worker.ask("call", "f", seed=3)
            == other.ask("call", "f", seed=3)
            != worker.ask("call", "f", seed=4)
        )
    assert asked(host, source) == asked(host, source)  # from the seed of the process


def test_two_zygotes_order_sets_alike(host: Host) -> None:
    """Hashes of strings are drawn when an interpreter starts, unless it is told otherwise."""
    source = "def f(): return list({'a', 'b', 'c', 'd', 'e', 'f'}), hash('a')"
    with Host() as other:
        assert asked(host, source) == asked(other, source)


def test_each_rung_is_told_with_its_facts(host: Host) -> None:
    source = "def g(): raise NotImplementedError\ndef h(x): return {}[x]\nnumber = 3\ndef f(x): x[0] = 9"
    with loaded(host, source) as worker:
        assert verdict(lambda: worker.ask("call", "absent")) == (Verdict.UNDEFINED, {"name": "absent"})
        assert verdict(lambda: worker.ask("call", "number")) == (Verdict.UNDEFINED, {"name": "number"})
        assert verdict(lambda: worker.ask("call", "g")) == (Verdict.UNWRITTEN, {})
        fits = {"text": "too many positional arguments", "parameters": ()}
        assert verdict(lambda: worker.ask("call", "g", 1)) == (Verdict.SIGNATURE, fits)
        assert verdict(lambda: worker.ask("call", "h", "é"))[1] == {"type": "KeyError", "text": "'é'", "line": 2}
        mutated = (Verdict.RULE_BROKEN, {"rule": "mutation", "argument": "x"})
        assert verdict(lambda: worker.ask("call", "f", np.zeros(2))) == mutated


def test_arguments_may_change_where_the_rules_allow_it(host: Host) -> None:
    assert asked(host, "def f(x): x[0] = 9", np.zeros(2), rules=Rules(pure=False)) is None


def test_a_forbidden_function_is_poisoned_under_every_name(host: Host) -> None:
    rules = Rules(forbidden=("numpy.convolve", "sorted", "numpy.linalg.inv"))
    broken = (Verdict.RULE_BROKEN, {"rule": "forbidden", "name": "numpy.convolve"})
    for call in (
        "np.convolve([1], [2])",
        "np._core.numeric.convolve([1], [2])",
        "list(map(np.convolve, [[1]], [[1]]))",
    ):
        source = f"import numpy as np\ndef f(): return {call}"
        assert verdict(partial(asked, host, source, rules=rules)) == broken, call
    inverse = "from numpy.linalg import inv\nimport numpy as np\ndef f(): return inv(np.eye(2))"
    assert verdict(lambda: asked(host, inverse, rules=rules))[1]["name"] == "numpy.linalg.inv"
    assert verdict(lambda: asked(host, "def f(): return sorted([2, 1])", rules=rules))[1]["name"] == "sorted"
    assert asked(host, "import numpy as np\ndef f(): return np.polymul([1], [2])", rules=rules).tolist() == [2]


def test_to_make_a_forbidden_object_is_found_out_wherever_it_is_worked_out(host: Host) -> None:
    rules = Rules(forbidden=("sympy.Derivative",))
    head = "import sympy as sp\nx = sp.Symbol('x')\ndef f(): return "
    for call in ("sp.simplify(sp.Derivative(x**2, x))", "sp.Derivative(x**2, x).doit()"):
        found = verdict(partial(asked, host, head + call, libraries="science", rules=rules))
        assert found == (Verdict.RULE_BROKEN, {"rule": "forbidden", "name": "sympy.Derivative"})
    for allowed in ("str(sp.series(sp.exp(x), x, 0, 3))", "isinstance(x, sp.Derivative)", "str(sp.diff(sp.sin(x), x))"):
        assert asked(host, head + allowed, libraries="science", rules=rules) is not None


def test_a_library_that_nobody_imported_is_poisoned_when_somebody_does(host: Host) -> None:
    rules = Rules(forbidden=("scipy.signal.convolve", "no_such_library.function", "numpy.no_such_function"))
    broken = (Verdict.RULE_BROKEN, {"rule": "forbidden", "name": "scipy.signal.convolve"})
    calls = (
        "from scipy.signal import convolve\n    return convolve([1], [2])",
        "import scipy.signal._signaltools as s\n    return s.convolve([1], [2])",
        "import scipy\n    return scipy.signal.convolve([1], [2])",
    )
    for call in calls:
        assert verdict(partial(asked, host, f"def f():\n    {call}", rules=rules)) == broken, call
    source = "import sys\ndef f(): return 'scipy' in sys.modules"
    assert asked(host, source, rules=rules) is False
    allowed = "def f():\n    from scipy.signal import fftconvolve\n    return fftconvolve([1.0], [2.0])"
    assert asked(host, allowed, rules=rules).tolist() == [2.0]


# Limits


def test_a_call_has_its_time(host: Host) -> None:
    limits = Limits(call_seconds=0.3, total_seconds=60)
    facts = {"limit_seconds": 0.3, "which": "call", "during": "f"}
    assert verdict(lambda: asked(host, "def f():\n    while True: pass", limits=limits)) == (Verdict.TIMED_OUT, facts)


BUSY = """
import time
def f(seconds=0.2):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
"""


def test_all_calls_together_have_their_time(host: Host) -> None:
    with loaded(host, BUSY, limits=Limits(call_seconds=60, total_seconds=0.5, patience=100)) as worker:
        facts = {"limit_seconds": 0.5, "which": "total", "during": "f"}
        assert verdict(lambda: [worker.ask("call", "f") for _ in range(4)]) == (Verdict.TIMED_OUT, facts)


def test_workers_of_one_hand_in_share_its_accounts(host: Host) -> None:
    """Else a submission that kills its worker at each call would have as much time as it likes."""
    accounts = Accounts(Limits(call_seconds=60, total_seconds=0.5, patience=100))
    for _ in range(2):
        with host.spawn("numpy", accounts.limits, Rules(), accounts) as worker:
            worker.load({"answer": BUSY}, "answer", ())
            worker.ask("call", "f")
    assert 0.4 < accounts.worker < 0.5
    with host.spawn("numpy", accounts.limits, Rules(), accounts) as worker:
        worker.load({"answer": BUSY}, "answer", ())
        assert verdict(lambda: worker.ask("call", "f"))[1]["which"] == "total"


def test_a_busy_machine_weighs_on_nobody(host: Host) -> None:
    """What a worker waits for its processor, here because it is stopped, is not its own time."""
    with loaded(host, BUSY, limits=Limits(call_seconds=1.0, total_seconds=60, patience=100)) as worker:
        assert worker.child is not None
        stop, go = (partial(signal.pidfd_send_signal, worker.child.pidfd, s) for s in (signal.SIGSTOP, signal.SIGCONT))
        stop()
        threading.Timer(1.5, go).start()
        start = time.monotonic()
        assert worker.ask("call", "f") is None
        assert time.monotonic() - start > 1.4


def test_what_sleeps_for_ever_ends_all_the_same(host: Host) -> None:
    limits = Limits(call_seconds=0.2, total_seconds=60, patience=2)
    found, facts = verdict(lambda: asked(host, "import time\ndef f(): time.sleep(1000)", limits=limits))
    assert (found, facts["which"]) == (Verdict.TIMED_OUT, "waiting")
    assert 0.4 <= facts["limit_seconds"] < 2


def test_a_call_that_printed_without_end_says_so(host: Host) -> None:
    limits = Limits(call_seconds=0.5, total_seconds=60)
    found = verdict(lambda: asked(host, "def f():\n    while True: print('y' * 1000)", limits=limits))
    assert found[0] is Verdict.TIMED_OUT
    assert found[1]["printed_mib"] > 0


@pytest.mark.parametrize("argument", ["1", "[0.0] * 10_000", "b'x' * 2**20"])
def test_call_backs_without_end_use_the_time_of_the_call(host: Host, argument: str) -> None:
    """A judge that serves them never waits, and once did not look at its clock."""
    limits = Limits(call_seconds=0.3, total_seconds=60)
    source = f"def f(g):\n    x = {argument}\n    while True: g(x)"
    start = time.process_time()
    found = verdict(lambda: asked(host, source, Spy(lambda x: x), limits=limits))
    assert found[0] is Verdict.TIMED_OUT
    assert found[1]["which"] in ("call", "call-backs")
    assert time.process_time() - start < 3


def test_call_backs_are_counted(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.words.accounts.CALL_BACKS", 50)
    source = "def f(g, n):\n    for _ in range(n): g(1)\n    return n"
    assert asked(host, source, Spy(lambda x: x), 50) == 50
    assert verdict(lambda: asked(host, source, Spy(lambda x: x), 51))[1]["which"] == "call-backs"


def test_what_the_judge_reads_is_the_judge_s_account(host: Host) -> None:
    """Answers that are dear to read, one after the other, end with the account."""
    limits = Limits(call_seconds=60, total_seconds=0.5, patience=100)
    with loaded(host, "import os\nx = [(0.0,)] * 60_000\ndef f(): return x", limits=limits) as worker:
        worker.accounts.worker = -1e9  # its own account is not what ends it
        assert verdict(lambda: [worker.ask("call", "f") for _ in range(1000)])[1]["which"] == "judge"


def test_a_forged_object_is_refused_where_there_are_none(host: Host) -> None:
    """A worker that hands out references answers the judge's operators itself: whatever a law asks, it is right."""
    forges = """
import sys
from grader.running.wire import codec
from grader.running.inside.describe import Describer
Describer.describe = lambda self, value, depth=0: codec.Reference(0, "float")
def f(): return 1.0
"""
    assert verdict(lambda: asked(host, forges)) == (Verdict.CRASHED, {"how": "protocol", "text": "an unknown tag"})
    with loaded(host, forges + CLASSES, "Value") as worker:
        assert isinstance(worker.ask("call", "f"), Handle)


def test_memory_is_counted_above_the_libraries(host: Host) -> None:
    source = "import numpy as np\ndef f(n): return np.ones(n * 2**17).sum()"
    limits = Limits(call_seconds=60, total_seconds=60, memory=100)
    assert asked(host, source, 50, limits=limits) == 50 * 2**17
    assert verdict(lambda: asked(host, source, 200, limits=limits)) == (Verdict.OUT_OF_MEMORY, {"limit_mib": 100})


def test_an_answer_has_its_size(host: Host) -> None:
    source = "import numpy as np\ndef f(n): return np.zeros(n * 2**17)"
    assert asked(host, source, 15).size == 15 * 2**17
    assert verdict(lambda: asked(host, source, 17)) == (Verdict.UNUSABLE, {"bound": "MiB", "most": 16})


@pytest.mark.parametrize(
    ("body", "dead"),
    [
        ("os._exit(3)", (Verdict.CRASHED, {"how": "exit", "status": 3})),
        ("return bytes(10**12)", (Verdict.OUT_OF_MEMORY, {"limit_mib": 256})),
    ],
)
def test_a_dead_worker_says_so_again(host: Host, body: str, dead: tuple[Verdict, dict[str, Any]]) -> None:
    with loaded(host, f"import os\ndef f(): {body}\ndef g(): return 1") as worker:
        assert verdict(lambda: worker.ask("call", "f")) == dead
        assert verdict(lambda: worker.ask("call", "g")) == dead
        assert worker.child is None


def test_output_is_kept_up_to_a_bound(host: Host) -> None:
    source = "import sys\ndef f():\n    print('one', file=sys.stderr)\n    print('two')\n    print('y' * 10**6)"
    with loaded(host, source) as worker:
        worker.ask("call", "f")
    usage = worker.close()
    assert usage.output.startswith("one\ntwo\nyyy")
    assert len(usage.output) == 64 * 1024
    assert usage.seconds > 0


def test_nothing_can_be_typed(host: Host) -> None:
    assert verdict(lambda: asked(host, "def f(): return input()"))[1]["type"] == "EOFError"


def test_an_argument_that_cannot_be_sent_was_made_by_the_student(host: Host) -> None:
    """The solution's can be sent. It was once our own fault, and our own faults paid."""
    deep: list[Any] = []
    for _ in range(40):
        deep = [deep]
    with loaded(host, "def f(x): return x") as worker:
        for value, facts in (
            (object(), {"bound": "kind", "type": "object"}),
            (np.array([[None]]), {"bound": "kind", "type": "numpy.ndarray of object"}),
            (deep, {"bound": "levels", "most": 32}),
        ):
            assert verdict(lambda value=value: worker.ask("call", "f", value)) == (Verdict.UNUSABLE, facts)
        assert worker.ask("call", "f", 1) == 1


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        ("[0] * 10**6", {"bound": "values", "most": 200_000}),
        ("10**5000", {"bound": "digits", "most": 4000}),
        ("f_deep(40)", {"bound": "levels", "most": 32}),
    ],
)
def test_an_answer_beyond_a_bound_says_which_and_the_next_is_heard(
    host: Host, body: str, facts: dict[str, Any]
) -> None:
    source = f"def f_deep(n): return [f_deep(n - 1)] if n else 0.0\ndef f(): return {body}\ndef g(): return 1"
    with loaded(host, source) as worker:
        assert verdict(lambda: worker.ask("call", "f")) == (Verdict.UNUSABLE, facts)
        assert worker.ask("call", "g") == 1


# A directory to write to


def test_a_scratch_directory_is_there_where_asked_for(host: Host) -> None:
    assert host.walls.bwrap, "needs bubblewrap"
    limits = Limits(call_seconds=60, total_seconds=60, scratch=True)
    source = """
import numpy as np, os, tempfile
def f():
    np.save("x.npy", np.ones(3))
    with tempfile.NamedTemporaryFile() as file: file.write(b"1")
    os.makedirs("a/b/c")
    return np.load("x.npy").sum(), os.getcwd(), os.listdir(".")
"""
    for _ in range(2):
        total, here, files = asked(host, source, limits=limits)
        assert (total, sorted(files)) == (3.0, ["a", "x.npy"]), "what another wrote is gone"
        assert here.startswith("/tmp/scratch-")
    listing = "import os\ndef f(): return os.listdir('/tmp')"
    assert verdict(lambda: asked(host, listing, limits=limits))[1]["type"] == "PermissionError"


def test_without_landlock_there_is_no_folder_to_write_to(host: Host) -> None:
    """Workers of one user would read each other's; where they cannot, they share none either."""
    with Host(walls=replace(host.walls, landlock=0), unsafe=True) as open_host:
        found = verdict(lambda: asked(open_host, "def f(): pass", limits=Limits(scratch=True)))
        assert found[0] is Verdict.BROKEN
        assert "Landlock" in found[1]["how"]
        source = "import os\ndef f(folder): os.mkdir(folder + '/note')"
        for folder in ("/tmp", "/dev/shm", "/dev", "", "/home", "/usr"):
            assert verdict(lambda folder=folder: asked(open_host, source, folder))[1]["type"] in (
                "PermissionError", "OSError", "FileNotFoundError",
            )  # fmt: skip


def test_without_one_nothing_can_be_written(host: Host) -> None:
    source = "def f():\n    open('x', 'w').write('1')"
    assert verdict(lambda: asked(host, source))[1]["type"] in ("PermissionError", "OSError")


# Libraries


def test_formulas_and_figures_cross(host: Host) -> None:
    source = """
import sympy as sp, numpy as np, matplotlib.pyplot as plt
def formula():
    x = sp.symbols("x")
    return sp.diff(sp.sin(x), x)
def draw(ax, x):
    ax.plot(x, x**2, label="f")
    plt.show()
def figure():
    plt.plot([1, 2])
    return plt.gcf()
"""
    with loaded(host, source, libraries="science") as worker:
        student = RemoteStudent(worker)
        assert student.formula() == Symbolic("cos(Symbol('x'))", "cos(x)")
        figure = student.draw(Axes(), np.arange(3.0))
        assert isinstance(figure, Figure)
        assert figure.axes[0]["lines"][0]["y"].tolist() == [0, 1, 4]
        assert isinstance(student.figure(), Figure)
        assert student.draw(Axes("3d"), np.arange(3.0)).axes[0]["lines"]


def test_text_is_drawn_with_fonts_that_the_zygote_had_open(host: Host) -> None:
    source = """
import matplotlib.pyplot as plt
def f():
    figure, axes = plt.subplots()
    axes.clabel(axes.contour([[0, 1], [1, 2]]))
    figure.canvas.draw()
    return sum(bool(text.get_text()) for text in axes.texts)
"""
    assert asked(host, source, libraries="science") > 0


def test_networks_are_built_and_trained(host: Host) -> None:
    source = """
import keras, numpy as np, tensorflow as tf
from keras import layers
def f(x, y):
    model = keras.Sequential([keras.Input((2,)), layers.Dense(8, "tanh"), layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y, epochs=2, verbose=0)
    return model
@tf.function(jit_compile=True)
def compiled(x): return tf.sin(x) * x
def g(): return compiled(tf.constant(2.0)), np.linalg.norm(np.ones((600, 600)) @ np.ones((600, 600)))
def h():
    with tf.GradientTape() as tape:
        x = tf.Variable(3.0)
        tape.watch(x)
        y = x * x
    return tape.gradient(y, x)
"""
    rng = np.random.default_rng(0)
    limits = Limits(call_seconds=120, total_seconds=240, memory=2048)
    x, y = rng.normal(size=(64, 2)), rng.normal(size=(64, 1))
    with loaded(host, source, libraries="tensorflow", limits=limits) as worker:
        model = worker.ask("call", "f", x, y, seed=1)
        assert isinstance(model, Model)
        again = worker.ask("call", "f", x, y, seed=1)
        assert np.array_equal(model.layers[0].weights[0], again.layers[0].weights[0]), "a seed fixes the training"
        compiled, norm = worker.ask("call", "g")
        assert (type(compiled), round(norm)) == (np.float32, 360000)
        assert worker.ask("call", "h") == np.float32(6)
    forbidding = Rules(forbidden=("tensorflow.GradientTape",))
    with loaded(host, source, libraries="tensorflow", limits=limits, rules=forbidding) as worker:
        assert isinstance(worker.ask("call", "f", x, y), Model), "Keras itself may use a tape"
        assert verdict(lambda: worker.ask("call", "h"))[1]["name"] == "tensorflow.GradientTape"


def test_an_opaque_answer_is_named(host: Host) -> None:
    assert asked(host, "class C: pass\ndef f(): return C()") == Opaque("answer.C")


@pytest.mark.parametrize(
    ("does", "error"),
    [
        ("import subprocess; subprocess.run(['true'])", "PermissionError"),
        ("import os; os.fork()", "PermissionError"),
        ("import multiprocessing; multiprocessing.Pool(1)", "PermissionError"),
        ("import socket; socket.socket()", "PermissionError"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1')", "urllib.error.URLError"),
        ("import os; raise OSError if os.system('true') else EOFError", "OSError"),
        ("open('data.csv')", "FileNotFoundError PermissionError"),
        ("open('/etc/passwd')", "FileNotFoundError PermissionError"),
        ("import os; os.listdir('/')", "PermissionError"),
        ("open('x.txt', 'w')", "PermissionError OSError"),
        ("import tempfile; tempfile.TemporaryFile()", "PermissionError"),
        ("import shutil, numpy; shutil.copy(numpy.__file__, '/tmp/x')", "PermissionError"),
        ("import os; os.chmod('/tmp', 0o777)", "PermissionError"),
        ("input()", "EOFError"),
    ],
)
def test_what_the_documents_say_fails_does_fail(host: Host, does: str, error: str) -> None:
    found, facts = verdict(lambda: asked(host, f"def f():\n    {does}"))
    assert found is Verdict.RAISED
    assert facts["type"] in error.split()
