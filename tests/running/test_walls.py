"""Each wall stops what it is there for, alone and with the others; behind none, every probe gets through."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from grader.running.kernel import filters
from grader.running.outside.sandbox import Host, RefusedError
from grader.running.outside.selftest import self_test
from grader.running.outside.walls import Walls, detect, found
from tests.running.attacking import BATTERY, NOTHING, reached

HERE = found()
NAMES: set[str] = set()
exec(BATTERY, names := {})
NAMES.update(names["names"]())

# What gets through one wall alone
METADATA = {"stat_file"}
FILES = {
    "stat_file", "read_file", "list_folder", "append_to_file", "create_file", "link_file", "rename_file",
    "remove_file", "write_in_tmp", "read_its_memory", "read_its_environment", "read_its_command",
}  # fmt: skip
THROUGH_LANDLOCK = METADATA | {
    "chmod_file", "date_file", "mark_file", "limit_it", "place_it", "slow_it", "send_by_udp", "connect_to_a_path",
    "ask_netlink", "fork", "leave_for_a_namespace", "share_memory_by_number", "catch_page_faults", "ask_for_keys",
    "watch_files",
}  # fmt: skip
UNTIL_LANDLOCK = {  # probes that a later version stops
    3: {"truncate_file"},
    4: {"connect_by_tcp", "listen_on_tcp"},
    6: {"signal_it", "signal_it_by_descriptor", "connect_to_a_name"},
}
THROUGH_BUBBLEWRAP = {
    "send_by_udp", "listen_on_tcp", "ask_netlink", "fork", "start_a_program", "leave_for_a_namespace",
    "share_memory_by_number", "catch_page_faults", "ask_for_keys", "watch_files",
}  # fmt: skip


def through_landlock(version: int) -> set[str]:
    return THROUGH_LANDLOCK.union(*(probes for since, probes in UNTIL_LANDLOCK.items() if version < since))


def test_every_wall_stands_where_tests_are_meant_to_run() -> None:
    """Elsewhere fewer walls are tested; a machine that says it is a CI must have them all."""
    missing = [name for name in ("landlock", "seccomp", "bwrap") if not getattr(HERE, name)]
    assert not (missing and os.environ.get("CI")), missing


def test_behind_no_wall_every_probe_gets_through() -> None:
    """In a process and mount namespace that is thrown away: the control, without which a dead probe is a wall."""
    command = ["unshare", "-mpf", "--mount-proc", *([] if os.geteuid() == 0 else ["-Ur"])]
    done = subprocess.run(
        [*command, sys.executable, "-m", "tests.running.attacking"], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)) == NAMES


@pytest.mark.parametrize("version", sorted({v for v in (1, *UNTIL_LANDLOCK, HERE.landlock) if 0 < v <= HERE.landlock}))
def test_landlock_alone_keeps_files_and_memory(version: int) -> None:
    assert reached(replace(NOTHING, landlock=version)) == through_landlock(version)


@pytest.mark.parametrize("made", ["by libseccomp", "as exported"])
def test_seccomp_alone_keeps_other_processes_and_the_network(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if made == "as exported":
        monkeypatch.setattr(filters, "static", lambda: filters.exported(os.uname().machine))
    assert reached(replace(NOTHING, seccomp=HERE.seccomp)) == FILES


def test_bubblewrap_alone_keeps_what_is_outside() -> None:
    assert not HERE.bwrap or reached(replace(NOTHING, bwrap=True)) == THROUGH_BUBBLEWRAP


@pytest.mark.parametrize("version", sorted({min(1, HERE.landlock), HERE.landlock}))
def test_seccomp_with_any_landlock_keeps_all_but_metadata(version: int) -> None:
    assert reached(replace(NOTHING, seccomp=True, landlock=version)) == METADATA


def test_seccomp_in_bubblewrap_keeps_all() -> None:
    assert not HERE.bwrap or reached(replace(NOTHING, seccomp=True, bwrap=True)) == set()


def test_behind_all_walls_nothing_is_reached() -> None:
    assert reached(HERE) == (set() if HERE.bwrap else METADATA)


# Whether that is enough


@pytest.mark.parametrize(
    ("walls", "enough"),
    [
        (Walls("6", seccomp=True, landlock=1, reached=()), True),
        (Walls("6", seccomp=True, bwrap=True, reached=()), True),
        (Walls("6", seccomp=True, reached=()), False),
        (Walls("6", landlock=7, bwrap=True, reached=()), False),
        (Walls("6", seccomp=True, landlock=7, bwrap=True), False),  # no self-test
        (Walls("6", seccomp=True, landlock=7, bwrap=True, reached=("fork",)), False),
        (Walls("", reached=()), False),
    ],
)
def test_strangers_are_graded_behind_two_walls_that_were_tested(walls: Walls, enough: bool) -> None:
    assert walls.may_grade_untrusted is enough


def test_a_host_refuses_and_says_what_to_do() -> None:
    with pytest.raises(
        RefusedError, match=r"Landlock: missing\. Use Linux 5\.13(.|\n)*apt-get install bubblewrap(.|\n)*--unsafe"
    ):
        Host(walls=replace(HERE, landlock=0, bwrap=False))


def test_a_host_elsewhere_than_on_linux_refuses_plainly() -> None:
    with pytest.raises(RefusedError, match="Grade on Linux"):
        Host(walls=Walls(kernel=""))


def test_the_self_test_is_green_behind_all_walls() -> None:
    assert detect().reached == ()


@pytest.mark.parametrize(
    ("walls", "expected"),
    [
        (replace(NOTHING, seccomp=True), {"read_canary", "read_judge_environment"}),
        (replace(NOTHING, landlock=HERE.landlock), {"chmod_canary", "fork"}),
    ],
    ids=["without Landlock", "without seccomp"],
)
def test_the_self_test_sees_a_missing_wall(walls: Walls, expected: set[str]) -> None:
    assert expected & set(self_test(walls))


@pytest.mark.parametrize("whose", ["zygote", "worker"])
def test_the_self_test_sees_a_worker_that_cannot_work(whose: str, monkeypatch: pytest.MonkeyPatch) -> None:
    killing = filters.static()._replace(**{whose: b"\x06\0\0\0\0\0\0\x80"})  # kill for whatever call
    monkeypatch.setattr(filters, "static", lambda: killing)
    (fault,) = self_test(replace(NOTHING, seccomp=True))
    assert fault.startswith("nothing, but it does not run")


def test_what_stands_is_told_to_people_and_to_results() -> None:
    assert [wall.what for wall in HERE.findings()] == ["seccomp", "Landlock", "bubblewrap", "own user", "self-test"]
    assert all(wall.fix or wall.what == "own user" for wall in HERE.findings())
    assert HERE.as_dict().keys() >= {"kernel", "landlock", "seccomp", "bubblewrap", "may_grade_untrusted"}


def test_a_kernel_that_takes_no_filter_has_none() -> None:
    """It was once found out by the traceback of a zygote that could not load its own."""
    program = """
import errno, pyseccomp
filter = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
filter.add_rule(pyseccomp.ERRNO(errno.EINVAL), "seccomp")
filter.load()
from grader.running.outside.walls import works_seccomp
print(works_seccomp())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert (done.stdout, HERE.seccomp) == ("False\n", True)
