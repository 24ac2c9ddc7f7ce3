"""The judge's end of a conversation with one child: frames, each under a deadline.

While the judge waits it also drains what the child prints, so that a child never waits for its reader, and
keeps the first `KEPT` bytes of it.
"""

from __future__ import annotations

import os
import select
import socket
from contextlib import suppress

from grader.running.outside.clock import Deadline
from grader.running.wire.codec import LENGTH, MiB, WireError, framed

KEPT = 64 * 1024
CHUNK = 2**16


class Late(Exception):
    """The deadline passed first."""


class Ended(Exception):
    """The other end closed."""


class Link:
    """A socket to a child and, if given, the pipe of its output."""

    def __init__(self, connection: socket.socket, output: int | None = None) -> None:
        connection.setblocking(False)
        self.connection = connection
        self.output = output
        self.kept = bytearray()
        self.printed = 0  # bytes

    def send(self, body: bytes, deadline: Deadline) -> None:
        """Send one frame; the child may not be reading."""
        view = memoryview(framed(body))
        while view:
            try:
                view = view[self.connection.send(view) :]
            except BlockingIOError:
                self.wait(deadline, writing=True)
            except ConnectionError:
                raise Ended from None

    def receive(self, deadline: Deadline, largest: int) -> bytes:
        """The next frame, whose length is looked at before a byte of it is read."""
        (length,) = LENGTH.unpack(self.exactly(LENGTH.size, deadline))
        if length > largest:
            raise WireError(f"more than {largest // MiB} MiB, which no worker of ours sends")
        return bytes(self.exactly(length, deadline))

    def exactly(self, size: int, deadline: Deadline) -> bytearray:
        buffer = bytearray(size)
        view = memoryview(buffer)
        while view:
            try:
                count = self.connection.recv_into(view)
            except BlockingIOError:
                self.wait(deadline)
                continue
            except ConnectionError:
                raise Ended from None
            if not count:
                raise Ended
            view = view[count:]
        return buffer

    def wait(self, deadline: Deadline, writing: bool = False) -> None:
        """Return when the socket is ready, or raise Late."""
        if not self.ready(self.connection.fileno(), select.POLLOUT if writing else select.POLLIN, deadline):
            raise Late

    def ends(self, process: int, deadline: Deadline) -> bool:
        """Whether a process, by its pidfd, ends before the deadline."""
        return self.ready(process, select.POLLIN, deadline)

    def ready(self, descriptor: int, event: int, deadline: Deadline) -> bool:
        """Whether a descriptor becomes ready in time; what is printed meanwhile is drained."""
        poll = select.poll()
        poll.register(descriptor, event)
        if self.output is not None:
            poll.register(self.output, select.POLLIN)
        while (left := deadline()) > 0:
            events = dict(poll.poll(left * 1000))
            if self.output is not None and self.output in events and not self.drain():
                poll.unregister(self.output)
                os.close(self.output)
                self.output = None
            if descriptor in events:
                return True
        return False

    def drain(self) -> int:
        """Read what is printed, once; 0 at its end."""
        assert self.output is not None
        printed = os.read(self.output, CHUNK)
        self.kept += printed[: KEPT - len(self.kept)]
        self.printed += len(printed)
        return len(printed)

    def close(self) -> None:
        """Close both, after a last look at what a child, now dead, had printed."""
        if self.output is not None:
            os.set_blocking(self.output, False)
            with suppress(BlockingIOError):
                while len(self.kept) < KEPT and self.drain():
                    pass
            os.close(self.output)
            self.output = None
        self.connection.close()
