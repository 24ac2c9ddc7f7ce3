"""Who handed in what: folders, files, notebooks, archives, and what is said where something cannot be taken."""

import io
import json
import os
import socket
import stat
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest

from grader.submissions import archive, handin
from grader.submissions.archive import MEBIBYTE
from grader.submissions.attempts import newest
from grader.submissions.discover import SubmissionError, discover
from grader.submissions.handin import LARGEST, hand_in
from grader.submissions.layouts import submitters_of
from grader.submissions.notebook import cells, without_outputs
from tests.handing_in import KNOWN, found, laid, layouts, notes, reasons, submissions, zipped

# A class, or one student


def test_a_class_folder_holds_one_submission_an_entry(tmp_path):
    laid(tmp_path, {"alice/softmax.py": "", "bob.ipynb": "{}", "eve.py": "", "carol.zip": zipped({"newton.py": ""})})
    assert found(tmp_path) == {
        "alice": {"softmax.py"}, "bob": {"bob.ipynb"}, "carol": {"newton.py"}, "eve": {"eve.py"},
    }  # fmt: skip


ONE = [
    {"softmax.py", "notes.py"},
    {"01_derivative/newton.py", "02_other/x.py"},
    {"softmax.py", "utils/plots.py", "tests/test_softmax.py"},
    {"newton/a.py", "softmax/b.py", "rest/c.py"},
    {"hw.ipynb"},
]
CLASSES = [
    {"sgd/softmax.py", "alice/softmax.py", "bob/softmax.py"},
    {"Value/softmax.py", "alice/softmax.py"},
    {"newton/hw.ipynb", "alice/hw.ipynb", "bob/hw.ipynb"},
    {"softmax.py", "alice/softmax.py", "bob/softmax.py"},
    {"newton.ipynb", "alice.zip", "bob.zip"},
    {"alice.ipynb", "bob.ipynb"},
]


@pytest.mark.parametrize("files", ONE, ids=lambda files: min(files))
def test_a_folder_of_exercises_is_one_submission(tmp_path, files):
    laid(tmp_path / "alice", dict.fromkeys(files, ""))
    assert found(tmp_path / "alice") == {"alice": files}


@pytest.mark.parametrize("files", CLASSES, ids=lambda files: min(files))
def test_a_login_that_is_the_name_of_an_exercise_is_a_login(tmp_path, files):
    laid(tmp_path / "class", dict.fromkeys(files, ""))
    people = {name.split("/")[0].split(".")[0] for name in files}
    assert set(found(tmp_path / "class")) == people


def test_files_that_define_the_same_are_several_people_even_beside_one_named_for_an_exercise(tmp_path):
    code = "def newton(f, df, x0, n):\n    pass\n"
    laid(tmp_path / "class", {"softmax.py": code, "anna.py": code, "bob.py": code})
    laid(tmp_path / "one", {"softmax.py": code, "helper.py": "def half(x): ...", "plots.py": "def draw(): ..."})
    assert set(found(tmp_path / "class")) == {"softmax", "anna", "bob"}
    assert set(found(tmp_path / "one")) == {"one"}


def test_a_class_in_a_folder_of_its_own_is_found(tmp_path):
    laid(tmp_path / "outer", {"class/alice/softmax.py": "", "class/bob/newton.py": ""})
    assert set(found(tmp_path / "outer")) == {"alice", "bob"}


def test_an_archive_of_folders_gives_its_students(tmp_path):
    laid(tmp_path, {"class.zip": zipped({"alice/softmax.py": "", "bob/newton.py": "", "sgd/newton.py": ""})})
    assert found(tmp_path / "class.zip") == {"alice": {"softmax.py"}, "bob": {"newton.py"}, "sgd": {"newton.py"}}


def test_an_archive_that_follows_no_layout_is_one_student(tmp_path):
    laid(
        tmp_path,
        {"hw.zip": zipped({"a.ipynb": "{}", "b.ipynb": "{}"}), "own.zip": zipped({"src/a.py": "", "tests/b.py": ""})},
    )
    assert found(tmp_path / "hw.zip") == {"hw": {"a.ipynb", "b.ipynb"}}
    assert layouts(tmp_path / "hw.zip", tmp_path / "own.zip") == ["one", "one"]


