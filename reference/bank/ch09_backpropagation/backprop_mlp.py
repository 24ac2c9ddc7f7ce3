"""Backpropagation: which derivative, at which point, of which layer, and who divides by how much."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.backprop_mlp import activate, activation_slope, backprop_mlp


def values(rng):
    x, y, z = rng.choice(np.arange(2, 8), size=3, replace=False).tolist()
    out = 2 * x + 3 * y + 1
    return {"x": x, "y": y, "z": out - z, "out": out, "gap": z, "d": 2 * z, "dx": 2 * z * x, "dy": 2 * z * y}


def network(rng, *sizes):
    return [(rng.normal(size=(n, p)).round(3), rng.normal(size=p).round(3)) for n, p in zip(sizes, sizes[1:])]


def data(rng, N, n, p):
    return rng.normal(size=(N, n)).round(3), rng.normal(size=(N, p)).round(3)


# what we try

@case(fr="un neurone et un exemple")
def one_neuron_and_one_example(rng, x, y, z):
    W, b = np.array([[2.0], [3.0]]), np.array([1.0])
    return ([(W, b)], ["identity"], np.array([[x, y]], dtype=float), np.array([[z]], dtype=float))

@case(fr="un neurone sigmoïde")
def one_sigmoid_neuron(rng):
    return (network(rng, 2, 1), ["sigmoid"], *data(rng, 5, 2, 1))

@case(fr="une couche cachée", points=2)
def one_hidden_layer(rng):
    return (network(rng, 2, 3, 1), ["tanh", "sigmoid"], *data(rng, 4, 2, 1))

@case(fr="deux sorties", points=2)
def two_outputs(rng):
    return (network(rng, 3, 4, 2), ["sigmoid", "identity"], *data(rng, 5, 3, 2))

@case(fr="trois couches d'activations différentes", hidden=True, points=3)
def three_layers_of_different_activations(rng):
    return (network(rng, 2, 4, 3, 2), ["relu", "tanh", "sigmoid"], *data(rng, 6, 2, 2))

@case(fr="quatre couches et un seul exemple", hidden=True, points=2)
def four_layers_and_a_single_example(rng):
    return (network(rng, 3, 2, 4, 3, 2), ["tanh", "sigmoid", "tanh", "tanh"], *data(rng, 1, 3, 2))

@case(fr="un neurone par couche", hidden=True)
def one_neuron_per_layer(rng):
    return (network(rng, 1, 1, 1, 1), ["tanh", "identity", "sigmoid"], *data(rng, 3, 1, 1))

@case(fr="une couche intérieure carrée", points=4)
def a_square_inner_layer(rng):
    return (network(rng, 2, 3, 3, 1), ["tanh", "sigmoid", "identity"], *data(rng, 4, 2, 1))

@case(fr="un neurone qui ne s'active jamais", hidden=True)
def a_neuron_that_never_fires(rng):
    (W, b), last = network(rng, 2, 3, 1)
    X, Z = data(rng, 4, 2, 1)
    b[1] = -20
    return ([(W, b + [3, 0, 3]), last], ["relu", "identity"], X, Z)

@law(fr="les mêmes exemples deux fois ne changent rien")
def the_same_examples_twice_change_nothing(student, rng):
    weights = [
        (rng.normal(size=(2, 3)), rng.normal(size=3)),
        (rng.normal(size=(3, 2)), rng.normal(size=2)),
    ]
    X, Z = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    once = student.backprop_mlp(weights, ["tanh", "sigmoid"], X, Z)
    twice = student.backprop_mlp(weights, ["tanh", "sigmoid"], np.vstack([X, X]), np.vstack([Z, Z]))
    return [np.sum(b) - np.sum(a) for one, two in zip(once, twice) for a, b in zip(one, two)]

@law(fr="un petit pas diminue l'erreur comme annoncé", hidden=True, points=2)
def a_small_step_lowers_the_error_as_promised(student, rng):
    W, b, V, c = rng.normal(size=(2, 3)), rng.normal(size=3), rng.normal(size=(3, 2)), rng.normal(size=2)
    X, Z = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))

    def error(W, b, V, c):
        return np.mean((np.tanh(X @ W + b) @ V + c - Z) ** 2)

    (dW, db), (dV, dc) = student.backprop_mlp([(W, b), (V, c)], ["tanh", "identity"], X, Z)
    dW, db, dV, dc = (np.array(g) for g in (dW, db, dV, dc))
    if (dW.shape, db.shape, dV.shape, dc.shape) != (W.shape, b.shape, V.shape, c.shape):
        return False
    squares = sum((g**2).sum() for g in (dW, db, dV, dc))
    h = 1e-5 / np.sqrt(squares)
    ahead = error(W + h * dW, b + h * db, V + h * dV, c + h * dc)
    behind = error(W - h * dW, b - h * db, V - h * dV, c - h * dc)
    return bool(abs((ahead - behind) / (2 * h) / squares - 1) < 1e-6)


# what goes wrong

def backward(weights, activations, X, Z, *, first=None, slope=None, bias=None, kernel=None, back=None):
    """Backpropagation with one of its five formulas replaced."""
    A, U = [X], []
    for (W, b), name in zip(weights, activations):
        U.append(A[-1] @ W + b)
        A.append(activate(name, U[-1]))
    first = first or (lambda A, Z: 2 * (A - Z) / Z.size)
    slope = slope or (lambda l, U, A: activation_slope(activations[l], U[l]))
    bias = bias or (lambda D: D.sum(axis=0))
    kernel = kernel or (lambda A, D, l: A[l].T @ D)
    back = back or (lambda D, l, dW: D @ weights[l][0].T)
    dA, gradients = first(A[-1], Z), []
    for l in reversed(range(len(weights))):
        D = dA * slope(l, U, A)
        gradients.insert(0, (kernel(A, D, l), bias(D)))
        dA = back(D, l, gradients[0][0])
    return gradients

@slip(en="You divide by N. With p outputs the mean runs over N p squares: divide by N p.",
      fr="Vous divisez par N. Avec p sorties, la moyenne porte sur N p carrés : divisez par N p.")
def divides_by_the_examples_only(weights, activations, X, Z):
    return backward(weights, activations, X, Z, first=lambda A, Z: 2 * (A - Z) / len(Z))

@slip(en="You sum the squares. The error is their mean: divide by N p, once, in D_L.",
      fr="Vous faites la somme des carrés. L'erreur est leur moyenne : divisez par N p, une seule fois, dans D_L.")
def sums_over_the_examples(weights, activations, X, Z):
    return backward(weights, activations, X, Z, first=lambda A, Z: 2 * (A - Z))

@slip(en="The factor 2 is missing: the derivative of a square t² is 2t.",
      fr="Le facteur 2 manque : la dérivée du carré t² est 2t.")
def drops_the_factor_two(weights, activations, X, Z):
    return backward(weights, activations, X, Z, first=lambda A, Z: (A - Z) / Z.size)

@slip(en="You start from Z − A_L, which turns every sign. Start from A_L − Z.",
      fr="Vous partez de Z − A_L, ce qui change tous les signes. Partez de A_L − Z.")
def subtracts_the_output_from_the_target(weights, activations, X, Z):
    return backward(weights, activations, X, Z, first=lambda A, Z: 2 * (Z - A) / Z.size)

@slip(en="You go back through the last layer without its activation. Multiply A_L − Z by φ_L'(U_L).",
      fr="Vous remontez la dernière couche sans son activation. Multipliez A_L − Z par φ_L'(U_L).")
def forgets_the_last_activation(weights, activations, X, Z):
    def slope(l, U, A):
        return 1 if l == len(weights) - 1 else activation_slope(activations[l], U[l])

    return backward(weights, activations, X, Z, slope=slope)

@slip(en="You go back through the hidden layers without their activations. Multiply D_l W_lᵀ by the slope at U_{l−1}.",
      fr="Vous remontez les couches cachées sans leurs activations. Multipliez D_l W_lᵀ par la pente en U_{l−1}.")
def forgets_the_hidden_activations(weights, activations, X, Z):
    def slope(l, U, A):
        return activation_slope(activations[l], U[l]) if l == len(weights) - 1 else 1

    return backward(weights, activations, X, Z, slope=slope)

@slip(en="You take φ' at A_l, after the activation. Take it at U_l, before the activation.",
      fr="Vous prenez φ' en A_l, après l'activation. Prenez-la en U_l, avant l'activation.")
def takes_the_slope_at_the_output(weights, activations, X, Z):
    def slope(l, U, A):
        return activation_slope(activations[l], A[l + 1])

    return backward(weights, activations, X, Z, slope=slope)

@slip(en="You use the last activation for every layer. Each layer has its own: `activations[l]`.",
      fr="Vous utilisez la dernière activation pour toutes les couches. Chaque couche a la sienne : `activations[l]`.")
def takes_the_activation_of_the_last_layer_everywhere(weights, activations, X, Z):
    def slope(l, U, A):
        return activation_slope(activations[-1], U[l])

    return backward(weights, activations, X, Z, slope=slope)

@slip(en="You average the rows of D_l for the bias. They are already divided by N p: sum them.",
      fr="Vous faites la moyenne des lignes de D_l pour le biais. Elles sont déjà divisées par N p : faites leur somme.")
def averages_the_bias_gradient(weights, activations, X, Z):
    return backward(weights, activations, X, Z, bias=lambda D: D.mean(axis=0))

@slip(en="You return D_l itself for the bias, one row per example. Sum its rows: a bias has shape (n_out,).",
      fr="Vous renvoyez D_l lui-même pour le biais, une ligne par exemple. Faites la somme de ses lignes : un biais est de forme (n_out,).")
def keeps_one_bias_gradient_per_example(weights, activations, X, Z):
    return backward(weights, activations, X, Z, bias=lambda D: D)

@slip(en="You divide the gradient of the kernels by N once more. The division is already in D_L.",
      fr="Vous divisez encore une fois par N le gradient des noyaux. La division est déjà dans D_L.")
def divides_the_kernels_a_second_time(weights, activations, X, Z):
    return backward(weights, activations, X, Z, kernel=lambda A, D, l: A[l].T @ D / len(X))

@slip(en="Your kernel gradients are transposed. A_{l−1}ᵀ D_l has shape (n_in, n_out), as W_l has.",
      fr="Vos gradients des noyaux sont transposés. A_{l−1}ᵀ D_l est de forme (n_in, n_out), comme W_l.")
def transposes_the_kernels(weights, activations, X, Z):
    return backward(weights, activations, X, Z, kernel=lambda A, D, l: D.T @ A[l])

@slip(en="You list the layers from the last to the first. Return them in the order of `weights`.",
      fr="Vous donnez les couches de la dernière à la première. Renvoyez-les dans l'ordre de `weights`.")
def lists_the_layers_backward(weights, activations, X, Z):
    return backprop_mlp(weights, activations, X, Z)[::-1]

@slip(en="You go back through weights from which the gradient was already subtracted. Use the weights of the forward pass.",
      fr="Vous remontez par des poids dont le gradient a déjà été retranché. Utilisez les poids de la passe avant.")
def uses_weights_already_updated(weights, activations, X, Z):
    return backward(weights, activations, X, Z, back=lambda D, l, dW: D @ (weights[l][0] - dW).T)

@slip(en="You go back through W_l where it is W_lᵀ. Where the kernel is square both products exist, and only one is right.",
      fr="Vous remontez par W_l là où c'est W_lᵀ. Quand le noyau est carré, les deux produits existent, et un seul est juste.")
def goes_back_without_the_transpose(weights, activations, X, Z):
    def back(D, l, dW):
        W = weights[l][0]
        return D @ (W if W.shape[0] == W.shape[1] else W.T)

    return backward(weights, activations, X, Z, back=back)

@slip(en="Only the last layer has a gradient. Carry the derivative back: D_{l−1} comes from D_l W_lᵀ.",
      fr="Seule la dernière couche a un gradient. Faites remonter la dérivée : D_{l−1} vient de D_l W_lᵀ.")
def stops_at_the_last_layer(weights, activations, X, Z):
    return backward(weights, activations, X, Z, back=lambda D, l, dW: np.zeros((len(D), len(weights[l][0]))))

@slip(en="You return the weights after a step of gradient descent. Return the gradients themselves.",
      fr="Vous renvoyez les poids après une itération de descente. Renvoyez les gradients eux-mêmes.")
def descends_at_once(weights, activations, X, Z):
    return [(W - dW, b - db) for (W, b), (dW, db) in zip(weights, backprop_mlp(weights, activations, X, Z))]


# right in another way

@alternative
def example_by_example(weights, activations, X, Z):
    totals = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in weights]
    for x, z in zip(X, Z):
        A, U = [x], []
        for (W, b), name in zip(weights, activations):
            U.append([sum(A[-1][i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))])
            A.append([float(activate(name, u)) for u in np.array(U[-1])])
        D = [2 * (a - t) / Z.size for a, t in zip(A[-1], z)]
        for l in range(len(weights) - 1, -1, -1):
            slopes = activation_slope(activations[l], np.array(U[l]))
            D = [d * s for d, s in zip(D, slopes)]
            totals[l][0] += np.outer(A[l], D)
            totals[l][1] += D
            D = [sum(w * d for w, d in zip(row, D)) for row in weights[l][0]]
    return totals

@alternative
def by_recursion(weights, activations, X, Z):
    def layer(A, rest, names):
        if not rest:
            return 2 * (A - Z) / Z.size, ()
        W, b = rest[0]
        U = np.einsum("ni,ij->nj", A, W) + b
        dA, later = layer(activate(names[0], U), rest[1:], names[1:])
        D = np.multiply(dA, activation_slope(names[0], U))
        return np.einsum("nj,ij->ni", D, W), (((np.einsum("ni,nj->ij", A, D)), np.ones(len(D)) @ D), *later)

    return layer(X, weights, activations)[1]


EXERCISE = exercise(
    __name__,
    slug="backprop_mlp",
    title=Text(en="Backpropagation", fr="Rétropropagation"),
    statement=Text(en=r"""
