"""A second opinion on every algorithm: the definition, in loops and plain floats, however slow.

Nothing here is shared with reference.algorithms: what they agree on was computed twice. A function has
the name and the parameters of the one it checks, and stands in the module of its chapter.
"""

import importlib


def second_opinion(chapter, name):
    """The function that checks `name` of a chapter's folder, None where there is none.

    >>> second_opinion("01_derivative", "newton")(lambda x: x**2 - 4, lambda x: 2 * x, 4.0, 1)
    2.5
    """
    try:
        module = importlib.import_module(f"{__name__}.ch{chapter}")
    except ModuleNotFoundError:
        return None
    return getattr(module, name, None)
