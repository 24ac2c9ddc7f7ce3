# verdict: timed out
import threading
import time


def forever():
    while True:
        sum(range(10**5))


threading.Thread(target=forever, daemon=True).start()


def solve(x):
    time.sleep(1)
    return 2 * x
