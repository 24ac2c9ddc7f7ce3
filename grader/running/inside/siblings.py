"""A submission's files as modules, from memory, found only after everything that is installed."""

from __future__ import annotations

import importlib.util
import linecache
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType

from grader.running.inside.loading import compiled, namespace


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
        return compiled(self.sources[name], file_name(name))

    def exec_module(self, module: ModuleType) -> None:
        self.run(module.__name__, module)

    def run(self, name: str, module: ModuleType) -> None:
        """Run the top level of a text in a module."""
        vars(module).update(namespace(self.sources[name]))
        exec(self.get_code(name), vars(module))

    def load_main(self, name: str) -> ModuleType:
        """Run a module's top level even if its name is also that of a library."""
        spec = ModuleSpec(name, self, origin=file_name(name))
        module = importlib.util.module_from_spec(spec)
        module.__file__ = file_name(name)
        hidden = sys.modules.get(name)
        sys.modules[name] = module
        try:
            self.run(name, module)
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
