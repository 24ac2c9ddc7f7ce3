"""Students have the Python they have: each that is on this machine works, and says what is right and wrong."""

from __future__ import annotations

import sys
import sysconfig

import pytest

from tests.pythons import KEPT, ROOT, NotEquippedError, equipped, lowest, pythons, troubles

FOUND = pythons()
OTHERS = {version: python for version, python in FOUND.items() if python != sys.executable}


def test_the_running_python_serves_a_student():
    """With the libraries that are here, and the tool as it stands."""
    assert troubles(sys.executable, path=f"{ROOT}:{sysconfig.get_path('purelib')}") == []


@pytest.mark.parametrize("version", OTHERS)
def test_another_python_of_this_machine_serves_a_student(version):
    try:
        interpreter = equipped(OTHERS[version], KEPT / version)
    except NotEquippedError as fault:
        pytest.skip(f"Python {version} is here and was not tried, since pip could not install: {fault}")
    assert troubles(interpreter) == []


def test_the_lowest_versions_are_named_one_by_one():
    assert all(line.count("==") == 1 for line in lowest())
    assert {"numpy", "sympy", "matplotlib", "pytest"} <= {line.partition("==")[0] for line in lowest()}
