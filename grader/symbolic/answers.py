"""One answer judged, plain data in and plain data out: what the disposable checker process runs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from grader.symbolic import forms
from grader.symbolic.decide import decide
from grader.symbolic.rebuild import rebuild
from grader.symbolic.typed.reading import letters, read
from grader.symbolic.vocabulary import Unreadable

Verdict = dict[str, Any]


def judge_expression(
    answer_srepr: str,
    reference_srepr: str,
    domain: Mapping[str, str],
    slips: Mapping[str, str],
    form: Mapping[str, Any] | None,
    seconds: float,
) -> Verdict:
    """The verdict on an answer given as srepr text: a dict of plain data, whatever the text was.

    `verdict` is equal, different, undecided, unreadable or form; `facts` holds the key of a sentence
    and its blanks wherever there is something to say; `slip` names the misconception whose
    expression equals a different answer. Raises Unreadable if the reference itself cannot be read.

    >>> right = "Mul(Integer(2), Symbol('x'))"
    >>> judge_expression("Symbol('x')", right, {}, {"forgot_2": "Symbol('x')"}, None, 2.0)["slip"]
    'forgot_2'
    """
    reference = rebuild(reference_srepr)
    try:
        answer = rebuild(answer_srepr)
    except Unreadable as problem:
        return unreadable(problem)
    deadline = time.process_time() + seconds
    objection = forms.before_comparing(answer, reference)
    if objection is not None:
        return _verdict("form", objection[0], read_as=str(answer), facts=_facts(objection))
    decision = decide(answer, reference, domain, seconds=seconds)
    objection = forms.demanded(answer, form) if decision.verdict == "equal" else None
    if objection is not None:
        return _verdict("form", objection[0], read_as=str(answer), facts=_facts(objection))
    verdict = _verdict(decision.verdict, decision.how, witness=decision.witness, read_as=str(answer))
    verdict["facts"] = {"notes": list(decision.notes)} if decision.notes else {}
    if decision.verdict == "different":
        verdict["slip"] = _slip(answer, slips, domain, deadline)
        verdict["facts"] |= _facts(forms.why_different(answer, reference, domain))
    return verdict


def judge_typed(
    student: str, reference: str, domain: Mapping[str, str], language: str = "en", seconds: float = 2.0
) -> Verdict:
    """The verdict on an answer typed by a person, against a reference that is typed too.

    Either may also be Python as SymPy prints it. `repairs` are what the reading had to repair.

    >>> judge_typed("2x", "x + x", {})["verdict"]
    'equal'
    """
    try:
        known = {*domain, *letters(reference), *letters(student)}
        theirs = read(reference, known, language)
        names = {symbol.name for symbol in theirs.expression.free_symbols}
        mine = read(student, names | known, language)
        decision = decide(mine.expression, theirs.expression, domain, seconds=seconds)
    except Unreadable as problem:
        return {**unreadable(problem), "repairs": []}
    verdict = _verdict(decision.verdict, decision.how, witness=decision.witness, read_as=str(mine.expression))
    verdict["facts"] = {"notes": list(decision.notes)} if decision.notes else {}
    return {**verdict, "repairs": [[key, dict(facts)] for key, facts in mine.repairs]}


def unreadable(problem: Unreadable) -> Verdict:
    """The verdict on a text that is not a formula: its reason is `how`."""
    return _verdict("unreadable", problem.reason, facts={"key": problem.reason, **problem.facts})


def _verdict(verdict: str, how: str, **more: Any) -> Verdict:
    return {"verdict": verdict, "how": how, "witness": None, "slip": None, "read_as": "", "facts": {}, **more}


def _facts(finding: forms.Finding | None) -> dict[str, Any]:
    return {} if finding is None else {"key": finding[0], **finding[1]}


def _slip(answer: Any, slips: Mapping[str, str], domain: Mapping[str, str], deadline: float) -> str | None:
    """The first misconception whose expression equals the answer, if time allows to find it."""
    for name, spelled in slips.items():
        left = deadline - time.process_time()
        if left <= 0:
            return None
        found = decide(answer, rebuild(spelled), domain, seconds=left)
        if found.verdict == "equal":
            return name
    return None
