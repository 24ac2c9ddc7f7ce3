"""The laws that step_schedules is checked against: each asks your code what it likes, and says what it saw."""


def every_schedule_starts_with_delta0(student, rng, delta0):
    return {
        "linear": student.linear_schedule(0, delta0),
        "quadratic": student.quadratic_schedule(0, delta0),
        "exponential": student.exponential_schedule(0, delta0, 0.5),
        "decay": student.decay_schedule(0, delta0, 0.5),
    }
