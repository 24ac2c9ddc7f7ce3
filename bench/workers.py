"""What the wall costs: milliseconds for a submission, for a further call, and submissions per second.

Each function returns figures by name, in milliseconds unless the name says otherwise. A machine is never as
quiet as one thinks, so each run also measures what a bare fork costs it now.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.running.inside.zygote import LIBRARIES
from grader.running.kernel.places import ENVIRONMENT
from grader.running.outside.sandbox import Host
from grader.words.limits import NUMPY, SCIENCE, TENSORFLOW, Limits, Rules
from grader.words.verdict import Stopped

SETS = (NUMPY, SCIENCE, TENSORFLOW)
SOURCES = {"answer": "import numpy as np\n\n\ndef solve(x):\n    return np.tanh(x)\n"}
HOSTILE = {"answer": "import os\n\n\ndef solve(x):\n    os._exit(0)\n"}
LIMITS = Limits(call_seconds=60.0, total_seconds=600.0)


def submission(host: Host, libraries: str, sources: dict[str, str] = SOURCES) -> str:
    """Everything about one submission: spawn, confine, load, one call, kill, reap; its verdict."""
    with host.spawn(libraries, LIMITS, Rules()) as worker:
        try:
            worker.load(sources, "answer", ())
            worker.ask("call", "solve", 0.5)
        except Stopped as stopped:
            return stopped.verdict.value
    return "passed"


BARE = """
import gc, importlib, os, socket, sys
for module in sys.argv[2:]:
    importlib.import_module(module)
gc.collect(); gc.freeze()
control = socket.socket(fileno=int(sys.argv[1]))
control.send(b"ready")
while True:
    _, descriptors, _, _ = socket.recv_fds(control, 1, 1)
    if not descriptors:
        break
    if (child := os.fork()) == 0:
        judge, names = socket.socket(fileno=descriptors[0]), {}
        exec(judge.recv(2**16).decode(), names)
        judge.send(b"loaded")
        judge.send(repr(names["solve"](float(judge.recv(100)))).encode())
        judge.recv(1)
    pidfd = os.pidfd_open(child)
    socket.send_fds(control, [b"forked"], [pidfd])
    os.close(descriptors[0])
    os.waitpid(child, 0)
    control.send(b"buried")
    os.close(pidfd)
"""


def bare_pipeline(libraries: str, times: int = 200) -> dict[str, float]:
    """The same as `pipeline` with the least there can be: libraries imported, a fork that loads, answers and is killed.
    No wall, no wire, no verdict: what the machine takes for it."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)

    def submission() -> None:
        connection, other = socket.socketpair()
        socket.send_fds(ours, [b"F"], [other.fileno()])
        other.close()
        _, (pidfd,), _, _ = socket.recv_fds(ours, 100, 1)
        for said in (SOURCES["answer"].encode(), b"0.5"):
            connection.send(said)
            connection.recv(100)
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
        os.close(pidfd)
        connection.close()
        ours.recv(100)

    with on_one_processor(), theirs:
        command = [sys.executable, "-c", BARE, str(theirs.fileno()), *LIBRARIES[libraries]]
        environment = {**os.environ, **ENVIRONMENT}
        with subprocess.Popen(command, pass_fds=[theirs.fileno()], env=environment, stderr=subprocess.DEVNULL):
            ours.recv(100)
            median, p95 = timed(submission, times)
            ours.shutdown(socket.SHUT_RDWR)
    ours.close()
    return {"median": median, "p95": p95}


def bare_fork() -> None:
    """A fork of this process, and its end."""
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)


