"""Derivative."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.bank.ch01_derivative import (
    chain_rule_symbolic,
    draw_newton_steps,
    figures,
    newton,
    sigmoid_identities_symbolic,
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
        usual_derivatives.EXERCISE,
        chain_rule_symbolic.EXERCISE,
        Text(
            en=r"""
A neuron ends with an **activation function**. Its slope decides how much of an error passes back through the neuron.
""",
            fr=r"""
Un neurone se termine par une **fonction d'activation**. Sa pente décide de la part de l'erreur qui retraverse le
neurone.
""",
        ),
        figures.ACTIVATIONS,
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
        "1.6": Row("Derivatives of sums, products, quotients"),
        "1.7": Row("Composition: the chain rule"),
        "1.8": Row("Usual functions of an inner function u"),
        "1.9": Row("Computation graph"),
        "1.10": Row("Automatic differentiation along a chain"),
        "1.11": Row("Automatic differentiation of a graph: sum over paths"),
        "1.12": Row("All derivatives of a chain in one backward pass"),
        "1.13": Row("Increasing, decreasing"),
        "1.14": Row("Activation functions"),
        "1.15": Row("Identities of σ and tanh"),
        "1.16": Row("Compositions of affine functions are affine"),
        "1.17": Row("Error function, least squares on a line"),
        "1.18": Row("Local and global extrema"),
        "1.19": Row("Closest point of a curve"),
        "1.20": Row("Second derivative"),
        "1.21": Row("Scan of an interval"),
        "1.22": Row("Newton's method"),
        "1.23": Row("Newton's method for a minimum"),
    },
)
