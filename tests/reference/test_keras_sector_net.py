"""The sector of the book, and Keras's own prediction with its own activation (catalogue, 6.1 and 6.2)."""

import numpy as np
import pytest

from grader.running.inside.models import model as described
from reference.bank.ch06_keras_first_steps.keras_sector_net import answers, keras_sector_net

SECTOR = [(-1, 3, 0), (2, 1, 0)]  # 6.K, l. 6321-6357: −x + 3y ≥ 0 and 2x + y ≥ 0


def test_the_sector_of_the_book_has_its_arrays_and_its_values():
    model = keras_sector_net(SECTOR)
    W, b, V, c = model.get_weights()
    assert (W.tolist(), b.tolist()) == ([[-1, 2], [3, 1]], [0, 0])
    assert (V.tolist(), c.tolist()) == ([[1], [1]], [-2])
    assert model.count_params() == 9
    points = np.array([[0, 0], [1, 1], [-1, 1], [-1, 2], [-1, 3], [1, 0], [0, 1], [3, 1], [1, -2]], dtype=float)
    right = [1, 1, 0, 1, 1, 0, 1, 1, 0]
    assert model.predict(points, verbose=0).ravel().tolist() == right
    assert answers(described(model), points).tolist() == right


@pytest.mark.parametrize("seed, k", [(0, 1), (1, 3), (2, 6)])
def test_each_point_is_in_all_the_half_planes_or_it_is_not(seed, k):
    rng = np.random.default_rng(seed)
    half_planes = rng.integers(-8, 9, size=(k, 3)) / 4 + [0, 0, 2]
    X = rng.integers(-8, 9, size=(100, 2)) / 4
    inside = [all(a * x + b * y + c >= 0 for a, b, c in half_planes) for x, y in X]
    model = keras_sector_net([tuple(h) for h in half_planes.tolist()])
    assert model.predict(X, verbose=0).ravel().tolist() == inside
    assert 0 < sum(inside) < 100
