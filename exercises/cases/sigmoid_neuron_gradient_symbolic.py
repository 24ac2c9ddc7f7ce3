"""The laws that sigmoid_neuron_gradient_symbolic is checked against: each asks your code what it likes, and says what it saw."""


def the_slopes_along_the_weights(student, rng):
    gradient = student.sigmoid_neuron_gradient_symbolic()
    return {key: gradient[key] for key in ("ds/da", "ds/db", "ds/dc")}


def the_error_along_the_bias(student, rng):
    return student.sigmoid_neuron_gradient_symbolic()["dE/dc"]
