import numpy as np


def activate(name, u):
    match name:
        case "identity":
            return u
        case "relu":
            return np.maximum(u, 0)
        case "tanh":
            return np.tanh(u)
        case "sigmoid":
            return (1 + np.tanh(u / 2)) / 2


def activation_slope(name, u):
    a = activate(name, u)
    match name:
        case "identity":
            return np.ones_like(u)
        case "relu":
            return np.where(u > 0, 1.0, 0.0)
        case "tanh":
            return 1 - a**2
        case "sigmoid":
            return a * (1 - a)


def backprop_mlp(weights, activations, X, Z):
    outputs, inputs = [X], []
    for (W, b), phi in zip(weights, activations):
        inputs.append(outputs[-1] @ W + b)
        outputs.append(activate(phi, inputs[-1]))
    N, p = Z.shape
    delta = 2 / (N * p) * (outputs[-1] - Z)
    grads = []
    for i in range(len(weights) - 1, -1, -1):
        delta = delta * activation_slope(activations[i], inputs[i])
        grads.append((outputs[i].T @ delta, delta.sum(axis=0)))
        delta = delta @ weights[i][0].T
    return grads[::-1]
