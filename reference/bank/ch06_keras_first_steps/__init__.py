"""First steps with Keras."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.network_forward import network_forward
from reference.bank.ch06_keras_first_steps import (
    dense_forward,
    figures,
    keras_from_spec,
    keras_heaviside,
    keras_sector_net,
    set_neuron,
)

CHAPTER = Chapter(
    folder="06_keras_first_steps",
    title=Text(en="First steps with Keras", fr="Premiers pas avec Keras"),
    lesson=(
        Text(
            en=r"""
**Keras** builds networks layer by layer: one line of Python for each layer, and it keeps the arrays. Here it learns nothing yet. All weights
are set by hand, so that you know what each number in its arrays stands for.
""",
            fr=r"""
**Keras** construit les réseaux couche par couche : une ligne de Python par couche, et il garde les tableaux. Ici, il n'apprend encore rien.
Tous les poids sont fixés à la main, pour que vous sachiez à quoi correspond chaque nombre de ses tableaux.
""",
        ),
        figures.ARRAYS,
        dense_forward.EXERCISE,
        set_neuron.EXERCISE,
        Text(
            en=r"""
A new layer of Keras has random coefficients, and biases 0. `set_weights` replaces both; `get_weights` shows them, and with them the shapes
that are expected.
""",
            fr=r"""
Une couche neuve de Keras a des coefficients au hasard et des biais nuls. `set_weights` remplace les uns et les autres ; `get_weights` les
montre, et avec eux les formes attendues.
""",
        ),
        figures.RAMPS,
        keras_from_spec.EXERCISE,
        Text(
            en=r"""
The activation of a layer is a name, or a function of yours. With Heaviside's function, the half-planes and polygons of chapter 5 become
Keras models.
""",
            fr=r"""
L'activation d'une couche est un nom, ou votre propre fonction. Avec la fonction de Heaviside, les demi-plans et les polygones du chapitre 5
deviennent des modèles Keras.
""",
        ),
        keras_heaviside.EXERCISE,
        figures.MAPS,
        keras_sector_net.EXERCISE,
        Text(
            en=r"""
**What comes next.** How a network finds its weights: the gradient (chapter 7), the descent (chapter 8), backpropagation (chapter 9). Then Keras
again, which does all this with `fit` (chapter 10).
""",
            fr=r"""
**La suite.** Comment un réseau trouve ses poids : le gradient (chapitre 7), la descente (chapitre 8), la rétropropagation (chapitre 9). Puis de
nouveau Keras, qui fait tout cela avec `fit` (chapitre 10).
""",
        ),
    ),
    catalogue={
        "6.A": Row("Imports: keras, its layers, NumPy"),
        "6.B": Row("Architecture, layer by layer"),
        "6.C": Row("Number of weights"),
        "6.D": Row("Weights of a layer: kernel and biases"),
        "6.E": Row("Evaluation of a layer, of a network"),
        "6.F": Row("Graph of a network of one input"),
        "6.G": Row("Surface and levels of a network of two inputs"),
        "6.H": Row("One neuron at a time"),
        "6.I": Row("Heaviside as an activation"),
        "6.J": Row("Approximation of a function by steps, with its weights"),
        "6.K": Row("Networks of two inputs: a neuron, a sector"),
        "6.L": Row("Networks of three inputs: a neuron, a cube", function=network_forward),
    },
)
