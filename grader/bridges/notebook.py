"""The last cell of each exercise of a notebook: `check("softmax")` judges the function as it now stands."""

from __future__ import annotations

import sys
from pathlib import Path

from grader.bridges.desk import Desk
from grader.bridges.kits import require_kit
from grader.bridges.student import result
from grader.judging.judge import judge


def check(slug: str) -> None:
    """Print what is right and what is not yet, in the language of the kit."""
    names = sys._getframe(1).f_globals
    kit = require_kit(Path.cwd())
    sheet = kit.sheet(slug)
    desk = Desk(sheet, lambda: names, package=kit.package)
    print(result(sheet, judge(sheet, desk.student, desk.decide), kit.language).text)
