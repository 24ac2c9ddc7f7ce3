"""Figures of the lessons as PNG files: the same bytes for the same figure, whatever the user's own settings."""

from __future__ import annotations

import inspect
import io
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from grader.bank.lesson import Chapter, Figure
from grader.edition.fingerprint import closure, of_texts
from grader.words.text import Text
from grader.words.typography import typeset

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")  # told apart by everybody
STYLE = {
    "figure.figsize": (6.4, 4.0),
    "figure.dpi": 100,
    "savefig.dpi": 100,
    "figure.constrained_layout.use": True,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.3,
    "image.cmap": "cividis",
    "lines.linewidth": 2,
    "legend.frameon": False,
    "font.size": 11,
}

Picture = Callable[[Figure, str], bytes]  # a figure and a language → its file


def png(figure: Figure, language: str) -> bytes:
    """The file of a figure in one language, which describes itself."""
    import matplotlib.style
    from cycler import cycler
    from matplotlib.figure import Figure as Canvas

    with matplotlib.style.context(["default", {**STYLE, "axes.prop_cycle": cycler(color=OKABE_ITO)}]):
        canvas = Canvas()
        figure.draw(canvas, lambda en, fr: Text(en, fr)[language])
        if language == "fr":
            write_decimal_commas(canvas)
        file = io.BytesIO()
        canvas.savefig(file, format="png", metadata={"Software": None, "Description": figure.alt[language]})
    return file.getvalue()


def fingerprint(figure: Figure, language: str) -> str:
    """Of all that a figure in one language depends on: what draws it, in the course, here and in Matplotlib."""
    import matplotlib

    module = inspect.getmodule(figure.draw)
    used = sorted(closure({module} if module else set()), key=lambda m: m.__name__)
    sources = [inspect.getsource(m) for m in (*used, sys.modules[__name__])]
    return of_texts([language, figure.name, figure.alt[language], matplotlib.__version__, *sources])


def write_decimal_commas(canvas: Canvas) -> None:
    """Number the axes as French does, where Matplotlib numbers them."""
    from matplotlib.ticker import ScalarFormatter

    class Comma(ScalarFormatter):
        def __call__(self, x: float, pos: int | None = None) -> str:
            return super().__call__(x, pos).replace(".", ",")

    for axes in canvas.axes:
        for axis in (axes.xaxis, axes.yaxis):
            if type(axis.get_major_formatter()) is ScalarFormatter:
                axis.set_major_formatter(Comma())


def markdown(figure: Figure, language: str, folder: str) -> str:
    """A figure in a page or a notebook, its file in `folder`."""
    alt, caption = (typeset(text[language], language) for text in (figure.alt, figure.caption))
    return f"![{alt}]({folder}/{figure.name}.png)\n\n*{caption}*"


def gallery(chapters: Iterable[Chapter], language: str, picture: Picture = png) -> dict[Path, str | bytes]:
    """All figures of some chapters, {path: content}, and a page that shows them."""
    files: dict[Path, str | bytes] = {}
    page = []
    for chapter in chapters:
        page.append(f"# {chapter.title[language]}")
        for figure in chapter.figures:
            files[Path(chapter.folder, f"{figure.name}.png")] = picture(figure, language)
            page.append(markdown(figure, language, chapter.folder))
    return files | {Path("README.md"): "\n\n".join(page) + "\n"}