def test_the_folder_that_an_archive_wraps_everything_in_is_taken_off(tmp_path):
    laid(tmp_path, {"carol.zip": zipped({"my work/softmax.py": "", "my work/newton.py": ""})})
    assert found(tmp_path / "carol.zip") == {"carol": {"softmax.py", "newton.py"}}


# Who is one person


def test_the_notebook_the_zip_and_the_folder_of_a_person_come_together(tmp_path):
    laid(tmp_path, {"anna/softmax.py": "1", "anna.zip": zipped({"newton.py": "2"}), "anna.ipynb": "{}", "bob.py": ""})
    assert found(tmp_path) == {"anna": {"softmax.py", "anna.zip/newton.py", "anna.ipynb"}, "bob": {"bob.py"}}


def test_people_of_one_name_in_two_places_both_stay_and_take_nobody_elses_id(tmp_path):
    laid(tmp_path / "one", {"anna/softmax.py": "1", "anna~2/softmax.py": "2", "x/newton.py": ""})
    laid(tmp_path / "two", {"anna/softmax.py": "3", "y/newton.py": ""})
    given = {s.student: s.files for s in submissions(tmp_path / "one", tmp_path / "two")}
    assert {who: files.get("softmax.py") for who, files in given.items() if "anna" in who} == {
        "anna": b"1", "anna~2": b"2", "anna~3": b"3",
    }  # fmt: skip
    assert notes(tmp_path / "one", tmp_path / "two")["anna~3"] == ["same_id"]


def test_composed_and_decomposed_accents_are_one_name(tmp_path):
    one, other = (unicodedata.normalize(form, "Zoé") for form in ("NFC", "NFD"))
    laid(tmp_path, {f"{one}/softmax.py": "", f"{other}.ipynb": "{}", "bob/newton.py": ""})
    assert found(tmp_path) == {"Zoé": {"softmax.py", f"{other}.ipynb"}, "bob": {"newton.py"}}


def test_an_empty_student_folder_is_a_submission_with_nothing_in_it(tmp_path):
    laid(
        tmp_path,
        {"bob/softmax.py": "", "class.zip": zipped({"alice/": "", "bob/softmax.py": "", "carl/newton.py": ""})},
    )
    (tmp_path / "alice").mkdir()
    assert notes(tmp_path)["alice"] == ["empty_folder"]
    assert found(tmp_path / "class.zip")["alice"] == set()


# What is left out, and said


def test_what_tools_leave_behind_is_not_handed_in(tmp_path):
    junk = "venv/a.py .venv/b.py env/c.py node_modules/d.py .git/e.py __MACOSX/._f.py __pycache__/g.py ._softmax.py"
    files = dict.fromkeys(
        ["softmax.py", "mine/pyvenv.cfg", "mine/lib/h.py", ".ipynb_checkpoints/i.ipynb", *junk.split()], ""
    )
    laid(tmp_path, {"class/alice/" + name: text for name, text in files.items()} | {"class/bob.zip": zipped(files)})
    assert found(tmp_path / "class") == {"alice": {"softmax.py"}, "bob": {"softmax.py"}}
    assert notes(tmp_path / "class") == {"alice": [], "bob": []}


def test_junk_is_left_out_before_anything_is_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(handin, "FILES", 3)
    files = {"softmax.py": "", **{f"venv/lib/{n}.py": "" for n in range(9)}}
    laid(tmp_path, {"class/bob.zip": zipped(files), "class/eve.zip": zipped({f"{n}.py": "" for n in range(9)})})
    assert found(tmp_path / "class") == {"bob": {"softmax.py"}, "eve": {"0.py", "1.py", "2.py"}}
    assert notes(tmp_path / "class") == {"bob": [], "eve": ["too_many_files"]}


