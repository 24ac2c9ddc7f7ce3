"""One neuron among the arrays of its layer: a column of the kernel, an entry of the biases, and copies of the rest."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.set_neuron import set_neuron


def values(rng):
    c = int(rng.integers(2, 8))
    return {"c": c, "d": c + 1}


# what we try

def network(rng, *sizes):
    """Layers of these sizes, all their weights different."""
    return [
        (rng.uniform(-9, 9, size=(n, p)).round(1), rng.uniform(-9, 9, size=p).round(1))
        for n, p in zip(sizes, sizes[1:])
    ]

@case(fr="le neurone de l'énoncé")
def the_neuron_of_the_statement(rng, c, d):
    return ([(np.zeros((2, 3)), np.zeros(3)), (np.ones((3, 1)), np.ones(1))], 0, 2, [float(c), -1.0], float(d))

@case(en="a neuron of one input may have a number alone", fr="un neurone à une entrée peut avoir un nombre seul")
def a_neuron_of_one_input_has_a_number(rng):
    return (network(rng, 1, 3, 2), 0, 1, -0.5, 1.0)

@case(fr="les autres gardent leurs poids", points=2)
def the_others_keep_their_weights(rng):
    return (network(rng, 3, 4, 2), 1, 0, rng.uniform(10, 20, size=4).round(1).tolist(), 12.5)

@case(fr="le dernier neurone de la dernière couche", hidden=True)
def the_last_neuron_of_the_last_layer(rng):
    return (network(rng, 2, 3, 5), 1, 4, rng.uniform(10, 20, size=3), -7.5)

@case(fr="dans une couche carrée", hidden=True)
def in_a_square_layer(rng):
    return (network(rng, 3, 3), 0, int(rng.integers(1, 3)), rng.uniform(10, 20, size=3), rng.uniform(10, 20))

@case(fr="dans une couche d'entiers", points=3)
def in_a_layer_of_whole_numbers(rng):
    return ([(rng.integers(-9, 9, size=(2, 3)), rng.integers(-9, 9, size=3))], 0, 1, [0.25, -1.75], 0.5)

@case(fr="le seul neurone de sa couche", hidden=True)
def the_only_neuron_of_its_layer(rng):
    return (network(rng, 4, 2, 1), 1, 0, [0.5, 0.75], 0.0)

@law(fr="un réseau réglé neurone par neurone", hidden=True)
def a_network_set_neuron_by_neuron(student, rng):
    """From zeros, each neuron in turn, in an order drawn at random."""
    sizes = [2, 3, 2]
    layers = [(np.zeros((n, p)), np.zeros(p)) for n, p in zip(sizes, sizes[1:])]
    places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]
    for k in rng.permutation(5):
        layer, rank = places[k]
        changed = student.set_neuron(layers, layer, rank, rng.uniform(1, 9, size=sizes[layer]), rng.uniform(1, 9))
        layers = [(np.array(W, dtype=float), np.array(b, dtype=float)) for W, b in changed]
    return layers

@law(en="with two inputs: the exceptions raised for two, one and three coefficients",
     fr="pour deux entrées : les exceptions levées avec deux, un et trois coefficients")
def another_number_of_coefficients_is_refused(student, rng):
    """The exception raised, if any, for two, one and three coefficients where the neuron has two inputs."""
    layers, seen = [(np.zeros((2, 2)), np.zeros(2))], []
    for coefficients in ([1.0, 2.0], 3.0, [1.0, 2.0, 3.0]):
        try:
            student.set_neuron(layers, 0, 0, coefficients, 1.0)
            seen.append("none")
        except Exception as stopped:
            seen.append(getattr(stopped, "facts", {}).get("type", type(stopped).__name__))
    return seen


# what goes wrong

def setting(layers, layer, rank, coefficients, bias, *, kernel=None, biases=None, start=None):
    """The new layers, one of the two assignments replaced."""
    if np.size(coefficients) != len(layers[layer][0]):
        raise ValueError
    changed = [(np.array(W, dtype=float), np.array(b, dtype=float)) for W, b in layers]
    W, b = changed[layer]
    if start is not None:
        W[:], b[:] = start, start
    if kernel:
        kernel(W)
    else:
        W[:, rank] = coefficients
    if biases:
        biases(b)
    else:
        b[rank] = bias
    return changed

@slip(en="You write the coefficients into a row of W. A neuron is a column: `W[:, rank]`.",
      fr="Vous écrivez les coefficients dans une ligne de W. Un neurone est une colonne : `W[:, rank]`.")
def writes_a_row(layers, layer, rank, coefficients, bias):
    return setting(layers, layer, rank, coefficients, bias, kernel=lambda W: W.__setitem__(rank, coefficients))

@slip(en="You change the neuron before the one asked for. The first neuron has rank 0.",
      fr="Vous changez le neurone qui précède celui qui est demandé. Le premier neurone est de rang 0.")
def counts_neurons_from_one(layers, layer, rank, coefficients, bias):
    return set_neuron(layers, layer, rank - 1, coefficients, bias)

@slip(en="You change the layer before the one asked for. The first layer has number 0.",
      fr="Vous changez la couche qui précède celle qui est demandée. La première couche a le numéro 0.")
def counts_layers_from_one(layers, layer, rank, coefficients, bias):
    return set_neuron(layers, layer - 1, rank, coefficients, bias)

@slip(en="The other neurons of the layer have lost their weights. Start from a copy of the layer, not from zeros.",
      fr="Les autres neurones de la couche ont perdu leurs poids. Partez d'une copie de la couche, non de zéros.")
def erases_the_other_neurons(layers, layer, rank, coefficients, bias):
    return setting(layers, layer, rank, coefficients, bias, start=0)

@slip(en="The bias has not changed. Set `b[rank]` as well.",
      fr="Le biais n'a pas changé. Fixez aussi `b[rank]`.")
def forgets_the_bias(layers, layer, rank, coefficients, bias):
    return setting(layers, layer, rank, coefficients, bias, biases=lambda b: None)

@slip(en="You give the bias to every neuron of the layer. Set the entry `b[rank]` only.",
      fr="Vous donnez le biais à tous les neurones de la couche. Ne fixez que `b[rank]`.")
def sets_every_bias_of_the_layer(layers, layer, rank, coefficients, bias):
    return setting(layers, layer, rank, coefficients, bias, biases=lambda b: b.fill(bias))

@slip(en="You add to the old weights. Replace them.",
      fr="Vous ajoutez aux anciens poids. Remplacez-les.")
def adds_to_the_old_weights(layers, layer, rank, coefficients, bias):
    W, b = layers[layer]
    return set_neuron(layers, layer, rank, W[:, rank] + coefficients, b[rank] + bias)

@slip(en="Your arrays have the type of those received: an array of whole numbers drops the decimals. Make copies of floats.",
      fr="Vos tableaux ont le type de ceux reçus : un tableau d'entiers perd les décimales. Faites des copies en flottants.")
def keeps_whole_numbers_only(layers, layer, rank, coefficients, bias):
    changed = set_neuron(layers, layer, rank, coefficients, bias)
    return [(new.astype(old.dtype), c.astype(b.dtype)) for (new, c), (old, b) in zip(changed, layers)]

@slip(en="You return one layer. Return the list of all layers, changed or not.",
      fr="Vous renvoyez une seule couche. Renvoyez la liste de toutes les couches, changées ou non.")
def returns_the_layer_only(layers, layer, rank, coefficients, bias):
    return set_neuron(layers, layer, rank, coefficients, bias)[layer]

@slip(en="A single number goes to all the inputs: NumPy repeats it without a word. Compare the number of coefficients with the number of rows of W, and raise `ValueError` if they differ.",
      fr="Un nombre seul va à toutes les entrées : NumPy le répète sans rien dire. Comparez le nombre de coefficients au nombre de lignes de W, et levez `ValueError` s'ils diffèrent.")
def gives_one_number_to_all_inputs(layers, layer, rank, coefficients, bias):
    inputs = len(layers[layer][0])
    numbers = np.full(inputs, coefficients) if np.ndim(coefficients) == 0 else coefficients
    return set_neuron(layers, layer, rank, numbers, bias)


# right in another way

@alternative
def as_nested_lists(layers, layer, rank, coefficients, bias):
    new = [([row.tolist() for row in W], b.tolist()) for W, b in layers]
    numbers = list(coefficients) if np.ndim(coefficients) else [coefficients]
    W, b = new[layer]
    for row, number in zip(W, numbers, strict=True):
        row[rank] = number
    b[rank] = bias
    return new

@alternative
def with_a_column_in_between(layers, layer, rank, coefficients, bias):
    W, b = layers[layer]
    column = np.reshape(np.asarray(coefficients, dtype=float), (len(W), 1))
    kernel = np.hstack([W[:, :rank], column, W[:, rank + 1 :]])
    return [*layers[:layer], (kernel, np.array([*b[:rank], bias, *b[rank + 1 :]])), *layers[layer + 1 :]]

@alternative
def with_a_choice_for_each_weight(layers, layer, rank, coefficients, bias):
    W, b = layers[layer]
    if len(np.atleast_1d(coefficients)) != W.shape[0]:
        raise ValueError(f"{W.shape[0]} coefficients are needed")
    mine = np.arange(len(b)) == rank
    changed = list(layers)
    changed[layer] = (np.where(mine, np.reshape(coefficients, (-1, 1)), W), np.where(mine, bias, b))
    return tuple(changed)


EXERCISE = exercise(
    __name__,
    slug="set_neuron",
    title=Text(en="The weights of one neuron", fr="Les poids d'un seul neurone"),
    statement=Text(en=r"""
