# verdict: passed
from dataclasses import dataclass


@dataclass
class Doubler:
    factor: float = 2.0

    def __call__(self, x):
        return self.factor * x


def solve(x):
    return Doubler()(x)
