"""The functions people name when they type, and what those names mean.

σ, softplus, GELU and their like have no class of their own in SymPy: they are read as the formulas
that define them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from grader.symbolic.rebuild import matrix
from grader.symbolic.vocabulary import FUNCTIONS, apply


def sigmoid(z: sp.Expr) -> sp.Expr:
    """σ(z) = 1/(1 + e⁻ᶻ).

    >>> sigmoid(sp.S.Zero)
    1/2
    """
    return 1 / (1 + sp.exp(-z))


def softplus(z: sp.Expr) -> sp.Expr:
    """log(1 + eᶻ), whose derivative is σ."""
    return sp.log(1 + sp.exp(z))


def gaussian_cdf(z: sp.Expr) -> sp.Expr:
    """Φ(z) = (1 + erf(z/√2))/2."""
    return (1 + sp.erf(z / sp.sqrt(2))) / 2


def gelu(z: sp.Expr) -> sp.Expr:
    """z·Φ(z)."""
    return z * gaussian_cdf(z)


def silu(z: sp.Expr) -> sp.Expr:
    """z·σ(z), also called swish."""
    return z * sigmoid(z)


def relu(z: sp.Expr) -> sp.Expr:
    """max(0, z)."""
    return sp.Max(0, z)


def _log(x: sp.Expr, base: sp.Expr | None = None) -> sp.Expr:
    return sp.log(x) if base is None else sp.log(x) / sp.log(base)


def _root(x: sp.Expr, n: sp.Expr) -> sp.Expr:
    return x ** (1 / n)


def _matrix(*rows: Any) -> sp.ImmutableDenseMatrix:
    """Matrix([[a, b], [c, d]]), Matrix([a, b]), or Maxima's matrix([a, b], [c, d])."""
    if len(rows) == 1 and isinstance(rows[0], sp.MatrixBase):
        return rows[0]
    given = rows[0] if len(rows) == 1 and isinstance(rows[0], sp.Tuple) else rows
    return matrix([list(row) if isinstance(row, sp.Tuple) else [row] for row in given])


def _derivative(f: sp.Expr, *variables: Any) -> sp.Derivative:
    return sp.Derivative(f, *(variables or sorted(f.free_symbols, key=str)[:1]))


def _repeated(build: Callable[..., Any]) -> Callable[..., Any]:
    """sum(f, (k, 1, n)), or Maxima's sum(f, k, 1, n)."""
    return lambda f, *limits: build(f, limits) if len(limits) == 3 else build(f, *limits)


def _number(x: sp.Expr, y: sp.Expr = sp.S.One) -> sp.Expr:
    return x / y


_ALIASES: dict[str, Callable[..., Any]] = {
    "sigmoid": sigmoid, "sigma": sigmoid, "logistic": sigmoid, "expit": sigmoid,
    "logit": lambda p: sp.log(p / (1 - p)),
    "softplus": softplus, "gelu": gelu, "Phi": gaussian_cdf, "silu": silu, "swish": silu, "relu": relu,
    "log": _log, "ln": _log, "log2": lambda x: _log(x, sp.Integer(2)),
    "log10": lambda x: _log(x, sp.Integer(10)), "lg": lambda x: _log(x, sp.Integer(10)),
    "tg": sp.tan, "ctg": sp.cot, "cotg": sp.cot, "cotan": sp.cot, "cosec": sp.csc,
    "sh": sp.sinh, "ch": sp.cosh, "th": sp.tanh, "coth": sp.coth, "cth": sp.coth,
    "abs": sp.Abs, "fabs": sp.Abs, "sgn": sp.sign, "signum": sp.sign,
    "heaviside": sp.Heaviside, "step": sp.Heaviside,
    "max": sp.Max, "maximum": sp.Max, "min": sp.Min, "minimum": sp.Min,
    "ceil": sp.ceiling, "mod": sp.Mod, "root": _root, "nthroot": _root,
    "real_root": sp.real_root,
    "nCr": sp.binomial, "pow": sp.Pow, "power": sp.Pow,
    "Gamma": sp.gamma, "binom": sp.binomial, "choose": sp.binomial, "comb": sp.binomial, "fact": sp.factorial,
    "conj": sp.conjugate, "Re": sp.re, "Im": sp.im, "lambertw": sp.LambertW, "psi": sp.digamma,
    "diff": _derivative, "Derivative": _derivative, "D": _derivative,
    "integrate": _repeated(sp.Integral), "int": _repeated(sp.Integral), "limit": sp.Limit, "lim": sp.Limit,
    "sum": _repeated(sp.Sum), "Sum": _repeated(sp.Sum), "prod": _repeated(sp.Product),
    "product": _repeated(sp.Product),
    "Matrix": _matrix, "matrix": _matrix, "ImmutableMatrix": _matrix, "array": _matrix,
    "Rational": _number, "Integer": _number, "S": _number, "Float": _number, "float": _number,
    "set": sp.FiniteSet,
}  # fmt: skip

INVERSES = {
    "sin": sp.asin, "cos": sp.acos, "tan": sp.atan, "cot": sp.acot, "sec": sp.asec, "csc": sp.acsc,
    "sinh": sp.asinh, "cosh": sp.acosh, "tanh": sp.atanh, "tg": sp.atan, "sh": sp.asinh,
    "ch": sp.acosh, "th": sp.atanh, "coth": sp.acoth, "cotan": sp.acot,
}  # fmt: skip

CALLED: dict[str, Callable[..., Any]] = {
    **FUNCTIONS,
    **{prefix + name: inverse for name, inverse in INVERSES.items() for prefix in ("arc", "arg", "ar")},
    **_ALIASES,
}
CALLED.pop("ExprCondPair")

# The functions one may write without parentheses, as in "ln x" or "sin 2x".
BARE = (
    frozenset(INVERSES)
    | {"arc" + name for name in INVERSES}
    | {"asin", "acos", "atan", "exp", "ln", "log", "log2", "log10", "lg", "erf"}
)

# A comma between their arguments separates, even in French.
SEVERAL = frozenset(
    [
        "Max",
        "Min",
        "max",
        "min",
        "maximum",
        "minimum",
        "Rational",
        "binomial",
        "binom",
        "choose",
        "comb",
        "root",
        "nthroot",
        "pow",
        "power",
        "atan2",
        "Mod",
        "mod",
        "Matrix",
        "matrix",
        "ImmutableMatrix",
        "array",
        "Piecewise",
        "Eq",
        "Ne",
        "Lt",
        "Le",
        "Gt",
        "Ge",
        "And",
        "Or",
        "FiniteSet",
        "set",
        "Tuple",
        "diff",
        "Derivative",
        "D",
        "Integral",
        "integrate",
        "int",
        "Limit",
        "limit",
        "lim",
        "Sum",
        "sum",
        "Product",
        "prod",
        "Subs",
        "beta",
        "polygamma",
        "RisingFactorial",
        "FallingFactorial",
        "rf",
        "ff",
        "Add",
        "Mul",
        "Pow",
    ]
)


def call(name: str, arguments: list[Any]) -> Any:
    """The function of that name at those arguments; raises Unreadable if they do not fit it.

    >>> call("th", [sp.S.Zero])
    0
    """
    return apply(CALLED[name], arguments)
