"""A submitted notebook put right: every cell that nbgrader must find is there once, of its kind, with its metadata.

What a student wrote is never lost: a copy becomes an ordinary cell, and so does the text that stood in a
locked one. nbgrader's own list would fail on some of these notebooks, or grade a cell that is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook, Notebook
from nbgrader.preprocessors import NbGraderPreprocessor

from grader.bridges.nbgrader.mend import OURS, word
from grader.bridges.nbgrader.words import NOTEBOOK_NOTES

Note = dict[str, Any]
NOTES = "gradschool_notes"  # resource in which notes travel to the preprocessors


@dataclass(frozen=True)
class Master:
    """A cell of the assignment as `nbgrader generate_assignment` recorded it."""

    name: str
    kind: str
    source: str
    locked: bool
    metadata: Mapping[str, Any]

    def fresh(self) -> NotebookNode:
        """The cell as it was given."""
        make = new_code_cell if self.kind == "code" else new_markdown_cell
        return make(self.source, id=self.name[:64], metadata={"nbgrader": dict(self.metadata)})  # type: ignore[no-any-return]

    def put_back(self) -> NotebookNode:
        """The cell where a submission lacks it; one that a person grades must not look unanswered."""
        fresh = self.fresh()
        if self.metadata["solution"] and self.metadata["grade"]:
            said = NOTEBOOK_NOTES["cell_missing"]
            mark = "# " if self.kind == "code" else ""
            told = "\n\n".join(mark + text.format(cell=self.name) for text in (said.en, said.fr))
            fresh.source = f"{told}\n\n{self.source}"
        return fresh


class Repair(NbGraderPreprocessor):  # type: ignore[misc]
    """The first of `c.Autograde.sanitize_preprocessors`: what it did is noted in the notebook and in the log."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            masters = masters_of(gradebook.find_notebook(about["notebook"], about["assignment"]))
        nb.cells, notes = repaired(nb.cells, masters)
        notes = [*resources.get(NOTES, ()), *notes]
        nb.metadata[OURS] = {"notes": notes}
        for note in notes:
            facts = ", ".join(f"{k} {v}" for k, v in note.items() if k != "key")
            self.log.warning("%s/%s: %s (%s)", about["student"], about["notebook"], note["key"], facts)
        return nb, resources


def masters_of(notebook: Notebook) -> list[Master]:
    """The cells of a notebook in nbgrader's database, with the metadata that they should have."""
    points = {c.name: c.max_score for c in (*notebook.grade_cells, *notebook.task_cells)}
    grades, tasks = ({c.name for c in cells} for cells in (notebook.grade_cells, notebook.task_cells))
    solutions = {c.name for c in notebook.solution_cells}
    return [
        Master(
            cell.name, cell.cell_type, cell.source, cell.locked,
            {
                "schema_version": 3, "grade_id": cell.name, "grade": cell.name in grades,
                "solution": cell.name in solutions, "task": cell.name in tasks, "locked": cell.locked,
                "cell_type": cell.cell_type, **({"checksum": cell.checksum} if cell.checksum else {}),
                **({"points": points[cell.name]} if cell.name in points else {}),
            },
        )
        for cell in notebook.source_cells
    ]  # fmt: skip


def repaired(cells: Iterable[NotebookNode], masters: Iterable[Master]) -> tuple[list[NotebookNode], list[Note]]:
    """The cells put right, and a note for each thing that was not."""
    known = {master.name: master for master in masters}
    made, notes = recognised(list(cells), known)
    result: list[NotebookNode] = []
    for cell, master in made:
        if master is None:
            result.append(cell)
        else:
            mended, said = as_given(cell, master)
            result += mended
            notes += said
    present = {master.name for _, master in made if master}
    missing = [master for name, master in known.items() if name not in present]
    notes += [{"key": "cell_missing", "cell": master.name} for master in missing]
    return unlike([*result, *(master.put_back() for master in missing)]), notes


def recognised(
    cells: list[NotebookNode], known: Mapping[str, Master]
) -> tuple[list[tuple[NotebookNode, Master | None]], list[Note]]:
    """Each cell with the master it stands for, the last of several; the others become ordinary cells."""
    names = [name_of(cell, known) for cell in cells]
    notes: list[Note] = []
    made: list[tuple[NotebookNode, Master | None]] = []
    for place, (cell, name) in enumerate(zip(cells, names, strict=True)):
        claimed = cell.metadata.pop("nbgrader", {}).get("grade_id")
        last = name is not None and name not in names[place + 1 :]
        made.append((cell, known[name] if name and last else None))
        if name and claimed != name and last:
            notes.append({"key": "metadata_mended", "cell": name})
        if name and last and names.count(name) > 1:
            notes.append({"key": "cell_copied", "cell": name, "count": names.count(name)})
        if name is None and claimed:
            notes.append({"key": "unknown_cell", "cell": word(claimed)})
    return made, notes


def name_of(cell: NotebookNode, known: Mapping[str, Master]) -> str | None:
    """The master a cell stands for: by its metadata, else by its id, else by the text of a locked cell."""
    claimed = cell.metadata.get("nbgrader", {}).get("grade_id")
    for name in (claimed, cell.get("id")):
        if isinstance(name, str) and name in known:
            return name
    same = (m.name for m in known.values() if m.locked and m.source.strip() == cell.source.strip() != "")
    return next(same, None)


def as_given(cell: NotebookNode, master: Master) -> tuple[list[NotebookNode], list[Note]]:
    """A cell with the kind, the metadata and, where it is locked, the text of its master."""
    notes: list[Note] = []
    if cell.cell_type != master.kind:
        notes.append({"key": "cell_retyped", "cell": master.name, "kind": cell.cell_type, "was": master.kind})
    fresh = master.fresh()
    if not master.locked:
        fresh.source = cell.source
        fresh.update({"attachments": cell.attachments} if "attachments" in cell and master.kind == "markdown" else {})
        return [fresh], notes
    if cell.source.strip() in ("", master.source.strip()):
        return [fresh], notes
    return [cell, fresh], [*notes, {"key": "cell_changed", "cell": master.name}]


def unlike(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells with ids that differ: a master's cell keeps its own, whoever else has taken it."""
    kept = {cell.id for cell in cells if "nbgrader" in cell.metadata}
    everybody = {cell.id for cell in cells}
    for number, cell in enumerate(cells, start=1):
        if "nbgrader" not in cell.metadata:
            if cell.id in kept:
                cell.id = next(name for n in count() if (name := f"cell-{number}-{n}") not in everybody)
                everybody.add(cell.id)
            kept.add(cell.id)
    return cells
