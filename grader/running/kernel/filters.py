"""Seccomp: the system calls that a worker is refused. Refused, not killed for: a student gets PermissionError.

Three filters stand together. Two name calls, and libseccomp makes them (11 ms, once); machines without libseccomp use
the copies in `filters_exported`. The longer holds for a zygote already, and costs its workers nothing; the other
refuses what a zygote does itself. The third is made for each worker: it may signal itself only, and calls newer than
these lists do not exist for it.
"""

from __future__ import annotations

import base64
import ctypes
import errno
import os
import platform
import struct
import tempfile
from functools import cache, lru_cache
from typing import Any, NamedTuple

from grader.running.kernel import filters_exported
from grader.running.kernel.calls import SECCOMP, syscall

REFUSED = """
    ptrace process_vm_readv process_vm_writev pidfd_getfd pidfd_send_signal kcmp process_madvise
    process_mrelease
    mount umount2 pivot_root chroot setns unshare open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr
    bpf keyctl add_key request_key userfaultfd perf_event_open io_uring_setup io_uring_enter io_uring_register
    socket connect bind listen accept accept4
    chmod fchmod fchmodat chown fchown lchown fchownat utime utimes futimesat utimensat truncate
    setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr
    shmget shmat shmctl semget semop semtimedop semctl msgget msgsnd msgrcv msgctl mq_open mq_unlink
    personality setpriority sched_setparam sched_setscheduler sched_setattr ioprio_set migrate_pages move_pages
    setpgid tkill
    inotify_init inotify_init1 fanotify_init name_to_handle_at open_by_handle_at vmsplice
    modify_ldt iopl ioperm
    init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff syslog acct quotactl
    quotactl_fd settimeofday clock_settime adjtimex clock_adjtime sethostname setdomainname
    memfd_secret
""".split()  # socketpair stays: asyncio needs it
REFUSED_TO_WORKERS = """
    fork vfork execve execveat pidfd_open setsid
    setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset
""".split()  # and every clone that is no thread
FIRST_UNKNOWN = 452  # fchmodat2 and all that came after Linux 6.5 are answered "no such call", as it would

CLONE_THREAD = 0x10000
NAMESPACES = (0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000)
TIOCSTI, TIOCLINUX = 0x5412, 0x541C  # typing into somebody's terminal

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
OWN = {"x86_64": (62, 234, 129, 297), "aarch64": (129, 131, 138, 240)}  # kill tgkill rt_sigqueueinfo rt_tgsigqueueinfo
OWN_OR_ZERO = {"x86_64": (302, 203), "aarch64": (261, 122)}  # prlimit64 sched_setaffinity

ALLOW, ERRNO, KILL_PROCESS = 0x7FFF0000, 0x00050000, 0x80000000
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ARGUMENT, ARCHITECTURE, NUMBER = 16, 4, 0  # offsets in what a filter sees; the low half of the first argument
PID, NOBODY = struct.Struct("I"), 0xFFFFFFFF  # the number of a process in a filter, and one that no process has


Rule = tuple[Any, ...]  # what is done, the name of a call, what its arguments must be for that


class Static(NamedTuple):
    """The filters that are the same for all: of a zygote with its workers, and of workers alone."""

    zygote: bytes
    worker: bytes


class NoFilterError(Exception):
    """This machine can have no filter; the text says why."""


@lru_cache(maxsize=1)
def static() -> Static:
    """The static filters of this machine: made by libseccomp, or else as exported before."""
    if platform.machine() not in SECCOMP:
        raise NoFilterError(f"no list of system calls for {platform.machine()}")
    try:
        import pyseccomp
    except (ImportError, RuntimeError, OSError):  # libseccomp itself may be missing
        return exported(platform.machine())
    try:
        return made(pyseccomp, pyseccomp.Arch.NATIVE)
    except OSError:  # too old to know every name
        return exported(platform.machine())


def exported(machine: str) -> Static:
    return Static(*map(base64.b64decode, filters_exported.FILTERS[machine]))


