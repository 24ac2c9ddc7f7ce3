# verdict: crashed
import os
import time


def solve(x):
    os.close(3)
    time.sleep(10**6)
