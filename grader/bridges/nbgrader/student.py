"""What a released notebook asks of a student's machine: the test cells, and `pytest` on the whole folder.

A test cell raises where something is not right yet, so that nbgrader's "Validate" sees it; IPython shows the
sentences and no frame of ours.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader.bridges.desk import Desk
from grader.bridges.kits import require_kit
from grader.bridges.student import Result, result
from grader.bridges.student import check as check_file
from grader.judging.judge import judge
from grader.words.verdict import Stopped, Verdict


class NotRightYet(Exception):
    """What is not right yet, said as everywhere else."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback."""
        return str(self).splitlines()


def check(slug: str) -> None:
    """Print that the exercise is right; NotRightYet where it is not, in the language of the kit."""
    names = sys._getframe(1).f_globals
    kit = require_kit(Path.cwd())
    sheet = kit.sheet(slug)

    def load() -> dict[str, Any]:
        missing = [name for name in sheet.functions if name not in names]
        if missing:
            raise Stopped(Verdict.UNDEFINED, name=missing[0])
        return names

    desk = Desk(sheet, load)
    found = result(sheet, judge(sheet, desk.student, desk.decide), kit.language)
    if not found.right:
        raise NotRightYet(found.text)
    print(found.text)


def public_cases(here: str) -> Callable[..., None]:
    """A test for pytest: every exercise of every notebook beside a file, on its public cases."""
    import pytest

    folder = Path(here).parent
    notebooks = sorted(folder.glob("*.ipynb"))
    found = [(notebook.name, r) for notebook in notebooks for r in check_file(notebook)]

    @pytest.mark.parametrize("found", [pytest.param(r, id=f"{name}::{r.slug}") for name, r in found])
    def test_public_cases(found: Result) -> None:
        if not found.claims:
            pytest.skip(found.text)  # not written yet
        if not found.right:
            pytest.fail(found.text, pytrace=False)

    made: Callable[..., None] = test_public_cases
    return made
