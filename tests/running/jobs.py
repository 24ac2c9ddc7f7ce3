"""Jobs for the tests of the checker."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable
from typing import Any

counted: list[int] = []


def same(*arguments: Any) -> list[Any]:
    return list(arguments)


def apply(function: Callable[[Any], Any], x: Any) -> Any:
    return function(x)


def fails(text: str) -> None:
    raise ValueError(text)


def loops() -> None:
    while True:
        pass


def leaves() -> None:
    os._exit(3)


def crashes() -> None:
    os.abort()


def fills() -> None:
    bytearray(2**33)


def gives_what_cannot_be_sent() -> object:
    return object()


def counts() -> int:
    counted.append(1)
    return len(counted)


def burns(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def processor_seconds_left() -> float:
    return resource.getrlimit(resource.RLIMIT_CPU)[0] - time.process_time()
