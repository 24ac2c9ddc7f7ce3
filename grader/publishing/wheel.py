"""The package itself as one file, which a kit carries: what a student's pip installs, from no index."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from grader import __version__
from grader.words.failure import UserError

SOURCE = Path(__file__).parents[2]
NAME = f"gradschool-{__version__}-py3-none-any.whl"
IN_A_KIT = f"./{NAME}"  # what a kit's pip is given
BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"


class WheelError(UserError):
    """The package cannot be packed here; the text says how a kit does without."""


def wheel() -> bytes:
    """The wheel of the package as it stands; the same bytes whenever it does."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-c", BUILD, out]
        done = subprocess.run(command, cwd=SOURCE, stdin=subprocess.DEVNULL, capture_output=True)
        made = Path(out, NAME)
        if not (SOURCE / "pyproject.toml").is_file() or done.returncode or not made.is_file():
            raise WheelError(
                f"{NAME} cannot be made here: run this in the course's repository, after: pip install hatchling."
                " Or say with --package what students' pip installs instead"
            )
        return made.read_bytes()
