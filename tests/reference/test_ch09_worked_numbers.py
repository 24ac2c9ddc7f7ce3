"""The worked numbers of chapter 9, by the line of the book's text; the book truncates."""

import numpy as np
import pytest

from reference.algorithms.backprop_mlp import activate
from reference.algorithms.count_parameters import count_parameters
from reference.algorithms.fit_polynomial import fit_polynomial, polynomial
from reference.algorithms.height_problem import height_configurations
from reference.algorithms.neuron_gradient import neuron_gradient
from reference.algorithms.relu_error import relu_error, relu_error_slope
from reference.algorithms.train_bump import bump_data, bump_forward, train_bump
from reference.algorithms.train_neuron import train_neuron
from reference.algorithms.train_xor import train_xor
from reference.algorithms.zone_label import zone_label, zone_value
from tests.reference.printed import BLUE, RED, agrees

X, Z = np.array(BLUE + RED), np.repeat([0, 1], 10)

TABLE = """\
0    | 0 1 -2               | -.077 .192 .005          | .450
1    | .077 .807 -2.005     | -.072 .213 .0069         | .404
2    | .149 .593 -2.012     | -.094 .188 -.0062        | .355
3    | .244 .404 -2.006     | -.120 .137 -.0237        | .313
4    | .364 .267 -1.982     | -.090 .126 -.0240        | .282
5    | .455 .140 -1.958     | -.073 .109 -.0263        | .259
6    | .528 .031 -1.932     | -.059 .095 -.0278        | .242
7    | .588 -.063 -1.904    | -.051 .083 -.0290        | .229
8    | .639 -.146 -1.875    | -.044 .074 -.0297        | .219
9    | .684 -.221 -1.845    | -.040 .067 -.0302        | .211
10   | .72 -.288 -1.815     | -.036 .061 -.0305        | .205
100  | 1.328 -1.828 .333    | -.00037 .00646 -.01780   | .103
1000 | 2.032 -3.860 3.703   | -.00034 .00073 -.00086   | .071"""  # l. 10478-10493


@pytest.fixture(scope="module")
def neuron():
    return train_neuron(np.array([0, 1, -2]), X, Z, 1.0, 1000)


@pytest.mark.parametrize("row", TABLE.splitlines(), ids=lambda row: f"k = {row.split()[0]}")
def test_a_row_of_the_table_of_one_neuron(neuron, row):
    k, weights, gradient, error = (part.split() for part in row.split("|"))
    P, E = (part[int(k[0])] for part in neuron)
    ours, printed = [*P, *neuron_gradient(P, X, Z), E], [*weights, *gradient, *error]
    assert [agrees(o, p) for o, p in zip(ours, printed, strict=True)] == [True] * 7


@pytest.mark.parametrize(
    "line, x, y, printed",
    [
        (10523, 0, 3, "0.0003"),
        (10524, 1, 1, "0.86"),
        (10526, 4, 3, "0.56"),
        (10527, 3, 2.75, "0.30"),
        (10531, 2, 3, "0.02"),
        (10531, 2, 1, "0.98"),
    ],
)
def test_an_answer_of_the_neuron(neuron, line, x, y, printed):
    a, b, c = neuron[0][1000]
    assert agrees(activate("sigmoid", a * x + b * y + c), printed)


def test_the_walk_of_the_neuron_is_not_over_after_a_thousand_steps(neuron):
    """The book says at l. 10495 that the minimum is reached; it lies at (2.290, −4.402, 4.329)."""
    points, _ = train_neuron(neuron[0][1000], X, Z, 1.0, 4000)
    assert points[-1] == pytest.approx([2.28803, -4.39663, 4.32299], abs=1e-5)
    limit = np.array([2.29051725, -4.4018208, 4.32885214])
    assert np.abs(neuron_gradient(limit, X, Z)).max() < 1e-8


def test_the_neuron_reads_18_of_20_points_in_the_end(neuron):
    right = [int(np.sum((X @ P[:2] + P[2] >= 0) == Z)) for P in neuron[0][[0, 1, 10, 100, 1000]]]
    assert right == [6, 5, 13, 16, 18]


# the exclusive or


@pytest.fixture(scope="module")
def xor():
    return train_xor(np.array([1, 2, -3, -3, -2, 1, 1, 1, -1]), 1.0, 1000)


XOR = {  # l. 10614-10631; a gradient is the difference of two points, delta being 1
    "gradient": ".00349 -.00303 -.00832 -.00696 -.01350 -.01047 -.00324 .01258 -.04671",
    1: ".9965 2.0030 -2.9916 -2.9930 -1.9864 1.0104 1.0032 .9874 -.9532",
    2: ".9925 2.0055 -2.9839 -2.9860 -1.9731 1.0206 1.0053 .9738 -.9105",
    1000: "3.5623 3.5675 -5.5344 -5.3682 -5.3935 1.8403 -6.3234 -6.3801 3.1216",
}


@pytest.mark.parametrize("k", XOR)
def test_the_weights_of_the_exclusive_or(xor, k):
    points, _ = xor
    ours = points[0] - points[1] if k == "gradient" else points[k]
    assert [agrees(o, p) for o, p in zip(ours, XOR[k].split(), strict=True)] == [True] * 9


@pytest.mark.parametrize("k, printed", [(0, "0.2961"), (1, "0.2935"), (2, "0.2911"), (1000, "0.0097")])
def test_the_errors_of_the_exclusive_or(xor, k, printed):
    assert agrees(xor[1][k], printed)


