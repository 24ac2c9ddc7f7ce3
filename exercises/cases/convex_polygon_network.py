"""The laws that convex_polygon_network is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def answers(layers, X):
    """What Heaviside layers answer at some points, one list entry for each output; [] where shapes do not fit."""
    a = np.array(X, dtype=float)
    for W, b in layers:
        W, b = np.asarray(W, dtype=float), np.asarray(b, dtype=float).ravel()
        if W.ndim != 2 or W.shape != (a.shape[1], len(b)):
            return []
        a = np.where(a @ W + b >= 0, 1, 0)
    return a.ravel().tolist()


def seen(student, vertices):
    """The answers inside, then outside, on the rays from the centre through the vertices and the middles of the sides."""
    layers = student.convex_polygon_network(vertices)
    centre = vertices.mean(axis=0)
    middles = (vertices + np.roll(vertices, -1, axis=0)) / 2
    rays = np.vstack([vertices, middles]) - centre
    inside = np.vstack([centre + t * rays for t in (0.5, 0.9)])
    outside = np.vstack([centre + t * rays for t in (1.1, 3.0)])
    return [answers(layers, inside), answers(layers, outside)]


def a_triangle(student, rng):
    x, y = rng.integers(1, 4, size=2).astype(float)
    return seen(student, np.array([[x, y], [x + 5, y + 1], [x + 2, y + 4]]))


def a_rectangle(student, rng):
    x, y = rng.integers(1, 4, size=2).astype(float)
    return seen(student, np.array([[x, y], [x + 4, y], [x + 4, y + 3], [x, y + 3]]))


def each_side_has_its_line(student, rng):
    """For each side of a pentagon: how many lines of neurons are parallel to it, and how many contain it."""
    x, y = rng.integers(1, 4, size=2).astype(float)
    vertices = np.array([[x, y], [x + 4, y + 1], [x + 6, y + 4], [x + 3, y + 6], [x - 1, y + 3]])
    W, b = student.convex_polygon_network(vertices)[0]
    W, b = np.asarray(W, dtype=float), np.asarray(b, dtype=float).ravel()
    if W.shape != (2, len(b)):
        return []
    counts = []
    for P, Q in zip(vertices, np.roll(vertices, -1, axis=0)):
        small = 1e-5 * np.hypot(W[0], W[1])
        parallel = np.abs((Q - P) @ W) <= small
        counts.append([int(parallel.sum()), int((parallel & (np.abs(P @ W + b) <= small)).sum())])
    return counts


def has_a_neuron_for_each_side_and_one_more(student, rng):
    counts = []
    for n in (3, 5):
        angles = 2 * np.pi * np.arange(n) / n
        layers = student.convex_polygon_network(np.stack([2 + np.cos(angles), 1 + np.sin(angles)], axis=1))
        counts.append([[*np.shape(W), np.size(b)] for W, b in layers])
    return counts
