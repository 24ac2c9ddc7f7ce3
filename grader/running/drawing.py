"""A place to draw: fresh Matplotlib axes for each `Axes()` among the arguments, closed afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from grader.values import Axes


class Drawing:
    """One figure, on the Agg canvas, current while the student's code runs; no Matplotlib unless it is asked for."""

    def __init__(self, arguments: Iterable[Any]) -> None:
        self.asked = any(isinstance(argument, Axes) for argument in arguments)
        self.figure: Any = None
        self.backend: str | None = None

    def __enter__(self) -> Drawing:
        if self.asked:
            import matplotlib
            import matplotlib.pyplot as plt

            self.backend = matplotlib.get_backend(auto_select=False)
            plt.switch_backend("agg")
            self.figure = plt.figure()
        return self

    def of(self, argument: Any) -> Any:
        """New axes for `Axes()`, any other argument as it is."""
        return self.figure.add_subplot(projection=argument.projection) if isinstance(argument, Axes) else argument

    def all_of(self, keywords: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.of(argument) for name, argument in keywords.items()}

    def __exit__(self, *_: object) -> None:
        if self.asked:
            import matplotlib.pyplot as plt

            plt.close("all")
            if self.backend is not None and self.backend.lower() != "agg":
                plt.switch_backend(self.backend)
