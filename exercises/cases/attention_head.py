"""The laws that attention_head is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def a_later_token_changes_nothing_before_it(student, rng):
    n, K, r = 3, 6, 2
    x, W_O = rng.normal(size=(n, K)), rng.normal(size=(n, r))
    W_Q, W_K, W_V = rng.normal(size=(3, r, n))
    before = np.asarray(student.attention_head(x, W_Q, W_K, W_V, W_O, True))
    x[:, 4] += 3.0
    after = np.asarray(student.attention_head(x, W_Q, W_K, W_V, W_O, True))
    return np.abs(after - before).max(axis=0) > 1e-9
