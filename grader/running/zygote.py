"""The warm process from which workers are forked: it has imported the libraries, and knows no secret.

It never imports the bank, the reference or a judge's module, never runs a library's code beyond importing it,
and never sees a submission, which travels on the worker's own socket.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import signal
import socket
import sys

from grader.running import worker
from grader.running.forkserver import serve

NUMPY = """numpy numpy.random numpy.fft numpy.linalg numpy.ma numpy.polynomial numpy.testing
    abc array bisect cmath collections contextlib copy dataclasses decimal enum fractions functools heapq
    itertools json linecache math operator random re statistics string tempfile time traceback typing warnings""".split()
SCIENCE = """scipy.integrate scipy.interpolate scipy.linalg scipy.optimize scipy.signal scipy.sparse scipy.special
    scipy.stats sympy matplotlib.pyplot matplotlib.backends.backend_agg mpl_toolkits.mplot3d
    grader.running.figures""".split()
TENSORFLOW = ["tensorflow", "keras", "grader.running.models"]
LIBRARIES = {"numpy": NUMPY, "science": NUMPY + SCIENCE, "tensorflow": NUMPY + SCIENCE + TENSORFLOW}

PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4


def main(control: str, libraries: str) -> None:
    """Import a set of libraries, then fork a worker for each request."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    libc.prctl(PR_SET_DUMPABLE, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an instructor's Ctrl-C is for the judge
    for module in LIBRARIES[libraries]:
        importlib.import_module(module)
    settle()
    serve(socket.socket(fileno=int(control)), worker.live)


def settle() -> None:
    """What libraries do lazily is done once, here, as long as it starts no thread."""
    if "matplotlib.pyplot" in sys.modules:
        plt = sys.modules["matplotlib.pyplot"]
        plt.switch_backend("agg")
        plt.show = lambda *_, **__: None
    if "keras" in sys.modules:
        keras = sys.modules["keras"]
        for name in ("Sequential", "layers", "optimizers", "losses", "metrics"):
            getattr(keras, name)
    sys.path[:] = [path for path in sys.path if not os.path.isdir(os.path.join(path, "grader"))]
