"""A Keras network from its drawing: the coefficients of each neuron become a column of the layer's weights."""

import numpy as np

from grader.bank.author import Limits, Text, alternative, exercise, law, slip
from grader.judging.models import predict, weights_count
from reference.late import Late

keras = Late("keras")


def keras_from_spec(n_in, layers):
    """The Sequential model with n_in inputs, and the activation and the neurons of each layer.

    >>> layer = {"activation": "relu", "neurons": [([1.0, -2.0], 0.5)]}
    >>> keras_from_spec(2, [layer]).count_params()
    3
    """
    model = keras.Sequential([keras.Input(shape=(n_in,))])
    for layer in layers:
        W = np.array([coefficients for coefficients, _ in layer["neurons"]]).T   # (inputs, neurons)
        b = np.array([bias for _, bias in layer["neurons"]])                     # (neurons,)
        dense = keras.layers.Dense(len(b), activation=layer["activation"])
        model.add(dense)
        dense.set_weights([W, b])
    return model


def values(rng):
    c = int(rng.integers(2, 8))
    return {"c": c, "F": 2 * c}


def drawn(rng, n_in, *layers):
    """Layers of these activations and numbers of neurons, their weights multiples of 1/4 (exact in any float)."""
    specification = []
    for activation, units in layers:
        weights = rng.integers(1, 9, size=(units, n_in + 1)) * rng.choice([-0.25, 0.25], size=(units, n_in + 1))
        neurons = [([float(a) for a in row[:-1]], float(row[-1])) for row in weights]
        specification.append({"activation": activation, "neurons": neurons})
        n_in = units
    return specification


# what we try

@law(fr="le réseau de l'énoncé prend les bonnes valeurs", points=2)
def the_network_of_the_statement_takes_its_values(student, rng, c):
    hidden = {"activation": "relu", "neurons": [([1.0, -2.0], float(c)), ([3.0, 1.0], -1.0)]}
    output = {"activation": "linear", "neurons": [([2.0, -1.0], 5.0)]}
    model = student.keras_from_spec(2, [hidden, output])
    return predict(model, [[1.0, 1.0], [0.0, 0.0], [2.0, -3.0], [-1.0, 4.0]])

@law(en="at the origin, a linear layer gives its biases", fr="à l'origine, une couche linéaire donne ses biais")
def at_the_origin_a_linear_layer_gives_its_biases(student, rng):
    biases = [float(b) for b in rng.integers(1, 9, size=2)]
    layer = {"activation": "linear", "neurons": [([0.5, -1.0, 2.0], biases[0]), ([-1.5, 3.0, 0.25], biases[1])]}
    return predict(student.keras_from_spec(3, [layer]), [[0.0, 0.0, 0.0]])

@law(fr="a les poids du dessin et aucun autre")
def has_the_weights_of_the_drawing_and_no_other(student, rng):
    hidden, output = ([([1.0] * n_in, 0.5)] * units for n_in, units in ((3, 4), (4, 2)))
    layers = [{"activation": "sigmoid", "neurons": neurons} for neurons in (hidden, output)]
    return weights_count(student.keras_from_spec(3, layers))

@law(fr="des couches de largeurs différentes", hidden=True, points=2)
def layers_of_different_widths(student, rng):
    model = student.keras_from_spec(3, drawn(rng, 3, ("relu", 2), ("linear", 5)))
    return predict(model, rng.uniform(-2, 2, size=(6, 3)))

@law(fr="une couche carrée garde ses coefficients", hidden=True)
def a_square_layer_keeps_its_coefficients(student, rng):
    layer = {"activation": "linear", "neurons": [([1.0, 2.0, 3.0], 0.0), ([4.0, 5.0, 6.0], 0.0), ([7.0, 8.0, 9.0], 0.0)]}
    return predict(student.keras_from_spec(3, [layer]), np.eye(3))

@law(en="each layer has its own activation, the last one too",
     fr="chaque couche a sa propre activation, la dernière aussi", points=2)
def each_layer_has_its_own_activation_the_last_one_too(student, rng):
    layers = zip(rng.permutation(["tanh", "relu", "sigmoid"]).tolist(), [4, 3, 5], strict=True)
    model = student.keras_from_spec(2, drawn(rng, 2, *layers))
    return predict(model, rng.uniform(-1, 1, size=(7, 2)))

@law(fr="un seul neurone à une entrée", hidden=True)
def a_single_neuron_of_one_input(student, rng):
    neuron = ([float(rng.integers(1, 5))], float(rng.integers(5, 9)) / -4)
    model = student.keras_from_spec(1, [{"activation": "sigmoid", "neurons": [neuron]}])
    return predict(model, [[0.0], [1.0], [-0.5]])


# what goes wrong

