"""Who decides about formulas, for a sheet: the symbolic checker, asked as late as possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.exam.sheet import Sheet
from grader.judging.compare import Decide, Difference
from grader.values import Symbolic
from grader.words.verdict import Verdict

FUNCTION = "grader.symbolic.answers:judge_expression"
SECONDS = 2.0

Ask = Callable[[str, str, dict[str, str], dict[str, str], dict[str, Any] | None, float], dict[str, Any]]

VERDICTS = {
    "different": Verdict.WRONG_VALUE,
    "form": Verdict.WRONG_TYPE,
    "unreadable": Verdict.WRONG_TYPE,
    "undecided": Verdict.UNDECIDED,
}


def here(*question: Any) -> dict[str, Any]:
    """Decide in this process: a student's own machine, or trusted expressions."""
    from grader.symbolic.answers import judge_expression

    try:
        return judge_expression(*question)
    except Exception as fault:  # SymPy's own, on formulas that are too much for it
        return {"verdict": "undecided", "how": f"the comparison failed: {type(fault).__name__}"}


def decider(sheet: Sheet, ask: Ask = here) -> Decide:
    """How the formulas of a sheet are compared: on its domain, and in the form it demands."""

    def decide(got: Symbolic, expected: Symbolic) -> Difference | None:
        if got.srepr == expected.srepr:  # the very expression of the solution, which is equal and of the right form
            return None
        found = ask(got.srepr, expected.srepr, dict(sheet.domain), {}, dict(sheet.form) or None, SECONDS)
        if found["verdict"] == "equal":
            return None
        facts = {k: found.get(k) for k in ("how", "witness", "read_as", "facts")}
        return Difference(VERDICTS[found["verdict"]], "", {**facts, "formula": found["verdict"]})

    return decide
