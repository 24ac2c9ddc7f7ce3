"""NumPy and Matplotlib: one variable."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text

CHAPTER = Chapter(
    folder="02_numpy_one_variable",
    title=Text(en="NumPy and Matplotlib: one variable", fr="NumPy et Matplotlib : une variable"),
    lesson=(),
)
