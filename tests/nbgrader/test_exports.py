"""The tables for other systems, of a gradebook whose names are formulas: no cell is one."""

import csv
from types import SimpleNamespace as Made

import pytest

from grader.bridges.nbgrader.exports import LmsExport

EVIL = Made(id="=1+1", last_name="@SUM(A1)", first_name="Ada, Countess", email="+a@example.org")
ABSENT = Made(id="bob", last_name=None, first_name=None, email=None)


@pytest.fixture
def tables(tmp_path):
    handed_in = Made(student=EVIL, score=-1.5, late_submission_penalty=None, notebooks=[], timestamp="2026-10-05")
    assignment = Made(name="ps1", duedate=None, max_score=20.0, submissions=[handed_in])
    exporter = LmsExport()
    exporter.to = str(tmp_path / "grades.csv")
    exporter.export(Made(students=[EVIL, ABSENT], assignments=[assignment]))
    texts = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv")}
    return {name: list(csv.reader(text.splitlines())) for name, text in texts.items()}


def test_no_cell_begins_like_a_formula_but_numbers_stay_numbers(tables):
    cells = [cell for table in tables.values() for row in table for cell in row]
    assert {c for c in cells if c.startswith(("=", "+", "-", "@", "\t", "\r"))} <= {"-1.5"}
    assert {"'=1+1", "'+a@example.org"} < set(cells)


def test_nbgraders_own_columns_hold_a_comma_in_a_name(tables):
    head, evil, absent = tables["grades.csv"]
    assert dict(zip(head, evil, strict=True)) == {
        "assignment": "ps1", "duedate": "", "timestamp": "2026-10-05", "student_id": "'=1+1", "last_name": "'@SUM(A1)",
        "first_name": "Ada, Countess", "email": "'+a@example.org", "raw_score": "-1.5",
        "late_submission_penalty": "0.0", "score": "0.0", "max_score": "20.0",
    }  # fmt: skip
    assert absent[3:5] + absent[-4:] == ["bob", "", "0.0", "0.0", "0.0", "20.0"]
