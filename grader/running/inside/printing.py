"""Whether a student's code printed something: who prints in place of returning is told so."""

from __future__ import annotations

import sys
from typing import Any

PRINTED = "printed"  # the type of None where something was printed: an answer that says why it is none


class Listening:
    """The standard output, as it is, and whether anything was written to it meanwhile."""

    def __init__(self) -> None:
        self.heard = False
        self.stream: Any = None

    def __enter__(self) -> Listening:
        self.stream, sys.stdout = sys.stdout, self  # all else it is asked, the stream answers
        return self

    def write(self, text: str) -> int:
        self.heard = True
        return int(self.stream.write(text) or 0)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def __exit__(self, *_: object) -> None:
        if sys.stdout is self:  # a student's code, or a debugger, may have put another in its place
            sys.stdout = self.stream