@pytest.mark.parametrize(
    "name, content, reason",
    [
        ("broken.zip", b"no zip at all", "not_a_zip"),
        ("empty.zip", zipped({"readme.txt": "hello"}), "archive_empty"),
        ("slip.zip", zipped({"../../outside.py": "x"}), "unnameable"),
        ("root.zip", zipped({"/etc/b.py": "x"}), "unnameable"),
        ("drive.zip", zipped({"C:\\b.py": "x"}), "unnameable"),
        ("dot.zip", zipped({".": "x", "": "y", "//": "z"}), "archive_empty"),
        ("huge.py", b" " * (LARGEST[".py"] + 1), "too_large"),
        ("huge.ipynb", b" " * (LARGEST[".ipynb"] + 1), "too_large"),
        ("inside.zip", zipped({"softmax.py": os.urandom(LARGEST[".py"] + 1)}), "too_large"),
        ("bomb.zip", zipped({"softmax.py": b"\0" * (60 << 20)}), "too_large"),
        ("nested.zip", zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped({"d.py": ""})})})}), "nested"),
        ("old.rar", b"Rar!", "archive"),
        ("old.7z", b"7z", "archive"),
        ("new.tar.xz", b"xz", "archive"),
        ("page.html", b"<p>", "page"),
        ("knit.Rmd", b"```", "prose"),
        ("knit.qmd", b"```", "prose"),
        ("report.PDF", b"%PDF", "document"),
    ],
)
def test_what_cannot_be_taken_is_named_and_the_rest_is_kept(tmp_path, name, content, reason):
    laid(tmp_path, {name: content, "alice/softmax.py": ""})
    who = name.partition(".")[0]
    assert reasons(tmp_path) == {who: [reason], "alice": []}
    assert found(tmp_path) == {who: set(), "alice": {"softmax.py"}}


def test_a_file_that_an_archive_gives_a_bad_name_is_left_out_alone(tmp_path):
    laid(tmp_path, {"bob.zip": zipped({"../x.py": "", "softmax.py": "", ".": ""}), "alice/softmax.py": ""})
    assert found(tmp_path)["bob"] == {"softmax.py"}


def test_a_size_that_lies_is_not_believed(tmp_path):
    content = bytearray(zipped({"a.py": b"\0" * (60 << 20)}))
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")  # the directory's uncompressed size
    laid(tmp_path, {"bob.zip": bytes(content)})
    assert found(tmp_path / "bob.zip") == {"bob": set()}
    assert len(notes(tmp_path / "bob.zip")["bob"]) == 1


def test_an_encrypted_archive_says_that_it_is(tmp_path):
    content = bytearray(zipped({"a.py": b"x"}))
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.rfind(signature) + offset] |= 1
    laid(tmp_path, {"bob.zip": bytes(content)})
    assert reasons(tmp_path / "bob.zip") == {"bob": ["encrypted"]}


def test_a_table_of_contents_without_end_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "TABLE", 1000)
    laid(tmp_path, {"bob.zip": zipped({f"{n}.py": "" for n in range(100)})})
    assert reasons(tmp_path / "bob.zip") == {"bob": ["too_many_files"]}


def test_all_that_one_student_may_hand_in_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(handin, "KEPT", 1500)
    laid(tmp_path, {"bob.zip": zipped({"a.py": "#" * 1000, "b.py": "#" * 1000, "c.py": "#"})})
    assert found(tmp_path / "bob.zip") == {"bob": {"a.py", "c.py"}}
    assert notes(tmp_path / "bob.zip") == {"bob": ["too_much"]}


def test_an_own_archive_has_a_limit_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(handin, "OWN", 100)
    laid(tmp_path, {"class/bob.zip": zipped({"a.py": os.urandom(200)}), "class/alice/softmax.py": ""})
    assert reasons(tmp_path / "class") == {"alice": [], "bob": ["too_large"]}


# Notebooks are weighed without their outputs


def notebook(*sources, outputs=()):
    made = [{"cell_type": "code", "source": text, "outputs": list(outputs)} for text in sources]
    return json.dumps({"cells": made, "metadata": {"widgets": {"state": {"}": 1}}}, "nbformat": 4}).encode()


