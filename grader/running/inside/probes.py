"""What a hostile submission tries first. This text runs in a worker only: some probes harm where they succeed."""

import os
import socket
import threading
from typing import Any

import numpy as np


def read_canary(path: str, judge: int) -> Any:
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_judge_memory(path: str, judge: int) -> Any:
    with open(f"/proc/{judge}/mem", "rb") as file:
        return file.name


def read_judge_environment(path: str, judge: int) -> Any:
    with open(f"/proc/{judge}/environ", "rb") as file:
        return file.read()


def signal_judge(path: str, judge: int) -> Any:
    os.kill(judge, 0)


def open_socket(path: str, judge: int) -> Any:
    socket.socket(socket.AF_INET).close()


def fork(path: str, judge: int) -> Any:
    if os.fork() == 0:
        os._exit(0)


def truncate_canary(path: str, judge: int) -> Any:
    os.truncate(path, 0)


def chmod_canary(path: str, judge: int) -> Any:
    os.chmod(path, 0o777)


def leave_a_note_for_others(path: str, judge: int) -> Any:
    """A name in a folder that another student's worker can list is a message."""
    for folder in ("/tmp", "/dev/shm", "/dev", "/", "/var/tmp", "/run", "/home", os.path.dirname(path)):
        note = os.path.join(folder, "a note")
        try:
            os.mkdir(note)
        except OSError:
            continue
        os.rmdir(note)
        return folder
    raise OSError("no folder")


def use_inherited_descriptor(path: str, judge: int) -> Any:
    for descriptor in range(4, 256):
        try:
            return os.fstat(descriptor)
        except OSError:
            continue
    raise OSError("no descriptor")


FORBIDDEN = [
    read_canary,
    read_judge_memory,
    read_judge_environment,
    signal_judge,
    open_socket,
    fork,
    truncate_canary,
    chmod_canary,
    leave_a_note_for_others,
    use_inherited_descriptor,
]


def reached(path: str, judge: int) -> dict[str, str]:
    """Names of the probes that were not stopped, and what they gave."""
    found = {}
    for probe in FORBIDDEN:
        try:
            found[probe.__name__] = str(probe(path, judge))[:100]
        except OSError:
            continue
    return found


def start_a_thread() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join(5)


def solve_a_system() -> None:
    assert np.allclose(np.linalg.solve(2 * np.eye(3), np.ones(3)), 0.5)


def lost() -> list[str]:
    """Names of the ordinary things that no longer work."""
    missing = []
    for ordinary in (start_a_thread, solve_a_system):
        try:
            ordinary()
        except Exception:
            missing.append(ordinary.__name__)
    return missing
