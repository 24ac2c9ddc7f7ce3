"""Processes die at any moment; the judge goes on, knows whose fault it was, and leaves nothing behind."""

from __future__ import annotations

import ctypes
import json
import os
import select
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from grader.running.kernel.places import ENVIRONMENT
from grader.running.outside.forkserver import ForkServer, ServerDied
from grader.running.outside.sandbox import Host
from grader.running.outside.walls import detect, found
from grader.values import Spy
from grader.words.limits import Limits, Rules
from grader.words.verdict import Stopped, Verdict
from tests.running.judging import HONEST, PATIENT, descendants, grade, left_behind

LOOPING = {"answer": "def solve(x):\n    while True: pass\n"}


def ended(pidfd: int) -> bool:
    """Whether a process has ended, or does before long."""
    return bool(select.select([pidfd], [], [], 20)[0])


@pytest.fixture
def mine() -> Host:
    """A host whose processes this test may kill."""
    with Host() as host:
        assert grade(host, HONEST).verdict == "passed"
        host.spawn("numpy", PATIENT, Rules()).end()  # waited for; the worker before it is buried by then
        yield host


def processes_of(host: Host) -> list[int]:
    """The processes of its zygote, outermost first."""
    process = host.zygotes["numpy"].process
    assert process is not None
    return [process.pid, *sorted(descendants(process.pid))]


@pytest.mark.parametrize("which", [0, -1], ids=["outermost", "innermost"])
def test_a_dead_zygote_is_started_again(mine: Host, which: int) -> None:
    watched = {pid: os.pidfd_open(pid) for pid in processes_of(mine)}
    os.kill(list(watched)[which], signal.SIGKILL)
    assert all(map(ended, watched.values())), "a zygote dies whole"
    assert grade(mine, HONEST).verdict == "passed"


def test_a_zygote_that_dies_during_a_call_is_our_fault(mine: Host) -> None:
    worker = mine.spawn("numpy", PATIENT, Rules())
    worker.load({"answer": "def f(g): return g(1)"}, "answer", ())
    zygote = processes_of(mine)[-2]  # the last is the worker

    def kill(x: int) -> None:
        os.kill(zygote, signal.SIGKILL)
        assert ended(worker.child.pidfd)

    with pytest.raises(Stopped) as stopped:
        worker.ask("call", "f", Spy(kill))
    assert stopped.value.verdict is Verdict.BROKEN
    worker.close()
    assert grade(mine, HONEST).verdict == "passed"


def test_a_worker_that_somebody_kills_is_a_crash(mine: Host) -> None:
    worker = mine.spawn("numpy", PATIENT, Rules())
    worker.load(HONEST, "answer", ())
    os.kill(processes_of(mine)[-1], signal.SIGKILL)
    with pytest.raises(Stopped) as stopped:
        worker.ask("call", "solve", 1)
    assert (stopped.value.verdict, stopped.value.facts) == (Verdict.CRASHED, {"how": "signal", "status": 9})
    worker.close()


def test_closing_a_host_ends_everything() -> None:
    before = descendants(os.getpid())
    with Host() as host:
        worker = host.spawn("numpy", PATIENT, Rules())
        worker.load(LOOPING, "answer", ())
        assert len(descendants(os.getpid())) >= len(before) + 2
    assert descendants(os.getpid()) == before
    worker.close()


JUDGE = """
import sys, time
from grader.bank.spec import Limits, Rules
from grader.running.outside.sandbox import Host
from grader.running.outside.walls import found
from dataclasses import replace
walls = replace(found(), reached=())
if {plain}: walls = replace(walls, bwrap=False, own_user=False)
host = Host(walls=walls)
worker = host.spawn("numpy", Limits(call_seconds=600, total_seconds=600), Rules())
worker.load({{"answer": "import time\\ndef f():\\n    while True: pass"}}, "answer", ())
print("asking", flush=True)
worker.ask("call", "f")
"""


