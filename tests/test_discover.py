"""Who handed in what: folders, files, notebooks, archives, and what is said where something cannot be taken."""

import io
import os
import stat
import zipfile

import pytest

from grader.submissions.archive import ArchiveError, unpack
from grader.submissions.discover import LARGEST, SubmissionError, discover

KNOWN = frozenset({"softmax", "newton", "01_derivative"})


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def laid(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def found(*paths):
    return {s.student: set(s.files) for s in discover(paths, KNOWN)}


def notes(*paths):
    return {s.student: [n["key"] for n in s.notes] for s in discover(paths, KNOWN)}


def test_a_class_folder_holds_one_submission_an_entry(tmp_path):
    laid(tmp_path, {"alice/softmax.py": "", "bob.ipynb": "{}", "eve.py": "", "carol.zip": zipped({"newton.py": ""})})
    assert found(tmp_path) == {
        "alice": {"softmax.py"}, "bob": {"bob.ipynb"}, "carol": {"newton.py"}, "eve": {"eve.py"},
    }  # fmt: skip


def test_a_folder_with_an_exercise_in_it_is_one_submission(tmp_path):
    assert found(laid(tmp_path / "alice", {"softmax.py": "", "notes.py": ""})) == {"alice": {"softmax.py", "notes.py"}}


def test_a_folder_with_a_chapter_in_it_is_one_submission(tmp_path):
    laid(tmp_path / "alice", {"01_derivative/newton.py": "", "02_other/x.py": ""})
    assert found(tmp_path / "alice") == {"alice": {"01_derivative/newton.py", "02_other/x.py"}}


def test_an_archive_of_a_class_gives_its_students(tmp_path):
    laid(tmp_path, {"class.zip": zipped({"alice/softmax.py": "", "bob/newton.py": ""})})
    assert found(tmp_path / "class.zip") == {"alice": {"softmax.py"}, "bob": {"newton.py"}}


def test_the_folder_that_an_archive_wraps_everything_in_is_taken_off(tmp_path):
    laid(tmp_path, {"carol.zip": zipped({"my work/softmax.py": "", "my work/newton.py": ""})})
    assert found(tmp_path / "carol.zip") == {"carol": {"softmax.py", "newton.py"}}


def test_hidden_folders_and_caches_are_not_handed_in(tmp_path):
    laid(tmp_path / "a", {"softmax.py": "", ".git/x.py": "", "__pycache__/y.py": "", ".ipynb_checkpoints/z.ipynb": ""})
    assert found(tmp_path / "a") == {"a": {"softmax.py"}}


def test_two_submissions_of_one_id_are_both_kept_and_say_so(tmp_path):
    laid(tmp_path, {"alice/softmax.py": "1", "alice.zip": zipped({"newton.py": "2"})})
    assert found(tmp_path) == {"alice": {"softmax.py"}, "alice~2": {"newton.py"}}
    assert notes(tmp_path) == {"alice": ["same_id"], "alice~2": ["same_id"]}


def test_an_empty_student_folder_is_a_submission_with_nothing_in_it(tmp_path):
    laid(tmp_path, {"bob/softmax.py": ""})
    (tmp_path / "alice").mkdir()
    assert found(tmp_path) == {"alice": set(), "bob": {"softmax.py"}}
    assert notes(tmp_path)["alice"] == ["empty_folder"]


@pytest.mark.parametrize(
    "name, content, key",
    [
        ("broken.zip", b"no zip at all", "archive_refused"),
        ("empty.zip", zipped({"readme.txt": "hello"}), "archive_empty"),
        ("slip.zip", zipped({"../../outside.py": "x"}), "archive_refused"),
        ("huge.ipynb", b" " * (LARGEST[".ipynb"] + 1), "too_large"),
        ("huge.py", b" " * (LARGEST[".py"] + 1), "too_large"),
        ("big_inside.zip", zipped({"softmax.py": os.urandom(LARGEST[".py"] + 1)}), "too_large"),
    ],
)
def test_what_cannot_be_taken_is_named_and_the_rest_is_kept(tmp_path, name, content, key):
    laid(tmp_path, {name: content, "alice/softmax.py": ""})
    assert notes(tmp_path) == {name.split(".")[0]: [key], "alice": []}


def test_a_link_is_not_followed(tmp_path):
    laid(tmp_path, {"secret.txt": "", "class/alice/softmax.py": ""})
    (tmp_path / "class/alice/newton.py").symlink_to(tmp_path / "secret.txt")
    assert found(tmp_path / "class") == {"alice": {"softmax.py"}}


@pytest.mark.parametrize("name, says", [("nobody", "does not exist"), ("a.txt", "not a .py"), ("empty", "is empty")])
def test_a_path_that_is_no_submission_is_refused_with_what_to_do(tmp_path, name, says):
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    with pytest.raises(SubmissionError, match=says):
        discover([tmp_path / name], KNOWN)


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"PK nonsense", "not_a_zip"),
        (zipped({"a/../../b.py": "x"}), "leads_outside"),
        (zipped({"/etc/b.py": "x"}), "leads_outside"),
        (zipped({"C:\\b.py": "x"}), "leads_outside"),
        (zipped({f"{i}.py": "" for i in range(2001)}), "too_many_files"),
        (zipped({"bomb.py": b"\0" * (60 << 20)}), "bomb"),
    ],
)
def test_an_archive_that_is_dangerous_is_not_opened(content, reason):
    with pytest.raises(ArchiveError) as refused:
        unpack(content)
    assert refused.value.facts["reason"] == reason


def test_a_size_that_lies_is_not_believed():
    content = bytearray(zipped({"a.py": b"\0" * (60 << 20)}))
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")  # the directory's uncompressed size
    with pytest.raises(ArchiveError):
        unpack(bytes(content))


def test_an_encrypted_archive_says_that_it_is():
    content = bytearray(zipped({"a.py": b"x"}))
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = content.rfind(signature)
        content[place + offset] |= 1
    with pytest.raises(ArchiveError) as refused:
        unpack(bytes(content))
    assert refused.value.facts["reason"] == "encrypted"


def test_a_symbolic_link_in_an_archive_is_only_its_text():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("softmax.py")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert list(unpack(buffer.getvalue()).values()) == [b"/etc/passwd"]
