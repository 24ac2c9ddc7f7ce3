"""Bytes are the text that Python reads: what a mark or a declaration says, and no guess."""

import pytest

from tests.handed import RIGHT, notebook, run, taken

ACCENTS = f"# -*- coding: {{}} -*-\n# déjà vu\nNAME = 'Noël'\n{RIGHT} + len(NAME)"


@pytest.mark.parametrize(
    "content",
    [
        ACCENTS.format("latin-1").encode("latin-1"),
        ACCENTS.format("cp1252").encode("cp1252"),
        ACCENTS.format("utf-8").encode("utf-8-sig"),
        ACCENTS.encode("utf-16"),
        ACCENTS.encode("utf-16-be").replace(b"\x00#", b"\xfe\xff\x00#", 1),
        ACCENTS.format("utf-8").replace("\n", "\r\n").encode(),
        ACCENTS.format("utf-8").replace("\n", "\r").encode(),
        ACCENTS.format("utf-8").replace("NAME =", "\f\nNAME =").encode(),
        ACCENTS.format("utf-8").replace("vu", "vu\x0b\x85\u2028lu").encode(),
    ],
)
@pytest.mark.parametrize("name", ["softmax.py", "softmax.PY"])
def test_text_is_read_as_its_mark_or_its_declaration_says(name, content):
    found = taken({name: content})
    assert run(found)["softmax"](3) == 7
    assert found["source"].split("\n").index("def softmax(z):") >= 3  # lines stay where they were


def test_a_notebook_may_have_a_mark_and_any_case_in_its_name():
    for encoding in ("utf-8-sig", "utf-16"):
        found = taken({"A.IPYNB": notebook(RIGHT).decode().encode(encoding)})
        assert run(found)["softmax"](3) == 3


def test_old_line_ends_in_a_cell_are_ends_of_lines():
    assert run(taken({"a.ipynb": notebook(RIGHT.replace("\n", "\r"))}))["softmax"](3) == 3


@pytest.mark.parametrize(
    "content, facts",
    [
        (b"# ok\n# caf\xe9\n" + RIGHT.encode(), {"key": "not_text", "encoding": "utf-8", "line": 2}),
        (b"# coding: ascii\n\n# caf\xe9\n" + RIGHT.encode(), {"key": "not_text", "encoding": "ascii", "line": 3}),
        (b"# coding: klingon\n# caf\xe9\n" + RIGHT.encode(), {"key": "not_text", "encoding": "utf-8", "line": 2}),
        (b"x = 1\0\n" + RIGHT.encode(), {"key": "nul_bytes"}),
    ],
)
def test_what_is_no_text_says_why(content, facts):
    assert taken({"softmax.py": content})["trouble"] == {"file": "softmax.py", **facts}


@pytest.mark.parametrize(
    "content, reason, line",
    [
        (b'{"cells": [\n', "not_json", 2), (b'{"cells": 3}', "no_cells", None), (b"[]", "no_cells", None),
        (b"# caf\xe9", "not_text", 1), (b"", "not_json", 1), (b'{"a": "\0"}', "nul_bytes", None),
    ],
)  # fmt: skip
def test_what_is_no_notebook_says_what_it_is_instead(content, reason, line):
    trouble = taken({"16_probability.ipynb": content})["trouble"]
    assert (trouble["key"], trouble["reason"], trouble.get("line")) == ("no_notebook", reason, line)
