"""Convolution in two dimensions."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch12_convolution_2d import conv2d

CHAPTER = Chapter(
    folder="12_convolution_2d",
    title=Text(en="Convolution in two dimensions", fr="Convolution en dimension deux"),
    lesson=(
        conv2d.EXERCISE,
    ),
)
