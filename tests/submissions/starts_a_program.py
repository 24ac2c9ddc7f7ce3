# verdict: raised
import subprocess


def solve(x):
    subprocess.run(["/bin/sh", "-c", "touch /tmp/escaped /dev/shm/escaped"], check=True)
    return 2 * x
