"""The accidents of honest students: each gets a sentence that names its cause and the way out, in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from grader.exam.sheet import Sheet
from grader.exam.trials import Call, Trial
from grader.grading.judges import Asker
from grader.judging.judge import judge
from grader.reporting.messages import explain
from grader.running.outside.sandbox import Host
from grader.submissions.extract import extract
from grader.words.limits import Limits
from grader.words.text import Text

CLAIM = Text("doubles a number", "double un nombre")
SHEET = Sheet(
    slug="double", chapter="", title=CLAIM, functions={"double": ("x",)},
    trials=(Trial("doubles", CLAIM, False, 1, None, Call("double", (3.0,)), 6.0),),
    limits=Limits(call_seconds=0.5, total_seconds=5.0, memory=128),
)  # fmt: skip
PATIENT = Limits(call_seconds=60.0, total_seconds=60.0, memory=128)

ACCIDENTS = {  # body of double(x) → what both sentences must name: the cause, the way out
    "while True: pass": (("s of computing", "loop that never ends"), ("s de calcul", "boucle qui ne finit pas")),
    "import time; time.sleep(60)": (("it waits for something", "sleep"), ("une attente", "sleep")),
    "while True: print('y' * 1000)": (("had printed", "Take out the print"), ("avait affiché", "Retirez le print")),
    "import numpy as np; return np.ones(10**9)": (("128 MiB", "grows"), ("128 Mio", "grandit")),
    "return double(x)": (("RecursionError", "base case"), ("RecursionError", "cas de base")),
    "import os; os._exit(0)": (("left Python", "exit()"), ("a quitté Python", "exit()")),
    "import sys; sys.exit()": (("SystemExit", "ends with return"), ("SystemExit", "se termine par return")),
    "return float(open('data.csv').read())": (("Error", "no files"), ("Error", "sans fichiers")),
    "import pandas": (("pandas", "not on the grading machine"), ("pandas", "pas sur la machine de correction")),
    "return float(input())": (("EOFError", "keyboard"), ("EOFError", "clavier")),
    "return (x for _ in iter(int, 1))": (("generator", "list(...)"), ("generator", "list(...)")),
    "return [x] * 10**6": (("more than 200000 values", "no more"), ("plus de 200000 valeurs", "Ne renvoyez")),
    "import ctypes; ctypes.string_at(0)": (("signal 11", "recursion"), ("signal 11", "récursion")),
}
ENDS_BY_ITSELF = ("numpy", "double(x)", "ctypes", "10**6")


def handed_in(text: str) -> dict[str, Any]:
    """What is taken of a file."""
    found: dict[str, Any] = extract({"double.py": text.encode()}, {"double": ["double"]}, {})["double"]
    return found


@pytest.mark.parametrize("body", ACCIDENTS)
def test_an_accident_is_told_with_its_cause_and_the_way_out(host: Host, body: str) -> None:
    text = f"def double(x):\n    {body}\n"
    sheet = replace(SHEET, limits=PATIENT) if any(word in body for word in ENDS_BY_ITSELF) else SHEET
    with Asker(host, sheet, handed_in(text)) as students:
        (outcome,) = judge(sheet, students).outcomes
    for language, words in zip(("en", "fr"), ACCIDENTS[body], strict=True):
        told = explain(sheet, outcome, language)
        assert all(word in told for word in words), told
        assert "Make this call yourself" not in told and "Faites vous-même" not in told
    assert "exit status" not in explain(sheet, outcome, "fr")
    assert "larger than" not in explain(sheet, outcome, "fr")


def test_a_module_that_is_missing_while_the_file_is_loaded_is_told_too(host: Host) -> None:
    text = "import pandas\n\n\n@pandas.cached\ndef double(x):\n    return 2 * x\n"
    with Asker(host, SHEET, handed_in(text)) as students:
        (outcome,) = judge(SHEET, students).outcomes
    assert "not on the grading machine" in explain(SHEET, outcome, "en")
    assert "Keep only definitions" not in explain(SHEET, outcome, "en")
