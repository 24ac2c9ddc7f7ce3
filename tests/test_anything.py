"""Whatever is handed in, no run ends, and everybody else has a mark: folders and archives made at random, by a seed."""

import io
import json
import os
import random
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from grader.submissions.discover import discover
from grader.submissions.layouts import LAYOUTS, LayoutError
from tests.handing_in import KNOWN

ROOT = Path(__file__).parent.parent
SOFTMAX = b"""
import numpy as np

def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
"""
WORDS = [
    "softmax", "newton", "..", ".", "", "C:", "anna", "Zoe\u0301", "Zo\u00e9", "\u674e\u96f7", "O'Neil", "a\u202eb",
    "x" * 200, "env", "__MACOSX", "sgd~2", "Ada L_4711_assignsubmission_file_", "doe_LATE_12_34_softmax",
    "submission_101", "submitted", "lab-anna", "a\\b", "new\nline", "=1+1", "-x", "%s{0}", "con",
]  # fmt: skip
SUFFIXES = [".py", ".ipynb", ".zip", ".PY", ".tar.gz", ".rar", ".html", "", ".py.zip", "/", ".txt"]
CELL = {"cell_type": "code", "source": SOFTMAX.decode(), "outputs": [{"text": ["]}"]}]}


def name(rng):
    parts = [rng.choice(WORDS) for _ in range(rng.randint(1, 3))]
    return "/".join(parts) + rng.choice(SUFFIXES)


def content(rng, depth=0):
    """Bytes of any kind: code, a notebook, noise, an archive of such; sometimes broken, cut or turned over."""
    makers = [
        lambda: SOFTMAX,
        lambda: json.dumps({"cells": [CELL], "nbformat": 4}).encode(rng.choice(["utf-8", "utf-16"])),
        lambda: rng.randbytes(rng.randint(0, 300)),
        lambda: b"def softmax(z:\n\xff\x00",
    ]
    archives = [lambda: zip_of(rng, depth + 1), lambda: zip_of(rng, depth + 1), lambda: tar_of(rng, depth + 1)]
    return hurt(rng, rng.choice(makers if depth > 2 else makers + archives)())


def hurt(rng, whole):
    changed = bytearray(whole)
    for _ in range(rng.choice([0, 0, 1, 1, 3])):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed[: rng.randrange(len(changed) + 1)] if rng.random() < 0.1 else changed)


def zip_of(rng, depth=0):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for _ in range(rng.randint(0, 6)):
            entry = zipfile.ZipInfo(name(rng))
            entry.compress_type = rng.choice([0, 8, 8, 12, 14])
            entry.external_attr = rng.choice([0, 0, 0o120777 << 16, rng.getrandbits(32)])
            with archive.open(entry, "w") as file:
                file.write(content(rng, depth))
    return buffer.getvalue()


def tar_of(rng, depth=0):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=rng.choice(["w", "w:gz", "w:bz2", "w:xz"])) as archive:
        for _ in range(rng.randint(0, 6)):
            body = content(rng, depth)
            entry = tarfile.TarInfo(name(rng))
            entry.type = rng.choice([b"0", b"0", b"0", b"1", b"2", b"3", b"5", b"6"])
            entry.size = len(body) if entry.type == b"0" else 0
            archive.addfile(entry, io.BytesIO(body))
    return buffer.getvalue()


def laid_at_random(rng, folder):
    """Something in a class folder: a file, a folder of files, a pipe, a link; its name may be no text."""
    top = (
        os.fsencode(folder)
        + b"/"
        + rng.choice([b"", b"", b"\xe9", b"\xed\xa0\x80"])
        + f"r{rng.getrandbits(20)}".encode()
    )
    kind = rng.randrange(8)
    if kind == 0:
        os.mkfifo(top + b".py")
    elif kind == 1:
        os.symlink(rng.choice([b"/nowhere", b".", b"/etc/hostname"]), top)
    elif kind < 4:
        for _ in range(rng.randint(0, 4)):
            path = top + b"/" + rng.choice([b"softmax.py", b"\xff.py", b"a.zip", b"b/c.ipynb", b"d.tar"])
            os.makedirs(os.path.dirname(path), exist_ok=True)
            Path(os.fsdecode(path)).write_bytes(content(rng))
    else:
        ending = rng.choice([s for s in SUFFIXES if s and s != "/"]).encode()
        Path(os.fsdecode(top + ending)).write_bytes(content(rng))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_whatever_is_handed_in_the_others_have_their_marks(tmp_path):
    rng, honest = random.Random(7), ["alice", "bob", "zoe"]
    for login in honest:
        (tmp_path / "class" / login).mkdir(parents=True)
        (tmp_path / "class" / login / "softmax.py").write_bytes(SOFTMAX)
    for _ in range(50):
        laid_at_random(rng, tmp_path / "class")
    command = ["-m", "grader", "grade", tmp_path / "class", "--only", "softmax", "--out", tmp_path / "out"]
    done = subprocess.run(
        [sys.executable, *command, "--json", tmp_path / "out.json"], capture_output=True, cwd=ROOT, check=False
    )
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.returncode == 1, done.stderr
    students = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["students"]
    assert [students[login]["points"] for login in honest] == [10, 10, 10]
    assert len(students) > 30
    assert len(list((tmp_path / "out/report/students").iterdir())) == len(students)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("seed", range(3))
def test_whatever_an_archive_of_a_class_holds_its_names_can_be_told(tmp_path, seed):
    rng = random.Random(seed)
    for n in range(60):
        path = tmp_path / f"{n}.{rng.choice(['zip', 'tar', 'tar.gz'])}"
        path.write_bytes(hurt(rng, rng.choice([zip_of, zip_of, tar_of])(rng)))
        found = discover([path], KNOWN) if rng.random() < 0.8 else asked(rng, path)
        for submission in (hand_in.read() for f in found for hand_in in f.hand_ins):
            told = json.dumps([submission.student, list(submission.files), submission.notes, submission.identity])
            assert json.loads(told)[0].encode() == submission.student.encode()


def asked(rng, path):
    """What is found under a layout that may not be there: then one student's."""
    try:
        return discover([path], KNOWN, rng.choice(LAYOUTS))
    except LayoutError:
        return discover([path], KNOWN, "one")
