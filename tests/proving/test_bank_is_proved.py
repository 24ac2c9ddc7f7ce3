"""A quick proof of every exercise: a fixed sample of its mutants, at one seed; `grader prove` goes through all."""

from functools import cache

import pytest

from grader.bank.load import load
from grader.proving.prove import QUICK, prove

BANK = load()
pytestmark = pytest.mark.xdist_group("proof")
each_exercise = pytest.mark.parametrize("slug", [e.slug for e in BANK])


@cache
def proofs():
    """The proofs of all exercises, made once for all tests."""
    return {proof.slug: proof for proof in prove(BANK, QUICK, jobs=2)}


@each_exercise
def test_no_wrong_function_passes(slug):
    assert [f"{m.place} {m.diff}" for m in proofs()[slug].survivors] == []


@each_exercise
def test_right_answers_pass_and_wrong_ones_have_names(slug):
    assert proofs()[slug].troubles == ()


@each_exercise
def test_mutants_were_tried(slug):
    proof = proofs()[slug]
    assert 0 < proof.tried <= proof.all_mutants
    assert proof.killed > 0
