"""The exact line against fractions, the erratum of the book (catalogue, ch. 8, "Five points"), NumPy and SciPy."""

from fractions import Fraction

import numpy as np
import pytest
from scipy.stats import linregress

from reference.algorithms.fit_line_exact import fit_line_exact

x, y = (np.array([Fraction(v) for v in column]) for column in ((4, 7, 8, 10, 12), (1, 3, 3, 6, 7)))


def test_the_five_points_have_their_line_in_fractions():
    a, b = fit_line_exact(x, y)
    assert (a, b) == (Fraction(145, 184), Fraction(-453, 184))


def test_the_line_at_6_is_not_what_the_book_prints():
    """L9408 prints 2.22, from coefficients cut to two decimals."""
    a, b = fit_line_exact(x, y)
    assert 6 * a + b == Fraction(417, 184) == pytest.approx(2.27, abs=0.005)
    assert Fraction("0.78") * 6 + Fraction("-2.46") == Fraction("2.22")


@pytest.mark.parametrize("N", [2, 3, 40])
def test_numpy_and_scipy_find_the_same_line(N):
    rng = np.random.default_rng(N)
    x, y = rng.normal(size=N), rng.normal(size=N)
    np.testing.assert_allclose(fit_line_exact(x, y), np.polyfit(x, y, 1), rtol=1e-9)
    np.testing.assert_allclose(fit_line_exact(x, y), linregress(x, y)[:2], rtol=1e-9)


def test_far_from_zero_the_slope_keeps_its_digits():
    x, y = np.array([3.0, 17.0, 28.0, 41.0, 55.0]), np.array([1.0, 3.0, 2.0, 5.0, 4.0])
    assert fit_line_exact(x + 1e8, y)[0] == pytest.approx(fit_line_exact(x, y)[0], rel=1e-9)
