"""An activation of one's own: Heaviside's function made of Keras operations, and a layer that uses it."""

import numpy as np

from grader.bank.author import Limits, Text, alternative, exercise, law, slip
from reference.late import Late

keras = Late("keras")


def step_activation(x):
    """1 where an entry of the tensor x is positive or zero, else 0.

    >>> np.asarray(step_activation(np.array([-0.5, 0.0, 2.0])))
    array([0., 1., 1.])
    """
    return keras.ops.cast(x >= 0, x.dtype)


def heaviside_layer(W, b, X):
    """What a Dense layer with this activation predicts for the rows of X.

    >>> heaviside_layer(np.array([[-0.5]]), np.array([1.0]), np.array([[2.0], [2.5]]))
    array([[1.],
           [0.]], dtype=float32)
    """
    dense = keras.layers.Dense(len(b), activation=step_activation)
    model = keras.Sequential([keras.Input(shape=(len(W),)), dense])
    dense.set_weights([W, b])
    return model.predict(X, verbose=0)


def values(rng):
    c = int(rng.integers(2, 7))
    return {"c": c, "d": c + 1}


# what we try

def weights(rng, p, q):
    """A kernel and biases that are multiples of 1/4, exact in any float."""
    signs = rng.choice([-0.25, 0.25], size=(p + 1, q))
    table = rng.integers(1, 9, size=(p + 1, q)) * signs
    return table[:-1], table[-1]

@law(en="step_activation at two negative numbers, 0 and two positive ones",
     fr="step_activation en deux nombres négatifs, en 0 et en deux nombres positifs")
def the_activation_at_five_numbers(student, rng):
    return student.step_activation(np.array([-2.0, -0.5, 0.0, 0.5, 3.0]) * rng.integers(1, 4))

@law(fr="la couche de l'énoncé")
def the_layer_of_the_statement(student, rng, c, d):
    X = np.array([[float(c), 0.0], [0.0, 0.0], [float(d), 0.0], [0.0, 2.0], [1.0, -3.0]])
    return student.heaviside_layer(np.array([[-1.0, 2.0], [0.0, 1.0]]), np.array([float(c), -1.0]), X)

@law(fr="une couche de trois neurones")
def a_layer_of_three_neurons(student, rng):
    W, b = np.array([[1.0, -0.5, 2.0], [0.25, 1.0, -1.0]]), np.array([-1.0, 0.5, 0.25])
    return student.heaviside_layer(W, b, rng.choice([-3, -1, 1, 3], size=(6, 2)) + np.array([[0.125, 0.0]]))

@law(fr="tout près de zéro", hidden=True)
def just_beside_zero(student, rng):
    return student.step_activation(np.array([[1e-30, -1e-30, -0.0], [1e-3, -1e-3, 1e30]]))

@law(en="an array of three axes keeps its shape", fr="un tableau à trois axes garde sa forme", hidden=True)
def a_batch_keeps_its_shape(student, rng):
    return student.step_activation(rng.choice([-2.5, 0.0, 1.5, 4.0], size=(2, 4, 3)))

@law(fr="de nombreux neurones là où des sommes sont nulles", hidden=True, points=2)
def many_neurons_where_sums_are_zero(student, rng):
    """Points of the boundary of each neuron in turn: the product of its two coefficients, exchanged and one of them opposed."""
    W, b = weights(rng, 2, 7)
    return student.heaviside_layer(W, 0 * b, np.stack([W[1], -W[0]], axis=1))

@law(fr="une couche carrée garde ses coefficients", hidden=True)
def a_square_layer_keeps_its_coefficients(student, rng):
    W, b = np.array([[1.0, 2.0], [-3.0, 0.5]]), np.array([-0.5, 0.25])
    return student.heaviside_layer(W, b, np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0], [2.0, -1.0]]))