def test_an_honest_notebook_of_forty_megabytes_is_read(tmp_path):
    picture = {"data": {"image/png": "A" * (40 * MEBIBYTE)}, "metadata": {}}
    laid(tmp_path, {"class/bob.ipynb": notebook("x = 1", outputs=[picture]), "class/alice/softmax.py": ""})
    (bob,) = [s for s in submissions(tmp_path / "class") if s.student == "bob"]
    assert bob.notes == () and len(bob.files["bob.ipynb"]) < 1000
    assert [cell.text for cell in cells(bob.files["bob.ipynb"])] == ["x = 1"]


@pytest.mark.parametrize("source", ['s = "\\"outputs\\": [1, 2"', '{"outputs": [1]}', '"outputs"', "[{\\", "é ]"])
def test_outputs_go_and_sources_stay(source):
    whole = notebook(source, "last = 1", outputs=[{"text": ["]", '"}', "\\"]}, {"a": [[{}]]}])
    assert [cell.text for cell in cells(without_outputs(whole))] == [source, "last = 1"]
    assert b'"}"' not in without_outputs(whole)


@pytest.mark.parametrize("broken", [b'{"outputs": [', b'"outputs": {"', b'"outputs":', b'{"outputs": ["\\'])
def test_a_notebook_that_breaks_off_is_left_to_its_reader(broken):
    assert without_outputs(broken).startswith(broken[:9])


# Links, pipes and other things


def test_a_link_inside_a_hand_in_is_named_and_not_followed(tmp_path):
    laid(tmp_path, {"secret.txt": "", "elsewhere/x.py": "", "class/alice/softmax.py": "", "class/bob/softmax.py": ""})
    (tmp_path / "class/alice/newton.py").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "class/alice/more").symlink_to(tmp_path / "elsewhere")
    assert found(tmp_path / "class")["alice"] == {"softmax.py"}
    assert reasons(tmp_path / "class")["alice"] == ["link", "link"]


def test_folders_that_are_links_at_the_top_of_a_class_are_followed(tmp_path):
    laid(tmp_path, {"store/1/softmax.py": "1", "store/2/softmax.py": "2", "secret.py": ""})
    (tmp_path / "class").mkdir()
    for name, number in (("alice", "1"), ("bob", "2")):
        (tmp_path / "class" / name).symlink_to(tmp_path / "store" / number)
    (tmp_path / "store/2/link.py").symlink_to(tmp_path / "secret.py")
    assert found(tmp_path / "class") == {"alice": {"softmax.py"}, "bob": {"softmax.py"}}
    assert reasons(tmp_path / "class") == {"alice": [], "bob": ["link"]}


def test_a_link_at_the_top_of_one_hand_in_is_not_followed(tmp_path):
    laid(tmp_path, {"elsewhere/x.py": "", "alice/softmax.py": "", "alice/newton.py": ""})
    (tmp_path / "alice/more").symlink_to(tmp_path / "elsewhere")
    assert found(tmp_path / "alice") == {"alice": {"softmax.py", "newton.py"}}
    assert reasons(tmp_path / "alice") == {"alice": ["link"]}


def test_what_is_no_file_at_the_top_of_a_class_is_named_and_never_opened(tmp_path):
    laid(tmp_path, {"alice/softmax.py": "", "bob/newton.py": ""})
    os.mkfifo(tmp_path / "carl.py")
    (tmp_path / "dora.py").symlink_to(tmp_path / "nowhere")
    (tmp_path / "fred.py").symlink_to("/etc/hostname")
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(tmp_path / "emma"))
        named = reasons(tmp_path)
    assert named == {"alice": [], "bob": [], "carl": ["pipe"], "dora": ["link"], "emma": ["socket"], "fred": ["link"]}


