"""A zip's files as bytes, never written to disk: so no path in it can lead anywhere."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import Any

FILES, BYTES, RATIO = 2_000, 100 << 20, 200  # what an honest hand-in never reaches


class ArchiveError(Exception):
    """An archive that is not opened, with the facts that say why."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(facts)
        self.facts = facts


def unpack(content: bytes) -> dict[PurePosixPath, bytes]:
    """File name → bytes, for every file of the archive.

    Raises ArchiveError for what is no zip, names outside the archive, encryption, and archives that
    unpack to far more than they hold; sizes are counted while reading, not believed.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return contents(archive)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as broken:
        raise ArchiveError(reason="not_a_zip", detail=type(broken).__name__) from None
    except RuntimeError:  # what zipfile raises for a password
        raise ArchiveError(reason="encrypted") from None


def contents(archive: zipfile.ZipFile) -> dict[PurePosixPath, bytes]:
    entries = [e for e in archive.infolist() if not e.is_dir()]
    if len(entries) > FILES:
        raise ArchiveError(reason="too_many_files", count=len(entries), limit=FILES)
    left, files = BYTES, {}
    for entry in entries:
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
            raise ArchiveError(reason="leads_outside", name=entry.filename)
        allowed = min(left, max(entry.compress_size, 1 << 10) * RATIO)
        with archive.open(entry) as file:
            body = file.read(allowed + 1)
        if len(body) > allowed:
            raise ArchiveError(reason="bomb", name=entry.filename)
        left -= len(body)
        files[name] = body
    return files