@law(fr="un seul neurone à une entrée", hidden=True)
def a_single_neuron_of_one_input(student, rng):
    a = float(rng.integers(1, 5))
    return student.heaviside_layer(np.array([[-a]]), np.array([2 * a]), np.array([[1.0], [2.0], [2.25], [-3.0]]))


# what goes wrong

def layer(activation, *, kernel=None, biases=True, given=True):
    """The second function with another activation, or with weights that are not those given."""

    def heaviside_layer(W, b, X):
        dense = keras.layers.Dense(len(b), activation=activation, use_bias=biases)
        model = keras.Sequential([keras.Input(shape=(len(W),)), dense])
        if given:
            dense.set_weights([kernel(W) if kernel else W, b][: 1 + biases])
        return model.predict(X, verbose=0)

    return heaviside_layer

def in_both_functions(function):
    """Both functions, where the first goes wrong: the layer uses it."""
    return {"step_activation": function, "heaviside_layer": layer(function)}

@slip(en="Your function is 0 at 0. Here H(0) = 1: compare with ≥, not with >.",
      fr="Votre fonction vaut 0 en 0. Ici H(0) = 1 : comparez avec ≥, non avec >.")
@in_both_functions
def zero_at_zero(x):
    return keras.ops.cast(x > 0, x.dtype)

@slip(en="Your function is 1/2 at 0, as (1 + sign(t))/2 is. Here H(0) = 1.",
      fr="Votre fonction vaut 1/2 en 0, comme (1 + signe(t))/2. Ici H(0) = 1.")
@in_both_functions
def one_half_at_zero(x):
    return (1 + keras.ops.sign(x)) / 2

@slip(en="You return booleans. Turn them into numbers: `keras.ops.cast(…, \"float32\")`.",
      fr="Vous renvoyez des booléens. Convertissez-les en nombres : `keras.ops.cast(…, \"float32\")`.")
@in_both_functions
def as_booleans(x):
    return x >= 0

@slip(en="Your function works on arrays, and fails where Keras calls it on a symbolic tensor. Replace the NumPy functions by those of `keras.ops`.",
      fr="Votre fonction marche sur des tableaux, et échoue là où Keras l'appelle sur un tenseur symbolique. Remplacez les fonctions NumPy par celles de `keras.ops`.")
@in_both_functions
def with_numpy(x):
    return np.where(x >= 0, 1.0, 0.0)

@slip(en="An array has many entries, so `if x >= 0` has no answer. Compare all entries at once, `x >= 0`, and turn the booleans into numbers.",
      fr="Un tableau a plusieurs coefficients, donc `if x >= 0` n'a pas de réponse. Comparez-les tous à la fois, `x >= 0`, et changez les booléens en nombres.")
@in_both_functions
def with_an_if(x):
    return 1.0 if x >= 0 else 0.0

@slip(en="Your function is 1 on the negative side. H is 1 where t ≥ 0.",
      fr="Votre fonction vaut 1 du côté négatif. H vaut 1 là où t ≥ 0.")
@in_both_functions
def on_the_wrong_side(x):
    return keras.ops.cast(x <= 0, x.dtype)

@slip(en="Your function is ReLU: it goes on rising. H stays at 1.",
      fr="Votre fonction est ReLU : elle continue de monter. H reste à 1.")
@in_both_functions
def as_a_ramp(x):
    return keras.ops.relu(x)

@slip(en="Your function is a steep sigmoid: close to H, but not H near 0. Compare with 0 instead.",
      fr="Votre fonction est une sigmoïde raide : proche de H, mais pas égale à H près de 0. Comparez plutôt à 0.")
@in_both_functions
def as_a_steep_sigmoid(x):
    return keras.ops.sigmoid(1000 * x)

@slip(en="Your layer has no activation. Pass the function itself: `activation=step_activation`, without parentheses.",
      fr="Votre couche n'a pas d'activation. Passez la fonction elle-même : `activation=step_activation`, sans parenthèses.")
class leaves_the_layer_linear:
    heaviside_layer = layer(None)