A network of $L$ dense layers transforms the inputs $A_0 = X$ step by step, $U_l = A_{l-1} W_l + b_l$ and then
$A_l = \varphi_l(U_l)$. Its error on the targets $Z$ is the mean of the squares of **all** entries of $A_L - Z$:

$$ E = \frac{1}{N p} \sum_{i=1}^{N} \sum_{j=1}^{p} (A_L - Z)_{ij}^2 $$

Compute the gradient of $E$ with respect to every weight. With $D_l$ for the derivatives of $E$ with respect to $U_l$, and $\odot$ for the
product entry by entry, go from the last layer to the first:

$$ D_L = \frac{2}{N p}\,(A_L - Z) \odot \varphi_L'(U_L) \qquad D_{l-1} = (D_l\, W_l^{\mathsf T}) \odot \varphi_{l-1}'(U_{l-1}) $$

$$ \frac{\partial E}{\partial W_l} = A_{l-1}^{\mathsf T}\, D_l \qquad \frac{\partial E}{\partial b_l} = \sum_{i=1}^{N} (D_l)_{i} $$

where $(D_l)_i$ is the row $i$ of $D_l$: the rows are summed.

* `weights` is the list of the pairs $(W_l, b_l)$: kernel of shape $(n_{in}, n_{out})$, bias of shape $(n_{out},)$.
* `activations` is the list of the names of the $\varphi_l$: `"identity"`, `"relu"`, `"tanh"` or `"sigmoid"`. Two functions are given:
  `activate(name, U)` is $\varphi(U)$ and `activation_slope(name, U)` is $\varphi'(U)$, both entry by entry (and relu′(0) = 0).
