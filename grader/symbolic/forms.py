"""What can be said of an answer's form, each test giving None or a key of `sentences` and its facts.

before comparing      an equation for an expression, a derivative or an integral left to do
when it is different  symbols that cannot occur or are missing, a constant, a rounded number
when it is equal      the form the exercise demands: factored, in terms of, without division
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import sympy as sp

from grader.symbolic.decide import decide, exactly, kind

Finding = tuple[str, dict[str, Any]]

CLOSE = sp.Rational(1, 50)  # a rounded constant is within 2 % of what it stands for
NOT_DONE = {"Derivative": sp.Derivative, "Integral": sp.Integral, "Limit": sp.Limit}


def before_comparing(answer: Any, reference: Any) -> Finding | None:
    """What forbids a comparison: the answer is a condition, or something is left to do.

    >>> x = sp.Symbol("x")
    >>> before_comparing(sp.Derivative(x**2, x), 2 * x)
    ('unevaluated', {'operation': 'Derivative'})
    """
    if kind(answer) == "condition" and kind(reference) != "condition":
        return "equation", {}
    for name, operation in NOT_DONE.items():
        if answer.has(operation) and not reference.has(operation):
            return "unevaluated", {"operation": name}
    return None


def why_different(answer: Any, reference: Any, domain: Mapping[str, str]) -> Finding | None:
    """What explains a wrong value, if one of the usual things does."""
    return (
        foreign_symbols(answer, reference, domain)
        or not_a_function(answer, reference)
        or rounded_constant(answer, reference, domain)
        or missing_symbols(answer, reference)
    )


def foreign_symbols(answer: Any, reference: Any, domain: Collection[str]) -> Finding | None:
    """Symbols of the answer that neither the reference nor the domain knows.

    >>> x, y = sp.symbols("x y")
    >>> foreign_symbols(x + y, x, {})
    ('foreign_symbols', {'names': ['y']})
    """
    foreign = sorted(_names(answer) - _names(reference) - set(domain))
    return ("foreign_symbols", {"names": foreign}) if foreign else None


def missing_symbols(answer: Any, reference: Any) -> Finding | None:
    """Symbols on which the reference depends, and the answer does not."""
    missing = sorted(_names(reference) - _names(answer))
    return ("missing_symbols", {"names": missing}) if missing else None


def not_a_function(answer: Any, reference: Any) -> Finding | None:
    """A constant where the reference depends on its symbols.

    >>> not_a_function(sp.S(2), sp.Symbol("x"))
    ('not_a_function', {'names': ['x']})
    """
    if _names(answer) or not _names(reference):
        return None
    return "not_a_function", {"names": sorted(_names(reference))}


def rounded_constant(answer: Any, reference: Any, domain: Mapping[str, str]) -> Finding | None:
    """A decimal in the answer whose nearby simple value would make it right.

    The nearby values tried are fractions with small denominators, and constants of the reference.

    >>> x = sp.Symbol("x")
    >>> rounded_constant(sp.Float("0.333") * x, x / 3, {})
    ('rounded_constant', {'number': '0.333'})
    """
    for number in sorted(_decimals(answer), key=str):
        exact = exactly(number) if number.is_Float else number
        for candidate in _nearby(exact, reference):
            if decide(answer.xreplace({number: candidate}), reference, domain, seconds=0.3).verdict == "equal":
                return "rounded_constant", {"number": _spelled(exact)}
    return None


def demanded(answer: Any, form: Mapping[str, Any] | None) -> Finding | None:
    """The first demand of `form` that the answer does not meet.

    `{"factored": True, "in_terms_of": ("s",), "no_division": True}`, each of them optional.

    >>> s = sp.Symbol("s")
    >>> demanded(s - s**2, {"factored": True})
    ('not_factored', {'factor': '-s**2 + s'})
    """
    demands = form or {}
    found = None
    if demands.get("in_terms_of"):
        found = _in_terms_of(answer, demands["in_terms_of"])
    if found is None and demands.get("no_division"):
        found = _no_division(answer)
    if found is None and demands.get("factored"):
        found = _factored(answer)
    return found


def _in_terms_of(answer: Any, names: Collection[str]) -> Finding | None:
    others = sorted(_names(answer) - set(names))
    return ("not_in_terms_of", {"names": list(names), "others": others}) if others else None


def _no_division(answer: Any) -> Finding | None:
    for power in sorted(answer.atoms(sp.Pow), key=str):
        if power.exp.could_extract_minus_sign() and power.base.free_symbols and power.base != sp.E:
            return "division", {"divisor": str(1 / power)}
    return None


def _factored(answer: sp.Expr) -> Finding | None:
    for factor in sp.Mul.make_args(answer):
        base = factor.base if factor.is_Pow else factor
        if base.is_Add and _splits(base):
            return "not_factored", {"factor": str(base)}
    return None


def _splits(e: sp.Expr) -> bool:
    """Whether a sum is a product of two factors that are not numbers."""
    _, factors = sp.factor_list(e)
    return bool(sum(multiplicity for _, multiplicity in factors) > 1)


def _names(e: Any) -> set[str]:
    return {symbol.name for symbol in e.free_symbols}


def _decimals(answer: Any) -> Any:
    """Floats, and fractions that a decimal of two digits or more spells."""
    spelled = {r for r in answer.atoms(sp.Rational) if r.q >= 20 and set(sp.primefactors(r.q)) <= {2, 5}}
    return answer.atoms(sp.Float) | spelled


def _nearby(number: sp.Rational, reference: Any) -> list[sp.Expr]:
    constants = {e for e in sp.preorder_traversal(reference) if isinstance(e, sp.Expr) and e.is_number}
    simple = {sp.Rational(n, d) for d in range(1, 13) for n in {sp.floor(number * d), sp.ceiling(number * d)}}
    close = (c for c in constants | simple if c != number and c.is_real and abs(c - number) <= CLOSE * abs(number))
    return sorted(close, key=lambda c: abs(float(c - number)))[:6]


def _spelled(number: sp.Rational) -> str:
    return f"{float(number):.10g}"
