"""Where the libraries are that a worker may read, and the environment in which it lives."""

from __future__ import annotations

import os
import site
import sys
import sysconfig
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import grader

PACKAGE = Path(grader.__file__).parent
SYSTEM = ("/usr", "/bin", "/lib", "/lib32", "/lib64", "/libx32")
CONFIGURATION = (
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives", "/etc/localtime", "/etc/fonts",
    "/var/cache/fontconfig",
)  # fmt: skip
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "HOME": "/nonexistent",
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "MPLBACKEND": "agg",
    "CUDA_VISIBLE_DEVICES": "-1", "TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3", "SYMPY_GROUND_TYPES": "python",
}  # fmt: skip
# all that C asks for in one piece, which huge pages can hold
HEAP = {"MALLOC_TOP_PAD_": str(16 * 2**20), "MALLOC_MMAP_THRESHOLD_": str(32 * 2**20)}


def root() -> str | None:
    """The folder to import this package from, unless the interpreter knows it anyway."""
    folder = str(PACKAGE.parent)
    return None if folder in library_folders() else folder


@lru_cache(maxsize=1)
def library_folders() -> tuple[str, ...]:
    """Where the interpreter's libraries are: its prefixes, and folders of packages outside of them."""
    prefixes = {sys.prefix, sys.base_prefix, sys.exec_prefix, str(Path(os.path.realpath(sys.executable)).parent.parent)}
    packages = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()}
    return tuple(sorted(path for path in {*prefixes, *packages, *user_packages()} if os.path.isdir(path)))


def user_packages() -> tuple[str, ...]:
    """The folder of `pip install --user`, which a process without a home does not find."""
    return (site.getusersitepackages(),) if site.ENABLE_USER_SITE else ()


def readable() -> tuple[str, ...]:
    """What a worker may read: the system, the interpreter, this package; never a course's folder."""
    devices = ("/dev/urandom", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu")
    paths = {os.path.realpath(path) for path in (*SYSTEM, *outside_system(mine()), *CONFIGURATION, *devices)}
    return (*outside_system(path for path in paths if os.path.exists(path)), "/usr")


def mine() -> tuple[str, ...]:
    """The interpreter's folders, and this package's if it is outside of them."""
    return library_folders() if root() is None else (*library_folders(), str(PACKAGE))


def outside_system(paths: Iterable[str]) -> list[str]:
    """Paths that are not below another or below /usr.

    >>> outside_system(["/opt/py", "/opt/py/lib", "/usr/lib/python3"])
    ['/opt/py']
    """
    kept: list[str] = []
    for path in sorted(paths):
        if not any(path == above or path.startswith(f"{above}/") for above in ("/usr", *kept)):
            kept.append(path)
    return kept
