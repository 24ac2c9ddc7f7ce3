"""Runs the battery of probes in a worker behind chosen walls, against a victim made for it.

`python -m tests.running.attacking` runs it behind none: only ever in namespaces that are thrown away.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from grader.running.outside.sandbox import Host
from grader.running.outside.walls import Walls, found
from grader.words.limits import Limits, Rules

BATTERY = (Path(__file__).parent / "battery.py").read_text(encoding="utf-8")
NOTHING = Walls(found().kernel)
VICTIM = """
import ctypes, sys
secret = ctypes.create_string_buffer(b"secret")
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0  # root's powers would protect it from a worker
print(ctypes.addressof(secret), flush=True)
sys.stdin.read()
"""


@contextmanager
def victim() -> Iterator[dict[str, Any]]:
    """A process, files and sockets of this user's, for the probes to try."""
    mark = secrets.token_hex(8)
    with (
        tempfile.TemporaryDirectory(prefix="gradschool-victim-") as folder,
        subprocess.Popen([sys.executable, "-c", VICTIM], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process,
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as by_path,
        socket.socket(socket.AF_UNIX) as by_name,
    ):
        assert process.stdout is not None and process.stdin is not None
        for name in ("file", "to-rename", "to-remove"):
            Path(folder, name).write_text("secret of the user", encoding="utf-8")
        by_path.bind(f"{folder}/socket")
        by_path.listen()
        by_name.bind(f"\0{mark}")
        by_name.listen()
        yield {
            "folder": folder, "file": f"{folder}/file", "mark": mark, "port": server.getsockname()[1],
            "pid": process.pid, "address": int(process.stdout.readline()),
        }  # fmt: skip
        process.stdin.close()


def reached(walls: Walls) -> set[str]:
    """Names of the probes that get through some walls."""
    limits = Limits(call_seconds=60, total_seconds=60)
    with (
        victim() as target,
        Host(walls=walls, unsafe=True) as host,
        host.spawn("numpy", limits, Rules(pure=False)) as worker,
    ):
        worker.load({"battery": BATTERY}, "battery", ())
        return set(worker.ask("call", "reached", target))


if __name__ == "__main__":
    assert os.getpid() == 1 or os.getppid() == 1, "in a process namespace of its own only"
    print(json.dumps(sorted(reached(NOTHING))))
