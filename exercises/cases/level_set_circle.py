"""The laws that level_set_circle is checked against: each asks your code what it likes, and says what it saw."""


def one_level_after_the_other(student, rng):
    return {f"c = {c}": student.level_set_circle(c) for c in (-2.25, 0.0, 0.25, 2.25)}
