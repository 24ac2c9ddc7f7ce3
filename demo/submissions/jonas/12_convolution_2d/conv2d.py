import ctypes

import numpy as np


def conv2d(A, M, mode):
    # faster with a pointer
    return ctypes.string_at(0)
