"""The slopes of a network's output along all its weights: which slope, at which point, of which layer."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.backprop_mlp import activate, activation_slope
from reference.algorithms.dense_gradient import dense_gradient


def values(rng):
    x, y, c = rng.choice(np.arange(2, 8), size=3, replace=False).tolist()
    return {"x": x, "y": y, "c": c, "u": 2 * x + 3 * y + 1, "cx": c * x, "cy": c * y}


def network(rng, *sizes):
    return [(rng.normal(size=(n, p)).round(3), rng.normal(size=p).round(3)) for n, p in zip(sizes, sizes[1:])]


# what we try

@case(fr="deux neurones à la suite")
def two_neurons_in_a_row(rng, x, y, c):
    first = (np.array([[2.0], [3.0]]), np.array([1.0]))
    second = (np.array([[float(c)]]), np.array([0.0]))
    return ([first, second], ["relu", "identity"], np.array([x, y], dtype=float))

@case(fr="un neurone sigmoïde")
def one_sigmoid_neuron(rng):
    return (network(rng, 3, 1), ["sigmoid"], rng.normal(size=3).round(2))

@case(fr="une couche cachée", points=2)
def one_hidden_layer(rng):
    return (network(rng, 2, 3, 1), ["tanh", "sigmoid"], rng.normal(size=2).round(2))

@case(fr="deux couches cachées", points=2)
def two_hidden_layers(rng):
    return (network(rng, 2, 3, 4, 1), ["sigmoid", "tanh", "identity"], rng.normal(size=2).round(2))

@case(fr="quatre couches", hidden=True, points=3)
def four_layers(rng):
    (W, b), *rest = network(rng, 3, 4, 2, 5, 1)
    return ([(W, b + [5, -5, 5, 5]), *rest], ["relu", "tanh", "sigmoid", "tanh"], rng.normal(size=3))

@case(fr="un neurone par couche", hidden=True)
def one_neuron_per_layer(rng):
    return (network(rng, 1, 1, 1, 1), ["tanh", "sigmoid", "identity"], rng.normal(size=1))

@case(fr="aucun neurone ne s'active", hidden=True)
def no_neuron_fires(rng):
    (W, b), (V, _) = network(rng, 2, 3, 1)
    c = rng.choice([-1, 1], size=1) * rng.uniform(0.3, 1.2, size=1)   # near 0, tanh would do as much as nothing
    return ([(W, b - 20), (V, c)], ["relu", "tanh"], rng.normal(size=2))

@law(fr="un petit pas change la sortie comme annoncé", hidden=True, points=2)
def a_small_step_changes_the_output_as_promised(student, rng):
    W, b, V, c = rng.normal(size=(2, 3)), rng.normal(size=3), rng.normal(size=(3, 1)), rng.normal(size=1)
    x = rng.normal(size=2)

    def output(W, b, V, c):
        return np.tanh(np.tanh(x @ W + b) @ V + c)[0]

    (dW, db), (dV, dc) = student.dense_gradient([(W, b), (V, c)], ["tanh", "tanh"], x)
    dW, db, dV, dc = (np.array(g) for g in (dW, db, dV, dc))
    if (dW.shape, db.shape, dV.shape, dc.shape) != (W.shape, b.shape, V.shape, c.shape):
        return False
    squares = sum((g**2).sum() for g in (dW, db, dV, dc))
    if not squares > 0:
        return False
    h = 1e-5 / np.sqrt(squares)
    ahead = output(W + h * dW, b + h * db, V + h * dV, c + h * dc)
    behind = output(W - h * dW, b - h * db, V - h * dV, c - h * dc)
    return bool(abs((ahead - behind) / (2 * h) / squares - 1) < 1e-6)


# what goes wrong

def backward(weights, activations, x, *, first=None, slope=None, kernel=None, bias=None, back=None):
    """The backward pass with one of its formulas replaced."""
    a, u = [x], []
    for (W, b), name in zip(weights, activations):
        u.append(a[-1] @ W + b)
        a.append(activate(name, u[-1]))
    slope = slope or (lambda l, u, a: activation_slope(activations[l], u[l]))
    kernel = kernel or (lambda a, d, l: np.outer(a[l], d))
    bias = bias or (lambda a, d, l: d)
    back = back or (lambda d, l: weights[l][0] @ d)
    da, gradients = first(a) if first else np.ones(1), []
    for l in reversed(range(len(weights))):
        d = da * slope(l, u, a)
        gradients.insert(0, (kernel(a, d, l), bias(a, d, l)))
        da = back(d, l)
    return gradients

@slip(en="You go back through the last layer without its activation. Start from φ_L'(u_L), not from 1.",
      fr="Vous remontez la dernière couche sans son activation. Partez de φ_L'(u_L), non de 1.")
def forgets_the_last_activation(weights, activations, x):
    def slope(l, u, a):
        return np.ones(1) if l == len(weights) - 1 else activation_slope(activations[l], u[l])

    return backward(weights, activations, x, slope=slope)

@slip(en="You go back through the hidden layers without their activations. Multiply W_l d_l by the slope at u_{l−1}.",
      fr="Vous remontez les couches cachées sans leurs activations. Multipliez W_l d_l par la pente en u_{l−1}.")
def forgets_the_hidden_activations(weights, activations, x):
    def slope(l, u, a):
        return activation_slope(activations[l], u[l]) if l == len(weights) - 1 else np.ones(len(u[l]))

    return backward(weights, activations, x, slope=slope)

@slip(en="You take φ' at a_l, after the activation. Take it at u_l, before the activation.",
      fr="Vous prenez φ' en a_l, après l'activation. Prenez-la en u_l, avant l'activation.")
def takes_the_slope_at_the_output(weights, activations, x):
    def slope(l, u, a):
        return activation_slope(activations[l], a[l + 1])

    return backward(weights, activations, x, slope=slope)

@slip(en="You use the slope of the last activation for every layer. Each layer has its own: `activations[l]`.",
      fr="Vous utilisez la pente de la dernière activation pour toutes les couches. Chaque couche a la sienne : `activations[l]`.")
def takes_the_last_activation_everywhere(weights, activations, x):
    def slope(l, u, a):
        return activation_slope(activations[-1], u[l])

    return backward(weights, activations, x, slope=slope)

@slip(en="You start the way back from F. The derivative of F with respect to F is 1: start from d_L = φ_L'(u_L).",
      fr="Vous commencez le retour par F. La dérivée de F par rapport à F est 1 : partez de d_L = φ_L'(u_L).")
def starts_from_the_output(weights, activations, x):
    return backward(weights, activations, x, first=lambda a: a[-1])

@slip(en="You differentiate F². There is no error here: the function is the output F itself.",
      fr="Vous dérivez F². Il n'y a pas d'erreur ici : la fonction est la sortie F elle-même.")
def starts_from_the_squared_error(weights, activations, x):
    return backward(weights, activations, x, first=lambda a: 2 * a[-1])

@slip(en="Your kernel gradients are transposed. Entry (i, j) is (a_{l−1})_i (d_l)_j: shape (n_in, n_out), as W_l has.",
      fr="Vos gradients des noyaux sont transposés. Le coefficient (i, j) est (a_{l−1})_i (d_l)_j : forme (n_in, n_out), comme W_l.")
def transposes_the_kernels(weights, activations, x):
    return backward(weights, activations, x, kernel=lambda a, d, l: np.outer(d, a[l]))

@slip(en="You multiply d_l by a_l, the values that leave the layer. A weight multiplies what enters it: a_{l−1}.",
      fr="Vous multipliez d_l par a_l, les valeurs qui sortent de la couche. Un poids multiplie ce qui y entre : a_{l−1}.")
def takes_the_values_after_the_layer(weights, activations, x):
    return backward(weights, activations, x, kernel=lambda a, d, l: np.outer(a[l + 1], d))

@slip(en="You multiply the gradient of the bias by the sum of the inputs. A bias is multiplied by 1: its gradient is d_l itself.",
      fr="Vous multipliez le gradient du biais par la somme des entrées. Un biais est multiplié par 1 : son gradient est d_l lui-même.")
def multiplies_the_bias_by_the_inputs(weights, activations, x):
    return backward(weights, activations, x, bias=lambda a, d, l: d * a[l].sum())

@slip(en="You add up d_l on the way back without the weights. A neuron acts on the next layer through its weights: W_l d_l.",
      fr="Vous faites la somme de d_l au retour sans les poids. Un neurone agit sur la couche suivante par ses poids : W_l d_l.")
def forgets_the_weights_on_the_way_back(weights, activations, x):
    def back(d, l):
        return np.full(len(weights[l][0]), d.sum())

    return backward(weights, activations, x, back=back)

@slip(en="Only the last layer has a gradient. Carry the derivative back: d_{l−1} comes from W_l d_l.",
      fr="Seule la dernière couche a un gradient. Faites remonter la dérivée : d_{l−1} vient de W_l d_l.")
def stops_at_the_last_layer(weights, activations, x):
    return backward(weights, activations, x, back=lambda d, l: np.zeros(len(weights[l][0])))

@slip(en="You list the layers from the last to the first. Return them in the order of `weights`.",
      fr="Vous donnez les couches de la dernière à la première. Renvoyez-les dans l'ordre de `weights`.")
def lists_the_layers_backward(weights, activations, x):
    return dense_gradient(weights, activations, x)[::-1]


# right in another way

@alternative
def neuron_by_neuron(weights, activations, x):
    a, u = [list(x)], []
    for (W, b), name in zip(weights, activations):
        u.append([sum(v * W[i][j] for i, v in enumerate(a[-1])) + b[j] for j in range(len(b))])
        a.append([float(v) for v in activate(name, np.array(u[-1]))])
    da, answer = [1.0], []
    for l in range(len(weights) - 1, -1, -1):
        W, b = weights[l]
        d = [g * s for g, s in zip(da, activation_slope(activations[l], np.array(u[l])))]
        answer = [[[[v * g for g in d] for v in a[l]], d], *answer]
        da = [sum(W[i][j] * d[j] for j in range(len(d))) for i in range(len(W))]
    return answer

@alternative
def forwards_one_weight_at_a_time(weights, activations, x):
    def slope(layer, part, index):
        a, moved = x, np.zeros(len(x))
        for l, ((W, b), name) in enumerate(zip(weights, activations)):
            push = moved @ W
            if l == layer:
                unit = np.zeros(weights[l][part].shape)
                unit[index] = 1
                push = push + (a @ unit if part == 0 else unit)
            u = a @ W + b
            a, moved = activate(name, u), activation_slope(name, u) * push
        return moved[0]

    return [
        tuple(np.array([slope(l, part, i) for i in np.ndindex(p.shape)]).reshape(p.shape) for part, p in enumerate(pair))
        for l, pair in enumerate(weights)
    ]


EXERCISE = exercise(
    __name__,
    slug="dense_gradient",
    title=Text(en="The gradient of a network in its weights", fr="Le gradient d'un réseau selon ses poids"),
    statement=Text(en=r"""
