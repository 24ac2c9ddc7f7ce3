"""A student types pytest: what is said, what is not, and what still works as pytest always does."""

import re
import tomllib
import xml.etree.ElementTree

import pytest

from tests.bridges.conftest import PLUGIN, ROOT, claims, how_many

SOFTMAX, NEWTON = "16_probability/softmax.py", "01_derivative/newton.py"
WRONG_AXIS = """import numpy as np


def softmax(z):
    print("looking at z")
    e = np.exp(z - z.max())
    return e / e.sum(axis=0, keepdims=True)
"""
RIGHT = """import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
"""
OURS = ("grader/", "pytest_plugin.py", "judge.py", "asking.py", "Stopped", "WrongAnswerError")


def wrote(folder, path, text):
    (folder / path).write_text(text, encoding="utf-8")
    return folder


def passed(done):
    return re.findall(r"^(\S+) PASSED", done.stdout, re.M)


def failed(done):
    return re.findall(r"^(\S+) FAILED  ?", done.stdout, re.M)


def last_line(done):
    return done.stdout.strip().splitlines()[-1]


def says_nothing_of_ours(done):
    return not [word for word in OURS if word in done.stdout]


def test_the_plugin_is_an_entry_point_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"gradschool": PLUGIN}


# What is not written yet


@pytest.mark.parametrize(
    "language, line, counted",
    [
        ("en", "2 exercises not written yet: newton, softmax", "not written"),
        ("fr", "2 exercices pas encore écrits\N{NO-BREAK SPACE}: newton, softmax", "à écrire"),
    ],
)
def test_what_is_not_written_is_counted_in_one_line(kit, run, language, line, counted):
    done = run(kit(language))
    assert done.returncode == 0
    assert line in done.stdout.splitlines()
    assert f"{how_many('newton', 'softmax')} {counted} in" in last_line(done)
    assert "::" not in done.stdout


def test_a_stub_with_a_remark_in_it_is_still_not_written(kit, run):
    folder = kit()
    text = (folder / SOFTMAX).read_text(encoding="utf-8")
    wrote(folder, SOFTMAX, text.replace("    raise", "    # tomorrow\n    raise"))
    assert "2 exercises not written yet" in run(folder).stdout


def test_a_helper_that_is_not_written_skips_and_says_so(kit, run):
    done = run(
        wrote(kit(), SOFTMAX, "def e(z):\n    raise NotImplementedError\n\n\ndef softmax(z):\n    return e(z)\n"), "-rs"
    )
    assert done.returncode == 0
    assert "still raises NotImplementedError" in done.stdout


# What is right


def test_solutions_are_right_in_both_languages(pristine, run):
    for language, first in (("en", "no_step_returns_the_start"), ("fr", "zéro_itération_renvoie_le_point_de_départ")):
        done = run(pristine / "course" / "solutions" / language, "-p", "no:cacheprovider")
        assert done.returncode == 0, done.stdout
        assert f"{NEWTON}::{first}" in passed(done)
        assert len(passed(done)) == how_many("newton", "softmax")


def test_what_is_right_has_one_line_a_claim(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT))
    assert done.returncode == 0
    assert passed(done) == [f"{SOFTMAX}::{claim.name}" for claim in claims("softmax")]
    assert "1 exercise not written yet: newton" in done.stdout


# What is wrong


@pytest.mark.parametrize(
    "language, sentences",
    [
        (
            "en",
            [
                ") returned [",
                "; expected [",
                "Largest gap at",
                "You sum over the examples (axis 0). Sum over the classes",
            ],
        ),
        (
            "fr",
            [
                ") a renvoyé [",
                "attendu",
                "Plus grand écart en",
                "Vous sommez sur les exemples (axe 0). Sommez sur les classes",
            ],
        ),
    ],
)
def test_a_failure_says_what_came_what_was_expected_and_which_slip_it_is(kit, run, language, sentences):
    done = run(wrote(kit(language), SOFTMAX, WRONG_AXIS))
    assert done.returncode == 1
    assert [s for s in sentences if s not in done.stdout] == []
    assert "looking at z" in done.stdout
    assert says_nothing_of_ours(done)


@pytest.mark.parametrize("where", [{}, {"CI": "true"}])
def test_an_exception_shows_the_student_s_own_lines_once_and_no_other(kit, run, where):
    text = "import numpy as np\n\n\ndef helper(z):\n    return z.nothing\n\n\ndef softmax(z):\n    return helper(z)\n"
    done = run(wrote(kit(), SOFTMAX, text), f"{SOFTMAX}::ordinary_logits", **where)
    assert done.returncode == 1
    assert "AttributeError: 'numpy.ndarray' object has no attribute 'nothing' (line 5)" in done.stdout
    assert re.findall(r'softmax.py", line (\d+), in (\w+)', done.stdout) == [("9", "softmax"), ("5", "helper")]
    assert says_nothing_of_ours(done)


