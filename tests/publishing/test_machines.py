"""What is committed is the same on every processor: drawn again with fewer instructions, it says the same."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from grader.edition.alike import alike
from grader.publishing.trees import drawn
from grader.words.machine import instructions
from tests.publishing import toys

ROOT = Path(__file__).parents[2]

# what numerical noise shows in first: slips that choose their own small steps, sums, exponentials, a figure of surfaces
NOISY = (
    "newton_minimise", "gradient_check", "difference_quotient", "tangent_line", "numerical_gradient",
    "softmax", "backprop_mlp", "attention_head",
)  # fmt: skip
FIGURE = "surfaces_and_their_level_lines"

# processors that this one can stand for, by what is switched off; NumPy refuses to switch off what is not there
OFF = {"as it is": (), "AVX2": ("X86_V4", "AVX512_ICL", "AVX512_SPR"), "SSE4.2": ("X86_V3",)}
BESIDE = {
    "as it is": {},
    "AVX2": {"OPENBLAS_CORETYPE": "Haswell"},
    "SSE4.2": {"OPENBLAS_CORETYPE": "Nehalem", "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA"},
}


def settings():
    """The settings that this machine can show, those of other processors that it has the instructions of."""
    here, off = set(instructions()), []
    for name in OFF:
        off += [feature for feature in OFF[name] if feature in here]
        if name != "AVX2" or "X86_V3" in here:
            yield pytest.param({"NPY_DISABLE_CPU_FEATURES": " ".join(off), **BESIDE[name]}, id=name)


DRAW_AGAIN = f"""
import json, sys
from pathlib import Path
from grader.bank.load import chapters, load, select
from grader.publishing.figures import Picture, png
from grader.publishing.trees import drawn, says

cases = {{e.slug: drawn(e, 0).frozen.cases for e in select(load(), {NOISY!r})}}
(picture,) = [
    Picture(figure, "fr", chapter.folder)
    for chapter in chapters() for figure in chapter.figures if figure.name == {FIGURE!r}
]
figure = Path("exercises", "fr", picture.chapter, "figures", picture.file)
Path(sys.argv[1]).write_bytes(png(picture))
print(json.dumps({{
    "cases": [slug for slug, text in cases.items() if not says(Path("exercises", "cases", f"{{slug}}.json"), text)],
    "figure": picture.is_in(figure) and picture.is_in(Path(sys.argv[1])),
}}))
"""


@pytest.mark.parametrize("setting", list(settings()))
def test_what_another_processor_draws_says_what_is_committed(setting, tmp_path):
    environment = {**os.environ, **{name: value for name, value in setting.items() if value}}
    done = subprocess.run(
        [sys.executable, "-c", DRAW_AGAIN, tmp_path / "figure.png"],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"cases": [], "figure": True}


# What counts as the same


def cases(expected, slip=3.0, **changes):
    trial = {"name": "a", "tolerance": 1e-6, "arguments": [1.5], "expected": expected, "slips": {"slip-1": slip}}
    return json.dumps({"format": 1, "trials": [{**trial, **changes}]})


@pytest.mark.parametrize(
    "other, same",
    [
        (cases(2.0), True),
        (cases(2.0 + 1e-9), True),
        (cases(2.0 + 1e-6), False),
        (cases(2.0, 3.0 + 1e-9), True),
        (cases(2.0, 3.1), False),
        (cases(2), False),  # an integer is no float
        (cases(2.0, arguments=[1.5 + 1e-15]), False),  # what is asked is the same to the last digit
        (cases(2.0, tolerance=1e-5), False),
        (cases(2.0, slips={}), False),
        (cases([2.0]), False),
        ("not JSON", False),
        ("[1]", False),
    ],
)
def test_only_the_last_digits_of_what_was_observed_may_differ(other, same):
    assert alike(cases(2.0), other) is same
    assert alike(other, cases(2.0)) is same


def test_every_change_by_one_tolerance_is_seen():
    (trial,) = [t for t in json.loads(drawn(toys.TOY, 0).frozen.cases)["trials"] if t["name"] == "a_small_vector"]
    same = partial(alike, json.dumps({"trials": [trial]}))
    tag, dtype, shape, entries = trial["expected"]
    room = 1e-6 * max(map(abs, entries))
    for place in range(len(entries)):
        moved = [entry + room * (n == place) for n, entry in enumerate(entries)]
        assert not same(json.dumps({"trials": [{**trial, "expected": [tag, dtype, shape, moved]}]}))
