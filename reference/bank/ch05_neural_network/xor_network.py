"""The network of the exclusive or: any right one is right, so it is judged by what it answers."""

import numpy as np

from grader.bank.author import Text, alternative, exercise, law, slip
from reference.algorithms.xor_network import xor_network

# what we try

@law(en="the values at (0, 0), (0, 1), (1, 0), (1, 1) are 0, 1, 1, 0",
     fr="les valeurs en (0, 0), (0, 1), (1, 0), (1, 1) sont 0, 1, 1, 0", points=3)
def the_four_points_give_the_truth_table(student, rng):
    table = []
    for point in ((0, 0), (0, 1), (1, 0), (1, 1)):
        a = np.array(point, dtype=float)
        for W, b in student.xor_network():
            try:
                a = np.where(a @ np.asarray(W, dtype=float) + np.asarray(b, dtype=float) >= 0, 1.0, 0.0)
            except ValueError:
                return []  # the shapes do not fit together
        table += a.ravel().tolist()
    return table

@law(en="the network has at most three neurons", fr="le réseau a au plus trois neurones")
def has_at_most_three_neurons(student, rng):
    return sum(np.size(b) for _, b in student.xor_network()) <= 3

@law(en="inputs, neurons and biases of each layer: three neurons are enough",
     fr="entrées, neurones et biais de chaque couche : trois neurones suffisent", hidden=True)
def three_neurons_are_enough(student, rng):
    return [[*np.shape(W), np.size(b)] for W, b in student.xor_network()]


# what goes wrong

def network(first, *others):
    """Layers from neurons written (a_1, …, a_n, a_0), bias last."""
    layers = [np.array(neurons, dtype=float) for neurons in (first, *others)]
    return [(neurons[:, :-1].T, neurons[:, -1]) for neurons in layers]

@slip(en="Your network is the inclusive or: it is 1 at (1, 1) as well. One neuron draws one line; take one hidden neuron for (1, 0) and another for (0, 1).",
      fr="Votre réseau est le ou inclusif : il vaut 1 aussi en (1, 1). Un neurone trace une droite ; prenez un neurone caché pour (1, 0) et un autre pour (0, 1).")
def is_an_or():
    return network([(1, 1, -1)])

@slip(en="Your network is the and: it is 1 at (1, 1) only. The exclusive or is 1 when exactly one of the inputs is.",
      fr="Votre réseau est le et : il ne vaut 1 qu'en (1, 1). Le ou exclusif vaut 1 quand exactement une des entrées vaut 1.")
def is_an_and():
    return network([(1, 1, -2)])

@slip(en="Your network is 0 at (1, 1) only. It must be 0 at (0, 0) as well: a second line is needed.",
      fr="Votre réseau ne vaut 0 qu'en (1, 1). Il doit aussi valoir 0 en (0, 0) : il faut une seconde droite.")
def forbids_both_only():
    return network([(-1, -1, 1)])

@slip(en="Your network is 0 at all four points. If one hidden neuron is 1 at (1, 0) only and the other at (0, 1) only, they are never 1 together: join them by or (bias −1), not by and (bias −2).",
      fr="Votre réseau vaut 0 aux quatre points. Si un neurone caché ne vaut 1 qu'en (1, 0) et l'autre qu'en (0, 1), ils ne valent jamais 1 ensemble : réunissez-les par ou (biais −1), non par et (biais −2).")
def ends_with_an_and():
    return network([(1, -1, -1), (-1, 1, -1)], [(1, 1, -2)])

@slip(en="Your network is 1 at all four points. Check every sum that is exactly 0: H(0) is 1, so such a point counts. A negative bias leaves it out.",
      fr="Votre réseau vaut 1 aux quatre points. Vérifiez chaque somme exactement nulle : H(0) vaut 1, donc un tel point compte. Un biais négatif l'écarte.")
def takes_h_of_zero_for_zero():
    return network([(1, -1, 0), (-1, 1, 0)], [(1, 1, 0)])

