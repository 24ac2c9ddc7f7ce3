"""Shapes of αx² + βy² + γ against the three surfaces of the book (l. 3284 to 3334) and against eigenvalues."""

import itertools

import numpy as np
import pytest

from reference.algorithms.classify_quadric import classify_quadric


@pytest.mark.parametrize(
    "coefficients, name",
    [
        ((1 / 4, 1 / 9, -1), "elliptic paraboloid"),
        ((1, 0, 0), "parabolic cylinder"),
        ((1, -1, 0), "hyperbolic paraboloid"),
    ],
)
def test_the_surfaces_of_the_book_have_their_names(coefficients, name):
    assert classify_quadric(*coefficients) == name


@pytest.mark.parametrize("alpha, beta", list(itertools.product((-2, 0, 3), repeat=2)))
def test_rank_and_signature_of_the_quadratic_form_agree(alpha, beta):
    c, s = np.cos(0.7), np.sin(0.7)
    turned = np.array([[c, -s], [s, c]]) @ np.diag([alpha, beta]) @ np.array([[c, s], [-s, c]])
    signs = np.sign(np.linalg.eigvalsh(turned).round(9))
    names = {0: "plane", 1: "parabolic cylinder"}
    full = "elliptic paraboloid" if signs[0] == signs[1] else "hyperbolic paraboloid"
    assert classify_quadric(alpha, beta, 1.5) == names.get(int(np.abs(signs).sum()), full)
