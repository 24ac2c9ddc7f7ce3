"""The laws that Value is checked against: each asks your code what it likes, and says what it saw."""


def a_square_times_a_number_plus_one(student, rng, x, y):
    x, y = student.Value(float(x)), student.Value(float(y))
    F = x * x * y + 1
    F.backward()
    return [F.data, x.grad, y.grad, F.grad]


def each_factor_gets_the_other(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2).round(2))
    F = x * y
    F.backward()
    return [F.data, x.grad, y.grad]


def powers_and_quotients(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2).round(2))
    F = x**3 / y + y**-2 + x**0.5 + x / 4
    F.backward()
    return [F.data, x.grad, y.grad]


def a_plain_number_on_the_left(student, rng):
    x, y, z, t = (student.Value(float(v)) for v in rng.uniform(1, 3, size=4).round(2))
    F = (2 - x) + 6 / y + 3 * z + (1 + t)
    F.backward()
    return [F.data, x.grad, y.grad, z.grad, t.grad]


def exponential_tangent_and_relu(student, rng):
    x, y, z, t = (student.Value(float(v)) for v in rng.uniform(0.3, 1.5, size=4).round(2))
    u, v, w, r = x.exp(), y.tanh(), z.relu(), (-t).relu()
    F = u + v + w + r
    F.backward()
    return [u.data, v.data, w.data, r.data, x.grad, y.grad, z.grad, t.grad]


def the_same_number_used_again_and_again(student, rng):
    x = student.Value(round(rng.uniform(0.5, 1.5), 2))
    F = x * x + x * 3 + x + x.exp() * x
    F.backward()
    return [F.data, x.grad]


def a_second_backward_gives_the_same(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2))
    u = x * y
    F = u * u + x
    F.backward()
    F.backward()
    return [x.grad, y.grad, u.grad, F.grad]
