"""Random expressions: rewritten ones are equal, mutated ones are different, never the opposite."""

from __future__ import annotations

import sympy as sp
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from grader.symbolic.decide import decide
from grader.symbolic.rebuild import rebuild
from grader.symbolic.typed.reading import read

x, y = sp.symbols("x y")
u = sp.Symbol("u")

ours = settings(derandomize=True, deadline=None, max_examples=120, database=None)

leaves = st.sampled_from([x, y, sp.S(2), sp.S(3), sp.Rational(1, 2), sp.S(-1)])
unary = st.sampled_from([sp.sin, sp.cos, sp.exp, sp.tanh, sp.atan, sp.Abs, lambda e: e**2, lambda e: sp.log(1 + e**2)])
binary = st.sampled_from([lambda a, b: a + b, lambda a, b: a * b, lambda a, b: a - b, sp.Max])


def grown(children):
    return st.builds(lambda f, a: f(a), unary, children) | st.builds(
        lambda f, a, b: f(a, b), binary, children, children
    )


formulas = st.recursive(leaves, grown, max_leaves=6)

# Each line is an identity in u, true for every real u: it may replace u anywhere.
IDENTITIES = [
    u + sp.sin(u) ** 2 + sp.cos(u) ** 2 - 1,
    2 * u - (u - 1) - 1,
    u * (1 + sp.exp(u)) * (1 / (1 + sp.exp(u))),
    sp.Max(u, 0) + sp.Min(u, 0),
    sp.sign(u) * sp.Abs(u),
    sp.sinh(sp.asinh(u)),
    sp.log(1 + sp.exp(u)) - sp.log(1 + sp.exp(-u)),
    sp.Piecewise((u, u < 0), (sp.Abs(u), True)),
    (sp.Abs(u) + u) / 2 - sp.Heaviside(-u) * sp.Abs(u),
    u + sp.tanh(u) - (sp.exp(2 * u) - 1) / (sp.exp(2 * u) + 1),
]


def replaced(e, part, by):
    return e.xreplace({part: by})


parts = st.integers(min_value=0, max_value=1000)


def part_of(e, n):
    candidates = sorted({p for p in sp.preorder_traversal(e) if p.free_symbols}, key=str)
    return candidates[n % len(candidates)]


@ours
@given(formulas, st.sampled_from(IDENTITIES), parts)
def test_a_rewritten_formula_is_equal(e, identity, n):
    assume(e.free_symbols)
    part = part_of(e, n)
    rewritten = replaced(e, part, identity.xreplace({u: part}))
    assert decide(rewritten, e, seconds=20.0).verdict == "equal"


mutations = st.sampled_from(
    [
        lambda e: e + sp.Rational(1, 10**6),
        lambda e: e + sp.Rational(1, 10**30),
        lambda e: e * (1 + sp.Rational(1, 10**9)) + sp.Rational(1, 10**12),
        lambda e: e + sp.Heaviside(x - sp.Rational(7, 3)),
        lambda e: e + sp.Max(0, -1 - x),
        lambda e: e + sp.exp(-(x**2)),
        lambda e: e + sp.Piecewise((1, sp.Abs(x - 3000) < sp.Rational(1, 100)), (0, True)),
        lambda e: e + y * x,
    ]
)


@ours
@given(formulas, mutations, st.sampled_from(IDENTITIES), parts)
def test_a_mutated_formula_is_different(e, mutate, identity, n):
    """Each mutation adds something that is not the zero function, whatever e is."""
    assume(e.free_symbols)
    part = part_of(e, n)
    disguised = replaced(e, part, identity.xreplace({u: part}))
    decision = decide(mutate(disguised), e, seconds=20.0)
    assert decision.verdict == "different"
    assert decision.witness["answer"] != decision.witness["reference"]


@ours
@given(formulas, formulas)
def test_the_verdict_has_no_direction(a, b):
    assert decide(a, b, seconds=20.0).verdict == decide(b, a, seconds=20.0).verdict


@ours
@given(formulas)
def test_srepr_comes_back_the_same(e):
    assert rebuild(sp.srepr(e)) == e


@ours
@given(formulas)
def test_what_sympy_prints_is_read_as_it_was(e):
    names = [s.name for s in e.free_symbols]
    assert read(str(e), names).expression == e


@ours
@given(st.text(alphabet="xy2+-*/^()|, .=!√σ²{}[]_\\eiπ;<>'", min_size=1, max_size=24))
def test_any_text_is_read_or_refused(text):
    """No text makes a reader raise anything but its own refusal, nor come back with nothing."""
    from grader.symbolic.vocabulary import Unreadable

    for reader in (read, rebuild):
        try:
            outcome = reader(text)
        except Unreadable as problem:
            outcome = problem.reason
        assert outcome is not None
