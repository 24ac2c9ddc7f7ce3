"""Functions of several variables."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text

CHAPTER = Chapter(
    folder="03_several_variables",
    title=Text(en="Functions of several variables", fr="Fonctions de plusieurs variables"),
    lesson=(),
)
