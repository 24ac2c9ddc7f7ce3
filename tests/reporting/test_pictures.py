"""Pictures: of what can be drawn, in both languages, from numbers alone; nothing else, and never an exception."""

import struct
from dataclasses import replace

import numpy as np
import pytest

from grader.reporting import pictures
from grader.reporting.pictures import PAINTERS, Album, draw
from grader.values import Figure, Formula, Opaque, Spy, Symbolic
from grader.words.verdict import Evidence
from tests.reporting.scenes import evidence

BOWL = Formula("array([2*P[0], 6*P[1]])", ("P",))
PATH = np.array([[2.0, 1.0], [1.5, 0.4], [1.2, 0.1]])

ODD = {
    "nothing": None,
    "a text": "abc",
    "no numbers": [],
    "ragged": [[1.0], [1.0, 2.0]],
    "a stranger": Opaque("Duck"),
    "a formula": Symbolic("Symbol('x')"),
    "a dict": {"a": 1.0},
    "one number": 3.0,
    "not finite": np.full((3, 2), np.nan),
    "infinite": np.full((3, 2), -np.inf),
    "huge": np.full((3, 2), 1.7e308) * [1, -1],
    "of many dimensions": np.ones((2, 2, 2, 2, 2)),
    "complex": np.full((3, 2), 1j),
    "an empty axis": np.ones((0, 3)),
    "a figure of nothing": Figure(()),
    "a figure of strangers": Figure(({"lines": [{"x": "no"}]},)),
    "a figure of lies": Figure(({"xlim": (np.nan, 1), "xscale": "evil", "images": [{"data": 1, "extent": ()}]},)),
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", PAINTERS)
def test_every_kind_is_drawn_with_words_for_who_cannot_see_it(kind, language):
    picture = draw(kind, evidence()[kind], language)
    assert picture is not None
    assert picture.png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture.png[16:24]) == (792, 330)
    assert picture.alt.endswith(".")


@pytest.mark.parametrize("kind", PAINTERS)
def test_the_same_evidence_gives_the_same_bytes(kind):
    assert draw(kind, evidence()[kind], "fr") == draw(kind, evidence()[kind], "fr")


@pytest.mark.parametrize("kind", PAINTERS)
def test_another_answer_gives_another_picture(kind):
    shown = evidence()[kind]
    assert draw(kind, shown, "en") != draw(kind, replace(shown, got=shown.expected), "en")


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("kind", PAINTERS)
def test_whatever_came_is_drawn_or_left_out(kind, name):
    picture = draw(kind, replace(evidence()[kind], got=ODD[name]), "en")
    assert picture is None or picture.png


@pytest.mark.parametrize("kind", PAINTERS)
def test_what_is_no_such_thing_is_not_drawn(kind):
    assert draw(kind, replace(evidence()[kind], got="abc"), "en") is None


def test_a_kind_nobody_draws_is_not_drawn():
    assert draw("hologram", evidence()["curve"], "en") is None


def test_words_of_a_students_figure_are_not_drawn():
    shown = evidence()["figure"]
    (axes,) = shown.got.axes
    shouting = {**axes, "title": "READ THIS", "xlabel": "AND THIS", "lines": [{**axes["lines"][0], "label": "ME TOO"}]}
    assert draw("figure", replace(shown, got=Figure((shouting,))), "en") == draw("figure", shown, "en")


def test_a_descent_is_drawn_on_the_levels_of_its_function():
    plain = Evidence((), PATH * 1.1, PATH)
    assert draw("path", replace(plain, arguments=(BOWL,)), "en") != draw("path", plain, "en")


def test_a_function_whose_calls_are_counted_has_the_same_levels():
    shown = Evidence((BOWL,), PATH * 1.1, PATH)
    assert draw("path", replace(shown, arguments=(Spy(BOWL),)), "en") == draw("path", shown, "en")


@pytest.mark.parametrize("source", ["4*P**3", "dot(array([[1, 2, 3]]), P)", "unknown(P)"])
def test_a_gradient_that_is_not_of_two_variables_leaves_the_axes_plain(source):
    shown = Evidence((Formula(source, ("P",)),), PATH * 1.1, PATH)
    drawn = draw("path", shown, "en")
    assert drawn is not None


def test_a_path_of_one_variable_is_drawn_step_by_step():
    assert draw("path", Evidence((), PATH[:, :1], PATH[:, 1:]), "en") is not None


def test_the_potential_is_the_function_up_to_a_constant():
    rng = np.random.default_rng(0)
    places = rng.uniform(-2, 2, size=(2, 50))
    found = pictures.potential(BOWL, places)
    right = places[0] ** 2 + 3 * places[1] ** 2
    assert np.ptp(found - right) < 1e-9 * np.ptp(right)


def test_a_slip_that_many_make_is_drawn_once(monkeypatch):
    calls = []
    monkeypatch.setattr(pictures, "draw", lambda *args: calls.append(args))
    album = Album()
    for language in ("en", "fr", "en", "fr"):
        album.draw("curve", evidence()["curve"], language)
    assert len(calls) == 2
