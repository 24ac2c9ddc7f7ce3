"""What the reports are tried on: a small class judged for real, and one outcome for every sentence."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np

from grader.bank.load import load
from grader.exam.sheet import Sheet
from grader.exam.trials import Call, Property, Trial
from grader.judging.decide import decider
from grader.judging.judge import judge
from grader.reporting.results import Results
from grader.running.local import LocalStudent
from grader.values import Figure
from grader.words.text import Text
from grader.words.verdict import Evidence, Outcome, Stopped, Verdict
from reference.bank.ch01_derivative import newton as newtons
from reference.bank.ch16_probability import softmax as softmaxes
from tests.drawn import sheet

HOSTILE = ("<script>alert(1)</script>", "../../x", "🦊 & fox", "a" * 300, "\u202eשלום", "q\"uote's", "CON", "..", "")
ENVIRONMENT = {"gradschool": "0.1.0", "python": "3.11", "seed": 0, "unsafe": False, "walls": ["seccomp", "landlock"]}


# Answers as students give them


def returns_nothing(f, df, x0, n):
    for _ in range(n):
        x0 = x0 - f(x0) / df(x0)


def looks_elsewhere(f, df, x0, n):
    raise ValueError("<script>alert(2)</script> no root & \u202egnp.exe")


def not_yet(z):
    raise NotImplementedError


def sums_away_an_axis(z):
    return softmaxes.softmax(z).sum(axis=1)


CLASS = {
    "alice": (newtons.newton, softmaxes.softmax),
    "bruno": (newtons.makes_one_update_too_many, softmaxes.sums_over_the_batch),
    "chloé": (returns_nothing, softmaxes.sums_over_everything),
    "dmitri": (newtons.adds_the_correction, sums_away_an_axis),
    "emma": (newtons.newton, None),
    "farid": (newtons.makes_one_update_too_many, not_yet),
    "<script>alert(1)</script>": (looks_elsewhere, softmaxes.forgets_the_shift),
}
NOTES = {
    "bruno": [{"key": "too_large", "file": "<img src=x onerror=alert(3)>.ipynb", "mib": 12.5, "limit_mib": 10}],
    "chloé": [{"key": "same_id", "student": "chloé", "count": 2}],
}


@functools.cache
def sheets() -> dict[str, Sheet]:
    """The real sheets of newton and softmax; softmax's failures are drawn as maps."""
    bank = {e.slug: e for e in load()}
    return {
        "newton": sheet(bank["newton"], 0),
        "softmax": replace(sheet(bank["softmax"], 0), picture="heatmap"),
    }


@functools.cache
def real_class() -> Results:
    """Seven students on two exercises, judged as a class is."""
    students = {student: {} for student in CLASS}
    for student, answers in CLASS.items():
        for (slug, paper), function in zip(sheets().items(), answers, strict=True):
            students[student][slug] = judge(paper, asked(slug, function), decider(paper))
    noted = replace(
        students["farid"]["newton"], notes=({"key": "defined_twice", "name": "newton", "count": 2, "chosen": 2},)
    )
    students["farid"]["newton"] = noted
    return Results(ENVIRONMENT, sheets(), students, NOTES)


def asked(slug, function):
    """A student with one function, or one who handed nothing in."""

    def students():
        if function is None:
            raise Stopped(Verdict.MISSING)
        return LocalStudent({slug: function}, pure=True)

    return students


@functools.cache
def wide_class() -> Results:
    """Twelve students on sixteen exercises, with the marks of the seven."""
    marks = list(real_class().students.values())
    papers = {f"exercise_{i:02d}": replace(s, slug=f"exercise_{i:02d}") for i in range(8) for s in sheets().values()}
    papers |= {f"{slug}_{i}": replace(s, slug=f"{slug}_{i}") for i in range(4) for slug, s in sheets().items()}
    students = {}
    for number in range(12):
        given = marks[number % len(marks)]
        students[f"student_{number:02d}"] = {
            slug: replace(given["newton" if "newton" in slug or slug.startswith("exercise") else "softmax"], slug=slug)
            for slug in papers
        }
    return Results(ENVIRONMENT, papers, students)


def hostile_class() -> Results:
    """Students whose names are attacks."""
    marks = real_class().students["<script>alert(1)</script>"]
    return Results({**ENVIRONMENT, "unsafe": True}, sheets(), dict.fromkeys(HOSTILE, marks))


