# verdict: crashed | raised
import ctypes


def solve(x):
    deeper = ctypes.CFUNCTYPE(ctypes.c_int)
    calls = []
    calls.append(deeper(lambda: calls[0]()))
    import sys

    sys.setrecursionlimit(10**9)
    return calls[0]()
