"""A chapter as a lesson: texts and figures stand between its exercises, and its page of coverage says what is left."""

import io
import json
import os
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
from grader.publishing import trees
from grader.publishing.coverage import coverage
from grader.publishing.figures import Picture, gallery, png, write_decimal_commas
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
PICTURE = Picture(LINE, "en", TOY.chapter)


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
    assert exercises[Path(language, TOY.chapter, "figures", "slope_one.png")] == Picture(LINE, language, TOY.chapter)


def test_a_chapter_of_which_something_is_missing_is_not_told_as_a_lesson():
    other = Chapter(TOY.chapter, LESSON.title, (BEFORE, LINE, TOY, *load()[:1]))
    files = kit_of([drawn(TOY, 0)], "en", lessons=Lessons({TOY.chapter: other}))
    assert not [path for path in files if path.suffix == ".png"]
    (page,) = [text for path, text in files.items() if path.suffix == ".ipynb"]
    assert "# Toys" in page
    assert "Twice." not in page


# Figures


def pixels(picture):
    return Image.open(io.BytesIO(png(picture))).tobytes()


def test_a_figure_is_the_same_whatever_the_user_s_settings():
    plain = pixels(PICTURE)
    with matplotlib.rc_context({"lines.linewidth": 9, "axes.facecolor": "red"}):
        assert pixels(PICTURE) == plain


def test_a_figure_describes_itself_in_the_reader_s_language():
    images = [Image.open(io.BytesIO(png(Picture(LINE, language, TOY.chapter)))) for language in ("en", "fr")]
    assert [image.text["Description"] for image in images] == ["A line.", "Une droite."]


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
        image = Image.open(io.BytesIO(png(Picture(figure, language, ""))))
        assert len(image.convert("RGB").getcolors(1 << 24)) > 10


@pytest.fixture
def committed(tmp_path):
    """A course's tree in which the figure of the toys stands."""
    folder = tmp_path / "course"
    figure = folder / "exercises" / "en" / TOY.chapter / "figures" / PICTURE.file
    figure.parent.mkdir(parents=True)
    figure.write_bytes(png(PICTURE))
    return folder


def forbid_drawing(monkeypatch):
    monkeypatch.setattr(trees, "drawn_side_by_side", lambda wanted: [pytest.fail("drawn again") for _ in wanted])


def test_a_figure_is_written_once_for_each_source(tmp_path, committed, monkeypatch):
    files = {Path("figures", PICTURE.file): PICTURE}
    trees.make(tmp_path / "kit", files)
    forbid_drawing(monkeypatch)
    trees.make(tmp_path / "kit", files)  # it is there
    trees.make(tmp_path / "another", files, committed)  # it is in the course
    assert [PICTURE.is_in(tmp_path / kit / "figures" / PICTURE.file) for kit in ("kit", "another")] == [True, True]


def test_a_figure_drawn_from_another_source_is_drawn_again(tmp_path, committed):
    file = next(committed.rglob("*.png"))
    other = Picture(replace(LINE, alt=Text(en="Another line.", fr="Une autre droite.")), "en", TOY.chapter)
    assert PICTURE.is_in(file)
    assert not other.is_in(file)
    trees.make(tmp_path / "kit", {Path(PICTURE.file): other}, committed)
    assert other.is_in(tmp_path / "kit" / PICTURE.file)


def test_what_is_no_figure_holds_none(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nshort")
    assert not PICTURE.is_in(tmp_path / "a.png")
    assert not PICTURE.is_in(tmp_path / "absent.png")


def test_solutions_show_the_figures_of_the_exercises():
    files = tree_of([drawn(TOY, 0)], ["en"], Lessons({TOY.chapter: LESSON}))
    assert [path for path in files if path.suffix == ".png"] == [
        Path("exercises", "en", TOY.chapter, "figures", PICTURE.file)
    ]
    (notebook,) = [path for path in files if path.suffix == ".ipynb" and path.parts[0] == "solutions"]
    (shown,) = re.findall(r"\]\(([^)]*\.png)\)", files[notebook])
    assert Path(os.path.normpath(notebook.parent / shown)) in files


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
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    assert figures("--out", tmp_path, "--chapter", 1).exit_code != 0
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"


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
