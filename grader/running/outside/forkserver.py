"""A warm process that forks a child when asked, as its client sees it; the other end is `inside/forking.py`.

    client → server    b"F" body, descriptors      server → client    b"+" pid, its pidfd
    client → server    b"R" pid                    server → client    b"+" wait status, once the child is dead
    client → server    b"B" pid                    (the child is waited for, and nothing is answered)

Each message is one packet of a SEQPACKET socket. The server ends when the client does, and its children with it.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from grader.running.inside.forking import PACKET

START_SECONDS = 120.0  # importing TensorFlow on a cold and busy machine
REPLY_SECONDS = 60.0


class ServerDied(Exception):
    """The warm process is gone; a new one may be started."""


@dataclass(frozen=True)
class Child:
    """A process forked by the server, and the descriptor by which it is killed: its number may be reused."""

    pid: int
    pidfd: int

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)


class ForkServer:
    """The client's end: starts the warm process at the first fork, and again if it has died."""

    def __init__(self, command: Callable[[int], Sequence[str]], environment: Mapping[str, str]) -> None:
        self.command = command
        self.environment = environment
        self.process: subprocess.Popen[bytes] | None = None
        self.control: socket.socket | None = None
        self.complaints: IO[bytes] | None = None

    def start(self) -> None:
        """Wait until the warm process has imported all it needs."""
        if sys.platform != "linux":
            raise ServerDied("processes that fork when asked need Linux")
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115  a pipe would fill, and stop its writer
        with theirs:
            self.process = subprocess.Popen(
                self.command(theirs.fileno()),
                pass_fds=[theirs.fileno()],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self.complaints,
            )
        self.control = ours
        try:
            self.packet(START_SECONDS)
        except ServerDied as death:
            last_words = self.last_words()
            self.close()
            raise ServerDied(f"{death}: {last_words}") from None

    def fork(self, body: bytes, descriptors: Sequence[int]) -> Child:
        """A new child of the warm process, which is started again if it is found dead."""
        if self.control is not None:
            with suppress(ServerDied):
                return self.forked(body, descriptors)
        self.close()
        self.start()
        return self.forked(body, descriptors)

    def forked(self, body: bytes, descriptors: Sequence[int]) -> Child:
        assert self.control is not None
        try:
            socket.send_fds(self.control, [b"F" + body], descriptors)
        except OSError as fault:
            raise ServerDied(str(fault)) from None
        packet, received = self.packet(REPLY_SECONDS)
        return Child(int(packet), received[0])

    def reap(self, child: Child) -> int:
        """The exit status of a child that is dead or about to be: negative is the signal that ended it."""
        self.send_last(b"R", child)
        packet, _ = self.packet(REPLY_SECONDS)
        return os.waitstatus_to_exitcode(int(packet))

    def bury(self, child: Child) -> None:
        """Have a child reaped that is dead or about to be, without waiting: to free its memory takes milliseconds."""
        with suppress(ServerDied):  # then the child is gone too
            self.send_last(b"B", child)

    def send_last(self, what: bytes, child: Child) -> None:
        """Say what becomes of a child, of which nothing is heard any more."""
        os.close(child.pidfd)
        if self.control is None:
            raise ServerDied("it was closed")
        try:
            self.control.send(what + b"%d" % child.pid)
        except OSError as fault:
            raise ServerDied(str(fault)) from None

    def packet(self, seconds: float) -> tuple[bytes, list[int]]:
        """The server's next answer, or ServerDied."""
        assert self.control is not None
        readable, _, _ = select.select([self.control], [], [], seconds)
        packet, descriptors = b"", list[int]()
        if readable:
            with suppress(ConnectionError):
                packet, descriptors, _, _ = socket.recv_fds(self.control, PACKET, 1)
        if not packet:
            raise ServerDied("no answer")
        if packet[:1] == b"-":
            raise ServerDied(packet[1:].decode(errors="replace"))
        return packet[1:], descriptors

    def last_words(self) -> str:
        """The last line of what the warm process wrote before it died: of a traceback, what was raised."""
        assert self.complaints is not None
        self.complaints.seek(0)
        lines = self.complaints.read().decode(errors="replace").strip().splitlines()
        return lines[-1][:500] if lines else "it wrote nothing"

    def close(self) -> None:
        """End the warm process, and with it every child."""
        if self.control is not None:
            self.control.close()
            self.control = None
        if self.process is not None:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.5)
            self.process.kill()
            self.process.wait()
            self.process = None
        if self.complaints is not None:
            self.complaints.close()
            self.complaints = None


def main_of(module: str, arguments: Sequence[str], first: Sequence[str] = (), last: Sequence[str] = ()) -> list[str]:
    """A command that runs `module.main(*arguments)`, with folders of ours around the interpreter's own path."""
    program = f"import sys; sys.path[:] = [*{list(first)!r}, *sys.path, *{list(last)!r}]"
    run = f"from {module} import main; main(*sys.argv[1:])"
    return [sys.executable, "-P", "-s", "-c", f"{program}; {run}", *arguments]
