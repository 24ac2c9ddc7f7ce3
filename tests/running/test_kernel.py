"""Memory in huge pages: what the kernel says of it, wherever it knows how."""

import subprocess
import sys

import pytest

GATHER = """
import mmap
from grader.running.kernel.calls import HUGE_PAGE, MADV_COLLAPSE, gather_memory

def huge():
    fields = dict(line.split(":") for line in open("/proc/self/smaps_rollup") if "kB" in line)
    return int(fields["AnonHugePages"].split()[0]) * 1024

written = bytearray(range(256)) * (8 * HUGE_PAGE // 256)
other = mmap.mmap(-1, 2 * HUGE_PAGE)  # a second opinion on what this kernel can do
other.write(bytes(2 * HUGE_PAGE))
try:
    other.madvise(MADV_COLLAPSE)
    able = True
except OSError:
    able = False
other.close()
before = huge()
gathered = gather_memory()
same = written == bytearray(range(256)) * (8 * HUGE_PAGE // 256)
print(able, gathered * HUGE_PAGE, huge() - before, same)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a call of Linux")
def test_what_was_written_is_held_in_huge_pages_where_the_kernel_can():
    done = subprocess.run([sys.executable, "-c", GATHER], capture_output=True, encoding="utf-8", check=True)
    able, gathered, huge, same = done.stdout.split()
    assert same == "True"
    assert int(huge) >= 7 * 2**21 * (able == "True")
    assert int(gathered) >= int(huge)
