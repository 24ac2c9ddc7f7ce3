"""Derivative."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.compose_affine import compose_affine
from reference.algorithms.diagonal_error import diagonal_error
from reference.algorithms.polynomial_study import closest_point_on_parabola, global_minimum, nature, variations
from reference.algorithms.rules_of_differentiation import quotient_rule
from reference.algorithms.scan_root import scan_root
from reference.algorithms.sequential_derivatives import sequential_derivatives
from reference.bank.ch01_derivative import (
    activation_derivatives,
    activation_functions,
    chain_rule,
    chain_rule_symbolic,
    difference_quotient,
    draw_newton_steps,
    draw_tangent,
    figures,
    graph_derivative,
    newton,
    newton_minimise,
    sigmoid_identities_symbolic,
    tangent_line,
    usual_derivatives,
)

CHAPTER = Chapter(
    folder="01_derivative",
    title=Text(en="Derivative", fr="Dérivée"),
    lesson=(
        Text(
            en=r"""
How fast does $f(x)$ change when $x$ moves a little? Learning, in a neural network, is this question asked of many
numbers at once. The **derivative** answers it for one: the slope of the line that touches the curve at a point.
""",
            fr=r"""
À quelle vitesse $f(x)$ change-t-il quand $x$ bouge un peu ? Apprendre, pour un réseau de neurones, c'est poser cette
question pour beaucoup de nombres à la fois. La **dérivée** y répond pour un seul : c'est la pente de la droite qui
touche la courbe en un point.
""",
        ),
        figures.SECANTS,
        difference_quotient.EXERCISE,
        Text(
            en=r"""
When the second point reaches the first, the secant has become the **tangent**. Close to the point of contact, it may
stand for the curve: a complicated function is replaced by two numbers, a slope and an intercept.
""",
            fr=r"""
Quand le second point rejoint le premier, la sécante est devenue la **tangente**. Près du point de contact, elle peut
remplacer la courbe : deux nombres, une pente et une ordonnée à l'origine, tiennent lieu d'une fonction compliquée.
""",
        ),
        tangent_line.EXERCISE,
        draw_tangent.EXERCISE,
        Text(
            en=r"""
Nobody computes a limit each time. A few derivatives are known by heart, and rules make all others from them. The rule
that matters most here is the one for functions applied one after the other, since that is what the layers of a network
do.
""",
            fr=r"""
Personne ne calcule une limite à chaque fois. On sait par cœur quelques dérivées, et des règles en tirent toutes les
autres. La règle qui compte le plus ici est celle des fonctions appliquées l'une après l'autre, puisque c'est ce que
font les couches d'un réseau.
""",
        ),
        usual_derivatives.EXERCISE,
        chain_rule.EXERCISE,
        chain_rule_symbolic.EXERCISE,
        Text(
            en=r"""
Where a number is used twice, one chain is not enough. Draw the computation as a **graph**: slopes are multiplied along a
path, and added over all paths. A program can do this for any graph, and that program is automatic differentiation.
""",
            fr=r"""
Quand un nombre sert deux fois, une seule chaîne ne suffit plus. Dessinez le calcul comme un **graphe** : les pentes se
multiplient le long d'un chemin, et s'additionnent sur tous les chemins. Un programme peut le faire pour tout graphe :
c'est la dérivation automatique.
""",
        ),
        figures.PATHS,
        graph_derivative.EXERCISE,
        Text(
            en=r"""
A neuron ends with an **activation function**. Without it, layers would be affine functions of affine functions, that is
a single affine function. Its slope decides how much of an error passes back through the neuron.
""",
            fr=r"""
Un neurone se termine par une **fonction d'activation**. Sans elle, les couches seraient des fonctions affines de
fonctions affines, c'est-à-dire une seule fonction affine. Sa pente décide de la part de l'erreur qui retraverse le
neurone.
""",
        ),
        figures.ACTIVATIONS,
        activation_functions.EXERCISE,
        activation_derivatives.EXERCISE,
        sigmoid_identities_symbolic.EXERCISE,
        Text(
            en=r"""
A tangent is a good stand-in for a curve, close to where it touches. **Newton's method** solves an equation with
nothing else.
""",
            fr=r"""
Une tangente remplace bien une courbe, près du point de contact. La **méthode de Newton** résout une équation avec
cette seule idée.
""",
        ),
        figures.NEWTON,
        newton.EXERCISE,
        draw_newton_steps.EXERCISE,
        Text(
            en=r"""
At the bottom of a valley the slope is $0$. A **minimum** is thus found by solving an equation, and the second derivative
tells it from a maximum. Learning is to look for such a bottom, the function being the error of the network.
""",
            fr=r"""
Au fond d'une vallée, la pente est $0$. On trouve donc un **minimum** en résolvant une équation, et la dérivée seconde le
distingue d'un maximum. Apprendre, c'est chercher un tel fond, la fonction étant l'erreur du réseau.
""",
        ),
        newton_minimise.EXERCISE,
        Text(
            en=r"""
**What comes next.** The same slopes, of functions of several variables (chapter 3), and what a network does with them:
it walks down (chapter 8), and hands them from layer to layer (chapter 9).
""",
            fr=r"""
**La suite.** Les mêmes pentes pour les fonctions de plusieurs variables (chapitre 3), et ce qu'un réseau en fait : il
descend (chapitre 8) et les transmet de couche en couche (chapitre 9).
""",
        ),
    ),
    catalogue={
        "1.1": Row("Rate of change, derivative at a point"),
        "1.2": Row("The same with a step h: forward quotient"),
        "1.3": Row("Approximation of order 1: f(x0 + h) ≃ f(x0) + h f'(x0)"),
        "1.4": Row("Tangent"),
        "1.5": Row("Derivatives of the usual functions"),
        "1.6": Row("Derivatives of sums, products, quotients", function=quotient_rule),
        "1.7": Row("Composition: the chain rule"),
        "1.8": Row("Usual functions of an inner function u"),
        "1.9": Row("Computation graph"),
        "1.10": Row("Automatic differentiation along a chain"),
        "1.11": Row("Automatic differentiation of a graph: sum over paths"),
        "1.12": Row("All derivatives of a chain in one backward pass", function=sequential_derivatives),
        "1.13": Row("Increasing, decreasing", function=variations),
        "1.14": Row("Activation functions"),
        "1.15": Row("Identities of σ and tanh"),
        "1.16": Row("Compositions of affine functions are affine", function=compose_affine),
        "1.17": Row("Error function, least squares on a line", function=diagonal_error),
        "1.18": Row("Local and global extrema", function=global_minimum),
        "1.19": Row("Closest point of a curve", function=closest_point_on_parabola),
        "1.20": Row("Second derivative", function=nature),
        "1.21": Row("Scan of an interval", function=scan_root),
        "1.22": Row("Newton's method"),
        "1.23": Row("Newton's method for a minimum"),
    },
)