* `X` has shape $(N, n)$: $N$ examples, one per row. `Z` has shape $(N, p)$.
* Return the list of the pairs $(\partial E/\partial W_l,\ \partial E/\partial b_l)$ from the **first** layer to the last, each of the shape of its weight.
* The division by $N p$ happens once, in $D_L$; nothing is divided again. The weights are not changed.

**Example.** One layer, identity, $W = \begin{pmatrix} 2 \\ 3 \end{pmatrix}$, $b = (1)$, one example $X = (<<x>>\ \ <<y>>)$ with target $<<z>>$.
The output is $<<out>>$, too large by $<<gap>>$, so $D = 2 \times <<gap>> = <<d>>$. The gradient is
$\partial E / \partial W = \begin{pmatrix} <<dx>> \\ <<dy>> \end{pmatrix}$ and $\partial E / \partial b = (<<d>>)$.
""", fr=r"""
Un réseau de $L$ couches denses transforme les entrées $A_0 = X$ pas à pas, $U_l = A_{l-1} W_l + b_l$ puis
$A_l = \varphi_l(U_l)$. Son erreur sur les cibles $Z$ est la moyenne des carrés de **tous** les coefficients de $A_L - Z$ :

$$ E = \frac{1}{N p} \sum_{i=1}^{N} \sum_{j=1}^{p} (A_L - Z)_{ij}^2 $$

