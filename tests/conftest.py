"""What all tests share: a memory of their own, so that no answer is computed twice and nobody's memory is touched."""

import os
from pathlib import Path

os.environ["XDG_CACHE_HOME"] = str(Path(__file__).parents[1] / "build" / "cache")
