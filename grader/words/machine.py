"""The machine that computes: how many processors it lends, and what tells its results from another's."""

from __future__ import annotations

import importlib
import os
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

# whose results are judged, and that judge
LIBRARIES = ("numpy", "scipy", "sympy", "python-flint", "matplotlib", "keras", "tensorflow")
SETTINGS = ("NPY_DISABLE_CPU_FEATURES", "OPENBLAS_CORETYPE", "GLIBC_TUNABLES")  # that choose other instructions


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def versions() -> dict[str, str]:
    """The versions of the libraries that are installed, which are not imported for it."""
    return {name: found for name in LIBRARIES if (found := version_of(name))}


def version_of(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


@cache
def kind() -> str:
    """What numbers depend on beside libraries: Python, the architecture, the processor's instructions."""
    chosen = [os.environ.get(name, "") for name in SETTINGS]
    return " ".join([platform.python_version(), platform.machine(), *instructions(), *chosen])


def instructions() -> list[str]:
    """The instruction sets that NumPy uses here."""
    core: Any = importlib.import_module("numpy._core._multiarray_umath")
    return sorted(name for name, usable in core.__cpu_features__.items() if usable)
