"""What a proof must find: each weakness is made in a small exercise, and must be named."""

import io
import json
from functools import cache

import pytest
from click.testing import CliRunner
from rich.console import Console

from grader.judging.judge import Mark
from grader.proving import command, examine
from grader.proving.mutants import mutants
from grader.proving.proof import BAR, alike, called_equivalent
from grader.proving.prove import Effort, prove
from grader.proving.tables import COLUMNS, as_json, as_markdown, percentage, table
from grader.proving.trying import BrokenJudgeError, Tried, try_mutant
from grader.words.verdict import Outcome, Verdict
from tests.proving import toys

EFFORT = Effort(seeds=2, mutants=None, slow_seeds=1, slow_mutants=1)
pytestmark = pytest.mark.xdist_group("toys")


@cache
def proofs():
    """The proofs of all toys, made once for all tests."""
    return {proof.slug: proof for proof in prove(toys.TOYS, EFFORT, jobs=2)}


def proof_of(slug):
    return proofs()[slug]


def survivors(proof):
    return {mutant.diff for mutant in proof.survivors}


def test_an_exercise_with_good_claims_holds():
    proof = proof_of("drift")
    assert proof.troubles == ()
    assert survivors(proof) == set()
    assert (proof.tried, proof.all_mutants, proof.killed) == (19, 19, 19)
    assert proof.score == 1
    assert proof.holds


def test_a_mutant_that_is_a_known_misconception_counts_for_it():
    assert proof_of("drift").named >= 3  # m - k, m without + k, the sum


def test_a_missing_case_shows_in_the_mutants_that_survive():
    proof = proof_of("weak")
    assert survivors(proof) == {f"drift: {diff}" for diff in (toys.SUBTRACTS, "return m + k → return m")}
    assert proof.score < BAR
    assert not proof.holds


def test_survivors_that_are_recorded_as_equivalent_do_not_count():
    proof = proof_of("excused")
    assert survivors(proof) == set()
    assert proof.excused == 2
    assert proof.holds


def test_a_part_of_a_diff_stands_for_all_mutants_that_it_is_part_of():
    found = mutants(toys.PAIR)
    texts = ("2 → 3", "Pair.total: 2 → 1   in: return 2 * self.a + 2 * max(self.b, self.b)", "2 → 9")
    sizes = {text: len(ids) for text, ids in called_equivalent(texts, found).items()}
    assert list(sizes.values()) == [2, 1, 0]  # the second is a whole diff: its double, "… #2", is another mutant


WEAKNESSES = {
    "confused": ("confused, seed 0: forgets_the_move is taken for forgets_to_move",),
    "unnoticed": ("unnoticed, seed 0: no claim tells forgets_to_move from the solution",),
    "intolerant": (
        "over_the_wrong_axis is refused by a_mean_that_moves: wrong shape",
        "got_shape [4]",
        "expected_shape [3]",
    ),
    "narrow": ("a_mean_that_moves has right answers with an error of 5", "e-07 and wrong ones with 2.0e-06"),
    "generous": ("nothing_is_asked refuses no misconception; remove it, or add the one it is there for",),
    "hidden": ("hidden, seed 0: the public claims refuse 0 misconceptions, not 2",),
    "unimported": ("unimported: numpy_that_is_not_there, which its file imports, is not there",),
    "gone": ("gone: no mutant is now what the bank calls equivalent: drift: a → b. Remove it",),
    "killed": (f"killed: drift: {toys.SUBTRACTS} is called equivalent, but a_mean_that_moves refuses",),
    "broad": (
        "broad: drift: return m + k → is called equivalent, but a_mean_that_stays refuses drift: return m + k → pass",
    ),
}


@pytest.mark.parametrize("slug", WEAKNESSES)
def test_a_weakness_is_named(slug):
    proof = proof_of(slug)
    assert any(all(part in trouble for part in WEAKNESSES[slug]) for trouble in proof.troubles), proof.troubles
    assert not proof.holds


def test_a_stub_that_earns_something_is_named():
    assert any("the empty stub earns" in trouble for trouble in proof_of("generous").troubles)


def test_a_solution_that_the_oracle_contradicts_is_named(monkeypatch):
    monkeypatch.setattr(examine, "ORACLE", "tests.proving.wrong_oracle")
    (proof,) = prove((toys.STRONG,), EFFORT, jobs=1)
    assert "drift, seed 1: the oracle disagrees with the solution on a_single_row" in proof.troubles


def tried(mutant, *behaviour, slip=None, killed=("a",)):
    return Tried(mutant, killed, slip, behaviour, {})


def test_mutants_that_behave_alike_are_suggested():
    alone = [tried("1", "x"), tried("2", "x"), tried("3", "x"), tried("4", "y")]
    assert list(alike(dict(zip("1234", "abcd", strict=True)), alone)) == [("a", "b", "c")]


