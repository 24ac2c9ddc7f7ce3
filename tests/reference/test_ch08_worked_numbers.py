"""Every number that chapter 8 of the book prints, found again with the functions of reference/ (catalogue, 8.2).

L9408 prints 2.22 where the line gives 2.27: that erratum is tested in test_fit_line_exact.
"""

from functools import cache

import numpy as np
import pytest

from reference.algorithms.exact_step_quadratic import exact_step_quadratic
from reference.algorithms.fit_line_exact import fit_line_exact
from reference.algorithms.fit_line_gd import fit_line_gd
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.local_errors import circle_gradient, parabola_gradient
from reference.algorithms.minibatch_gd import minibatch_gd
from reference.algorithms.mse_gradient import mse_gradient
from reference.algorithms.scan_step import scan_step
from reference.algorithms.sgd import sgd
from reference.algorithms.step_schedules import linear_schedule
from tests.reference.printed import agrees


def all_agree(computed, printed):
    figures = printed.split()
    return len(figures) == np.size(computed) and all(map(agrees, np.ravel(computed), figures))


# T1: f = a² + 3b²


def bowl(P):
    return P[0] ** 2 + 3 * P[1] ** 2


def bowl_gradient(P):
    return np.array([2 * P[0], 6 * P[1]])


@pytest.mark.parametrize(
    "k, point, gradient, f",
    [
        pytest.param(0, "2 1", "4 6", "7", id="L8930"),
        pytest.param(1, "1.2 -0.2", "2.4 -1.20", "1.56", id="L8931"),
        pytest.param(2, "0.72 0.04", "1.44 0.24", "0.523", id="L8932"),
        pytest.param(3, "0.432 -0.008", "0.864 -0.048", "0.186", id="L8933"),
        pytest.param(4, "0.2592 0.0016", "0.5184 0.0096", "0.067", id="L8934"),
        pytest.param(5, "0.15552 -0.00032", "0.31104 -0.00192", "0.024", id="L8935"),
        pytest.param(10, "0.012 1.02e-7", "0.024 6.14e-7", "0.00014", id="L8937"),
        pytest.param(20, "7.31e-5 1.04e-14", "1.46e-4 6.29e-14", "5.34e-9", id="L8939"),
    ],
)
def test_t1_a_walk_in_a_bowl(k, point, gradient, f):
    P = gd_trajectory(bowl_gradient, np.array([2, 1]), 0.2, 20)[k]
    assert all_agree(P, point)
    assert all_agree(bowl_gradient(P), gradient)
    assert agrees(bowl(P), f)


@pytest.mark.parametrize(
    "k, point", [pytest.param(1, "-0.8 -0.4", id="L8947"), pytest.param(2, "-0.64 -0.16", id="L8950")]
)
def test_t1_from_the_other_side(k, point):
    assert all_agree(gd_trajectory(bowl_gradient, np.array([-1, -1]), 0.1, 2)[k], point)


@pytest.mark.parametrize("eps, updates", [(0.1, 8), (0.01, 12), (0.001, 17), (1e-6, 30)])
def test_t1_how_many_steps_until_the_gradient_is_small(eps, updates):
    """8.A with its test: the first k with ‖∇f(P_k)‖ ≤ ε (counts are ours)."""
    lengths = [np.linalg.norm(bowl_gradient(P)) for P in gd_trajectory(bowl_gradient, np.array([2, 1]), 0.2, 40)]
    assert next(k for k, length in enumerate(lengths) if length <= eps) == updates


def test_t1_with_steps_that_shrink():
    """8.F: δ_k = 0.2 / (k + 1) (ours)."""
    P = np.array([2.0, 1.0])
    for k, printed in enumerate(["1.2 -0.2", "0.96 -0.08", "0.832 -0.048", "0.7488 -0.0336", "0.688896 -0.025536"]):
        P = gd_trajectory(bowl_gradient, P, linear_schedule(k, 0.2), 1)[-1]
        assert all_agree(P, printed)


def test_t1_with_the_best_of_ten_steps():
    """8.E: 0.05 to 0.50 by 0.05 (ours); the best of all steps is 13/62."""
    P, chosen, heights = np.array([2.0, 1.0]), [], []
    assert exact_step_quadratic(np.diag([2, 6]), np.zeros(2), P) == pytest.approx(13 / 62)
    for _ in range(4):
        chosen.append(scan_step(bowl, bowl_gradient, P, [k / 20 for k in range(1, 11)]))
        P = gd_trajectory(bowl_gradient, P, chosen[-1], 1)[-1]
        heights.append(bowl(P))
    assert chosen == [0.2, 0.35, 0.2, 0.3]
    np.testing.assert_allclose(heights, [1.56, 0.2748, 0.052464, 0.01118208], rtol=1e-9)