@slip(en="Your network is 1 at (1, 0) only. A hidden neuron must do for (0, 1) what another does for (1, 0), with the signs of the two weights exchanged.",
      fr="Votre réseau ne vaut 1 qu'en (1, 0). Un neurone caché doit faire pour (0, 1) ce qu'un autre fait pour (1, 0), en échangeant les signes des deux poids.")
def looks_at_the_side_of_x_only():
    return network([(1, -1, -1), (1, -1, -1)], [(1, 1, -1)])

@slip(en="Your network is 1 at (0, 1) only. A hidden neuron must do for (1, 0) what another does for (0, 1), with the signs of the two weights exchanged.",
      fr="Votre réseau ne vaut 1 qu'en (0, 1). Un neurone caché doit faire pour (1, 0) ce qu'un autre fait pour (0, 1), en échangeant les signes des deux poids.")
def looks_at_the_side_of_y_only():
    return network([(-1, 1, -1), (-1, 1, -1)], [(1, 1, -1)])

@slip(en="Your network answers the opposite at all four points: 1 where the inputs are equal.",
      fr="Votre réseau répond le contraire aux quatre points : 1 là où les entrées sont égales.")
def answers_the_opposite():
    return network([(1, -1, -1), (-1, 1, -1)], [(-1, -1, 0)])

@slip(en="The shapes of your layers do not fit together. A kernel has one row for each input and one column for each neuron, and b one entry for each neuron: after two hidden neurons, the kernel of the output is (2, 1).",
      fr="Les tailles de vos couches ne s'accordent pas. Un noyau a une ligne par entrée et une colonne par neurone, et b un nombre par neurone : après deux neurones cachés, le noyau de la sortie est (2, 1).")
def writes_a_neuron_in_each_row():
    return [(np.array([[1, -1], [-1, 1]]), np.array([-1, -1])), (np.array([[1, 1]]), np.array([-1]))]

@slip(en="Your network has three hidden neurons. Two are enough: three neurons in all.",
      fr="Votre réseau a trois neurones cachés. Deux suffisent : trois neurones en tout.")
def uses_three_hidden_neurons():
    return network([(1, 1, -1), (1, 1, -2), (1, -1, -1)], [(1, -2, 0, -1)])


# right in another way

@alternative
def or_without_and():
    return [([[1, 1], [1, 1]], [-1, -2]), ([[1], [-1]], [-1])]

@alternative
def or_as_well_as_nand():
    return (([[1, -1], [1, -1]], (-0.5, 1.5)), ([[1], [1]], (-1.5,)))

@alternative
def with_wide_margins_in_single_precision():
    W = np.array([[-20.0, 14.0], [16.0, -18.0]], dtype=np.float32)
    return [[W, np.full(2, -6, dtype=np.float32)], [np.full((2, 1), 5.0), -3]]


