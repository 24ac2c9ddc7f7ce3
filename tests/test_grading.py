"""A class graded: what is kept, what is made again, and what a dead process costs (nothing)."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from grader.bank.load import load, select
from grader.grading import judges, run
from grader.grading.run import grade
from grader.grading.store import FILE, Store, StoreError, flat, unflat
from grader.judging.judge import Mark
from grader.reporting.messages import explain
from grader.running.outside.checker import CheckerDied
from grader.submissions.handin import HandIn, Submission
from grader.submissions.listing import Entry
from grader.words.text import LANGUAGES
from grader.words.verdict import Evidence, Verdict
from tests.handed import NEWTON, ONE_TOO_MANY, SOFTMAX
from tests.running.judging import descendants

ROOT = Path(__file__).parent.parent
BANK = select(load(), ["newton", "softmax"])


def submission(student, **files):
    return Submission(student, {f"{name}.py": text.encode() for name, text in files.items()})


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "results", "a bank")
    yield made
    made.close()


def graded(store, *submissions, **options):
    """Student → the exercises that were graded now."""
    new = {}

    def done(graded):
        new[graded.student] = [mark.slug for _, mark in graded.marks]

    grade(list(submissions), BANK, store, jobs=1, done=done, **options)
    return new


def summary(store):
    return {
        (student, slug): (mark.verdict.value, mark.points, mark.misconception)
        for student, marks in store.marks().items()
        for slug, mark in marks.items()
    }


ALICE = submission("alice", newton=NEWTON, softmax=SOFTMAX)
BOB = submission("bob", newton=ONE_TOO_MANY)


def test_each_gets_the_marks_of_the_own_work(store):
    graded(store, ALICE, BOB)
    found = summary(store)
    assert found["alice", "newton"] == ("passed", 10, None)
    assert found["alice", "softmax"] == ("passed", 10, None)
    assert found["bob", "softmax"] == ("missing", 0, None)
    verdict, points, misconception = found["bob", "newton"]
    assert (verdict, misconception) == ("wrong value", "makes_one_update_too_many")
    assert 0 <= points < 5


def test_what_stands_is_not_graded_again(store):
    graded(store, ALICE, BOB)
    assert graded(store, ALICE, BOB) == {"alice": [], "bob": []}


def test_a_submission_that_stands_as_a_whole_is_not_even_read(store, monkeypatch):
    graded(store, ALICE, BOB)
    handed_out = []
    monkeypatch.setattr("grader.grading.run.side_by_side", lambda _, tasks, jobs: handed_out.extend(tasks) or [])
    assert graded(store, ALICE, BOB) == {"alice": [], "bob": []}
    assert handed_out == []
    graded(store, submission("alice", newton=NEWTON), BOB)
    graded(store, ALICE, seed=1)
    graded(store, ALICE, unsafe=True)
    graded(store, replace(ALICE, notes=({"key": "too_large", "file": "b.py"},)))
    grade([ALICE], select(BANK, ["newton"]), store)
    assert [task[0].student for task in handed_out] == ["alice"] * 5


def test_only_the_exercise_whose_source_changed_is_graded_again(store):
    graded(store, ALICE, BOB)
    better = submission("alice", newton=NEWTON, softmax=SOFTMAX + "\n# tidied")
    assert graded(store, better, BOB) == {"alice": ["softmax"], "bob": []}


def test_another_seed_grades_again(store):
    graded(store, ALICE)
    assert graded(store, ALICE, seed=1) == {"alice": ["newton", "softmax"]}


def test_marks_come_back_from_disk_as_they_were(store, tmp_path):
    seen = []
    grade([BOB], BANK, store, jobs=1, done=lambda g: seen.extend(m for _, m in g.marks))
    again = Store(tmp_path / "results", "a bank")
    assert sorted(again.marks()["bob"].values(), key=lambda m: m.slug) == sorted(seen, key=lambda m: m.slug)
    again.close()


def test_the_answers_of_the_solution_are_computed_once(store, monkeypatch):
    graded(store, ALICE)
    monkeypatch.setattr("grader.edition.memory.compute", lambda unknown, *_: {e.slug: 1 / 0 for e in unknown})
    assert graded(store, BOB) == {"bob": ["newton", "softmax"]}


def test_an_exercise_graded_alone_gets_the_verdict_it_gets_among_all(store, tmp_path):
    graded(store, BOB)
    alone = Store(tmp_path / "alone", "a bank")
    grade([BOB], select(BANK, ["newton"]), alone, jobs=1)
    assert summary(alone)["bob", "newton"] == summary(store)["bob", "newton"]
    alone.close()


def test_two_judges_give_the_marks_of_one(store, tmp_path):
    class_ = [submission(f"s{i}", newton=NEWTON if i % 2 else ONE_TOO_MANY) for i in range(8)]
    graded(store, *class_)
    both = Store(tmp_path / "both", "a bank")
    grade(class_, BANK, both, jobs=2)
    assert summary(both) == summary(store)
    both.close()


@pytest.mark.parametrize(("usable", "expected"), [({2}, [2]), ({2, 5}, [2, 5]), ({2, 5, 7}, [])])
def test_judges_have_a_processor_each_where_there_are_just_as_many(usable, expected, monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: usable)
    judges_at_work = 1 if len(usable) == 1 else 2
    assert run.whole_machine(judges_at_work) == expected


def test_judges_that_have_the_machine_keep_apart(store, tmp_path, monkeypatch):
    kept = tmp_path / "kept"
    monkeypatch.setattr(
        os, "sched_setaffinity", lambda _, to: kept.open("a", encoding="utf-8").write(f"{sorted(to)}\n")
    )
    usable = sorted(os.sched_getaffinity(0))
    grade([submission(f"s{n}") for n in range(len(usable))], BANK, store, jobs=len(usable))
    assert sorted(map(json.loads, kept.read_text(encoding="utf-8").splitlines())) == [
        [processor] for processor in usable
    ]


def test_a_hand_in_is_read_by_the_judge_and_its_identity_kept(store, tmp_path):
    (tmp_path / "newton.py").write_text(NEWTON, encoding="utf-8")
    entry = Entry(PurePosixPath("newton.py"), str(tmp_path / "newton.py"))
    who = {"system": "moodle", "number": "4711", "name": "Ada"}
    assert graded(store, HandIn("ada", (entry,), identity=who)) == {"ada": ["newton", "softmax"]}
    assert summary(store)["ada", "newton"] == ("passed", 10, None)
    assert graded(store, HandIn("ada", (entry,), identity=who)) == {"ada": []}
    (tmp_path / "newton.py").write_text(ONE_TOO_MANY, encoding="utf-8")
    assert graded(store, HandIn("ada", (entry,))) == {"ada": ["newton"]}
    store.save_identities({"ada": who, "bob": None})
    assert store.identities() == {"ada": who}


def test_what_laws_make_of_infinite_answers_is_not_printed(tmp_path):
    handed_in = tmp_path / "class" / "alice" / "conv2d.py"
    handed_in.parent.mkdir(parents=True)
    handed_in.write_text("import numpy as np\ndef conv2d(*_): return np.full((3, 3), np.inf)\n", encoding="utf-8")
    command = [sys.executable, "-m", "grader.cli", "grade", tmp_path / "class", "--only", "conv2d", "--out", tmp_path]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.stderr == "" and "alice" in done.stdout


def test_results_of_another_bank_are_left_alone(tmp_path):
    Store(tmp_path, "a bank").close()
    with pytest.raises(StoreError, match="another bank"):
        Store(tmp_path, "another")


def test_a_file_where_the_results_should_lie_is_left_alone(tmp_path):
    (tmp_path / "results").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="is a file"):
        Store(tmp_path / "results", "a bank")
    assert (tmp_path / "results").read_text(encoding="utf-8") == "mine"


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    (tmp_path / FILE).write_text("mine, and long enough to be looked at by the library", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be used"):
        Store(tmp_path, "a bank")


@pytest.fixture
def deadly(monkeypatch, tmp_path):
    """A judge that kills itself when it meets the submission `poison`, as often as the list says."""
    lives = tmp_path / "lives"
    original = judges.Judge.grade

    def grade_or_die(self, submission, standing):
        if submission.student == "poison" and lives.read_text(encoding="utf-8"):
            lives.write_text(lives.read_text(encoding="utf-8")[1:], encoding="utf-8")
            os.kill(os.getpid(), signal.SIGKILL)
        return original(self, submission, standing)

    monkeypatch.setattr(judges.Judge, "grade", grade_or_die)
    return lives


def test_a_judge_killed_once_costs_nobody_anything(store, deadly):
    deadly.write_text("x", encoding="utf-8")
    class_ = [ALICE, submission("poison", newton=NEWTON), BOB]
    assert set(graded(store, *class_)) == {"alice", "bob", "poison"}
    assert summary(store)["poison", "newton"] == ("passed", 10, None)


def test_a_submission_that_kills_every_judge_is_our_fault_and_tried_again_next_time(store, deadly):
    deadly.write_text("x" * 6, encoding="utf-8")
    class_ = [ALICE, submission("poison", newton=NEWTON), BOB]
    graded(store, *class_)
    assert summary(store)["poison", "newton"] == (Verdict.BROKEN.value, 0, None)
    assert store.marks()["poison"]["newton"].waiting == 10
    assert summary(store)["alice", "newton"] == ("passed", 10, None)
    deadly.write_text("", encoding="utf-8")
    assert graded(store, *class_) == {"alice": [], "bob": [], "poison": ["newton", "softmax"]}
    assert summary(store)["poison", "softmax"] == ("missing", 0, None)


def test_only_the_exercise_over_which_judges_die_waits(store, monkeypatch):
    original = judges.Judge.mark

    def mark_or_die(self, exercise, source):
        if source and "poison" in source["source"]:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(self, exercise, source)

    monkeypatch.setattr(judges.Judge, "mark", mark_or_die)
    graded(store, submission("eve", newton=NEWTON + "\n    poison = 0\n", softmax=SOFTMAX))
    marks = store.marks()["eve"]
    assert (marks["newton"].points, marks["newton"].waiting) == (0, 10)
    assert (marks["softmax"].points, marks["softmax"].waiting) == (10, 0)


# Answers that once earned points, or ended a run

DEEP = """
class Value:
    def __init__(self, data):
        pass
    def __mul__(self, other):
        deep = 0.0
        for _ in range(31):
            deep = [deep]
        return deep
    __add__ = __radd__ = __rmul__ = __mul__