# T2: f = a² + 1, and other functions of one variable


@pytest.mark.parametrize(
    "k, printed",
    [
        pytest.param(0, "2 4 5", id="L8974"),
        pytest.param(1, "1.2 2.4 2.44", id="L8975"),
        pytest.param(2, "0.72 1.44 1.5184", id="L8976"),
        pytest.param(3, "0.43 0.86 1.1866", id="L8977"),
        pytest.param(4, "0.25 0.5184 1.0671", id="L8978"),
        pytest.param(5, "0.15 0.31 1.0241", id="L8979"),
        pytest.param(6, "0.093 0.186 1.0087", id="L8980"),
        pytest.param(7, "0.055 0.111 1.0031", id="L8981"),
        pytest.param(8, "0.033 0.067 1.0011", id="L8982"),
        pytest.param(9, "0.020 0.040 1.0004", id="L8983"),
        pytest.param(10, "0.012 0.024 1.0001", id="L8985"),
    ],
)
def test_t2_one_variable(k, printed):
    (a,) = gd_trajectory(lambda P: 2 * P, np.array([2]), 0.2, 10)[k]
    assert all_agree([a, 2 * a, a**2 + 1], printed)


def test_a_flat_point_is_approached_slowly():
    """L9071: f = a⁴ − 2a³ + 4 from −1 with δ = 0.05 nears 0; k a_k tends to −10/3."""
    a = gd_trajectory(lambda P: 4 * P**3 - 6 * P**2, np.array([-1.0]), 0.05, 10_000)[:, 0]
    np.testing.assert_allclose(a[[1, 2, 3, 100, 1000]], [-0.5, -0.4, -0.3392, -0.0291152516, -0.0032631], rtol=1e-5)
    assert 10_000 * a[-1] == pytest.approx(-10 / 3, rel=0.01)


# Lines and planes of least squares


@pytest.mark.parametrize(
    "k, line, gradient, error",
    [
        pytest.param(0, "0 1", "-72 -20", "38", id="L9309"),
        pytest.param(1, "1.44 1.4", "49.60 5.44", "18.96", id="L9310"),
        pytest.param(2, "0.44 1.29", "-31.50 -11.08", "10.28", id="L9311"),
        pytest.param(3, "1.07 1.51", "22.44 0.32", "6.24", id="L9312"),
        pytest.param(4, "0.62 1.50", "-13.57 -6.89", "4.27", id="L9313"),
        pytest.param(5, "0.90 1.64", "10.35 -1.72", "3.24", id="L9314"),
        pytest.param(100, "0.501 2.99", None, None, id="L9316"),
    ],
)
def test_t3_a_line_through_three_points(k, line, gradient, error):
    """The book's gradient is that of the sum, N times that of the mean."""
    x, y = np.array([0, 2, 6]), np.array([3, 4, 6])
    a, b = fit_line_gd(x, y, np.array([0, 1]), 0.02, 100)[k]
    assert all_agree([a, b], line)
    if gradient:
        assert all_agree(3 * np.append(*mse_gradient(x[:, None], y, np.array([a]), b)), gradient)
        assert agrees(((y - a * x - b) ** 2).sum(), error)


def test_t3_the_limit_is_one_half_and_three():
    np.testing.assert_allclose(fit_line_exact(np.array([0, 2, 6]), np.array([3, 4, 6])), [0.5, 3])


def test_five_points():
    """L9365: the line from the first point to the last; L9373 and L9374: the line 10 000 steps later."""
    x, y = np.array([4, 7, 8, 10, 12]), np.array([1, 3, 3, 6, 7])
    start = fit_line_exact(x[[0, -1]], y[[0, -1]])
    np.testing.assert_allclose(start, [3 / 4, -2])
    a, b = fit_line_gd(x, y, start, 0.001, 10_000)[-1]
    assert agrees(a, "0.78")
    assert agrees(b, "-2.46")


def plane(points, delta, n):
    *inputs, z = np.array(points, dtype=float).T
    X = np.stack(inputs, axis=1)
    return X, z, gd_trajectory(lambda P: len(z) * np.append(*mse_gradient(X, z, P[:2], P[2])), np.zeros(3), delta, n)


def test_a_plane_through_three_points():
    """L9597."""
    *_, walk = plane([(0, 0, 3), (1, 0, 4), (0, 1, 5)], 0.2, 300)
    np.testing.assert_allclose(walk[-1], [1, 2, 3], rtol=1e-9)


