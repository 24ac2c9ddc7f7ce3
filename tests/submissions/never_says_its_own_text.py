# verdict: timed out
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def solve(x):
    raise Endless
