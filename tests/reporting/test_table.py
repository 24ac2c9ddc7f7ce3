"""The table of a class, as wide as the terminal and no wider."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from grader.reporting.labels import label
from grader.reporting.results import Results
from grader.reporting.table import print_table
from grader.words.verdict import Verdict
from tests.reporting.renew import goldens
from tests.reporting.scenes import ENVIRONMENT, hostile_class, real_class, sheets, wide_class


def printed(results, width=100, language="en", **options):
    file = io.StringIO()
    print_table(results, Console(file=file, width=width, **options), language)
    return file.getvalue()


@pytest.mark.parametrize("path", goldens(), ids=lambda p: p.name)
def test_the_whole_text_report_is_the_golden_one(path):
    assert path.read_text(encoding="utf-8") == goldens()[path], "renew with: python -m tests.reporting.renew"


def test_away_from_a_terminal_nothing_is_coloured():
    assert "\x1b" not in printed(real_class())


def test_on_a_terminal_what_is_coloured_also_has_its_sign():
    coloured = printed(real_class(), force_terminal=True, color_system="standard")
    assert "\x1b[32m✓ 10" in coloured and "\x1b[33mV " in coloured


@pytest.mark.parametrize("width", [40, 60, 80, 100, 118, 160, 200])
@pytest.mark.parametrize("made", [real_class, wide_class, hostile_class])
def test_no_line_is_wider_than_the_terminal(made, width):
    assert max(map(cell_len, printed(made(), width).splitlines())) <= width


def test_a_wide_class_has_numbers_for_headings():
    lines = printed(wide_class(), 200).splitlines()
    assert lines[0].split()[:4] == ["Student", "1", "2", "3"]
    assert "3 exercise_02" in "\n".join(lines)


def test_on_a_narrow_terminal_every_student_has_lines_of_their_own():
    lines = printed(wide_class(), 60, "fr").splitlines()
    assert lines[0] == "student_00: 160 points sur 160"
    assert lines[1] == "  ✓ 10 exercise_00   ✓ 10 exercise_01   ✓ 10 exercise_02"


def test_points_are_written_as_the_reader_writes_them():
    assert "V 3.08" in printed(real_class(), 160) and "3.08/20" in printed(real_class(), 160)
    french = printed(real_class(), 160, "fr")
    assert "V 3,08" in french and "3,08/20" in french and "3.08" not in french


def test_a_sign_that_appears_is_explained():
    text = printed(real_class(), 160)
    assert "V Wrong value" in text and "∞" not in text


def test_an_id_cannot_turn_the_line_or_fill_the_screen():
    text = printed(hostile_class(), 200)
    assert "�שלום" in text and "\u202e" not in text
    assert "a" * 30 not in text


def test_an_unsafe_run_says_so():
    assert label("unsafe", "en") in printed(hostile_class(), 200)
    assert label("unsafe", "en") not in printed(real_class(), 200)


def test_what_is_our_fault_is_said():
    marks = dict(real_class().students["alice"])
    first, *others = marks["newton"].outcomes
    broken = replace(marks["newton"], outcomes=(replace(first, verdict=Verdict.BROKEN), *others))
    results = Results(ENVIRONMENT, sheets(), {"alice": {**marks, "newton": broken}})
    assert label("ours", "en", count=1) in printed(results, 200)


def test_points_that_wait_stand_beside_those_that_were_earned():
    marks = dict(real_class().students["alice"])
    waiting = replace(marks["newton"], verdict=Verdict.BROKEN, points=7.0, waiting=3.0)
    results = Results(ENVIRONMENT, sheets(), {"alice": {**marks, "newton": waiting}})
    told = printed(results, 200)
    assert "B 7 (+3)" in told and label("waiting.sign", "en") in told
    assert f"(+3)/{results.maximum}" in told
    assert label("waiting", "en", points=3) in " ".join(printed(results, 20).split())
    assert label("waiting.sign", "en") not in printed(real_class(), 200)


def test_nobody_is_said_to_be_nobody():
    assert label("nobody", "fr") in printed(Results(ENVIRONMENT, sheets(), {}), language="fr")
