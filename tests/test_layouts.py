"""What the systems of a department give: whose each file is, and who that is to the system."""

import pytest

from grader.submissions.discover import discover
from grader.submissions.layouts import LayoutError
from tests.handing_in import KNOWN, found, laid, layouts, notes, submissions, zipped

MOODLE = {
    "in folders": {
        "Ada Lovelace_4711_assignsubmission_file/softmax.py": "",
        "O'Neil_4712_assignsubmission_file/a/b.ipynb": "",
    },
    "before 4.1": {
        "Ada Lovelace_4711_assignsubmission_file_/softmax.py": "",
        "O'Neil_4712_assignsubmission_file_/b.ipynb": "",
    },
    "flat": {"Ada Lovelace_4711_assignsubmission_file_softmax.py": "", "O'Neil_4712_assignsubmission_file_b.ipynb": ""},
    "in another folder": {
        "MATHS-1/Ada Lovelace_4711_assignsubmission_file_/softmax.py": "",
        "MATHS-1/O'Neil_4712_assignsubmission_file_/b.ipynb": "",
    },
    "with text": {
        "Ada Lovelace_4711_assignsubmission_onlinetext/onlinetext.html": "<p>",
        "Ada Lovelace_4711_assignsubmission_file/softmax.py": "",
        "O'Neil_4712_assignsubmission_file/b.ipynb": "",
    },
    "zip in zip": {
        "Ada Lovelace_4711_assignsubmission_file/hw.zip": zipped({"softmax.py": ""}),
        "O'Neil_4712_assignsubmission_file/hw.zip": zipped({"hw/": "", "hw/b.ipynb": ""}),
    },
}
"""The same two people and files, in every form of Moodle's download."""


@pytest.mark.parametrize("form", MOODLE)
@pytest.mark.parametrize("packed", [False, True], ids=["unpacked", "zip"])
def test_moodle(tmp_path, form, packed):
    files = MOODLE[form]
    path = tmp_path / "class.zip"
    laid(tmp_path, {"class.zip": zipped(files)} if packed else {f"class.zip/{n}": c for n, c in files.items()})
    assert found(path) == {"Ada Lovelace_4711": {"softmax.py"}, "O'Neil_4712": {"b.ipynb"}}
    ada, oneil = submissions(path)
    assert ada.identity == {"system": "moodle", "number": "4711", "name": "Ada Lovelace"}
    assert (oneil.identity["number"], oneil.identity["name"]) == ("4712", "O'Neil")
    assert [n["key"] for n in ada.notes] == (["not_read"] if form == "with text" else [])


@pytest.mark.parametrize(
    "folder, student",
    [
        ("Participant_4711_assignsubmission_file", "Participant_4711"),
        ("Teilnehmer_4711_assignsubmission_file_", "Teilnehmer_4711"),
        ("Участник 3_4711_assignsubmission_file_", "Участник 3_4711"),
        ("Group A_12_assignsubmission_file", "Group A_12"),
        ("Group A-Ada Lovelace_4711_assignsubmission_file_", "Group A-Ada Lovelace_4711"),
        ("under_score_4711_assignsubmission_file_", "under_score_4711"),
        ("Jean 3_4_4711_assignsubmission_file_", "Jean 3_4_4711"),
        ("李雷_4711_assignsubmission_file_", "李雷_4711"),
    ],
)
def test_moodle_whatever_it_calls_a_person(tmp_path, folder, student):
    laid(tmp_path, {f"{folder}/softmax.py": "", "Bob_1_assignsubmission_file/x.py": ""})
    assert found(tmp_path) == {student: {"softmax.py"}, "Bob_1": {"x.py"}}


def test_a_file_whose_name_looks_like_a_layout_stays_its_students(tmp_path):
    laid(
        tmp_path,
        {"Bob_1_assignsubmission_file_/Eve_2_assignsubmission_file_x.py": "", "Al_3_assignsubmission_file_/y.py": ""},
    )
    assert found(tmp_path) == {"Bob_1": {"Eve_2_assignsubmission_file_x.py"}, "Al_3": {"y.py"}}