EXERCISE = exercise(
    __name__,
    slug="xor_network",
    title=Text(en="A network for the exclusive or", fr="Un réseau pour le ou exclusif"),
    statement=Text(en=r"""
The exclusive or of $x$ and $y$ is $1$ when exactly one of them is $1$:

$$ F(0,0) = 0 \qquad F(0,1) = 1 \qquad F(1,0) = 1 \qquad F(1,1) = 0 $$

No single neuron does it: it would have to separate $(0,1)$ and $(1,0)$ from $(0,0)$ and $(1,1)$ by one line. Write a network
that does.

Every neuron has the Heaviside function as its activation, with the convention $H(0) = 1$:

$$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Return the list of its layers, `[(W, b), …]`, from the first to the last. A layer turns the row $a$ of its inputs into

$$ H(a\,W + b) $$

* `W` is its kernel, of size $n_{\text{in}} \times n_{\text{out}}$: **column** $k$ holds the weights of neuron $k$.
* `b` holds its biases, one for each neuron.
* The first layer has two inputs, $x$ and $y$ in this order; the last has one output. Use **at most three neurons** in all.

Weights are real numbers of your choice: any network with the right values at these four points is right. NumPy arrays and
lists are both accepted. Avoid sums that are zero up to rounding only, such as $0.1 + 0.2 - 0.3$: they are computed in floats.

**Example.** One neuron with weights $1, 1$ and bias $-1$ is the inclusive or: `[([[1], [1]], [-1])]`. At $(0,0)$, $(0,1)$,
$(1,0)$, $(1,1)$ the sums are $-1, 0, 0, 1$, and $H$ makes $0, 1, 1, 1$ of them.
""", fr=r"""
Le ou exclusif de $x$ et $y$ vaut $1$ quand exactement l'un des deux vaut $1$ :

$$ F(0,0) = 0 \qquad F(0,1) = 1 \qquad F(1,0) = 1 \qquad F(1,1) = 0 $$

Aucun neurone seul n'y parvient : il devrait séparer $(0,1)$ et $(1,0)$ de $(0,0)$ et $(1,1)$ par une seule droite. Écrivez un
réseau qui le fait.

Tous les neurones ont pour activation la fonction de Heaviside, avec la convention $H(0) = 1$ :

$$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Renvoyez la liste de ses couches, `[(W, b), …]`, de la première à la dernière. Une couche transforme la ligne $a$ de ses
entrées en

$$ H(a\,W + b) $$

* `W` est son noyau, de taille $n_{\text{in}} \times n_{\text{out}}$ : la **colonne** $k$ porte les poids du neurone $k$.
* `b` contient ses biais, un par neurone.
* La première couche a deux entrées, $x$ et $y$ dans cet ordre ; la dernière a une sortie. Utilisez **au plus trois neurones**
  en tout.

Les poids sont des nombres réels de votre choix : tout réseau qui a les bonnes valeurs en ces quatre points est juste. Les
tableaux NumPy et les listes sont acceptés. Évitez les sommes qui ne sont nulles qu'aux arrondis près, comme $0{,}1 + 0{,}2 - 0{,}3$ :
elles sont calculées en flottants.

**Exemple.** Un neurone de poids $1, 1$ et de biais $-1$ est le ou inclusif : `[([[1], [1]], [-1])]`. En $(0,0)$, $(0,1)$,
$(1,0)$, $(1,1)$ les sommes valent $-1, 0, 0, 1$, et $H$ en fait $0, 1, 1, 1$.
"""),
    solution=xor_network,
    holes=Text(en="Layers [(W, b), …] of a Heaviside network that computes the exclusive or.",
               fr="Couches [(W, b), …] d'un réseau de Heaviside qui calcule le ou exclusif."),
    hints=(
        Text(en="Draw the four points and two parallel lines that enclose (0, 0) and (1, 1). What lies beyond one or the other line?",
             fr="Dessinez les quatre points et deux droites parallèles qui enserrent (0, 0) et (1, 1). Qu'y a-t-il au-delà de l'une ou de l'autre ?"),
        Text(en="A hidden neuron for x − y ≥ 1, another for y − x ≥ 1, and an or of the two. The columns of the first kernel are the weights of these two neurons.",
             fr="Un neurone caché pour x − y ≥ 1, un autre pour y − x ≥ 1, et un ou des deux. Les colonnes du premier noyau sont les poids de ces deux neurones."),
    ),
    prerequisites=("find_perceptron", "network_forward"),
    equivalent={
        'W = np.array([[1, -1], [-1, 1]]) → W = -np.array([[1, -1], [-1, 1]])': 'another network that is right at the four points',
        '[[1, -1], [-1, 1]] → [[-1, 1], [1, -1]]   in: W = np.array([[1, -1], [-1, 1]])': 'another network that is right at the four points',
        '1 → 2   in: W = np.array([[1, -1], [-1, 1]]) #2': 'another network that is right at the four points',
        '1 → 2   in: W = np.array([[1, -1], [-1, 1]]) #3': 'another network that is right at the four points',
        '1 → 2   in: V = np.array([[1], [1]])': 'another network that is right at the four points',
        '1 → 2   in: V = np.array([[1], [1]]) #2': 'another network that is right at the four points',
    },
    covers=("5.9", "5.13"),
)
