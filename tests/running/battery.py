"""What one process can do to another and to its user's files, one probe each. Read as text, run in a worker only.

A probe returns if it got through, and raises OSError if it was stopped. It touches only what `Target` names.
"""

import ctypes
import os
import resource
import socket
import struct

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long


def syscall(number, *arguments):
    result = libc.syscall(
        ctypes.c_long(number), *(a if hasattr(a, "_as_parameter_") else ctypes.c_long(a) for a in arguments)
    )
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def address(text):
    buffer = ctypes.create_string_buffer(text)
    kept.append(buffer)
    return ctypes.addressof(buffer)


kept = []


# Files of the user's


def stat_file(t):
    os.stat(t["file"])


def read_file(t):
    with open(t["file"], encoding="utf-8") as file:
        assert file.read(6) == "secret"


def list_folder(t):
    os.listdir(t["folder"])


def append_to_file(t):
    with open(t["file"], "a", encoding="utf-8") as file:
        file.write("")


def create_file(t):
    os.close(os.open(t["folder"] + "/created", os.O_CREAT | os.O_WRONLY))


def truncate_file(t):
    os.truncate(t["file"], 10)


def chmod_file(t):
    os.chmod(t["file"], 0o600)


def date_file(t):
    os.utime(t["file"])


def mark_file(t):
    os.setxattr(t["file"], "user.probe", b"1")


def link_file(t):
    os.link(t["file"], t["folder"] + "/linked")


def rename_file(t):
    os.rename(t["folder"] + "/to-rename", t["folder"] + "/renamed")


def remove_file(t):
    os.unlink(t["folder"] + "/to-remove")


def write_in_tmp(t):
    with open("/tmp/escaped-" + t["mark"], "w", encoding="utf-8"):
        pass
    os.unlink("/tmp/escaped-" + t["mark"])


# Another process of the user's


def read_its_memory(t):
    with open(f"/proc/{t['pid']}/mem", "rb"):
        pass


def read_its_environment(t):
    with open(f"/proc/{t['pid']}/environ", "rb") as file:
        assert b"PATH" in file.read()


def read_its_command(t):
    with open(f"/proc/{t['pid']}/cmdline", "rb") as file:
        assert b"secret" in file.read()


def copy_its_memory(t):
    here = ctypes.create_string_buffer(8)
    iovec = struct.pack("QQ", ctypes.addressof(here), 8)
    there = struct.pack("QQ", t["address"], 8)
    syscall(310, t["pid"], address(iovec), 1, address(there), 1, 0)


def trace_it(t):
    syscall(101, 0x4206, t["pid"], 0, 0)  # PTRACE_SEIZE
    syscall(101, 0x4207, t["pid"], 0, 0)  # PTRACE_INTERRUPT
    os.waitpid(t["pid"], 0x40000000)
    syscall(101, 17, t["pid"], 0, 0)  # PTRACE_DETACH


def signal_it(t):
    os.kill(t["pid"], 0)


def signal_it_by_descriptor(t):
    syscall(424, syscall(434, t["pid"], 0), 0, 0, 0)


def take_its_descriptor(t):
    os.close(syscall(438, syscall(434, t["pid"], 0), 0, 0))


def limit_it(t):
    limits = resource.prlimit(t["pid"], resource.RLIMIT_CORE)
    resource.prlimit(t["pid"], resource.RLIMIT_CORE, limits)


def place_it(t):
    os.sched_setaffinity(t["pid"], os.sched_getaffinity(t["pid"]))


def slow_it(t):
    os.setpriority(os.PRIO_PROCESS, t["pid"], os.getpriority(os.PRIO_PROCESS, t["pid"]))


# The network and other sockets


def connect_by_tcp(t):
    socket.create_connection(("127.0.0.1", t["port"]), timeout=5).close()


def send_by_udp(t):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.sendto(b"x", ("127.0.0.1", t["port"]))


def listen_on_tcp(t):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()


def connect_to_a_path(t):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(t["folder"] + "/socket")


def connect_to_a_name(t):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect("\0" + t["mark"])


def ask_netlink(t):
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close()


# Processes, namespaces, the kernel


def fork(t):
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)


def start_a_program(t):
    os.waitpid(os.posix_spawn("/usr/bin/true", ["true"], {}), 0)


def leave_for_a_namespace(t):
    syscall(272, 0x10000000 | 0x00020000)  # unshare: a user and a mount namespace of its own


def share_memory_by_number(t):
    syscall(31, syscall(29, 0, 4096, 0o1600), 0, 0)  # shmget, shmctl IPC_RMID


def catch_page_faults(t):
    os.close(syscall(323, 1))  # userfaultfd, user mode only


def ask_for_keys(t):
    syscall(250, 0, -3, 1)  # keyctl: this session's keyring


def watch_files(t):
    os.close(syscall(294, 0))  # inotify_init1


def compare_with_it(t):
    syscall(312, os.getpid(), t["pid"], 1, 0, 0)  # kcmp: do we share memory?


PROBES = [value for name, value in list(globals().items()) if callable(value) and getattr(value, "__code__", None)
          and value.__code__.co_varnames[:1] == ("t",)]  # fmt: skip


def reached(target):
    """Names of the probes that got through, in order; leaving for a namespace changes what follows, so it is last."""
    found = []
    for probe in sorted(PROBES, key=lambda probe: probe is leave_for_a_namespace):
        try:
            probe(target)
        except (OSError, AssertionError):
            continue
        found.append(probe.__name__)
    return found


def names():
    return [probe.__name__ for probe in PROBES]
