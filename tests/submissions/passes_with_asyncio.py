# verdict: passed
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def double(x):
    return await asyncio.get_running_loop().run_in_executor(None, lambda: 2 * x)


def solve(x):
    with ThreadPoolExecutor(2) as pool:
        assert pool.submit(abs, -1).result() == 1
    return asyncio.run(double(x))