# One outcome for every sentence


CASE, LAW = "a_case", "a_law"
PAPER = Sheet(
    slug="toy",
    chapter="00",
    title=Text("Toy", "Jouet"),
    functions={"f": ("x", "y")},
    shapes="(n,k)->(n,k)",
    trials=(
        Trial(CASE, Text("a case", "un cas"), False, 1, None, Call("f", (1.0, 2.0)), 3.0),
        Trial(LAW, Text("it is even", "elle est paire"), False, 1, None, Property(lambda s: True, 0, {}), True),
    ),
    says={"a_slip": Text("You add. Multiply.", "Vous additionnez ; multipliez.")},
)

CALLED = {"call": "f(1.0, 2.0)"}
NUMBER = {"got": 2.0, "expected": 3.0, "differing": 1, "total": 1, "where": "", "rung": "wrong value"}
ENTRY = {"got": 0.30354, "expected": 0.722414, "differing": 12, "total": 12, "where": "[0][1]"}
POINT = {"point": {"x": "-1"}, "answer": "1", "reference": "-1"}
KINDS = {"point": {}, "answer": "scalar", "reference": "matrix"}
OTHER_KINDS = {"point": {}, "answer": "condition", "reference": "list"}
WORDS = {"got": "ab", "expected": "abc", "where": "[2]", "answer": "['ab']", "right": "['abc']"}
NOT_FACTORED = {"key": "not_factored", "factor": "2*x + 2"}
UNEXPECTED = {"key": "unexpected", "found": "+"}
MISSING = {"read_as": "x*x", "facts": {"key": "missing_symbols", "names": ["y"]}}
FORMULA = {"formula": "different", "how": "at a point", "answer": "x**2", "right": "x**3"}

