"""The laws that softmax is checked against: each asks your code what it likes, and says what it saw."""


def every_row_sums_to_one(student, rng):
    return student.softmax(rng.normal(size=(5, 3))).sum(axis=1)
