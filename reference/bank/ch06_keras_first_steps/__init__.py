"""The exercises of a chapter, in teaching order."""

from reference.bank.ch06_keras_first_steps import keras_from_spec

EXERCISES = tuple(module.EXERCISE for module in (keras_from_spec,))