@slip(en="Your layer keeps the weights that Keras gave it: random coefficients and biases 0. Call `set_weights([W, b])`.",
      fr="Votre couche garde les poids donnés par Keras : coefficients au hasard et biais nuls. Appelez `set_weights([W, b])`.")
class sets_no_weights:
    heaviside_layer = layer(step_activation, given=False)

@slip(en="Your layer has no biases. A Dense layer has them unless it is told otherwise; set them with `[W, b]`.",
      fr="Votre couche n'a pas de biais. Une couche Dense en a, sauf si on lui dit le contraire ; fixez-les avec `[W, b]`.")
class has_no_biases:
    heaviside_layer = layer(step_activation, biases=False)

@slip(en="You set other coefficients than those of `W`. It already has the shape that Keras wants, (p, q): pass it as it is.",
      fr="Vous fixez d'autres coefficients que ceux de `W`. Il a déjà la forme que veut Keras, (p, q) : passez-le tel quel.")
class reads_the_kernel_neuron_by_neuron:
    heaviside_layer = layer(step_activation, kernel=lambda W: W.reshape(W.shape[::-1]).T)


# right in another way

def by_choosing(x):
    return keras.ops.where(x >= 0, 1.0, 0.0)

@alternative
class by_choosing_in_a_functional_model:
    step_activation = by_choosing

    def heaviside_layer(W, b, X):
        entry = keras.Input(shape=W.shape[:1])
        model = keras.Model(entry, keras.layers.Dense(W.shape[1], by_choosing)(entry))
        model.set_weights([W.astype("float32"), b.astype("float32")])
        return np.asarray(model(X.astype("float32")))

def from_the_sign(x):
    s = keras.ops.sign(x)
    return (1 + s) / 2 + (1 - keras.ops.abs(s)) / 2

@alternative
class from_the_sign_as_a_layer:
    step_activation = from_the_sign

    def heaviside_layer(W, b, X):
        model = keras.Sequential()
        model.add(keras.Input((W.shape[0],)))
        model.add(keras.layers.Dense(W.shape[1], activation="linear"))
        model.add(keras.layers.Activation(from_the_sign))
        model.layers[0].set_weights((W, b))
        return model.predict(X, batch_size=2, verbose=0).tolist()