Keep the input $x$ of a network fixed and let its weights move: the output $F$ is then a function of the weights. Compute its
gradient. The network has $L$ dense layers; the last has one neuron, whose answer is $F$:

$$ a_0 = x \qquad u_l = a_{l-1} W_l + b_l \qquad a_l = \varphi_l(u_l) \qquad F = a_L $$

Write $d_l$ for the derivatives of $F$ with respect to $u_l$. They are found from the last layer to the first, with $\odot$ for the
product entry by entry:

$$ d_L = \varphi_L'(u_L) \qquad d_{l-1} = (W_l\, d_l) \odot \varphi_{l-1}'(u_{l-1}) $$

A weight acts through the value that it multiplies, a bias through $1$:

$$ \frac{\partial F}{\partial (W_l)_{ij}} = (a_{l-1})_i\, (d_l)_j \qquad \frac{\partial F}{\partial b_l} = d_l $$

* `weights` is the list of the pairs $(W_l, b_l)$: kernel of shape $(n_{in}, n_{out})$, bias of shape $(n_{out},)$.
* `activations` is the list of the names of the $\varphi_l$: `"identity"`, `"relu"`, `"tanh"` or `"sigmoid"`. Two functions are given:
  `activate(name, u)` is $\varphi(u)$ and `activation_slope(name, u)` is $\varphi'(u)$, both entry by entry (and relu′(0) = 0).