"""
WORTHLESS = {
    "Value": [DEEP, DEEP.replace("deep = [deep]", "deep = (deep,)")],
    "gd_trajectory": [
        "def gd_trajectory(grad, P0, delta, n):\n    return [[object()]] * (n + 1)",
        "def gd_trajectory(grad, P0, delta, n):\n    return [[10**3999]] * (n + 1)",
        "import numpy as np\ndef gd_trajectory(grad, P0, delta, n):\n    return np.array(object())",
        "def gd_trajectory(grad, P0, delta, n):\n    return {str(n): [10**3999]}",
    ],
    "network_forward": [
        "import numpy as np\ndef network_forward(layers, X):\n    return np.array(0.0)",
        "import numpy as np\ndef network_forward(layers, X):\n    return np.array('x')",
        "def network_forward(layers, X):\n    return [[0.0] * 100_000, 10**3999, {'a': [b'\\xff']}]",
    ],
}


@pytest.mark.parametrize("slug", WORTHLESS)
def test_what_is_worthless_earns_nothing_and_ends_no_run(store, slug):
    """Each is told as a student's mistake, in both languages, and nothing of it is ours."""
    class_ = [submission(f"s{n}", **{slug: source}) for n, source in enumerate(WORTHLESS[slug])]
    sheets = grade(class_, select(load(), [slug]), store, jobs=1)
    for marks in store.marks().values():
        mark = marks[slug]
        assert (mark.points, mark.waiting) == (0, 0), mark.outcomes
        assert mark.verdict is not Verdict.BROKEN
        for outcome in mark.outcomes:
            assert all(explain(sheets[slug], outcome, language, instructor=True) for language in LANGUAGES)