def test_links_in_archives_are_named(tmp_path):
    link = zipfile.ZipInfo("softmax.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with tarfile.open(tmp_path / "eve.tar", "w") as tar:
        for kind in (tarfile.SYMTYPE, tarfile.FIFOTYPE):
            member = tarfile.TarInfo(f"{int(kind)}.py")
            member.type, member.linkname = kind, "/etc/passwd"
            tar.addfile(member)
    assert reasons(tmp_path / "bob.zip", tmp_path / "eve.tar") == {"bob": ["link"], "eve": ["link", "pipe"]}


# Names


def test_names_that_are_no_text_are_written_out(tmp_path):
    os.makedirs(os.fsencode(tmp_path) + b"/class/Andr\xe9")
    for name in (b"/class/Andr\xe9/r\xe9.py", b"/class/b\xff.ipynb", b"/class/carol.py"):
        Path(os.fsdecode(os.fsencode(tmp_path) + name)).write_text("{}", encoding="utf-8")
    taken = found(tmp_path / "class")
    assert set(taken) == {"Andr\\udce9", "b\\udcff", "carol"}
    assert all(name.isascii() for name in [*taken, *taken["Andr\\udce9"]])


@pytest.mark.parametrize(
    "name, member, kept",
    [
        ("李雷", "李雷/softmax.py", "李雷"),
        ("O'Neil, Seán", "O'Neil, Seán/softmax.py", "O'Neil, Seán"),
        ("a\u202eb", "a\u202eb/softmax.py", "a\u202eb"),
        ("windows", "windows\\softmax.py", "windows"),
        ("upper", "upper/SOFTMAX.PY", "upper"),
    ],
)
def test_names_of_people_come_out_of_an_archive_as_they_are(tmp_path, name, member, kept):
    laid(tmp_path, {"class.zip": zipped({member: "", "bob/newton.py": "", "eve/newton.py": ""})})
    assert set(found(tmp_path / "class.zip")) == {kept, "bob", "eve"}


@pytest.mark.parametrize("alphabet, kept", [("utf-8", "Zoé"), ("cp437", "Zoé"), ("cp1252", "ZoΘ")])
def test_a_zip_that_does_not_say_its_alphabet_is_read_as_utf_8_where_it_can_be(tmp_path, alphabet, kept):
    content = (
        zipped({"Zo#/softmax.py": "", "bob/newton.py": "", "eve/newton.py": ""})
        if alphabet != "utf-8"
        else zipped({"Zo##/softmax.py": "", "bob/newton.py": "", "eve/newton.py": ""})
    )
    letter = "é".encode(alphabet)
    laid(tmp_path, {"class.zip": content.replace(b"#" * len(letter), letter)})
    assert set(found(tmp_path / "class.zip")) == {kept, "bob", "eve"}


def test_an_archive_of_a_mac_is_that_of_its_folder(tmp_path):
    files = {"anna/": "", "anna/hw.ipynb": "{}", "__MACOSX/anna/._hw.ipynb": "x", "anna/.DS_Store": "x"}
    laid(tmp_path, {"class/anna.zip": zipped(files), "class/bob.zip": zipped({"._a.py": "", "a.py": ""})})
    assert found(tmp_path / "class") == {"anna": {"hw.ipynb"}, "bob": {"a.py"}}


# Archives of other kinds


@pytest.mark.parametrize(
    "mode, ending", [("w", "tar"), ("w:gz", "tar.gz"), ("w:gz", "tgz"), ("w:bz2", "tar.bz2"), ("w:gz", "zip")]
)
def test_a_tar_is_opened_whatever_it_is_called(tmp_path, mode, ending):
    for name, top in (("class", ""), ("class/bob", "hw/")):
        (tmp_path / "in").mkdir(exist_ok=True)
        path = tmp_path / "in" / f"{Path(name).name}.{ending}"
        with tarfile.open(path, mode) as tar:
            for file in ("alice/softmax.py", "bob/newton.py") if not top else ("hw/softmax.py",):
                member = tarfile.TarInfo(file)
                member.size = 1
                tar.addfile(member, io.BytesIO(b"1"))
    assert found(tmp_path / "in" / f"class.{ending}") == {"alice": {"softmax.py"}, "bob": {"newton.py"}}
    (tmp_path / "in" / f"class.{ending}").unlink()
    assert found(tmp_path / "in" / f"bob.{ending}") == {"bob": {"softmax.py"}}


def test_what_a_tar_unpacks_to_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "OWN", MEBIBYTE)
    with tarfile.open(tmp_path / "bob.tar.gz", "w:gz") as tar:
        member = tarfile.TarInfo("a.bin")
        member.size = 3 * MEBIBYTE
        tar.addfile(member, io.BytesIO(b"\0" * member.size))
    assert reasons(tmp_path / "bob.tar.gz") == {"bob": ["bomb"]}


