"""One host for all tests of a process; its zygotes are warm after the first."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.running.outside.sandbox import Host


@pytest.fixture(scope="session")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What no worker may read: in this process's memory and environment, and in a file of its user's."""
    text = f"canary-{secrets.token_hex(16)}"
    Path(tmp_path_factory.mktemp("judge") / "canary.txt").write_text(text, encoding="utf-8")
    os.environ["CANARY"] = text
    yield text
    del os.environ["CANARY"]


@pytest.fixture(scope="session")
def host(secret: str) -> Iterator[Host]:
    """A judge's host, behind all the walls of this machine."""
    with Host() as host:
        yield host
