# verdict: unusable
def solve(x):
    deep = 2 * x
    for _ in range(33):
        deep = [deep]
    return deep
