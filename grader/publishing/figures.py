"""Figures of the lessons as PNG files, each of which tells what it was drawn from."""

from __future__ import annotations

import inspect
import io
import multiprocessing
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from grader.bank.lesson import Chapter, Figure
from grader.edition.fingerprint import closure, of_texts
from grader.words.machine import processors
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

PNG = b"\x89PNG\r\n\x1a\n"
SOURCE = "Source"  # the text of a PNG file that tells what drew it


@dataclass(frozen=True)
class Picture:
    """The file of a figure of a chapter in one language: known by what draws it, and drawn when somebody wants it."""

    figure: Figure
    language: str
    chapter: str

    @property
    def file(self) -> str:
        return f"{self.figure.name}.png"

    @cached_property
    def source(self) -> str:
        """A fingerprint of all that the figure is drawn from: the course's modules, and this one."""
        module = inspect.getmodule(self.figure.draw)
        used = sorted(closure({module} if module else set()), key=lambda m: m.__name__)
        sources = [inspect.getsource(m) for m in (*used, sys.modules[__name__])]
        return of_texts([self.language, self.figure.name, self.figure.alt[self.language], *sources])

    def is_in(self, file: Path) -> bool:
        """Whether a file holds this figure, drawn from the same source on whatever machine."""
        try:
            return png_texts(file.read_bytes()).get(SOURCE) == self.source
        except OSError:
            return False


def png(picture: Picture) -> bytes:
    """The file of a figure, drawn now, whatever the user's own settings."""
    import matplotlib.style
    from cycler import cycler
    from matplotlib.figure import Figure as Canvas

    figure, language = picture.figure, picture.language
    about = {"Software": None, "Description": figure.alt[language], SOURCE: picture.source}
    with matplotlib.style.context(["default", {**STYLE, "axes.prop_cycle": cycler(color=OKABE_ITO)}]):
        canvas = Canvas()
        figure.draw(canvas, lambda en, fr: Text(en, fr)[language])
        if language == "fr":
            write_decimal_commas(canvas)
        file = io.BytesIO()
        canvas.savefig(file, format="png", metadata=about)
    return file.getvalue()


def drawn_side_by_side(pictures: Sequence[Picture]) -> Iterator[bytes]:
    """The files of some figures, drawn on all processors that this process may use."""
    if not pictures:
        return
    with ProcessPoolExecutor(min(processors(), len(pictures)), multiprocessing.get_context("fork")) as pool:
        yield from pool.map(png, pictures)


def png_texts(content: bytes) -> dict[str, str]:
    """The texts that a PNG file carries, by keyword; none where it is no such file.

    >>> png_texts(b"GIF89a")
    {}
    """
    texts, place = {}, 8
    while content[:8] == PNG and place + 12 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        body = content[place + 8 : place + 8 + length]
        if kind == b"tEXt":
            keyword, _, text = body.partition(b"\0")
            texts[keyword.decode("latin-1")] = text.decode("latin-1")
        place += length + 12
    return texts


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


def gallery(chapters: Iterable[Chapter], language: str) -> dict[Path, str | Picture]:
    """All figures of some chapters, {path: content}, and a page that shows them."""
    files: dict[Path, str | Picture] = {}
    page = []
    for chapter in chapters:
        page.append(f"# {chapter.title[language]}")
        for figure in chapter.figures:
            picture = Picture(figure, language, chapter.folder)
            files[Path(chapter.folder, picture.file)] = picture
            page.append(markdown(figure, language, chapter.folder))
    return files | {Path("README.md"): "\n\n".join(page) + "\n"}
