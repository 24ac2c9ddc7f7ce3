"""What lies in a zip or a tar, read where it lies: nothing is written under a name that an archive chose.

A stranger made the bytes, so sizes are counted while reading, not believed, and whatever the libraries think of
them is an ArchiveError.
"""

from __future__ import annotations

import bz2
import gzip
import re
import stat
import tarfile
import tempfile
import weakref
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import IO, Any, Protocol, cast

MEBIBYTE = 1 << 20
OWN = 256 * MEBIBYTE  # of a student's own archive, and of what is unpacked of a .tar.gz
TABLE = 24 * MEBIBYTE  # of a zip's table of contents, which is read whole: some hundred thousand entries
IN_MEMORY = 8 * MEBIBYTE  # of an archive in an archive; what is more lies in a file without a name
CHUNK = MEBIBYTE
TAR = (".tar", ".tar.gz", ".tgz", ".tar.bz2")
SUFFIXES = (".zip", *TAR)
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)  # LZMA takes as much memory as it says
GZIP, BZIP = b"\x1f\x8b", b"BZh"
UTF8, ENCRYPTED = 0x800, 0x1  # flags of an entry


class Kind(StrEnum):
    """What an entry of a folder or an archive is; only files and folders are ever opened."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    PIPE = "pipe"
    SOCKET = "socket"
    DEVICE = "device"
    UNNAMEABLE = "unnameable"  # a file whose name leads out of its archive


class ArchiveError(Exception):
    """An archive, or a file of one, that is not read, with the facts that say why."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(facts)
        self.facts = facts


@dataclass(frozen=True)
class Member:
    """One entry of an archive: its place in it, its name as parts, and what it is."""

    number: int
    name: PurePosixPath
    kind: Kind = Kind.FILE


class Archive(Protocol):
    """A zip or a tar, open."""

    def members(self) -> list[Member]: ...

    def open(self, number: int) -> IO[bytes]: ...


def opened(file: IO[bytes], name: str) -> Archive:
    """The archive in a file, of whichever kind its bytes show; ArchiveError where there is none."""
    with guarded():
        head = file.read(512)
        file.seek(0)
        if head.startswith((GZIP, BZIP)):
            with file:
                return Tar(spooled(cast(IO[bytes], (gzip if head.startswith(GZIP) else bz2).open(file))))
        return Tar(file) if head[257:262] == b"ustar" or name.lower().endswith(TAR) else Zip(file)


@contextmanager
def guarded() -> Iterator[None]:
    """What goes wrong inside is an ArchiveError: a damaged stream, a table that lies, a password."""
    try:
        yield
    except ArchiveError:
        raise
    except RuntimeError as refused:  # what zipfile raises for a password, and for nothing else but a subclass
        reason = "encrypted" if type(refused) is RuntimeError else "damaged"
        raise ArchiveError(reason=reason) from None
    except Exception:  # whatever zipfile, tarfile and zlib think of a stranger's bytes
        raise ArchiveError(reason="damaged") from None


def spooled(stream: IO[bytes]) -> IO[bytes]:
    """A copy of a stream that can be read anywhere, bounded."""
    copy = cast(IO[bytes], tempfile.SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115  # whoever reads it closes it
    with closing(stream), closing_on_failure(copy):
        size = 0
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > OWN:
                raise ArchiveError(reason="bomb", limit_mib=OWN // MEBIBYTE)
            copy.write(chunk)
    copy.seek(0)
    return copy


@contextmanager
def closing_on_failure(file: IO[bytes]) -> Iterator[None]:
    try:
        yield
    except BaseException:
        file.close()
        raise


class Zip:
    """A zip; its table of contents is bounded before it is read."""

    def __init__(self, file: IO[bytes]) -> None:
        weakref.finalize(self, file.close)
        if table_size(file) > TABLE:
            raise ArchiveError(reason="too_many_files")
        try:
            self.zip = zipfile.ZipFile(file)
        except zipfile.BadZipFile:
            raise ArchiveError(reason="not_a_zip") from None
        self.entries = self.zip.infolist()

    def members(self) -> list[Member]:
        return [member(number, zip_name(entry), zip_kind(entry)) for number, entry in enumerate(self.entries)]

    def open(self, number: int) -> IO[bytes]:
        entry = self.entries[number]
        if entry.flag_bits & ENCRYPTED:
            raise ArchiveError(reason="encrypted")
        if entry.compress_type not in METHODS:
            raise ArchiveError(reason="packed_otherwise")
        return self.zip.open(entry)


class Tar:
    """A tar that is not compressed, or no more."""

    def __init__(self, file: IO[bytes]) -> None:
        weakref.finalize(self, file.close)
        self.tar = tarfile.open(fileobj=file, mode="r:")  # noqa: SIM115  # the file is closed with this
        self.entries: list[tarfile.TarInfo] = []
        for entry in self.tar:
            if len(self.entries) * tarfile.BLOCKSIZE > TABLE * 2:
                raise ArchiveError(reason="too_many_files")
            self.entries.append(entry)

    def members(self) -> list[Member]:
        return [member(number, entry.name, tar_kind(entry)) for number, entry in enumerate(self.entries)]

    def open(self, number: int) -> IO[bytes]:
        file = self.tar.extractfile(self.entries[number])
        if file is None:
            raise ArchiveError(reason="damaged")
        return file


def table_size(file: IO[bytes]) -> int:
    """The bytes of a zip's table of contents, as its last record says; 0 where there is no such record."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - (1 << 16) - 128))
    tail = file.read()
    file.seek(0)
    place, large = tail.rfind(b"PK\5\6"), tail.rfind(b"PK\6\6")
    size = int.from_bytes(tail[place + 12 : place + 16], "little") if place >= 0 else 0
    return int.from_bytes(tail[large + 40 : large + 48], "little") if size == 0xFFFFFFFF and large >= 0 else size


def member(number: int, name: str, kind: Kind) -> Member:
    """An entry under a name that leads nowhere else: backslashes divide too, `.` and empty parts are nothing.

    >>> member(3, ".\\\\alice\\\\softmax.py", Kind.FILE).name, member(4, "a/../../b.py", Kind.FILE).kind.value
    (PurePosixPath('alice/softmax.py'), 'unnameable')
    """
    parts = [speakable(part) for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    outside = name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or name[1:2] == ":"
    return Member(number, PurePosixPath(*parts), Kind.UNNAMEABLE if outside else kind)


def zip_name(entry: zipfile.ZipInfo) -> str:
    """The name of an entry; one that does not say its alphabet is UTF-8 where it can be, as most tools write it.

    >>> entry = zipfile.ZipInfo("é".encode().decode("cp437"))
    >>> zip_name(entry)
    'é'
    """
    if not entry.flag_bits & UTF8 and not entry.filename.isascii():
        try:
            return entry.filename.encode("cp437").decode("utf-8")
        except UnicodeError:
            return entry.filename
    return entry.filename


def zip_kind(entry: zipfile.ZipInfo) -> Kind:
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Kind.LINK
    return Kind.FOLDER if entry.filename.endswith(("/", "\\")) else Kind.FILE


def tar_kind(entry: tarfile.TarInfo) -> Kind:
    if entry.isdir():
        return Kind.FOLDER
    if entry.issym() or entry.islnk():
        return Kind.LINK
    return Kind.FILE if entry.isfile() else Kind.PIPE if entry.isfifo() else Kind.DEVICE


def speakable(name: str) -> str:
    """A name that can be printed and stored: what is no text in it is written out.

    >>> speakable("Andr\\udce9")
    'Andr\\\\udce9'
    """
    return name.encode(errors="backslashreplace").decode()
