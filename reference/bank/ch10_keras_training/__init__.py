"""The exercises of a chapter, in teaching order."""

from reference.bank.ch10_keras_training import train_digits

EXERCISES = tuple(module.EXERCISE for module in (train_digits,))