* `x` has shape $(n,)$.
* Return the list of the pairs $(\partial F/\partial W_l,\ \partial F/\partial b_l)$ from the **first** layer to the last, each of the shape of its weight.

**Example.** $F = <<c>>\,\mathrm{relu}(2x + 3y + 1)$ at $(<<x>>, <<y>>)$: $u_1 = <<u>>$ is positive. The second layer has
$\partial F/\partial W_2 = (<<u>>)$ and $\partial F/\partial b_2 = (1)$. Through the weight $<<c>>$, the first has
$\partial F/\partial W_1 = \begin{pmatrix} <<cx>> \\ <<cy>> \end{pmatrix}$ and $\partial F/\partial b_1 = (<<c>>)$.
""", fr=r"""
Fixez l'entrée $x$ d'un réseau et laissez bouger ses poids : la sortie $F$ est alors une fonction des poids. Calculez son
gradient. Le réseau a $L$ couches denses ; la dernière a un seul neurone, dont la réponse est $F$ :

$$ a_0 = x \qquad u_l = a_{l-1} W_l + b_l \qquad a_l = \varphi_l(u_l) \qquad F = a_L $$

Notons $d_l$ les dérivées de $F$ par rapport à $u_l$. On les trouve de la dernière couche à la première, $\odot$ étant le
produit coefficient par coefficient :

