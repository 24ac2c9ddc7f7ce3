# verdict: crashed
import os
import struct


def solve(x):
    os.write(3, struct.pack("<I", 2**32 - 1))
    while True:
        os.write(3, bytes(2**20))
