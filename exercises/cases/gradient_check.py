"""The laws that gradient_check is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula


def tells_right_gradients_from_wrong_ones(student, rng):
    f = Formula("P[0]**2 * exp(P[1]) + sin(P[0]*P[2])", ("P",))
    claims = (
        "2*P[0]*exp(P[1]) + P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[0]*cos(P[0]*P[2])",
        "P[0]*exp(P[1]) + P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[0]*cos(P[0]*P[2])",
        "2*P[0]*exp(P[1]) + P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[2]*cos(P[0]*P[2])",
        "2*P[0]*exp(P[1]) + cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[0]*cos(P[0]*P[2])",
        "2*P[0]*exp(P[1]) - P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), -P[0]*cos(P[0]*P[2])",
    )
    P = rng.uniform(0.4, 1, size=3)
    errors = [student.gradient_check(f, Formula(f"array([{g}])", ("P",)), P, 1e-5) for g in claims]
    return [bool(e < 1e-7) for e in errors]
