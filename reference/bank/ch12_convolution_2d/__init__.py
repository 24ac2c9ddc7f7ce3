"""The exercises of a chapter, in teaching order."""

from reference.bank.ch12_convolution_2d import conv2d

EXERCISES = tuple(module.EXERCISE for module in (conv2d,))
