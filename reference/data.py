"""Images of handwritten digits: one row of grey levels in [0, 1] for each image, and the digit it shows.

    X   (n, d)   d = 64 for scikit-learn's bundled 8 × 8 images, 784 for MNIST's 28 × 28
    y   (n,)     digits 0 … 9

Exercises are judged on the bundled images, which are the same everywhere; MNIST is for whoever has its file.
"""

import os
from pathlib import Path

import numpy as np

VARIABLE = "MNIST_NPZ"  # environment variable: where mnist.npz lies, if not where Keras keeps it


def digits():
    """The 1797 bundled images and their digits.

    >>> X, y = digits()
    >>> X.shape, float(X.max()), np.bincount(y).min()
    ((1797, 64), 1.0, np.int64(174))
    """
    from sklearn.datasets import load_digits

    X, y = load_digits(return_X_y=True)
    return X / 16, y                             # (n, 64), (n,)


def mnist(path=None):
    """MNIST's 70 000 images, training images first, if mnist.npz is there; else the bundled ones."""
    file = Path(path or os.environ.get(VARIABLE) or Path.home() / ".keras" / "datasets" / "mnist.npz")
    if not file.is_file():
        return digits()
    with np.load(file, allow_pickle=False) as archive:
        images = np.concatenate([archive["x_train"], archive["x_test"]])
        y = np.concatenate([archive["y_train"], archive["y_test"]]).astype(int)
    return images.reshape(len(images), -1) / 255, y    # (n, 784), (n,)


def split(rng, X, y, n):
    """n images drawn without replacement to train on, sorted by digit, and the others to test on.

    >>> X, y = np.arange(5)[:, None], np.array([1, 0, 1, 0, 1])
    >>> [part.shape for part in split(np.random.default_rng(0), X, y, 3)]
    [(3, 1), (3,), (2, 1), (2,)]
    """
    order = rng.permutation(len(y))
    train, test = order[:n], order[n:]
    train = train[np.argsort(y[train], kind="stable")]
    return X[train], y[train], X[test], y[test]
