"""See the tests of the spine red: judging, submissions, grading.

python -m tests.breakages [WORD …]     only the breakages whose text holds a word
"""

from __future__ import annotations

import sys

from tests.red import see_red

COPIED = ("grader", "reference", "pyproject.toml", *(
    f"tests/test_{name}.py" for name in ("compare", "judge", "discover", "extract", "grading", "architecture",
                                         "slices", "ipython", "text", "check_and_grade")
), "tests/handed.py", "tests/running/judging.py", "tests/submissions")  # fmt: skip

C, J, D, X, G, A, S, P, T, B = (
    f"tests/test_{name}.py"
    for name in (
        "compare", "judge", "discover", "extract", "grading", "architecture", "slices", "ipython", "text",
        "check_and_grade",
    )
)  # fmt: skip

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
    ("grader/judging/judge.py", "in (Verdict.PASSED, Verdict.BROKEN))", "in (Verdict.PASSED,))", J),
    ("grader/judging/judge.py", ">= PATIENCE", "> PATIENCE", J),
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
    ("grader/submissions/extract.py", "or is_anew(s, name)]", "]", X),
    ("grader/submissions/extract.py", 'todo += part["imports"].items()', "pass", X),
    ("grader/submissions/extract.py", '"finalbody", ', "", X),
    ("grader/submissions/extract.py", "s.name not in others]", "True]", X),
    ("grader/submissions/extract.py", 'or "cell" in facts:', ":", "tests/test_check_and_grade.py -k lines"),
    ("grader/submissions/text.py", 'codecs.BOM_UTF8: "utf-8-sig"', 'codecs.BOM_UTF8: "utf-8"', T),
    ("grader/submissions/text.py", "declared, _ = tokenize", 'declared, _ = "utf-8", tokenize', T),
    ("grader/submissions/text.py", '.replace("\\r", "\\n")\n\n', "\n\n", T),
    ("grader/submissions/names.py", "todo += new", "pass", S),
    ("grader/submissions/names.py", "if is_main_program(statement):", "if False:", S),
    ("grader/submissions/names.py",
     "return {ALWAYS if name in REFLECT else name for name in roots(node)}", "return set()", S),
    ("grader/submissions/names.py", "if self.imported[root] in DRAWS:", "if False:", S),
    ("grader/submissions/names.py", "*map(self.by_decorator, statement.decorator_list)", "()", S),
    ("grader/submissions/names.py", "needed(statement) | bound_together(statement)", "needed(statement)", S),
    ("grader/submissions/names.py", "chosen.update(self.stars)", "pass", S),
    ("grader/submissions/names.py", "return own - shared", "return set()", S),
    ("grader/submissions/cut.py", ".encode()[: statement.col_offset].decode()", "[: statement.col_offset]", S),
    ("grader/submissions/cut.py", 'new = f"({blank})"', 'new = blank', S),
    ("grader/submissions/cut.py", ", ast.Try, ast.TryStar)", ",)", S),
    ("grader/submissions/ipython.py", "if place.begins_a_statement and (python", "if (python", P),
    ("grader/submissions/ipython.py", 'return f"{margin}pass"\n    _, code', 'return "pass"\n    _, code', P),
    ("grader/submissions/ipython.py", "dropping = line.endswith", "dropping = False and line.endswith", P),
    ("grader/submissions/ipython.py", "if magic and magic not in RUN_PYTHON:", "if False:", P),
    ("grader/submissions/ipython.py", "lines[first:end] = [\"\"] * (end - first)", "pass", P),
    ("grader/running/inside/loading.py", "if not is_at_the_top(sys._getframe(1), source):", "if False:", B),
    ("grader/running/inside/loading.py", "return absent(fault, name, fromlist or ())", "raise", B),
    ("grader/running/inside/loading.py", "flags=__future__.annotations.compiler_flag, ", "", B),
    ("grader/grading/judges.py", 'worker_for(source["imports"], self.sheet.libraries)', "self.sheet.libraries", B),
    ("grader/grading/judges.py", "            self.end()  # a worker that has not loaded answers nothing\n", "", B),
    ("grader/bridges/desk.py", "Siblings(own))", "Siblings({}))", B),
    ("grader/submissions/notebook.py", 'raw.get("source", raw.get("input", ""))', 'raw.get("source", "")', X),
    ("grader/grading/run.py", "if store.stands(submission.student, whole[submission.student]):", "if False:", G),
    ("grader/grading/run.py", "(name, content.hex())", "(name,)", G),
    ("grader/grading/run.py", "[*assignment.prints, *assignment.prints.values(), str", "[*assignment.prints, str", G),
    ("grader/grading/run.py", "str(assignment.unsafe), repr(submission.notes)", "repr(submission.notes)", G),
    ("grader/grading/run.py", "str(assignment.unsafe), repr(submission.notes)", "str(assignment.unsafe)", G),
    ("grader/grading/store.py", "if all(print_ for print_, _ in graded.marks)", "if True", G),
    ("grader/grading/judges.py", "for e in self.may_hold(note[\"file\"])", "for e in ()", G),
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
