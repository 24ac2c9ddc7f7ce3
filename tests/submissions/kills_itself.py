# verdict: crashed
import os
import signal


def solve(x):
    os.kill(os.getpid(), signal.SIGKILL)
