"""A network at many points: what each layer reads, its own activation, and the column that is a neuron."""

from functools import reduce

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula
from reference.algorithms.network_forward import network_forward

H = Formula("where(x >= 0, 1.0, 0.0)")
SIGMOID = Formula("1 / (1 + exp(-x))")
RELU = Formula("maximum(x, 0.0)")
TANH = Formula("tanh(x)")
IDENTITY = Formula("1.0 * x")


def values(rng):
    x, y = int(rng.integers(2, 6)), int(rng.integers(1, 4))
    s, t = x + 2 * y - 3, 3 * x - y + 1
    return {"x": x, "y": y, "s": s, "t": t, "u": y - 2 * x, "F": 2 * s - t + 5}


def network(rng, sizes, *activations):
    """Layers of these sizes; the weights are not small, so that no activation is nearly linear."""
    return [
        (rng.uniform(-1.5, 1.5, size=(n, p)).round(2), rng.uniform(0.3, 0.9, size=p).round(2) * rng.choice([-1, 1], size=p), phi)
        for n, p, phi in zip(sizes, sizes[1:], activations)
    ]


# what we try

@case(fr="le réseau de l'énoncé")
def the_network_of_the_statement(rng, x, y):
    hidden = np.array([[1.0, 3.0, -2.0], [2.0, -1.0, 1.0]]), np.array([-3.0, 1.0, 0.0]), RELU
    output = np.array([[2.0], [-1.0], [4.0]]), np.array([5.0]), IDENTITY
    return ([hidden, output], np.array([[x, y]], dtype=float))

@case(fr="une seule couche de deux neurones")
def a_single_layer_of_two_neurons(rng):
    return (network(rng, (3, 2), SIGMOID), rng.uniform(-2, 2, size=(4, 3)).round(2))

@case(fr="chaque couche a sa propre activation", points=2)
def each_layer_has_its_own_activation(rng):
    return (network(rng, (2, 4, 3), TANH, SIGMOID), rng.uniform(-2, 2, size=(5, 2)).round(2))

@case(fr="un réseau profond", hidden=True, points=2)
def a_deep_network(rng):
    layers = network(rng, (2, 5, 3, 4, 2), TANH, RELU, IDENTITY, SIGMOID)
    layers[1] = (layers[1][0], np.array([0.8, 0.7, 0.9]), RELU)
    return (layers, rng.uniform(-2, 2, size=(6, 2)))

@case(fr="des couches carrées", hidden=True)
def square_layers(rng):
    return (network(rng, (3, 3, 3), TANH, Formula("x**2 - x")), rng.uniform(-2, 2, size=(4, 3)))

@case(fr="un neurone par couche", hidden=True)
def one_neuron_in_each_layer(rng):
    return (network(rng, (1, 1, 1, 1), SIGMOID, IDENTITY, TANH), rng.uniform(-2, 2, size=(3, 1)))

@case(en="a triangle, with its sides", fr="un triangle, côtés compris", hidden=True)
def a_triangle_with_its_sides(rng):
    """−x + 2y ≥ 0, x + y ≥ 2 and y ≤ 3: vertices and points of the sides, where sums are zero, and points around."""
    k = float(rng.integers(1, 4))
    hidden = np.array([[-1.0, 1.0, 0.0], [2.0, 1.0, -1.0]]) * k, np.array([0.0, -2.0, 3.0]) * k, H
    output = np.ones((3, 1)), np.array([-3.0]), H
    X = np.array([[6, 3], [-1, 3], [2, 2], [1, 1], [4, 2], [0, 2], [0, 0], [5, 1], [2, 4], [-1, 2]], dtype=float)
    return ([hidden, output], X)

@law(en="two networks in a row are one network", fr="deux réseaux bout à bout sont un seul réseau", hidden=True)
def two_networks_in_a_row_are_one(student, rng):
    tanh, ramp = Formula("tanh(x)"), Formula("maximum(x, 0.0)")
    first = [(rng.uniform(-2, 2, size=(2, 3)), rng.uniform(-1, 1, size=3), tanh)]
    second = [(rng.uniform(1, 2, size=(3, 4)), rng.uniform(1, 2, size=4), ramp)]
    second += [(rng.uniform(-2, 2, size=(4, 2)), rng.uniform(-1, 1, size=2), tanh)]
    X = rng.uniform(-2, 2, size=(5, 2))
    whole = student.network_forward(first + second, X)
    return whole - student.network_forward(second, student.network_forward(first, X))


# what goes wrong

@slip(en="Every layer of yours reads the points X. Only the first does: the others read what the layer before answered.",
      fr="Toutes vos couches lisent les points X. Seule la première le fait : les autres lisent les réponses de la couche précédente.")
def feeds_the_points_to_every_layer(layers, X):
    A = X
    for W, b, phi in layers:
        A = phi(X @ W + b)
    return A

@slip(en="Your hidden layers have no activation. Apply to each layer its own `phi`.",
      fr="Vos couches cachées n'ont pas d'activation. Appliquez à chaque couche son propre `phi`.")
