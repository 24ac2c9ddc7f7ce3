"""The tables of what to break speak of the code as it is: a row that finds nothing to break proves nothing."""

import pytest

from tests import breakages as spine
from tests.red import ROOT
from tests.reporting import breakages as reporting
from tests.running import breakages as running

ROWS = [
    *((ROOT / file, text) for file, text, _, _ in spine.BREAKAGES),
    *((ROOT / reporting.BELOW / file, text) for file, text, _, _ in reporting.BREAKAGES),
    *((ROOT / running.BELOW / file, text) for file, text, _, _ in running.BREAKAGES),
]


@pytest.mark.parametrize(("path", "text"), ROWS, ids=lambda value: getattr(value, "name", None))
def test_what_is_to_be_broken_is_there(path, text):
    assert text in path.read_text(encoding="utf-8")
