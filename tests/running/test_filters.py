"""The filters say what their text says, on both architectures: run here on an interpreter of BPF of our own."""

from __future__ import annotations

import errno
import struct

import pytest

from grader.running.kernel import filters

MACHINES = ("x86_64", "aarch64")
EPERM, ENOSYS = filters.ERRNO | errno.EPERM, filters.ERRNO | errno.ENOSYS
NUMBERS = {  # some calls by hand, from the kernel's tables
    "x86_64": {"read": 0, "write": 1, "mmap": 9, "ioctl": 16, "socketpair": 53, "clone": 56, "clone3": 435,
    "ptrace": 101,
               "socket": 41, "execve": 59, "chmod": 90, "setxattr": 188, "unshare": 272, "io_uring_setup": 425,
               "kill": 62, "tgkill": 234, "prlimit64": 302, "sched_setaffinity": 203, "openat": 257, "futex": 202},
    "aarch64": {"read": 63, "write": 64, "mmap": 222, "ioctl": 29, "socketpair": 199, "clone": 220, "clone3": 435,
                "ptrace": 117, "socket": 198, "execve": 221, "fchmodat": 53, "setxattr": 5, "unshare": 97,
                "io_uring_setup": 425, "kill": 129, "tgkill": 131, "prlimit64": 261, "sched_setaffinity": 122,
                "openat": 56, "futex": 98},
}  # fmt: skip
REFUSED = {"ptrace", "socket", "execve", "chmod", "fchmodat", "setxattr", "unshare", "io_uring_setup"}
ALLOWED = {"read", "write", "mmap", "socketpair", "openat", "futex"}
OWN_ONLY = {"kill", "tgkill"}
PID = 4242


def verdict(program: bytes, machine: str, number: int, *arguments: int) -> int:
    """What a filter answers to one call: the five instructions that our filters are made of."""
    data = struct.pack("iIQ6Q", number, filters.AUDIT_ARCH[machine], 0, *arguments, *[0] * (6 - len(arguments)))
    accumulator, place = 0, 0
    while True:
        code, yes, no, k = struct.unpack_from("HBBI", program, 8 * place)
        place += 1
        match code:
            case 0x20:
                (accumulator,) = struct.unpack_from("I", data, k)
            case 0x15:
                place += yes if accumulator == k else no
            case 0x35:
                place += yes if accumulator >= k else no
            case 0x25:
                place += yes if accumulator > k else no
            case 0x54:
                accumulator &= k
            case 0x05:
                place += k
            case 0x06:
                return k
            case _:
                raise AssertionError(f"instruction {code:#x}")


def of_worker(static: filters.Static, machine: str, number: int, *arguments: int) -> int:
    """What a worker, which is under both static filters, is answered: the stricter answer."""
    answers = {verdict(program, machine, number, *arguments) for program in static}
    assert len(answers - {filters.ALLOW}) <= 1, "two filters that refuse the same call"
    return min(answers)


@pytest.mark.parametrize("machine", MACHINES)
def test_what_is_refused_is_refused_and_the_ordinary_is_not(machine: str) -> None:
    static = filters.exported(machine)
    for name, number in NUMBERS[machine].items():
        expected = EPERM if name in REFUSED else filters.ALLOW
        if name in REFUSED | ALLOWED:
            assert of_worker(static, machine, number) == expected, name


@pytest.mark.parametrize("machine", MACHINES)
def test_threads_are_allowed_processes_are_not(machine: str) -> None:
    clone, static = NUMBERS[machine]["clone"], filters.exported(machine)
    assert of_worker(static, machine, clone, filters.CLONE_THREAD) == filters.ALLOW
    assert of_worker(static, machine, clone, 17) == EPERM
    assert of_worker(static, machine, NUMBERS[machine]["clone3"]) == ENOSYS
    for flag in filters.NAMESPACES:
        assert of_worker(static, machine, clone, filters.CLONE_THREAD | flag) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_a_zygote_may_fork_and_little_else(machine: str) -> None:
    numbers, (zygote, _) = NUMBERS[machine], filters.exported(machine)
    assert verdict(zygote, machine, numbers["clone"], 17) == filters.ALLOW
    for name in REFUSED - {"execve"}:  # `rm` sweeps after workers
        if name in numbers:
            assert verdict(zygote, machine, numbers[name]) == EPERM, name
    for flag in filters.NAMESPACES:
        assert verdict(zygote, machine, numbers["clone"], 17 | flag) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_nobody_types_into_a_terminal(machine: str) -> None:
    ioctl, static = NUMBERS[machine]["ioctl"], filters.exported(machine)
    assert of_worker(static, machine, ioctl, 0, filters.TIOCSTI) == EPERM
    assert of_worker(static, machine, ioctl, 0, filters.TIOCSTI | 2**32) == EPERM  # the kernel looks at the low half
    assert of_worker(static, machine, ioctl, 0, 0x5401) == filters.ALLOW


@pytest.mark.parametrize("machine", MACHINES)
def test_another_architecture_ends_the_process(machine: str) -> None:
    (other,) = set(MACHINES) - {machine}
    for program in (*filters.exported(machine), filters.own(PID, machine)):
        assert verdict(program, other, 0) == filters.KILL_PROCESS


def test_the_third_way_of_calling_on_x86_ends_the_process() -> None:
    for program in filters.exported("x86_64"):
        assert verdict(program, "x86_64", 0x40000000 | 1) == filters.KILL_PROCESS


@pytest.mark.parametrize("machine", MACHINES)
def test_signals_go_to_oneself_only(machine: str) -> None:
    own = filters.own(PID, machine)
    for number in filters.OWN[machine]:
        assert verdict(own, machine, number, PID) == filters.ALLOW
        for somebody in (0, 1, PID + 1, 2**32 - 1, 2**32 - PID):
            assert verdict(own, machine, number, somebody) == EPERM
    for number in filters.OWN_OR_ZERO[machine]:
        assert verdict(own, machine, number, 0) == verdict(own, machine, number, PID) == filters.ALLOW
        assert verdict(own, machine, number, PID + 1) == EPERM
    assert {NUMBERS[machine][name] for name in OWN_ONLY} <= set(filters.OWN[machine])


@pytest.mark.parametrize("machine", MACHINES)
def test_calls_of_tomorrow_do_not_exist(machine: str) -> None:
    own = filters.own(PID, machine)
    assert verdict(own, machine, filters.FIRST_UNKNOWN - 1) == filters.ALLOW
    assert verdict(own, machine, filters.FIRST_UNKNOWN) == ENOSYS
    assert verdict(own, machine, 10_000) == ENOSYS


def test_what_was_exported_is_what_libseccomp_makes() -> None:
    """Renew it with `python -m grader.running.kernel.filters > grader/running/kernel/filters_exported.py`."""
    machine = filters.platform.machine()
    for name, number in NUMBERS[machine].items():
        for argument in (0, 17, filters.CLONE_THREAD, *(filters.CLONE_THREAD | flag for flag in filters.NAMESPACES)):
            for made, exported in zip(filters.static(), filters.exported(machine), strict=True):
                assert verdict(made, machine, number, argument) == verdict(exported, machine, number, argument), name
