"""Axes that were made beforehand are as good as new."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import pytest

from grader.running.inside import drawing
from grader.running.inside.drawing import Drawing
from grader.running.inside.figures import figure
from grader.values import Axes, Figure

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def nothing_in_stock() -> Iterator[None]:
    with matplotlib.rc_context():
        yield
    drawing.stock.clear()
    drawing.settings.clear()
    plt.close("all")


def drawn(draw: Callable[..., object], *arguments: Axes) -> Figure:
    with Drawing(arguments) as place:
        draw(*map(place.of, arguments))
        return figure(place.figure)


def draws_by_every_way(ax: Any) -> None:
    plt.sca(ax)
    ax.plot([0, 1, 2], [1, 4, 9], label="a")
    plt.scatter([0, 1], [2, 3])
    plt.gca().bar([5], [6])
    plt.title(f"{plt.gcf().number} of {plt.get_fignums()}")
    plt.legend()


def test_axes_from_the_stock_are_as_new() -> None:
    fresh = drawn(draws_by_every_way, Axes())
    drawing.stock_up()
    assert len(drawing.stock) == drawing.STOCK and plt.get_fignums() == []
    for left in (11, 10):
        assert repr(drawn(draws_by_every_way, Axes())) == repr(fresh)
        assert len(drawing.stock) == left and plt.get_fignums() == []


def test_there_is_no_end_to_drawing() -> None:
    fresh = drawn(draws_by_every_way, Axes())
    drawing.stock_up()
    for _ in range(drawing.STOCK + 2):
        assert repr(drawn(draws_by_every_way, Axes())) == repr(fresh)


def test_a_student_who_changes_settings_has_axes_made_with_them() -> None:
    drawing.stock_up()
    plt.rcParams["axes.xmargin"] = 0.5
    picture = drawn(lambda ax: ax.plot([0, 1], [0, 1]), Axes())
    assert picture.axes[0]["xlim"] == (-0.5, 1.5)


def test_axes_in_space_or_several_are_not_in_stock() -> None:
    drawing.stock_up()
    assert len(drawn(lambda ax: ax.plot([0], [0], [0]), Axes("3d")).axes) == 1
    assert len(drawn(lambda left, right: right.plot([0], [0]), Axes(), Axes()).axes) == 2
    assert len(drawing.stock) == drawing.STOCK


def test_what_pyplot_draws_is_not_on_the_axes_that_were_given():
    def with_pyplot(ax):
        plt.plot([0, 1], [2, 3])

    def on_the_axes(ax):
        plt.sca(ax)
        ax.plot([0, 1], [2, 3])

    drawing.stock_up()
    for _ in range(2):  # from the stock, then from nowhere
        assert drawn(with_pyplot, Axes()).axes[0]["lines"] == []
        assert len(drawn(on_the_axes, Axes()).axes[0]["lines"]) == 1
        drawing.stock.clear()
