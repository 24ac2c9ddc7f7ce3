"""Convolution of two matrices against the book's matrices (chapters 12 and 13), SciPy and TensorFlow."""

import numpy as np
import pytest
from scipy.signal import convolve2d

from reference.algorithms.conv2d import conv2d
from tests.reference.printed import agrees

EMBOSS = np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]])
A = np.array([[2, 1, 3, 0], [1, 1, 0, 5], [3, 3, 1, 0], [2, 0, 0, 2]])
M = np.array([[1, 0, 2], [2, 1, 0], [1, 0, 3]])


@pytest.mark.parametrize(
    "mode, printed",
    [
        ("same", [[5, 9, 10, 0], [7, 17, 19, 16], [10, 12, 11, 0], [5, 10, 13, 5]]),  # L13384, L14911
        (
            "full",  # L15172
            [
                [2, 1, 7, 2, 6, 0],
                [5, 5, 9, 10, 0, 10],
                [7, 7, 17, 19, 16, 0],
                [9, 10, 12, 11, 0, 19],
                [7, 5, 10, 13, 5, 0],
                [2, 0, 6, 2, 0, 6],
            ],
        ),
        ("valid", [[17, 19], [12, 11]]),  # L15201
    ],
)
def test_the_book_gets_these_whole_numbers(mode, printed):
    np.testing.assert_array_equal(conv2d(A, M, mode), printed)


def test_the_relief_of_the_book_needs_the_kernel_turned():
    """L13842; unturned it would be [[3, 4, 7, −4, −2], …]."""
    image = np.array([[2, -1, 7, 3, 0], [2, 0, 0, -2, 1], [-5, 0, -1, -1, 4]])
    printed = [[1, -6, 7, 10, 2], [9, 7, 10, 7, 1], [-3, 0, 0, -8, 0]]
    np.testing.assert_array_equal(conv2d(image, EMBOSS, "same"), printed)
    assert conv2d(image, EMBOSS[::-1, ::-1], "same")[0].tolist() == [3, 4, 7, -4, -2]


def test_the_blur_of_the_book_is_cut_after_two_digits():
    """L14068-14073."""
    blurred = conv2d(np.arange(1, 26).reshape(5, 5), np.full((3, 3), 1 / 9), "same")
    printed = """1.77 3.00 3.66 4.33 3.11  4.33 7.00 8.00 9.00 6.33  7.66 12.00 13.00 14.00 9.66
                 11.00 17.00 18.00 19.00 13.00  8.44 13.00 13.66 14.33 9.77"""
    assert all(agrees(b, p) for b, p in zip(blurred.ravel(), printed.split(), strict=True))


def test_an_even_kernel_begins_at_the_first_entry_of_full():
    """Catalogue, house oracles of chapter 12: 1..16 ∗ [[1, 2], [3, 4]]."""
    same = conv2d(np.arange(1, 17).reshape(4, 4), np.array([[1, 2], [3, 4]]), "same")
    right = [[1, 4, 7, 10], [8, 26, 36, 46], [24, 66, 76, 86], [40, 106, 116, 126]]
    np.testing.assert_array_equal(same, right)


@pytest.mark.parametrize("mode", ["full", "same", "valid"])
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (4, 2), (1, 5), (6, 7), (5, 4)])
def test_scipy_gets_the_same(mode, size):
    rng = np.random.default_rng(sum(size))
    image, kernel = rng.normal(size=(6, 7)), rng.normal(size=size)
    np.testing.assert_allclose(conv2d(image, kernel, mode), convolve2d(image, kernel, mode), atol=1e-12)


@pytest.mark.parametrize("mode", ["full", "same"])
def test_scipy_gets_the_same_with_a_kernel_larger_than_the_image(mode):
    rng = np.random.default_rng(0)
    image, kernel = rng.normal(size=(2, 3)), rng.normal(size=(5, 4))
    np.testing.assert_allclose(conv2d(image, kernel, mode), convolve2d(image, kernel, mode), atol=1e-12)


def test_tensorflow_gets_the_same_from_the_turned_kernel():
    import tensorflow as tf

    rng = np.random.default_rng(1)
    image, kernel = rng.normal(size=(6, 5)), rng.normal(size=(3, 5))
    turned = kernel[::-1, ::-1][:, :, None, None].copy()
    found = tf.nn.conv2d(image[None, :, :, None], turned, strides=1, padding="SAME")[0, :, :, 0]
    np.testing.assert_allclose(conv2d(image, kernel, "same"), found, atol=1e-12)


def test_two_kernels_are_one_in_full_but_not_in_same():
    """13.C: the product is associative only before it is cut."""
    rng = np.random.default_rng(2)
    image, one, other = rng.normal(size=(4, 4)), rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
    twice = {m: conv2d(conv2d(image, one, m), other, m) for m in ("full", "same")}
    once = {m: conv2d(image, conv2d(one, other, "full"), m) for m in ("full", "same")}
    np.testing.assert_allclose(twice["full"], once["full"], atol=1e-12)
    assert np.abs(twice["same"] - once["same"]).max() > 0.1