BIG = """
import resource, sys
from pathlib import Path
from tests.handing_in import KNOWN
from grader.submissions.discover import discover
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
(found,) = discover([Path(sys.argv[1])], KNOWN)
weights = [sum(map(len, hand_in.read().files.values())) for hand_in in found.hand_ins]
print(len(weights), min(weights), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_a_class_that_is_larger_than_the_memory_is_read_student_by_student(tmp_path):
    """Thirteen notebooks of 40 MiB, half a gigabyte together, stored without compression."""
    body = notebook("def newton(): ...", outputs=[{"data": "A" * (40 * MEBIBYTE)}])
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for n in range(13):
            archive.writestr(f"Student {n}_{n}_assignsubmission_file_/hw.ipynb", body)
    root = Path(__file__).parent.parent
    command = [sys.executable, "-c", BIG, tmp_path / "class.zip"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=root)
    students, least, mebibytes = map(int, done.stdout.split())
    assert (students, least > 20) == (13, True)
    assert mebibytes < 300


def test_endings_are_known_in_any_case(tmp_path):
    laid(tmp_path, {"class/anna/HW.IPYNB": "{}", "class/bob.ZIP": zipped({"SOFTMAX.Py": ""})})
    assert found(tmp_path / "class") == {"anna": {"HW.ipynb"}, "bob": {"SOFTMAX.py"}}


# Attempts


def attempt(text="pass", names=("newton",)):
    return "\n".join(f"def {name}(f, df, x0, n):\n    {text}\n" for name in names).encode()


@pytest.mark.parametrize("name", ["newton-1.py", "newton (1).py", "newton(2).py", "newton_v2.py", "newton-v3.py"])
def test_the_newest_attempt_takes_the_place_of_the_older_and_it_is_said(name):
    kept, said = newest({"newton.py": attempt("return 1"), name: attempt("return 2")}, {})
    assert kept == {"newton.py": attempt("return 2")}
    assert [(n["key"], n["file"], n["older"]) for n in said] == [("attempts", name, "newton.py")]


def test_the_order_in_which_a_system_received_files_is_stronger_than_their_names():
    files = {"newton-1.py": attempt("return 1"), "newton.py": attempt("return 2")}
    kept, _ = newest(files, {"newton.py": 5002, "newton-1.py": 5001})
    assert kept == {"newton.py": attempt("return 2")}


@pytest.mark.parametrize(
    "other",
    [
        {"newton-1.py": attempt(names=["softmax"])},  # a part, not an attempt
        {"newton-1.py": attempt("raise NotImplementedError")},  # the stub, downloaded once more
        {"newton.ipynb": attempt()},
        {"b/newton-1.py": attempt()},
        {"newton-1.py": b""},
    ],
)
def test_what_is_no_newer_attempt_stays_beside(other):
    files = {"newton.py": attempt("return 1"), **other}
    assert newest(files, {}) == (files, [])


def test_half_a_character_in_a_name_or_in_what_a_system_says_is_written_out(tmp_path):
    laid(tmp_path, {"alice/softmax.py": ""})
    assert hand_in("a\ud800", tmp_path / "alice").student == "a\\ud800"
    told = submitters_of({"submission_1": {":submitters": [{":name": "a\ud800", ":sid": 7}]}})
    assert told["submission_1"][0]["name"] == "a\\ud800"


# The command's own paths


@pytest.mark.parametrize(
    "name, says", [("nobody", "does not exist"), ("a.txt", "not a .py"), ("empty", "is empty"), ("pipe", "not a .py")]
)
def test_a_path_that_is_no_submission_is_refused_with_what_to_do(tmp_path, name, says):
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SubmissionError, match=says):
        discover([tmp_path / name], KNOWN)
