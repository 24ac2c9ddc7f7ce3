"""A submission's files as modules, from memory, found only after everything that is installed."""

from __future__ import annotations

import importlib.util
import linecache
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType


class Siblings(MetaPathFinder, InspectLoader):
    """Finds a submission's modules by name; last on `sys.meta_path`, its `numpy.py` never hides NumPy."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = dict(sources)
        self.files = frozenset(map(file_name, sources))
        for module, text in self.sources.items():
            # tracebacks and TensorFlow's autograph want to read the lines
            linecache.cache[file_name(module)] = (len(text), None, text.splitlines(True), file_name(module))

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name in self.sources else None

    def get_source(self, name: str) -> str:
        return self.sources[name]

    def is_package(self, name: str) -> bool:
        return False

    def get_code(self, name: str) -> CodeType:
        # text, not bytes: a coding line in it then has no effect
        return compile(self.sources[name], file_name(name), "exec", dont_inherit=True)

    def load_main(self, name: str) -> ModuleType:
        """Run a module's top level even if its name is also that of a library."""
        spec = ModuleSpec(name, self, origin=file_name(name))
        module = importlib.util.module_from_spec(spec)
        module.__file__ = file_name(name)
        hidden = sys.modules.get(name)
        sys.modules[name] = module
        try:
            exec(self.get_code(name), module.__dict__)
        finally:
            if hidden is not None:
                sys.modules[name] = hidden
        return module


def file_name(module: str) -> str:
    """What a traceback calls the file of a module.

    >>> file_name("softmax")
    'softmax.py'
    """
    return f"{module.replace('.', '/')}.py"
