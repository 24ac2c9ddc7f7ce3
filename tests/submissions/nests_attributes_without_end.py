# verdict: raised | crashed | out of memory
def solve(x):
    return eval("x" + ".real" * 10**6)
