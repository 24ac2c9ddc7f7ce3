"""In this process: the answers, the verdicts and the copies that a worker would give."""

from __future__ import annotations

import codecs
import functools
import inspect
import subprocess
import sys
import warnings
from typing import Any

import numpy as np
import pytest

from grader.running.inside.asking import by_name
from grader.running.local import LocalStudent
from grader.running.wire.handle import Handle
from grader.values import Axes, Figure, Formula, Opaque, Spy
from grader.words.verdict import Stopped, Verdict
from tests.running.judging import verdict


class Value:
    def __init__(self, data: float) -> None:
        self.data = data
        self.parents: list[Value] = []

    def __add__(self, other: Any) -> Value:
        total = Value(self.data + (other.data if isinstance(other, Value) else other))
        total.parents = [self, other]
        return total

    __radd__ = __add__

    def __neg__(self) -> Value:
        return Value(-self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and self.data == other.data

    __hash__ = object.__hash__

    def __len__(self) -> int:
        return 1

    def __getitem__(self, index: Any) -> float:
        return [self.data][index]

    def __call__(self, x: float) -> float:
        return self.data * x

    def add(self, n: float) -> None:
        self.data += n

    def broken(self) -> float:
        return 1 / 0


def unwritten(x: Any) -> Any:
    raise NotImplementedError


def calls_what_is_not_implemented(x: Any) -> Any:
    return codecs.Codec().encode(x)


def changes(x: Any) -> Any:
    x[0] = 9
    return x


def draws(ax: Any, x: Any) -> Any:
    ax.plot(x, x)


def slides(f: Any) -> Any:
    x = np.zeros(1)
    for _ in range(3):
        x += f(x)
    return x


def warns(x: Any) -> Any:
    warnings.warn("careful", RuntimeWarning, stacklevel=2)
    return x


def says_so() -> Any:
    raise KeyError("é")


FUNCTIONS = {
    f.__name__: f for f in (Value, unwritten, calls_what_is_not_implemented, changes, draws, slides, warns, says_so)
}


def student(**options: Any) -> LocalStudent:
    return LocalStudent(FUNCTIONS, **options)


def test_a_law_works_on_objects_through_handles() -> None:
    a = student().Value(2.0)
    assert isinstance(a, Handle)
    assert ((1 + a + 3).data, (-a).data, a(4), a[0], len(a)) == (6.0, -2.0, 8.0, 2.0, 1)
    assert (a == a + 0, a == a + 1) == (True, False)
    a.add(1)
    a.data = a.data * 10
    assert a.data == 30.0
    first, number = (a + 1).parents
    assert (first.data, number) == (30.0, 1)


def test_each_rung_is_told_with_its_facts() -> None:
    s = student(pure=True)
    assert verdict(lambda: s.missing(1)) == (Verdict.UNDEFINED, {"name": "missing"})
    assert verdict(lambda: s.unwritten(1)) == (Verdict.UNWRITTEN, {})
    fits = (Verdict.SIGNATURE, {"text": "missing a required argument: 'x'", "parameters": ("x",)})
    assert verdict(lambda: s.unwritten()) == fits
    assert verdict(lambda: s.changes(np.zeros(2))) == (Verdict.RULE_BROKEN, {"rule": "mutation", "argument": "x"})
    assert verdict(lambda: s.changes([0])) == (Verdict.RULE_BROKEN, {"rule": "mutation", "argument": "x"})
    line = says_so.__code__.co_firstlineno + 1
    assert verdict(lambda: s.says_so()) == (Verdict.RAISED, {"type": "KeyError", "text": "'é'", "line": line})
    assert verdict(lambda: s.Value(1.0).broken())[1]["type"] == "ZeroDivisionError"
    assert verdict(lambda: s.Value(1.0).nothing) == (Verdict.UNDEFINED, {"name": "Value.nothing"})


def test_a_library_that_lacks_something_is_not_an_unwritten_answer() -> None:
    assert verdict(lambda: student().calls_what_is_not_implemented(1))[0] is Verdict.RAISED


def test_arguments_are_copied() -> None:
    x = np.zeros(2)
    assert student().changes(x)[0] == 9
    assert x[0] == 0


def test_an_exception_passes_through_for_a_debugger() -> None:
    with pytest.raises(KeyError):
        student(reraise=True).says_so()
    assert verdict(lambda: student(reraise=True).unwritten(1))[0] is Verdict.UNWRITTEN


def test_an_interrupt_is_for_the_user() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LocalStudent({"f": interrupted}).f()


def test_a_spy_remembers_what_it_heard_then() -> None:
    spy = Spy(lambda x: x + 1)
    student().slides(spy)
    assert [x.tolist() for (x,) in spy.calls] == [[0.0], [1.0], [3.0]]


def test_a_formula_is_a_function() -> None:
    assert LocalStudent({"twice": lambda f, x: f(f(x))}).twice(Formula("x**2"), 3.0) == 81.0


def test_a_drawing_is_described_whatever_is_returned() -> None:
    figure = student().draws(Axes(), np.arange(3.0))
    assert isinstance(figure, Figure)
    assert figure.axes[0]["lines"][0]["x"].tolist() == [0, 1, 2]
    assert not sys.modules["matplotlib.pyplot"].get_fignums()


def test_a_warning_is_no_failure() -> None:
    with pytest.warns(RuntimeWarning, match="careful"):
        assert student().warns(3) == 3


def test_an_answer_that_is_none_of_ours_is_named() -> None:
    assert LocalStudent({"f": lambda: iter(())}).f() == Opaque("tuple_iterator")


def test_a_seed_starts_every_generator() -> None:
    import random

    s = LocalStudent({"draw": lambda: (random.random(), np.random.rand())})
    assert s.ask("call", "draw", seed=3) == s.ask("call", "draw", seed=3) != s.ask("call", "draw", seed=4)


def test_no_library_is_imported_that_is_not_needed() -> None:
    program = (
        "import sys, numpy as np; from grader.running.local import LocalStudent;"
        "print(LocalStudent({'f': np.sum}).f(np.ones(3)));"
        "print({'msgpack', 'sympy', 'matplotlib', 'tensorflow', 'keras', 'pyseccomp'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "3.0\nset()\n"


def test_arguments_have_the_names_that_inspect_gives_them() -> None:
    def both(x: Any, /, y: Any = 0) -> None: ...
    def more(x: Any, *rest: Any, **words: Any) -> None: ...
    def worded(x: Any, *, y: Any) -> None: ...
    def two(x: Any, y: Any) -> None: ...
    def none() -> None: ...

    @functools.wraps(both)
    def wrapped(other: Any) -> None: ...

    told = []
    for function in (both, more, worded, two, none, wrapped):
        for arguments in ((), (1,), (1, 2), (1, 2, 3)):
            for keywords in ({}, {"y": 5}):
                try:
                    expected: Any = dict(inspect.signature(function).bind(*arguments, **keywords).arguments)
                except TypeError as fault:
                    expected = str(fault)
                try:
                    given: Any = dict(by_name(function, arguments, keywords))
                except Stopped as stopped:
                    given = stopped.facts["text"]
                assert given == expected, (function, arguments, keywords)
                told.append(type(expected))
    assert told.count(dict) > 10 and told.count(str) > 10


def on_its_own_figure(ax):
    import matplotlib.pyplot as plt

    plt.figure()
    plt.plot([0, 1], [0, 1])


def on_other_axes(ax):
    other = ax.figure.add_subplot(1, 2, 2)
    other.plot([0, 1], [0, 1])


def on_both(ax):
    on_its_own_figure(ax)
    ax.plot([0, 1], [0, 1])


@pytest.mark.parametrize("draw", [on_its_own_figure, on_other_axes])
def test_a_picture_on_other_axes_is_told_so(draw):
    assert verdict(lambda: LocalStudent({"draw": draw}).draw(Axes())) == (Verdict.UNUSABLE, {"bound": "elsewhere"})


@pytest.mark.parametrize("draw", [on_both, lambda ax: None])
def test_a_picture_on_the_axes_given_or_none_at_all_is_a_picture(draw):
    assert isinstance(LocalStudent({"draw": draw}).draw(Axes()), Figure)
