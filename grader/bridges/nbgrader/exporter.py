"""What nbgrader reads submissions with: it takes any bytes, and says at once if nothing here can be graded."""

from __future__ import annotations

from typing import Any, cast

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.converters.base import NbGraderException

from grader.bank.load import NoBankError
from grader.bridges.nbgrader.judged import Judged
from grader.bridges.nbgrader.mend import mended
from grader.bridges.nbgrader.repair import NOTES
from grader.bridges.nbgrader.settings import SettingsError
from grader.running.outside.walls import RefusedError


class MendingExporter(NotebookExporter):
    """Reads whatever was handed in as a notebook; named by `c.Autograde.exporter_class`."""

    def __init__(self, **options: Any) -> None:
        """Draw the assignment first: where it cannot be, no submission is touched."""
        super().__init__(**options)
        coursedir = getattr(self.parent, "coursedir", None)
        if coursedir is not None:
            self.draw(coursedir.assignment_id)

    def draw(self, assignment: str) -> None:
        """Raises nbgrader's own exception, which ends its command, for what an instructor has to mend."""
        try:
            Judged(parent=self).judge(assignment)
        except (NoBankError, SettingsError, RefusedError) as mistake:
            self.log.error("gradschool: %s", mistake)
            raise NbGraderException(str(mistake)) from None

    def from_file(
        self, file_stream: Any, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Convert the notebook of an open file, put right if need be."""
        notebook, notes = mended(file_stream.buffer.read())
        made = self.from_notebook_node(notebook, resources={**(resources or {}), NOTES: notes}, **kw)
        return cast(tuple[NotebookNode, dict[str, Any]], made)
