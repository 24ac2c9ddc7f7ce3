"""The schedules against the catalogue's lists (ch. 8, "Schedules", ours), differential equations, and Keras."""

import numpy as np
import pytest

from reference.algorithms.step_schedules import (
    decay_schedule,
    exponential_schedule,
    linear_schedule,
    quadratic_schedule,
)
from tests.reference.printed import agrees

k = np.arange(5)


@pytest.mark.parametrize(
    "rates, printed",
    [
        (linear_schedule(k, 0.1), "0.1 0.05 0.0333333 0.025 0.02"),
        (quadratic_schedule(k, 0.1), "0.1 0.025 0.0111111 0.00625 0.004"),
        (exponential_schedule(k, 0.1, 0.5), "0.1 0.0606531 0.0367879 0.0223130 0.0135335"),
        (decay_schedule(k, 0.1, 0.5), "0.1 0.0666667 0.05 0.04 0.0333333"),
    ],
    ids=["linear", "quadratic", "exponential", "decay"],
)
def test_five_rates_are_those_of_the_table(rates, printed):
    """8.F: δ0 = 0.1, β = α = 0.5."""
    for rate, figure in zip(rates, printed.split(), strict=True):
        assert agrees(rate, figure)


def test_decay_lies_between_a_constant_and_the_linear_schedule():
    np.testing.assert_allclose(decay_schedule(k, 0.3, 0), np.full(5, 0.3))
    np.testing.assert_allclose(decay_schedule(k, 0.3, 1), linear_schedule(k, 0.3))


def test_keras_has_the_exponential_and_decay():
    """In Keras 3 the argument `decay` of SGD is ignored; InverseTimeDecay is the schedule (catalogue, remark 8)."""
    from tensorflow.keras.optimizers.schedules import ExponentialDecay, InverseTimeDecay

    decay = InverseTimeDecay(0.1, decay_steps=1, decay_rate=0.25)
    exponential = ExponentialDecay(0.1, decay_steps=1, decay_rate=float(np.exp(-0.25)))
    np.testing.assert_allclose(decay_schedule(k, 0.1, 0.25), [float(decay(j)) for j in k], rtol=1e-6)
    np.testing.assert_allclose(exponential_schedule(k, 0.1, 0.25), [float(exponential(j)) for j in k], rtol=1e-6)
