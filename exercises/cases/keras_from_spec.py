"""The laws that keras_from_spec is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.models import predict, weights_count


def the_network_of_the_statement_takes_its_values(student, rng, c):
    hidden = {"activation": "relu", "neurons": [([1.0, -2.0], float(c)), ([3.0, 1.0], -1.0)]}
    output = {"activation": "linear", "neurons": [([2.0, -1.0], 5.0)]}
    model = student.keras_from_spec(2, [hidden, output])
    return predict(model, [[1.0, 1.0], [0.0, 0.0], [2.0, -3.0], [-1.0, 4.0]])


def at_the_origin_a_linear_layer_gives_its_biases(student, rng):
    biases = [float(b) for b in rng.integers(1, 9, size=2)]
    layer = {"activation": "linear", "neurons": [([0.5, -1.0, 2.0], biases[0]), ([-1.5, 3.0, 0.25], biases[1])]}
    return predict(student.keras_from_spec(3, [layer]), [[0.0, 0.0, 0.0]])


def has_the_weights_of_the_drawing_and_no_other(student, rng):
    hidden, output = ([([1.0] * n_in, 0.5)] * units for n_in, units in ((3, 4), (4, 2)))
    layers = [{"activation": "sigmoid", "neurons": neurons} for neurons in (hidden, output)]
    return weights_count(student.keras_from_spec(3, layers))


def drawn(rng, n_in, *layers):
    """Layers of these activations and numbers of neurons, their weights multiples of 1/4 (exact in any float)."""
    specification = []
    for activation, units in layers:
        weights = rng.integers(1, 9, size=(units, n_in + 1)) * rng.choice([-0.25, 0.25], size=(units, n_in + 1))
        neurons = [([float(a) for a in row[:-1]], float(row[-1])) for row in weights]
        specification.append({"activation": activation, "neurons": neurons})
        n_in = units
    return specification


def each_layer_has_its_own_activation_the_last_one_too(student, rng):
    layers = zip(rng.permutation(["tanh", "relu", "sigmoid"]).tolist(), [4, 3, 5], strict=True)
    model = student.keras_from_spec(2, drawn(rng, 2, *layers))
    return predict(model, rng.uniform(-1, 1, size=(7, 2)))