def test_a_file_that_does_not_parse_fails_once_while_the_others_are_checked(kit, run, pristine):
    folder = wrote(kit(), NEWTON, "def newton(f, df, x0, n:\n    return 1\n")
    done = run(wrote(folder, SOFTMAX, RIGHT))
    assert done.returncode == 1
    assert (len(failed(done)), len(passed(done))) == (1, how_many("softmax"))
    assert "SyntaxError: '(' was never closed (line 1)" in done.stdout
    assert f"{how_many('newton') - 1} not tried" in last_line(done)
    assert says_nothing_of_ours(done)


def test_a_file_that_stops_while_it_loads_fails_once(kit, run):
    done = run(wrote(kit("fr"), SOFTMAX, RIGHT + "\nnp.divide = np.divide if 1 / 0 else 0\n"))
    assert len(failed(done)) == 1
    assert "ZeroDivisionError" in done.stdout
    assert "(ligne 8)" in done.stdout


def test_another_name_is_said_with_the_name_that_is_near(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT.replace("def softmax", "def soft_max")))
    assert len(failed(done)) == 1
    assert "There is no softmax in what was handed in; there is soft_max." in done.stdout


def limited(folder, slug, seconds):
    path = folder / "cases" / f"{slug}.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"call_seconds": 5.0', f'"call_seconds": {seconds}'), encoding="utf-8"
    )
    return folder


def test_an_endless_loop_is_interrupted_and_the_rest_is_not_waited_for(kit, run):
    text = """def newton(f, df, x0, n):
    while True:
        try:
            f(x0)
        except Exception:
            pass
"""
    done = run(limited(wrote(kit(), NEWTON, text), "newton", 0.2))
    assert done.returncode == 1
    assert "had not returned after 0.2 s" in done.stdout
    assert len(failed(done)) == 2
    assert f"{how_many('newton') - 2} not tried" in last_line(done)


def test_what_the_exercise_forbids_is_said(kit, run):
    folder = wrote(kit(), SOFTMAX, RIGHT)
    path = folder / "cases" / "softmax.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"forbidden": []', '"forbidden": ["numpy.exp"]'), encoding="utf-8"
    )
    done = run(folder, SOFTMAX)
    assert "Your code uses numpy.exp (line 5), which this exercise does not allow." in done.stdout
    assert len(failed(done)) == how_many("softmax")


def test_a_changed_argument_is_said(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT.replace("    e = np", "    z -= 1\n    e = np")), SOFTMAX)
    assert "changed its argument z" in done.stdout


# pytest as it always is


def nodes(done):
    return [line for line in done.stdout.splitlines() if "::" in line]


def test_claims_are_collected_under_the_same_names_whatever_is_written(kit, run):
    folder = kit("fr")
    collected = [nodes(run(folder, "--collect-only", "-q", "-o", "addopts="))]
    for text in (RIGHT, "def softmax(", "x = 1\n"):
        collected.append(nodes(run(wrote(folder, SOFTMAX, text), "--collect-only", "-q", "-o", "addopts=")))
    assert collected[0] == collected[1] == collected[2] == collected[3]
    assert f"{SOFTMAX}::de_grands_logits_ne_débordent_pas" in collected[0]
    assert len(collected[0]) == how_many("newton", "softmax")


def test_collecting_runs_nothing(kit, run):
    folder = wrote(kit(), SOFTMAX, "open('ran', 'w')\n" + RIGHT)
    assert run(folder, SOFTMAX, "--collect-only").returncode == 0
    assert not (folder / "ran").exists()


def test_one_claim_can_be_run_by_its_name(kit, run):
    folder = wrote(kit("fr"), SOFTMAX, RIGHT)
    node = f"{SOFTMAX}::logits_ordinaires"
    assert passed(run(folder, node)) == [node]


def test_one_file_can_be_run_by_its_path(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT), SOFTMAX)
    assert len(passed(done)) == how_many("softmax")
    assert "newton" not in done.stdout


def test_exercises_are_chosen_by_k(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT), "-k", "softmax")
    assert len(passed(done)) == how_many("softmax")
    assert "not written yet" not in done.stdout


def test_x_stops_at_the_first_failure(kit, run):
    assert len(failed(run(wrote(kit(), SOFTMAX, WRONG_AXIS), "-x"))) == 1


def test_q_says_less(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT), "-q")
    assert "PASSED" not in done.stdout
    assert f"{how_many('softmax')} passed" in last_line(done)


def test_two_workers_give_the_same_verdicts(kit, run):
    folder = wrote(kit(), SOFTMAX, WRONG_AXIS)
    done = run(folder, "-n", "2", plugins=(PLUGIN, "xdist.plugin"))
    assert f"{how_many('softmax')} failed, {how_many('newton')} not written" in last_line(done)
    assert "1 exercise not written yet: newton" in done.stdout


