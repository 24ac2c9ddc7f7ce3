"""The laws that keras_xor is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.judging.models import predict


def around_the_corners(rng, low, high, n):
    """Points near the corners of a square, and 1 for those of the two corners that have one coordinate high."""
    corner = rng.integers(2, size=(n, 2))
    X = low + (high - low) * (corner + rng.normal(scale=0.15, size=(n, 2)))
    return X, corner[:, 0] ^ corner[:, 1]


def observed(model, low, high, unseen, truth):
    """What the outputs show: only what another training shows too."""
    corners = np.array([[low, low], [low, high], [high, low], [high, high]])
    try:
        p = predict(model, np.concatenate([corners, unseen]))
    except ValueError:
        return {"takes two numbers": False}
    if p.shape != (4 + len(unseen), 1):
        return {"takes two numbers": True, "one output": False}
    right = (p[:, 0] > 0.5) == np.append([0, 1, 1, 0], truth)
    share = float(right[4:].mean())
    return {
        "takes two numbers": True,
        "one output": True,
        "outputs between 0 and 1": bool(p.min() >= 0 and p.max() <= 1),
        "better than chance": share > 0.6,
        "better than any line": share > 0.8,
        "the four corners are right": bool(right[:4].all()),
        "nineteen in twenty are right": share >= 0.95,
    }


def corners_of_zeros_and_ones(student, rng):
    X, z = around_the_corners(rng, 0.0, 1.0, 600)
    unseen, truth = around_the_corners(rng, 0.0, 1.0, 1000)
    return observed(student.keras_xor(X, z), 0.0, 1.0, unseen, truth)
