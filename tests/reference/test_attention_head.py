"""An attention head against the catalogue's table (18.2, house oracles), Keras, and the tensor form of the book."""

import numpy as np
import pytest
from scipy.special import softmax

from reference.algorithms.attention_head import attention_head

# one token per basis vector: the columns of the matrices are the queries, keys and values of the table
W_Q = np.array([[2.0, 0, 1], [1, 1, -1]])
W_K = np.array([[1.0, 0, 1], [0, 1, 1]])
W_V = np.array([[1.0, 3, 5], [2, 4, 6]])
BACK = np.eye(3, 2)


@pytest.mark.parametrize(
    "causal, right",
    [
        (False, [[3.583960, 3.406673, 2.416040], [4.583960, 4.406673, 3.416040]]),
        (True, [[1, 2.339523, 2.416040], [2, 3.339523, 3.416040]]),
    ],
)
def test_three_tokens_give_the_table(causal, right):
    h = attention_head(np.eye(3), W_Q, W_K, W_V, BACK, causal)
    np.testing.assert_allclose(h, [*right, [0, 0, 0]], atol=1e-6)


def drawn(seed, n=4, K=6, r=3):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, K)), *rng.normal(size=(3, r, n)), rng.normal(size=(n, r))


@pytest.mark.parametrize("causal", [False, True])
def test_keras_attends_the_same_way(causal):
    import tensorflow as tf

    x, Q, K, V, W_O = drawn(3)
    q, k, v = ((W @ x).T[None] for W in (Q / np.sqrt(3), K, V))
    rows = tf.keras.layers.Attention(dtype="float64")([q, v, k], use_causal_mask=causal)[0]
    np.testing.assert_allclose(attention_head(x, Q, K, V, W_O, causal), W_O @ rows.numpy().T, atol=1e-9)


def test_it_is_the_tensor_product_of_pattern_and_output_matrix():
    """18.O: vec h(x) = (A ⊗ W_O W_V) vec x, where vec stacks columns."""
    x, Q, K, V, W_O = drawn(4)
    A = softmax((Q @ x).T @ (K @ x) / np.sqrt(3), axis=1)
    vec = np.kron(A, W_O @ V) @ x.ravel(order="F")
    np.testing.assert_allclose(attention_head(x, Q, K, V, W_O, False).ravel(order="F"), vec, atol=1e-12)


@pytest.mark.parametrize("j", [0, 2, 5])
def test_causal_nothing_before_a_changed_token_moves(j):
    """18.Q."""
    x, *head = drawn(5)
    moved = x.copy()
    moved[:, j] += 1
    change = np.abs(attention_head(moved, *head, True) - attention_head(x, *head, True)).max(axis=0)
    assert change[:j].tolist() == [0.0] * j
    assert (change[j:] > 0).all()


def test_the_last_token_sees_as_much_with_a_mask_as_without():
    x, *head = drawn(6)
    np.testing.assert_allclose(attention_head(x, *head, True)[:, -1], attention_head(x, *head, False)[:, -1])