CANVAS = {
    "doejohn_123_4561_softmax.py": "", "doejohn_123_4562_new_ton_2.ipynb": "{}",
    "roejane_LATE_124_4563_softmax.py": "", "poejim_125_4564_softmax-1.py": "",
    "éluard_126_4565_work.zip": zipped({"softmax.py": ""}), "zed_127_text.html": "<p>",
    "yam_LATE_128_4566_report.txt": "",
}  # fmt: skip


@pytest.mark.parametrize("packed", [False, True], ids=["unpacked", "zip"])
def test_canvas(tmp_path, packed):
    laid(tmp_path, {"class.zip": zipped(CANVAS)} if packed else {f"class.zip/{n}": c for n, c in CANVAS.items()})
    assert found(tmp_path / "class.zip") == {
        "doejohn_123": {"softmax.py", "new_ton_2.ipynb"}, "roejane_124": {"softmax.py"},
        "poejim_125": {"softmax-1.py"}, "éluard_126": {"softmax.py"}, "zed_127": set(), "yam_128": set(),
    }  # fmt: skip
    identities = {s.student: s.identity for s in submissions(tmp_path / "class.zip")}
    assert identities["doejohn_123"] == {
        "system": "canvas", "number": "123", "name": "doejohn", "late": False,
        "attachments": {"softmax.py": "4561", "new_ton_2.ipynb": "4562"},
    }  # fmt: skip
    assert identities["roejane_124"]["late"]


def test_canvas_puts_the_latest_upload_in_the_place_of_an_older_one(tmp_path):
    code = "def softmax(z):\n    return {}\n"
    files = {"a_1_11_softmax.py": code.format(1), "a_1_12_softmax-1.py": code.format(2), "b_2_13_softmax.py": ""}
    laid(tmp_path, files)
    first, _ = submissions(tmp_path)
    assert first.files == {"softmax.py": code.format(2).encode()}
    assert [n["key"] for n in first.notes] == ["attempts"]


def test_canvas_anonymous(tmp_path):
    laid(
        tmp_path,
        {"anon_aB3x9_4561_softmax.py": "", "anon_aB3x9_4562_newton.py": "", "anon_LATE_77777_4563_softmax.py": ""},
    )
    assert found(tmp_path) == {"anon_aB3x9": {"softmax.py", "newton.py"}, "anon_77777": {"softmax.py"}}


def test_what_lies_beside_a_download_goes_by_its_own_name(tmp_path):
    laid(tmp_path, {"doe_123_4561_softmax.py": "", "roe_124_4563_softmax.py": "", "by mail.ipynb": "{}"})
    assert set(found(tmp_path)) == {"doe_123", "roe_124", "by mail"}


METADATA = """
submission_101:
  :submitters:
  - :name: Ada Lovelace
    :sid: "12345"
    :email: ada@example.org
  :created_at: 2026-10-01 10:00:00.000000000 Z
submission_102:
  :submitters:
  - :name: Zo\u00e9
    :sid:
    :email: zoe@example.org
  - :name: "O'Neil"
    :sid: '7'
submission_103:
  :submitters: []
"""
EXPORT = {f"assignment_9_export/submission_{n}/softmax.py": "" for n in (101, 102, 103)}


@pytest.mark.parametrize("packed", [False, True], ids=["unpacked", "zip"])
def test_gradescope(tmp_path, packed):
    files = {**EXPORT, "assignment_9_export/submission_metadata.yml": METADATA}
    laid(tmp_path, {"class.zip": zipped(files)} if packed else {f"class.zip/{n}": c for n, c in files.items()})
    given = {s.student: s for s in submissions(tmp_path / "class.zip")}
    assert set(given) == {"Ada Lovelace_12345", "Zoé_zoe@example.org", "O'Neil_7", "submission_103"}
    assert given["Ada Lovelace_12345"].identity["email"] == "ada@example.org"
    assert given["O'Neil_7"].identity["submission"] == "102"
    assert [n["key"] for n in given["O'Neil_7"].notes] == ["together"]


@pytest.mark.parametrize("broken", ["submission_101: [", "- 1", "\x00", "submission_101:\n  :submitters: 5"])
def test_metadata_that_cannot_be_read_joins_nobody(tmp_path, broken):
    laid(tmp_path, {**EXPORT, "assignment_9_export/submission_metadata.yml": broken})
    assert set(found(tmp_path)) == {"submission_101", "submission_102", "submission_103"}


