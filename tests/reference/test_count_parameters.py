"""Counting weights: the numbers of the book, and what Keras counts (catalogue, ch. 5 and 6)."""

import pytest

from reference.algorithms.count_parameters import count_parameters


@pytest.mark.parametrize(
    "sizes, count",
    [
        ([2, 2, 1], 9),  # 5.13, the exclusive or
        ([2, 3, 1], 13),  # 6.2, sigmoid_net
        ([1, 2, 1], 7),  # 6.3, printed
        ([3, 6, 1], 31),  # 6.7, cube_net without the zeros left out
        ([1, 40, 1], 121),  # 6.8, n = 20 intervals
    ],
)
def test_the_networks_of_the_book_have_these_weights(sizes, count):
    assert count_parameters(sizes) == count


@pytest.mark.parametrize("sizes", [[4, 1], [3, 5, 2], [7, 4, 6, 3]])
def test_keras_counts_the_same(sizes):
    import keras

    model = keras.Sequential([keras.Input((sizes[0],)), *map(keras.layers.Dense, sizes[1:])])
    assert count_parameters(sizes) == model.count_params()
