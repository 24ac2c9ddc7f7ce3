"""What a trusted process asks of the kernel for itself."""

from __future__ import annotations

import signal
import sys


def die_with_parent() -> None:
    """Be killed when the thread that started this process ends; only Linux can promise that."""
    if sys.platform == "linux":
        from grader.running.kernel.calls import PR_SET_PDEATHSIG, prctl

        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def hide_memory() -> None:
    """Keep other processes of this user from reading this one's memory, environment and descriptors."""
    if sys.platform == "linux":
        from grader.running.kernel.calls import PR_SET_DUMPABLE, prctl

        prctl(PR_SET_DUMPABLE, 0)
