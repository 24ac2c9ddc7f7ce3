# ruff: noqa: E501  a table
"""See the tests of the spine red: judging, submissions, grading.

python -m tests.breakages [WORD …]     only the breakages whose text holds a word
"""

from __future__ import annotations

import sys

from tests.red import see_red

COPIED = ("grader", "reference", "pyproject.toml", "tests/judging", "tests/nbgrader", "tests/reporting", *(
    f"tests/test_{name}.py" for name in ("compare", "judge", "discover", "extract", "grading", "architecture")
))  # fmt: skip

C, J, D, X, G, A = (
    f"tests/test_{name}.py" for name in ("compare", "judge", "discover", "extract", "grading", "architecture")
)
M, N = "tests/judging/test_models.py", "tests/nbgrader/test_parts.py"

BREAKAGES = [
    ("grader/words/numbers.py", "FLOOR = 1e-12", "FLOOR = 1e-6", C),
    ("grader/judging/compare.py", "if not np.all(finite | same):", "if False:", C),
    ("grader/judging/compare.py", "got, expected = np.where(finite, got, 0), np.where(finite, expected, 0)", "pass", C),
    ("grader/judging/compare.py", "if answer.shape != right.shape:", "if answer.size != right.size:", C),
    ("grader/judging/compare.py", "Verdict.WRONG_VALUE if finite else Verdict.NOT_FINITE", "Verdict.WRONG_VALUE", C),
    ("grader/words/numbers.py", "and not isinstance(value, bool)", "", "grader/words/numbers.py"),
    ("grader/judging/compare.py", "np.argmax(gaps)", "np.argmin(gaps)", C),
    ("grader/judging/compare.py", "key=lambda d: d.verdict.rung, ", "key=lambda d: 0, ", C),
    ("grader/judging/compare.py", "or not np.any(got.imag)", "or True", C),
    ("grader/judging/compare.py", "extra = [k for k in got if k not in expected]", "extra = []", C),
    ("grader/judging/judge.py", "key=score.__getitem__", "key=lambda _: 0", J),
    ("grader/judging/judge.py", "key=lambda t: t.hidden", "key=lambda t: 0", J),
    ("grader/judging/judge.py", "return is_telling(seen.value) and agrees", "return agrees", J),
    ("grader/judging/judge.py", "time=1), decide)", "time=0), decide)", J),
    ("grader/judging/judge.py", "waiting=waiting)", "waiting=0.0)", J),
    ("grader/judging/judge.py", "for verdict in (Verdict.PASSED, Verdict.BROKEN)", "for verdict in 2 * (Verdict.BROKEN,)", J),
    ("grader/judging/judge.py", "HOPELESS = {", "HOPELESS = {Verdict.BROKEN, ", J),
    ("grader/judging/judge.py", "stop.verdict is Verdict.BROKEN for stop in stops) >= PATIENCE", "False for stop in stops) >= PATIENCE", J),
    ("grader/judging/judge.py", "stop.verdict is Verdict.TIMED_OUT for stop in stops) >= PATIENCE", "stop.verdict is Verdict.TIMED_OUT for stop in stops) > PATIENCE", J),
    ("grader/judging/compare.py", "isinstance(got, np.ndarray) and got.ndim:", "isinstance(got, np.ndarray):", C),
    ("grader/judging/compare.py", "return isinstance(got, PLAIN) and bool(", "return bool(", C),
    ("grader/words/numbers.py", 'if array.dtype.kind != "O":', "if True:", C),
    ("grader/judging/show.py", "str(int(shown)) if shown.bit_length() < DECIMAL else hex(shown)", "str(int(shown))", C),
    ("grader/judging/show.py", 'if shown.dtype.kind not in "biufcUS":', "if False:", C),
    ("grader/judging/show.py", " and fact.bit_length() < 64)", ")", C),
    ("grader/judging/models.py", "if effort > EFFORT:", "if False:", f"{M} -k heavy"),
    ("grader/judging/models.py", "        if model.answers is None:\n            raise\n", "", f"{M} -k do_not_know"),
    ("grader/judging/models.py", "a.reshape(-1, a.shape[-1]) @ kernel", "a @ kernel", f"{M} -k heavy"),
    ("grader/judging/models.py", "np.maximum(np.sqrt(variance), 1e-7)", "np.sqrt(variance + 1e-3)", f"{M} -k normalisation"),
    ("grader/judging/models.py", "class UnknownLayerError(Stopped)", "class UnknownLayerError(Stopped, ValueError)", f"{M} -k named"),
    ("grader/grading/store.py", "    except codec.WireError:\n        return None", "    except ZeroDivisionError:\n        return None", f"{G} -k evidence"),
    ("grader/grading/store.py", "(codec.WireError, TypeError, KeyError, ValueError, AttributeError)", "codec.WireError", f"{G} -k damaged"),
    ("grader/grading/run.py", "if len(assignment.exercises) == 1:", "if True:", f"{G} -k over_which"),
    ("grader/running/outside/sandbox.py", "raise Stopped(Verdict.UNUSABLE, **fault.facts) from None", "raise Stopped(Verdict.BROKEN) from None", f"{G} -k worthless"),
    ("grader/bridges/nbgrader/judged.py", "None if mark.waiting else grade.auto_score", "grade.auto_score", f"{N} -k never_a_zero"),
    ("grader/bridges/nbgrader/exports.py", "found is None or waits(found)", "found is None", f"{N} -k never_a_zero"),
    ("grader/judging/judge.py", "last.verdict in HOPELESS or", "False or", J),
    ("grader/judging/judge.py", "if explains_all(outcomes, misconception):", "if misconception:", J),
    ("grader/submissions/discover.py", "and not file.is_symlink()", "", D),
    ("grader/submissions/discover.py", "len(c) <= LARGEST[n.suffix.lower()]", "True", D),
    ("grader/submissions/discover.py", 'startswith((".", "__"))', 'startswith(("__",))', D),
    ("grader/submissions/discover.py", 'f"{s.student}~{i}"', "s.student", D),
    ("grader/submissions/archive.py", 'or ".." in name.parts', "", D),
    ("grader/submissions/archive.py", "if len(body) > allowed:", "if False:", D),
    ("grader/submissions/archive.py", "len(entries) > FILES", "False", D),
    ("grader/submissions/extract.py", "min(reversed(same), key=unwritten)", "same[-1]", X),
    ("grader/submissions/extract.py", "open_names.extend(new)", "pass", X),
    ("grader/submissions/extract.py",
     "needed = slice_for(", "needed = set(s for u in module.units for s in u.body) or slice_for(", X),
    ("grader/submissions/extract.py", 'content.decode("utf-8-sig")', 'content.decode("utf-8")', X),
    ("grader/submissions/extract.py", "todo += new", "pass", X),
    ("grader/submissions/extract.py", "text = without_magics(cell.text)", "text = cell.text", X),
    ("grader/submissions/extract.py", '"finalbody", ', "", X),
    ("grader/submissions/extract.py", "if not isinstance(s, BLOCKS) for", "for", X),
    ("grader/submissions/notebook.py", 'raw.get("source", raw.get("input", ""))', 'raw.get("source", "")', X),
    ("grader/grading/run.py", "if store.stands(submission.student, whole[submission.student]):", "if False:", G),
    ("grader/grading/run.py", "(name, content.hex())", "(name,)", G),
    ("grader/grading/run.py", "[*assignment.prints, *assignment.prints.values(), str", "[*assignment.prints, str", G),
    ("grader/grading/run.py", "str(assignment.unsafe), repr(submission.notes)", "repr(submission.notes)", G),
    ("grader/grading/run.py", "str(assignment.unsafe), repr(submission.notes)", "str(assignment.unsafe)", G),
    ("grader/grading/store.py", "if all(print_ for print_, _ in graded.marks)", "if True", G),
    ("grader/grading/judges.py", "repr(source), ", "", G),
    ("grader/grading/judges.py", "if standing.get(exercise.slug) != print_:", "if True:", G),
    ("grader/grading/run.py", "    die_with_parent()\n", "", G),
    ("grader/grading/run.py",
     "yield alone(assignment, left.pop(student))", "yield broken(assignment, left.pop(student)[0])", G),
    ("grader/grading/run.py", 'marks = tuple((""', 'marks = tuple(("x"', G),
    ("grader/edition/fingerprint.py", "str(seed), ", "", G),
    ("grader/grading/store.py", "if found and found != meta:", "if False:", G),
    ("grader/judging/show.py", "import numpy as np\n", "import numpy as np\nimport sympy\n", A),
    ("grader/judging/compare.py",
     "from typing import Any\n", "from typing import Any\nfrom grader import grading\n", A),
]  # fmt: skip


if __name__ == "__main__":
    sys.exit(see_red(BREAKAGES, sys.argv[1:], COPIED))