def leaves_the_hidden_layers_linear(layers, X):
    return network_forward([*((W, b, IDENTITY) for W, b, _ in layers[:-1]), layers[-1]], X)

@slip(en="Your last layer has no activation. Apply its `phi` as well.",
      fr="Votre dernière couche n'a pas d'activation. Appliquez aussi son `phi`.")
def leaves_the_last_layer_linear(layers, X):
    W, b, _ = layers[-1]
    return network_forward([*layers[:-1], (W, b, IDENTITY)], X)

@slip(en="You apply the last activation to every layer. Each layer has its own.",
      fr="Vous appliquez la dernière activation à toutes les couches. Chaque couche a la sienne.")
def takes_the_last_activation_everywhere(layers, X):
    return network_forward([(W, b, layers[-1][2]) for W, b, _ in layers], X)

@slip(en="You apply the first activation to every layer. Each layer has its own.",
      fr="Vous appliquez la première activation à toutes les couches. Chaque couche a la sienne.")
def takes_the_first_activation_everywhere(layers, X):
    return network_forward([(W, b, layers[0][2]) for W, b, _ in layers], X)

@slip(en="The biases are missing. Add `b` to every row of `A @ W`.",
      fr="Les biais manquent. Ajoutez `b` à chaque ligne de `A @ W`.")
def forgets_the_biases(layers, X):
    return network_forward([(W, 0 * b, phi) for W, b, phi in layers], X)

@slip(en="You add the biases after the activation. They belong to the sums: φ comes last.",
      fr="Vous ajoutez les biais après l'activation. Ils font partie des sommes : φ vient en dernier.")
def adds_the_biases_after_the_activation(layers, X):
    A = X
    for W, b, phi in layers:
        A = phi(A @ W) + b
    return A

@slip(en="You multiply by the kernels the wrong way round. A neuron is a column of W: `A @ W` has one row for each point and one column for each neuron. A square kernel also accepts the wrong way, and computes something else.",
      fr="Vous multipliez par les noyaux dans le mauvais sens. Un neurone est une colonne de W : `A @ W` a une ligne par point et une colonne par neurone. Un noyau carré accepte aussi le mauvais sens, et calcule autre chose.")
def takes_a_row_for_a_neuron(layers, X):
    A = X
    for W, b, phi in layers:
        A = phi(A @ W.T + b)
    return A

@slip(en="You apply the activation to what a layer reads. Apply it to the sums that the layer makes.",
      fr="Vous appliquez l'activation à ce que la couche lit. Appliquez-la aux sommes que la couche calcule.")
def activates_before_the_sum(layers, X):
    A = X
    for W, b, phi in layers:
        A = phi(A) @ W + b
    return A

@slip(en="You stop after the first layer. Go through all of them: is your `return` inside the loop?",
      fr="Vous vous arrêtez après la première couche. Parcourez-les toutes : votre `return` est-il dans la boucle ?")
def stops_after_one_layer(layers, X):
    return network_forward(layers[:1], X)

@slip(en="You return the outputs of every layer. Return those of the last one alone.",
      fr="Vous renvoyez les sorties de toutes les couches. Renvoyez celles de la dernière seulement.")
def returns_every_layer(layers, X):
    return [network_forward(layers[: l + 1], X) for l in range(len(layers))]

@slip(en="You return the first column alone. Return the array of shape (m, p), even when p is 1.",
      fr="Vous ne renvoyez que la première colonne. Renvoyez le tableau de forme (m, p), même quand p vaut 1.")
def returns_one_output_only(layers, X):
    return network_forward(layers, X)[:, 0]

@slip(en="You subtract the biases. They are added: `A @ W + b`.",
      fr="Vous retranchez les biais. Ils s'ajoutent : `A @ W + b`.")
def subtracts_the_biases(layers, X):
    return network_forward([(W, -b, phi) for W, b, phi in layers], X)

@slip(en="You return all outputs in one row. Return the array of shape (m, p), one point per row, even when p is 1.",
      fr="Vous renvoyez toutes les sorties à la suite. Renvoyez le tableau de forme (m, p), un point par ligne, même quand p vaut 1.")
def flattens_the_outputs(layers, X):
    return network_forward(layers, X).ravel()


# right in another way

@alternative
def neuron_by_neuron(layers, X):
    rows = []
    for point in X:
        a = list(point)
        for W, b, phi in layers:
            sums = [b[k] + sum(a[i] * W[i, k] for i in range(len(a))) for k in range(len(b))]
            a = [float(phi(s)) for s in sums]
        rows.append(a)
    return rows

@alternative
def by_recursion(layers, X):
    if not layers:
        return X
    *before, (W, b, phi) = layers
    return phi(np.einsum("mi,ik->mk", by_recursion(before, X), W) + b)

@alternative
def with_the_biases_as_a_row_of_the_kernel(layers, X):
    def layer(A, wbphi):
        W, b, phi = wbphi
        return phi(np.c_[A, np.ones(len(A))] @ np.vstack([W, b]))

    return reduce(layer, layers, X)


