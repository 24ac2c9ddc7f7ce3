"""The laws that graph_derivative is checked against: each asks your code what it likes, and says what it saw."""


def the_five_functions_of_one_number(student, rng):
    x = round(rng.uniform(1.2, 1.8), 1)
    return {op: student.local_slopes(op, [x]) for op in ("square", "sqrt", "exp", "ln", "cos")}