@pytest.mark.parametrize(
    "x, y, printed", [(0, 0, ".08"), (1, 1, ".10"), (1, 0, ".89"), (0, 1, ".89"), (0.2, 0.9, "0.87")]
)  # l. 10636, 10639
def test_an_answer_of_the_network(xor, x, y, printed):
    hidden, output = np.reshape(xor[0][1000][:6], (2, 3)), xor[0][1000][6:]
    h = activate("sigmoid", hidden @ [x, y, 1])
    assert agrees(activate("sigmoid", output @ [*h, 1]), printed)


# the bump


@pytest.fixture(scope="module")
def bump():
    return train_bump(np.array([0, 1, 0, -1, 1, 1, -1]), 1.0, 5000)


def test_the_weights_of_the_bump(bump):
    """L. 10793."""
    printed = "-2.0142 10.9964 3.0543 -7.7086 8.2334 7.8735 -11.9037"
    assert [agrees(o, p) for o, p in zip(bump[5000], printed.split(), strict=True)] == [True] * 7


def test_the_errors_of_the_bump(bump):
    """Ours: the book shows a curve."""
    x, z = bump_data()
    errors = [np.mean((bump_forward(bump[k], x) - z) ** 2) for k in (0, 1, 1000, 2000, 5000)]
    assert errors == pytest.approx([0.25, 0.23408447, 0.18863323, 0.01637101, 0.00257366], abs=1e-8)
    assert bump[1000] == pytest.approx(
        [-0.431813, 2.110032, 1.173496, -1.348205, 0.867828, 1.551307, -2.298713], abs=1e-6
    )


# counting, zones, heights, and the local minimum


@pytest.mark.parametrize(
    "p, neurons, weights",
    [
        (3, 10, 37),
        (5, 16, 81),
        (7, 22, 141),
        (10, 31, 261),
        (15, 46, 541),
        (20, 61, 921),
        (50, 151, 5301),
        (100, 301, 20601),
    ],
)  # l. 10889
def test_three_hidden_layers_of_p_neurons(p, neurons, weights):
    assert (3 * p + 1, count_parameters([2, p, p, p, 1])) == (neurons, weights)


@pytest.mark.parametrize(
    "p, neurons, weights",
    [(3, 7, 79), (5, 11, 141), (7, 15, 211), (10, 21, 331), (15, 31, 571), (20, 41, 861)],
)  # l. 10977
def test_two_hidden_layers_of_p_neurons(p, neurons, weights):
    assert (2 * p + 1, count_parameters([20, p, p, 1])) == (neurons, weights)


def test_the_configurations_of_twenty_cells():
    """L. 10923 and 10971: 1140, of which half is 570; 560 and 506 of these are 98 % and, the book says, 89 %."""
    X, h = height_configurations(20)
    assert X.shape == (1140, 20)
    assert (X.sum(axis=1) == 3).all()
    assert agrees(100 * 560 / (len(X) / 2), "98")
    assert agrees(100 * 506 / (len(X) / 2), "89")
    assert np.bincount(h)[3:].tolist() == [(21 - k) * (k - 2) for k in range(3, 21)]


def test_a_height_counts_both_ends():
    """L. 10908: eight cells, height 6."""
    X, h = height_configurations(8)
    assert h[[row.tolist() for row in X].index([0, 1, 0, 1, 0, 0, 1, 0])] == 6


@pytest.mark.parametrize(
    "x, y, value, label",
    [
        (0, 0, 0, 1),
        (1, 0, 3.9166667, 0),
        (0.5, 1 / 3, 0.8503086, 0),
        (-1, 0, -2.0833333, 1),
        (0.5, 0.9, -2.4068427, 1),
        (1.9, 0, -0.5694173, 1),
        (2, 0, 0, 1),
        (1.8, 0.8, 2.6116356, 0),
    ],
)
def test_a_point_of_the_zones(x, y, value, label):
    """Ours, l. 10808."""
    assert zone_value(x, y) == pytest.approx(value, abs=1e-7)
    assert zone_label(x, y) == label


def test_the_zones_are_balanced_on_their_rectangle():
    x, y = np.meshgrid(np.linspace(-2.05, 2.05, 200), np.linspace(-0.75, 1.05, 200))
    assert zone_label(x, y).sum() == 18585


def test_the_error_with_two_valleys():
    """L. 11067: minima at −1 and 1, and a plateau between, where a start never moves."""
    assert relu_error(np.array([-2, -1, 0.5, 1, 2])) == pytest.approx([9, 4, 3.25, 1, 11])
    assert relu_error(np.linspace(-0.5, 1 / 3, 9)) == pytest.approx(5)
    ends = []
    for a in (-0.51, -0.4, 0.2, 0.34):
        for _ in range(1000):
            a -= 0.01 * relu_error_slope(a)
        ends.append(a)
    assert ends == pytest.approx([-1, -0.4, 0.2, 1])


@pytest.mark.parametrize("degree, c, squares, there", [(1, [-0.1, 0.9], 0.70, 3.5), (3, [0, 2.5, -2, 0.5], 0, 10)])
def test_a_line_and_a_cubic_through_four_points(degree, c, squares, there):
    """Ours, l. 11116: the cubic makes no error on the examples, and a large one beyond them."""
    x, y = np.arange(4), np.array([0, 1, 1, 3])
    ours = fit_polynomial(x, y, degree)
    assert ours == pytest.approx(c, abs=1e-12)
    assert np.sum((polynomial(ours, x) - y) ** 2) == pytest.approx(squares, abs=1e-20)
    assert polynomial(ours, 4) == pytest.approx(there)
