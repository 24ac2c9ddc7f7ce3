"""The laws that draw_sigmoid_family is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes


def curves(picture):
    """The lines of many points, in the order in which they were drawn."""
    lines = [line for line in picture.axes[0]["lines"] if line["style"].strip() not in ("None", "")]
    return [line for line in lines if len(line["x"]) >= 40]


def steepness(x, y):
    """The k for which the points lie on 1/(1 + exp(−kx)); the heights at both ends where there is none."""
    seen = np.isfinite(y) & (y > 1e-9) & (y < 1 - 1e-9) & (np.abs(x) > 1e-9)
    k = np.log(y[seen] / (1 - y[seen])) / x[seen]
    if len(k) and np.ptp(k) < 1e-4 * (1 + np.abs(k).max()):
        return round(float(np.median(k)), 4)
    return [round(float(y[x.argmin()]), 4), round(float(y[x.argmax()]), 4)]


def each_k_has_a_curve(student, rng, k):
    drawn = curves(student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()))
    return [steepness(line["x"], line["y"]) for line in drawn]


def bare(label):
    """A label without spaces and dollars: `k = 2`, `k=2` and `$k = 2$` are the same."""
    return label.replace(" ", "").replace("$", "")


def each_curve_has_its_label(student, rng, k):
    drawn = curves(student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()))
    return [bare(line["label"]) for line in drawn]


def the_legend_shows_the_labels(student, rng, k):
    return [bare(text) for text in student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()).axes[0]["legend"]]


def each_curve_runs_from_minus_5_to_5(student, rng, k):
    drawn = curves(student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()))
    return [[round(float(line["x"].min()), 6), round(float(line["x"].max()), 6)] for line in drawn]