def test_a_plane_between_five_points():
    """L9607 to L9609: the coefficients, the error, the height at (1, 1)."""
    X, z, walk = plane([(1, 0, 0), (0, 1, 5), (2, 1, 1), (1, 2, 0), (2, 2, 3)], 0.01, 2000)
    *w, c = walk[-1]
    assert all_agree([*w, c], "-1.22 0.77 2.33")
    assert agrees(((z - X @ w - c) ** 2).sum(), "14.44")
    assert agrees(sum(w) + c, "1.88")


# T4 and T5: the parabola x² + ax + b


x, y = (2, 0, 4, 1), (0, 2, 6, 0)


def local_gradient(P, i):
    return parabola_gradient(P, x[i], y[i])


@cache
def walk(method):
    start = np.array([1, 1])
    if method == "SGD":
        return sgd(local_gradient, 4, start, 0.01, 800)
    return minibatch_gd(local_gradient, np.tile(np.arange(4), (200, 1)), 4, start, 0.01)


@pytest.mark.parametrize(
    "method, k, parameters, error",
    [
        pytest.param("GD", 0, "1 1", "284", id="L9755"),
        pytest.param("GD", 1, "-0.54 0.52", "84.87", id="L9757"),
        pytest.param("GD", 2, "-1.36 0.29", "28.68", id="L9759"),
        pytest.param("GD", 200, "-2.9981 1.9948", None, id="L9774"),
        pytest.param("SGD", 1, "0.72 0.86", "236.43", id="L9765"),
        pytest.param("SGD", 2, "0.72 0.88", "237.41", id="L9766"),
        pytest.param("SGD", 3, "-0.38 0.60", "100.74", id="L9767"),
        pytest.param("SGD", 4, "-0.40 0.58", "97.917", id="L9768"),
        pytest.param("SGD", 5, "-0.55 0.50", "83.245", id="L9769"),
        pytest.param("SGD", 6, "-0.55 0.53", "83.913", id="L9770"),
        pytest.param("SGD", 7, "-1.22 0.37", "36.48", id="L9771"),
        pytest.param("SGD", 8, "-1.22 0.36", "36.29", id="L9772"),
        pytest.param("SGD", 800, "-2.9984 1.9954", None, id="L9777"),
    ],
)
def test_t4_and_t5_a_parabola_by_all_data_and_by_one(method, k, parameters, error):
    a, b = walk(method)[k]
    assert all_agree([a, b], parameters)
    if error:
        assert agrees(sum((v - (u**2 + a * u + b)) ** 2 for u, v in zip(x, y, strict=True)), error)


# Circle (the points are not printed; those of the authors' script, with the true gradient)


angles = np.radians([10, 20, 40, 100, 200, 280])
circle = np.stack([3 + np.cos(angles), 2 + np.sin(angles)], axis=1)


def circle_error(P):
    return (((circle - P[:2]) ** 2).sum(axis=1) - P[2] ** 2) ** 2


def test_circle_at_the_start():
    """8.N: E and its gradient at (1, 1, 2), by central differences too."""
    P = np.array([1.0, 1.0, 2.0])
    gradient = sum(circle_gradient(P, u, v) for u, v in circle)
    assert circle_error(P).sum() == pytest.approx(138.5682907281, rel=1e-12)
    np.testing.assert_allclose(gradient, [-240.9388673, -125.4393326, -165.0902429], rtol=1e-9)
    slopes = [(circle_error(P + e).sum() - circle_error(P - e).sum()) / 2e-5 for e in 1e-5 * np.eye(3)]
    np.testing.assert_allclose(gradient, slopes, rtol=1e-8)


@pytest.mark.parametrize(
    "K, first, error",
    [
        (1, "1.37528 1.14756 2.25146", "6.90305"), (2, "1.75408 1.32049 2.50917", "4.61495"),
        (3, "2.10535 1.52912 2.76316", "2.26945"), (6, "2.20469 1.6272 2.82545", "0.92312"),
    ],
)  # fmt: skip
def test_the_circle_is_found_by_batches_of_every_size(K, first, error):
    """L9998 to L10051: centre (3, 2), radius 1, of either sign. The printed δ = 0.01 is really 0.005."""
    order = np.tile(np.arange(6), (2000, 1))
    walk = minibatch_gd(lambda P, i: circle_gradient(P, *circle[i]), order, K, np.array([1.0, 1.0, 2.0]), 0.005)
    assert all_agree(walk[1], first)
    assert agrees(circle_error(walk[10 * (6 // K)]).sum(), error)
    np.testing.assert_allclose([*walk[-1][:2], abs(walk[-1][2])], [3, 2, 1], atol=1e-3)
