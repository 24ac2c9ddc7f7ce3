"""The laws that critical_points_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def the_gradient_of_a_polynomial(student, rng):
    gradient, _ = student.critical_points_symbolic()["x**2 - y**3 + x*y"]
    return gradient


def the_points_of_the_same_polynomial(student, rng):
    _, points = student.critical_points_symbolic()["x**2 - y**3 + x*y"]
    return points


def a_cube_and_a_square(student, rng):
    return student.critical_points_symbolic()["x**3 - 3*x + y**2"]


def the_value_of_each_gradient_at_a_point(student, rng):
    answer = student.critical_points_symbolic()
    return {key: [values_at(gradient, x=1.5, y=0.7), len(points)] for key, (gradient, points) in answer.items()}
