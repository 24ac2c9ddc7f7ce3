"""A chapter as a lesson: texts and figures stand between its exercises, and its page of coverage says what is left."""

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import matplotlib
import pytest
from click.testing import CliRunner
from matplotlib.figure import Figure as Canvas
from PIL import Image

from grader.bank.lesson import Chapter, Figure, Row
from grader.bank.load import chapters, load
from grader.bank.spec import BEYOND_THE_BOOK
from grader.cli import main
from grader.publishing import album
from grader.publishing.album import Album
from grader.publishing.coverage import coverage
from grader.publishing.figures import gallery, png, write_decimal_commas
from grader.publishing.kit import kit_of
from grader.publishing.trees import Lessons, drawn, tree_of
from grader.words.text import Text
from tests.publishing.toys import TOY

BANK = chapters()
FIGURES = [pytest.param(f, id=f"{c.folder}-{f.name}") for c in BANK for f in c.figures]


def slope_one(figure, say):
    ax = figure.subplots()
    ax.plot([0, 0.5], [0, 0.5])
    ax.set_title(say("A line", "Une droite"))


LINE = Figure(slope_one, caption=Text(en="It rises.", fr="Elle monte."), alt=Text(en="A line.", fr="Une droite."))
BEFORE, AFTER = Text(en="Twice.", fr="Deux fois."), Text(en="Next: thrice.", fr="Ensuite : trois fois.")
LESSON = Chapter(TOY.chapter, Text(en="Toys", fr="Jouets"), (BEFORE, LINE, TOY, AFTER))
TOLD = Lessons({LESSON.folder: LESSON})


def texts(files, language):
    (page,) = [text for path, text in files.items() if path.suffix == ".ipynb" and path.parts[0] == language]
    return ["".join(cell["source"]) for cell in json.loads(page)["cells"]]


@pytest.fixture(scope="module")
def exercises():
    files = tree_of([drawn(TOY, 0)], lessons=TOLD)
    return {p.relative_to("exercises"): text for p, text in files.items() if p.parts[0] == "exercises"}


@pytest.mark.parametrize(
    "language, told",
    [
        ("en", ["# Toys", "Twice.", "![A line.](figures/slope_one.png)\n\n*It rises.*", "## ", "Next: thrice."]),
        ("fr", ["# Jouets", "Deux fois.", "![Une droite.](figures/slope_one.png)\n\n*Elle monte.*", "## ", "Ensuite"]),
    ],
)
def test_a_notebook_reads_in_the_order_of_the_lesson(exercises, language, told):
    found = texts(exercises, language)
    opening, before, figure, statement, _, check, after = found
    for text, beginning in zip((opening, before, figure, statement, after), told, strict=True):
        assert text.startswith(beginning)
    assert check.endswith(f'check("{TOY.slug}")')


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_figure_lies_beside_its_notebook(exercises, language):
    assert exercises[Path(language, TOY.chapter, "figures", "slope_one.png")] == png(LINE, language)


def test_a_chapter_of_which_something_is_missing_is_not_told_as_a_lesson():
    other = Chapter(TOY.chapter, LESSON.title, (BEFORE, LINE, TOY, *load()[:1]))
    files = kit_of([drawn(TOY, 0)], "en", lessons=Lessons({TOY.chapter: other}))
    assert not [path for path in files if path.suffix == ".png"]
    (page,) = [text for path, text in files.items() if path.suffix == ".ipynb"]
    assert "# Toys" in page
    assert "Twice." not in page


# Figures


def test_a_figure_is_the_same_file_whatever_the_user_s_settings():
    plain = png(LINE, "en")
    with matplotlib.rc_context({"lines.linewidth": 9, "axes.facecolor": "red"}):
        assert png(LINE, "en") == plain


def test_a_figure_describes_itself_in_the_reader_s_language():
    assert [Image.open(io.BytesIO(png(LINE, lang))).text["Description"] for lang in ("en", "fr")] == [
        "A line.", "Une droite.",
    ]  # fmt: skip


def test_french_axes_have_decimal_commas():
    canvas = Canvas()
    slope_one(canvas, lambda en, fr: fr)
    write_decimal_commas(canvas)
    canvas.canvas.draw()
    assert "0,2" in {label.get_text() for label in canvas.axes[0].get_xticklabels()}


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_of_the_bank_speaks_to_each_reader(figure):
    for text in (figure.alt, figure.caption):
        assert text.en != text.fr
    for language in ("en", "fr"):
        assert not re.search(r"[\[\]\n$]", figure.alt[language])  # it is an image's description, read aloud
        image = Image.open(io.BytesIO(png(figure, language)))
        assert len(image.convert("RGB").getcolors(1 << 24)) > 10


