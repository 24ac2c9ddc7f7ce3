"""Every exercise, in teaching order: the order lives here, not in file names."""

from reference.bank import newton, softmax

EXERCISES = tuple(module.EXERCISE for module in (newton, softmax))
