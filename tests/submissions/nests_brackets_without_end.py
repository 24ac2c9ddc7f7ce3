# verdict: raised | crashed | out of memory
def solve(x):
    return eval("(" * 10**6 + "2*x" + ")" * 10**6)
