"""See the reporting tests red: break one thing at a time in a copy, and print what no test noticed.

python -m tests.reporting.breakages [WORD …]     only the breakages whose text holds a word
"""

from __future__ import annotations

import sys

from tests.red import see_red

COPIED = ("grader", "reference", "tests/reporting", "tests/judging", "tests/golden", "tests/drawn.py", "pyproject.toml")
BELOW = "grader/reporting"

M, T, H, P, B, R = (
    f"tests/reporting/test_{name}.py" for name in ("messages", "table", "html", "pictures", "browser", "results")
)

BREAKAGES = [  # file of grader/reporting, text, what replaces it, the tests that should notice
    ("messages.py", "if outcome.hidden and not instructor:", "if outcome.hidden and not instructor and False:", M),
    ("messages.py", "slip=teller.slip())\n    happened", ")\n    happened", M),
    ("teller.py", "return clean(int(found)", "return str(int(found)", M),
    ("teller.py", 'return prose(found[language], language) if found else outcome.trial', "return outcome.trial", M),
    ("sentences.py", "a levé {type}{text}{at}", "a levé {type}{text}", M),
    ("sentences.py", '"try.mutation": Text(', '"try.unheard": Text("a", "b"),\n    "try.mutation": Text(', M),
    ("sentences.py", '{type}{text}{at}."', '{type}{text}{at}!"', M),
    ("sentences.py", '"undecided": Text("Undecided", "Indécis"),', '', M),
    ("rungs.py", "with_right = t.instructor or not point", "with_right = True", M),
    ("rungs.py", 'if t.instructor and t.has("answer"):', 'if t.has("answer"):', M),
    ("rungs.py", "return told, gap(t), about_a_law(t)", "return told, \"\", about_a_law(t)", T),
    ("rungs.py", 'if "Axes(" in lines:', "if False:", M),
    ("rungs.py", 'if t.has("untrue"):', "if False:", M),
    ("messages.py", "(self.slip, self.happened, ", "(self.happened, self.slip, ", M),
    ("matrices.py", "if len(found[0]) <= SHORT", "if True", "grader/reporting/matrices.py"),
    ("gaps.py", "0.0 if abs(v) <= noise else v", "v", "grader/reporting/gaps.py"),
    ("../judging/asked.py", "law.body[1:] if", "law.body if", "tests/judging/test_asked.py"),
    ("../judging/judge.py", '"" if trial.hidden else asked', 'asked', "tests/judging/test_asked.py"),
    ("../judging/formulas.py", "if name in FUNCTIONS", "if name in globals()", "tests/judging/test_formulas.py"),
    ("../words/typography.py", 'ELISION.sub("’", spaced)', "spaced", "grader/words/typography.py"),
    ("witness.py", "or (outcome.hidden and not instructor)", "", M),
    ("witness.py", "return {YOURS, RIGHT}", "return set()", M),
    ("gaps.py", "for digits in DIGITS:", "for digits in DIGITS[:1]:", "grader/reporting/gaps.py"),
    ("gaps.py", 'return f"({\', \'.join(names)}', 'return shape(sizes)\n    return f"({\', \'.join(names)}', M),
    ("notes.py", '"too_large": Text(', '"too_huge": Text(', M),
    ("../words/typography.py", 'text))', 'text)).replace("\\u00a0", " ")', M),
    ("../words/typography.py", '"Cf", ', "", M),
    ("labels.py", 'Verdict.WRONG_VALUE: "V"', 'Verdict.WRONG_VALUE: "T"', M),
    ("labels.py", '"hint": Text(', '"hinted": Text("a", "b"),\n    "hint": Text(', M),
    ("results.py", '"" if passed else explain(sheet, outcome, lang)', "explain(sheet, outcome, lang, True)", R),
    ("results.py", "key=lambda f: -len(f[2])", "key=lambda f: len(f[2])", R),
    ("results.py", "min(int(share * bins), bins - 1)", "int(share * bins)", R),
    ("results.py", '"misconception": mark.misconception,', "", R),
    ("results.py", "return sum(sheet.points for", "return sum(1 for", R),
    ("table.py", "<= console.width:", "<= 10_000:", T),
    ("table.py", "def shown_id(student: str) -> str:", "def shown_id(student: str) -> str:\n    return student", T),
    ("table.py", 'style=colour(mark.verdict)', 'style=""', T),
    ("table.py", 'f"{SIGNS[mark.verdict]} {points', 'f"{points', T),
    ("table.py", 'f" (+{written(points, language)})" if points else ""', '""', T),
    ("table.py", 'if results.environment.get("unsafe"):', "if False:", T),
    ("table.py", "return numeral(rounded(points), language)", "return str(rounded(points))", T),
    ("html.py", "numeral(value, language)", "str(value)", H),
    ("table.py", "if v in seen]", "]", T),
    ("pictures.py", "    except Exception:  # an answer may", "    except KeyError:  # an answer may", P),
    ("pictures.py", 'metadata={"Software": None}', 'metadata={"Software": str(id(canvas))}', P),
    ("pictures.py", "level_curves(ax, evidence.arguments)", "pass", P),
    ("pictures.py", 'return getattr(argument, "function", argument)', "return argument", P),
    ("pictures.py", "steps = [w / 2 *", "steps = [w *", P),
    ("pictures.py", "if key not in self.drawn:", "if True:", P),
    ("redraw.py", "    frame(ax, described)\n", '    frame(ax, described)\n    ax.set_title(described["title"])\n', P),
    ("redraw.py", 'for i, line in enumerate(described.get("lines", ())', "for i, line in enumerate(()", P),
    ("html.py", "autoescape=True", "autoescape=False", H),
    ("html.py", 'str(escape(text))', "text", H),
    ("html.py", 'PLAIN.match(student) and', "True and", H),
    ("html.py", "student.encode(errors", "student.lower().encode(errors", H),
    ("html.py", '"default-src \'none\'; ', '"', H),
    ("html.py", 'sha256-{digests[1]}', 'sha256-{digests[0]}', B),
    ("pages.py", 'label("hidden", lg, number=number) if secret else claim', "claim", H),
    ("pages.py", "values = witness(outcome, instructor)", "values = witness(outcome, True)", H),
    ("pages.py", 'if instructor else None', "", H),
    ("pages.py", "outcomes = [root] if root else list(mark.outcomes)", "outcomes = list(mark.outcomes)", H),
    ("pages.py", "drawn if o is first else {}", "{}", B),
    ("pages.py", 'bool(results.environment.get("unsafe"))', "False", H),
    ("templates/student.html", '<h1><bdi>{{ student }}</bdi></h1>', '<h1><bdi>{{ student|safe }}</bdi></h1>', H),
    ("templates/student.html", '<section id="{{ e.slug }}"', '<section id="x{{ e.slug }}"', H),
    ("templates/student.html", "{{ parts.notes(e.notes) }}", "", H),
    ("templates/student.html", "{% if instructor %}", "{% if true %}", H),
    ("templates/index.html", "{{ parts.environment(environment) }}", "", H),
    ("templates/parts.html", 'alt="{{ picture.alt }}"', 'alt=""', H),
    ("templates/parts.html", "<code>{{ value }}</code>", "", B),
    ("templates/parts.html", "<dd>{{ value }}</dd>", "<dd></dd>", H),
    ("templates/parts.html", '<figure class="t"', "<figure", B),
    ("templates/report.css", "html:lang(en) .t:lang(fr), ", "", B),
    ("templates/report.css", ".scroll { overflow-x: auto; ", ".scroll { ", B),
    ("templates/report.css", "overflow-wrap: anywhere; }\nheader", "}\nheader", B),
    ("templates/report.css", "--quiet: #5b616c;", "--quiet: #9aa0ab;", B),
    ("templates/report.css", "--paper: #16181c; ", "", B),
    ("templates/report.js", "localStorage.setItem(", "String(", B),
    ("templates/report.js", "numbers[0] - numbers[1]", "String(a).localeCompare(String(b))", B),
    ("templates/report.js", 'button.type = "button";', 'undefined_name; button.type = "button";', B),
    ("templates/report.js", 'document.createElement("button")', 'document.createElement("span")', B),
    ("templates/base.html", '<body>', '<body><img src="https://example.org/x.png" alt="x.">', H),
]  # fmt: skip


if __name__ == "__main__":
    sys.exit(see_red(BREAKAGES, sys.argv[1:], COPIED, BELOW))
