"""Backpropagation."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.count_parameters import count_parameters
from reference.algorithms.fit_polynomial import fit_polynomial
from reference.algorithms.height_problem import height_configurations
from reference.algorithms.network_forward import network_forward
from reference.algorithms.relu_error import relu_error
from reference.algorithms.train_bump import train_bump
from reference.algorithms.zone_label import zone_label
from reference.bank.ch09_backpropagation import (
    backprop_mlp,
    figures,
    gradient_check,
    hebb_train,
    keras_xor,
    neuron_gradient,
    train_neuron,
    train_xor,
)

CHAPTER = Chapter(
    folder="09_backpropagation",
    title=Text(en="Backpropagation", fr="Rétropropagation"),
    lesson=(
        Text(
            en=r"""
So far the weights of a network were given. Now it finds them: from examples with their targets one makes an **error**, a function of the
weights, and gradient descent walks down that error. One neuron shows the whole idea.
""",
            fr=r"""
Jusqu'ici, les poids d'un réseau étaient donnés. Désormais il les trouve : à partir d'exemples et de leurs cibles, on forme une **erreur**,
fonction des poids, que la descente de gradient diminue. Un seul neurone montre toute l'idée.
""",
        ),
        neuron_gradient.EXERCISE,
        train_neuron.EXERCISE,
        figures.NEURON,
        Text(
            en=r"""
In a network of several layers, the gradient travels backwards: the slopes at one layer come from those at the next, through its weights. One walk
forward and one walk back give all slopes, for two weights or for a million. Errors of programming hide well in it, so measure what you have computed.
""",
            fr=r"""
Dans un réseau de plusieurs couches, le gradient voyage à rebours : les pentes d'une couche viennent de celles de la suivante, à travers ses poids. Un
aller et un retour donnent toutes les pentes, pour deux poids comme pour un million. Les fautes de programmation s'y cachent bien : mesurez ce que vous avez calculé.
""",
        ),
        backprop_mlp.EXERCISE,
        gradient_check.EXERCISE,
        Text(
            en=r"""
The exclusive or asked for three neurons in chapter 5, and for some thought. Here they find the answer by themselves, and teach patience: an error that
no longer moves may only rest on a plateau.
""",
            fr=r"""
Le ou exclusif demandait trois neurones au chapitre 5, et un peu de réflexion. Ici, ils trouvent la réponse d'eux-mêmes, et enseignent la patience : une
erreur qui ne bouge plus se repose peut-être seulement sur un plateau.
""",
        ),
        train_xor.EXERCISE,
        figures.XOR,
        keras_xor.EXERCISE,
        Text(
            en=r"""
All this needs slopes. The first learning machines had none: their neurons answered 0 or 1. A rule without derivatives moved their weights.
""",
            fr=r"""
Tout cela demande des pentes. Les premières machines apprenantes n'en avaient pas : leurs neurones répondaient 0 ou 1. Une règle sans dérivée déplaçait leurs poids.
""",
        ),
        hebb_train.EXERCISE,
        Text(
            en=r"""
A descent may end in the wrong valley, or nowhere; a network may be too small to learn, or so large that it learns its examples by heart and errs on all others.
The error on the examples does not tell: judge a network on data that it has not seen.
""",
            fr=r"""
Une descente peut finir dans la mauvaise vallée, ou nulle part ; un réseau peut être trop petit pour apprendre, ou si grand qu'il apprend ses exemples par cœur et
se trompe sur tous les autres. L'erreur sur les exemples n'en dit rien : jugez un réseau sur des données qu'il n'a pas vues.
""",
        ),
        figures.VALLEYS,
        figures.OVERFITTING,
        Text(
            en=r"""
**What comes next.** Keras trains larger networks for you: on images of digits, on functions, on texts (chapter 10).
""",
            fr=r"""
**La suite.** Keras entraîne pour vous de plus grands réseaux : sur des images de chiffres, des fonctions, des textes (chapitre 10).
""",
        ),
    ),
    catalogue={
        "9.A": Row("A network as a function", function=network_forward),
        "9.B": Row("Mean squared error"),
        "9.C": Row("One sigmoid neuron, two half-planes"),
        "9.D": Row("Gradient descent on the error"),
        "9.E": Row("Chain rule for the error"),
        "9.F": Row("Gradient of the sigmoid neuron"),
        "9.G": Row("Answers at new points"),
        "9.H": Row("Exclusive or with three sigmoid neurons"),
        "9.H'": Row("Its gradient, backwards"),
        "9.I": Row("Heaviside with a pretended slope"),
        "9.J": Row("Perceptron rule"),
        "9.K": Row("A bump learnt by three neurons", function=train_bump),
        "9.L": Row("Two zones of the plane", function=zone_label),
        "9.M": Row("Numbers of neurons and of weights", function=count_parameters),
        "9.N": Row("Height of three cells", function=height_configurations),
        "9.O": Row("Models that cannot fit", function=fit_polynomial),
        "9.P": Row("Local minima and plateaus", function=relu_error),
        "9.Q": Row("Under-fitting"),
        "9.R": Row("Over-fitting", function=fit_polynomial),
    },
)
