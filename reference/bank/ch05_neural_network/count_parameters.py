"""Counting weights: edges and biases, layer by layer."""

from itertools import pairwise
from math import prod

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.count_parameters import count_parameters


def values(rng):
    n, p = rng.choice(np.arange(3, 8), size=2, replace=False).tolist()
    return {"n": n, "p": p, "first": (n + 1) * p, "last": 2 * (p + 1), "total": (n + 1) * p + 2 * (p + 1)}


# what we try

@case(fr="le réseau de l'énoncé")
def the_network_of_the_statement(rng, n, p):
    return ([n, p, 2],)

@case(fr="un seul neurone")
def a_single_neuron(rng):
    return ([int(rng.integers(3, 9)), 1],)

@case(fr="trois couches", points=2)
def three_layers(rng):
    return ([2, *rng.choice(np.arange(3, 9), size=2, replace=False).tolist(), 1],)

@case(fr="un neurone par couche", hidden=True)
def one_neuron_in_each_layer(rng):
    return ([1] * int(rng.integers(4, 8)),)

@case(fr="un réseau profond", hidden=True, points=2)
def a_deep_network(rng):
    return (rng.choice(np.arange(2, 40), size=6, replace=False).tolist(),)

@case(fr="des images de chiffres", hidden=True)
def images_of_digits(rng):
    return ([784, int(rng.integers(20, 120)), 10],)

@case(fr="des entrées sans aucune couche", hidden=True)
def inputs_without_any_layer(rng):
    return ([int(rng.integers(2, 9))],)

@law(en="what each new layer brings, when layers are added one by one",
     fr="ce qu'apporte chaque nouvelle couche, quand on les ajoute une à une", hidden=True)
def layers_added_one_by_one(student, rng):
    """How many weights each new layer brings."""
    sizes = rng.integers(2, 30, size=6).tolist()
    counts = [student.count_parameters(sizes[:k]) for k in range(2, 7)]
    return [b - a for a, b in zip([0, *counts], counts)]


# what goes wrong

@slip(en="You count the coefficients only. Each neuron has a bias as well.",
      fr="Vous ne comptez que les coefficients. Chaque neurone a aussi un biais.")
def forgets_the_biases(sizes):
    return sum(n * p for n, p in pairwise(sizes))

@slip(en="You count one bias for each layer. Each neuron has its own.",
      fr="Vous comptez un biais par couche. Chaque neurone a le sien.")
def counts_one_bias_for_each_layer(sizes):
    return sum(n * p + 1 for n, p in pairwise(sizes))

@slip(en="You count one bias for each input of a layer. A bias belongs to a neuron: (inputs + 1) × neurons, not inputs × (neurons + 1).",
      fr="Vous comptez un biais par entrée de la couche. Un biais appartient à un neurone : (entrées + 1) × neurones, et non entrées × (neurones + 1).")
def gives_the_bias_to_the_inputs(sizes):
    return sum(n * (p + 1) for n, p in pairwise(sizes))

@slip(en="You count a bias for each input of the network. Inputs are no neurons: they have none.",
      fr="Vous comptez un biais pour chaque entrée du réseau. Les entrées ne sont pas des neurones : elles n'en ont pas.")
def gives_the_inputs_a_bias_too(sizes):
    return sizes[0] + count_parameters(sizes)

@slip(en="You multiply all the sizes. Multiply two neighbours at a time, and add over the layers.",
      fr="Vous multipliez toutes les tailles. Multipliez deux voisines à la fois, et additionnez sur les couches.")
def multiplies_all_sizes(sizes):
    return prod(sizes)

@slip(en="You count the neurons. Count their weights: each has one coefficient for each of its inputs, and a bias.",
      fr="Vous comptez les neurones. Comptez leurs poids : chacun a un coefficient par entrée, et un biais.")
def counts_the_neurons(sizes):
    return sum(sizes[1:])

@slip(en="You add the sizes. Between two layers each neuron is joined to each output: multiply the two sizes, then count the biases.",
      fr="Vous additionnez les tailles. Entre deux couches, chaque neurone est relié à chaque sortie : multipliez les deux tailles, puis comptez les biais.")
def adds_the_sizes(sizes):
    return sum(sizes)

@slip(en="You let every layer read the inputs of the network. From the second layer on, a neuron reads the layer before.",
      fr="Chez vous, toutes les couches lisent les entrées du réseau. À partir de la deuxième couche, un neurone lit la couche précédente.")
