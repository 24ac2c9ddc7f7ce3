"""A Dense layer by hand: the kernel as Keras stores it, the bias, and the activation by its name."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.dense_forward import dense_forward


def values(rng):
    x, y = int(rng.integers(2, 6)), int(rng.integers(1, 5))
    return {"x": x, "y": y, "s1": x + 2 * y - 1, "s2": 3 * x - y, "s3": 1 - x - y}


# what we try

def layer(rng, p, q, low=0.3, high=1.5):
    """A kernel and biases, none of them small."""
    W = rng.uniform(low, high, size=(p, q)) * rng.choice([-1, 1], size=(p, q))
    return W.round(2), (rng.uniform(0.3, 0.9, size=q) * rng.choice([-1, 1], size=q)).round(2)

@case(fr="la couche de l'énoncé")
def the_layer_of_the_statement(rng, x, y):
    W = np.array([[1.0, 3.0, -1.0], [2.0, -1.0, -1.0]])
    return (np.array([[x, y]], dtype=float), W, np.array([-1.0, 0.0, 1.0]), "relu")

@case(en="at the origin, a linear layer gives its biases", fr="à l'origine, une couche linéaire donne ses biais")
def at_the_origin_a_linear_layer_gives_its_biases(rng):
    return (np.zeros((1, 3)), *layer(rng, 3, 2), "linear")

@case(fr="une couche sigmoïde", points=2)
def a_sigmoid_layer(rng):
    return (rng.uniform(-1, 1, size=(4, 3)).round(2), *layer(rng, 3, 2), "sigmoid")

@case(fr="une tangente hyperbolique", hidden=True)
def a_hyperbolic_tangent(rng):
    return (rng.uniform(-1, 1, size=(5, 2)), *layer(rng, 2, 3), "tanh")

@case(fr="une couche carrée", hidden=True)
def a_square_layer(rng):
    return (rng.uniform(-2, 2, size=(4, 3)), *layer(rng, 3, 3), "linear")

@case(en="many neurons with ReLU", fr="de nombreux neurones ReLU", hidden=True, points=2)
def many_rectified_neurons(rng):
    return (rng.uniform(-2, 2, size=(6, 4)), *layer(rng, 4, 7), "relu")

@case(fr="une entrée et un neurone", hidden=True)
def one_input_and_one_neuron(rng):
    return (rng.uniform(-2, 2, size=(3, 1)), np.array([[rng.uniform(0.5, 2)]]), np.array([rng.uniform(0.5, 1)]), "sigmoid")

@law(en="for a linear layer, F(x) + F(y) − F(x + y) is the bias",
     fr="pour une couche linéaire, F(x) + F(y) − F(x + y) est le biais", hidden=True)
def a_linear_layer_adds_its_biases_once(student, rng):
    """F(x) + F(y) − F(x + y), which is the bias whatever the kernel."""
    W, b = rng.uniform(-2, 2, size=(3, 4)).round(2), rng.uniform(1, 2, size=4).round(2)
    X, Y = rng.uniform(-1, 1, size=(2, 3)), rng.uniform(-1, 1, size=(2, 3))
    return student.dense_forward(X, W, b, "linear") + student.dense_forward(Y, W, b, "linear") - student.dense_forward(X + Y, W, b, "linear")


# what goes wrong

def activated(s, activation):
    return dense_forward(s, np.eye(s.shape[1]), np.zeros(s.shape[1]), activation)

@slip(en="The biases are missing. Add `b` to every row of `X @ W`.",
      fr="Les biais manquent. Ajoutez `b` à chaque ligne de `X @ W`.")
def forgets_the_biases(X, W, b, activation):
    return dense_forward(X, W, 0 * b, activation)

@slip(en="You subtract the biases. Keras adds them.",
      fr="Vous retranchez les biais. Keras les ajoute.")
def subtracts_the_biases(X, W, b, activation):
    return dense_forward(X, W, -b, activation)

@slip(en="You add the biases after the activation. They belong to the sums: φ comes last.",
      fr="Vous ajoutez les biais après l'activation. Ils font partie des sommes : φ vient en dernier.")
def adds_the_biases_after_the_activation(X, W, b, activation):
    return dense_forward(X, W, 0 * b, activation) + b

@slip(en="You return the sums. Apply the activation that is named.",
      fr="Vous renvoyez les sommes. Appliquez l'activation nommée.")
def forgets_the_activation(X, W, b, activation):
    return X @ W + b

@slip(en="You multiply by the kernel the wrong way round. A neuron is a column of W: `X @ W` has one row for each example and one column for each neuron. A square kernel also accepts the wrong way.",
      fr="Vous multipliez par le noyau dans le mauvais sens. Un neurone est une colonne de W : `X @ W` a une ligne par exemple et une colonne par neurone. Un noyau carré accepte aussi le mauvais sens.")
def takes_a_row_for_a_neuron(X, W, b, activation):
    return dense_forward(X, W.T, b, activation)

@slip(en="You read the kernel as if the coefficients of the first neuron came first. They are sorted by input: those of neuron j are the column `W[:, j]`.",
      fr="Vous lisez le noyau comme si les coefficients du premier neurone venaient d'abord. Ils sont rangés par entrée : ceux du neurone j sont la colonne `W[:, j]`.")
def reads_the_kernel_neuron_by_neuron(X, W, b, activation):
    return dense_forward(X, W.reshape(len(b), -1).T, b, activation)

@slip(en="You apply the activation to the inputs. Apply it to the sums.",
      fr="Vous appliquez l'activation aux entrées. Appliquez-la aux sommes.")
def activates_the_inputs(X, W, b, activation):
    return dense_forward(activated(X, activation), W, b, "linear")

@slip(en="Your sigmoid goes down. It is 1/(1 + e^(−t)), with a minus sign.",
      fr="Votre sigmoïde descend. C'est 1/(1 + e^(−t)), avec un signe moins.")
def turns_the_sigmoid_over(X, W, b, activation):
    s = X @ W + b
    return 1 / (1 + np.exp(s)) if activation == "sigmoid" else activated(s, activation)

@slip(en="Your ReLU is the absolute value. It is 0 where the sum is negative.",
      fr="Votre ReLU est la valeur absolue. Elle vaut 0 là où la somme est négative.")
def takes_the_absolute_value_for_relu(X, W, b, activation):
    s = X @ W + b
    return np.abs(s) if activation == "relu" else activated(s, activation)

@slip(en="You apply ReLU whatever the activation. Look at its name.",
      fr="Vous appliquez ReLU quelle que soit l'activation. Regardez son nom.")
def always_rectifies(X, W, b, activation):
    return dense_forward(X, W, b, "relu")

@slip(en="You drop an axis of length 1. The answer has shape (m, q), even for one example or one neuron.",
      fr="Vous supprimez un axe de longueur 1. La réponse est de forme (m, q), même pour un seul exemple ou un seul neurone.")
def drops_an_axis_of_length_one(X, W, b, activation):
    return dense_forward(X, W, b, activation).squeeze()


# right in another way

@alternative
def neuron_by_neuron(X, W, b, activation):
    functions = {
        "linear": lambda s: s,
        "relu": lambda s: max(s, 0.0),
        "tanh": np.tanh,
        "sigmoid": lambda s: 1 / (1 + np.exp(-s)),
    }
    phi, (p, q) = functions[activation], W.shape
    return [[phi(b[j] + sum(x[i] * W[i, j] for i in range(p))) for j in range(q)] for x in X]

@alternative
def with_a_constant_input(X, W, b, activation):
    s = np.c_[np.ones(len(X)), X] @ np.vstack([b, W])
    if activation == "sigmoid":
        return 0.5 + 0.5 * np.tanh(s / 2)
    if activation == "tanh":
        return 2 / (1 + np.exp(-2 * s)) - 1
    return np.where(s > 0, s, 0.0) if activation == "relu" else s

@alternative
def input_by_input(X, W, b, activation):
    s = np.tile(b, (len(X), 1))
    for i in range(len(W)):
        s = s + np.outer(X[:, i], W[i])
    return activated(s, activation)


EXERCISE = exercise(
    __name__,
    slug="dense_forward",
    title=Text(en="A Dense layer by hand", fr="Une couche Dense à la main"),
    statement=Text(en=r"""