def damaged(blob, rng):
    """A mark as it may be found after a disk, or somebody, changed it."""
    body = bytearray(blob)
    for _ in range(rng.randint(1, 3)):
        place = rng.randrange(len(body))
        match rng.randrange(3):
            case 0:
                body[place] ^= 1 << rng.randrange(8)
            case 1:
                del body[place : place + rng.randint(1, 20)]
            case _:
                body[place:place] = blob[: rng.randint(1, 20)]
    return bytes(body)


def test_a_damaged_mark_is_said_in_a_sentence(store):
    graded(store, ALICE, BOB)
    blobs = [blob for (blob,) in store.connection.execute("select mark from marks")]
    rng, refused = random.Random(0), 0
    for _ in range(1500):
        try:
            assert isinstance(unflat(damaged(rng.choice(blobs), rng)), Mark)
        except StoreError as error:
            refused += 1
            assert "--out" in str(error)
    assert refused > 500


def test_evidence_that_cannot_be_kept_costs_a_picture_and_no_mark(store):
    graded(store, ALICE)
    mark = store.marks()["alice"]["newton"]
    for got in ([[10**5000]], object(), [0.0] * 10**6):
        outcome = replace(mark.outcomes[0], evidence=Evidence((1.0,), got, 2.0))
        assert unflat(flat(replace(mark, outcomes=(outcome,)))).outcomes[0].evidence is None
    many = replace(mark.outcomes[0], evidence=Evidence((1.0,), [0.0] * 150_000, 2.0))
    kept = unflat(flat(replace(mark, outcomes=(many,) * 3)))
    assert [len(o.evidence.got) for o in kept.outcomes] == [150_000] * 3