Calculez le gradient de $E$ par rapport à tous les poids. En notant $D_l$ les dérivées de $E$ par rapport à $U_l$, et $\odot$ le
produit coefficient par coefficient, allez de la dernière couche à la première :

$$ D_L = \frac{2}{N p}\,(A_L - Z) \odot \varphi_L'(U_L) \qquad D_{l-1} = (D_l\, W_l^{\mathsf T}) \odot \varphi_{l-1}'(U_{l-1}) $$

$$ \frac{\partial E}{\partial W_l} = A_{l-1}^{\mathsf T}\, D_l \qquad \frac{\partial E}{\partial b_l} = \sum_{i=1}^{N} (D_l)_{i} $$

où $(D_l)_i$ est la ligne $i$ de $D_l$ : on fait la somme des lignes.

* `weights` est la liste des couples $(W_l, b_l)$ : noyau de forme $(n_{in}, n_{out})$, biais de forme $(n_{out},)$.
* `activations` est la liste des noms des $\varphi_l$ : `"identity"`, `"relu"`, `"tanh"` ou `"sigmoid"`. Deux fonctions sont données :
  `activate(name, U)` est $\varphi(U)$ et `activation_slope(name, U)` est $\varphi'(U)$, toutes deux coefficient par coefficient (et relu′(0) = 0).
