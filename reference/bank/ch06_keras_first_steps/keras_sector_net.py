"""Half-planes and what they have in common, as a Keras network of Heaviside neurons with weights set by hand."""

import numpy as np

from grader.bank.author import Limits, Text, alternative, exercise, law, slip
from grader.judging.models import predict, weights_count
from reference.late import Late

keras = Late("keras")


def unit_step(x):
    """1 where an entry of the tensor x is positive or zero, else 0.

    >>> np.asarray(unit_step(np.array([-0.5, 0.0, 2.0]))).tolist()
    [0.0, 1.0, 1.0]
    """
    return 1 - keras.ops.relu(keras.ops.sign(-x))


def keras_sector_net(half_planes):
    """The model that is 1 at the points (x, y) with a x + b y + c ≥ 0 for all the triples (a, b, c), and 0 elsewhere.

    >>> keras_sector_net([(1, 0, 0), (0, 1, 0), (-1, -1, 2)]).count_params()
    13
    """
    W = np.array([[a, b] for a, b, _ in half_planes]).T   # (2, k)
    c = np.array([c for _, _, c in half_planes])          # (k,)
    k = len(half_planes)
    model = keras.Sequential(
        [
            keras.Input(shape=(2,)),
            keras.layers.Dense(k, activation=unit_step),
            keras.layers.Dense(1, activation=unit_step),
        ]
    )
    model.set_weights([W, c, np.ones((k, 1)), np.array([-k])])
    return model


def values(rng):
    k = int(rng.integers(2, 6))
    return {"k": k, "s": 3 * k + 1}


# what we try

def step(t):
    return np.where(t >= 0, 1.0, 0.0)

def answers(model, points):
    """What the model answers, in one row; its own activation is taken to be H."""
    return predict(model, points, custom=step).ravel()

@law(en="the sector of the statement, at nine points", fr="le secteur de l'énoncé, en neuf points")
def the_sector_of_the_statement(student, rng, k):
    model = student.keras_sector_net([(-1, 3, 0), (k, 1, 0)])
    return answers(model, [[0, 0], [3, 1], [1, 1], [-1, k], [-1, k + 1], [-1, k - 1], [1, 0], [1, -2], [-3, -1]])

@law(en="a triangle, at ten points", fr="un triangle, en dix points", points=2)
def a_triangle(student, rng):
    model = student.keras_sector_net([(-1, 2, 0), (1, 1, -2), (0, -1, 3)])
    return answers(model, [[2, 2], [1, 1.5], [4, 2.5], [6, 3], [0, 2], [0, 0], [5, 1], [2, 4], [-1, 2], [-2, 3.5]])

@law(en="the number of weights, for 2, 3 and 4 half-planes", fr="le nombre de poids, pour 2, 3 et 4 demi-plans")
def has_a_neuron_for_each_half_plane_and_one_more(student, rng):
    half_planes = [(1, 0, 0), (0, 1, 0), (-1, -1, 2), (-1, 0, 1)]
    return [weights_count(student.keras_sector_net(half_planes[:n])) for n in (2, 3, 4)]

@law(en="a single half-plane", fr="un seul demi-plan", hidden=True)
def a_single_half_plane(student, rng):
    a, b = rng.integers(1, 5, size=2).astype(float)
    return answers(student.keras_sector_net([(a, -b, 1.0)]), [[0, 0], [b, a], [-b, a], [0.0, 1 / b], [0.0, 2 / b + 0.5]])

@law(en="five half-planes", fr="cinq demi-plans", hidden=True, points=2)
def five_half_planes(student, rng):
    """A pentagon around (c, d), seen from its middle outward in twelve directions."""
    c, d = rng.integers(4, 9, size=2).astype(float)
    normals = [(0, 1), (-2, 1), (-1, -2), (1, -2), (2, 1)]
    model = student.keras_sector_net([(a, b, 4 - a * c - b * d) for a, b in normals])
    angles = np.arange(12) * np.pi / 6 + 0.1
    rays = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return answers(model, np.vstack([[c, d] + t * rays for t in (0.0, 1.0, 2.0, 3.0, 9.0)]))

