"""A whole class through the real nbgrader: our marks, its gradebook, its feedback, its export."""

import csv
import json
import re
from functools import cache

import pytest
from nbgrader.api import Gradebook

from grader.bank.load import load, select
from grader.bridges.nbgrader.settings import CHECK
from grader.grading.command import known_names
from grader.grading.run import grade
from grader.grading.store import Store
from grader.judging import show
from grader.submissions.discover import discover
from tests.drawn import sheet
from tests.nbgrader.classroom import ASSIGNMENT, ATTACKS, MANGLERS, SEED, SLUGS, WRITTEN_OTHERWISE, WRONG

pytestmark = [
    pytest.mark.xdist_group("nbgrader"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of nbgrader, nbconvert and what they use
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
BANK = select(load(), SLUGS)


def scores(course):
    """(student, exercise) → the automatic score of its test cell."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {
            (submission.student.id, grade.name.removesuffix(CHECK)): grade.auto_score
            for submission in gradebook.assignment_submissions(ASSIGNMENT)
            for notebook in submission.notebooks
            for grade in notebook.grades
            if grade.name.endswith(CHECK)
        }


@pytest.fixture(scope="module")
def found(course):
    return scores(course)


@pytest.fixture(scope="module")
def results(course, tmp_path_factory):
    """What `grader grade submitted` makes of the same files."""
    store = Store(tmp_path_factory.mktemp("results"), "a bank")
    (found,) = discover([course / "submitted"], known_names(load()))
    grade(found.hand_ins, BANK, store, seed=SEED, jobs=1)
    marks = store.marks()
    store.close()
    return {(student, slug): mark.points for student, by_slug in marks.items() for slug, mark in by_slug.items()}


def test_every_cell_has_the_mark_that_grader_grade_gives(found, results):
    assert found == results


def test_right_work_has_full_points_for_all_that_was_done_to_its_notebook(found):
    for student in ["right", *WRITTEN_OTHERWISE, *(change.__name__ for change in MANGLERS)]:
        assert [found[student, slug] for slug in SLUGS] == [10, 10], student


def test_a_class_of_thirty_was_graded(found):
    assert len({student for student, _ in found}) == 30


@pytest.mark.parametrize("student", WRONG)
def test_wrong_work_is_not_given_all_points(found, student):
    assert sum(found[student, slug] for slug in SLUGS) < 20


def test_wrong_work_has_some_points(found):
    assert 0 < found["one_too_many", "newton"] < 10
    assert 0 < found["one_too_many", "softmax"] < 10


@pytest.mark.parametrize("student", [*(a.__name__ for a in ATTACKS), "reaches_out", "tells_the_questions", "unwritten"])
def test_an_attack_gives_no_point(found, student):
    assert [found[student, slug] for slug in SLUGS] == [0, 0]


def test_an_attack_reaches_nothing_outside(course):
    assert not (course / "pwned").exists()
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        submissions = gradebook.assignment_submissions(ASSIGNMENT)
        assert all(g.manual_score is None for s in submissions for n in s.notebooks for g in n.grades)


# What may be read


@cache
def hidden():
    """What nobody may read of the hidden trials: names, claims, questions, right answers."""
    trials = [t for e in BANK for t in sheet(e, SEED).trials if t.hidden]
    calls = [show.call(t.experiment) for t in trials if not t.is_law]
    answers = [show.value(t.expected) for t in trials]
    texts = [*(t.name for t in trials), *(t.claim[lg] for t in trials for lg in ("en", "fr")), *calls, *answers]
    return [text for text in texts if len(text) > 8]


def public():
    """What students do read: a text may stand in it and be hidden elsewhere."""
    trials = [t for e in BANK for t in sheet(e, SEED).trials if not t.hidden]
    return " ".join([*(show.value(t.expected) for t in trials), *(e.statement["fr"] for e in BANK)])


def test_nothing_hidden_is_in_any_file_but_the_gradebook(course):
    secrets = [text for text in hidden() if text not in public()]
    assert len(secrets) > 15
    for path in course.rglob("*"):
        if path.is_file() and path.name != "gradebook.db":
            text = path.read_bytes().decode(errors="replace")
            shown = [s for s in secrets if s in text or json.dumps(s)[1:-1] in text]
            assert not shown, f"{path.relative_to(course)}: {shown}"


def test_the_seed_is_in_the_configuration_only(course):
    released = course / "release" / ASSIGNMENT
    assert not [p for p in released.rglob("*") if p.is_file() and "seed" in p.read_text(encoding="utf-8")]


def test_what_is_released_is_our_own_stub(course):
    from grader.exam.trials import values
    from grader.publishing.percent import code

    for exercise in BANK:
        (path,) = (course / "release" / ASSIGNMENT).glob(f"{exercise.chapter}.ipynb")
        cells = {c["id"]: "".join(c["source"]) for c in json.loads(path.read_text(encoding="utf-8"))["cells"]}
        assert cells[f"{exercise.slug}-code"] == code(exercise, "fr", values(exercise, SEED), hollow=True).rstrip("\n")


# What a student reads


def feedback(course, student, chapter):
    return (course / "feedback" / student / ASSIGNMENT / f"{chapter}.html").read_text(encoding="utf-8")


def test_feedback_names_the_slip_in_the_language_of_the_course(course):
    (softmax,) = select(load(), ["softmax"])
    says = next(m.says for m in softmax.misconceptions if m.name == "forgets_the_shift")
    text = re.sub(r"\s", " ", feedback(course, "one_too_many", "16_probability"))
    assert re.sub(r"\s", " ", says["fr"]).split(".")[0].replace("'", "’") in text


@pytest.mark.parametrize(
    ("student", "said"),
    [
        ("deletes_every_locked_cell", "La cellule softmax-check manquait"),
        ("deletes_every_locked_cell", "Le noyau était nommé julia-1.9"),
        ("strips_all_metadata", "avait perdu ses métadonnées"),
        ("doubles_and_reverses", "La cellule softmax-check figure 2 fois"),
        ("retypes_every_cell", "La cellule softmax-check était devenue markdown"),
        ("hands_in_no_notebook", "Le fichier remis n’est pas un notebook"),
        ("forges_the_metadata", "Une cellule se dit softmax-more"),
    ],
)
def test_what_was_put_right_is_said(course, student, said):
    text = re.sub(r"\s", " ", feedback(course, student, "16_probability")).replace("&#39;", "'")
    assert said in text


def test_a_note_that_a_student_forged_is_not_repeated(course):
    assert "forged_note" not in feedback(course, "forges_the_metadata", "16_probability")


def test_a_manual_cell_waits_for_a_person(course):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("essay", "16_probability", ASSIGNMENT, "deletes_every_locked_cell")
        assert (grade.auto_score, grade.needs_manual_grade) == (0, False)  # nothing was written in it
        grade = gradebook.find_grade("essay", "16_probability", ASSIGNMENT, "strips_all_metadata")
        assert (grade.auto_score, grade.needs_manual_grade) == (None, True)


# Export


def rows(course, name):
    with (course / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize(("name", "key", "first"), [("grades.moodle.csv", 0, 1), ("grades.canvas.csv", 2, 2)])
def test_the_tables_for_moodle_and_canvas_hold_the_marks_of_nbgrader(course, name, key, first):
    own = {
        row["student_id"]: float(row["score"]) for row in csv.DictReader((course / "grades.csv").open(encoding="utf-8"))
    }
    assert {row[key]: float(row[-1]) for row in rows(course, name)[first:]} == own


def test_canvas_is_told_how_many_points_are_possible(course):
    head, possible, *_ = rows(course, "grades.canvas.csv")
    assert (head[-1], possible[0], possible[-1]) == (ASSIGNMENT, "Points Possible", "24.0")
