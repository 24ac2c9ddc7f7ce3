"""Staircases: the errors and the crenels of the catalogue, and NumPy's own search for the step (ch. 5 and 6)."""

import numpy as np
import pytest

from reference.algorithms.staircase_network import staircase_network
from reference.bank.ch05_neural_network.staircase_network import at


@pytest.mark.parametrize("n, error", [(5, 0.587785), (10, 0.309017), (20, 0.156434), (40, 0.078459), (80, 0.039260)])
def test_a_sine_is_approached_as_computed(n, error):
    """5.24: the largest error of left heights on [0, π]."""
    x = np.linspace(0, np.pi, n + 1)[1:] - 1e-9  # just before each break, where the error is largest
    gaps = np.abs(at(staircase_network(np.sin, 0, np.pi, n), x) - np.sin(x))
    assert gaps.max() == pytest.approx(error, abs=1e-6)


def wavy(x):
    return np.cos(2 * x) + x * np.sin(3 * x) + np.sqrt(x)


@pytest.mark.parametrize("x, y", [(2.1, 0.2017389451), (5.5, 2.2796855847), (9.9, -0.7795702661), (1, 0), (11, 0)])
def test_the_wavy_function_has_these_steps(x, y):
    """6.J: n = 20 on [2, 10]."""
    assert at(staircase_network(wavy, 2, 10, 20), [x]) == pytest.approx([y], abs=1e-9)


def test_at_a_break_there_is_one_height_only():
    """6.J: f(4), where two closed crenels would give f(2) + f(4)."""
    assert at(staircase_network(wavy, 2, 10, 4), [4]) == pytest.approx([-0.2917917058], abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_a_search_in_the_breaks_finds_the_same_step(seed):
    rng = np.random.default_rng(seed)
    a, width, n = rng.uniform(-5, 5), rng.uniform(1, 9), int(rng.integers(1, 30))
    breaks, x = np.linspace(a, a + width, n + 1), rng.uniform(a - 2, a + width + 2, size=200)
    i = np.searchsorted(breaks, x, side="right") - 1
    right = np.where((i >= 0) & (i < n), wavy(np.abs(breaks[i])), 0)
    ours = at(staircase_network(lambda t: wavy(abs(t)), a, a + width, n), x)
    np.testing.assert_allclose(ours, right, atol=1e-12)


@pytest.mark.parametrize(
    "layers", [[], [([[1]], [0])], [([[1], [1]], [0, 0]), ([[1], [1]], [0])], [([[1]], [0]), ([[1]], [0, 1])]]
)
def test_layers_of_other_shapes_have_no_answers(layers):
    assert len(at(layers, [0, 1])) == 0
