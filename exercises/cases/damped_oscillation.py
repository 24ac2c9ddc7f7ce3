"""The laws that damped_oscillation is checked against: each asks your code what it likes, and says what it saw."""


def one_wave_later_it_is_lower_by_one_factor(student, rng):
    x = rng.uniform(0.2, 0.3, size=4)
    return student.damped_oscillation(x + 0.5, 0.8, 2.0) / student.damped_oscillation(x, 0.8, 2.0)