SCRIPT = """
import sys
sys.path.insert(0, {root!r})
from tests.handed import NEWTON
from tests.test_grading import BANK, submission
from grader.grading.run import grade
from grader.grading.store import Store
class_ = [submission(f"s{{i:02}}", newton=NEWTON, softmax="import time; time.sleep(0.1)") for i in range(12)]
grade(class_, BANK, Store(__import__("pathlib").Path(sys.argv[1]), "a bank"), jobs=2,
      done=lambda g: print(g.student, len(g.marks), flush=True))
"""


def test_a_run_killed_in_the_middle_goes_on_where_it_was(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(root=str(ROOT)), encoding="utf-8")
    command = [sys.executable, script, tmp_path / "results"]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
    saved = [first.stdout.readline().split()[0] for _ in range(3)]
    first.kill()
    first.communicate()
    again = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split("\n")
    counts = dict(line.split() for line in again if line)
    assert len(counts) == 12
    assert {counts[s] for s in saved} == {"0"}
    store = Store(tmp_path / "results", "a bank")
    assert set(summary(store).values()) == {("passed", 10, None), ("undefined", 0, None)}
    store.close()


def test_a_killed_run_leaves_no_process_behind(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(root=str(ROOT)), encoding="utf-8")
    first = subprocess.Popen([sys.executable, script, tmp_path / "results"], stdout=subprocess.PIPE, encoding="utf-8")
    first.stdout.readline()
    family = descendants(first.pid)
    assert len(family) >= 4
    first.kill()
    first.communicate()
    for _ in range(200):
        left = [pid for pid in family if alive(pid)]
        if not left:
            break
        time.sleep(0.05)
    assert left == []