@slip(en="Your layers keep the weights that Keras gave them: random coefficients and biases 0. Call `set_weights` on each layer.",
      fr="Vos couches gardent les poids donnés par Keras : coefficients au hasard et biais nuls. Appelez `set_weights` sur chaque couche.")
def sets_no_weights(n_in, layers):
    model = keras.Sequential([keras.Input(shape=(n_in,))])
    for layer in layers:
        model.add(keras.layers.Dense(len(layer["neurons"]), activation=layer["activation"]))
    return model

@slip(en="You give each neuron a row of W. It is a column: transpose the array of the coefficients. A square layer accepts both, and computes something else.",
      fr="Vous donnez à chaque neurone une ligne de W. C'est une colonne : transposez le tableau des coefficients. Une couche carrée accepte les deux et calcule autre chose.")
def gives_each_neuron_a_row(n_in, layers):
    model = sets_no_weights(n_in, layers)
    for dense, layer in zip(model.layers, layers, strict=True):
        dense.set_weights([np.array([a for a, _ in layer["neurons"]]), np.array([b for _, b in layer["neurons"]])])
    return model

@slip(en="You reshape the coefficients to (inputs, neurons), which cuts them in reading order. Transpose: `.T` turns rows into columns.",
      fr="Vous changez la forme des coefficients en (entrées, neurones), ce qui les découpe dans l'ordre de lecture. Transposez : `.T` change les lignes en colonnes.")
def reshapes_instead_of_transposing(n_in, layers):
    model = sets_no_weights(n_in, layers)
    for dense, layer in zip(model.layers, layers, strict=True):
        W = np.array([a for a, _ in layer["neurons"]]).reshape(-1, len(layer["neurons"]))
        dense.set_weights([W, np.array([b for _, b in layer["neurons"]])])
    return model

@slip(en="Your layers have no biases. A Dense layer has one for each neuron; set them with `[W, b]`.",
      fr="Vos couches n'ont pas de biais. Une couche Dense en a un par neurone ; fixez-les avec `[W, b]`.")
def has_no_biases(n_in, layers):
    model = keras.Sequential([keras.Input(shape=(n_in,))])
    for layer in layers:
        dense = keras.layers.Dense(len(layer["neurons"]), activation=layer["activation"], use_bias=False)
        model.add(dense)
        dense.set_weights([np.array([a for a, _ in layer["neurons"]]).T])
    return model

@slip(en="Your biases have the wrong sign. Keras adds b, and so does the neuron of the statement.",
      fr="Vos biais ont le mauvais signe. Keras ajoute b, et le neurone de l'énoncé aussi.")
def subtracts_the_biases(n_in, layers):
    return keras_from_spec(
        n_in, [{**layer, "neurons": [(a, -b) for a, b in layer["neurons"]]} for layer in layers]
    )

@slip(en="Your last layer has no activation. Give it the one that its dict names, as the others.",
      fr="Votre dernière couche n'a pas d'activation. Donnez-lui celle que nomme son dictionnaire, comme aux autres.")
def leaves_the_last_layer_linear(n_in, layers):
    return keras_from_spec(n_in, [*layers[:-1], {**layers[-1], "activation": "linear"}])

@slip(en="All your layers have the activation of the first. Each dict names its own.",
      fr="Toutes vos couches ont l'activation de la première. Chaque dictionnaire nomme la sienne.")
def gives_every_layer_the_first_activation(n_in, layers):
    return keras_from_spec(n_in, [{**layer, "activation": layers[0]["activation"]} for layer in layers])


# right in another way

@alternative
def with_the_functional_interface(n_in, layers):
    x = entry = keras.Input(shape=(n_in,))
    weights = []
    for layer in layers:
        x = keras.layers.Dense(len(layer["neurons"]), activation=layer["activation"])(x)
        W = np.zeros((len(layer["neurons"][0][0]), len(layer["neurons"])))
        for j, (coefficients, _) in enumerate(layer["neurons"]):
            W[:, j] = coefficients
        weights += [W, np.array([bias for _, bias in layer["neurons"]])]
    model = keras.Model(entry, x)
    model.set_weights(weights)
    return model

@alternative
def with_the_activations_as_layers_of_their_own(n_in, layers):
    chain = [keras.Input(shape=(n_in,))]
    for layer in layers:
        chain += [keras.layers.Dense(len(layer["neurons"])), keras.layers.Activation(layer["activation"])]
    model = keras.Sequential(chain)
    for dense, layer in zip(model.layers[::2], layers, strict=True):
        coefficients, biases = zip(*layer["neurons"], strict=True)
        dense.set_weights([np.transpose(coefficients).astype("float32"), np.array(biases, dtype="float32")])
    return model