A network is drawn neuron by neuron, and Keras keeps its weights layer by layer. Write the function that goes from one to the other: give one
neuron its coefficients $(a_1, \dots, a_p)$ and its bias $a_0$, and leave all the others as they are. In the layer $l$, of kernel $W_l$ and biases $b_l$,
the neuron $j$ has the column $j$ and the entry $j$:

$$ (W_l)_{ij} = a_i \quad (i = 1, \dots, p) \qquad (b_l)_j = a_0 $$

* `layers` is the list `[(W, b), …]` of the layers, NumPy arrays of shapes $(p, q)$ and $(q,)$, perhaps of whole numbers.
* `layer` is the number of the layer and `rank` that of the neuron in it, both **from 0**, as Python counts.
* `coefficients` is a list or an array of $p$ numbers, in the order of the inputs. For a neuron of one input it may be a number alone.
* `bias` is a number.
* Return a **new** list of all layers. The arrays that you receive must not change: work on copies, of floats.
* If the number of coefficients is not the number of inputs, raise `ValueError`.

**Example.** A layer of two inputs and three neurons, all its weights $0$. After `set_neuron(layers, 0, 2, [<<c>>, -1], <<d>>)`:

$$ W = \begin{pmatrix} 0 & 0 & <<c>> \\ 0 & 0 & -1 \end{pmatrix} \qquad b = (0, 0, <<d>>) $$
""", fr=r"""
Un réseau se dessine neurone par neurone, et Keras garde ses poids couche par couche. Écrivez la fonction qui passe de l'un à l'autre : donnez à un
neurone ses coefficients $(a_1, \dots, a_p)$ et son biais $a_0$, et laissez tous les autres tels quels. Dans la couche $l$, de noyau $W_l$ et de biais $b_l$,
le neurone $j$ a la colonne $j$ et le coefficient $j$ :