@law(en="two half-planes of other coefficients", fr="deux demi-plans d'autres coefficients", hidden=True)
def two_half_planes_of_other_coefficients(student, rng):
    a, b = 0.5, -float(rng.integers(2, 5))
    model = student.keras_sector_net([(a, b, -0.25), (3.0, 0.75, 1.5)])
    return answers(model, np.stack(np.meshgrid([-4, -1.25, 0.125, 2, 5], [-7, -2.5, -0.5, 0.25, 3]), axis=2).reshape(-1, 2))


# what goes wrong

def sector(half_planes, *, kernel=None, biases=None, last=None, hidden=unit_step, output=unit_step, given=True):
    """The model with one of its ingredients replaced."""
    rows = np.array([[a, b] for a, b, _ in half_planes], dtype=float)
    c, k = np.array([c for _, _, c in half_planes], dtype=float), len(half_planes)
    W = kernel(rows) if kernel else rows.T
    first, second = keras.layers.Dense(k, activation=hidden), keras.layers.Dense(1, activation=output)
    model = keras.Sequential([keras.Input(shape=(2,)), first, second])
    if given:
        first.set_weights([W, biases(c) if biases else c])
        second.set_weights([np.ones((k, 1)), np.array([last(k) if last else -k])])
    return model

@slip(en="Your model is 1 as soon as one half-plane holds the point. All must: with coefficients 1 the bias of the output is −k, not −1.",
      fr="Votre modèle vaut 1 dès qu'un demi-plan contient le point. Il les faut tous : avec des coefficients 1, le biais de la sortie est −k, non −1.")
def takes_the_union(half_planes):
    return sector(half_planes, last=lambda k: -1)

@slip(en="Your output asks for two half-planes, however many there are. With coefficients 1 its bias is −k.",
      fr="Votre sortie demande deux demi-plans, quel que soit leur nombre. Avec des coefficients 1, son biais est −k.")
def always_asks_for_two(half_planes):
    return sector(half_planes, last=lambda k: -2)

@slip(en="Your output is 1 everywhere: its sum is never negative, and H(0) = 1. With coefficients 1 its bias is −k.",
      fr="Votre sortie vaut 1 partout : sa somme n'est jamais négative, et H(0) = 1. Avec des coefficients 1, son biais est −k.")
def forgets_the_output_bias(half_planes):
    return sector(half_planes, last=lambda k: 0)

@slip(en="Your lines go through the origin. The number c of each half-plane is the bias of its neuron.",
      fr="Vos droites passent par l'origine. Le nombre c de chaque demi-plan est le biais de son neurone.")
def forgets_the_biases_of_the_half_planes(half_planes):
    return sector(half_planes, biases=lambda c: 0 * c)

@slip(en="The biases of your half-planes have the wrong sign. Keras adds b, and the condition adds c.",
      fr="Les biais de vos demi-plans ont le mauvais signe. Keras ajoute b, et la condition ajoute c.")
def subtracts_the_biases_of_the_half_planes(half_planes):
    return sector(half_planes, biases=lambda c: -c)

@slip(en="You give each neuron a row of W. It is a column: transpose the array of the pairs (a, b).",
      fr="Vous donnez à chaque neurone une ligne de W. C'est une colonne : transposez le tableau des couples (a, b).")
def gives_each_neuron_a_row(half_planes):
    return sector(half_planes, kernel=lambda rows: rows)

@slip(en="You reshape the pairs (a, b) to (2, k), which cuts them in reading order. Transpose: the first row of W holds all the a, the second all the b.",
      fr="Vous changez la forme des couples (a, b) en (2, k), ce qui les découpe dans l'ordre de lecture. Transposez : la première ligne de W porte tous les a, la seconde tous les b.")
def reshapes_instead_of_transposing(half_planes):
    return sector(half_planes, kernel=lambda rows: rows.reshape(2, -1))

@slip(en="You keep the other side of every line. The neuron of a half-plane has the weights a, b and c as they are.",
      fr="Vous gardez l'autre côté de chaque droite. Le neurone d'un demi-plan a les poids a, b et c tels quels.")
def keeps_the_other_sides(half_planes):
    return sector(half_planes, kernel=lambda rows: -rows.T, biases=lambda c: -c)