EXERCISE = exercise(
    __name__,
    slug="keras_heaviside",
    title=Text(en="An activation of your own", fr="Votre propre activation"),
    statement=Text(en=r"""
Keras has no activation named after Heaviside: it is useless for learning, since its derivative is $0$ wherever it exists. With weights set by hand
it answers yes or no. In this course $H(0) = 1$:

$$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Instead of a name, the argument `activation` of a layer may be a **function** that takes a tensor and returns a tensor of the same shape. Write two
functions.

* `step_activation(x)`: $H$ at every entry of `x`, as numbers $0$ and $1$, not as booleans. `x` is a tensor of any shape, or a NumPy array.
* `heaviside_layer(W, b, X)`: what a layer `Dense` with this activation predicts for the rows of `X`, of shape $(m, p)$. Its kernel `W` has shape $(p, q)$,
  its biases `b` shape $(q,)$. Build a model of this one layer, set its weights with `set_weights([W, b])` and return its prediction, of shape $(m, q)$.

Before it computes anything, `predict` calls your activation on a **symbolic** tensor, which has a shape but no values yet. So a NumPy
function or an `if` fails there: use comparisons, arithmetic and the functions of `keras.ops`, for example `keras.ops.cast`, `keras.ops.where`, `keras.ops.sign`.

**Example.** Two inputs and two neurons:

$$ W = \begin{pmatrix} -1 & 2 \\ 0 & 1 \end{pmatrix} \qquad b = (<<c>>, -1) $$

At $(<<c>>, 0)$ the sum of the first neuron is $-<<c>> + <<c>> = 0$ and it answers $H(0) = 1$; at $(<<d>>, 0)$ the sum is $-1$ and it answers $0$.
""", fr=r"""
Keras n'a pas d'activation qui porte le nom de Heaviside : elle ne sert à rien pour apprendre, car sa dérivée est nulle partout où elle existe. Avec des poids fixés
à la main, elle répond oui ou non. Dans ce cours, $H(0) = 1$ :

$$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Au lieu d'un nom, l'argument `activation` d'une couche peut être une **fonction** qui prend un tenseur et renvoie un tenseur de même forme. Écrivez deux
fonctions.

* `step_activation(x)` : $H$ en chaque coefficient de `x`, sous forme de nombres $0$ et $1$, non de booléens. `x` est un tenseur de forme quelconque, ou un tableau NumPy.
* `heaviside_layer(W, b, X)` : ce que prédit une couche `Dense` munie de cette activation pour les lignes de `X`, de forme $(m, p)$. Son noyau `W` est de forme
  $(p, q)$, ses biais `b` de forme $(q,)$. Construisez un modèle formé de cette seule couche, fixez ses poids par `set_weights([W, b])` et renvoyez sa
  prédiction, de forme $(m, q)$.

Avant de calculer quoi que ce soit, `predict` appelle votre activation sur un tenseur **symbolique**, qui a une forme mais pas encore de valeurs.
Une fonction NumPy ou un `if` y échoue donc : utilisez des comparaisons, des calculs et les fonctions de `keras.ops`, par exemple `keras.ops.cast`, `keras.ops.where`,
`keras.ops.sign`.

**Exemple.** Deux entrées et deux neurones :

$$ W = \begin{pmatrix} -1 & 2 \\ 0 & 1 \end{pmatrix} \qquad b = (<<c>>, -1) $$

En $(<<c>>, 0)$ la somme du premier neurone est $-<<c>> + <<c>> = 0$ et il répond $H(0) = 1$ ; en $(<<d>>, 0)$ la somme est $-1$ et il répond $0$.
"""),
    solution=(step_activation, heaviside_layer),
    holes={
        "step_activation": Text(en="1 where an entry of the tensor x is positive or zero, else 0: a tensor of the same shape.",
                                fr="1 là où un coefficient du tenseur x est positif ou nul, 0 ailleurs : un tenseur de même forme."),
        "heaviside_layer": Text(en="What a Keras model predicts for the rows of X: one Dense layer of kernel W, biases b and activation step_activation.",
                                fr="Ce que prédit un modèle Keras pour les lignes de X : une seule couche Dense de noyau W, de biais b et d'activation step_activation."),
    },
    imports=("import keras", "import numpy as np"),
    hints=(
        Text(en="`x >= 0` is a tensor of booleans of the same shape. `keras.ops.cast` turns them into numbers.",
             fr="`x >= 0` est un tenseur de booléens de même forme. `keras.ops.cast` les change en nombres."),
        Text(en="`step_activation` may be `return keras.ops.cast(x >= 0, \"float32\")`. The model is `keras.Sequential([keras.Input(shape=(p,)), keras.layers.Dense(q, activation=step_activation)])`; then `set_weights` and `model.predict(X, verbose=0)`.",
             fr="`step_activation` peut être `return keras.ops.cast(x >= 0, \"float32\")`. Le modèle est `keras.Sequential([keras.Input(shape=(p,)), keras.layers.Dense(q, activation=step_activation)])` ; puis `set_weights` et `model.predict(X, verbose=0)`."),
    ),
    points=10,
    equivalent={
        'model.predict(X, verbose=0) → model.predict(X)': 'what is printed while it computes is free',
        'heaviside_layer: 0 → 1   in: return model.predict(X, verbose=0)': 'what is printed while it computes is free',
        'heaviside_layer: 0 → -1   in: return model.predict(X, verbose=0)': 'what is printed while it computes is free',
    },
    covers=("6.A", "6.I"),
    prerequisites=("keras_from_spec",),
    libraries="tensorflow",
    limits=Limits(call_seconds=10.0, total_seconds=60.0, memory=2048),
)
