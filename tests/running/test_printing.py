"""Who prints in place of returning is found out; who prints and returns is not."""

import sys

from grader.running.inside.printing import Listening
from grader.running.local import LocalStudent
from grader.values import Opaque


def test_printing_without_returning_is_told(capsys):
    student = LocalStudent({"shows": print, "both": lambda x: print(x) or x, "neither": lambda x: None})
    assert student.shows(3.0) == Opaque("printed")
    assert student.both(3.0) == 3.0
    assert student.neither(3.0) is None
    assert capsys.readouterr().out == "3.0\n3.0\n"


def test_the_output_is_given_back_unless_somebody_took_it():
    before, other = sys.stdout, object()
    with Listening() as output:
        assert sys.stdout is output and not output.heard and output.encoding == before.encoding
    assert sys.stdout is before
    with Listening():
        sys.stdout = other
    assert sys.stdout is other
    sys.stdout = before
