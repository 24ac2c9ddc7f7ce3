# verdict: raised
import os


def solve(x):
    os.execv("/bin/sh", ["sh", "-c", "touch /tmp/escaped"])
