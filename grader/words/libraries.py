"""What a student's code may import where it is graded, and which worker has it."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from grader.words.limits import NUMPY, SCIENCE, TENSORFLOW

WORKERS = (NUMPY, SCIENCE, TENSORFLOW)  # each has what those before it have
IMPORTED_BY = {
    **dict.fromkeys(("matplotlib", "mpl_toolkits", "mpmath", "pylab", "scipy", "sklearn", "sympy"), SCIENCE),
    **dict.fromkeys(("keras", "tensorflow"), TENSORFLOW),
}
INSTALLED = frozenset(  # by the course, whatever else a machine has
    "numpy PIL click flint h5py jinja2 joblib msgpack nbformat pytest rich".split() + list(IMPORTED_BY)
)


def worker_for(imported: Iterable[str], least: str) -> str:
    """The worker that has imported what a text imports, and what its exercise asks for at least.

    >>> worker_for(["numpy", "matplotlib"], NUMPY), worker_for([], TENSORFLOW)
    ('science', 'tensorflow')
    """
    return max([least, *(IMPORTED_BY.get(name, NUMPY) for name in imported)], key=WORKERS.index)


def is_installed(package: str) -> bool:
    """Whether the grading machine has a package, Python's own included."""
    return package in INSTALLED or package in sys.stdlib_module_names