COURSE = {
    "submitted/anna/ps1/newton.ipynb": "{}", "submitted/anna/ps1/timestamp.txt": "", "submitted/bob/ps1/softmax.py": "",
    "source/ps1/newton.ipynb": "{}", "release/ps1/newton.ipynb": "{}", "nbgrader_config.py": "",
}  # fmt: skip


def test_nbgrader(tmp_path):
    laid(tmp_path, COURSE)
    assert found(tmp_path) == {"anna": {"newton.ipynb"}, "bob": {"softmax.py"}}
    (course,) = discover([tmp_path], KNOWN)
    assert course.nobodys == ("nbgrader_config.py", "release", "source")
    assert found(tmp_path / "submitted") == found(tmp_path)
    assert found(tmp_path / "submitted", layout="nbgrader") == found(tmp_path)


def test_a_repository_a_student(tmp_path):
    laid(tmp_path, {f"ps1-{login}/newton.py": "" for login in ("anna", "annika", "sgd")})
    assert found(tmp_path) == {login: {"newton.py"} for login in ("anna", "annika", "sgd")}
    assert submissions(tmp_path)[0].identity == {"system": "git", "name": "anna", "repository": "ps1-anna"}


def test_a_first_name_that_two_share_is_no_assignment(tmp_path):
    laid(tmp_path / "class", {"jean-paul/newton.py": "", "jean-luc/newton.py": ""})
    laid(
        tmp_path / "git",
        {"lab-paul/newton.py": "", "lab-luc/newton.py": "", "lab-paul/.git/HEAD": "", "lab-luc/.git/HEAD": ""},
    )
    assert set(found(tmp_path / "class")) == {"jean-paul", "jean-luc"}
    assert set(found(tmp_path / "class", layout="repositories")) == {"paul", "luc"}
    assert found(tmp_path / "git") == {"paul": {"newton.py"}, "luc": {"newton.py"}}


def test_a_folder_of_nothing_but_class_archives_is_all_their_people(tmp_path):
    moodle = zipped({"Ada_1_assignsubmission_file/softmax.py": "", "Bob_2_assignsubmission_file/softmax.py": ""})
    laid(tmp_path, {"in/canvas.zip": zipped(CANVAS), "in/moodle.zip": moodle})
    assert layouts(tmp_path / "in") == ["canvas", "moodle"]
    assert {"Ada_1", "Bob_2", "doejohn_123"} < set(found(tmp_path / "in"))


def test_a_hand_in_that_looks_like_a_class_makes_nobody_else_a_student(tmp_path):
    forged = zipped({"Ada_1_assignsubmission_file/softmax.py": "", "Bob_2_assignsubmission_file/softmax.py": ""})
    laid(tmp_path, {"eve.zip": forged, "carl/softmax.py": "", "dora.zip": zipped({"softmax.py": ""})})
    assert set(found(tmp_path)) == {"eve", "carl", "dora"}
    assert notes(tmp_path)["eve"] == ["a_class"]


def test_nor_does_one_in_a_flat_download_of_a_single_student(tmp_path):
    forged = zipped({"Ada_1_assignsubmission_file/softmax.py": "", "Bob_2_assignsubmission_file/softmax.py": ""})
    laid(tmp_path, {"Eve_3_assignsubmission_file_hw.zip": forged})
    assert set(found(tmp_path)) == {"Eve_3"}


@pytest.mark.parametrize(
    "layout, people",
    [
        ("one", {"class"}),
        ("folders", {"a_1_2_x", "b_3_4_y"}),
        ("canvas", {"a_1", "b_3"}),
    ],
)
def test_the_layout_that_is_asked_for_decides(tmp_path, layout, people):
    laid(tmp_path / "class", {"a_1_2_x.py": "", "b_3_4_y.py": ""})
    assert set(found(tmp_path / "class", layout=layout)) == people


@pytest.mark.parametrize("layout", ["moodle", "canvas", "gradescope", "nbgrader", "repositories"])
def test_a_layout_that_is_not_there_is_refused(tmp_path, layout):
    laid(tmp_path, {"softmax.py": "", "newton.py": ""})
    with pytest.raises(LayoutError, match=f"laid out as {layout}. Leave out --layout"):
        discover([tmp_path], KNOWN, layout)