EXERCISE = exercise(
    __name__,
    slug="keras_from_spec",
    title=Text(en="A Keras network from its drawing", fr="Un réseau Keras d'après son dessin"),
    statement=Text(en=r"""
A network is drawn neuron by neuron; Keras stores it layer by layer. Build the Keras model of a drawing, its weights set.

* `n_in` is the number of inputs. `layers` lists the layers from the first to the output, each a dict:
  `{"activation": "relu", "neurons": [([1.0, -2.0], 0.5), …]}`. The activation is a name that Keras knows.
* A neuron is a pair `(coefficients, bias)`: it computes $\varphi(a_1 x_1 + \cdots + a_p x_p + a_0)$, with the
  coefficients $(a_1, \dots, a_p)$ **in the order of its inputs**, and the bias $a_0$ added.
* Each layer is dense: all its neurons read all the outputs of the layer before.
* Return the model, a chain of layers (`keras.Sequential`, or the functional interface). No training.

A Dense layer with $p$ inputs and $q$ neurons keeps two arrays, `[W, b]`: $W$ of shape $(p, q)$ and $b$ of shape $(q,)$.

$$ s = \varphi(x W + b) $$

**Row $i$ of $W$ belongs to input $i$, column $j$ to neuron $j$.** When $p = q$, a transposed array raises no error.

**Example.** Two inputs; a layer "relu" of the two neurons $((1, -2), <<c>>)$ and $((3, 1), -1)$; then a layer "linear" of one
neuron $((2, -1), 5)$. The first layer has $W = \begin{pmatrix} 1 & 3 \\ -2 & 1 \end{pmatrix}$ and $b = (<<c>>, -1)$.
The model has $6 + 3 = 9$ weights, and its value at $(1, 1)$ is $F(1, 1) = <<F>>$.
""", fr=r"""
Un réseau se dessine neurone par neurone ; Keras le range couche par couche. Construisez le modèle Keras d'un dessin, avec ses poids.

* `n_in` est le nombre d'entrées. `layers` est la liste des couches, de la première à la sortie, chacune un dictionnaire :
  `{"activation": "relu", "neurons": [([1.0, -2.0], 0.5), …]}`. L'activation est un nom connu de Keras.
* Un neurone est un couple `(coefficients, biais)` : il calcule $\varphi(a_1 x_1 + \cdots + a_p x_p + a_0)$, où les
  coefficients $(a_1, \dots, a_p)$ sont **dans l'ordre de ses entrées** et où le biais $a_0$ s'ajoute.
* Chaque couche est dense : tous ses neurones lisent toutes les sorties de la couche précédente.
* Renvoyez le modèle, une chaîne de couches (`keras.Sequential`, ou l'interface fonctionnelle). Aucun apprentissage.

Une couche Dense à $p$ entrées et $q$ neurones garde deux tableaux, `[W, b]` : $W$ de forme $(p, q)$ et $b$ de forme $(q,)$.

$$ s = \varphi(x W + b) $$

**La ligne $i$ de $W$ correspond à l'entrée $i$, la colonne $j$ au neurone $j$.** Lorsque $p = q$, un tableau transposé ne provoque aucune erreur.

**Exemple.** Deux entrées ; une couche « relu » formée des deux neurones $((1, -2), <<c>>)$ et $((3, 1), -1)$ ; puis une couche « linear » d'un seul
neurone $((2, -1), 5)$. La première couche a pour poids $W = \begin{pmatrix} 1 & 3 \\ -2 & 1 \end{pmatrix}$ et $b = (<<c>>, -1)$.
Le modèle a $6 + 3 = 9$ poids et sa valeur en $(1, 1)$ est $F(1, 1) = <<F>>$.
"""),
    solution=keras_from_spec,
    holes=Text(en="The Keras model with n_in inputs, and the activation and the neurons of each layer.",
               fr="Le modèle Keras à n_in entrées, avec l'activation et les neurones de chaque couche."),
    imports=("import keras", "import numpy as np"),
    hints=(
        Text(en="Begin with `keras.Sequential([keras.Input(shape=(n_in,))])` and add one `keras.layers.Dense` for each dict. Its shapes show in `get_weights()` once it is added.",
             fr="Commencez par `keras.Sequential([keras.Input(shape=(n_in,))])` et ajoutez un `keras.layers.Dense` par dictionnaire. Ses formes se lisent dans `get_weights()` une fois la couche ajoutée."),
        Text(en="`np.array([a for a, _ in neurons])` has one row for each neuron; its transpose is W. `np.array([b for _, b in neurons])` is b. Then `dense.set_weights([W, b])`.",
             fr="`np.array([a for a, _ in neurons])` a une ligne par neurone ; sa transposée est W. `np.array([b for _, b in neurons])` est b. Puis `dense.set_weights([W, b])`."),
    ),
    points=15,
    covers=("6.B", "6.D"),
    prerequisites=("dense_forward",),
    libraries="tensorflow",
    limits=Limits(call_seconds=10.0, total_seconds=60.0, memory=2048),
)
