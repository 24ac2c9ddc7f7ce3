"""Slips are told apart, forbidden calls are given back, the clock is stopped."""

import contextlib
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from grader.bridges.desk import Desk, in_cell, is_unwritten
from grader.bridges.guarded import GENEROUS, Clock, Guarded, alarm, forbidding, rules
from grader.edition.drawn import sheet
from grader.running.inside.poison import ForbiddenCall, uses
from grader.words.limits import Rules
from grader.words.verdict import Stopped, Verdict
from tests.bridges.conftest import ROOT
from tests.publishing import toys


def at_desk(function, **changes):
    paper = sheet(replace(toys.TOY, **changes), 0)
    return Desk(paper, lambda: {"double": function}), paper


def test_the_other_claims_tell_apart_two_slips_that_agree_on_one():
    """On the small vector a shift of large numbers shows nothing; where two slips fit, all claims decide."""
    both = replace(
        toys.TOY.misconceptions[1], wrong=lambda x: 3 * x if np.max(x) < 30 else 2 * x, named="triples_small"
    )
    slips = (replace(both, wrong={"double": both.wrong}), toys.TOY.misconceptions[1])
    desk, paper = at_desk(toys.triples, misconceptions=slips)
    outcome, _ = desk.judge(paper.trials[0])
    assert outcome.misconception == "triples"


def test_a_right_answer_has_no_slip():
    desk, paper = at_desk(toys.double)
    assert [desk.judge(t)[0].verdict for t in paper.trials] == [Verdict.PASSED] * 4


def test_an_answer_that_changes_is_not_repeatable():
    calls = []
    desk, paper = at_desk(lambda x: 2 * x + (calls.append(0) or len(calls) > 1))
    assert desk.judge(paper.trials[0])[0].facts["rule"] == "repeatable"


def test_a_library_may_use_what_a_student_may_not_also_where_it_was_imported_before():
    """As in a notebook, where a cell has imported SymPy long before anything is checked."""
    code = """
import sympy as sp
from grader.bridges.guarded import forbidding
x = sp.Symbol("x")
with forbidding(["sympy.Expr.diff"]):
    print(sp.diff(sp.exp(x) + x**2, x))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.stdout == "2*x + exp(x)\n", done.stderr


def test_a_forbidden_call_is_found_out_and_the_function_is_given_back():
    exp, names = np.exp, {}
    exec("import numpy as np\ndef double(x): return np.exp(x)", names)  # a student's: no module that was imported
    desk, paper = at_desk(names["double"], rules=Rules(forbidden=("numpy.exp",)))
    outcome, _ = desk.judge(paper.trials[0])
    assert outcome.verdict is Verdict.RULE_BROKEN
    assert np.exp is exp
    assert uses == []


def test_functions_are_given_back_even_after_a_failure():
    exp, linalg_norm = np.exp, np.linalg.norm
    with pytest.raises(ForbiddenCall), forbidding(["numpy.exp", "numpy.linalg.norm"]):
        eval("np.exp(1.0)", {"np": np})
    assert (np.exp, np.linalg.norm) == (exp, linalg_norm)


def test_a_loop_is_interrupted_and_the_clock_is_stopped():
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(Stopped) as stopped, rules((), 0.05):
        while True:
            pass
    assert stopped.value.verdict is Verdict.TIMED_OUT
    assert stopped.value.facts["limit_seconds"] == 0.05
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


@pytest.fixture
def without_alarm(monkeypatch):
    """As on Windows: no alarm of the system's."""
    monkeypatch.delattr(signal, "setitimer")


def test_a_loop_is_ended_where_the_system_has_no_alarm(without_alarm):
    with pytest.raises(Stopped) as stopped, rules((), 0.1):
        while True:
            with contextlib.suppress(Exception):
                sum(range(100))
    assert (stopped.value.verdict, stopped.value.facts["limit_seconds"]) == (Verdict.TIMED_OUT, 0.1)
    for _ in range(1000):  # nothing arrives late
        time.sleep(0.0001)


def test_a_loop_in_a_thread_is_ended_too():
    ends = []

    def run():
        try:
            with rules((), 0.1):
                while True:
                    pass
        except Stopped as stopped:
            ends.append(stopped.verdict)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    assert ends == [Verdict.TIMED_OUT]


def test_what_is_quick_is_left_alone_by_the_watchdog(without_alarm):
    before = threading.active_count()
    with rules((), 5.0):
        total = sum(range(1000))
    assert total == 499500
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() == before


def test_what_others_make_slow_is_not_out_of_time():
    """Processor time counts: while another has the processor, or a disc is read, a student's code is not to blame."""
    with rules((), 0.5):
        time.sleep(0.8)


def test_what_only_waits_is_ended_too_by_the_clock_on_the_wall():
    start = time.monotonic()
    with pytest.raises(Stopped) as stopped, rules((), 0.1):
        time.sleep(30)
    assert stopped.value.verdict is Verdict.TIMED_OUT
    assert GENEROUS * 0.1 <= time.monotonic() - start < 20


def test_libraries_are_loaded_before_the_clock_runs():
    """Matplotlib takes seconds the first time: that is nobody's wrong answer."""
    code = """
import importlib, sys, time
from pathlib import Path
from grader.bridges import desk, guarded
from grader.running.inside.asking import Respondent
seen = []
class Watched(guarded.Clock):
    def __init__(self, seconds):
        seen.append("matplotlib.pyplot" in sys.modules)
        super().__init__(seconds)
guarded.Clock = Watched
from grader.values import Axes
from grader.edition.freeze import thaw
sheet = thaw(Path("exercises/cases/draw_tangent.json"))
path = Path("solutions/en/01_derivative/draw_tangent.py")
paper = desk.Desk(sheet, desk.from_file(sheet, path))
paper.judge(sheet.trials[0])
print(len(seen) > 1, all(seen[1:]))  # the first one is that of loading the file, which draws nothing yet
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.stdout == "True True\n", done.stderr


def test_a_student_s_own_alarm_is_not_ours_to_take_where_nothing_is_limited():
    before = signal.getsignal(signal.SIGALRM)
    with alarm(Clock(None)):
        assert signal.getsignal(signal.SIGALRM) is before


def test_a_guarded_student_answers_as_any_other():
    assert Guarded({"double": toys.double}, sheet(toys.TOY, 0)).double(2.0) == 4.0


def test_a_line_is_counted_from_the_top_of_its_cell():
    assert in_cell({"line": 12}, [[1, 3], [10, 5]]) == {"line": 3, "cell": 5}
    assert in_cell({"line": None}, [[1, 3]]) == {"line": None}


STUB = """class V:
    def a(self):
        raise NotImplementedError

    def b(self):
        raise NotImplementedError
"""


@pytest.mark.parametrize(
    "text, unwritten",
    [
        (STUB, True),
        (
            STUB.replace("raise NotImplementedError", '"""Doc."""\n        raise NotImplementedError("later")  # yes'),
            True,
        ),
        (STUB.replace("raise NotImplementedError", "return 1", 1), False),
        (STUB.replace("def a", "def c"), False),
        ("class V(", False),
        ("", False),
    ],
)
def test_an_exercise_is_unwritten_while_every_body_is_open(text, unwritten):
    assert is_unwritten(text, STUB) is unwritten


def test_a_stub_without_a_hole_is_never_unwritten():
    assert not is_unwritten("x = 1", "x = 1")
