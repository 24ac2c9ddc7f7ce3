"""The bundled digits, the file of MNIST where there is one, and what the training laws observe."""

import numpy as np
import pytest

from reference import data
from reference.bank.ch10_keras_training.train_digits import EXERCISE, observed


def test_the_training_images_come_sorted_by_digit():
    _, y, _, _ = data.split(np.random.default_rng(0), *data.digits(), 1350)
    assert np.array_equal(y, np.sort(y))


def test_no_image_is_both_learnt_and_tested():
    X = np.arange(30.0)[:, None]
    train, _, test, _ = data.split(np.random.default_rng(0), X, np.arange(30) % 10, 20)
    assert sorted([*train[:, 0], *test[:, 0]]) == list(range(30))


def test_a_split_keeps_each_image_beside_its_digit():
    X, y = np.arange(30.0)[:, None], np.arange(30) % 10
    train, digits, test, others = data.split(np.random.default_rng(1), X, y, 20)
    assert np.array_equal(train[:, 0] % 10, digits)
    assert np.array_equal(test[:, 0] % 10, others)


@pytest.fixture
def archive(tmp_path):
    rng = np.random.default_rng(0)
    path = tmp_path / "mnist.npz"
    np.savez(
        path,
        x_train=rng.integers(256, size=(5, 28, 28), dtype=np.uint8), y_train=np.arange(5, dtype=np.uint8),
        x_test=np.full((2, 28, 28), 255, dtype=np.uint8), y_test=np.array([7, 8], dtype=np.uint8),
    )  # fmt: skip
    return path


def test_the_file_of_mnist_is_read_where_the_variable_says(archive, monkeypatch):
    monkeypatch.setenv(data.VARIABLE, str(archive))
    X, y = data.mnist()
    assert X.shape == (7, 784)
    assert X[5:].min() == 1.0
    assert y.tolist() == [0, 1, 2, 3, 4, 7, 8]


def test_a_path_that_is_given_is_preferred_to_the_variable(archive, monkeypatch):
    monkeypatch.setenv(data.VARIABLE, "/nowhere/mnist.npz")
    assert len(data.mnist(archive)[0]) == 7


def test_without_the_file_the_bundled_images_stand_in(tmp_path):
    assert data.mnist(tmp_path / "none.npz")[0].shape == (1797, 64)


def test_logits_are_told_from_probabilities():
    y = np.arange(10)
    assert observed(np.eye(10), y)["outputs are probabilities"]
    assert not observed(2 * np.eye(10), y)["outputs are probabilities"]


def test_an_output_that_is_not_a_number_is_no_probability():
    seen = observed(np.full((10, 10), np.nan), np.arange(10))
    assert not seen["outputs are probabilities"]
    assert not seen["nine in ten are read"]


@pytest.mark.parametrize("law", EXERCISE.laws, ids=lambda law: law.name)
def test_a_law_gives_images_as_the_statement_describes_them(law):
    class Witness:
        def train_digits(self, X, y):
            assert X.shape == (1350, 64)
            assert X.min() >= 0
            assert X.max() <= 1
            assert np.array_equal(np.unique(y), np.arange(10))
            assert np.array_equal(y, np.sort(y))
            raise StopIteration

    with pytest.raises(StopIteration):
        law.check(Witness(), np.random.default_rng(5))
