"""Why a command cannot go on, and the exit status by which it says so."""

from __future__ import annotations

OK, WORK_TO_DO, USAGE, OURS = 0, 1, 2, 3  # all right; somebody has work to do; the command was wrong; our fault


class UserError(Exception):
    """What whoever runs the command can mend; the text is a sentence that says how."""
