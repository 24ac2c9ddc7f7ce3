# verdict: raised
import multiprocessing


def solve(x):
    with multiprocessing.Pool(2) as pool:
        return pool.map(abs, [2 * x])[0]
