"""A place to draw: fresh Matplotlib axes for each `Axes()` among the arguments, closed afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from grader.values import Axes

STOCK = 12  # more drawings of one submission than most exercises ask for

stock: list[Any] = []  # managers of figures of one plain axes each, that nobody has drawn on
settings: dict[Any, Any] = {}  # Matplotlib's, when these were made


def stock_up() -> None:
    """Make axes before they are asked for: they take 10 ms each, which workers forked from here save."""
    import matplotlib.pyplot as plt
    from matplotlib._pylab_helpers import Gcf

    settings.update(dict.copy(plt.rcParams))
    while len(stock) < STOCK:
        plt.figure().add_subplot()
        manager: Any = Gcf.get_active()
        del Gcf.figs[manager.num]  # then pyplot does not know it, and the next has the same number
        stock.append(manager)


class Drawing:
    """One figure, on the Agg canvas, current while the student's code runs; no Matplotlib unless it is asked for."""

    def __init__(self, arguments: Iterable[Any]) -> None:
        self.asked = [argument for argument in arguments if isinstance(argument, Axes)]
        self.figure: Any = None
        self.ready: list[Any] = []  # axes that are there already
        self.given: list[Any] = []  # axes that the student's code received
        self.backend: Any = None  # a name, or Matplotlib's sign that none was chosen yet

    def __enter__(self) -> Drawing:
        if self.asked:
            import matplotlib
            import matplotlib.pyplot as plt

            self.backend = dict.get(matplotlib.rcParams, "backend")  # as it is: asking chooses one
            if self.backend != "agg":
                plt.switch_backend("agg")
            if stock and self.asked == [Axes()] and dict.copy(plt.rcParams) == settings:
                self.figure = taken_from_stock()
                self.ready = list(self.figure.axes)
            else:
                self.figure = plt.figure()
            plt.figure()  # now this one is current: what is drawn by `plt.plot` is not on the axes that were given
        return self

    def of(self, argument: Any) -> Any:
        """New axes for `Axes()`, any other argument as it is."""
        if not isinstance(argument, Axes):
            return argument
        axes = self.ready.pop() if self.ready else self.figure.add_subplot(projection=argument.projection)
        self.given.append(axes)
        return axes

    def all_of(self, keywords: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.of(argument) for name, argument in keywords.items()}

    @property
    def elsewhere(self) -> bool:
        """Whether something was drawn, and nothing of it on the axes that were given."""
        if not self.asked or any(axes.has_data() for axes in self.given):
            return False
        from matplotlib._pylab_helpers import Gcf

        figures: list[Any] = [self.figure, *(manager.canvas.figure for manager in Gcf.get_all_fig_managers())]
        return any(axes.has_data() for figure in figures for axes in figure.axes)

    def __exit__(self, *_: object) -> None:
        if self.asked:
            import matplotlib.pyplot as plt

            plt.close("all")
            if isinstance(self.backend, str) and self.backend.lower() != "agg":
                plt.switch_backend(self.backend)


def taken_from_stock() -> Any:
    """A figure that pyplot draws on, as if it had made it now."""
    from matplotlib._pylab_helpers import Gcf

    manager = stock.pop()
    Gcf.set_active(manager)
    return manager.canvas.figure