@pytest.mark.parametrize("plain", [False, True], ids=["in bubblewrap", "without bubblewrap"])
def test_a_judge_that_is_killed_takes_its_processes_along(plain: bool) -> None:
    command = [sys.executable, "-c", JUDGE.format(plain=plain)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as judge:
        assert judge.stdout is not None
        assert judge.stdout.readline() == "asking\n"
        below = descendants(judge.pid)
        assert len(below) >= 2
        watched = [os.pidfd_open(pid) for pid in below]
        judge.kill()
    alive = [pidfd for pidfd in watched if not ended(pidfd)]
    for pidfd in alive:
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
    for pidfd in watched:
        os.close(pidfd)
    assert not alive, "a process outlives its judge"


def test_a_server_with_two_threads_refuses_to_fork(tmp_path: Path) -> None:
    """A fork would inherit locks that nobody releases."""
    (tmp_path / "threaded.py").write_text(
        "import socket, threading\nfrom grader.running.inside.forking import serve\n"
        "def main(control):\n"
        "    threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "    serve(socket.socket(fileno=int(control)), print)\n", encoding="utf-8"
    )
    program = f"import sys; sys.path[:0] = {[str(tmp_path), os.getcwd()]}; from threaded import main; main(sys.argv[1])"
    server = ForkServer(lambda control: [sys.executable, "-c", program, str(control)], os.environ)
    with pytest.raises(ServerDied, match="2 threads"):
        server.fork(b"", [])
    server.close()


def test_many_workers_leave_nothing(mine: Host) -> None:
    """Descriptors and processes after 100 submissions are those after one."""

    before, descriptors = descendants(os.getpid()), os.listdir("/proc/self/fd")
    for n in range(100):
        source = HONEST if n % 10 else {"answer": "import os\ndef solve(x): os._exit(0)"}
        assert grade(mine, source).verdict == ("passed" if n % 10 else "crashed")
    assert left_behind(before) == set()
    assert os.listdir("/proc/self/fd") == descriptors


def status_of(pid: int) -> dict[str, str]:
    """What the kernel says of a process."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def test_a_worker_has_no_power_and_no_secret(mine: Host) -> None:
    source = "import os\ndef solve(x): return os.getuid(), sorted(os.environ)"
    with mine.spawn("numpy", PATIENT, Rules()) as worker:
        worker.load({"answer": source}, "answer", ())
        uid, environment = worker.ask("call", "solve", 1)
        *_, zygote, status = map(status_of, processes_of(mine))
    assert int(status["CapEff"], 16) == int(status["CapPrm"], 16) == 0
    assert environment == sorted(ENVIRONMENT)
    for confined in (zygote, status):
        assert (confined["NoNewPrivs"], confined["Seccomp"]) == ("1", "2")
    before, of_zygote, of_worker = (int(s["Seccomp_filters"]) for s in (status_of(os.getpid()), zygote, status))
    assert (of_zygote - before, of_worker - of_zygote) == (1, 2)
    assert status["Threads"] == "1"
    assert status["Groups"] == (status_of(os.getpid())["Groups"] if os.geteuid() else "")  # only root may leave them
    assert (uid >= 61_000) == mine.walls.own_user


def test_a_worker_of_ones_own_user_has_no_power_either() -> None:
    source = "import ctypes\ndef solve(x): return ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)"
    walls = replace(detect(), own_user=False, bwrap=False)
    with Host(walls=walls, unsafe=True) as host, host.spawn("numpy", PATIENT, Rules()) as worker:
        worker.load({"answer": source}, "answer", ())
        dumpable = worker.ask("call", "solve", 1)
        status = status_of(processes_of(host)[-1])
    assert int(status["CapEff"], 16) == int(status["CapPrm"], 16) == 0
    assert (status["NoNewPrivs"], dumpable) == ("1", 0)


def test_nobody_looks_into_a_worker_nor_into_its_judge(mine: Host) -> None:
    """Files of a process that may not be looked into are root's, whoever its user is."""
    with mine.spawn("numpy", PATIENT, Rules()):
        assert os.stat(f"/proc/{processes_of(mine)[-1]}/environ").st_uid == 0
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE, of this process


def test_threads_are_few(mine: Host) -> None:
    source = """
import threading
def solve(x):
    threading.stack_size(32 * 1024)
    for n in range(10**4):
        try: threading.Thread(target=threading.Event().wait, daemon=True).start()
        except RuntimeError: return n
"""
    graded = grade(mine, {"answer": source})
    if mine.zygotes.counts_threads:
        assert graded.answers[0] < 130
    else:
        assert graded.verdict == "out of memory"  # of threads too small to matter otherwise


def test_each_worker_is_another_user(mine: Host) -> None:
    source = {"answer": "import os\ndef solve(x): return os.getuid()"}
    users = [grade(mine, source).answers[0] for _ in range(3)]
    assert len(set(users)) == (3 if mine.walls.own_user else 1)


def test_a_scratch_directory_without_bubblewrap_is_refused() -> None:
    with (
        Host(walls=replace(found(), bwrap=False, own_user=False, reached=())) as host,
        pytest.raises(Stopped) as stopped,
    ):
        host.spawn("numpy", Limits(scratch=True), Rules())
    assert stopped.value.verdict is Verdict.BROKEN


def test_behind_other_walls_the_same_answers(secret: str) -> None:
    walls = detect()
    for variant in (
        replace(walls, bwrap=False, own_user=False),
        replace(walls, landlock=0),
        replace(walls, own_user=False),
    ):
        with Host(walls=variant, unsafe=True) as host:
            assert grade(host, HONEST).verdict == "passed"


def test_this_package_is_imported_anywhere() -> None:
    """On another system: no Linux module, no pidfd; the modules load, and a host says in a sentence what it needs."""
    program = """
import sys, os, select, signal, socket, asyncio, multiprocessing.pool, subprocess, shutil, numpy, click
for name in ("resource", "fcntl", "pyseccomp"): sys.modules[name] = None
del os.pidfd_open, signal.pidfd_send_signal, socket.recv_fds, socket.send_fds, select.poll
sys.platform = "win32"
import json, importlib
outside = [f"outside.{name}" for name in ("remote", "sandbox", "checker", "walls", "zygotes", "selftest", "clock")]
for name in ("local", "wire.codec", "inside.describe", "kernel.parent", *outside):
    importlib.import_module(f"grader.running.{name}")
from grader.running.outside.sandbox import Host, RefusedError
from grader.running.outside.checker import Checker, CheckerDied
from grader.running.local import LocalStudent
said = []
for attempt in (lambda: Host(), lambda: Checker().call("math:sqrt", 1.0, seconds=1)):
    try: attempt()
    except (RefusedError, CheckerDied) as error: said.append(str(error))
print(json.dumps([*said, LocalStudent({"f": abs}).f(-1)]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    refused, died, answer = json.loads(done.stdout)
    assert "Grade on Linux" in refused
    assert "need Linux" in died
    assert answer == 1
