# verdict: timed out
import threading


def forever():
    while True:
        sum(range(10**5))


def solve(x):
    threads = [threading.Thread(target=forever, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    threads[0].join()