EXERCISE = exercise(
    __name__,
    slug="network_forward",
    title=Text(en="A network from inputs to outputs", fr="Un réseau, des entrées aux sorties"),
    statement=Text(en=r"""
A network is made of layers. The neurons of the first layer read the inputs; the neurons of every other layer read the outputs of the
layer before. All neurons of a layer have the same activation, so a whole layer is one formula:

$$ A_0 = X \qquad A_l = \varphi_l(A_{l-1}\, W_l + b_l) \qquad F(X) = A_L $$

* `layers` is the list of the layers, from the first to the last, each a triple `(W, b, phi)`.
* `W` is the kernel of the layer, of shape $(n_{in}, n_{out})$: its **column** $k$ holds the coefficients of neuron $k$. An edge that is not
  drawn has weight $0$.
* `b` holds the biases, of shape $(n_{out},)$: one for each neuron. A bias is added.
* `phi` is the activation $\varphi_l$. It takes a number or an array, and acts on an array entry by entry.
* `X` has shape $(m, n)$: $m$ points, one per row.
* Return $A_L$, the outputs of the last layer: an array of shape $(m, p)$ if that layer has $p$ neurons.

**Example.** Two inputs. A hidden layer of three ReLU neurons, with ReLU$(t) = \max(t, 0)$; then one neuron with $\varphi(t) = t$:

$$ W_1 = \begin{pmatrix} 1 & 3 & -2 \\ 2 & -1 & 1 \end{pmatrix} \quad b_1 = (-3, 1, 0) \qquad W_2 = \begin{pmatrix} 2 \\ -1 \\ 4 \end{pmatrix} \quad b_2 = (5) $$

At $(<<x>>, <<y>>)$ the sums of the hidden layer are $<<s>>, <<t>>, <<u>>$, and ReLU makes $<<s>>, <<t>>, 0$ of them. So
$F(<<x>>, <<y>>) = 2 \times <<s>> - <<t>> + 4 \times 0 + 5 = <<F>>$.
""", fr=r"""
Un réseau est formé de couches. Les neurones de la première couche lisent les entrées ; ceux de chacune des autres lisent les sorties de la
couche précédente. Tous les neurones d'une couche ont la même activation, donc une couche entière tient en une formule :

$$ A_0 = X \qquad A_l = \varphi_l(A_{l-1}\, W_l + b_l) \qquad F(X) = A_L $$

* `layers` est la liste des couches, de la première à la dernière, chacune un triplet `(W, b, phi)`.
* `W` est le noyau de la couche, de forme $(n_{in}, n_{out})$ : sa **colonne** $k$ porte les coefficients du neurone $k$. Une arête qui n'est pas
  dessinée a pour poids $0$.
* `b` contient les biais, de forme $(n_{out},)$ : un par neurone. Un biais s'ajoute.
* `phi` est l'activation $\varphi_l$. Elle prend un nombre ou un tableau, et agit sur un tableau coefficient par coefficient.
* `X` est de forme $(m, n)$ : $m$ points, un par ligne.
* Renvoyez $A_L$, les sorties de la dernière couche : un tableau de forme $(m, p)$ si cette couche a $p$ neurones.

**Exemple.** Deux entrées. Une couche cachée de trois neurones ReLU, où ReLU$(t) = \max(t, 0)$ ; puis un neurone avec $\varphi(t) = t$ :

$$ W_1 = \begin{pmatrix} 1 & 3 & -2 \\ 2 & -1 & 1 \end{pmatrix} \quad b_1 = (-3, 1, 0) \qquad W_2 = \begin{pmatrix} 2 \\ -1 \\ 4 \end{pmatrix} \quad b_2 = (5) $$

En $(<<x>>, <<y>>)$ les sommes de la couche cachée valent $<<s>>, <<t>>, <<u>>$, et ReLU en fait $<<s>>, <<t>>, 0$. Donc
$F(<<x>>, <<y>>) = 2 \times <<s>> - <<t>> + 4 \times 0 + 5 = <<F>>$.
"""),
    solution=network_forward,
    holes=Text(en="The outputs of the network of layers [(W, b, phi), …] at the rows of X, (m, n): shape (m, p).",
               fr="Les sorties du réseau de couches [(W, b, phi), …] en chaque ligne de X, (m, n) : forme (m, p)."),
    shapes="(m,n)->(m,p)",
    hints=(
        Text(en="Keep one array that is first X and that each layer replaces by its outputs.",
             fr="Gardez un seul tableau, qui est d'abord X et que chaque couche remplace par ses sorties."),
        Text(en="`for W, b, phi in layers:` takes the layers one after the other; its body is `A = phi(A @ W + b)`. Here `A @ W` has one row for each point and one column for each neuron.",
             fr="`for W, b, phi in layers:` prend les couches l'une après l'autre ; son corps est `A = phi(A @ W + b)`. Ici `A @ W` a une ligne par point et une colonne par neurone."),
    ),
    points=8,
    covers=("5.11",),
    prerequisites=("affine_perceptron",),
)