* `X` est de forme $(N, n)$ : $N$ exemples, un par ligne. `Z` est de forme $(N, p)$.
* Renvoyez la liste des couples $(\partial E/\partial W_l,\ \partial E/\partial b_l)$ de la **première** couche à la dernière, chacun de la forme de son poids.
* La division par $N p$ se fait une seule fois, dans $D_L$ ; rien d'autre n'est divisé. Les poids ne changent pas.

**Exemple.** Une couche, identité, $W = \begin{pmatrix} 2 \\ 3 \end{pmatrix}$, $b = (1)$, un exemple $X = (<<x>>\ \ <<y>>)$ de cible $<<z>>$.
La sortie est $<<out>>$, trop grande de $<<gap>>$, donc $D = 2 \times <<gap>> = <<d>>$. Le gradient est
$\partial E / \partial W = \begin{pmatrix} <<dx>> \\ <<dy>> \end{pmatrix}$ et $\partial E / \partial b = (<<d>>)$.
"""),
    solution=backprop_mlp,
    given=(activate, activation_slope),
    holes={
        "activate": Text(en="The activation of that name at every entry of u.",
                         fr="L'activation de ce nom en chaque coefficient de u."),
        "activation_slope": Text(en="The derivative of the activation of that name at every entry of u, before the activation.",
                                 fr="La dérivée de l'activation de ce nom en chaque coefficient de u, avant l'activation."),
        "backprop_mlp": Text(en="The pairs (∂E/∂W_l, ∂E/∂b_l) of all layers, from the first to the last, each of the shape of its weight.",
                             fr="Les couples (∂E/∂W_l, ∂E/∂b_l) de toutes les couches, de la première à la dernière, chacun de la forme de son poids.")
    },
    hints=(
        Text(en="Go forward first, and keep every U_l and every A_l in lists: the way back needs them all.",
             fr="Faites d'abord la passe avant, et gardez tous les U_l et tous les A_l dans des listes : le retour a besoin de tous."),
        Text(en="For `l` in `reversed(range(len(weights)))`: `D = dA * activation_slope(activations[l], U[l])`, the gradients are `A[l].T @ D` and `D.sum(axis=0)`, and the layer before receives `dA = D @ weights[l][0].T`. Before the loop, `dA = 2 * (A[-1] - Z) / Z.size`.",
             fr="Pour `l` dans `reversed(range(len(weights)))` : `D = dA * activation_slope(activations[l], U[l])`, les gradients sont `A[l].T @ D` et `D.sum(axis=0)`, et la couche précédente reçoit `dA = D @ weights[l][0].T`. Avant la boucle, `dA = 2 * (A[-1] - Z) / Z.size`."),
    ),
    points=20,
    prerequisites=("network_forward", "dense_gradient"),
    covers=("9.B", "9.E", "9.H'"),
)
