# verdict: passed
import json

import helper
import numpy as np


def solve(x):
    assert json.loads("[1]") == [1]
    assert np.eye(2).shape == (2, 2)
    return helper.double(x)