In Keras, `Dense(q, activation="relu")` is a layer of $q$ neurons that all read the same $p$ inputs. `layer.get_weights()` gives its two
arrays, `[W, b]`: the **kernel** $W$ of shape $(p, q)$ and the **biases** $b$ of shape $(q,)$. Compute what the layer answers:

$$ S = \varphi(X W + b) \qquad S_{kj} = \varphi\Bigl(\sum_{i=1}^{p} X_{ki} W_{ij} + b_j\Bigr) $$

**Row $i$ of $W$ belongs to input $i$, column $j$ to neuron $j$.** So the weights are sorted by input, not by neuron.

* `X` has shape $(m, p)$: $m$ examples, one per row. A single example is an array of one row.
* `activation` is a name that Keras knows, `"linear"`, `"relu"`, `"tanh"` or `"sigmoid"`:

$$ \mathrm{linear}(t) = t \qquad \mathrm{relu}(t) = \max(t, 0) \qquad \tanh(t) = \frac{e^t - e^{-t}}{e^t + e^{-t}} \qquad \mathrm{sigmoid}(t) = \frac{1}{1 + e^{-t}} $$

* Return $S$, of shape $(m, q)$, even if $m$ or $q$ is $1$. Write it with NumPy, without Keras.

**Example.** Two inputs, three neurons, `"relu"`, and one example $X = (<<x>>\ \ <<y>>)$:

$$ W = \begin{pmatrix} 1 & 3 & -1 \\ 2 & -1 & -1 \end{pmatrix} \qquad b = (-1, 0, 1) $$

The first neuron has the coefficients $1$ and $2$, its sum is $<<x>> + 2 \times <<y>> - 1 = <<s1>>$. The sums are $<<s1>>, <<s2>>, <<s3>>$, so $S$ is made of their positive parts.
""", fr=r"""
Dans Keras, `Dense(q, activation="relu")` est une couche de $q$ neurones qui lisent tous les mêmes $p$ entrées. `layer.get_weights()` donne ses
deux tableaux, `[W, b]` : le **noyau** $W$ de forme $(p, q)$ et les **biais** $b$ de forme $(q,)$. Calculez ce que répond la couche :

$$ S = \varphi(X W + b) \qquad S_{kj} = \varphi\Bigl(\sum_{i=1}^{p} X_{ki} W_{ij} + b_j\Bigr) $$

**La ligne $i$ de $W$ correspond à l'entrée $i$, la colonne $j$ au neurone $j$.** Les poids sont donc rangés par entrée, non par neurone.

* `X` est de forme $(m, p)$ : $m$ exemples, un par ligne. Un seul exemple est un tableau d'une ligne.
* `activation` est un nom connu de Keras, `"linear"`, `"relu"`, `"tanh"` ou `"sigmoid"` :

$$ \mathrm{linear}(t) = t \qquad \mathrm{relu}(t) = \max(t, 0) \qquad \tanh(t) = \frac{e^t - e^{-t}}{e^t + e^{-t}} \qquad \mathrm{sigmoid}(t) = \frac{1}{1 + e^{-t}} $$

* Renvoyez $S$, de forme $(m, q)$, même si $m$ ou $q$ vaut $1$. Écrivez-la avec NumPy, sans Keras.

**Exemple.** Deux entrées, trois neurones, `"relu"`, et un exemple $X = (<<x>>\ \ <<y>>)$ :

$$ W = \begin{pmatrix} 1 & 3 & -1 \\ 2 & -1 & -1 \end{pmatrix} \qquad b = (-1, 0, 1) $$

Le premier neurone a pour coefficients $1$ et $2$, sa somme est $<<x>> + 2 \times <<y>> - 1 = <<s1>>$. Les sommes sont $<<s1>>, <<s2>>, <<s3>>$, donc $S$ est formé de leurs parties positives.
"""),
    solution=dense_forward,
    holes=Text(en="The outputs, (m, q), of a Dense layer of kernel W, (p, q), and biases b, (q,), for the rows of X, (m, p).",
               fr="Les sorties, (m, q), d'une couche Dense de noyau W, (p, q), et de biais b, (q,), pour les lignes de X, (m, p)."),
    shapes="(m,p),(p,q),(q)->(m,q)",
    hints=(
        Text(en="Compute the array of the sums first, whatever the activation; then look at the name.",
             fr="Calculez d'abord le tableau des sommes, quelle que soit l'activation ; regardez ensuite le nom."),
        Text(en="`s = X @ W + b` has shape (m, q): NumPy adds b to each row. Then `if activation == \"relu\": return np.maximum(s, 0)`, and so on for the three others.",
             fr="`s = X @ W + b` est de forme (m, q) : NumPy ajoute b à chaque ligne. Puis `if activation == \"relu\": return np.maximum(s, 0)`, et ainsi de suite pour les trois autres."),
    ),
    points=8,
    equivalent={'np.maximum(s, 0) → np.maximum(0, s)': 'the larger of two numbers does not depend on their order'},
    covers=("6.E",),
    prerequisites=("network_forward",),
)
