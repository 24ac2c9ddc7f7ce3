"""Neural networks."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.neuron_through_points import neuron_through_points
from reference.algorithms.separable_tables import separable_tables
from reference.bank.ch05_neural_network import (
    affine_perceptron,
    convex_polygon_network,
    count_parameters,
    draw_decision_region,
    figures,
    find_perceptron,
    network_forward,
    perceptron_derivatives_symbolic,
    staircase_network,
    xor_network,
)

CHAPTER = Chapter(
    folder="05_neural_network",
    title=Text(en="Neural networks", fr="Réseaux de neurones"),
    lesson=(
        Text(
            en=r"""
A **neuron** is a very small function: a sum of its inputs, each with its weight, then an activation. With Heaviside's activation it
answers yes or no, and the place where it changes its mind is a line. In this chapter the weights are chosen by hand; from chapter 8 on
they are learnt.
""",
            fr=r"""
Un **neurone** est une toute petite fonction : une somme de ses entrées, chacune avec son poids, puis une activation. Avec l'activation de
Heaviside, il répond oui ou non, et l'endroit où il change d'avis est une droite. Dans ce chapitre, les poids sont choisis à la main ; à
partir du chapitre 8, ils s'apprennent.
""",
        ),
        affine_perceptron.EXERCISE,
        find_perceptron.EXERCISE,
        Text(
            en=r"""
With the sigmoid, a neuron gives a degree of certainty between 0 and 1, and its value moves smoothly when a weight moves. How much? The
derivatives with respect to the weights answer; they are what learning is made of.
""",
            fr=r"""
Avec la sigmoïde, un neurone donne un degré de certitude entre 0 et 1, et sa valeur bouge sans saut quand un poids bouge. De combien ? Les
dérivées par rapport aux poids y répondent ; c'est d'elles qu'est fait l'apprentissage.
""",
        ),
        perceptron_derivatives_symbolic.EXERCISE,
        Text(
            en=r"""
In a **network**, what neurons answer is what other neurons read. A layer is then two arrays, and a network a list of layers.
""",
            fr=r"""
Dans un **réseau**, ce que répondent des neurones est lu par d'autres neurones. Une couche est alors formée de deux tableaux, et un réseau
d'une liste de couches.
""",
        ),
        figures.NETWORK,
        network_forward.EXERCISE,
        count_parameters.EXERCISE,
        Text(
            en=r"""
One neuron cuts the plane in two. Some sets need more, even a set of four points: the **exclusive or**.
""",
            fr=r"""
Un neurone coupe le plan en deux. Certains ensembles en demandent davantage, même un ensemble de quatre points : le **ou exclusif**.
""",
        ),
        figures.REGIONS,
        xor_network.EXERCISE,
        draw_decision_region.EXERCISE,
        Text(
            en=r"""
An "and" of half-planes is what they have in common, an "or" is their union. So two layers make any convex polygon, and one more layer the
union of several: every polygon, cut into triangles.
""",
            fr=r"""
Un « et » de demi-plans est leur partie commune, un « ou » est leur réunion. Deux couches donnent donc tout polygone convexe, et une couche
de plus la réunion de plusieurs : tout polygone, découpé en triangles.
""",
        ),
        figures.POLYGON,
        convex_polygon_network.EXERCISE,
        Text(
            en=r"""
The same idea with one input: two neurons make an interval, many intervals make a staircase, and a staircase comes as close to a continuous
function as you like. This is the **universal approximation** theorem, with its weights.
""",
            fr=r"""
La même idée avec une seule entrée : deux neurones font un intervalle, beaucoup d'intervalles font un escalier, et un escalier approche une
fonction continue d'aussi près qu'on veut. C'est le théorème d'**approximation universelle**, avec ses poids.
""",
        ),
        figures.STAIRCASE,
        staircase_network.EXERCISE,
        Text(
            en=r"""
**What comes next.** The same networks in Keras (chapter 6). Then the question that this chapter avoids: how to find weights that nobody can
guess. It takes gradients (chapter 7), a way down (chapter 8), and the passage of errors from layer to layer (chapter 9).
""",
            fr=r"""
**La suite.** Les mêmes réseaux en Keras (chapitre 6). Puis la question que ce chapitre évite : comment trouver des poids que personne ne peut
deviner. Il y faut des gradients (chapitre 7), une descente (chapitre 8) et le passage des erreurs de couche en couche (chapitre 9).
""",
        ),
    ),
    catalogue={
        "5.1": Row("Linear perceptron"),
        "5.2": Row("Affine perceptron, and its number of weights"),
        "5.3": Row("Boundary of a neuron, its half-plane"),
        "5.4": Row("Sigmoid neuron"),
        "5.5": Row("A neuron from the line through two points", function=neuron_through_points),
        "5.6": Row("A neuron from the plane through three points", function=neuron_through_points),
        "5.7": Row("Or, and of n inputs"),
        "5.8": Row("Not"),
        "5.9": Row("No neuron computes the exclusive or", function=separable_tables),
        "5.10": Row("Linear separability", function=separable_tables),
        "5.11": Row("A network, from inputs to outputs"),
        "5.12": Row("Intersection and union of half-planes"),
        "5.13": Row("The network of the exclusive or"),
        "5.14": Row("Sets that a network realises"),
        "5.15": Row("Convex polygon"),
        "5.16": Row("Union, intersection, complement, difference of realised sets"),
        "5.17": Row("Any polygon, from triangles"),
        "5.18": Row("A domain inside a closed curve, approached by polygons"),
        "5.19": Row("Steps by one neuron"),
        "5.20": Row("Crenel"),
        "5.21": Row("Sum of crenels"),
        "5.22": Row("Crenels that share an end"),
        "5.23": Row("Step function"),
        "5.24": Row("Approximation of a function by steps"),
        "5.25": Row("Indicator of a square"),
    },
)
