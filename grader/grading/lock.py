"""One run at a time in a results folder: a lock that ends with the process that holds it, however that ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.grading.store import StoreError

FILE = "results.lock"


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the lock of a results folder, made if it is not there; StoreError where another run holds it.

    A record lock, which judges do not inherit: a run that is killed leaves none behind.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / FILE).open("a")
    except FileExistsError:
        raise StoreError(f"{folder} is a file. Name a folder for the results with --out.") from None
    except OSError as refused:
        raise StoreError(f"{folder} cannot be written ({refused}). Choose another folder with --out.") from None
    with file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreError(
                f"another run is grading into {folder}. Wait until it ends, or choose another folder with --out."
            ) from None
        except OSError:  # a file system without locks: better no lock than no marks
            pass
        yield
