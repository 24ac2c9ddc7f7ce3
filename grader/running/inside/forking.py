"""A warm process that forks a child when it is asked; `outside/forkserver.py` asks, and says what crosses."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from grader.running.kernel.calls import gather_memory

PACKET = 2**16
DESCRIPTORS = 4
FAILED = 70  # exit status of a child that could not be what it should


def serve(
    control: socket.socket,
    child: Callable[[Any, list[int]], None],
    *,
    prepare: Callable[[bytes], Any] = bytes,
    after: Callable[[int], None] = lambda pid: None,
) -> None:
    """Fork `child(prepare(body), descriptors)` for each request until the client goes away.

    What `prepare` does is done without copying a page, and perhaps once for all children; `after(pid)` cleans up.
    """
    gc.collect()
    gc.freeze()  # what was imported is never scanned again, so children share its pages
    gather_memory()
    control.send(b"ready")
    while True:
        packet, descriptors, _, _ = socket.recv_fds(control, PACKET, DESCRIPTORS)
        if not packet:
            return
        if packet[:1] == b"F":
            answer_fork(control, child, prepare(packet[1:]), descriptors)
        else:
            pid, status = os.waitpid(int(packet[1:]), 0)
            after(pid)
            if packet[:1] == b"R":
                control.send(b"+%d" % status)


def answer_fork(
    control: socket.socket, child: Callable[[Any, list[int]], None], prepared: Any, descriptors: list[int]
) -> None:
    threads = os.listdir("/proc/self/task")
    if len(threads) != 1:
        control.send(b"-%d threads run in the server: a fork would inherit their locks" % len(threads))
        return
    pid = os.fork()
    if pid == 0:
        run_child(control, child, prepared, descriptors)
    pidfd = os.pidfd_open(pid)
    socket.send_fds(control, [b"+%d" % pid], [pidfd])
    for descriptor in (pidfd, *descriptors):
        os.close(descriptor)


def run_child(
    control: socket.socket, child: Callable[[Any, list[int]], None], prepared: Any, descriptors: list[int]
) -> None:
    """The child's whole life: it never returns into the server's loop."""
    try:
        control.close()
        child(prepared, descriptors)
        os._exit(0)
    except BaseException as fault:
        with suppress(BaseException):
            os.write(2, f"{type(fault).__name__}: {fault}\n".encode(errors="replace"))
    finally:
        os._exit(FAILED)
