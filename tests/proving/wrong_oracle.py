"""A second opinion that is wrong."""


def drift(x, k):
    return x.mean(axis=0) + k + 1