def test_mutants_that_show_nothing_or_are_known_or_survive_are_not_suggested():
    nothing = [tried(i) for i in "123"]
    known = [tried(i, "x", slip="known") for i in "123"]
    survived = [tried(i, "y", killed=()) for i in "123"]
    assert list(alike(dict(zip("123", "abc", strict=True)), [*nothing, *known, *survived])) == []


def test_errors_of_right_and_wrong_answers_are_measured():
    tolerances = {t.claim: t for t in proof_of("drift").tolerances}
    moves = tolerances["a_mean_that_moves"]
    assert 0 <= moves.right < 1e-14
    assert 1e-9 < moves.single < 1e-6
    assert moves.wrong > 1e-3
    assert moves.gap > 1e3


class BrokenJudge:
    """A judge whose worker never starts."""

    def mark(self, exercise, source):
        broken = Outcome("a_single_row", True, Verdict.BROKEN, facts={"how": "no worker"})
        return Mark(exercise.slug, Verdict.BROKEN, 10.0, 10, None, (broken,))


# The command


@pytest.fixture
def run(monkeypatch, tmp_path):
    def run(slug, *arguments):
        monkeypatch.setattr(command, "load", lambda: tuple(e for e in toys.TOYS if e.slug == slug))
        monkeypatch.chdir(tmp_path)
        return CliRunner().invoke(command.prove, ["--seeds", "1", "--jobs", "1", *arguments])

    return run


def test_status_is_0_where_every_exercise_is_at_the_bar(run, tmp_path):
    done = run("drift", "--docs", "--json", "proof.json")
    assert done.exit_code == 0, done.output
    assert "100 %" in done.output
    assert "exercise  claims  misconceptions  alternatives" in done.output  # as wide as it needs, in a file
    written = json.loads((tmp_path / "proof.json").read_text(encoding="utf-8"))
    assert [(p["slug"], p["score"], p["holds"]) for p in written] == [("drift", 1.0, True)]
    assert "| drift | 2 | 4 | 2 | 1 | 19 | 19 | 0 | 100 % |" in (tmp_path / "docs" / "proof.md").read_text(
        encoding="utf-8"
    )


def test_status_is_1_where_a_mutant_survives_and_its_diff_is_shown(run):
    done = run("weak")
    assert done.exit_code == 1
    assert "weak: not refused: drift: m + k → m - k   in: return m + k   (tests.proving.toys:" in done.output


def test_status_is_2_for_docs_of_a_part_of_the_bank(run, tmp_path):
    done = run("drift", "--docs", "--quick")
    assert done.exit_code == 2
    assert not (tmp_path / "docs").exists()


def test_status_is_3_where_the_judge_itself_breaks(run, monkeypatch):
    def breaks(*arguments, **keywords):
        raise BrokenJudgeError("the judge broke on drift")

    monkeypatch.setattr(command, "prove_exercises", breaks)
    done = run("drift")
    assert (done.exit_code, done.output) == (3, "grader: the judge broke on drift\n")


def test_a_judge_that_breaks_is_not_taken_for_a_mutant_that_passes():
    (mutant, *_) = mutants(toys.STRONG)
    with pytest.raises(BrokenJudgeError, match="the judge broke on drift, drift: m = "):
        try_mutant(BrokenJudge(), toys.STRONG, mutant)


# Its renderings


@pytest.mark.parametrize("width", [80, 120])
def test_the_name_of_an_exercise_is_never_folded(width):
    slug = "sigmoid_neuron_gradient_symbolic"
    console = Console(width=width, file=io.StringIO())
    console.print(table(COLUMNS, [[slug, *["100"] * 4, "180 of 190", "177", "3", "99.9 %"]]))
    lines = console.file.getvalue().splitlines()
    assert sum(slug in line for line in lines) == 1
    assert all(len(line) <= width for line in lines)


def test_docs_give_the_reason_for_every_equivalent_mutant():
    text = as_markdown([proof_of("excused")])
    assert "| excused | `drift: return m + k → return m` | here k is always 0 |" in text


def test_json_has_everything_but_the_sources():
    (written,) = as_json([proof_of("weak")])
    assert [m["diff"] for m in written["survivors"]] == [m.diff for m in proof_of("weak").survivors]
    assert "source" not in written["survivors"][0]


def test_a_score_below_all_is_never_shown_as_all():
    assert percentage(0.99999) == "99.9 %"


def test_the_same_question_about_formulas_is_decided_once():
    asked = []
    ask = examine.remembering(lambda *question: asked.append(question) or {"verdict": "equal"})
    answers = [ask("x", y, {"x": "real"}, 2.0) for y in ("x", "x", "-x", "x")]
    assert answers == [{"verdict": "equal"}] * 4
    assert asked == [("x", "x", {"x": "real"}, 2.0), ("x", "-x", {"x": "real"}, 2.0)]