RANDOMLY = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from grader.bank.load import load, select
from grader.grading.run import grade
from grader.grading.store import Store
from tests.handed import NEWTON, ONE_TOO_MANY, SOFTMAX
from tests.test_grading import submission
formulas = Path({root!r}, "solutions/en/01_derivative/chain_rule_symbolic.py").read_text()
dies = "import os\\n\\n\\ndef newton(f, df, x0, n):\\n    os.kill(os.getpid(), 9)\\n"
newtons = [NEWTON, ONE_TOO_MANY, dies]
others = {{"softmax": SOFTMAX, "chain_rule_symbolic": formulas}}
class_ = [submission(f"s{{i:02}}", newton=newtons[i % 3], **others) for i in range(9)]
store = Store(Path(sys.argv[1]), "a bank")
print("grading", flush=True)
grade(class_, select(load(), ["newton", "softmax", "chain_rule_symbolic"]), store, jobs=2)
"""


def test_processes_killed_at_random_moments_change_nothing(tmp_path):
    """Judges, zygotes, checkers and workers, and the run itself; what was disturbed is resumed."""
    script = tmp_path / "script.py"
    script.write_text(RANDOMLY.format(root=str(ROOT)), encoding="utf-8")
    subprocess.run([sys.executable, script, tmp_path / "undisturbed"], check=True, capture_output=True)
    rng = random.Random(5)
    killed = 0
    for lives in (6, 6, 0):  # so many processes are killed before the run itself; the last run is left alone
        run = subprocess.Popen(
            [sys.executable, script, tmp_path / "disturbed"], stdout=subprocess.PIPE, encoding="utf-8"
        )
        run.stdout.readline()
        for _ in range(lives):
            time.sleep(rng.uniform(0.05, 0.6))
            if below := sorted(descendants(run.pid)) if run.poll() is None else []:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(rng.choice(below), signal.SIGKILL)
                    killed += 1
        if lives:
            run.kill()
        run.communicate()
    assert killed > 2
    assert everything(tmp_path / "disturbed") == everything(tmp_path / "undisturbed")
    assert run.returncode == 0


def everything(folder):
    """All that a run found, but for how long it took."""
    store = Store(folder, "a bank")
    found = store.marks()
    store.close()
    return {
        (student, slug): replace(mark, outcomes=tuple(replace(o, seconds=0.0, evidence=None) for o in mark.outcomes))
        for student, marks in found.items()
        for slug, mark in marks.items()
    }


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Algebra:
    """Says the verdicts of a list, one a question; a verdict of None is a death."""

    def __init__(self, *verdicts):
        self.verdicts = list(verdicts)

    def call(self, function, *question, seconds):
        verdict = self.verdicts.pop(0)
        if verdict is None:
            raise CheckerDied("signal 9")
        return {"verdict": verdict}


def asked(algebra, times, question=("a", "b", {}, {}, None, 1.0)):
    judge = object.__new__(judges.Judge)
    judge.algebra, judge.decided = algebra, {}
    return [judge.ask_algebra(*question)["verdict"] for _ in range(times)]


@pytest.mark.parametrize("verdict", ["equal", "different"])
def test_a_formula_that_many_answer_is_decided_once(verdict):
    assert asked(Algebra(verdict), 3) == [verdict] * 3


def test_what_could_not_be_decided_is_tried_again():
    assert asked(Algebra("undecided", "equal"), 3) == ["undecided", "equal", "equal"]


def test_a_checker_that_somebody_killed_is_asked_again_and_one_that_the_question_kills_is_not_asked_for_ever():
    assert asked(Algebra(None, "equal"), 1) == ["equal"]
    assert asked(Algebra(None, None, "equal"), 1) == ["undecided"]


def test_the_environment_names_the_libraries_that_judge_without_importing_them():
    code = (
        "import sys; from grader.words.machine import versions; found = versions()\n"
        "print(sorted(found), [m for m in ('sympy', 'matplotlib', 'keras', 'tensorflow') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT)
    names = ["keras", "matplotlib", "numpy", "python-flint", "scipy", "sympy", "tensorflow"]
    assert done.stdout == f"{names} []\n", done.stderr


@pytest.mark.parametrize(("name", "blamed"), [("newton.py", {"newton"}), ("homework.py", {"newton", "softmax"})])
def test_a_file_that_ends_the_parser_is_the_affair_of_the_exercises_it_is_for(name, blamed):
    def extract(files):
        if name in files:
            raise CheckerDied("signal 11")
        return {}

    judge = object.__new__(judges.Judge)
    judge.assignment, judge.extract = judges.Assignment(BANK, {}, {}), extract
    found, notes = judge.sources(Submission("s", {name: b"", "other.py": b""}))
    note = {"key": "not_parsed", "file": name}
    assert (found, notes) == ({slug: {"trouble": note} for slug in blamed}, [note])