def made(pyseccomp: Any, architecture: int) -> Static:
    """The bytes of the static filters for one architecture."""
    refused, absent = pyseccomp.ERRNO(errno.EPERM), pyseccomp.ERRNO(errno.ENOSYS)
    zygote: list[Rule] = [(refused, name) for name in REFUSED]
    zygote += [(absent, "clone3")]  # the C library then uses clone, which can be judged
    zygote += [(refused, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, flag, flag)) for flag in NAMESPACES]
    zygote += [
        (refused, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, 0xFFFFFFFF, request))
        for request in (TIOCSTI, TIOCLINUX)
    ]
    worker: list[Rule] = [(refused, name) for name in REFUSED_TO_WORKERS]
    worker += [(refused, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, CLONE_THREAD, 0))]
    return Static(program(pyseccomp, architecture, zygote), program(pyseccomp, architecture, worker))


def program(pyseccomp: Any, architecture: int, rules: list[Rule]) -> bytes:
    """The bytes of a filter that allows all but what its rules say."""
    made = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    if architecture != pyseccomp.Arch.NATIVE:
        made.add_arch(architecture)
        made.remove_arch(pyseccomp.Arch.NATIVE)
    made.set_attr(pyseccomp.Attr.ACT_BADARCH, KILL_PROCESS)
    for rule in rules:
        made.add_rule(*rule)
    with tempfile.TemporaryFile() as file:
        made.export_bpf(file)
        file.seek(0)
        return file.read()


def own(pid: int, machine: str) -> bytes:
    """The filter of one worker: signals, limits and processors are its own business only."""
    before, after = around_pid(machine)
    return before + PID.pack(pid) + after


@cache
def around_pid(machine: str) -> tuple[bytes, bytes]:
    """The filter of any worker, before and after the place where its number stands."""
    to_own, to_own_or_zero = OWN[machine], OWN_OR_ZERO[machine]
    tests = [(AT_LEAST, FIRST_UNKNOWN, "unknown")]
    tests += [(EQUAL, number, "own") for number in to_own]
    tests += [(EQUAL, number, "zero or own") for number in to_own_or_zero]
    # the end of the program, by label; a jump counts the instructions that it skips
    tail = [
        ("", RETURN, 0, 0, ALLOW),
        ("unknown", RETURN, 0, 0, ERRNO | errno.ENOSYS),
        ("zero or own", LOAD, 0, 0, ARGUMENT),
        ("", EQUAL, 2, 0, 0),
        ("own", LOAD, 0, 0, ARGUMENT),
        ("", EQUAL, 0, 1, NOBODY),
        ("", RETURN, 0, 0, ALLOW),
        ("", RETURN, 0, 0, ERRNO | errno.EPERM),
    ]
    labels = {label: place for place, (label, *_) in enumerate(tail)}
    program = [(LOAD, 0, 0, ARCHITECTURE), (EQUAL, 1, 0, AUDIT_ARCH[machine]), (RETURN, 0, 0, KILL_PROCESS)]
    program += [(LOAD, 0, 0, NUMBER)]
    program += [(test, len(tests) - n - 1 + labels[label], 0, value) for n, (test, value, label) in enumerate(tests)]
    program += [tuple(instruction[1:]) for instruction in tail]  # type: ignore[misc]
    before, after = b"".join(struct.pack("HBBI", *instruction) for instruction in program).split(PID.pack(NOBODY))
    return before, after


def load(program: bytes) -> None:
    """Put a filter on this thread and on all that come of it."""
    buffer = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    argument = ctypes.create_string_buffer(header, len(header))
    syscall(SECCOMP[os.uname().machine], 1, 0, ctypes.addressof(argument))


def accepted() -> bool:
    """Whether this kernel takes filters: one that does looks for the filter, and complains that there is none."""
    try:
        syscall(SECCOMP[os.uname().machine], 1, 0, 0)
    except OSError as refused:
        return refused.errno == errno.EFAULT
    return False


def export() -> str:
    """The text of `filters_exported`: for both architectures a zygote's filter and a worker's; needs libseccomp."""
    import pyseccomp

    architectures = {"x86_64": pyseccomp.Arch.X86_64, "aarch64": pyseccomp.Arch.AARCH64}
    lines = ['"""What `python -m grader.running.kernel.filters` printed: two filters by machine."""', "", "FILTERS = {"]
    for machine, architecture in architectures.items():
        native = platform.machine() == machine
        lines.append(f'    "{machine}": (')
        for filter in made(pyseccomp, pyseccomp.Arch.NATIVE if native else architecture):
            text = base64.b64encode(filter).decode()
            lines += [f'        "{text[n : n + 100]}"' for n in range(0, len(text), 100)]
            lines[-1] += ","
        lines.append("    ),")
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    print(export(), end="")
