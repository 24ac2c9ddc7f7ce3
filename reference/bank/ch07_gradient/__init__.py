"""Gradient."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.level_tangent import level_tangent
from reference.algorithms.linear_approximation import linear_approximation
from reference.algorithms.nature_of_point import nature_of_point
from reference.bank.ch07_gradient import (
    chain_backward,
    critical_points_symbolic,
    dense_gradient,
    directional_derivative,
    draw_gradient_field,
    figures,
    numerical_gradient,
    partial_derivatives_symbolic,
    sigmoid_neuron_gradient_symbolic,
    value,
)

CHAPTER = Chapter(
    folder="07_gradient",
    title=Text(en="Gradient", fr="Gradient"),
    lesson=(
        Text(
            en=r"""
The error of a network depends on all its weights at once. Which of them should grow, which should shrink, and by how much?
Let one variable move and hold the others: what is left is a function of one variable, with a derivative that chapter 1 knows.
This **partial derivative** is the slope of a slice.
""",
            fr=r"""
L'erreur d'un réseau dépend de tous ses poids à la fois. Lesquels doivent croître, lesquels diminuer, et de combien ?
Faites bouger une variable et fixez les autres : il reste une fonction d'une variable, dont le chapitre 1 donne la dérivée.
Cette **dérivée partielle** est la pente d'une tranche.
""",
        ),
        figures.SLICES,
        partial_derivatives_symbolic.EXERCISE,
        Text(
            en=r"""
All partial derivatives together are the **gradient**, a vector. Where no formula is at hand, it can be measured; such a measure also
tells whether a formula is right. How small should the step $h$ be? Not as small as possible.
""",
            fr=r"""
Toutes les dérivées partielles ensemble forment le **gradient**, un vecteur. Sans formule sous la main, on peut le mesurer ; une telle
mesure dit aussi si une formule est juste. Quelle doit être la petitesse de $h$ ? Pas la plus grande possible.
""",
        ),
        numerical_gradient.EXERCISE,
        figures.ERRORS,
        Text(
            en=r"""
The gradient knows more than the slopes along the axes: it gives the slope along any vector. It points to where the function grows fastest,
at a right angle to the level curve. Where it vanishes, the ground is flat: at a minimum, at a maximum, or at a saddle.
""",
            fr=r"""
Le gradient en sait plus que les pentes selon les axes : il donne la pente selon tout vecteur. Il indique la direction où la fonction croît le plus vite,
perpendiculairement à la ligne de niveau. Là où il s'annule, le sol est plat : en un minimum, en un maximum, ou en un point-selle.
""",
        ),
        directional_derivative.EXERCISE,
        figures.FIELD,
        draw_gradient_field.EXERCISE,
        critical_points_symbolic.EXERCISE,
        Text(
            en=r"""
A formula with a million letters is not differentiated by hand. **Automatic differentiation** keeps how each number was computed, and walks
that graph back: one pass gives the slopes of the output along all inputs. Where several paths lead to the output, their products add up.
""",
            fr=r"""
On ne dérive pas à la main une formule d'un million de lettres. La **dérivation automatique** retient comment chaque nombre a été calculé,
et parcourt ce graphe à rebours : un seul passage donne les pentes de la sortie selon toutes les entrées. Là où plusieurs chemins mènent à la
sortie, leurs produits s'ajoutent.
""",
        ),
        figures.GRAPH,
        value.EXERCISE,
        Text(
            en=r"""
A network is such a graph, and its inputs are now the weights. Walk back along a chain of single neurons first, then through one sigmoid neuron
by hand, then through whole layers, where each neuron gathers the slopes of all that it feeds.
""",
            fr=r"""
Un réseau est un tel graphe, dont les entrées sont désormais les poids. Remontez d'abord une chaîne de neurones seuls, puis un neurone sigmoïde
à la main, puis des couches entières, où chaque neurone rassemble les pentes de tous ceux qu'il nourrit.
""",
        ),
        chain_backward.EXERCISE,
        sigmoid_neuron_gradient_symbolic.EXERCISE,
        dense_gradient.EXERCISE,
        Text(
            en=r"""
**What comes next.** The gradient says which way is down. Chapter 8 walks that way, step by step; chapter 9 lets a network walk down its error.
""",
            fr=r"""
**La suite.** Le gradient dit par où l'on descend. Le chapitre 8 y va, pas à pas ; au chapitre 9, un réseau descend son erreur.
""",
        ),
    ),
    catalogue={
        "7.A": Row("Partial derivative: a limit, a number or a function"),
        "7.B": Row("Differentiating in one letter, the others constant"),
        "7.C": Row("Slopes of slices along the axes"),
        "7.D": Row("Gradient"),
        "7.E": Row("Tangent to a level curve", function=level_tangent),
        "7.F": Row("Tangent to an ellipse", function=level_tangent),
        "7.G": Row("Steepest slope"),
        "7.H": Row("Directional derivative"),
        "7.I": Row("Tangent plane of a level surface", function=level_tangent),
        "7.J": Row("Linear approximation", function=linear_approximation),
        "7.K": Row("Extrema, critical points, saddles", function=nature_of_point),
        "7.L": Row("Automatic differentiation, several inputs"),
        "7.M": Row("Automatic differentiation, several paths"),
        "7.N": Row("A network as a function of its weights"),
        "7.O": Row("Slope along a weight from the next weight's"),
        "7.P": Row("Slope along the last weight"),
        "7.Q": Row("The same for inputs and biases"),
        "7.R": Row("Backward pass of a network"),
    },
)
