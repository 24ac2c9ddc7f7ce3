"""The warm process from which workers are forked: it has imported the libraries, and knows no secret.

It never imports the bank, the reference or a judge's module, never runs what starts a thread (TensorFlow is imported
and no more), and never sees a submission, which travels on the worker's own socket.
"""

from __future__ import annotations

import importlib
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from typing import Any

from grader.running.inside import drawing, poison, worker
from grader.running.inside.confine import UID, Confinement, Prepared, limits, scratch_of
from grader.running.inside.forking import serve
from grader.running.inside.seeds import seed_everything
from grader.running.kernel import calls, filters, landlock, places
from grader.running.kernel.parent import die_with_parent, hide_memory
from grader.running.wire import codec

NUMPY = """numpy numpy.random numpy.fft numpy.linalg numpy.ma numpy.polynomial
    abc array bisect cmath collections contextlib copy dataclasses decimal enum fractions functools heapq
    itertools json linecache math operator random re statistics string tempfile time traceback typing
    warnings""".split()
SCIENCE = """scipy.integrate scipy.linalg scipy.optimize scipy.sparse scipy.special sympy
    matplotlib.pyplot matplotlib.backends.backend_agg mpl_toolkits.mplot3d grader.running.inside.figures""".split()
TENSORFLOW = ["tensorflow", "keras", "grader.running.inside.models"]
OBJECTS = {"numpy": 10, "science": 56, "tensorflow": 130}  # MiB that Python's own objects take, about
LIBRARIES = {"numpy": NUMPY, "science": NUMPY + SCIENCE, "tensorflow": NUMPY + SCIENCE + TENSORFLOW}


def main(control: str, libraries: str, font_list: str = "", filter: str = "", *shared: str) -> None:
    """Import a set of libraries, then fork a worker for each request; a filter is given in hexadecimal digits.

    The folders that are `shared` by all workers are closed first: a worker that is their owner may not open them again,
    since the filter refuses `chmod`.
    """
    die_with_parent()
    hide_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an instructor's Ctrl-C is for the judge
    side_by_side = arenas(OBJECTS[libraries])
    with home(font_list):
        for module in LIBRARIES[libraries]:
            importlib.import_module(module)
        settle()
    del side_by_side
    for folder in shared:
        os.chmod(folder, 0o555)
    os.environ.clear()  # whatever libraries wrote there
    os.environ.update(places.ENVIRONMENT)
    live = partial(worker.live, parent=os.getpid())
    if filter:
        calls.prctl(calls.PR_SET_NO_NEW_PRIVS, 1)
        filters.load(bytes.fromhex(filter))
    serve(socket.socket(fileno=int(control)), live, prepare=partial(prepare, readable=places.readable()), after=sweep)
    os._exit(0)


def arenas(size: int) -> list[bytes]:
    """Make Python take some MiB for small objects in one piece, which huge pages can hold; an object in each MiB keeps
    it. Taken one by one while libraries are imported, these pieces lie apart, and each fork copies all their pages."""
    return [bytes(400) for _ in range(size * 2500)][::2000]


def prepare(body: bytes, readable: tuple[str, ...]) -> tuple[Prepared, int]:
    """What a worker becomes, and as which user."""
    (uid,) = UID.unpack_from(body)
    return prepared(body[UID.size :], readable), uid


@lru_cache(maxsize=64)
def prepared(body: bytes, readable: tuple[str, ...]) -> Prepared:
    """A confinement for all workers of it: what it forbids is looked for, rules and filters are made."""
    confinement = Confinement(**codec.decode(body))
    poison.look_up(confinement.forbidden)
    if confinement.filter:
        filters.around_pid(platform.machine())
    common = confinement.landlock and not confinement.scratch
    rules = common_rules(confinement.landlock, readable) if common else None
    return Prepared(confinement, limits(confinement), readable, rules)


common_rules = cache(landlock.ruleset)  # version, paths → descriptor


def sweep(pid: int) -> None:
    """Remove what a worker wrote, as the user that it was; `rm` is not surprised by a tree of any depth."""
    scratch = scratch_of(pid)
    if os.path.isdir(scratch):
        owner = os.stat(scratch).st_uid
        as_owner = {"user": owner, "group": owner, "extra_groups": []} if owner != os.geteuid() else {}
        subprocess.run(["rm", "-rf", "--", scratch], check=False, **as_owner)  # type: ignore[call-overload]


@contextmanager
def home(font_list: str) -> Iterator[None]:
    """A directory for what libraries write when they are imported, gone afterwards; it takes Matplotlib seconds
    to look for fonts, so that it is given the list that the judge's user already has."""
    with tempfile.TemporaryDirectory(prefix="gradschool-") as folder:
        os.environ.update(HOME=folder, MPLCONFIGDIR=folder, KERAS_HOME=folder)
        if font_list and os.path.exists(font_list):
            shutil.copyfile(font_list, os.path.join(folder, os.path.basename(font_list)))
        yield


def settle() -> None:
    """What libraries do lazily is done once, here, as long as it starts no thread."""
    if "matplotlib.pyplot" in sys.modules:
        plt: Any = sys.modules["matplotlib.pyplot"]
        plt.switch_backend("agg")
        plt.show = lambda *_, **__: None
        figure = plt.figure()
        figure.subplots().plot([0, 1], label="$x$")
        figure.canvas.draw()
        plt.close(figure)
        drawing.stock_up()
    if "sympy" in sys.modules:
        sympy: Any = sys.modules["sympy"]
        x = sympy.Symbol("x", real=True)
        sympy.srepr(sympy.diff(sympy.sqrt(sympy.exp(-x) * sympy.sin(x) + sympy.log(x) / (1 + x**2)), x)).encode()
    if "keras" in sys.modules:
        keras: Any = sys.modules["keras"]
        for name in ("Sequential", "layers", "optimizers", "losses", "metrics"):
            getattr(keras, name)
    if "tensorflow" in sys.modules:
        fill_registries()
    seed_everything(0)  # each worker begins in this state; most questions bring a seed of their own
    poison.trust_what_is_imported()
    # a submission does not import from the course's folder, even where that is installed as editable
    sys.path[:] = [path for path in sys.path if path != places.root()]


def fill_registries() -> None:
    """Have TensorFlow list its kernels and operations, as its first operation would, which takes half as long then.

    For it TensorFlow reads the command line of the process, which workers may not. No operation is run.
    """
    from tensorflow.python.framework import kernels, op_def_registry

    kernels.get_registered_kernels_for_op("NoOp")
    op_def_registry.get("an operation that is not registered")  # for this one, all others are listed