def timed(work: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 95th percentile, after three warm-up runs."""
    for _ in range(3):
        work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


@contextmanager
def on_one_processor() -> Iterator[None]:
    """As each judge of a class lives, with its zygotes and workers."""
    usable = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(usable)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, usable)


def pipeline(libraries: str, times: int = 200) -> dict[str, float]:
    """One submission of one call, beside a bare fork in the same minute."""
    with on_one_processor(), Host() as host:
        median, p95 = timed(lambda: submission(host, libraries), times)
        fork, _ = timed(bare_fork, times)
    return {"median": median, "p95": p95, "bare fork": fork, "ratio": median / fork}


def further_call(libraries: str = NUMPY, times: int = 1000) -> dict[str, float]:
    """One more call of a living worker."""
    with on_one_processor(), Host() as host, host.spawn(libraries, LIMITS, Rules()) as worker:
        worker.load(SOURCES, "answer", ())
        median, p95 = timed(lambda: worker.ask("call", "solve", 0.5), times)
    return {"median": median, "p95": p95}


def start(libraries: str) -> dict[str, float]:
    """The first submission, which waits for its zygote."""
    with Host() as host:
        begin = time.perf_counter()
        submission(host, libraries)
        return {"once": 1000 * (time.perf_counter() - begin)}


def throughput(judges: int, libraries: str = NUMPY, each: int = 300) -> dict[str, float]:
    """Submissions per second of several judges side by side."""
    context = multiprocessing.get_context("fork")
    gate = context.Barrier(judges + 1)
    processes = [context.Process(target=judge, args=(gate, libraries, each)) for _ in range(judges)]
    for process in processes:
        process.start()
    gate.wait()
    begin = time.perf_counter()
    gate.wait()
    seconds = time.perf_counter() - begin
    for process in processes:
        process.join()
    return {"per second": judges * each / seconds}


def judge(gate: object, libraries: str, each: int) -> None:
    """One judge: warm before the gate opens, and again at the gate when done."""
    with Host() as host:
        submission(host, libraries)
        gate.wait()  # type: ignore[attr-defined]
        for _ in range(each):
            submission(host, libraries)
        gate.wait()  # type: ignore[attr-defined]


def soak(times: int = 5000) -> dict[str, float]:
    """Many submissions, one in ten hostile: verdicts that changed, and what the judge's memory grew by."""
    wrong = 0
    with Host() as host:
        for warm in range(100):
            submission(host, NUMPY, HOSTILE if warm % 10 == 0 else SOURCES)
        memory, descriptors = resident(), len(os.listdir("/proc/self/fd"))
        for n in range(times):
            hostile = n % 10 == 0
            wrong += submission(host, NUMPY, HOSTILE if hostile else SOURCES) != ("crashed" if hostile else "passed")
        grown = resident() - memory
        leaked = len(os.listdir("/proc/self/fd")) - descriptors
        time.sleep(1)  # the last worker is being buried
        zombies = dead_and_not_buried()
    return {
        "submissions": times,
        "verdicts changed": wrong,
        "grown KiB": grown,
        "descriptors": leaked,
        "zombies": zombies,
    }


def dead_and_not_buried() -> int:
    """Dead processes of Python's that nobody has waited for, on the whole machine."""
    stats = [path.read_text(encoding="utf-8") for path in Path("/proc").glob("[0-9]*/stat") if path.exists()]
    return sum("(python" in stat and stat.rpartition(")")[2].split()[0] == "Z" for stat in stats)


def resident() -> float:
    """KiB of memory that this process holds."""
    with open("/proc/self/statm", encoding="utf-8") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 1024


def main() -> None:
    """Print every figure."""
    for libraries in SETS:
        times = 200 if libraries == NUMPY else 60
        print(f"{libraries:12}", rounded(pipeline(libraries, times)), " start", rounded(start(libraries)))
    print("further call", rounded(further_call()))
    one, two = throughput(1), throughput(2)
    ratio = two["per second"] / one["per second"]
    print("one judge   ", rounded(one), " two judges", rounded(two), f" ratio {ratio:.2f}")


def rounded(figures: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.2f}" for name, value in figures.items())


if __name__ == "__main__":
    main()
