"""Matrices as people write them: a row a line, a column below a column."""

from __future__ import annotations

import re

NUMBER = r"(?:[-+\w.]+|…)"
ROW = rf"\[{NUMBER}(?:, {NUMBER})*\]"
MATRIX = re.compile(rf"\[{ROW}(?:, (?:{ROW}|…))+\]")
SHORT = 48  # characters of a matrix that may stay on its line


def in_rows(sentence: str) -> str:
    """A sentence whose long matrices have lines of their own.

    >>> print(in_rows("f(2) returned [[0.123456, 0.5, 1, 2], [10, 0.123456, 3, 0.001]]; expected [[0, 1], [2, 3]]."))
    f(2) returned
        [[0.123456,      0.5, 1,     2],
         [      10, 0.123456, 3, 0.001]]; expected [[0, 1], [2, 3]].
    """
    return MATRIX.sub(lambda found: found[0] if len(found[0]) <= SHORT else f"\n{rows(found[0])}", sentence).replace(
        " \n", "\n"
    )


def rows(matrix: str) -> str:
    """The lines of a matrix, its columns right-aligned."""
    entries = [row.split(", ") for row in re.findall(r"(?<=\[)[^\[\]]+(?=\])|…(?=, \[|\])", matrix)]
    widths = [max(map(len, column)) for column in zip(*(row for row in entries if len(row) > 1), strict=False)] or [1]
    lines = [", ".join(entry.rjust(width) for entry, width in zip(row, widths, strict=False)) for row in entries]
    written = [line.strip() if row == ["…"] else f"[{line}]" for row, line in zip(entries, lines, strict=True)]
    return "    [" + ",\n     ".join(written) + "]"
