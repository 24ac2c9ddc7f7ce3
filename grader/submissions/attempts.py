"""Which of a student's files are attempts at the same: `newton.py`, `newton-1.py`, `newton (1).py`, `newton_v2.py`.

Nothing is parsed here: what a file defines is looked up as text. An older file is left out only if the newest
defines all that it does, so that parts called `sheet-1.py` and `sheet-2.py` both stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

NUMBERED = r"[ _-]?\((\d+)\)|-(\d+)|[ _-]v(?:ersion)?[ _-]?(\d+)"  # by a browser, by Canvas, by hand
ATTEMPT = re.compile(rf"(?P<base>.+?)(?:{NUMBERED})", re.IGNORECASE)
DEFINITION = re.compile(rb"\b(?:def|class)[ \t]+(\w+)")
UNWRITTEN = b"NotImplementedError"

Note = dict[str, Any]


def newest(files: Mapping[str, bytes], orders: Mapping[str, int]) -> tuple[dict[str, bytes], list[Note]]:
    """The files less those that a newer attempt replaces, which takes the first one's name; and what was done.

    `orders` says in which order a system received some of them; where it is silent the numbers in the names do.
    """
    kept, notes = dict(files), []
    for base, group in groups(files).items():
        group.sort(key=lambda name: (orders.get(name, 0), number(name)))
        last = group[-1]
        older = [name for name in group[:-1] if is_replaced(files[name], files[last])]
        if older:
            for name in (*older, last):
                del kept[name]
            kept[base if base not in kept else last] = files[last]
            notes.append({"key": "attempts", "file": last, "older": ", ".join(older)})
    return kept, notes


def groups(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """First name → the files that look like attempts at it, where there are several."""
    found: dict[str, list[str]] = {}
    for name in sorted(files):
        found.setdefault(first_name(name), []).append(name)
    return {base: group for base, group in found.items() if len(group) > 1}


def first_name(name: str) -> str:
    """The name of a file before a browser, a system or a careful student numbered it.

    >>> [first_name(n) for n in ("a/newton-1.py", "newton (2).ipynb", "newton_v2.py", "newton.py")]
    ['a/newton.py', 'newton.ipynb', 'newton.py', 'newton.py']
    """
    path = PurePosixPath(name)
    found = ATTEMPT.fullmatch(path.stem)
    return str(path.with_name(found["base"] + path.suffix)) if found else name


def number(name: str) -> int:
    found = ATTEMPT.fullmatch(PurePosixPath(name).stem)
    return int(next(digits for digits in found.groups()[1:] if digits)) if found else 0


def is_replaced(older: bytes, newer: bytes) -> bool:
    """Whether the newer file defines all that the older one does, and is not a stub downloaded once more."""
    stub_again = newer.count(UNWRITTEN) > older.count(UNWRITTEN)
    return not stub_again and defined(older) <= defined(newer) and bool(defined(newer))


def defined(content: bytes) -> set[bytes]:
    """The functions and classes that a file seems to define, a notebook too, whose source stands in its JSON."""
    return set(DEFINITION.findall(content))
