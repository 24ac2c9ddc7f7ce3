"""A second opinion that is wrong."""


def drift(x, k):
    return x.mean(axis=0) + k + 1


def second_opinion(chapter, name):
    return {"drift": drift}.get(name)
