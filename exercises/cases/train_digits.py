"""The laws that train_digits is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.judging.models import predict


def observed(p, y):
    """What the outputs p for unseen images show, the digits being y: only what another training shows too."""
    if p.shape != (len(y), 10):
        return {"ten outputs": False}
    answers = p.argmax(axis=1)
    right = float(np.mean(answers == y))
    return {
        "ten outputs": True,
        "outputs are probabilities": bool(p.min() >= 0 and np.abs(p.sum(axis=1) - 1).max() < 1e-3),
        "better than chance": right > 0.25,
        "all ten digits are answered": right > 0.25 and len(set(answers.tolist())) == 10,
        "nine in ten are read": right >= 0.9,
    }


def reads_digits_drawn_by_a_machine(student, rng):
    dots = "0e11131519110e 040c040404040e 0e11010204081f 1f02040201110e 02060a121f0202 1f101e0101110e 0608101e11110e"
    dots += " 1f010204080808 0e11110e11110e 0e11110f01020c"
    rows = np.array([list(bytes.fromhex(digit)) for digit in dots.split()])
    glyphs = (rows[:, :, None] >> np.arange(4, -1, -1)) & 1
    n = 1700
    y, top, left = rng.integers(10, size=n), rng.integers(2, size=n), rng.integers(4, size=n)
    y[:1350].sort()
    X = np.zeros((n, 8, 8))
    for i in range(n):
        X[i, top[i] : top[i] + 7, left[i] : left[i] + 5] = glyphs[y[i]]
    X = X * rng.uniform(0.6, 1.0, size=(n, 1, 1)) + rng.normal(scale=0.15, size=X.shape)
    X = X.clip(0, 1).reshape(n, 64)
    return observed(predict(student.train_digits(X[:1350], y[:1350]), X[1350:]), y[1350:])
