# verdict: out of memory
def solve(x):
    pieces = []
    while True:
        pieces.append(bytearray(10**7))