FACTS = [
    (Verdict.PASSED, {}),
    (Verdict.BROKEN, {"how": "the judge died"}),
    (Verdict.MISSING, {}),
    (Verdict.UNREADABLE, {"type": "SyntaxError", "text": "invalid syntax", "line": 3}),
    (Verdict.UNREADABLE, {"key": "syntax", "type": "ValueError", "text": "", "line": 0}),
    (Verdict.UNREADABLE, {"type": "NameError", "text": "name 'np' is not defined", "line": 3, "cell": 2}),
    (Verdict.UNREADABLE, {"kind": "no such thing parsed"}),
    (Verdict.UNREADABLE, {"key": "not_text", "file": "f.py", "encoding": "utf-8", "line": 2}),
    (Verdict.UNREADABLE, {"key": "not_parsed", "file": "f.py"}),
    (Verdict.UNREADABLE, {"type": "ModuleNotFoundError", "text": "No module named 'x'", "line": 1, "module": "pandas"}),
    (Verdict.RAISED, {"type": "ModuleNotFoundError", "text": "No module named 'x'", "line": 3, "module": "scipy"}),
    (Verdict.UNREADABLE, {"key": "nul_bytes", "file": "f.py"}),
    (Verdict.UNREADABLE, {"key": "no_notebook", "file": "f.ipynb", "reason": "not_json", "line": 3}),
    (Verdict.UNREADABLE, {"key": "no_notebook", "file": "f.ipynb", "reason": "no_cells"}),
    (Verdict.UNDEFINED, {"name": "f"}),
    (Verdict.UNDEFINED, {"name": "f", "near": "g"}),
    (Verdict.UNDEFINED, {"name": "f", "near": ["g", "h"]}),
    (Verdict.UNWRITTEN, CALLED),
    (Verdict.SIGNATURE, {**CALLED, "got": ["x"], "expected": ["x", "y"]}),
    (Verdict.SIGNATURE, {**CALLED, "parameters": "(x,)", "text": "too many positional arguments"}),
    (Verdict.SIGNATURE, {"parameters": ["x"], "text": "too many positional arguments"}),
    (Verdict.RAISED, {**CALLED, "type": "ZeroDivisionError", "text": "division by zero", "line": 7}),
    (Verdict.RAISED, {**CALLED, "type": "KeyError", "text": "", "line": None}),
    (Verdict.TIMED_OUT, {**CALLED, "limit_seconds": 5.0, "which": "call"}),
    (Verdict.TIMED_OUT, {**CALLED, "limit_seconds": 5.0, "which": "call", "loading": True}),
    (Verdict.TIMED_OUT, {"limit_seconds": 20.0, "which": "total"}),
    (Verdict.OUT_OF_MEMORY, {**CALLED, "limit_mib": 1024}),
    (Verdict.TIMED_OUT, {**CALLED, "limit_seconds": 5.0, "which": "call", "printed_mib": 812}),
    (Verdict.TIMED_OUT, {**CALLED, "limit_seconds": 30.0, "which": "waiting"}),
    (Verdict.TIMED_OUT, {**CALLED, "limit_seconds": 5.0, "which": "call-backs"}),
    (Verdict.TIMED_OUT, {**CALLED, "limit_seconds": 20.0, "which": "judge"}),
    (Verdict.CRASHED, {**CALLED, "how": "signal", "status": 11}),
    (Verdict.CRASHED, {**CALLED, "how": "exit", "status": 0}),
    (Verdict.CRASHED, {**CALLED, "how": "protocol", "text": "an answer that is none"}),
    *[
        (Verdict.RAISED, {**CALLED, "type": type_, "text": "", "line": 2})
        for type_ in (
            "FileNotFoundError", "EOFError", "BlockingIOError", "ModuleNotFoundError", "RecursionError", "SystemExit",
        )
    ],
    (Verdict.UNREADABLE, {"type": "ModuleNotFoundError", "text": "No module named 'pandas'", "line": 1}),
    (Verdict.UNUSABLE, CALLED),
    (Verdict.UNUSABLE, {**CALLED, "bound": "kind", "type": "numpy.ndarray of object"}),
    *[
        (Verdict.UNUSABLE, {**CALLED, "bound": bound, "most": 16})
        for bound in ("MiB", "values", "levels", "digits", "dimensions")
    ],
    *[(Verdict.UNUSABLE, {**CALLED, "bound": b, "layer": "Lambda"}) for b in ("layer", "setting", "heavy")],
    (Verdict.UNUSABLE, {**CALLED, "bound": "activation", "layer": "Dense", "name": "mish"}),
    (Verdict.UNUSABLE, {**CALLED, "bound": "elsewhere"}),
    (Verdict.WRONG_TYPE, {**CALLED, "got": "generator", "expected": "list"}),
    (Verdict.CRASHED, CALLED),
    (Verdict.WRONG_TYPE, {**CALLED, "got": "None", "expected": "array", "where": ""}),
    (Verdict.WRONG_TYPE, {**CALLED, "got": "printed", "expected": "array", "where": ""}),
    (Verdict.WRONG_TYPE, {**CALLED, "got": "str", "expected": "formula", "where": ""}),
    (Verdict.WRONG_TYPE, {**CALLED, "got": "tuple", "expected": "tuple", "where": ""}),
    (Verdict.WRONG_TYPE, {**CALLED, "got": "Duck", "expected": "list", "where": "['a']"}),
    *[
        (Verdict.WRONG_TYPE, {**CALLED, "got": got, "expected": expected})
        for got, expected in (
            ("number", "tuple"), ("dict", "set"), ("str", "bytes"), ("bool", "formula"), ("Figure", "Model"),
            ("bool array", "array"), ("str array", "complex array"),
        )
    ],
    (Verdict.WRONG_TYPE, {**CALLED, "formula": "form", "answer": "2*(x + 1)", "facts": NOT_FACTORED}),
    (Verdict.WRONG_TYPE, {**CALLED, "formula": "unreadable", "answer": "2*+", "facts": UNEXPECTED}),
    (Verdict.WRONG_SHAPE, {**CALLED, "got_shape": [4], "expected_shape": [4, 3], "signature": "(n,k)->(n,k)"}),
    (Verdict.WRONG_SHAPE, {**CALLED, "got_shape": [4], "expected_shape": [], "where": "[1]"}),
    (Verdict.WRONG_SHAPE, {**CALLED, "got_shape": [], "expected_shape": [2], "signature": "->(2)"}),
    (Verdict.WRONG_SHAPE, {**CALLED, "got_length": 3, "expected_length": 4, "shared": 2}),
    (Verdict.WRONG_SHAPE, {**CALLED, "missing_keys": ["a"], "extra_keys": []}),
    (Verdict.NOT_FINITE, {**CALLED, **ENTRY, "got": float("nan"), "answer": "[[nan, 1]]", "right": "[[0.5, 0.5]]"}),
    (Verdict.WRONG_VALUE, {**CALLED, **NUMBER, "answer": "2.0", "right": "3.0"}),
    (Verdict.WRONG_VALUE, {**CALLED, **ENTRY, "answer": "[[0, 0.30354]]", "right": "[[0, 0.722414]]"}),
    (Verdict.WRONG_VALUE, {**CALLED, **WORDS}),
    (Verdict.WRONG_VALUE, {**CALLED, **FORMULA, "witness": POINT, **MISSING}),
    (Verdict.WRONG_VALUE, {**CALLED, **FORMULA, "witness": KINDS}),
    (Verdict.WRONG_VALUE, {**CALLED, **FORMULA, "witness": OTHER_KINDS}),
    (Verdict.WRONG_VALUE, {**CALLED, **FORMULA, "witness": None}),
    (Verdict.LAW_BROKEN, {"got": False, "expected": True, "answer": "False", "right": "True", "where": ""}),
    (Verdict.LAW_BROKEN, {**ENTRY, "answer": "[0.9, 0.30354]", "right": "[1, 1]"}),
    (Verdict.LAW_BROKEN, {"unusable": "TypeError"}),
    (Verdict.LAW_BROKEN, {"unusable": "AttributeError", "returned": "History"}),
    (Verdict.LAW_BROKEN, {"unusable": "IndexError", "returned": "array", "returned_shape": [3]}),
    (Verdict.LAW_BROKEN, {"answer": "{}", "right": "{}", "untrue": {"low": True, "near[1]": False}}),
    (Verdict.LAW_BROKEN, {"answer": "{}", "right": "{}", "untrue": dict.fromkeys("abcdefg", False)}),
    (Verdict.LAW_BROKEN, {"kinds": True, "got": "tuple", "expected": "list", "answer": "(1,)", "right": "[1]"}),
    (Verdict.LAW_BROKEN, {**ENTRY, "answer": "[0.9]", "right": "[1]", "asked": "ax = Axes()\nreturn student.f(ax)"}),
    (Verdict.LAW_BROKEN, {**ENTRY, "answer": "[0.9]", "right": "[1]", "asked": "return predict(student.f(), X)"}),
    (Verdict.LAW_BROKEN, {**FORMULA, "witness": POINT, "where": "[0]"}),
    (Verdict.LAW_BROKEN, {**FORMULA, "witness": None}),
    (Verdict.RULE_BROKEN, {**CALLED, "rule": "forbidden", "name": "numpy.convolve"}),
    (Verdict.RULE_BROKEN, {**CALLED, "rule": "mutation", "argument": "x"}),
    (Verdict.RULE_BROKEN, {**CALLED, **NUMBER, "rule": "repeatable", "answer": "2.0", "right": "3.0"}),
    (Verdict.RULE_BROKEN, {**CALLED, "rule": "brand new"}),
    (Verdict.UNDECIDED, {**CALLED, "answer": "f(x)", "how": "out of time", "facts": {"notes": []}}),
    (Verdict.NOT_TRIED, CALLED),
    (Verdict.NOT_TRIED, {"library": "sympy", "command": 'pip install "gradschool[student]"'}),
]  # fmt: skip

