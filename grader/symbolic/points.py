"""Where to look: simple points first, then every side of every kink, both ends, large and small.

A kink of an expression is where a part of it may change branch: the argument of |·|, sign,
Heaviside, max, a Piecewise condition; the base of a root; the argument of a logarithm; a
denominator. Between two kinks an expression of this subject is analytic, so that a handful of
points in each region tells two of them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, islice, pairwise, product

import sympy as sp

from grader.symbolic.arithmetic import real_roots
from grader.symbolic.domain import Domain

Numbers = Mapping[sp.Symbol, Fraction]

MOST_KINKS = 16
MIXED = 28  # points that mix the numbers of all symbols
_SIMPLEST = tuple(map(Fraction, ("1", "2", "-1", "1/2", "0", "3", "-2")))
_STRIDES = (1, 3, 7, 11, 5, 13, 17, 2, 19, 23)


def sample(domains: Mapping[sp.Symbol, Domain], kinks: Sequence[sp.Expr]) -> list[dict[sp.Symbol, Fraction]]:
    """Points of the product of the domains, simplest first; deterministic.

    >>> x = sp.Symbol("x")
    >>> sample({x: Domain()}, [x - 1000])[0]
    {x: Fraction(0, 1)}
    """
    symbols = sorted(domains, key=lambda s: s.name)
    columns = [domains[s].numbers() for s in symbols]
    if not symbols:
        return [{}]
    base = [
        dict(zip(symbols, point, strict=True))
        for point in dict.fromkeys(_grid(columns) + _mixed(columns) + _signs(columns))
    ]
    around = _around_kinks(domains, base, kinks)
    unique = {tuple(point[s] for s in symbols): point for point in base + around}
    return sorted(unique.values(), key=complexity)


def complexity(point: Numbers) -> tuple[int, int, int]:
    """How hard a point is to read: denominators first, then sizes, then minus signs."""
    denominators = sum(q.denominator - 1 for q in point.values())
    sizes = sum(abs(q.numerator) for q in point.values())
    return denominators, sizes, sum(q < 0 for q in point.values())


def is_generic(point: Numbers, domains: Mapping[sp.Symbol, Domain]) -> bool:
    """Whether no coordinate is special: real ones are not whole, nor at an end of their interval."""
    return all(
        domain.whole or (q.denominator > 1 and q not in (domain.low, domain.high))
        for q, domain in ((point[s], domain) for s, domain in domains.items())
    )


def neighbours(point: Numbers, domains: Mapping[sp.Symbol, Domain]) -> list[dict[sp.Symbol, Fraction]]:
    """Points close by on every side (far along the same sign, for integers)."""
    symbols = list(point)
    moved = []
    for signs in islice(product((1, -1), repeat=len(symbols)), 8):
        near = {}
        for i, (symbol, sign) in enumerate(zip(symbols, signs, strict=True)):
            q = point[symbol]
            if domains[symbol].whole:
                step = Fraction(24 + 2 * i) * (1 if q >= 0 else -1)
            else:
                step = Fraction(sign * (7 + 2 * i), 10**7 + 19)
            near[symbol] = q + step if q + step in domains[symbol] else q - step
        if all(near[s] in domains[s] for s in symbols):
            moved.append(near)
    return moved


def _grid(columns: list[list[Fraction]]) -> list[tuple[Fraction, ...]]:
    """Every combination of the simplest numbers: fewer of them, the more symbols there are."""
    if len(columns) == 1:
        return [(q,) for q in columns[0]]
    width = {2: 7, 3: 4, 4: 2}.get(len(columns), 1)
    simplest = [[q for q in _SIMPLEST if q in column] + column for column in columns]
    return list(product(*(list(dict.fromkeys(column))[:width] for column in simplest)))


def _mixed(columns: list[list[Fraction]]) -> list[tuple[Fraction, ...]]:
    return [
        tuple(column[(t * _STRIDES[i % 10] + 3 * i) % len(column)] for i, column in enumerate(columns))
        for t in range(MIXED)
    ]


def _signs(columns: list[list[Fraction]]) -> list[tuple[Fraction, ...]]:
    """Every pattern of signs (of the first four symbols), at numbers that are not whole."""
    either = []
    for i, column in enumerate(columns):
        broken = [q for q in column if 1 < q.denominator < 1000] or column
        positive = [q for q in broken if q > 0] or broken
        negative = [q for q in broken if q < 0] or broken
        either.append((positive[(2 * i) % len(positive)], negative[(2 * i + 1) % len(negative)]))
    patterns = islice(product((0, 1), repeat=min(len(columns), 4)), 16)
    return [tuple(pair[pattern[i % len(pattern)]] for i, pair in enumerate(either)) for pattern in patterns]


# Kinks


def kinks_of(*expressions: sp.Basic) -> list[sp.Expr]:
    """Expressions whose zeros part the domain into regions.

    >>> x = sp.Symbol("x", real=True)
    >>> kinks_of(sp.Abs(x - 3))
    [x - 3]
    """
    found: dict[sp.Expr, None] = {}
    for expression in expressions:
        for part in sp.preorder_traversal(expression):
            for kink in _kinks_at(part):
                for smooth in _without_abs(kink):
                    if smooth.free_symbols:
                        found[smooth] = None
    return list(found)[:MOST_KINKS]


def _kinks_at(part: sp.Basic) -> Iterable[sp.Expr]:
    if isinstance(part, (sp.Abs, sp.sign, sp.Heaviside, sp.log, sp.arg)):
        return [part.args[0]]
    if isinstance(part, (sp.Max, sp.Min)):
        return [a - b for a, b in combinations(part.args, 2)]
    if isinstance(part, sp.core.relational.Relational) and part.lhs not in (sp.oo, -sp.oo):
        return [part.lhs - part.rhs] if part.rhs not in (sp.oo, -sp.oo) else []
    if isinstance(part, sp.Pow) and not (part.exp.is_Integer and part.exp > 0):
        return [part.base]
    if isinstance(part, (sp.asin, sp.acos, sp.atanh)):
        return [part.args[0] - 1, part.args[0] + 1]
    if isinstance(part, (sp.floor, sp.ceiling, sp.frac)):
        return [part.args[0], part.args[0] - 1]
    return []


def _without_abs(kink: sp.Expr) -> list[sp.Expr]:
    """The kink with |u| read as u and as −u: polynomial again, on each side."""
    inner = sorted(kink.atoms(sp.Abs), key=sp.count_ops)
    if not inner or len(inner) > 2:
        return [kink]
    return [side for sign in (1, -1) for side in _without_abs(kink.xreplace({inner[0]: sign * inner[0].args[0]}))]


def _around_kinks(
    domains: Mapping[sp.Symbol, Domain], base: list[dict[sp.Symbol, Fraction]], kinks: Sequence[sp.Expr]
) -> list[dict[sp.Symbol, Fraction]]:
    """Each side of each kink, and between neighbouring kinks, along every axis through a few points."""
    if not kinks:
        return []
    generic = [p for p in base if is_generic(p, domains)] or base
    lines = generic[:1] if len(domains) == 1 else generic[:: max(1, len(generic) // 4)][:4]
    found = []
    for point in lines:
        for symbol, domain in domains.items():
            roots = sorted({r for kink in kinks for r in roots_along(kink, symbol, point)})
            if not domain.whole or len(roots) < 60:
                found += [{**point, symbol: q} for q in _beside(roots, domain)]
    return found


def roots_along(kink: sp.Expr, symbol: sp.Symbol, point: Numbers) -> list[Fraction]:
    """Rational numbers at, or very near, the real zeros of a kink along one axis, if polynomial."""
    if symbol not in kink.free_symbols:
        return []
    others = {s: sp.Rational(q.numerator, q.denominator) for s, q in point.items() if s != symbol}
    try:
        along = sp.numer(sp.together(kink.xreplace(others)))
        polynomial = sp.Poly(along, symbol, domain="QQ")
    except (sp.PolynomialError, sp.CoercionFailed, ZeroDivisionError):
        return []
    if polynomial.degree() < 1 or polynomial.degree() > 40:
        return []
    integral = polynomial.clear_denoms()[1].all_coeffs()[::-1]
    roots = []
    for middle in real_roots([int(c) for c in integral]):
        simple = middle.limit_denominator(10**6)
        exact = polynomial.eval(sp.Rational(simple.numerator, simple.denominator)) == 0
        roots.append(simple if exact else middle.limit_denominator(10**15))
    return roots


def _beside(roots: list[Fraction], domain: Domain) -> list[Fraction]:
    numbers: list[Fraction] = []
    for left, right in pairwise(roots):
        numbers += [left + (right - left) * Fraction(n, 7) for n in (1, 3, 5)]
    for root in roots:
        step = max(abs(root), Fraction(1)) * Fraction(1, 1024)
        numbers += [root, root + step, root - step, *(Fraction(round(root) + d) for d in (-1, 0, 1))]
    if roots:
        numbers += [roots[-1] + Fraction(n, 7) for n in (2, 9, 80)]
        numbers += [roots[0] - Fraction(n, 7) for n in (2, 9, 80)]
    if domain.whole:
        numbers = [Fraction(round(q)) for q in numbers]
    return list(dict.fromkeys(q for q in numbers if q in domain))
