"""What tests hand in: zips, folders, and what `discover` makes of them."""

import io
import zipfile

from grader.submissions.discover import discover

KNOWN = frozenset({"softmax", "newton", "sgd", "Value", "01_derivative"})


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as file:  # unlike writestr, for any name
                file.write(text if isinstance(text, bytes) else text.encode())
    return buffer.getvalue()


def laid(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def submissions(*paths, layout=None):
    return [hand_in.read() for found in discover(paths, KNOWN, layout) for hand_in in found.hand_ins]


def found(*paths, layout=None):
    return {s.student: set(s.files) for s in submissions(*paths, layout=layout)}


def notes(*paths):
    return {s.student: [n["key"] for n in s.notes] for s in submissions(*paths)}


def reasons(*paths):
    return {s.student: [n.get("reason", n["key"]) for n in s.notes] for s in submissions(*paths)}


def layouts(*paths):
    return [f.layout for f in discover(paths, KNOWN)]
