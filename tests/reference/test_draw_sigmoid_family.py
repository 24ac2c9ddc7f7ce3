"""A family of sigmoids as it is drawn, read from Matplotlib's own artists and by the laws."""

import numpy as np
import pytest
from matplotlib.figure import Figure
from scipy.special import expit

from reference.bank.ch02_numpy_one_variable.draw_sigmoid_family import bare, draw_sigmoid_family, steepness


def test_the_family_of_the_book_passes_through_one_half_with_a_quarter_of_k_for_slope():
    """2.10, l. 2762: k = 1, 2, 3, 4."""
    ax = Figure().add_subplot()
    draw_sigmoid_family([1, 2, 3, 4], ax)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["k = 1", "k = 2", "k = 3", "k = 4"]
    for k, line in enumerate(ax.lines, start=1):
        x, y = line.get_xdata(), line.get_ydata()
        np.testing.assert_allclose(y, expit(k * x), rtol=1e-12)
        assert np.interp(0, x, y) == pytest.approx(0.5)
        assert np.gradient(y, x)[len(x) // 2] == pytest.approx(k / 4, rel=0.01)


@pytest.mark.parametrize("k", [0.25, 3, -2, 40])
def test_the_steepness_is_read_from_the_points(k):
    x = np.linspace(-5, 5, 101)
    assert steepness(x, expit(k * x)) == pytest.approx(k)
    assert len(steepness(x, expit(k * x + 0.1))) == 2
    assert steepness(x, 2 * expit(k * x + 3)) == pytest.approx(2 * expit([3 - 5 * k, 3 + 5 * k]), abs=1e-4)


def test_labels_are_compared_without_spaces_and_dollars():
    assert bare("$k = 2.5$") == bare("k=2.5") == "k=2.5"