def test_a_debugger_stops_where_the_student_s_code_stopped(kit, run):
    text = RIGHT.replace("    return", "    found = 42\n    return 1 / 0 +")
    done = run(wrote(kit(), SOFTMAX, text), "--pdb", "-x", SOFTMAX, answers="p found + 1\nq\n")
    assert "softmax.py(7)softmax()" in done.stdout
    assert "43" in done.stdout


def test_a_breakpoint_stops_the_clock(kit, run):
    text = RIGHT.replace("    return", "    breakpoint()\n    return")
    answers = "import signal\np signal.getitimer(signal.ITIMER_REAL)\nq\n"
    done = run(wrote(kit(), SOFTMAX, text), f"{SOFTMAX}::ordinary_logits", answers=answers)
    assert "(0.0, 0.0)" in done.stdout


def test_an_explorer_is_shown_the_line_of_the_function(kit, run):
    folder = wrote(kit(), SOFTMAX, RIGHT)
    run(folder, SOFTMAX, "--junitxml=report.xml", "-o", "junit_family=xunit1")
    cases = xml.etree.ElementTree.parse(folder / "report.xml").iter("testcase")
    assert {(c.get("file"), c.get("line")) for c in cases} == {(SOFTMAX, "3")}  # counted from 0


# What is in the folder beside


def test_a_file_named_as_a_library_hides_nothing(kit, run):
    folder = wrote(kit(), SOFTMAX, "import colorsys\n" + RIGHT)
    for name in ("numpy", "colorsys"):  # one is loaded before, one only by the student's file
        wrote(folder, f"16_probability/{name}.py", "raise RuntimeError('not this one')\n")
    assert len(passed(run(folder, SOFTMAX))) == how_many("softmax")


def test_cases_are_not_exercises_even_when_named(kit, run):
    assert "::" not in run(kit(), "cases/stubs/softmax.py", "cases/newton.py").stdout


def test_an_exercise_may_import_another(kit, run):
    folder = wrote(kit(), SOFTMAX, RIGHT.replace("import numpy as np", "import numpy as np\nfrom newton import newton"))
    assert len(passed(run(folder, SOFTMAX))) == how_many("softmax")


def test_scratch_files_are_not_run(kit, run):
    folder = wrote(kit(), "16_probability/brouillon.py", "raise RuntimeError('mine')\n")
    wrote(folder, "16_probability/softmax.kept-1.py", "raise RuntimeError('mine')\n")
    assert run(folder).returncode == 0


def test_a_student_s_own_tests_run_too(kit, run):
    done = run(wrote(kit(), "16_probability/test_mine.py", "def test_mine():\n    assert True\n"))
    assert passed(done) == ["16_probability/test_mine.py::test_mine"]


def test_outside_of_a_kit_nothing_is_collected(run, tmp_path):
    wrote(tmp_path, "kit.json", '{"somebody": "else"}')
    wrote(tmp_path, "softmax.py", "raise RuntimeError('not a test')\n")
    wrote(tmp_path, "test_a.py", "def test_a():\n    pass\n")
    done = run(tmp_path, "-v")
    assert passed(done) == ["test_a.py::test_a"]


def test_a_kit_of_another_version_says_what_to_do(kit, run):
    folder = kit()
    wrote(
        folder,
        "kit.json",
        (folder / "kit.json").read_text(encoding="utf-8").replace('"gradschool kit": 1', '"gradschool kit": 99'),
    )
    done = run(folder)
    assert done.returncode == 4
    assert "made for another version of the grader: install the one that came with it" in done.stderr


def test_damaged_cases_say_where_to_get_them_and_stop_no_other(kit, run):
    folder = wrote(wrote(kit(), "cases/newton.json", "{"), SOFTMAX, RIGHT)
    done = run(folder, "--continue-on-collection-errors")
    assert "newton.json is damaged (JSONDecodeError): take it again from the kit you received" in done.stdout
    assert len(passed(done)) == how_many("softmax")


def test_an_exercise_in_numpy_pays_for_nothing_else(kit, run):
    done = run(wrote(kit(), SOFTMAX, RIGHT), SOFTMAX, "-s", interpreter=("-X", "importtime"))
    imported = {line.split("|")[-1].strip().partition(".")[0] for line in done.stderr.splitlines() if "|" in line}
    assert "numpy" in imported
    heavy = {
        "sympy",
        "matplotlib",
        "tensorflow",
        "keras",
        "msgpack",
        "jinja2",
        "nbformat",
        "jupytext",
        "rich",
        "click",
        "scipy",
    }
    assert not imported & {*heavy, "reference"}
