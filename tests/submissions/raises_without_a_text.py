# verdict: raised
class Mute(Exception):
    def __str__(self):
        raise RuntimeError


def solve(x):
    raise Mute