def test_a_figure_is_drawn_once_and_remembered(tmp_path, monkeypatch):
    drawings = []
    monkeypatch.setattr(album, "png", lambda *asked: drawings.append(asked) or png(*asked))
    assert [Album(tmp_path)(LINE, "en") for _ in range(2)] == [png(LINE, "en")] * 2
    Album(tmp_path)(LINE, "fr")
    assert drawings == [(LINE, "en"), (LINE, "fr")]


def test_figures_prepared_side_by_side_are_only_read_afterwards(tmp_path, monkeypatch):
    Album(tmp_path).prepare([LINE], ["en", "fr"])
    expected = [png(LINE, "en"), png(LINE, "fr")]
    monkeypatch.setattr(album, "png", lambda *asked: pytest.fail("drawn again"))
    assert [Album(tmp_path)(LINE, language) for language in ("en", "fr")] == expected
    monkeypatch.setattr(album, "ProcessPoolExecutor", lambda *_: pytest.fail("nothing is left to do"))
    Album(tmp_path).prepare([LINE], ["en", "fr"])


def test_a_gallery_shows_every_figure_of_its_chapters():
    files = gallery([LESSON], "fr")
    assert sorted(map(str, files)) == [f"{TOY.chapter}/slope_one.png", "README.md"]
    assert f"![Une droite.]({TOY.chapter}/slope_one.png)" in files[Path("README.md")]


# The command


def figures(*words):
    return CliRunner().invoke(main, ["figures", *map(str, words)])


def test_figures_are_written_and_may_be_written_again(tmp_path):
    for _ in range(2):
        done = figures("--out", tmp_path / "out", "--chapter", 1)
        assert (done.exit_code, done.output.startswith(f"{len(BANK[0].figures)} figures in ")) == (0, True)
    assert len(list((tmp_path / "out" / "01_derivative").glob("*.png"))) == len(BANK[0].figures)


def test_a_chapter_without_figures_is_named_with_those_that_have_some(tmp_path):
    done = figures("--out", tmp_path, "--chapter", 77)
    assert done.exit_code == 2
    assert "chapter 77 has no figures; these have: 1" in done.output


def test_a_folder_of_somebody_else_s_is_left_alone(tmp_path):
    (tmp_path / "README.md").write_text("mine")
    assert figures("--out", tmp_path, "--chapter", 1).exit_code != 0
    assert (tmp_path / "README.md").read_text() == "mine"


# What holds of the bank


@pytest.mark.parametrize("chapter", BANK, ids=lambda c: c.folder)
def test_a_chapter_holds_its_own_exercises(chapter):
    assert {e.chapter for e in chapter.exercises} == {chapter.folder}
    assert len({e.slug for e in chapter.exercises}) == len(chapter.exercises)


def test_chapters_and_their_exercises_are_in_the_order_of_the_book():
    assert [c.folder for c in BANK] == sorted(c.folder for c in BANK)
    assert [e.slug for c in BANK for e in c.exercises] == [e.slug for e in load()]


# Coverage


def test_each_row_says_what_covers_it():
    covering = replace(TOY, covers=("0.7",))
    rows = {"0.7": Row("doubling"), "0.8": Row("adding", function=sum), "0.9": Row("nothing")}
    page = coverage([Chapter(TOY.chapter, LESSON.title, (covering,), rows)]).splitlines()
    assert page[page.index("## 0. Toys: 2 of 3") :][4:7] == [
        "| 0.7 | doubling | `double` | `double` |",
        "| 0.8 | adding | — | `sum` |",
        "| 0.9 | nothing | not yet | — |",
    ]


def test_an_exercise_that_covers_a_row_of_no_catalogue_is_refused():
    lost = replace(TOY, covers=("0.7",))
    with pytest.raises(ValueError, match=r"double covers 0\.7"):
        coverage([Chapter(TOY.chapter, LESSON.title, (lost,), {"0.1": Row("doubling")})])


def test_an_exercise_beyond_the_book_is_on_no_row():
    beyond = replace(TOY, covers=BEYOND_THE_BOOK)
    page = coverage([Chapter(TOY.chapter, LESSON.title, (beyond,), {"0.1": Row("doubling")})])
    assert "| 0.1 | doubling | not yet | — |" in page


@pytest.mark.parametrize("chapter", BANK, ids=lambda c: c.folder)
def test_a_lesson_says_the_same_in_french_as_french_is_written(chapter):
    prose = [p for p in chapter.lesson if isinstance(p, Text)]
    for text in (chapter.title, *prose, *(t for f in chapter.figures for t in (f.caption, f.alt))):
        assert re.findall(r"\$\$.*?\$\$", text.en, re.S) == re.findall(r"\$\$.*?\$\$", text.fr, re.S)
        assert not re.search(r"[^\s\u00a0\u202f][;?!]|\w:(\s|$)", re.sub(r"`[^`]*`|\$[^$]*\$", "", text.fr))