@slip(en="The neurons of your half-planes are ReLU: one large value makes up for the others. Give them the activation `unit_step`.",
      fr="Les neurones de vos demi-plans sont des ReLU : une seule grande valeur compense les autres. Donnez-leur l'activation `unit_step`.")
def rectifies_the_half_planes(half_planes):
    return sector(half_planes, hidden="relu")

@slip(en="Your output has no activation: it counts half-planes. Give it `unit_step` as well.",
      fr="Votre sortie n'a pas d'activation : elle compte des demi-plans. Donnez-lui aussi `unit_step`.")
def leaves_the_output_linear(half_planes):
    return sector(half_planes, output=None)

@slip(en="Your neurons are sigmoids, so the answers lie between 0 and 1. Pass the function `unit_step` to both layers.",
      fr="Vos neurones sont des sigmoïdes, donc les réponses sont entre 0 et 1. Passez la fonction `unit_step` aux deux couches.")
def has_sigmoids(half_planes):
    return sector(half_planes, hidden="sigmoid", output="sigmoid")

@slip(en="Your layers keep the weights that Keras gave them: random coefficients and biases 0. Call `set_weights`.",
      fr="Vos couches gardent les poids donnés par Keras : coefficients au hasard et biais nuls. Appelez `set_weights`.")
def sets_no_weights(half_planes):
    return sector(half_planes, given=False)

@slip(en="Your model has one answer for each half-plane. A second layer, of one neuron, must make one of them.",
      fr="Votre modèle a une réponse par demi-plan. Une seconde couche, d'un seul neurone, doit en faire une seule.")
def stops_at_the_half_planes(half_planes):
    model = keras.Sequential([keras.Input(shape=(2,)), keras.layers.Dense(len(half_planes), activation=unit_step)])
    model.set_weights([np.array([[a, b] for a, b, _ in half_planes]).T, np.array([c for _, _, c in half_planes])])
    return model


# right in another way

@alternative
def with_the_functional_interface(half_planes):
    entry = keras.Input(shape=(2,))
    sides = keras.layers.Dense(len(half_planes), activation=unit_step)(entry)
    model = keras.Model(entry, keras.layers.Dense(1, activation=unit_step)(sides))
    table = np.array(half_planes, dtype="float32")
    n = len(table)
    model.set_weights([table[:, :2].T, table[:, 2], np.full((n, 1), 2.0), np.array([1.0 - 2 * n])])
    return model

@alternative
def neuron_by_neuron(half_planes):
    model = keras.Sequential()
    model.add(keras.Input(shape=(2,)))
    model.add(keras.layers.Dense(len(half_planes)))
    model.add(keras.layers.Activation(lambda t: keras.ops.where(t >= 0, 1.0, 0.0)))
    model.add(keras.layers.Dense(1, activation=lambda t: keras.ops.cast(t >= 0, "float32")))
    W, b = model.layers[0].get_weights()
    for j, (x, y, z) in enumerate(half_planes):
        W[0, j], W[1, j], b[j] = x, y, z
    model.layers[0].set_weights([W, b])
    V, c = model.layers[-1].get_weights()
    model.layers[-1].set_weights([np.ones_like(V), c + 0.5 - len(V)])
    return model


