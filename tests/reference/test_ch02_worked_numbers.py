"""The worked numbers of chapter 2, each by the functions of the reference; l. is a line of the book's text."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from reference.algorithms.activation_functions import sigmoid
from reference.algorithms.damped_oscillation import damped_oscillation
from reference.algorithms.subdivision import subdivision
from reference.algorithms.vectors import constant_vector, cosine_in_degrees, elementwise, extrema, half_open_range
from reference.bank.ch02_numpy_one_variable.draw_sigmoid_family import draw_sigmoid_family
from tests.reference.printed import agrees

X = np.array([1, 2, 3, 4])
Y = np.array([10, 11, 12, 13])
HALVES = "1. 1.5 2. 2.5 3. 3.5 4. 4.5 5. 5.5 6. 6.5 7. 7.5"
TWELFTHS = "0. .09090909 .18181818 .27272727 .36363636 .45454545 .54545454 .63636364 .72727273 .81818182 .90909091 1."
NINTHS = "1. 1.11111111 1.22222222 1.33333333 1.44444444 1.55555556 1.66666667 1.77777778 1.88888889 2."


@pytest.mark.parametrize(
    "computed, printed",
    [
        pytest.param(half_open_range(1, 8, 0.5), HALVES, id="l2592 from 1 to 8 by halves"),
        pytest.param(subdivision(0, 1, 12), TWELFTHS, id="l2601 twelve points of [0, 1]"),
        pytest.param(elementwise(X)["double"], "2 4 6 8", id="l2613 2X"),
        pytest.param(elementwise(X)["successor"], "2 3 4 5", id="l2613 X + 1"),
        pytest.param(elementwise(X)["square"], "1 4 9 16", id="l2613 X²"),
        pytest.param(elementwise(X)["inverse"], "1. .5 .33333333 .25", id="l2613 1/X"),
        pytest.param([X.sum(), X[extrema(X)[0]], X[extrema(X)[1]]], "10 1 4", id="l2620 sum, minimum, maximum"),
        pytest.param(X + Y, "11 13 15 17", id="l2626 X + Y"),
        pytest.param(X * Y, "10 22 36 52", id="l2626 X Y"),
        pytest.param(constant_vector(5, 0), "0. 0. 0. 0. 0.", id="l2635 zeros"),
        pytest.param(constant_vector(5, 1), "1. 1. 1. 1. 1.", id="l2635 ones"),
        pytest.param(constant_vector(5, 7), "7. 7. 7. 7. 7.", id="l2635 sevens"),
        pytest.param(subdivision(1, 2, 10), NINTHS, id="l2647 ten points of [1, 2]"),
        pytest.param(
            np.sqrt(subdivision(0, 5, 6)), "0. 1. 1.41421356 1.73205081 2. 2.23606798", id="l2672 square roots"
        ),
        pytest.param(half_open_range(0, 6, 1) ** 2, "0 1 4 9 16 25", id="l2676 squares"),
    ],
)
def test_printed_vectors(computed, printed):
    assert len(computed) == len(printed.split())
    assert all(agrees(x, figure) for x, figure in zip(computed, printed.split(), strict=True))


@pytest.mark.parametrize("a, b, step", [(0, 1, 0.1), (0, 1, 0.3), (2, -1, -0.4)])
def test_steps_that_are_no_exact_floats_are_counted_as_numpy_counts_them(a, b, step):
    """From 0 to 1 by 0.1 there are ten numbers; adding 0.1 again and again would make eleven."""
    np.testing.assert_allclose(half_open_range(a, b, step), np.arange(a, b, step), rtol=1e-14, atol=1e-15)


def test_l2682_angles_in_degrees():
    np.testing.assert_allclose(cosine_in_degrees(np.array([0, 60, 90, 180])), [1, 0.5, 0, -1], atol=1e-15)


def test_l2747_the_damped_curve():
    x = subdivision(0, 5, 11)
    np.testing.assert_allclose(damped_oscillation(x, 1, 1), np.exp(-x) * np.tile([1, -1], 6)[:11], rtol=1e-12)


def test_l2762_four_sigmoids():
    ax = Figure().add_subplot()
    draw_sigmoid_family([1, 2, 3, 4], ax)
    for k, line in enumerate(ax.lines, start=1):
        np.testing.assert_allclose(line.get_ydata(), sigmoid(k * line.get_xdata()), rtol=1e-12)
