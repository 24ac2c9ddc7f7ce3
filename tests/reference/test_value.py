"""The engine against the worked examples of the book (catalogue 7.2), SymPy and TensorFlow."""

import math

import numpy as np
import pytest
import sympy as sp

from reference.algorithms.value import Value


def gradient(f, *point):
    """The value of f and its gradient, by the engine."""
    leaves = [Value(p) for p in point]
    F = f(*leaves)
    F.backward()
    return F.data, [leaf.grad for leaf in leaves]


def sigmoid(u):
    return 1 / (1 + (-u).exp())


def test_the_first_network_with_weights_has_the_partial_derivatives_printed():
    """7.14: ln(c (ax + b)²) at (x, a, b, c) = (2, 3, 4, 5)."""
    F, partials = gradient(lambda x, a, b, c: (c * (a * x + b) ** 2).log(), 2, 3, 4, 5)
    assert pytest.approx(6.214608098422, abs=1e-12) == F
    np.testing.assert_allclose(partials, [3 / 5, 2 / 5, 1 / 5, 1 / 5], rtol=1e-14)


def test_three_ways_from_one_number_add_up():
    """7.13: t² ln t · ln ln t at 3."""
    F, [slope] = gradient(lambda t: t**2 * t.log() * t.log().log(), 3)
    assert pytest.approx(0.929898892280, abs=1e-12) == F
    assert slope == pytest.approx(3.902076077704, abs=1e-12)


def test_a_chain_of_three_neurons_has_the_gradient_of_the_sample():
    """7.R: weights (0.7, −1.2, 0.5), biases (0.1, 0.3, −0.2), tanh, σ, exp, x = 1.5."""
    def chain(x, a, b, c, d, e, f):
        return (e * sigmoid(c * (a * x + b).tanh() + d) + f).exp()

    F, g = gradient(chain, 1.5, 0.7, 0.1, -1.2, 0.3, 0.5, -0.2)
    assert pytest.approx(0.9684921156657601, abs=1e-15) == F
    np.testing.assert_allclose(g[0], -0.03006260477, atol=1e-11)
    np.testing.assert_allclose(g[1::2], [-0.06441986738, 0.08834400688, 0.32538441825], atol=1e-11)
    np.testing.assert_allclose(g[2::2], [-0.04294657825, 0.10803248711, 0.96849211567], atol=1e-11)


EXPRESSIONS = {
    "shared": lambda m, x, y: (x * y + x) * (x * y - y) / (1 + x * x),
    "powers": lambda m, x, y: x**-3 * y**0.5 + 2 / x - (1 - y) ** 2,
    "nested": lambda m, x, y: m.tanh(m.exp(-x * y) + m.log(x + 3 * y)) * m.exp(-x) / y,
    "diamond": lambda m, x, y: diamond(x * y),
}


def diamond(u):
    v = u * u + 1
    return (v / u + u) * v - u


class Engine:
    """The functions of the engine under the names that SymPy has for them."""

    exp, log, tanh = Value.exp, Value.log, Value.tanh


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_sympy_differentiates_to_the_same_numbers(name):
    f, (x, y) = EXPRESSIONS[name], sp.symbols("x y", positive=True)
    formula = f(sp, x, y)
    F, g = gradient(lambda a, b: f(Engine, a, b), 1.3, 0.6)
    at = {x: 1.3, y: 0.6}
    assert pytest.approx(float(formula.subs(at)), rel=1e-12) == F
    np.testing.assert_allclose(g, [float(formula.diff(v).subs(at)) for v in (x, y)], rtol=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_tensorflow_finds_the_gradient_of_a_random_graph(seed):
    import tensorflow as tf

    def grown(leaves, tanh, exp, relu):
        operations = (
            lambda a, b: a + b, lambda a, b: tanh(a * b), lambda a, b: a / (b * b + 1),
            lambda a, b: exp(-a * a), lambda a, b: relu(a - b),
        )  # fmt: skip
        rng, nodes = np.random.default_rng(seed), list(leaves)
        for _ in range(25):
            a, b = (nodes[int(i)] for i in rng.integers(len(nodes), size=2))
            nodes.append(operations[int(rng.integers(len(operations)))](a, b))
        F = leaves[0]
        for n in nodes:
            F = F + tanh(n)
        return F

    start = np.random.default_rng(seed).normal(size=3)
    F, g = gradient(lambda *v: grown(v, Value.tanh, Value.exp, Value.relu), *start)
    variables = [tf.Variable(v) for v in start]
    with tf.GradientTape() as tape:
        theirs = grown(variables, tf.tanh, tf.exp, tf.nn.relu)
    assert pytest.approx(float(theirs), rel=1e-12) == F
    np.testing.assert_allclose(g, [float(d) for d in tape.gradient(theirs, variables)], rtol=1e-9, atol=1e-14)


def test_a_second_call_gives_the_same_gradients():
    x = Value(3)
    F = x * x
    F.backward()
    F.backward()
    assert x.grad == 6


def test_relu_has_slope_zero_at_zero():
    assert gradient(lambda x: x.relu(), 0.0) == (0, [0])


def test_forty_doublings_are_one_visit_each():
    x = F = Value(1)
    for _ in range(40):
        F = F + F
    F.backward()
    assert x.grad == math.ldexp(1, 40)
