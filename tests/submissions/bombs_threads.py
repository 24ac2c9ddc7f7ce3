# verdict: raised | out of memory
import threading


def solve(x):
    threading.stack_size(32 * 1024)
    for _ in range(10**5):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    return 2 * x
