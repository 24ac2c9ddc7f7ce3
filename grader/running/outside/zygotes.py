"""A judge's zygotes, one for each set of libraries, and what each worker forked from them is allowed."""

from __future__ import annotations

import glob
import itertools
import math
import os
from typing import Any

from grader.running.inside.confine import UID
from grader.running.kernel import filters, places
from grader.running.outside import outer
from grader.running.outside.forkserver import ForkServer, main_of
from grader.running.outside.walls import UIDS, Walls
from grader.running.wire import codec
from grader.words.limits import Limits, Rules

THREADS = 128  # TensorFlow starts eight


class Zygotes:
    """Started when first asked for."""

    def __init__(self, walls: Walls) -> None:
        self.walls = walls
        self.servers: dict[str, ForkServer] = {}
        # judges that run side by side begin at different users
        self.users = itertools.cycle([*UIDS[(start := os.getpid() * 97 % len(UIDS)) :], *UIDS[:start]])

    def __getitem__(self, libraries: str) -> ForkServer:
        if libraries not in self.servers:
            environment = places.ENVIRONMENT | places.HEAP
            self.servers[libraries] = ForkServer(lambda control: self.command(control, libraries), environment)
        return self.servers[libraries]

    def command(self, control: int, libraries: str) -> list[str]:
        """How a zygote is started, inside bubblewrap where that works."""
        fonts = font_list()
        # where no Landlock keeps workers of one user apart, nobody may write where others read
        shared = outer.WRITABLE if self.walls.bwrap and not self.walls.landlock else ()
        filter = filters.static().zygote.hex() if self.walls.seccomp else ""
        words = [str(control), libraries, fonts, filter, *shared]
        root = [path for path in [places.root()] if path]
        command = main_of("grader.running.inside.zygote", words, root, places.user_packages())
        return outer.bubblewrapped(command, [fonts] if fonts else []) if self.walls.bwrap else command

    def request(self, limits: Limits, rules: Rules) -> bytes:
        """What a zygote is told of one worker: its user, and the confinement that it shares with others."""
        uid = next(self.users) if self.walls.own_user else 0
        return UID.pack(uid) + codec.encode(self.confinement(limits, rules))

    def confinement(self, limits: Limits, rules: Rules) -> dict[str, Any]:
        """The fields of a `Confinement`."""
        return {
            "memory": limits.memory,
            "cpu": math.ceil(limits.total_seconds) + 5,
            "threads": THREADS if self.counts_threads else None,
            "scratch": limits.scratch,
            "forbidden": rules.forbidden,
            "landlock": self.walls.landlock,
            "filter": filters.static().worker if self.walls.seccomp else b"",
        }

    @property
    def counts_threads(self) -> bool:
        """Whether the kernel's count is a worker's: it is of a user, in a user namespace, and never of root."""
        return self.walls.own_user or (self.walls.bwrap and os.geteuid() != 0)

    def close(self) -> None:
        for server in self.servers.values():
            server.close()
        self.servers.clear()


def font_list() -> str:
    """Matplotlib's list of the fonts of this machine, if its user has one."""
    caches = [os.environ.get("MPLCONFIGDIR"), os.environ.get("XDG_CACHE_HOME", "~/.cache") + "/matplotlib"]
    found = [path for cache in caches if cache for path in glob.glob(os.path.expanduser(cache) + "/fontlist-*.json")]
    return max(found, key=os.path.getmtime, default="")