EXERCISE = exercise(
    __name__,
    slug="keras_sector_net",
    title=Text(en="A sector of the plane in Keras", fr="Un secteur du plan en Keras"),
    statement=Text(en=r"""
A neuron of two inputs with the activation $H$ is $1$ on a half-plane $a x + b y + c \ge 0$, its boundary included, since $H(0) = 1$. What $k$ half-planes have in
common is a sector, a strip, a polygon. Build the Keras model that is $1$ there and $0$ elsewhere:

$$ F(x, y) = 1 \iff a_j x + b_j y + c_j \ge 0 \quad (j = 1, \dots, k) $$

* `half_planes` is the list of the triples $(a_j, b_j, c_j)$, for $j = 1, \dots, k$.
* The first layer has $k$ neurons, one for each half-plane; the second has one neuron, which is $1$ when all of them are.
* Both layers are dense, and have the activation `unit_step`, which is given: pass the function itself, `activation=unit_step`.
* Return the model, a chain of layers (`keras.Sequential`, or the functional interface), its weights set. No training.

Remember how Keras stores a layer: `[W, b]`, where $W$ has **one row for each input** and one column for each neuron. With two half-planes $W$ is square, and a
transposed array raises no error.

**Example.** For the two half-planes $-x + 3y \ge 0$ and $<<k>>x + y \ge 0$, the first layer has

$$ W = \begin{pmatrix} -1 & <<k>> \\ 3 & 1 \end{pmatrix} \qquad b = (0, 0) $$

At $(3, 1)$ its sums are $0$ and $<<s>>$, so both neurons are $1$ and $F(3, 1) = 1$. At $(1, 0)$ the first sum is $-1$, so $F(1, 0) = 0$.
""", fr=r"""
Un neurone à deux entrées d'activation $H$ vaut $1$ sur un demi-plan $a x + b y + c \ge 0$, frontière comprise, car $H(0) = 1$. La partie commune à $k$ demi-plans
est un secteur, une bande, un polygone. Construisez le modèle Keras qui y vaut $1$, et $0$ ailleurs :

$$ F(x, y) = 1 \iff a_j x + b_j y + c_j \ge 0 \quad (j = 1, \dots, k) $$

* `half_planes` est la liste des triplets $(a_j, b_j, c_j)$, pour $j = 1, \dots, k$.
* La première couche a $k$ neurones, un par demi-plan ; la seconde a un seul neurone, qui vaut $1$ quand tous valent $1$.
* Les deux couches sont denses et ont l'activation `unit_step`, qui est donnée : passez la fonction elle-même, `activation=unit_step`.
* Renvoyez le modèle, une chaîne de couches (`keras.Sequential`, ou l'interface fonctionnelle), avec ses poids. Aucun apprentissage.

Rappelez-vous comment Keras range une couche : `[W, b]`, où $W$ a **une ligne par entrée** et une colonne par neurone. Pour deux demi-plans, $W$ est carré, et un
tableau transposé ne provoque aucune erreur.

**Exemple.** Pour les deux demi-plans $-x + 3y \ge 0$ et $<<k>>x + y \ge 0$, la première couche a

$$ W = \begin{pmatrix} -1 & <<k>> \\ 3 & 1 \end{pmatrix} \qquad b = (0, 0) $$

En $(3, 1)$ ses sommes sont $0$ et $<<s>>$, donc les deux neurones valent $1$ et $F(3, 1) = 1$. En $(1, 0)$ la première somme est $-1$, donc $F(1, 0) = 0$.
"""),
    solution=keras_sector_net,
    given=(unit_step,),
    holes={
        "unit_step": Text(en="1 where an entry of the tensor x is positive or zero, else 0.",
                          fr="1 là où un coefficient du tenseur x est positif ou nul, 0 ailleurs."),
        "keras_sector_net": Text(en="The Keras model that is 1 where a x + b y + c ≥ 0 for all the triples (a, b, c), and 0 elsewhere.",
                                 fr="Le modèle Keras qui vaut 1 là où a x + b y + c ≥ 0 pour tous les triplets (a, b, c), et 0 ailleurs."),
    },
    imports=("import keras", "import numpy as np"),
    hints=(
        Text(en="The first layer is the list itself: a, b and c are the weights of a neuron. The second is the neuron “and” of k inputs.",
             fr="La première couche est la liste elle-même : a, b et c sont les poids d'un neurone. La seconde est le neurone « et » à k entrées."),
        Text(en="`W = np.array([[a, b] for a, b, c in half_planes]).T` has shape (2, k). `model.set_weights` takes the arrays of both layers in one list: `[W, c, V, d]`, with V of shape (k, 1) full of ones, and d = [−k].",
             fr="`W = np.array([[a, b] for a, b, c in half_planes]).T` est de forme (2, k). `model.set_weights` prend les tableaux des deux couches dans une seule liste : `[W, c, V, d]`, où V, de forme (k, 1), est rempli de uns, et d = [−k]."),
    ),
    points=12,
    covers=("6.B", "6.C", "6.K"),
    prerequisites=("keras_heaviside", "convex_polygon_network"),
    libraries="tensorflow",
    limits=Limits(call_seconds=10.0, total_seconds=60.0, memory=2048),
)