$$ (W_l)_{ij} = a_i \quad (i = 1, \dots, p) \qquad (b_l)_j = a_0 $$

* `layers` est la liste `[(W, b), …]` des couches, des tableaux NumPy de formes $(p, q)$ et $(q,)$, éventuellement d'entiers.
* `layer` est le numéro de la couche et `rank` celui du neurone dans la couche, tous deux **à partir de 0**, comme compte Python.
* `coefficients` est une liste ou un tableau de $p$ nombres, dans l'ordre des entrées. Pour un neurone à une entrée, ce peut être un nombre seul.
* `bias` est un nombre.
* Renvoyez une **nouvelle** liste de toutes les couches. Les tableaux reçus ne doivent pas changer : travaillez sur des copies, en flottants.
* Si le nombre de coefficients n'est pas le nombre d'entrées, levez `ValueError`.

**Exemple.** Une couche à deux entrées et trois neurones, tous ses poids nuls. Après `set_neuron(layers, 0, 2, [<<c>>, -1], <<d>>)` :

$$ W = \begin{pmatrix} 0 & 0 & <<c>> \\ 0 & 0 & -1 \end{pmatrix} \qquad b = (0, 0, <<d>>) $$
"""),
    solution=set_neuron,
    holes=Text(en="New layers [(W, b), …], equal to the old ones but for the weights of neuron `rank` of layer number `layer`.",
               fr="De nouvelles couches [(W, b), …], égales aux anciennes sauf les poids du neurone `rank` de la couche numéro `layer`."),
    hints=(
        Text(en="First copy all layers, as floats. Then two assignments in the copy are enough: one for the column, one for the bias.",
             fr="Copiez d'abord toutes les couches, en flottants. Puis deux affectations dans la copie suffisent : une pour la colonne, une pour le biais."),
        Text(en="`np.array(W, dtype=float)` is a copy. `W[:, rank] = coefficients` fills a column, from a list or a number. `np.size(coefficients)` counts the coefficients, 1 for a number; `len(W)` counts the inputs.",
             fr="`np.array(W, dtype=float)` est une copie. `W[:, rank] = coefficients` remplit une colonne, depuis une liste ou un nombre. `np.size(coefficients)` compte les coefficients, 1 pour un nombre ; `len(W)` compte les entrées."),
    ),
    points=8,
    covers=("6.D", "6.H"),
    prerequisites=("dense_forward",),
)
