"""NumPy and Matplotlib: two variables."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text

CHAPTER = Chapter(
    folder="04_numpy_two_variables",
    title=Text(en="NumPy and Matplotlib: two variables", fr="NumPy et Matplotlib : deux variables"),
    lesson=(),
)
