"""Rationals and balls: python-flint's where it is installed, else our own of the same names."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

acb: Any
arb: Any
fmpq: Any

try:
    import flint
    from flint import acb, arb, fmpq
except ImportError:  # not installed, or not for this machine
    from grader.symbolic.homemade import CONTEXT, real_roots
    from grader.symbolic.homemade import Complex as acb  # noqa: N813
    from grader.symbolic.homemade import Rational as fmpq  # noqa: N813
    from grader.symbolic.homemade import Real as arb  # noqa: N813
else:
    CONTEXT = flint.ctx

    def real_roots(coefficients: list[int]) -> list[Fraction]:
        """The real zeros of a polynomial, its constant coefficient first, to forty digits."""
        found: Any = flint.fmpz_poly(coefficients).complex_roots()
        return [Fraction(root.real.mid().str(40, radius=False)) for root, _ in found if root.imag.contains(0)]


__all__ = ["CONTEXT", "acb", "arb", "fmpq", "real_roots"]