$$ d_L = \varphi_L'(u_L) \qquad d_{l-1} = (W_l\, d_l) \odot \varphi_{l-1}'(u_{l-1}) $$

Un poids agit par la valeur qu'il multiplie, un biais par $1$ :

$$ \frac{\partial F}{\partial (W_l)_{ij}} = (a_{l-1})_i\, (d_l)_j \qquad \frac{\partial F}{\partial b_l} = d_l $$

* `weights` est la liste des couples $(W_l, b_l)$ : noyau de forme $(n_{in}, n_{out})$, biais de forme $(n_{out},)$.
* `activations` est la liste des noms des $\varphi_l$ : `"identity"`, `"relu"`, `"tanh"` ou `"sigmoid"`. Deux fonctions sont données :
  `activate(name, u)` est $\varphi(u)$ et `activation_slope(name, u)` est $\varphi'(u)$, toutes deux coefficient par coefficient (et relu′(0) = 0).
* `x` est de forme $(n,)$.
* Renvoyez la liste des couples $(\partial F/\partial W_l,\ \partial F/\partial b_l)$ de la **première** couche à la dernière, chacun de la forme de son poids.

**Exemple.** $F = <<c>>\,\mathrm{relu}(2x + 3y + 1)$ en $(<<x>>, <<y>>)$ : $u_1 = <<u>>$ est positif. La seconde couche a
$\partial F/\partial W_2 = (<<u>>)$ et $\partial F/\partial b_2 = (1)$. À travers le poids $<<c>>$, la première a
$\partial F/\partial W_1 = \begin{pmatrix} <<cx>> \\ <<cy>> \end{pmatrix}$ et $\partial F/\partial b_1 = (<<c>>)$.
"""),
    solution=dense_gradient,
    given=(activate, activation_slope),
    holes={
        "activate": Text(en="The activation of that name at every entry of u.",
                         fr="L'activation de ce nom en chaque coefficient de u."),
        "activation_slope": Text(en="The derivative of the activation of that name at every entry of u, before the activation.",
                                 fr="La dérivée de l'activation de ce nom en chaque coefficient de u, avant l'activation."),
        "dense_gradient": Text(en="The pairs (∂F/∂W_l, ∂F/∂b_l) of all layers, from the first to the last, each of the shape of its weight.",
                               fr="Les couples (∂F/∂W_l, ∂F/∂b_l) de toutes les couches, de la première à la dernière, chacun de la forme de son poids.")
    },
    hints=(
        Text(en="Go forward first, and keep every u_l and every a_l in lists: the way back needs them all.",
             fr="Faites d'abord la passe avant, et gardez tous les u_l et tous les a_l dans des listes : le retour a besoin de tous."),
        Text(en="For `l` in `reversed(range(len(weights)))`: `d = da * activation_slope(activations[l], u[l])`, the gradients are `np.outer(a[l], d)` and `d`, and the layer before receives `da = weights[l][0] @ d`. Before the loop, `da = np.ones(1)`.",
             fr="Pour `l` dans `reversed(range(len(weights)))` : `d = da * activation_slope(activations[l], u[l])`, les gradients sont `np.outer(a[l], d)` et `d`, et la couche précédente reçoit `da = weights[l][0] @ d`. Avant la boucle, `da = np.ones(1)`."),
    ),
    points=15,
    prerequisites=("network_forward", "chain_backward"),
    equivalent={
        'a[-1] @ W → a[-1].T @ W': 'an array of one axis is its own transpose',
        'weights[l][0] @ d → weights[l][0] @ d.T': 'an array of one axis is its own transpose',
        'np.ones(1) → 1': 'the number 1 does as well as an array that holds it',
    },
    covers=("7.M", "7.N", "7.R"),
)
