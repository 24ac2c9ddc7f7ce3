"""Subdivisions against numpy.linspace and the vectors printed in the book (catalogue 2.3)."""

import numpy as np
import pytest

from reference.algorithms.subdivision import subdivision
from tests.reference.printed import agrees


@pytest.mark.parametrize("n", [1, 2, 3, 7, 200])
@pytest.mark.parametrize("a, b", [(0, 1), (-2.5, 4), (3, -1)])
def test_numpy_has_the_same_points(a, b, n):
    points = subdivision(a, b, n)
    np.testing.assert_allclose(points, np.linspace(a, b, n), rtol=1e-14, atol=1e-15)
    assert points.shape == (n,)
    assert points[0] == a
    assert n == 1 or points[-1] == b


def test_twelve_points_from_0_to_1_are_those_printed():
    """2.3, l. 2601."""
    points = subdivision(0, 1, 12)
    assert agrees(points[1], "0.09090909")
    assert agrees(points[10], "0.90909091")
