"""The warm process of a checker and its children: trusted code that interprets a stranger's text, and may die of it."""

from __future__ import annotations

import importlib
import math
import socket
import sys
import time
from typing import Any

from grader.running.inside.forking import serve
from grader.running.wire import codec

if sys.platform != "win32":
    import resource

MEMORY = 4 * 2**30  # of address space, for a child


def main(control: str, *preload: str) -> None:
    """Import what jobs need, then fork children for them."""
    for module in preload:
        importlib.import_module(module)
    serve(socket.socket(fileno=int(control)), work)


def work(_: bytes, descriptors: list[int]) -> None:
    """One question, one answer, until nobody asks."""
    with socket.socket(fileno=descriptors[0]) as connection, connection.makefile("rwb") as stream:
        while head := stream.read(codec.LENGTH.size):
            (length,) = codec.LENGTH.unpack(head)
            function, arguments, seconds = codec.decode(stream.read(length), arguments=True)
            bound(seconds)
            stream.write(codec.framed(answered(function, arguments)))
            stream.flush()


def bound(seconds: float) -> None:
    """A job has no right to more memory or time than it needs, in case the judge no longer looks at its clock."""
    used = time.process_time()
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used + seconds) + 1, most))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answered(function: str, arguments: list[Any]) -> bytes:
    """The bytes of [value], or of [type, text] of what was raised."""
    module, _, name = function.partition(":")
    try:
        return codec.encode([getattr(importlib.import_module(module), name)(*arguments)])
    except Exception as fault:
        return codec.encode([type(fault).__name__, str(fault)[:2000].encode(errors="replace").decode()])
