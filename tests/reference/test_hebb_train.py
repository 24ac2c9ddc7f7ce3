"""The perceptron rule: the catalogue's traces, and scikit-learn's perceptron."""

import numpy as np
import pytest

from reference.algorithms.hebb_train import hebb_train

X, Z = np.array([[3, 1], [1, 2], [-1, 1], [-2, -1]]), np.array([1, 1, 0, 0])
TABLE = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])


@pytest.mark.parametrize("P0, trace", [((0, 0), [(1, -1), (2, 1), (2, 1)]), ((-1, 1), [(3, 1), (3, 1), (3, 1)])])
def test_the_weights_after_each_epoch(P0, trace):
    """9.J: the house traces of four points."""
    for epochs, P in enumerate(trace, start=1):
        np.testing.assert_array_equal(hebb_train(X, Z, np.array(P0), 0.5, epochs)[0], P)


def test_an_and_is_learnt_in_five_epochs():
    P, errors = hebb_train(TABLE, np.array([0, 0, 0, 1]), np.zeros(3), 0.5, 6)
    assert errors == [2, 3, 3, 2, 1, 0]
    np.testing.assert_array_equal(P, [2, 1, -3])


def test_an_exclusive_or_goes_round_in_circles():
    for epochs in (2, 3, 8):
        P, errors = hebb_train(TABLE, np.array([0, 1, 1, 0]), np.zeros(3), 0.5, epochs)
        np.testing.assert_array_equal(P, [-1, 0, 0])
    assert errors == [3, 3, 4, 4, 4, 4, 4, 4]


def test_scikit_learn_learns_the_same_weights():
    from sklearn.linear_model import Perceptron

    rng = np.random.default_rng(1)
    points = rng.normal(size=(30, 3))
    targets = (points @ [1.0, -2.0, 0.5] > 0).astype(int)
    theirs = Perceptron(fit_intercept=False, eta0=1.0, shuffle=False, max_iter=4, tol=None)
    theirs.fit(points, targets, coef_init=np.full((1, 3), 0.1))
    P, _ = hebb_train(points, targets, np.full(3, 0.1), 0.5, 4)
    np.testing.assert_allclose(P, theirs.coef_[0], rtol=1e-12)
