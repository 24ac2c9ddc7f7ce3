"""Every operator makes the slip that it is named for, and no two slips are the same."""

import ast

import pytest

from grader.proving import mutants as engine
from grader.proving.mutants import changes, mutants, normal, sample
from grader.proving.operators import OPERATORS
from tests.proving import toys

EXAMPLES = [
    ("arithmetic", "return a + b", "return a - b"),
    ("arithmetic", "return a ** 2", "return a * 2"),
    ("arithmetic", "return a @ b", "return a * b"),
    ("operands swapped", "return a @ b", "return b @ a"),
    ("operands swapped", "return a - b", "return b - a"),
    ("operand dropped", "return a / b", "return a"),
    ("operand dropped", "return a and b", "return b"),
    ("comparison", "return a < b", "return a <= b"),
    ("comparison", "return a == b", "return a != b"),
    ("comparison", "return 0 < a <= b", "return 0 < a < b"),
    ("boolean", "return a and b", "return a or b"),
    ("boolean", "return not a", "return a"),
    ("boolean", "if a:\n        b = 1", "if not a:\n        b = 1"),
    ("branch", "return a if b else 0", "return a"),
    ("branch", "return [i for i in a if i]", "return [i for i in a]"),
    ("constant", "return 3", "return 4"),
    ("constant", "return 3", "return 2"),
    ("constant", "return 0.5", "return 1.0"),
    ("constant", "return 0.0", "return 1.0"),
    ("constant", "return f(keepdims=True)", "return f(keepdims=False)"),
    ("index", "return a[i]", "return a[i + 1]"),
    ("index", "return a[i, j]", "return a[i, j - 1]"),
    ("slice bound", "return a[1:n]", "return a[1:n - 1]"),
    ("slice bound", "return a[1:]", "return a[:]"),
    ("slice bound", "return a[::-1]", "return a[:]"),
    ("range bound", "return range(n)", "return range(n + 1)"),
    ("range bound", "return range(n)", "return range(1, n)"),
    ("axis", "return a.sum(axis=0)", "return a.sum(axis=1)"),
    ("axis", "return a.sum(axis=-1)", "return a.sum(axis=0)"),
    ("keyword dropped", "return a.sum(axis=0)", "return a.sum()"),
    ("arguments swapped", "return f(a, b)", "return f(b, a)"),
    ("elements swapped", "return a, b, c", "return b, a, c"),
    ("transpose", "return a.T", "return a"),
    ("transpose", "return a @ b", "return a.T @ b"),
    ("statement removed", "a = 1\n    return a", "pass\n    return a"),
    ("another value returned", "c = a\n    return c", "c = a\n    return b"),
    ("another value returned", "return a", "return None"),
    ("sign", "return -a", "return a"),
    ("sign", "return a", "return -a"),
    ("sign", "c = a + b", "c = -(a + b)"),
    ("sign", "return np.exp(a)", "return np.exp(-a)"),
    ("function", "return np.maximum(a, b)", "return np.minimum(a, b)"),
    ("function", "return a.sum()", "return a.mean()"),
    ("function", "return max(a, b)", "return min(a, b)"),
    ("call dropped", "return np.sqrt(a)", "return a"),
    ("call dropped", "return a.max(axis=1)", "return a"),
    ("loop order", "for i in a:\n        pass", "for i in reversed(list(a)):\n        pass"),
    ("loop order", "for i in reversed(a):\n        pass", "for i in a:\n        pass"),
    ("augmented assignment", "a += b", "a -= b"),
    ("augmented assignment", "a += b", "a = b"),
    ("loop left", "for i in a:\n        break", "for i in a:\n        continue"),
]


def function(body):
    return f"def f(a, b):\n    {body}"


def made(operator, body):
    """What an operator makes of the body of a function, or of a class of the toys, as normal forms."""
    tree = ast.parse(function(body)).body[0] if isinstance(body, str) else engine.parsed(body)
    found = []
    for name, _, slot, replacement in changes(tree, {"f", "Pair.total"}):
        if name == operator:
            with slot.holding(replacement):
                found.append(normal(ast.unparse(tree)))
    return found


@pytest.mark.parametrize("operator, before, after", EXAMPLES, ids=lambda text: text.replace("\n", " "))
def test_an_operator_makes_the_slip_it_is_named_for(operator, before, after):
    assert normal(function(after)) in made(operator, before)


def test_every_operator_has_an_example():
    assert {operator for operator, _, _ in EXAMPLES} == OPERATORS.keys()


def test_a_tree_is_as_it_was_once_its_mutants_are_made():
    tree = ast.parse(function("for i in range(a):\n        b[i] += a @ b.T\n    return -b")).body[0]
    before = ast.dump(tree)
    for _, _, slot, replacement in changes(tree, {"f"}):
        with slot.holding(replacement):
            ast.unparse(tree)
    assert ast.dump(tree) == before


def test_a_loop_that_does_not_look_at_its_variable_is_not_turned():
    assert made("loop order", "for _ in range(a):\n        b += 1") == []


def test_what_is_assumed_of_a_symbol_is_left_alone():
    body = "x = sp.Symbol('x', real=True)"
    found = {text for operator in OPERATORS for text in made(operator, body)}
    assert found == {normal(function("pass")), normal(function("x = -sp.Symbol('x', real=True)"))}


def test_no_mutant_is_the_solution_in_another_spelling():
    original = normal(ast.unparse(engine.parsed(toys.Pair)))
    assert original in made("arguments swapped", toys.Pair)
    assert original not in {normal(m.source.partition("\n\n\n")[2]) for m in mutants(toys.PAIR)}


def test_no_two_mutants_are_the_same_program():
    texts = [normal(m.source) for m in mutants(toys.STRONG)]
    assert len(texts) == len(set(texts)) == 19


def test_no_two_mutants_share_a_name():
    found = mutants(toys.PAIR)
    assert sum(m.diff.startswith("Pair.total: 2 → 3") for m in found) == 2
    for name in ("id", "diff"):
        assert len({getattr(m, name) for m in found}) == len(found)


def test_a_mutant_keeps_its_id_from_run_to_run():
    ids = {m.diff: m.id for m in mutants(toys.STRONG)}
    assert ids["drift: m + k → m - k   in: return m + k"] == "fed62821f1"


def test_a_mutant_differs_from_the_solution_in_one_statement():
    solution = ast.unparse(engine.parsed(toys.drift)).splitlines()
    for mutant in mutants(toys.STRONG):
        body = mutant.source.partition("\n\n\n")[2].rstrip("\n").splitlines()
        assert len(body) == len(solution)
        assert sum(a != b for a, b in zip(body, solution, strict=True)) == 1, mutant.diff


def test_a_mutant_knows_the_line_of_its_author_s_file():
    (found,) = [m for m in mutants(toys.STRONG) if m.diff == "drift: return m + k → pass"]
    with open(toys.__file__, encoding="utf-8") as file:
        assert file.readlines()[found.line - 1].strip() == "return m + k"


def test_only_what_students_write_is_changed():
    found = mutants(toys.PAIR)
    assert {m.function for m in found} == {"Pair.total"}
    assert all("self.a, self.b = (a, b)" in m.source for m in found)


def test_a_sample_is_the_same_in_every_run_and_grows_by_adding():
    found = mutants(toys.STRONG)
    small, large = sample(found, 5), sample(found, 9)
    assert small == sample(found, 5)
    assert len(small) == 5
    assert set(small) < set(large)
    assert sample(found, None) == found
    assert [m.id for m in sample(found, 2)] == ["0e5b8b5216", "05f4e4f5bc"]