def joins_every_layer_to_the_inputs(sizes):
    return sum((sizes[0] + 1) * p for p in sizes[1:])

@slip(en="The last layer is missing. Check the bounds of your loop: L + 1 sizes make L layers.",
      fr="La dernière couche manque. Vérifiez les bornes de votre boucle : L + 1 tailles font L couches.")
def forgets_the_last_layer(sizes):
    return count_parameters(sizes[:-1])


# right in another way

@alternative
def with_a_loop(sizes):
    total = 0
    for l in range(1, len(sizes)):
        total += sizes[l - 1] * sizes[l]
        total += sizes[l]
    return total

@alternative
def from_the_arrays_themselves(sizes):
    layers = [(np.zeros((n, p)), np.zeros(p)) for n, p in zip(sizes[:-1], sizes[1:])]
    return sum(W.size + b.size for W, b in layers)

@alternative
def by_recursion(sizes):
    if len(sizes) < 2:
        return 0
    n, p, *_ = sizes
    return (n + 1) * p + by_recursion(sizes[1:])


EXERCISE = exercise(
    __name__,
    slug="count_parameters",
    title=Text(en="Counting the weights", fr="Compter les poids"),
    statement=Text(en=r"""
In a network of dense layers, every neuron reads all the outputs of the layer before. How many weights are there to choose?

A neuron with $p$ inputs has $p$ coefficients and one bias, which is a weight too. With $n_0$ inputs, then layers of $n_1, \dots, n_L$
neurons, sum over the layers:

$$ \sum_{l=1}^{L} (n_{l-1} + 1)\, n_l $$

* `sizes` is the list $[n_0, n_1, \dots, n_L]$: the number of inputs first, then the number of neurons of each layer.
* Return the number of weights, a whole number. Inputs are no neurons: they have no weights of their own. Without any layer, the number is $0$.

**Example.** `[<<n>>, <<p>>, 2]`: the first layer has $<<p>>$ neurons with $<<n>> + 1$ weights each, so $<<first>>$; the last has $2$ neurons with
$<<p>> + 1$ weights each, so $<<last>>$. In all $<<total>>$ weights.
""", fr=r"""
Dans un réseau de couches denses, chaque neurone lit toutes les sorties de la couche précédente. Combien y a-t-il de poids à choisir ?

Un neurone à $p$ entrées a $p$ coefficients et un biais, qui est aussi un poids. Avec $n_0$ entrées, puis des couches de $n_1, \dots, n_L$
neurones, additionnez sur les couches :

$$ \sum_{l=1}^{L} (n_{l-1} + 1)\, n_l $$

* `sizes` est la liste $[n_0, n_1, \dots, n_L]$ : le nombre d'entrées d'abord, puis le nombre de neurones de chaque couche.
* Renvoyez le nombre de poids, un entier. Les entrées ne sont pas des neurones : elles n'ont pas de poids à elles. Sans aucune couche, ce nombre est $0$.

**Exemple.** `[<<n>>, <<p>>, 2]` : la première couche a $<<p>>$ neurones de $<<n>> + 1$ poids chacun, soit $<<first>>$ ; la dernière a $2$ neurones de
$<<p>> + 1$ poids chacun, soit $<<last>>$. En tout $<<total>>$ poids.
"""),
    solution=count_parameters,
    holes=Text(en="The number of weights, biases included, of a dense network with sizes [inputs, neurons of layer 1, …, neurons of layer L].",
               fr="Le nombre de poids, biais compris, d'un réseau dense de tailles [entrées, neurones de la couche 1, …, neurones de la couche L]."),
    imports=(),
    shapes="->()",
    tolerance=1e-9,
    hints=(
        Text(en="One layer at a time: it is described by two neighbours in the list, its inputs and its neurons.",
             fr="Une couche à la fois : elle est décrite par deux voisins dans la liste, ses entrées et ses neurones."),
        Text(en="`for l in range(1, len(sizes)):` goes through the layers; `sizes[l - 1]` is the number of inputs of layer l, and `sizes[l]` the number of its neurons.",
             fr="`for l in range(1, len(sizes)):` parcourt les couches ; `sizes[l - 1]` est le nombre d'entrées de la couche l, et `sizes[l]` celui de ses neurones."),
    ),
    points=5,
    equivalent={'in reversed(list(zip(sizes, sizes[1:])))': 'a sum of whole numbers does not depend on the order'},
    covers=("5.2", "6.C"),
    prerequisites=("network_forward",),
)
