"""Libraries that take seconds to import, imported when they are first used."""

import importlib


class Late:
    """Stands for a module until an attribute of it is wanted.

    >>> Late("math").hypot(3.0, 4.0)
    5.0
    """

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        return getattr(importlib.import_module(self._name), attribute)
