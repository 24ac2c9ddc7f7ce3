"""Renew the golden reports: python -m tests.reporting.renew"""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from grader.reporting.messages import explain
from grader.reporting.table import print_table
from grader.words.text import LANGUAGES
from tests.reporting.scenes import BY_LAW, OUTCOMES, PAPER, real_class

GOLDEN = Path(__file__).parent.parent / "golden"


def report(language: str) -> str:
    """A whole text report: the table of the class, then every sentence there is, as an instructor reads it."""
    file = io.StringIO()
    print_table(real_class(), Console(file=file, width=100, color_system=None), language)
    told = [explain(PAPER, outcome, language, instructor=True) for outcome in [*OUTCOMES, *BY_LAW]]
    lines = [line.rstrip() for line in file.getvalue().splitlines()]
    return "\n".join([*lines, "", "\n\n".join(dict.fromkeys(told))]) + "\n"


def goldens() -> dict[Path, str]:
    return {GOLDEN / f"report.{language}.txt": report(language) for language in LANGUAGES}


if __name__ == "__main__":
    for path, text in goldens().items():
        path.write_text(text, encoding="utf-8")