OUTCOMES = [
    Outcome(CASE if "call" in facts or verdict is not Verdict.LAW_BROKEN else LAW, False, verdict, 0.0, dict(facts))
    for verdict, facts in FACTS
]
BY_LAW = [Outcome(LAW, False, o.verdict, 0.0, {k: v for k, v in o.facts.items() if k != "call"}) for o in OUTCOMES]


# What pictures are drawn from


def evidence() -> dict[str, Evidence]:
    """A failure that each kind of picture can show."""
    x = np.linspace(0, 3, 40)
    ramp = np.arange(30.0).reshape(5, 6)
    axes = {"title": "<b>", "lines": [{"x": list(x), "y": list(x**2), "label": "f"}], "xlim": [0, 3], "ylim": [0, 9]}
    return {
        "curve": Evidence((x,), np.sin(x), np.cos(x)),
        "image": Evidence((ramp, np.ones((2, 2))), ramp[1:, 1:], ramp[:-1, :-1]),
        "heatmap": Evidence((ramp,), ramp / 30, ramp[::-1] / 30),
        "path": Evidence((), np.outer(x, [1, -1]), np.outer(x, [1, 1])),
        "figure": Evidence(
            (), Figure((axes,)), Figure(({**axes, "lines": [{"x": list(x), "y": list(3 * x), "label": "g"}]},))
        ),
    }
